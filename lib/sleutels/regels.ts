/** Een sleutel en hoeveel rijen hem nodig hebben: de eerste schrijft, de andere lezen alleen nog, en een kan er ontbreken. */
export type Sleutelstand = { sleutelId: string; aantal: number; rol: 'schrijft' | 'leest' | 'ontbreekt' };

/** De stand van elke sleutel die de server kent of die een rij nodig heeft. */
export function sleutelstanden(
  bekend: readonly string[],
  geteld: readonly { sleutelId: string; aantal: number }[],
): Sleutelstand[] {
  const namen = [...new Set([...bekend, ...geteld.map((g) => g.sleutelId)])];
  return namen.map((sleutelId) => ({
    sleutelId,
    aantal: geteld.filter((g) => g.sleutelId === sleutelId).reduce((som, g) => som + g.aantal, 0),
    rol: sleutelId === bekend[0] ? 'schrijft' : bekend.includes(sleutelId) ? 'leest' : 'ontbreekt',
  }));
}

/** Waarom deze sleutel niet weg mag; null als er niets meer van afhangt. */
export function magWeg(sleutelId: string, standen: readonly Sleutelstand[]): string | null {
  const stand = standen.find((s) => s.sleutelId === sleutelId);
  if (!stand) return `De server kent geen sleutel ${sleutelId}, en niets gebruikt hem.`;
  if (stand.aantal > 0)
    return `De sleutel ${sleutelId} mag niet weg: ${stand.aantal} ${stand.aantal === 1 ? 'gegeven heeft' : 'gegevens hebben'} hem nodig. Zet een nieuwe sleutel vooraan en doe eerst npm run sleutels.`;
  return stand.rol === 'schrijft'
    ? `De sleutel ${sleutelId} mag niet weg: hij schrijft. Zet eerst een nieuwe vooraan in VERSLEUTELING_SLEUTELS.`
    : null;
}
