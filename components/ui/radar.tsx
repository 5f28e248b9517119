'use client';
import type { ReactNode } from 'react';
import { Tabel } from './tabel';

/** De waarde per as, op de volgorde van de assen; null is een as zonder waarde. */
type Reeks = { naam: string; waarden: readonly (number | null)[] };

type RadarProps = {
  titel: string;
  uitleg?: ReactNode;
  /** Het woord bij elke as; kort, want het staat in het plaatje. */
  assen: readonly string[];
  hoogste: number;
  nu: Reeks;
  /** Een eerder moment, gestippeld. */
  toen?: Reeks | null;
  /** Dezelfde gegevens in woorden: de koppen, en per as een rij met zoveel cellen. */
  tabel: { koppen: readonly string[]; rijen: readonly (readonly string[])[] };
  /** De tabel ernaast in plaats van ingeklapt eronder. */
  tabelErnaast?: boolean;
};

const [BREED, HOOG, X, Y, STRAAL] = [360, 284, 180, 142, 98];

/** Een plaatje met een as per onderwerp en een vorm voor nu, met eventueel een eerder moment erachter; en hetzelfde als tabel. */
export function Radar({ titel, uitleg, assen, hoogste, nu, toen, tabel, tabelErnaast = false }: RadarProps) {
  const plek = (as: number, deel: number) => {
    const hoek = (2 * Math.PI * as) / assen.length - Math.PI / 2;
    return { x: X + STRAAL * deel * Math.cos(hoek), y: Y + STRAAL * deel * Math.sin(hoek) };
  };
  const punten = (r: Reeks) => r.waarden.map((w, as) => (w === null ? null : plek(as, w / hoogste)));
  return (
    <figure className="paneel grid grid-cols-[minmax(0,1fr)] content-start gap-3">
      <figcaption>
        <h2>{titel}</h2>
        {uitleg && <p className="klein">{uitleg}</p>}
      </figcaption>
      <div className={tabelErnaast ? 'grid items-center gap-x-6 gap-y-3 md:grid-cols-[20rem_minmax(0,1fr)]' : ''}>
        <div aria-hidden="true" className="mx-auto w-full max-w-sm">
          <svg viewBox={`0 0 ${BREED} ${HOOG}`} className="h-auto w-full" aria-hidden="true">
            {Array.from({ length: hoogste }, (_, i) => (i + 1) / hoogste).map((deel) => (
              <polygon
                key={deel}
                points={assen.map((_, as) => paar(plek(as, deel))).join(' ')}
                fill="none"
                stroke="var(--color-line)"
              />
            ))}
            {assen.map((naam, as) => (
              <Aslabel key={naam} naam={naam} {...plek(as, 1.15)} />
            ))}
            {toen && <Vorm punten={punten(toen)} gestippeld />}
            <Vorm punten={punten(nu)} />
          </svg>
          <p className="flex flex-wrap justify-center gap-x-5 text-ink2 text-sm">
            <Sleutel naam={nu.naam} />
            {toen && <Sleutel naam={toen.naam} gestippeld />}
          </p>
        </div>
        {tabelErnaast ? (
          <InWoorden titel={titel} {...tabel} />
        ) : (
          <details>
            <summary className="klein py-1">Hetzelfde als tabel</summary>
            <InWoorden titel={titel} {...tabel} />
          </details>
        )}
      </div>
    </figure>
  );
}

type Punt = { x: number; y: number };
const paar = ({ x, y }: Punt) => `${x.toFixed(1)},${y.toFixed(1)}`;

/** De waarden als vorm. Waar een as geen waarde heeft is de vorm open: een lijn eroverheen zou iets zeggen wat niemand weet. */
function Vorm({ punten, gestippeld = false }: { punten: readonly (Punt | null)[]; gestippeld?: boolean }) {
  const stukken = punten.flatMap((p, i) => {
    const volgende = punten[(i + 1) % punten.length];
    return p && volgende ? [{ p, volgende }] : [];
  });
  const lijn = stukken.map(({ p, volgende }) => `M${paar(p)}L${paar(volgende)}`).join('');
  const vlak = stukken.map(({ p, volgende }) => `M${X},${Y}L${paar(p)}L${paar(volgende)}Z`).join('');
  return (
    <>
      {!gestippeld && <path d={vlak} fill="var(--color-accent)" fillOpacity="0.12" />}
      <path
        d={lijn}
        fill="none"
        stroke={gestippeld ? 'var(--color-ink2)' : 'var(--color-accent)'}
        strokeWidth={gestippeld ? 1.25 : 2}
        strokeDasharray={gestippeld ? '4 3' : undefined}
        strokeLinecap="round"
      />
      {punten.map(
        (p) =>
          p && (
            <circle
              key={paar(p)}
              cx={p.x}
              cy={p.y}
              r={gestippeld ? 2 : 3}
              fill={gestippeld ? 'var(--color-ink2)' : 'var(--color-accent)'}
            />
          ),
      )}
    </>
  );
}

function Aslabel({ naam, x, y }: Punt & { naam: string }) {
  const kant = Math.abs(x - X) < 10 ? 'middle' : x > X ? 'start' : 'end';
  return (
    <text x={x} y={y} textAnchor={kant} dominantBaseline="middle" fontSize="13" fill="var(--color-ink2)">
      {naam}
    </text>
  );
}

function Sleutel({ naam, gestippeld = false }: { naam: string; gestippeld?: boolean }) {
  return (
    <span className="inline-flex items-center gap-2">
      <span className={`inline-block w-5 border-t-2 ${gestippeld ? 'border-ink2 border-dashed' : 'border-accent'}`} />
      {naam}
    </span>
  );
}

function InWoorden({ titel, koppen, rijen }: RadarProps['tabel'] & { titel: string }) {
  return (
    <Tabel
      titel={titel}
      vorm="cijfertabel"
      stijl="w-full max-sm:text-[0.8125rem]"
      rijen={rijen}
      sleutel={(rij) => rij[0] ?? ''}
      kolommen={koppen.map((kop, i) => ({
        kop,
        stijl: i === 0 ? 'hyphens-auto' : '',
        cel: (rij: readonly string[]) => rij[i],
      }))}
    />
  );
}
