/** Bouwstenen voor de verzonnen mensen van de demo. */
import type { Datum } from '../../lib/domain/datum';
import { middernacht } from '../../lib/domain/middernacht';
import type { Tx } from '../../lib/server/db';
import type { Clientwens } from '../factories/client';
import type { Trajectwens } from '../factories/traject';

export type Wie = { id: string };

/** Een gebruiker van de demo; gooit als hij er niet is. */
export const wie = (tx: Tx, gebruikersnaam: string): Promise<Wie> =>
  tx.gebruiker.findUniqueOrThrow({ where: { gebruikersnaam }, select: { id: true } });

type Contact = NonNullable<Trajectwens['contacten']>[number];
export type Persoon = { client: Clientwens } & Omit<Trajectwens, 'client' | 'begeleider'> & { begeleider: Wie };

export const POWER = 'Activeringscentrum Power-Noord';
export const NOORD = 'servicecentrum Noord';

const VERSLAGEN = [
  'Kennisgemaakt. Verteld wat wij voor elkaar kunnen doen; wil het rustig opbouwen.',
  'Gesproken over hoe het thuis gaat. Loopt elke ochtend een rondje, dat helpt.',
  'Brief van de inkomensconsulent samen gelezen. Zorgen over geld zijn minder dan vorige keer.',
];

/** Gesprekken op deze dagen, elk met een verslag en dezelfde middag vastgelegd. */
export function gesprekken(...dagen: Datum[]): Contact[] {
  return dagen.map((datum, i) => ({
    datum,
    kanaal: i === 0 ? 'op_locatie' : 'telefonisch',
    locatie: i === 0 ? NOORD : undefined,
    duurMinuten: i === 0 ? 60 : 30,
    verslag: VERSLAGEN[i % VERSLAGEN.length],
    onderwerpen: i === 0 ? ['voortgang plan'] : ['gezondheid', 'financiën'],
    vastgelegdOp: middag(datum),
  }));
}

export const geenGehoor = (datum: Datum): Contact => ({
  datum,
  kanaal: 'telefonisch',
  status: 'geen_gehoor',
  vastgelegdOp: middag(datum),
});
/** Een gesprek dat gepland staat; met een locatie is het op locatie. */
export const afspraak = (
  datum: Datum,
  tijd: string,
  locatie?: string,
  kanaal: Contact['kanaal'] = 'op_locatie',
): Contact => ({
  datum,
  tijd,
  kanaal,
  locatie,
  status: 'gepland',
});
/** Vier uur 's middags op deze dag. */
export const middag = (dag: Datum) => new Date(middernacht(dag).getTime() + 16 * 3_600_000);
