/** De participatieladder: waar iemand staat, van geïsoleerd (1) tot betaald werk (6). Voor de meesten is 3 of 4 het hoogste dat haalbaar is. */
export const TREDEN = [1, 2, 3, 4, 5, 6] as const;
export type Trede = (typeof TREDEN)[number];
