/** Iemand wacht langer dan veertien dagen op een gesprek: wat begeleider en teamleider erover tegen elkaar zeggen. */
import { type Datum, plusDagen } from '../domain/datum';

export const ESCALATIESTAPPEN = ['vraag', 'uitleg', 'antwoord'] as const;
export type Escalatiestapsoort = (typeof ESCALATIESTAPPEN)[number];

/** De teamleider neemt hoogstens zoveel dagen genoegen met een uitleg: daarna staat de vraag er weer. */
const LANGSTE_STILTE = 42;

/** De laatste dag tot wanneer een escalatie stil mag blijven. */
export const laatsteStilteDag = (vandaag: Datum): Datum => plusDagen(vandaag, LANGSTE_STILTE);

/** Is er al een antwoord dat vandaag nog geldt? Op de afgesproken dag zelf staat de vraag er weer. */
export const isStil = (stilTot: Datum | null, vandaag: Datum): boolean => stilTot !== null && stilTot > vandaag;
