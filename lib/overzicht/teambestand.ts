import 'server-only';
import type { Teamrij } from '../caseload/teamrijen';
import { NORMSTATUS, UITLEG_REDEN, VORM } from '../copy/woorden';
import { type Blad, type Kolom, maakBlad } from '../excel/excel';
import type { Normregel } from '../norm/normregel';

export type Exportregel = Normregel & Pick<Teamrij, 'aanpak' | 'begeleider' | 'gepland' | 'laatsteGesprek' | 'uitleg'>;

const KOLOMMEN: readonly Kolom<Exportregel>[] = [
  { kop: 'Cliëntnummer', soort: 'tekst', cel: (r) => r.clientnummer },
  { kop: 'Aanpak', soort: 'tekst', cel: (r) => r.aanpak },
  { kop: 'Begeleider', soort: 'tekst', cel: (r) => r.begeleider?.naam ?? 'niemand' },
  { kop: 'Status', soort: 'tekst', cel: (r) => NORMSTATUS[r.status] },
  { kop: 'Volgend gesprek uiterlijk', soort: 'datum', cel: (r) => r.uiterlijk },
  { kop: 'Laatste gesprek', soort: 'datum', cel: (r) => r.laatsteGesprek },
  { kop: 'Gepland op', soort: 'datum', cel: (r) => r.gepland?.datum ?? null },
  { kop: 'Gepland om', soort: 'tekst', cel: (r) => r.gepland?.tijd ?? null },
  { kop: 'Gepland als', soort: 'tekst', cel: (r) => r.gepland && VORM[r.gepland.vorm] },
  { kop: 'Uitleg', soort: 'tekst', cel: (r) => r.uitleg && UITLEG_REDEN[r.uitleg.reden] },
  { kop: 'Uitleg geldt tot', soort: 'datum', cel: (r) => r.uitleg?.tot ?? null },
  { kop: 'Trajectjaar vanaf', soort: 'datum', cel: (r) => r.trajectjaarVan },
  { kop: 'Gesprekken in het trajectjaar', soort: 'getal', cel: (r) => r.trajectjaarGevoerd },
  { kop: 'Norm van het trajectjaar', soort: 'getal', cel: (r) => r.trajectjaarVereist },
  { kop: 'Gesprekken in het kalenderjaar', soort: 'getal', cel: (r) => r.kalenderjaarGevoerd },
  { kop: 'Norm van het kalenderjaar', soort: 'getal', cel: (r) => r.kalenderjaarVereist },
];

/** Het team als bestand: cliëntnummers, geen namen van cliënten. */
export const teamblad = (regels: readonly Exportregel[]): Blad => maakBlad('Team', KOLOMMEN, regels);
