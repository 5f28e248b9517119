import { type Datum, weeknummer } from '@/lib/domain/datum';

export type Weekstaaf = {
  maandag: Datum;
  /** Van onder naar boven, elk met zijn kleur. */
  delen: readonly { aantal: number; kleur: string }[];
  /** Hoeveel er die week kunnen: een streep op die hoogte. */
  ruimte: number;
};

const HOOG = 100;

/** Een staaf per week met een streep op wat er kan; onder elke staaf het weeknummer. Alleen beeld: de cijfers staan ernaast als tabel. */
export function Weekbeeld({ weken, hoogste }: { weken: readonly Weekstaaf[]; hoogste?: number }) {
  const top = Math.max(1, hoogste ?? 0, ...weken.map((w) => Math.max(w.ruimte, som(w))));
  const om = weken.length > 16 ? 4 : 1;
  return (
    <div aria-hidden="true" className="grid auto-cols-fr grid-flow-col items-end gap-1">
      {weken.map((w, i) => (
        <div key={w.maandag} className="min-w-0">
          <svg viewBox={`0 0 100 ${HOOG}`} preserveAspectRatio="none" className="block h-24 w-full" aria-hidden="true">
            <Staaf week={w} top={top} />
          </svg>
          <span className="block h-4 overflow-visible whitespace-nowrap text-center text-ink2 text-xs leading-4">
            {i % om === 0 ? weeknummer(w.maandag) : ''}
          </span>
        </div>
      ))}
    </div>
  );
}

const som = (w: Weekstaaf) => w.delen.reduce((n, d) => n + d.aantal, 0);

function Staaf({ week, top }: { week: Weekstaaf; top: number }) {
  const y = (n: number) => HOOG - ((HOOG - 4) * n) / top;
  let onder = 0;
  return (
    <>
      {week.delen.map(({ aantal, kleur }) => {
        const vanaf = onder;
        onder += aantal;
        return aantal > 0 ? (
          <rect key={kleur} x="8" width="84" y={y(onder)} height={y(vanaf) - y(onder)} fill={kleur} />
        ) : null;
      })}
      <path
        d={`M0 ${y(week.ruimte)}H100`}
        stroke="var(--color-ink)"
        strokeWidth="2"
        vectorEffect="non-scaling-stroke"
        strokeDasharray={week.ruimte === 0 ? '2 3' : undefined}
      />
    </>
  );
}

/** Wat een kleur betekent. */
export function Legenda({ regels }: { regels: readonly (readonly [kleur: string, tekst: string])[] }) {
  return (
    <ul aria-hidden="true" className="flex flex-wrap gap-x-4 gap-y-1 text-ink2 text-sm">
      {regels.map(([kleur, tekst]) => (
        <li key={tekst} className="flex items-center gap-1.5">
          <svg width="12" height="12" aria-hidden="true">
            {kleur === 'streep' ? (
              <path d="M0 6h12" stroke="var(--color-ink)" strokeWidth="2" />
            ) : (
              <rect width="12" height="12" fill={kleur} />
            )}
          </svg>
          {tekst}
        </li>
      ))}
    </ul>
  );
}
