import 'server-only';
import type { Meldcode } from '../copy/meldingen';

/** Na elke deed hier staat wie haar deed weer rond de cliënt. */
export const terug = ({ clientnummer }: { clientnummer: string }, gelukt: Meldcode) => ({
  naar: `/clienten/${clientnummer}/netwerk`,
  gelukt,
});
