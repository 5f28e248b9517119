/** Wat een cliënt leest over zijn gegevens: gewone taal, elke kolom met een naam. */

import { geboorteTekst, langeDatum, tijdstip } from '../copy/datums';
import { LEEFGEBIED, SCORE, TREDE } from '../copy/leefgebieden';
import { type Datum, isDatum } from '../domain/datum';
import { isGeboortedatum } from '../domain/geboortedatum';
import { veldInWoorden } from '../formulier/concept';
import type { Velden } from '../formulier/formulier';

export const IDENTITEITEN = ['bekend', 'balie', 'gemachtigde'] as const;
const IDENTITEIT: Record<(typeof IDENTITEITEN)[number], string> = {
  bekend: 'De begeleider kent de cliënt en was erbij',
  balie: 'De cliënt liet een identiteitsbewijs zien',
  gemachtigde: 'Een gemachtigde liet een machtiging en een identiteitsbewijs zien',
};

export const VERZOEK_VELDEN = {
  clientnummer: { label: 'Cliëntnummer', hint: 'Of vul hieronder achternaam en geboortedatum in.', magLeeg: true },
  achternaam: { label: 'Achternaam', magLeeg: true },
  geboortedatum: { label: 'Geboortedatum', magLeeg: true },
  gevraagdOp: { label: 'Wanneer vroeg de cliënt het?', kort: 'Gevraagd op' },
  identiteit: { label: 'Hoe weet u dat het de cliënt is?', kort: 'Wie vroeg het', woorden: IDENTITEIT },
} satisfies Velden;

/** Een maand om te antwoorden (AVG artikel 12 lid 3). */
export const ANTWOORD_MAANDEN = 1;

const KOLOM: Record<string, string> = {
  bsn: 'Burgerservicenummer (BSN)',
  email_toestemming_op: 'E-mail toegestaan op',
  email_onbestelbaar_op: 'E-mail komt niet aan sinds',
  email: 'E-mailadres',
  talen: 'Talen',
  brieftaal: 'Taal van brieven, naast Nederlands',
  tolk_nodig: 'Tolk nodig',
  niveau_nederlands: 'Hoe goed u Nederlands spreekt',
  opleiding_nl: 'Opleiding in Nederland',
  eerder_betaald_werk_nl: 'Eerder betaald werk in Nederland',
  aanpak_id: 'Aanpak',
  team_id: 'Team',
  uiterlijke_datum: 'Laatste dag voor het volgende gesprek',
  ritme_weken: 'Afgesproken: om de zoveel weken een gesprek',
  ritme_kanaal: 'Afgesproken: hoe',
  ritme_locatie_id: 'Afgesproken: waar',
  ritme_momenten: 'Afgesproken: wanneer',
  ritme_wens: 'Uw wens',
  partners_ingelicht: 'Welke partners zijn ingelicht',
  vervolgcontact: 'Bij wie u daarna terechtkunt',
  gebruiker_id: 'Wie',
  door_id: 'Door',
  op: 'Op',
  van: 'Van',
  tot: 'Tot',
  voor: 'Vóór',
  herzien_op: 'Opnieuw bekijken op',
  locatie_id: 'Waar',
  met_derde: 'Was er nog iemand bij',
  derden: 'Wie er nog bij waren',
  duur_minuten: 'Duur in minuten',
  gehouden_door_id: 'Gesprek met',
  vastgelegd_door_id: 'Opgeschreven door',
  vastgelegd_op: 'Opgeschreven op',
  verkeerd_op: 'Verkeerd opgeschreven, gemerkt op',
  verkeerd_door_id: 'Gemerkt door',
  verkeerd_reden: 'Wat er verkeerd was',
  onderwerp_id: 'Onderwerp',
  oud_verslag: 'Wat er eerst stond',
  oud: 'Wat er verder anders was',
  gevonden_door_id: 'Gevonden door',
  gemeld_op: 'Gemeld bij de Autoriteit Persoonsgegevens op',
  verloopt_op: 'Vóór',
  gemaakt_door_id: 'Gemaakt door',
  bezig_door_id: 'Wie ermee bezig is',
  bezig_sinds: 'Wordt verstuurd sinds',
  fout: 'Waarom het niet lukte',
  begrepen_vragen: 'Vragen of de brief begrepen is',
  uiterlijk: 'Laatste dag voor het gesprek',
  jaar_van: 'Jaar van',
  jaar_tot: 'Jaar tot en met',
  gevoerd: 'Gesprekken gevoerd',
  vereist: 'Gesprekken nodig',
  verantwoord_door_id: 'Uitgelegd door',
  verantwoord_op: 'Uitgelegd op',
  besluit_door_id: 'Besluit van',
  besluit_op: 'Besluit op',
  begonnen_door_id: 'Begonnen door',
  vastgesteld_door_id: 'Vastgesteld door',
  werk_opleiding: 'Werk en opleiding',
  discriminatie: 'Ervaren discriminatie',
  trede: 'Trede op de participatieladder',
  richting_trede: 'Naar trede',
  gebied: 'Leefgebied',
  beeld: 'Hoe u het ziet',
  wens: 'Wat u wilt',
  goed: 'Wat goed gaat',
  hulp: 'Wie al helpt',
  bron: 'Aan wie het is gevraagd',
  bron_naam: 'Naam',
  wie: 'Wie het doet',
  wie_naam: 'Naam',
  zonder_intake_reden: 'Waarom zonder intake',
  wat_veranderde: 'Wat er veranderde',
  instrument_id: 'Hulp of instrument',
  aanbod_id: 'Wat er niet was',
  organisatie_id: 'Organisatie',
  betrokkene_id: 'Wie',
  toestemming_op: 'U gaf toestemming op',
  grond: 'Op welke grond gegevens worden gedeeld',
  grond_waarop: 'Welke wet of overeenkomst',
  grond_tot: 'De grond geldt tot en met',
  deelt: 'Wat er gedeeld wordt',
  vast_contact: 'Vast contactpersoon',
  van_id: 'Van',
  naar_id: 'Naar',
  hoe: 'Hoe het ging',
  verteld_op: 'U hoorde het op',
  gelezen_door_id: 'Gelezen door',
  afgehandeld_door_id: 'Afgehandeld door',
  gevraagd_door_id: 'Gevraagd door',
  client_verteld_op: 'U hoorde het op',
  herroepen_door_id: 'Teruggedraaid door',
  herroepen_op: 'Teruggedraaid op',
  besloten_door_id: 'Besloten door',
  opgeheven_door_id: 'Opgeheven door',
  soorten: 'Welke gegevens',
};

export const kolomTekst = (kolom: string): string => KOLOM[kolom] ?? veldInWoorden(kolom);

const GETALLEN: Record<string, Record<number, string>> = {
  gebied: LEEFGEBIED,
  leefgebied: LEEFGEBIED,
  trede: TREDE,
  richting_trede: TREDE,
  score: SCORE,
};

const TIJDSTIP = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/;

/** Een waarde uit de database zoals een mens haar leest; null als er niets staat. */
export function waardeTekst(kolom: string, waarde: unknown): string | null {
  if (waarde === null || waarde === '') return null;
  if (typeof waarde === 'boolean') return waarde ? 'ja' : 'nee';
  if (Array.isArray(waarde)) return waarde.map((w) => waardeTekst(kolom, w)).join(', ') || null;
  if (typeof waarde === 'number') return GETALLEN[kolom]?.[waarde] ?? String(waarde);
  const tekst = String(waarde);
  if (kolom === 'geboortedatum' && isGeboortedatum(tekst)) return geboorteTekst(tekst);
  if (isDatum(tekst)) return langeDatum(tekst as Datum);
  if (TIJDSTIP.test(tekst)) return tijdstip(new Date(tekst));
  // Een keuze uit een lijst staat in de database zonder spaties.
  return /^[a-z]+(_[a-z]+)+$/.test(tekst) ? tekst.replaceAll('_', ' ') : tekst;
}

/** Wie uw gegevens krijgen; wie dat bij deze cliënt zijn staat in het overzicht zelf. */
export const ONTVANGERS = [
  'Uw begeleider en wie hem vervangt: zij lezen alles.',
  'De teamleider: uw naam, planning, status en aantallen. De tekst van verslagen alleen met een reden, en dat wordt vastgelegd.',
  'De projectleider: aantallen en uw cliëntnummer, nooit uw naam of een tekst.',
  'Professionals om u heen, alleen wat bij hun taak of uw toestemming hoort: zij staan hieronder bij Professionals om u heen.',
  'De privacy officer, die hierop toeziet.',
] as const;

export const RECHTEN_TEKST = [
  'Klopt er iets niet? Dan kunt u vragen om het te verbeteren. U hoort binnen een maand wat er is besloten. Ook als de tekst blijft staan, kan uw eigen verklaring erbij.',
  'Wilt u dat iets wordt gewist, of dat wij het even niet gebruiken? Vraag het; wij leggen uit wat wel en niet kan.',
  'U kunt bezwaar maken tegen het gebruik van uw gegevens.',
  'U mag dit overzicht aan een ander geven. Het tweede bestand is gemaakt om door een computer te worden gelezen.',
  'Toestemming die u gaf mag u altijd intrekken.',
  'Bent u het niet met ons eens? U kunt een klacht indienen bij de Autoriteit Persoonsgegevens: autoriteitpersoonsgegevens.nl.',
  'Er wordt niet automatisch over u besloten. Een computer rekent alleen uit wanneer het volgende gesprek moet zijn.',
] as const;
