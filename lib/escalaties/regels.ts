/** Iemand wacht op een gesprek: wat de begeleider erover uitlegt en de teamleider daarop antwoordt. */
import type { Normstatus } from '../domain/contactnorm';
import { type Datum, plusDagen } from '../domain/datum';

/** Wat er over een wachten is gezegd: de uitleg van de begeleider, en wat de teamleider antwoordt. */
export const GEZEGD = ['vraag', 'uitleg', 'akkoord'] as const;
export type Gezegd = (typeof GEZEGD)[number];

/** Een uitleg en een akkoord gelden hoogstens zoveel dagen: daarna staat de vraag er weer. */
const LANGSTE_STILTE = 42;

/** De laatste dag tot wanneer wachten stil mag blijven. */
export const laatsteStilteDag = (vandaag: Datum): Datum => plusDagen(vandaag, LANGSTE_STILTE);

/** Geldt een uitleg of akkoord op deze dag nog? Op de afgesproken dag zelf staat de vraag er weer. */
export const isStil = (stilTot: Datum | null, vandaag: Datum): boolean => stilTot !== null && stilTot > vandaag;

/** Is er iets uit te leggen: wie over tijd is, en wie nog geen afspraak heeft op of voor de uiterlijke datum. */
export const isUitTeLeggen = (status: Normstatus, geregeld: boolean): boolean =>
  status === 'over_tijd' || (!geregeld && (status === 'binnenkort' || status === 'op_schema'));
