import { MEESTE_GESPREKKEN } from '@/lib/domain/teamlijst';

const HOOG = 28;

type Props = {
  vakken: readonly number[];
  /** Zoveel gesprekken vraagt de norm; null als dat niet voor iedereen hetzelfde is. */
  norm: number | null;
  adres: (gesprekken: number) => string;
  wie: string;
};

/** De norm die voor iedereen geldt en in de verdeling past. */
export function normVanAllen(normen: readonly { perJaar: number }[]): number | null {
  const [eerste, ...rest] = new Set(normen.map((n) => n.perJaar));
  return eerste !== undefined && rest.length === 0 && eerste <= MEESTE_GESPREKKEN ? eerste : null;
}

/** Hoeveel mensen hoeveel gesprekken hadden: een staafje per aantal, elk met een link naar wie het zijn, en een streep bij de norm. */
export function Verdeling({ vakken, norm, adres, wie }: Props) {
  const hoogste = Math.max(1, ...vakken);
  return (
    <ol className="verdeling">
      {vakken.map((n, i) => {
        const label = i === MEESTE_GESPREKKEN ? `${i}+` : String(i);
        const hoog = n > 0 ? Math.max(1, (n / hoogste) * HOOG) : 0;
        const staaf = (
          <>
            <svg viewBox={`0 0 20 ${HOOG}`} aria-hidden="true">
              <path d={`M0 ${HOOG}v${-hoog}h20v${hoog}z`} />
            </svg>
            <span aria-hidden="true">{label}</span>
          </>
        );
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: het vak is zijn nummer
          <li key={i} className={i === norm ? 'norm' : undefined}>
            {n > 0 ? (
              <a
                href={adres(i)}
                title={`${n} × ${label}`}
                aria-label={`${wie}: ${n} met ${label} ${i === 1 ? 'gesprek' : 'gesprekken'}`}
              >
                {staaf}
              </a>
            ) : (
              staaf
            )}
          </li>
        );
      })}
    </ol>
  );
}
