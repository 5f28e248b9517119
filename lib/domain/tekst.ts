/** Tekens die niemand ziet: besturingstekens, richtingtekens en tekens zonder breedte. Een regeleinde en een tab tellen hier niet mee. */
const ONZICHTBAAR = /(?!\n)[\p{Cc}\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu;

/** Tekst van meer regels: regeleinden blijven (altijd als \n), een tab wordt een spatie, wat onzichtbaar is verdwijnt. */
export const schoneTekst = (tekst: string): string =>
  tekst
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replaceAll('\t', ' ')
    .replace(ONZICHTBAAR, '')
    .trim();

/** Tekst van één regel, zoals een naam: ook regeleinden worden een spatie, en nooit twee spaties na elkaar. */
export const schoneRegel = (tekst: string): string => schoneTekst(tekst).replace(/\s+/g, ' ');

/** Zonder wat PostgreSQL in tekst of in JSON niet kan bewaren: een NUL, en een half teken. Uit een toetsenbord komen zij niet. */
export const bewaarbareTekst = (tekst: string): string =>
  tekst.replaceAll('\0', '').replace(/\p{Surrogate}/gu, '\ufffd');
