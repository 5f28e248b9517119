import { korteMaand } from '@/lib/copy/datums';
import { type Datum, dagenTussen } from '@/lib/domain/datum';
import { TREDEN } from '@/lib/domain/ladder';
import type { Laddermeting } from '@/lib/situatie/regels';
import { TREDE_KORT } from '@/lib/situatie/woorden';

const AANTAL = TREDEN.length;
/** Midden in de strook van deze trede; de hoogste trede ligt boven. */
const y = (trede: number) => ((AANTAL - trede + 0.5) * 100) / AANTAL;

/**
 * De ladder door de tijd: elke stand geldt tot de volgende, en de laatste tot vandaag. Alleen voor wie het ziet; dezelfde standen staan er
 * als tabel onder.
 */
export function Ladderlijn({ standen, vandaag }: { standen: readonly Laddermeting[]; vandaag: Datum }) {
  const eerste = standen[0];
  const laatste = standen.at(-1);
  if (!eerste || !laatste) return null;
  const breedte = Math.max(1, dagenTussen(eerste.op, vandaag));
  const x = (op: Datum) => (100 * dagenTussen(eerste.op, op)) / breedte;
  const punten = standen.map((s) => ({ x: x(s.op).toFixed(2), y: y(s.trede).toFixed(2) }));
  const lijn = punten.map((p, i) => (i === 0 ? `M${p.x} ${p.y}` : `H${p.x}V${p.y}`)).join('');
  const stippen = punten.map((p) => `M${p.x} ${p.y}h0`).join('');
  return (
    <div aria-hidden="true" className="grid grid-cols-[8.5rem_1fr] gap-x-2">
      <ol className="grid h-48 text-xs" style={{ gridTemplateRows: `repeat(${AANTAL}, 1fr)` }}>
        {[...TREDEN].reverse().map((t) => (
          <li
            key={t}
            className={`flex items-center justify-end gap-1.5 text-right leading-tight ${t === laatste.trede ? 'font-bold' : 'text-ink2'}`}
          >
            {TREDE_KORT[t]} <span className="cijfers">{t}</span>
          </li>
        ))}
      </ol>
      <svg viewBox="-2 0 104 100" preserveAspectRatio="none" aria-hidden="true" className="h-48 w-full">
        <path
          d={TREDEN.map((t) => `M-2 ${y(t)}h104`).join('')}
          stroke="var(--color-line)"
          vectorEffect="non-scaling-stroke"
        />
        <path
          d={`${lijn}H100`}
          fill="none"
          stroke="var(--color-accent)"
          strokeWidth="3"
          strokeLinejoin="round"
          vectorEffect="non-scaling-stroke"
        />
        <path
          d={stippen}
          fill="none"
          stroke="var(--color-accent)"
          strokeWidth="11"
          strokeLinecap="round"
          vectorEffect="non-scaling-stroke"
        />
      </svg>
      <span />
      <div className="flex justify-between text-ink2 text-xs">
        <span>{korteMaand(eerste.op)}</span>
        <span>vandaag</span>
      </div>
    </div>
  );
}
