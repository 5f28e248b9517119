import type { ContactStatus, Kanaal, Soort } from '../../lib/domain/tellend-gesprek';
import type { Tx } from '../../lib/server/db';
import { dag, deLocatie, hetOnderwerp, inTransactie, rekenNa } from './basis';

type Wie = { id: string };

export type Contactwens = {
  client: Wie;
  datum: string;
  tijd?: string;
  soort?: Soort;
  kanaal?: Kanaal;
  status?: ContactStatus;
  locatie?: string;
  metDerde?: boolean;
  derden?: string;
  duurMinuten?: number;
  verslag?: string;
  onderwerpen?: string[];
  gehoudenDoor?: Wie | null;
  vastgelegdDoor?: Wie | null;
  vastgelegdOp?: Date;
  afgezegdDoor?: 'client' | 'begeleider' | 'derde';
  /** Reden waarom het verkeerd geregistreerd is. */
  verkeerd?: string;
};

/** Een contactmoment, standaard een gevoerd telefoongesprek; de norm van de cliënt is daarna bijgewerkt. */
export function eenContactmoment(wens: Contactwens, tx?: Tx): Promise<{ id: string }> {
  return inTransactie(tx, async (t) => {
    const contact = await maakContactmoment(t, wens);
    await rekenNa(t, wens.client.id);
    return contact;
  });
}

/** Een afspraak: een gepland gesprek op locatie met een tijd. */
export function eenAfspraak(wens: Omit<Contactwens, 'status'>, tx?: Tx): Promise<{ id: string }> {
  const afspraak = { tijd: '10:00', kanaal: 'op_locatie', locatie: 'servicecentrum Noord' } as const;
  return eenContactmoment({ ...afspraak, ...wens, status: 'gepland' }, tx);
}

/** Alleen de rijen; wie dit gebruikt rekent zelf de norm na. */
export async function maakContactmoment(t: Tx, wens: Contactwens): Promise<{ id: string }> {
  const { status = 'gevoerd' } = wens;
  const contact = await t.contactmoment.create({
    data: {
      clientId: wens.client.id,
      datum: dag(wens.datum),
      tijd: wens.tijd,
      soort: wens.soort ?? 'gesprek',
      kanaal: wens.kanaal ?? 'telefonisch',
      status,
      locatieId: wens.locatie ? (await deLocatie(t, wens.locatie)).id : null,
      metDerde: wens.metDerde ?? false,
      derden: wens.derden,
      duurMinuten: wens.duurMinuten,
      verslag: wens.verslag,
      afgezegdDoor: wens.afgezegdDoor ?? (status === 'afgezegd' ? 'client' : null),
      gehoudenDoorId: wens.gehoudenDoor?.id,
      vastgelegdDoorId: wens.vastgelegdDoor?.id ?? wens.gehoudenDoor?.id,
      vastgelegdOp: wens.vastgelegdOp,
      ...(wens.verkeerd && { verkeerdOp: new Date(), verkeerdReden: wens.verkeerd }),
    },
    select: { id: true },
  });
  for (const naam of wens.onderwerpen ?? []) {
    const { id } = await hetOnderwerp(t, naam);
    await t.contactmomentOnderwerp.create({
      data: { contactmomentId: contact.id, onderwerpId: id },
      select: { onderwerpId: true },
    });
  }
  return contact;
}
