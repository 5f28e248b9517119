/** Over welk jaar gesprekken worden geteld op een overzicht. */
import { kalenderjaar, laatsteTwaalfMaanden, type Venster } from './contactnorm';
import type { Datum } from './datum';

export const PERIODEN = ['twaalf_maanden', 'kalenderjaar'] as const;
export type PeriodeKeuze = (typeof PERIODEN)[number];

/** De eerste en laatste dag van de gekozen periode bij deze peildatum. */
export const vensterVan = (keuze: PeriodeKeuze, peildatum: Datum): Venster =>
  keuze === 'kalenderjaar' ? kalenderjaar(peildatum) : laatsteTwaalfMaanden(peildatum);
