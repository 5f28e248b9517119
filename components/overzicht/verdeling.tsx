import { MEESTE_GESPREKKEN } from '@/lib/domain/teamlijst';

const HOOG = 28;

type Props = { vakken: readonly number[]; adres: (gesprekken: number) => string; wie: string };

/** Hoeveel mensen hoeveel gesprekken hadden: een staafje per aantal, elk met een link naar wie het zijn. */
export function Verdeling({ vakken, adres, wie }: Props) {
  const hoogste = Math.max(1, ...vakken);
  return (
    <ol className="flex gap-1">
      {vakken.map((n, i) => {
        const label = i === MEESTE_GESPREKKEN ? `${i}+` : String(i);
        const staaf = (
          <>
            <svg width="20" height={HOOG} viewBox={`0 0 20 ${HOOG}`} aria-hidden="true" className="block">
              {n > 0 && (
                <rect
                  width="20"
                  height={Math.max(1, (n / hoogste) * HOOG)}
                  y={HOOG - Math.max(1, (n / hoogste) * HOOG)}
                  fill="var(--color-accent)"
                />
              )}
            </svg>
            <span aria-hidden="true" className="block text-center text-ink2 text-xs leading-5">
              {label}
            </span>
          </>
        );
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: het vak is zijn nummer
          <li key={i}>
            {n > 0 ? (
              <a
                href={adres(i)}
                title={`${n} × ${label}`}
                aria-label={`${wie}: ${n} met ${label} ${i === 1 ? 'gesprek' : 'gesprekken'}`}
                className="block no-underline"
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
