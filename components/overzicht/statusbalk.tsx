import { NORMSTATUS } from '@/lib/copy/woorden';

const DELEN = [
  ['op_schema', '#4e8b90'],
  ['binnenkort', '#b87a00'],
  ['over_tijd', 'var(--color-laat)'],
  ['opgeschort', '#8b90b5'],
] as const;

type Aantallen = Record<'lopend' | (typeof DELEN)[number][0], number>;

/** Hoe een caseload er nu voor staat: een balk, met dezelfde getallen in woorden eronder. */
export function Statusbalk({ aantallen }: { aantallen: Aantallen }) {
  const totaal = aantallen.lopend;
  if (totaal === 0) return <span className="klein">nu niemand</span>;
  let x = 0;
  const woorden = DELEN.filter(([s]) => aantallen[s] > 0).map(([s]) => `${aantallen[s]} ${NORMSTATUS[s]}`);
  return (
    <>
      <svg viewBox="0 0 200 10" preserveAspectRatio="none" aria-hidden="true" className="block h-3 w-full rounded-sm">
        {DELEN.map(([s, kleur]) => {
          const breedte = (200 * aantallen[s]) / totaal;
          x += breedte;
          return breedte > 0 && <rect key={s} x={x - breedte} y="0" width={breedte} height="10" fill={kleur} />;
        })}
      </svg>
      <span className="klein block">{woorden.join(' · ')}</span>
    </>
  );
}
