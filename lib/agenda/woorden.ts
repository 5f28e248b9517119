import { AFWEZIGHEID } from '../afspraken/woorden';
import type { Velden } from '../formulier/formulier';
import type { Reden } from './wijkdag-regels';

export const AFWEZIG_VELDEN = {
  van: { label: 'Eerste dag' },
  tot: { label: 'Laatste dag' },
  soort: { label: 'Wat is het?', kort: 'Soort', hint: 'Meer hoeft niemand te weten.', woorden: AFWEZIGHEID },
} satisfies Velden;

const REDEN: Record<Exclude<Reden['soort'], 'inzet'>, string> = {
  afspraak: 'heeft hier die dag een afspraak',
  ritme: 'u spreekt elkaar hier vast',
  gesprek: 'had of heeft hier een gesprek',
  wijk: 'woont in deze wijk',
};

/** Waarom iemand hier te vinden is. */
export const redenTekst = (r: Reden): string => (r.soort === 'inzet' ? r.instrument : REDEN[r.soort]);
