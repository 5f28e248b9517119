/**
 * Hoe namen sorteren, voor lijsten die pas in het geheugen ontstaan. Wat uit de database komt heeft haar kolom `sorteernaam`; de migratie van die kolom
 * kent dezelfde regel, en lib/clienten/namen.db.test.ts bewaakt dat ze het eens zijn.
 */

// El en Al horen bij een Arabische naam en zijn geen tussenvoegsel: El Amrani staat bij de E.
const TUSSENVOEGSELS =
  /^(?:(?:aan|bij|de|den|der|des|du|het|in|onder|op|over|te|ten|ter|tot|uit|van|vom|von|voor|zu|zum|zur) |d' ?|'[ts][ -])+(?=.)/;

const LETTERS: Record<string, string> = { ı: 'i', ł: 'l', ø: 'o', đ: 'd', ß: 'ss', æ: 'ae', œ: 'oe', ð: 'd', þ: 'th' };

/** Zonder accenten en hoofdletters, met één soort apostrof. */
export const vouw = (tekst: string) =>
  tekst
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[ıłøđßæœðþ]/g, (letter) => LETTERS[letter] ?? letter)
    .replace(/[’‘ʼʹ`´]/g, "'");

/** Achternaam zonder tussenvoegsel, dan voornaam. Van een naam die in één veld staat is het eerste woord de voornaam. */
export function sorteernaam(naam: string): string {
  const [voornaam = '', ...rest] = naam.split(' ');
  if (rest.length === 0) return `${vouw(naam).replace(TUSSENVOEGSELS, '')}  `;
  return `${vouw(rest.join(' ')).replace(TUSSENVOEGSELS, '')}  ${vouw(voornaam)}`;
}

type Sorteerbaar = { sorteernaam: string };

/** Op naam, voor rijen die hun sorteernaam uit de database hebben. */
export const opSorteernaam = (a: Sorteerbaar, b: Sorteerbaar): number =>
  a.sorteernaam < b.sorteernaam ? -1 : a.sorteernaam > b.sorteernaam ? 1 : 0;

/** Op naam, voor rijen waarvan alleen de naam voluit bekend is. */
export const opNaam = (a: { naam: string }, b: { naam: string }): number =>
  opSorteernaam({ sorteernaam: sorteernaam(a.naam) }, { sorteernaam: sorteernaam(b.naam) });
