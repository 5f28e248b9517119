/** Tekens die op papier iets anders zijn dan op een scherm; zuiver. */

/** Sturen alleen hoe tekst loopt of breekt: leesrichting, koppelstand, afbreekplaats, vorm van een plaatje. Op papier is er niets van te zien. */
const ONZICHTBAAR = /(?![\n\u2068\u2069])[\p{Cc}\p{Cf}\p{Variation_Selector}]/gu;
/** Een tab en elke spatie met een eigen breedte. */
const SPATIE = /[\t\u00a0\u2000-\u200a\u202f\u205f\u3000]/g;
/** Een koppelteken dat niet mag breken. */
const KOPPELTEKEN = /[\u2010\u2011]/g;

/** Houdt een naam of nummer bij elkaar in een tekst van rechts naar links. Blijft staan tot de volgorde bekend is; er is niets van te zien. */
export const ISOLEERT = /[\u2068\u2069]/g;

/** De tekst zoals zij gedrukt wordt. */
export const drukbaar = (tekst: string): string =>
  tekst
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(SPATIE, ' ')
    .replace(KOPPELTEKEN, '-')
    .replace(ONZICHTBAAR, '');

/** Staat op papier waar letters stonden die geen van onze lettertypen heeft. Een vraagteken zou lezen als een vraag. */
export const WEGGELATEN = '[…]';
