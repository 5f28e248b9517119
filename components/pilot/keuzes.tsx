import { PERIODE } from '@/lib/copy/woorden';
import type { Datum } from '@/lib/domain/datum';
import { PERIODEN } from '@/lib/domain/venster';
import type { Keuze } from '@/lib/pilot/queries';
import { Peildatumveld } from '../levensloop/keuzes';
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
      <Peildatumveld peildatum={k.peildatum} vandaag={vandaag} />
      <Keuzelijst
        naam="periode"
        label="Periode"
        waarde={k.periode}
        opties={PERIODEN.map((p) => [p, PERIODE[p]] as const)}
      />
    </>
  );
}
