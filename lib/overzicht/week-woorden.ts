import { clientenTekst } from '../copy/woorden';
import type { Clientsleutel } from './sorteer-regels';
import type { Weekgroep } from './week-regels';

export const WEEKGROEP: Record<Weekgroep | 'te_lang', string> = {
  kwam_over_tijd: 'Kwam over tijd',
  gesproken: 'Gesproken',
  uitgelegd: 'Uitleg gekregen',
  te_lang: 'Wacht langer dan 14 dagen',
};

/** In een zin over een lijst. */
export const WEEKGROEP_IN_ZIN: Record<Weekgroep, string> = {
  kwam_over_tijd: 'over tijd gekomen in de laatste week',
  gesproken: 'gesproken in de laatste week',
  uitgelegd: 'uitleg gekregen in de laatste week',
};

/** "3 meer dan vorige week" */
export const verschilTekst = (n: number): string =>
  n === 0 ? 'evenveel als vorige week' : `${Math.abs(n)} ${n > 0 ? 'meer' : 'minder'} dan vorige week`;

/** "4 cliënten (1 meer dan vorige week)"; wie twee trajecten heeft is één cliënt. */
export const weekTekst = ({ wie, verschil }: { wie: readonly { clientId: string }[]; verschil: number }): string =>
  `${clientenTekst(wie)} (${verschilTekst(verschil)})`;

export const SORTERING: Record<Clientsleutel, string> = {
  naam: 'naam',
  begeleider: 'begeleider',
  uiterlijk: 'uiterlijke datum',
  laatste_gesprek: 'laatste gesprek',
  gesprekken: 'aantal gesprekken',
  gepland: 'dag van de afspraak',
  pogingen: 'aantal pogingen',
};
