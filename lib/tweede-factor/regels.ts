/** Hoe een herstelcode en een code eruitzien, los van waar zij worden bewaard. */

/** Zonder tekens die op elkaar lijken: geen i, l, o, u. */
const LETTERS = '0123456789abcdefghjkmnpqrstvwxyz';
const LENGTE = 24;

/** Een herstelcode uit 24 willekeurige bytes: zes groepen van vier, samen 120 bits. */
export const herstelcodeUit = (bytes: Uint8Array): string =>
  [...bytes.slice(0, LENGTE)]
    .map((byte) => LETTERS[byte % LETTERS.length])
    .join('')
    .replace(/(.{4})(?=.)/g, '$1-');

/** Zoals iemand haar overtypt: hoofdletters, spaties en o voor 0 maken niet uit. Null als het geen herstelcode kan zijn. */
export function leesHerstelcode(getypt: string): string | null {
  const kaal = getypt.toLowerCase().replace(/[\s-]/g, '').replaceAll('o', '0').replace(/[il]/g, '1');
  return kaal.length === LENGTE && [...kaal].every((teken) => LETTERS.includes(teken)) ? kaal : null;
}

/** Zes cijfers, ook als er spaties tussen staan zoals in de app; anders null. */
export function leesCode(getypt: string): string | null {
  const kaal = getypt.replace(/\s/g, '');
  return /^\d{6}$/.test(kaal) ? kaal : null;
}

/** Het geheim in groepen van vier, om over te typen. */
export const inGroepen = (geheim: string): string => geheim.replace(/(.{4})(?=.)/g, '$1 ');
