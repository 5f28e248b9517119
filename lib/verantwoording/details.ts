import { PERSOON_LABELS, RITME_LABELS, TAAL_LABELS } from '../clienten/schema';
import { CORRIGEER_VELDEN } from '../contactmomenten/woorden';
import { langeDatum } from '../copy/datums';
import {
  AFGEZEGD_DOOR,
  BESTAND,
  CONTACTSTATUS,
  KANAAL,
  NORMSTATUS,
  opsomming,
  PERIODE,
  ROL,
  SOORT,
  TEAMLIJST,
  UITLEG_REDEN,
  UITSTROOMREDEN,
} from '../copy/woorden';
import { isDatum } from '../domain/datum';
import { labelsVan } from '../formulier/formulier';
import { ACCOUNTMAIL } from '../mail/accountmail-woorden';
import { UITKERING_KORT } from '../situatie/woorden';
import { MIDDEL } from '../tweede-factor/woorden';
import { AUDITACTIE } from './woorden';

/**
 * Wat er van de bijzonderheden van een auditregel te lezen is. Alleen wat hier een woord heeft wordt met zijn waarde getoond: er hoort
 * geen naam of tekst van een cliënt in het spoor te staan, en als dat ooit toch gebeurt is het hier nog niet te lezen.
 */
const WOORD: Record<string, string> = {
  peildatum: 'peildatum',
  dag: 'dag',
  datum: 'datum',
  van: 'van',
  naar: 'naar',
  vanaf: 'vanaf',
  tot: 'tot en met',
  stilTot: 'stil tot',
  was: 'was',
  wijze: 'met',
  startdatum: 'startdatum',
  einddatum: 'einddatum',
  herzienOp: 'opnieuw bekijken op',
  kwartaal: 'cijfers tot en met',
  periode: 'periode',
  pagina: 'bladzijde',
  jaar: 'jaar',
  maand: 'maand',
  weergave: 'weergave',
  week: 'nieuw in de week',
  vervuldOp: 'vervuld op',
  vandaag: 'op',
  vervolg: 'vervolg',
  soort: 'soort',
  accountmail: 'over',
  middel: 'met',
  over: 'codes over',
  beeld: 'plaatje',
  kanaal: 'kanaal',
  status: 'status',
  resultaat: 'resultaat',
  door: 'door',
  begeleider: 'begeleider',
  opvolger: 'opvolger',
  vervanger: 'vervanger',
  vervanging: 'vervanging',
  gebruikers: 'gebruiker',
  team: 'team',
  teams: 'teams',
  teamsErbij: 'team erbij',
  teamsEraf: 'team eraf',
  aanpakVan: 'uit aanpak',
  aanpak: 'aanpak',
  aanpakId: 'aanpak',
  aanpakken: 'aanpakken',
  aanpakkenErbij: 'aanpak erbij',
  aanpakkenEraf: 'aanpak eraf',
  organisatie: 'organisatie',
  organisatieVan: 'organisatie was',
  organisatieNaar: 'organisatie nu',
  lijst: 'lijst',
  kenmerk: 'groep',
  stand: 'stand',
  onhold: 'on hold',
  gepland: 'met afspraak',
  gesprekken: 'gesprekken',
  instrument: 'instrument',
  aanbod: 'aanbod',
  uitkomst: 'uitkomst',
  belemmering: 'belemmering',
  open: 'nog open',
  locatieId: 'locatie',
  afwezigId: 'rond een afwezigheid',
  alles: 'iedereen',
  vorm: 'bestand als',
  metNamen: 'met namen',
  wat: 'wat',
  hoe: 'hoe',
  dagen: 'dagen',
  toestemming: 'toestemming op',
  partnersIngelichtOp: 'partners ingelicht op',
  bron: 'gevraagd aan',
  ontvangen: 'antwoord gekregen',
  rol: 'rol',
  rolVan: 'rol was',
  rolNaar: 'rol nu',
  reden: 'reden',
  velden: 'velden',
  weken: 'om de zoveel weken',
  trajecten: 'trajecten',
  clienten: 'cliënten',
  aantal: 'aantal',
  vervangingen: 'vervangingen',
  overdrachten: 'vervallen overdrachten',
  afspraken: 'afgezegde afspraken',
  inzetten: 'gestopte instrumenten',
  sessies: 'sessies beëindigd',
  vanRegel: 'van regel',
  totRegel: 'tot en met regel',
  nieuw: 'nieuw',
  stondErAl: 'stond er al',
  afgekeurd: 'afgekeurd',
  trede: 'trede',
  bestand: 'bestand',
  aanvraag: 'aangevraagd',
};

// Namen van aanpakken zijn vrij gekozen, maar nooit van een mens; een naam mag alleen bij een lijst van Beheer worden gelezen.
const VRIJ = new Set(['aanpak', 'aanpakVan', 'team']);
const magVrij = (actie: string, sleutel: string) =>
  VRIJ.has(sleutel) || ((sleutel === 'naam' || sleutel === 'was') && actie.startsWith('lijst.'));

const VELD: Record<string, string> = {
  ...labelsVan(CORRIGEER_VELDEN),
  locatieId: 'Locatie',
  betrokkeneIds: 'Betrokkenen',
  ...PERSOON_LABELS,
  ...TAAL_LABELS,
  ...RITME_LABELS,
  naam: 'naam',
  email: 'e-mailadres',
  rol: 'rol',
  teams: 'teams',
  aanpakken: 'aanpakken',
  organisatieId: 'organisatie',
  aangemeldOp: 'dag van aanmelden',
  gestartOp: 'dag van de start',
  geeindigdOp: 'dag van het einde',
  voorWie: 'voor wie',
  tredeVan: 'van trede',
  tredeTot: 'tot en met trede',
  // Toen het bestand nog bij de gegevens stond.
  bestand: 'Bestand',
  bestandDatum: 'Datum diagnoseadvies',
  bestandGrond: 'Grond',
};

const CODES: Record<string, Readonly<Record<string, string>>> = {
  accountmail: ACCOUNTMAIL,
  middel: MIDDEL,
  soort: { ...SOORT, ...AUDITACTIE, ...UITKERING_KORT },
  bestand: BESTAND,
  kanaal: KANAAL,
  lijst: TEAMLIJST,
  periode: PERIODE,
  status: { ...CONTACTSTATUS, ...NORMSTATUS },
  rol: ROL,
  rolVan: ROL,
  rolNaar: ROL,
  reden: { ...UITLEG_REDEN, ...UITSTROOMREDEN },
  door: AFGEZEGD_DOOR,
  velden: VELD,
};

/** Waarom iemand notities las: dat zijn woorden van de lezer over zijn eigen werk, en juist wat de privacy officer moet beoordelen. */
const isLeesreden = (actie: string, sleutel: string) => actie === 'notities.lezen' && sleutel === 'reden';

const KORT = 60;
const LANGSTE_REDEN = 500;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const CODE = /^[a-z][a-z_]{0,39}$/;

type Namen = ReadonlyMap<string, string>;

/** De waarde in woorden, of null als zij niet getoond wordt. */
function inWoorden(actie: string, sleutel: string, waarde: unknown, namen: Namen): string | null {
  if (waarde === null) return 'geen';
  if (typeof waarde === 'number') return String(waarde);
  if (typeof waarde === 'boolean') return waarde ? 'ja' : 'nee';
  if (Array.isArray(waarde)) {
    const delen = waarde.slice(0, 30).map((w) => inWoorden(actie, sleutel, w, namen));
    return delen.length > 0 && delen.every((d) => d !== null) ? opsomming(delen) : null;
  }
  if (typeof waarde !== 'string') return null;
  if (isLeesreden(actie, sleutel)) return waarde.slice(0, LANGSTE_REDEN);
  const codes = CODES[sleutel];
  if (codes && Object.hasOwn(codes, waarde)) return codes[waarde] ?? null;
  const dag = waarde.replace(/^datum:/, '');
  if (isDatum(dag)) return langeDatum(dag);
  if (UUID.test(waarde)) return namen.get(waarde) ?? 'onbekend';
  if (CODE.test(waarde)) return waarde.replaceAll('_', ' ');
  return magVrij(actie, sleutel) ? waarde.slice(0, KORT) : null;
}

// PostgreSQL onthoudt de volgorde van sleutels niet; de lijst hierboven staat zoals een zin loopt.
const VOLGORDE = Object.keys(WOORD);
const plaats = (sleutel: string) => (Object.hasOwn(WOORD, sleutel) ? VOLGORDE.indexOf(sleutel) : VOLGORDE.length);

/** De bijzonderheden van een auditregel in woorden; van wat geen woord heeft alleen dat het er staat. */
export function detailsInWoorden(actie: string, details: unknown, namen: Namen): string[] {
  if (typeof details !== 'object' || details === null || Array.isArray(details)) return [];
  return Object.entries(details)
    .sort(([a], [b]) => plaats(a) - plaats(b))
    .map(([sleutel, waarde]) => {
      const woord = Object.hasOwn(WOORD, sleutel) || magVrij(actie, sleutel) ? (WOORD[sleutel] ?? sleutel) : null;
      const tekst = woord && inWoorden(actie, sleutel, waarde, namen);
      return woord && tekst ? `${woord}: ${tekst}` : (woord ?? sleutel.slice(0, 40));
    });
}
