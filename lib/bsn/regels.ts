/** Het BSN zoals het wordt getypt: spaties, punten en streepjes tellen niet, en van acht cijfers is het eerste een nul. */
export function schoonBsn(tekst: string): string {
  const cijfers = tekst.replace(/[\s.-]/g, '');
  return /^\d{8}$/.test(cijfers) ? `0${cijfers}` : cijfers;
}

/** De elfproef: negen cijfers, negen keer het eerste tot en met twee keer het achtste, min het laatste, is deelbaar door elf. */
export function isBsn(cijfers: string): boolean {
  if (!/^\d{9}$/.test(cijfers) || /^0+$/.test(cijfers)) return false;
  const som = [...cijfers].reduce((tot, cijfer, plek) => tot + Number(cijfer) * (plek === 8 ? -1 : 9 - plek), 0);
  return som % 11 === 0;
}

/** Wie dit typt om te zoeken, zoekt op BSN; null als het iets anders is. */
export function bsnUit(gevraagd: string): string | null {
  const cijfers = schoonBsn(gevraagd);
  return isBsn(cijfers) ? cijfers : null;
}
