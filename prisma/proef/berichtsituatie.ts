// Cliënten met een afspraak, voor de proeven van berichten.
import type { Prisma } from '../../generated/prisma/client';
import { maakBericht } from '../../lib/berichten/maken';
import type { Datum } from '../../lib/domain/datum';
import { alsSysteem } from '../../lib/server/db';
import type { Jobs } from '../../lib/wachtrij/jobs';
import { dag } from '../factories/basis';
import type { Clientwens } from '../factories/client';
import { eenAfspraak } from '../factories/contactmoment';
import type { GemaakteGebruiker } from '../factories/gebruiker';
import { GEMEENTE } from '../factories/gemeente';
import { eenTraject, type Trajectwens } from '../factories/traject';
import { doeAlsBaas } from './baas';
import { ruw } from './ruw';
import { VANDAAG } from './stand';

export const POST = { adres: 'Dorpsstraat 1', postcode: '7511 AA', woonplaats: 'Enschede' } as const;
/** Iemand die e-mail wil, en iemand die brieven krijgt. */
export const MET_MAIL = { email: 'noor@voorbeeld.nl', emailToestemmingOp: dag('2026-01-05') } as const;

type Wens = {
  client?: Clientwens;
  traject?: Trajectwens<GemaakteGebruiker>;
  datum?: string;
  tijd?: string;
  kanaal?: 'op_locatie' | 'telefonisch';
};

/** Een lopend traject met één afspraak, volgende week woensdag om tien uur. */
export async function eenAfspraakMet({ client, traject, datum = '2026-11-25', ...afspraak }: Wens = {}) {
  const t = await eenTraject<GemaakteGebruiker>({
    start: '2026-01-05',
    ...traject,
    client: { voornaam: 'Noor', achternaam: 'Voorbeeld', ...POST, ...client },
  });
  const { id } = await eenAfspraak({
    client: t.client,
    datum,
    gehoudenDoor: t.begeleider,
    vastgelegdOp: new Date('2026-11-02T09:00:00Z'),
    verslag: 'GEHEIM verslag',
    ...afspraak,
  });
  return { traject: t, client: t.client, begeleider: t.begeleider, afspraakId: id };
}

/** Wat de wachtrij doet na een wijziging van een afspraak. */
export const meld = (
  contactmomentId: string,
  soort: Jobs['bericht.maken']['soort'] = 'uitnodiging',
  versie = 1,
  vandaag: Datum = VANDAAG,
) => alsSysteem('proef', (tx) => maakBericht(tx, { contactmomentId, soort, versie }, vandaag));

/** De berichten aan deze cliënt, oudste eerst. */
export const berichtenVan = ({ id }: { id: string }) =>
  alsSysteem('proef', (tx) =>
    tx.bericht.findMany({ where: { clientId: id }, orderBy: [{ gemaaktOp: 'asc' }, { kanaal: 'asc' }, { id: 'asc' }] }),
  );

/** Het enige bericht dat er is. */
export async function hetBericht(client: { id: string }) {
  const [bericht, ...rest] = await berichtenVan(client);
  if (!bericht || rest.length > 0) throw new Error(`Er zijn ${rest.length + (bericht ? 1 : 0)} berichten`);
  return bericht;
}

/** Hoe het is voordat beheer heeft ingevuld wie er boven een brief staat; daarna is alles weer zoals het was. */
export async function zonderGemeente<T>(doe: () => Promise<T>): Promise<T> {
  await doeAlsBaas('DELETE FROM gemeente');
  try {
    return await doe();
  } finally {
    await alsSysteem('proef', (tx) =>
      tx.gemeente.upsert({ where: { id: 1 }, create: GEMEENTE, update: {}, select: { id: true } }),
    );
  }
}

export const zetAfspraak = (id: string, data: Prisma.ContactmomentUncheckedUpdateInput) =>
  alsSysteem('proef', (tx) => tx.contactmoment.update({ where: { id }, data, select: { id: true } }));

export const zetBericht = (id: string, data: Prisma.BerichtUncheckedUpdateInput) =>
  alsSysteem('proef', (tx) => tx.bericht.update({ where: { id }, data, select: { id: true } }));

export const deOntvanger = ({ id }: { id: string }) =>
  alsSysteem('proef', (tx) => tx.client.findUniqueOrThrow({ where: { id } }));

/** Wat er in de wachtrij staat, met zijn sleutel en gegevens. */
export const wachtrij = () =>
  alsSysteem(
    'proef',
    (tx) => ruw(tx).$queryRaw<{ taak: string; sleutel: string | null }[]>`
      SELECT t.identifier AS taak, j.key AS sleutel FROM graphile_worker._private_jobs j
      JOIN graphile_worker._private_tasks t ON t.id = j.task_id ORDER BY j.id`,
  );
