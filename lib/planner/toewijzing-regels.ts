/**
 * De goedkoopste verdeling van mensen over dagen, elke dag hoogstens zijn aantal plekken: kortste vergrotende paden over de dagen, met een
 * potentiaal per dag (de Hongaarse methode, waarin de plekken van een dag één knoop zijn). De zoveelste op een dag mag steeds meer kosten, nooit
 * minder. Een prijs heeft lagen: de eerste laag telt, alleen bij gelijke stand de volgende. Zo kan een klein verschil nooit een groot verschil
 * kopen, hoeveel het er ook zijn.
 */
export type Verdeelvraag = {
  mensen: number;
  dagen: number;
  lagen: number;
  /** Hoeveel mensen er op deze dag bij kunnen. Samen genoeg voor iedereen. */
  plekken: (dag: number) => number;
  /** De prijs van deze mens op deze dag: een heel getal per laag. Oneindig in de eerste laag: dat kan niet. */
  prijs: (mens: number, dag: number, laag: number) => number;
  /** Wat de zoveelste (vanaf één) op deze dag erbij kost, in de laatste laag; per dag niet dalend. */
  opslag: (dag: number, zoveelste: number) => number;
};

/** Laat ander werk voorgaan als dit al te lang duurt. */
export type Adem = () => Promise<void>;
const geenAdem: Adem = async () => {};

/** Per mens zijn dag. Bij meer dan één beste uitkomst is het altijd dezelfde. */
export async function verdeel(vraag: Verdeelvraag, adem: Adem = geenAdem): Promise<number[]> {
  const { mensen: n, dagen: m, lagen: K } = vraag;
  const prijs = new Float64Array(n * m * K);
  for (let i = 0, p = 0; i < n; i += 1)
    for (let d = 0; d < m; d += 1) for (let k = 0; k < K; k += 1, p += 1) prijs[p] = vraag.prijs(i, d, k);
  const ruimte = Int32Array.from({ length: m }, (_, d) => vraag.plekken(d));
  const op: number[][] = Array.from({ length: m }, () => []);
  const dagVan = new Int32Array(n).fill(-1);
  // Wat een dag waard is: zo gekozen dat elke vrije plek aan het begin niets extra kost.
  const waarde = new Float64Array(m * K);
  for (let d = 0; d < m; d += 1) waarde[d * K + K - 1] = -vraag.opslag(d, 1);

  const weg = new Float64Array(m * K);
  const via = new Int32Array(m);
  const klaar = new Uint8Array(m);
  const basis = new Float64Array(K);
  const besteEinde = new Float64Array(K);

  /** Verlegt de kortste weg naar elke dag als die langs deze mens korter is; `basis` is wat de weg tot hem kost. */
  function verleg(mens: number): void {
    for (let e = 0, p = mens * m * K, w = 0; e < m; e += 1, p += K, w += K) {
      if (klaar[e]) continue;
      let korter = false;
      for (let k = 0; k < K; k += 1) {
        const verschil =
          (basis[k] as number) + (prijs[p + k] as number) - (waarde[w + k] as number) - (weg[w + k] as number);
        if (verschil === 0) continue;
        korter = verschil < 0;
        break;
      }
      if (!korter) continue;
      for (let k = 0; k < K; k += 1)
        weg[w + k] = (basis[k] as number) + (prijs[p + k] as number) - (waarde[w + k] as number);
      via[e] = mens;
    }
  }

  for (let mens = 0; mens < n; mens += 1) {
    await adem();
    weg.fill(0);
    for (let d = 0; d < m; d += 1) weg[d * K] = Number.POSITIVE_INFINITY;
    klaar.fill(0);
    basis.fill(0);
    verleg(mens);
    let einde = -1;
    for (;;) {
      const dag = dichtstbij(weg, klaar, K);
      if (dag === -1 || (einde !== -1 && !isMinder(weg, dag * K, besteEinde, 0, K))) break;
      klaar[dag] = 1;
      const bezet = op[dag] as number[];
      if (bezet.length < (ruimte[dag] as number)) {
        // Wat het kost als de weg hier ophoudt, met de opslag van één meer.
        const slot = (k: number) =>
          (weg[dag * K + k] as number) +
          (waarde[dag * K + k] as number) +
          (k === K - 1 ? vraag.opslag(dag, bezet.length + 1) : 0);
        const eindprijs = Float64Array.from({ length: K }, (_, k) => slot(k));
        if (einde === -1 || isMinder(eindprijs, 0, besteEinde, 0, K)) {
          einde = dag;
          besteEinde.set(eindprijs);
        }
      }
      // Wie hier zit kan plaatsmaken door naar een andere dag te gaan.
      for (const wie of bezet) {
        const hier = (wie * m + dag) * K;
        for (let k = 0; k < K; k += 1)
          basis[k] = (weg[dag * K + k] as number) + (waarde[dag * K + k] as number) - (prijs[hier + k] as number);
        verleg(wie);
      }
    }
    if (einde === -1) throw new RangeError('Er zijn minder plekken dan mensen');
    for (let d = 0; d < m; d += 1)
      if (klaar[d] && isMinder(weg, d * K, besteEinde, 0, K))
        for (let k = 0; k < K; k += 1)
          waarde[d * K + k] = (waarde[d * K + k] as number) + (weg[d * K + k] as number) - (besteEinde[k] as number);
    // Schuif terug langs de weg: wie plaatsmaakte gaat naar de volgende dag, tot bij wie er nu bij kwam.
    for (let dag = einde; ; ) {
      const wie = via[dag] as number;
      const vorige = dagVan[wie] as number;
      dagVan[wie] = dag;
      (op[dag] as number[]).push(wie);
      if (vorige === -1) break;
      const rest = op[vorige] as number[];
      rest.splice(rest.indexOf(wie), 1);
      dag = vorige;
    }
  }
  return [...dagVan];
}

/** De dag die nog niet klaar is en het dichtstbij ligt; -1 als er geen meer te bereiken is. */
function dichtstbij(weg: Float64Array, klaar: Uint8Array, lagen: number): number {
  let beste = -1;
  for (let d = 0; d < klaar.length; d += 1) {
    if (klaar[d] || weg[d * lagen] === Number.POSITIVE_INFINITY) continue;
    if (beste === -1 || isMinder(weg, d * lagen, weg, beste * lagen, lagen)) beste = d;
  }
  return beste;
}

function isMinder(a: Float64Array, i: number, b: Float64Array, j: number, lagen: number): boolean {
  for (let k = 0; k < lagen; k += 1) {
    const verschil = (a[i + k] as number) - (b[j + k] as number);
    if (verschil !== 0) return verschil < 0;
  }
  return false;
}
