'use client';
import { type Radarreeks, radar } from '@/lib/beeld/radar';
import { Kader } from './kader';
import { Tabel } from './tabel';
import { Tekening } from './tekening';

type RadarProps = {
  titel: string;
  uitleg?: string;
  /** Waar de tabel als rekenblad op te halen is. */
  excel?: string;
  /** Het woord bij elke as; kort, want het staat in het plaatje. */
  assen: readonly string[];
  hoogste: number;
  nu: Radarreeks;
  /** Een eerder moment, gestippeld. */
  toen?: Radarreeks | null;
  /** Dezelfde gegevens in woorden: de koppen, en per as een rij met zoveel cellen. */
  tabel: { koppen: readonly string[]; rijen: readonly (readonly string[])[] };
  /** De tabel ernaast in plaats van ingeklapt eronder. */
  tabelErnaast?: boolean;
};

/** Een plaatje met een as per onderwerp en een vorm voor nu, met eventueel een eerder moment erachter; en hetzelfde als tabel. */
export function Radar({ titel, uitleg, excel, assen, hoogste, nu, toen, tabel, tabelErnaast = false }: RadarProps) {
  return (
    <Kader naam="leefgebieden" titel={titel} uitleg={uitleg} excel={excel}>
      <div className={tabelErnaast ? 'grid items-center gap-x-6 gap-y-3 md:grid-cols-[20rem_minmax(0,1fr)]' : ''}>
        <Tekening breed={radar({ assen, hoogste, nu, toen })} />
        {tabelErnaast ? (
          <InWoorden titel={titel} {...tabel} />
        ) : (
          <details>
            <summary className="klein py-1">Hetzelfde als tabel</summary>
            <InWoorden titel={titel} {...tabel} />
          </details>
        )}
      </div>
    </Kader>
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
