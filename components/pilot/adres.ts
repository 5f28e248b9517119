import type { Keuze } from '@/lib/pilot/queries';

type Verder = { status?: string; pagina?: number; beeld?: string };

/** Een adres bij Pilot met de gemaakte keuzes; wat standaard is staat er niet in. */
export function pilotadres(pad: string, k: Keuze, verder: Verder = {}): string {
  const zoek = new URLSearchParams();
  if (k.aanpakken.length > 1) zoek.set('aanpak', k.aanpak.id);
  if (!k.nu) zoek.set('peildatum', k.peildatum);
  if (k.periode !== 'twaalf_maanden') zoek.set('periode', k.periode);
  for (const [naam, waarde] of Object.entries(verder)) if (waarde !== undefined) zoek.set(naam, String(waarde));
  const tekst = zoek.toString();
  return tekst ? `${pad}?${tekst}` : pad;
}
