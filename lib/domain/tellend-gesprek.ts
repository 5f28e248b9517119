/** Wat een contactmoment is en wanneer het meetelt voor de norm. */
import type { Datum } from './datum';

export const SOORTEN = ['gesprek', 'ontmoeting', 'contact_met_derden'] as const;
export type Soort = (typeof SOORTEN)[number];

export const KANALEN = [
  'op_locatie',
  'huisbezoek',
  'telefonisch',
  'beeldbellen',
  'e_mail',
  'brief',
  'whatsapp',
  'voicemail',
] as const;
export type Kanaal = (typeof KANALEN)[number];

export const CONTACTSTATUSSEN = ['gepland', 'gevoerd', 'niet_verschenen', 'geen_gehoor', 'afgezegd'] as const;
export type ContactStatus = (typeof CONTACTSTATUSSEN)[number];

export const VORMEN = [
  'gesprek_op_locatie',
  'huisbezoek',
  'telefonisch',
  'beeldbellen',
  'driegesprek',
  'e_mail',
  'brief',
  'whatsapp',
  'voicemail',
  'ontmoeting',
  'contact_met_derden',
] as const;

/** Kanalen waarin twee mensen elkaar spreken; alleen die kunnen meetellen. */
export const GESPREKSKANALEN: readonly Kanaal[] = ['op_locatie', 'huisbezoek', 'telefonisch', 'beeldbellen'];
/** Wie zo iemand spreekt doet dat meestal terwijl hij het opschrijft. */
export const isBellen = (k: Kanaal): boolean => k === 'telefonisch' || k === 'beeldbellen';
type Gesprekskanaal = Extract<Kanaal, 'op_locatie' | 'huisbezoek' | 'telefonisch' | 'beeldbellen'>;
const isGesprekskanaal = (k: Kanaal): k is Gesprekskanaal => GESPREKSKANALEN.includes(k);

/** Het ene woord van een bestand zegt niet hoe een driegesprek ging; wie het leest ziet beide. */
export type Vorm = Exclude<(typeof VORMEN)[number], 'driegesprek'> | `driegesprek_${Gesprekskanaal}`;

export type Contactfeit = {
  datum: Datum;
  soort: Soort;
  kanaal: Kanaal;
  metDerde: boolean;
  status: ContactStatus;
  verkeerdGeregistreerd: boolean;
};

/** Soort, kanaal en wie erbij was als één woord voor een mens. Een derde maakt van een gesprek een driegesprek, niet van een brief. */
export function vormVan(c: Pick<Contactfeit, 'soort' | 'kanaal' | 'metDerde'>): Vorm {
  if (c.soort !== 'gesprek') return c.soort;
  if (c.metDerde && isGesprekskanaal(c.kanaal)) return `driegesprek_${c.kanaal}`;
  return c.kanaal === 'op_locatie' ? 'gesprek_op_locatie' : c.kanaal;
}

/** Telt dit contactmoment, los van zijn dag, mee voor de norm? */
export function isTellend(c: Contactfeit): boolean {
  return c.status === 'gevoerd' && c.soort === 'gesprek' && isGesprekskanaal(c.kanaal) && !c.verkeerdGeregistreerd;
}

/** Een poging die niet lukte: niet verschenen, geen gehoor of een voicemail. */
export function isMislukt(c: Omit<Contactfeit, 'metDerde'>): boolean {
  if (c.verkeerdGeregistreerd || c.soort !== 'gesprek') return false;
  if (c.status === 'niet_verschenen' || c.status === 'geen_gehoor') return true;
  return c.kanaal === 'voicemail' && c.status === 'gevoerd';
}

/** Is er echt iets van of met de cliënt gehoord? Een brief of voicemail gaat maar één kant op. */
export function isGehoord(c: Contactfeit): boolean {
  const eenrichting = c.kanaal === 'brief' || c.kanaal === 'voicemail';
  return c.status === 'gevoerd' && c.soort !== 'contact_met_derden' && !eenrichting && !c.verkeerdGeregistreerd;
}

export type MislukteReeks = { geen_gehoor: number; niet_verschenen: number; voicemail: number };

/** Mislukte pogingen na het laatste tellende gesprek, tot en met de peildatum. */
export function misluktePogingen(
  contacten: readonly Contactfeit[],
  laatsteGesprek: Datum | null,
  peildatum: Datum,
): MislukteReeks {
  const reeks: MislukteReeks = { geen_gehoor: 0, niet_verschenen: 0, voicemail: 0 };
  for (const c of contacten) {
    if (!isMislukt(c) || c.datum > peildatum || (laatsteGesprek && c.datum <= laatsteGesprek)) continue;
    if (c.status === 'geen_gehoor') reeks.geen_gehoor += 1;
    else if (c.status === 'niet_verschenen') reeks.niet_verschenen += 1;
    else reeks.voicemail += 1;
  }
  return reeks;
}
