/**
 * De goedkoopste toewijzing van rijen aan kolommen, elke kolom hoogstens één keer: kortste vergrotende paden met potentialen (de Hongaarse
 * methode). Een prijs bestaat uit twee delen: eerst telt `zwaar`, alleen bij gelijke stand `licht`. Zo kan een klein verschil nooit een groot
 * verschil kopen, hoeveel het er ook zijn.
 */
export type Prijzen = {
  rijen: number;
  /** Minstens zoveel als er rijen zijn. */
  kolommen: number;
  zwaar: (rij: number, kolom: number) => number;
  licht: (rij: number, kolom: number) => number;
};

/** Per rij haar kolom. De prijzen zijn hele getallen; bij meer dan één beste uitkomst is het altijd dezelfde. */
export function wijsToe(prijzen: Prijzen): number[] {
  const { rijen: n, kolommen: m } = prijzen;
  if (m < n) throw new RangeError('Er zijn minder kolommen dan rijen');
  const zwaar = new Float64Array(n * m);
  const licht = new Float64Array(n * m);
  for (let i = 0; i < n; i += 1)
    for (let j = 0; j < m; j += 1) {
      zwaar[i * m + j] = prijzen.zwaar(i, j);
      licht[i * m + j] = prijzen.licht(i, j);
    }
  // Rij en kolom nul zijn het begin van elk pad; wat echt is telt vanaf één.
  const rijZ = new Float64Array(n + 1);
  const rijL = new Float64Array(n + 1);
  const kolZ = new Float64Array(m + 1);
  const kolL = new Float64Array(m + 1);
  const vanKolom = new Int32Array(m + 1);
  const vorige = new Int32Array(m + 1);
  for (let rij = 1; rij <= n; rij += 1) {
    vanKolom[0] = rij;
    const minZ = new Float64Array(m + 1).fill(Number.POSITIVE_INFINITY);
    const minL = new Float64Array(m + 1);
    const gebruikt = new Uint8Array(m + 1);
    let kolom = 0;
    do {
      gebruikt[kolom] = 1;
      const i = vanKolom[kolom] as number;
      const begin = (i - 1) * m - 1;
      const [uz, ul] = [rijZ[i] as number, rijL[i] as number];
      let [beste, stapZ, stapL] = [0, Number.POSITIVE_INFINITY, 0];
      for (let j = 1; j <= m; j += 1) {
        if (gebruikt[j]) continue;
        const z = (zwaar[begin + j] as number) - uz - (kolZ[j] as number);
        const l = (licht[begin + j] as number) - ul - (kolL[j] as number);
        if (z < (minZ[j] as number) || (z === minZ[j] && l < (minL[j] as number))) {
          minZ[j] = z;
          minL[j] = l;
          vorige[j] = kolom;
        }
        if ((minZ[j] as number) < stapZ || (minZ[j] === stapZ && (minL[j] as number) < stapL)) {
          stapZ = minZ[j] as number;
          stapL = minL[j] as number;
          beste = j;
        }
      }
      for (let j = 0; j <= m; j += 1)
        if (gebruikt[j]) {
          const r = vanKolom[j] as number;
          rijZ[r] = (rijZ[r] as number) + stapZ;
          rijL[r] = (rijL[r] as number) + stapL;
          kolZ[j] = (kolZ[j] as number) - stapZ;
          kolL[j] = (kolL[j] as number) - stapL;
        } else {
          minZ[j] = (minZ[j] as number) - stapZ;
          minL[j] = (minL[j] as number) - stapL;
        }
      kolom = beste;
    } while (vanKolom[kolom] !== 0);
    while (kolom !== 0) {
      const terug = vorige[kolom] as number;
      vanKolom[kolom] = vanKolom[terug] as number;
      kolom = terug;
    }
  }
  const uitkomst = new Array<number>(n).fill(-1);
  for (let j = 1; j <= m; j += 1) if (vanKolom[j]) uitkomst[(vanKolom[j] as number) - 1] = j - 1;
  return uitkomst;
}
