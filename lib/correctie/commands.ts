import 'server-only';
import { nu } from '../server/clock';
import { defineCommand } from '../server/command';
import { naarDb } from '../server/datums';
import { IntussenGewijzigd, NietGevonden, Ongeldig } from '../server/fouten';
import { correctieBesluitenSchema, correctieVastleggenSchema } from './schema';
import { BESLUIT, CORRECTIE_VELDEN } from './woorden';
import { type Correctiezaak, opBetrokkene } from './zaak';

/** Terug naar waar deze gebruiker correcties ziet. */
const naar = ({ user, client }: Correctiezaak) =>
  user.rol === 'privacy_officer' ? '/verantwoording/correcties' : `/clienten/${client.clientnummer}/correcties`;

/** Wat er volgens de cliënt niet klopt, opgeschreven op de dag dat hij het vroeg. */
export const correctieVastleggen = defineCommand('correctie.vastleggen', correctieVastleggenSchema)
  .op(opBetrokkene, { recht: 'correctie.vastleggen', raakt: 'niets', velden: CORRECTIE_VELDEN })
  .doet(async (zaak, { gevraagdOp, verzoek, verklaring }) => {
    const { tx, user, vandaag, client } = zaak;
    if (gevraagdOp > vandaag) throw new Ongeldig({ gevraagdOp: 'Deze dag moet nog komen.' });
    const { id } = await tx.correctieverzoek.create({
      data: { clientId: client.id, gevraagdOp: naarDb(gevraagdOp), verzoek, verklaring, doorId: user.id, op: nu() },
      select: { id: true },
    });
    return {
      spoor: { onderwerpId: id, details: { datum: gevraagdOp } },
      naar: naar(zaak),
      gelukt: 'correctie.vastleggen',
    };
  });

/** Het besluit, één keer. De tekst zelf verandert hier niet: een gesprek wordt bij het gesprek verbeterd, en de verklaring blijft ernaast staan. */
export const correctieBesluiten = defineCommand('correctie.besluiten', correctieBesluitenSchema)
  .op(opBetrokkene, { recht: 'correctie.vastleggen', raakt: 'niets', velden: CORRECTIE_VELDEN })
  .doet(async (zaak, { correctieId, versie, besluit, motivering, verklaring }) => {
    const { tx, user, client } = zaak;
    const { count } = await tx.correctieverzoek.updateMany({
      where: { id: correctieId, clientId: client.id, versie, besluit: null },
      data: {
        ...{ besluit, motivering, verklaring, beslotenOp: nu(), beslotenDoorId: user.id },
        versie: { increment: 1 },
      },
    });
    if (count === 0) {
      const er = await tx.correctieverzoek.findFirst({ where: { id: correctieId, clientId: client.id } });
      if (!er) throw new NietGevonden();
      throw new IntussenGewijzigd(
        [
          { veld: 'besluit', label: 'Besluit', waarde: er.besluit ? BESLUIT[er.besluit] : 'nog geen' },
          { veld: 'motivering', label: 'Uitleg', waarde: er.motivering ?? '' },
        ],
        er.versie,
      );
    }
    return {
      spoor: { onderwerpId: correctieId, details: { resultaat: besluit } },
      naar: naar(zaak),
      gelukt: 'correctie.besluiten',
    };
  });
