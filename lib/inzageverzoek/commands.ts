import 'server-only';
import { plusMaanden } from '../domain/datum';
import { nu } from '../server/clock';
import { defineCommand, opNiets } from '../server/command';
import { naarDb } from '../server/datums';
import { Ongeldig } from '../server/fouten';
import { eisAangewezen } from './rijen';
import { inzageGevenSchema } from './schema';
import { VERZOEK_VELDEN } from './woorden';

/** Zo lang zijn de bestanden op te halen: genoeg om ze te printen of te bewaren, kort genoeg om niet open te blijven staan. */
const OPEN_UREN = 1;

/** Een cliënt vroeg om inzage: leg vast wie het vroeg en zet het overzicht van deze ene cliënt een uur open. */
export const inzageGeven = defineCommand('inzage.geven', inzageGevenSchema)
  .op(opNiets, { recht: 'inzage.geven', raakt: 'niets', velden: VERZOEK_VELDEN, bevestiging: true })
  .doet(async ({ tx, user, vandaag }, { gevraagdOp, identiteit, ...wie }) => {
    if (gevraagdOp > vandaag) throw new Ongeldig({ gevraagdOp: 'Deze dag moet nog komen.' });
    if (gevraagdOp < plusMaanden(vandaag, -12))
      throw new Ongeldig({ gevraagdOp: 'Dit is langer dan een jaar geleden.' });
    const client = await eisAangewezen(tx, wie);
    const op = nu();
    const { id } = await tx.inzageverzoek.create({
      data: {
        ...{ clientId: client.id, gevraagdOp: naarDb(gevraagdOp), identiteit, doorId: user.id, op },
        verlooptOp: new Date(op.getTime() + OPEN_UREN * 3_600_000),
      },
      select: { id: true },
    });
    return {
      spoor: { clientId: client.id, onderwerp: 'inzageverzoek', onderwerpId: id, details: { datum: gevraagdOp } },
      naar: `/verantwoording/inzage/${id}`,
      gelukt: 'inzage.geven',
    };
  });
