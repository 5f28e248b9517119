import 'server-only';
import type { Prisma } from '../../generated/prisma/client';
import type { Afspraakmelding } from '../domain/gevolg';
import type { Contactfeit } from '../domain/tellend-gesprek';
import type { Spoor } from '../server/audit';
import { uitDb } from '../server/datums';
import { NietGevonden, Ongeldig } from '../server/fouten';
import { type Clientzaak, opVanClient } from '../zaak/client';
import { eisVersie } from '../zaak/versie';
import { CORRIGEER_VELDEN } from './woorden';

type Bestaand = { clientnummer: string; contactmomentId: string; versie: number };

const VELDEN = {
  ...{ id: true, datum: true, tijd: true, soort: true, kanaal: true, status: true, locatieId: true, metDerde: true },
  ...{ derden: true, duurMinuten: true, gehoudenDoorId: true, vastgelegdDoorId: true, vastgelegdOp: true },
  ...{ verslag: true, afgezegdReden: true, verkeerdOp: true, verkeerdDoorId: true, verkeerdReden: true, versie: true },
} as const;
export type Moment = Prisma.ContactmomentGetPayload<{ select: typeof VELDEN }>;
export type Momentzaak = Clientzaak & { moment: Moment };

export async function laadMoment({ tx, client }: Clientzaak, v: Bestaand): Promise<{ moment: Moment }> {
  const moment = await tx.contactmoment.findFirst({
    where: { id: v.contactmomentId, clientId: client.id },
    select: VELDEN,
  });
  if (!moment) throw new NietGevonden();
  eisVersie(CORRIGEER_VELDEN, { ...moment, datum: uitDb(moment.datum), reden: undefined }, v.versie);
  return { moment };
}

/** Eén contactmoment van deze cliënt, zoals de gebruiker het zag. */
export const opContactmoment = opVanClient(async (zaak, v: Bestaand) => {
  const { moment } = await laadMoment(zaak, v);
  if (moment.verkeerdOp)
    throw new Ongeldig({}, 'Dit contactmoment is gemarkeerd als verkeerd geregistreerd en kan niet meer veranderen.');
  return { moment };
});

export const wegens = (tekst: string) => ({ uitleg: null, tekst });

export const over = ({ id }: Pick<Moment, 'id'>, details?: Spoor['details']) => ({
  onderwerp: 'contactmoment',
  onderwerpId: id,
  details,
});

export const melding = (
  { id, versie }: Pick<Moment, 'id' | 'versie'>,
  soort: Afspraakmelding['soort'],
): Afspraakmelding => ({ contactmomentId: id, soort, versie: versie + 1 });

export const wijzig = ({ tx, moment }: Momentzaak, data: Prisma.ContactmomentUncheckedUpdateInput) =>
  tx.contactmoment.update({
    where: { id: moment.id },
    data: { ...data, versie: { increment: 1 } },
    select: { id: true },
  });

/** Het contactmoment zoals de norm ernaar kijkt. */
export const feitVan = (m: Pick<Moment, 'soort' | 'kanaal' | 'status' | 'metDerde' | 'datum'>): Contactfeit => ({
  ...m,
  datum: uitDb(m.datum),
  verkeerdGeregistreerd: false,
});
