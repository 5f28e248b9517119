import 'server-only';
import type { Meldcode } from '../copy/meldingen';

/** Na elke daad hier staat wie haar daad weer rond de cliënt. */
export const terug = ({ clientnummer }: { clientnummer: string }, gelukt: Meldcode) => ({
  naar: `/clienten/${clientnummer}/netwerk`,
  gelukt,
});
