/** Wat iemand typte en nog niet opsloeg; wat de browser en de server daarover delen. */
import type { Waarden } from './formulier';

/** Velden die nergens blijven staan: niet in een concept, niet bij de sleutel, en niet in wat er terug naar het formulier gaat. */
export const GEHEIME_VELDEN: readonly string[] = [
  'huidig',
  'wachtwoord',
  'herhaling',
  'bsn',
  'telefooncode',
  'passkeyantwoord',
];

export const isGeheim = (naam: string): boolean => GEHEIME_VELDEN.includes(naam);

/** Wat er op een moment in het formulier stond. */
export type Ingevuld = { op: string; waarden: Waarden };

/** Eén formulier: wat er het laatst stond voorop, en daarachter wat er van eerder nog op een keuze wacht. */
export type Concept = { plek: string; lagen: Ingevuld[] };

/** Zo heet in een concept de versie waartegen er werd getypt. */
export const VERSIE = 'versie';

/** Zoveel lagen wachten er hoogstens op een keuze; bij meer verdwijnt de oudste. */
export const MEESTE_LAGEN = 5;

export const PLEK_LENGTE = 300;

/** Waar een formulier staat: het adres van de pagina, en welk formulier daarop. */
export const plekVan = (pad: string, ...formulier: (string | undefined)[]): string =>
  `${pad}#${formulier.filter(Boolean).join(' ')}`.slice(0, PLEK_LENGTE);

/** De naam van een veld in woorden, voor een tekst die moet worden getoond waar het veld en zijn label niet (meer) zijn. */
export const veldInWoorden = (naam: string): string => {
  const woorden = naam
    .replace(/[_-]+/g, ' ')
    .replace(/([a-z])([A-Z])/g, (_, voor, na) => `${voor} ${na.toLowerCase()}`);
  return woorden.charAt(0).toUpperCase() + woorden.slice(1);
};
