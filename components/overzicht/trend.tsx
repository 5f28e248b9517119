import { opTijd, type Trendpunt } from '@/lib/overzicht/verloop-regels';

const [BREED, LAAG] = [100, 24];

/** Welk deel op tijd was, klein, naast een naam; de getallen staan ernaast. */
export function Trendlijntje({ punten }: { punten: readonly Trendpunt[] }) {
  const stukken: string[] = [];
  let vorige = false;
  punten.forEach((p, i) => {
    const deel = opTijd(p);
    if (deel) {
      const [x, y] = [(BREED * i) / (punten.length - 1), LAAG - (LAAG * deel.procent) / 100];
      stukken.push(`${vorige ? 'L' : 'M'}${x.toFixed(1)} ${y.toFixed(1)}h0`);
    }
    vorige = deel !== null;
  });
  return (
    <svg viewBox={`-2 -3 ${BREED + 4} ${LAAG + 6}`} aria-hidden="true" className="block h-8 w-32">
      <path d={`M0 0h${BREED}M0 ${LAAG}h${BREED}`} stroke="var(--color-line)" />
      <path d={stukken.join('')} fill="none" stroke="var(--color-accent)" strokeWidth="2" strokeLinecap="round" />
    </svg>
  );
}
