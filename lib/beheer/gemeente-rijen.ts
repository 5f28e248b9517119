import 'server-only';
import type { Tx } from '../server/db';
import type { Antwoord } from '../server/inzage';

/** Wie er boven elke brief en e-mail staat; null zolang beheer dat niet invulde, en dan gaat er niets de deur uit. */
export const vindGemeente = (tx: Tx) => tx.gemeente.findUnique({ where: { id: 1 }, omit: { id: true } });
export type Gemeente = NonNullable<Antwoord<typeof vindGemeente>>;
