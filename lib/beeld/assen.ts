/** Schalen en assen: waar een getal, een maand of een jaar staat. Zuiver. */
import type { Punt } from './beeld';
import { arceer, breedteVan, KLEIN, lijn, REGEL, tekst, type Vorm } from './tekening';

/** Zo ver loopt een schaal: een rond getal dat alles bevat, met een stap die er enkele keren in past. */
export function schaal(hoogste: number): { top: number; stap: number } {
  const ruw = Math.max(1, hoogste) / 4;
  const macht = 10 ** Math.floor(Math.log10(ruw));
  const stap = Math.max(1, ([1, 2, 5, 10].find((m) => m * macht >= ruw) ?? 10) * macht);
  return { top: Math.max(stap, Math.ceil(hoogste / stap) * stap), stap };
}

/** Waar de schaal getallen krijgt, van 0 tot en met de top. */
export const streepjes = ({ top, stap }: { top: number; stap: number }): number[] =>
  Array.from({ length: Math.round(top / stap) + 1 }, (_, i) => i * stap);

export type Raster = { links: number; rechts: number; boven: number; hoog: number; top: number; stap: number };

export const hoogte = (r: Raster, waarde: number) => r.boven + r.hoog - (r.hoog * waarde) / r.top;

/** De getallen langs de zijkant met een lijn erdoorheen. */
export function rasterlijnen(r: Raster, eenheid = '', metGetallen = true): Vorm[] {
  const waarden = streepjes(r);
  const lijnen = waarden.map((w) => [[r.links, hoogte(r, w)] as const, [r.rechts, hoogte(r, w)] as const]);
  const getallen = waarden.map((w) => tekst(r.links - 6, hoogte(r, w) + 4, `${w}${eenheid}`, { anker: 'eind' }));
  return [lijn('line', 1, ...lijnen), ...(metGetallen ? getallen : [])];
}

/** Welke woorden onder de as passen: de eerste, en dan elke zoveelste. */
export function omDe(woorden: readonly string[], ruimte: number): number {
  const breedste = Math.max(0, ...woorden.map((w) => breedteVan(w)));
  return Math.max(1, Math.ceil((breedste + 5) / ruimte));
}

/**
 * De woorden onder de punten, en daaronder elk jaar één keer: waar het begint. Loopt de reeks over een jaarwisseling, dan staat er een
 * streepje bij; een enkel jaar staat er ook, want zonder jaar zegt een maand te weinig.
 */
export function asOnder(
  punten: readonly Punt[],
  x: (i: number) => number,
  y: number,
  ruimte: number,
): { vormen: Vorm[]; hoog: number } {
  const om = omDe(
    punten.map((p) => p.kort ?? p.label),
    ruimte,
  );
  const woorden = punten.flatMap((p, i) =>
    i % om === 0 ? [tekst(x(i), y + 14, p.kort ?? p.label, { anker: 'midden' })] : [],
  );
  const jaren = punten.flatMap((p, i) => (p.jaar && p.jaar !== punten[i - 1]?.jaar ? [{ jaar: p.jaar, i }] : []));
  // Begint het tweede jaar meteen na het eerste punt, dan is er voor het eerste geen plaats.
  const past = jaren.filter((j, n) => {
    const volgende = jaren[n + 1];
    return !volgende || x(volgende.i) - x(j.i) > breedteVan(j.jaar) + 8;
  });
  const onder = past.flatMap(({ jaar, i }) => {
    const begin = x(i) - ruimte / 2;
    return [
      tekst(begin + 4, y + 14 + REGEL, jaar, { vet: true }),
      // Niet door het woord van de maand heen, als dat over de grens steekt.
      lijn(
        'line2',
        1,
        [
          [begin, y],
          [begin, y + 4],
        ],
        [
          [begin, y + 18],
          [begin, y + 16 + REGEL],
        ],
      ),
    ];
  });
  return { vormen: [...woorden, ...onder], hoog: 20 + (jaren.length > 0 ? REGEL : 0) };
}

/** Opeenvolgende punten waarop de klok om dezelfde reden stilstond. */
export function stilstanden(punten: readonly Punt[]): { van: number; tot: number; naam: string }[] {
  const lijst: { van: number; tot: number; naam: string }[] = [];
  punten.forEach(({ stil }, i) => {
    const laatste = lijst.at(-1);
    if (!stil) return;
    if (laatste?.naam === stil && laatste.tot === i - 1) laatste.tot = i;
    else lijst.push({ van: i, tot: i, naam: stil });
  });
  return lijst;
}

/** Elke stilstand gearceerd van onder tot boven, met zijn naam erboven. */
export function tekenStilstanden(
  punten: readonly Punt[],
  r: Raster,
  rand: (i: number) => readonly [van: number, tot: number],
): Vorm[] {
  return stilstanden(punten).flatMap(({ van, tot, naam }) => {
    const [begin, eind] = [rand(van)[0], rand(tot)[1]];
    const helft = breedteVan(naam, KLEIN) / 2;
    const midden = Math.min(Math.max((begin + eind) / 2, r.links + helft), r.rechts - helft);
    return [
      ...arceer({ x: begin, y: r.boven, breed: eind - begin, hoog: r.hoog }, 'rust'),
      tekst(midden, r.boven - 6, naam, { anker: 'midden', kleur: 'rust', vet: true }),
    ];
  });
}
