import type { Datum } from '@/lib/domain/datum';
import type { Teamlijst } from '@/lib/domain/teamlijst';
import type { PeriodeKeuze } from '@/lib/domain/venster';
import {
  type Richting,
  richtingVan,
  type Sorteersleutel,
  type Sortering,
  volgendeRichting,
} from '@/lib/overzicht/sorteer-regels';
import type { Kenmerk } from '@/lib/overzicht/verloop-regels';
import type { Weekgroep } from '@/lib/overzicht/week-regels';

/** Wat er gekozen is op Team, zodat elke link er in meegaat. */
export type Gekozen = {
  team: { id: string };
  teams: readonly unknown[];
  peildatum: Datum;
  nu: boolean;
  periode: PeriodeKeuze;
};

export type Verder = {
  lijst?: Teamlijst;
  kenmerk?: Kenmerk;
  week?: Weekgroep;
  sorteer?: Sorteersleutel;
  richting?: Richting;
  begeleider?: string;
  gesprekken?: number;
  aanpak?: string;
  /** Van een bestand. */
  soort?: 'csv' | 'xlsx';
  pagina?: number;
};

/** Een adres bij Team met de gemaakte keuzes; wat standaard is staat er niet in. */
export function teamadres(pad: string, k: Gekozen, verder: Verder = {}): string {
  const zoek = new URLSearchParams();
  if (k.teams.length > 1) zoek.set('team', k.team.id);
  if (!k.nu) zoek.set('peildatum', k.peildatum);
  if (k.periode !== 'twaalf_maanden') zoek.set('periode', k.periode);
  for (const [naam, waarde] of Object.entries(verder)) if (waarde !== undefined) zoek.set(naam, String(waarde));
  const tekst = zoek.toString();
  return tekst ? `${pad}?${tekst}` : pad;
}

/** De kop van een kolom als link: sorteert hierop, en de andere keuzes gaan mee. */
export const sorteerkop =
  (pad: string, k: Gekozen, nu: Sortering, verder: Verder = {}) =>
  (sorteer: Sorteersleutel) => ({
    href: teamadres(pad, k, { ...verder, sorteer, richting: volgendeRichting(nu, sorteer) }),
    nu: richtingVan(nu, sorteer),
  });

/** Zoals er nu is gesorteerd, om mee te geven. */
export const sortering = ({ sorteer, richting }: Sortering): Verder =>
  sorteer ? { sorteer, richting: richting ?? undefined } : {};
