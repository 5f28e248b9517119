import type { ReactNode } from 'react';
import { Tabel } from './tabel';

/**
 * Een punt in een grafiek; null is een waarde die niet getoond mag worden. `tekst` staat erbij en in de tabel, waar hij met `href` opengaat naar
 * wat erachter zit.
 */
export type Punt = {
  label: string;
  kort?: string;
  waarde: number | null;
  /** De waarde is een ondergrens: zij ligt ergens tussen `waarde` en dit. */
  tot?: number;
  tekst: string;
  href?: string;
};

type FiguurProps = {
  /** Zegt de bevinding, niet het onderwerp. */
  titel: string;
  uitleg?: ReactNode;
  /** Wat er bij de cijfers hoort, zoals wat er niet getoond wordt. */
  voet?: string;
  /** De koppen van de tabel: wat er gemeten is, en waarin. */
  koppen: readonly [string, string];
  punten: readonly Punt[];
  children: ReactNode;
};

/** Een plaatje dat op de server is gemaakt, met de bevinding als titel en dezelfde cijfers als tabel. */
export function Figuur({ titel, uitleg, voet, koppen, punten, children }: FiguurProps) {
  return (
    <figure className="paneel grid content-start gap-3">
      <figcaption>
        <h2>{titel}</h2>
        {uitleg && <p className="klein">{uitleg}</p>}
      </figcaption>
      <div aria-hidden="true">{children}</div>
      {voet && <p className="klein">{voet}</p>}
      {punten.length > 0 && <Cijfertabel titel={titel} koppen={koppen} punten={punten} />}
    </figure>
  );
}

function Cijfertabel({ titel, koppen, punten }: Pick<FiguurProps, 'titel' | 'koppen' | 'punten'>) {
  return (
    <details>
      <summary className="klein py-1">De cijfers als tabel</summary>
      <Tabel
        titel={titel}
        vorm="cijfertabel"
        stijl="mt-2 w-full"
        rijen={punten}
        sleutel={(p) => p.label}
        kolommen={[
          { kop: koppen[0], cel: (p) => p.label },
          {
            kop: koppen[1],
            getal: true,
            cel: (p) =>
              p.href ? (
                <a href={p.href} aria-label={`${p.tekst}: ${p.label}`} className="inline-block min-w-6 text-ink">
                  {p.tekst}
                </a>
              ) : (
                p.tekst
              ),
          },
        ]}
      />
    </details>
  );
}

const hoogsteVan = (punten: readonly Punt[]) => Math.max(1, ...punten.map((p) => p.waarde ?? 0));

/** Een gearceerd stukje waar de waarde niet getoond mag worden: er is iets, maar hoeveel blijft in het midden. */
const Achtergehouden = ({ breed, hoog }: { breed: number; hoog: number }) => (
  <rect
    x="0.5"
    y={99.5 - hoog}
    width={breed - 1}
    height={hoog}
    fill="none"
    stroke="var(--color-line2)"
    strokeDasharray="3 3"
    vectorEffect="non-scaling-stroke"
  />
);

/** Liggende staven met hun woord ervoor: voor redenen en statussen. */
export function Staven({ punten, kleur = 'var(--color-accent)' }: { punten: readonly Punt[]; kleur?: string }) {
  const hoogste = hoogsteVan(punten);
  return (
    <div className="grid grid-cols-[minmax(7rem,11rem)_1fr_auto] items-center gap-x-3 gap-y-1.5">
      {punten.map((p) => (
        <div key={p.label} className="contents">
          <span className="text-sm leading-tight">{p.label}</span>
          <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true" className="h-4 w-full">
            {p.waarde === null ? (
              <Achtergehouden breed={12} hoog={99} />
            ) : (
              <rect width={(100 * p.waarde) / hoogste} height="100" fill={kleur} />
            )}
          </svg>
          <span className="cijfers min-w-10 text-right text-sm">{p.tekst}</span>
        </div>
      ))}
    </div>
  );
}

/** Staande kolommen op volgorde: voor maanden en aantallen. Bij veel kolommen staat niet onder elke een woord. */
export function Kolommen({ punten }: { punten: readonly Punt[] }) {
  const hoogste = hoogsteVan(punten);
  const om = Math.ceil(punten.length / 5);
  return (
    <div className="grid auto-cols-fr grid-flow-col items-end gap-1">
      {punten.map((p, i) => (
        <div key={p.label} className="flex min-w-0 flex-col items-center gap-1">
          {punten.length <= 12 && (
            <span className="cijfers text-xs leading-none">{p.waarde === null ? '–' : p.tekst}</span>
          )}
          <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true" className="h-28 w-full">
            {p.waarde === null ? (
              <Achtergehouden breed={100} hoog={8} />
            ) : (
              <rect
                y={100 - (100 * p.waarde) / hoogste}
                width="100"
                height={(100 * p.waarde) / hoogste}
                fill="var(--color-accent)"
              />
            )}
          </svg>
          <span className="h-4 w-0 overflow-visible whitespace-nowrap text-ink2 text-xs leading-4">
            <span className="-translate-x-1/2 inline-block">
              {punten.length <= 8 || i % om === 0 ? (p.kort ?? p.label) : ''}
            </span>
          </span>
        </div>
      ))}
    </div>
  );
}

/** Een lijn van 0 tot 100 procent over de tijd; een waarde die ontbreekt is een gat, en een ondergrens een band. */
export function Lijn({ punten }: { punten: readonly Punt[] }) {
  const x = (i: number) => (punten.length < 2 ? 50 : (100 * i) / (punten.length - 1));
  const stukken: string[] = [];
  let vorige = false;
  punten.forEach((p, i) => {
    const precies = p.waarde !== null && p.tot === undefined;
    if (precies) stukken.push(`${vorige ? 'L' : 'M'}${x(i).toFixed(2)} ${(100 - (p.waarde ?? 0)).toFixed(2)}h0`);
    vorige = precies;
  });
  const breed = 60 / Math.max(1, punten.length);
  const banden = punten.flatMap((p, i) =>
    p.waarde !== null && p.tot !== undefined
      ? [
          `M${(x(i) - breed / 2).toFixed(2)} ${100 - p.tot}h${breed.toFixed(2)}v${p.tot - p.waarde}h${(-breed).toFixed(2)}z`,
        ]
      : [],
  );
  const eerste = punten[0];
  const midden = punten[Math.floor(punten.length / 2)];
  const laatste = punten.at(-1);
  return (
    <div className="grid grid-cols-[2.75rem_1fr] gap-x-2">
      <div className="flex h-40 flex-col justify-between text-right text-ink2 text-xs">
        <span>100%</span>
        <span>50%</span>
        <span>0%</span>
      </div>
      <svg viewBox="-1 -2 102 104" preserveAspectRatio="none" aria-hidden="true" className="h-40 w-full">
        <path d="M0 0h100M0 50h100M0 100h100" stroke="var(--color-line)" vectorEffect="non-scaling-stroke" />
        <path d={banden.join('')} fill="var(--color-accent)" opacity="0.35" />
        <path
          d={stukken.join('')}
          fill="none"
          stroke="var(--color-accent)"
          strokeWidth="3"
          strokeLinecap="round"
          strokeLinejoin="round"
          vectorEffect="non-scaling-stroke"
        />
      </svg>
      <span />
      <div className="flex justify-between text-ink2 text-xs">
        <span>{eerste?.kort ?? eerste?.label}</span>
        <span>{midden?.kort ?? midden?.label}</span>
        <span>{laatste?.kort ?? laatste?.label}</span>
      </div>
    </div>
  );
}
