import type { Datum } from '@/lib/domain/datum';
import type { Keuze } from '@/lib/pilot/queries';
import { Periodekeuzes } from '../levensloop/keuzes';
import { Keuzelijst } from '../ui/keuzelijst';

/** Aanpak, peildatum en periode. */
export function Pilotkeuzes({ k, vandaag }: { k: Keuze; vandaag: Datum }) {
  return (
    <>
      {k.aanpakken.length > 1 && (
        <Keuzelijst
          naam="aanpak"
          label="Aanpak"
          waarde={k.aanpak.id}
          opties={k.aanpakken.map((a) => [a.id, a.naam] as const)}
        />
      )}
      <Periodekeuzes k={k} vandaag={vandaag} />
    </>
  );
}
