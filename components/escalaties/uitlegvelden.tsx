import { type Datum, plusDagen } from '@/lib/domain/datum';
import type { Uitlegreden } from '@/lib/domain/uitleg';
import { laatsteStilteDag } from '@/lib/escalaties/regels';
import { Keuzes, Tekstvak, Veld } from '../ui/veld';

export type Uitleg = { reden: Uitlegreden | null; tekst: string | null };

/** Reden en tekst, zoals elke uitleg ze heeft: bij een wachten (met tot wanneer) en bij een trajectjaar. */
export const Uitlegvelden = ({
  uitleg,
  tot,
}: {
  uitleg: Uitleg | null;
  tot?: { nu: Datum | null; vandaag: Datum };
}) => (
  <div className="grid gap-5">
    <Keuzes naam="reden" standaard={uitleg?.reden} />
    <Tekstvak naam="tekst" rijen={4} standaard={uitleg?.tekst} />
    {tot && (
      <Veld
        naam="tot"
        type="date"
        min={plusDagen(tot.vandaag, 1)}
        max={laatsteStilteDag(tot.vandaag)}
        standaard={tot.nu}
        className="sm:max-w-64"
      />
    )}
  </div>
);
