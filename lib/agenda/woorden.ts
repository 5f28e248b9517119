import { AFWEZIGHEID } from '../afspraken/woorden';
import type { Velden } from '../formulier/formulier';

export const AFWEZIG_VELDEN = {
  van: { label: 'Eerste dag' },
  tot: { label: 'Laatste dag' },
  soort: { label: 'Wat is het?', kort: 'Soort', hint: 'Meer hoeft niemand te weten.', woorden: AFWEZIGHEID },
} satisfies Velden;
