import type { Norm } from '@/lib/overzicht/queries';
import { type Gekozen, teamadres, type Verder } from './adres';

const SOORTEN = [
  ['xlsx', 'Excel'],
  ['csv', 'CSV'],
] as const;

/** Wat er op het scherm staat als bestand; met `wat` elke aanpak apart. */
export function Exporteren({ k, wat, verder = {} }: { k: Gekozen; wat?: readonly Norm[]; verder?: Verder }) {
  const welke = wat ?? [{ aanpakId: undefined, aanpak: '' }];
  return (
    <span className="flex flex-wrap gap-x-4 py-2.5">
      {welke.map((w) => (
        <span key={w.aanpak} className="flex flex-wrap gap-x-2">
          {w.aanpak ? `Exporteer ${w.aanpak}:` : 'Exporteer:'}
          {SOORTEN.map(([soort, tekst]) => (
            <a
              key={soort}
              href={teamadres('/team/export', k, { ...verder, aanpak: w.aanpakId, soort })}
              aria-label={w.aanpak ? `${w.aanpak} als ${tekst}` : undefined}
            >
              {tekst}
            </a>
          ))}
        </span>
      ))}
    </span>
  );
}
