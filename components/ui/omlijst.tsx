import type { ReactNode } from 'react';

type Kader = { id: string; hint?: ReactNode; fout: string | undefined };

/** Wat een invoer zegt tegen een hulptechniek over zijn hint en fout. */
export const beschreven = ({ id, hint, fout }: Kader) => ({
  'aria-invalid': fout ? true : undefined,
  'aria-describedby': [hint && `${id}-hint`, fout && `${id}-fout`].filter(Boolean).join(' ') || undefined,
});

/** "Laatste dag (leeg: loopt nog)": wat een label zelf over leeg zegt. */
const OVER_LEEG = /^(.+) (\([^()]*\bleeg\b[^()]*\))$/;

/** Wat leeg mag blijven zegt dat, zachter; wat nodig is staat er zonder meer. Zo is elk formulier in één oogopslag te lezen. */
export function Veldlabel({ magLeeg, children }: { magLeeg?: boolean; children: ReactNode }) {
  const delen = typeof children === 'string' ? OVER_LEEG.exec(children) : null;
  const leeg = delen?.[2] ?? (magLeeg ? '(mag leeg)' : null);
  if (!leeg) return children;
  return (
    <>
      {delen?.[1] ?? children} <span className="font-normal text-ink2">{leeg}</span>
    </>
  );
}

export function HintEnFout({ id, hint, fout }: Kader) {
  return (
    <>
      {hint && (
        <p id={`${id}-hint`} className="klein">
          {hint}
        </p>
      )}
      {fout && (
        <p id={`${id}-fout`} className="font-semibold text-laat text-sm">
          {fout}
        </p>
      )}
    </>
  );
}

type OmlijstProps = { veld: Kader & { label: ReactNode }; className?: string; children: ReactNode };

/** Label, hint, fout en invoer horen voor elke hulptechniek bij elkaar. */
export function Omlijst({ veld, className, children }: OmlijstProps) {
  return (
    <div className={`grid content-start gap-1 ${className ?? ''}`}>
      <label htmlFor={veld.id} className="font-semibold">
        {veld.label}
      </label>
      <HintEnFout {...veld} />
      {children}
    </div>
  );
}
