import type { Aanbod } from '@/lib/instrumenten/aanbod-queries';
import type { Aanbodkeuze } from '@/lib/instrumenten/cijfers';

/** Waar de mensen achter een getal staan; undefined waar geen namen bij horen. */
export function mensenadres(a: Aanbod, keuze: Aanbodkeuze): string | undefined {
  if (a.soort !== 'team') return undefined;
  const zoek = new URLSearchParams();
  if (a.gekozen && a.keuzes.length > 1) zoek.set('team', a.gekozen.id);
  for (const [naam, waarde] of Object.entries(keuze)) if (waarde) zoek.set(naam, waarde);
  return `/aanbod/mensen?${zoek}`;
}

/** Waar de cijfers onder een plaatje als rekenblad op te halen zijn. */
export function beeldadres(a: Aanbod, beeld: string): string {
  const zoek = new URLSearchParams({ beeld });
  if (a.gekozen) zoek.set(a.soort, a.gekozen.id);
  return `/aanbod/bestand?${zoek}`;
}
