/** De woorden van het vak voor elke keuzelijst. Een ontbrekend woord compileert niet. */
import type { Normstatus } from '../domain/contactnorm';
import type { Datum } from '../domain/datum';
import type { LaatsteGesprek, Uitstroomreden } from '../domain/einde';
import type { OnHoldReden } from '../domain/on-hold';
import type { Rol } from '../domain/rollen';
import { type Teamlijst, telMensen } from '../domain/teamlijst';
import { telefoondelen } from '../domain/telefoon';
import type { ContactStatus, Kanaal, MislukteReeks, Soort, Vorm } from '../domain/tellend-gesprek';
import type { Uitleg, Uitlegreden } from '../domain/uitleg';
import type { PeriodeKeuze } from '../domain/venster';
import { langeDatum } from './datums';

export const ROL: Record<Rol, string> = {
  begeleider: 'werkzoekendebegeleider',
  teamleider: 'teamleider',
  projectleider: 'projectleider',
  partner: 'partner',
  beheerder: 'beheerder',
  privacy_officer: 'privacy officer (FG)',
};

export const NORMSTATUS: Record<Normstatus, string> = {
  nog_niet_gestart: 'nog niet gestart',
  beeindigd: 'beëindigd',
  opgeschort: 'opgeschort',
  over_tijd: 'over tijd',
  binnenkort: 'binnenkort',
  op_schema: 'op schema',
};

export const SOORT: Record<Soort, string> = {
  gesprek: 'Gesprek of poging daartoe',
  ontmoeting: 'Ontmoeting (even gezien, geen gesprek)',
  contact_met_derden: 'Contact met derden over de cliënt',
};

export const KANAAL: Record<Kanaal, string> = {
  op_locatie: 'Op locatie',
  huisbezoek: 'Huisbezoek',
  telefonisch: 'Telefonisch',
  beeldbellen: 'Beeldbellen',
  e_mail: 'E-mail',
  brief: 'Brief',
  whatsapp: 'WhatsApp',
  voicemail: 'Voicemail ingesproken',
};

export const CONTACTSTATUS: Record<ContactStatus, string> = {
  gepland: 'gepland',
  gevoerd: 'gevoerd',
  niet_verschenen: 'niet verschenen',
  geen_gehoor: 'geen gehoor',
  afgezegd: 'afgezegd',
};

export const VORM: Record<Vorm, string> = {
  gesprek_op_locatie: 'Gesprek op locatie',
  huisbezoek: 'Huisbezoek',
  telefonisch: 'Telefonisch gesprek',
  beeldbellen: 'Gesprek via beeldbellen',
  driegesprek_op_locatie: 'Driegesprek op locatie',
  driegesprek_huisbezoek: 'Huisbezoek, driegesprek',
  driegesprek_telefonisch: 'Telefonisch driegesprek',
  driegesprek_beeldbellen: 'Driegesprek via beeldbellen',
  e_mail: 'E-mail',
  brief: 'Brief',
  whatsapp: 'WhatsApp-bericht',
  voicemail: 'Voicemail ingesproken',
  ontmoeting: 'Ontmoeting',
  contact_met_derden: 'Contact met derden',
};

/** De vorm midden in een zin. */
export const vormInZin = (vorm: Vorm) =>
  vorm === 'whatsapp' ? VORM[vorm] : VORM[vorm].charAt(0).toLowerCase() + VORM[vorm].slice(1);

export const AFGEZEGD_DOOR: Record<'client' | 'begeleider' | 'derde', string> = {
  client: 'de cliënt',
  begeleider: 'de begeleider',
  derde: 'iemand anders',
};

export const ONHOLD_REDEN: Record<OnHoldReden, string> = {
  psychische_klachten: 'psychische klachten',
  lichamelijke_klachten: 'lichamelijke klachten',
  medische_behandeling: 'medische behandeling of operatie',
  zorgtaken_thuis: 'zorgtaken thuis',
  anders: 'anders',
};

export const UITLEG_REDEN: Record<Uitlegreden, string> = {
  client_niet_bereikbaar: 'cliënt is (even) niet bereikbaar',
  client_wil_later: 'cliënt wil nu niet, of later',
  opname_of_ziekte: 'opname of ziekte',
  detentie: 'detentie',
  wacht_op_ander: 'we wachten op iemand anders',
  begeleider_afwezig: 'begeleider afwezig of geen tijd',
  geen_begeleider: 'er was geen begeleider',
  agenda_niet_bij_de_hand: 'agenda niet bij de hand',
  anders: 'anders',
};

/** Een uitleg zoals zij overal staat: de reden, en tot wanneer; ook als die dag voorbij is. */
export const uitlegTekst = ({ reden, tot }: Pick<Uitleg, 'reden' | 'tot'>, dag: Datum): string =>
  `${UITLEG_REDEN[reden]} (${tot > dag ? 'tot' : 'gold tot'} ${langeDatum(tot)})`;

/** Waarmee een besluit over dit wachten begint; bij anders zegt de reden niets. */
export const redenVanUitleg = (u: Pick<Uitleg, 'reden'> | null): string | null =>
  u && u.reden !== 'anders' ? UITLEG_REDEN[u.reden] : null;

export const UITSTROOMREDEN: Record<Uitstroomreden, string> = {
  verhuisd: 'verhuisd',
  geen_recht_op_bijstand: 'geen recht op bijstand',
  niet_bereikbaar: 'niet bereikbaar',
  betaald_werk: 'betaald werk',
  partner_heeft_werk: 'partner heeft werk',
  pensioen: 'pensioen',
  overleden: 'overleden',
  op_eigen_verzoek: 'op eigen verzoek',
  einde_aanpak: 'einde aanpak',
  andere_aanpak: 'voortgezet in een andere aanpak',
};

export const LAATSTE_GESPREK: Record<LaatsteGesprek, string> = {
  gevoerd: 'gevoerd',
  niet_gewild: 'de cliënt wilde het niet',
  niet_aangeboden: 'niet aangeboden',
};

export const BESTAND = { wijkbestand: 'Wijkbestand', werkpleinbestand: 'Werkpleinbestand' } as const;
export const BESTAND_UITLEG = {
  wijkbestand: 'Wijkbestand (ver van werk)',
  werkpleinbestand: 'Werkpleinbestand (werk binnen twee jaar)',
} as const;
export const NIVEAU_NEDERLANDS = {
  geen: 'geen',
  beginner: 'een beetje',
  redelijk: 'redelijk',
  goed: 'goed',
} as const;
export const JA_NEE_ONBEKEND = { ja: 'ja', nee: 'nee', onbekend: 'weet ik niet' } as const;

/** "2× geen gehoor, 1× voicemail" of leeg. */
export function pogingenTekst(p: MislukteReeks): string {
  const delen = [
    [p.geen_gehoor, 'geen gehoor'],
    [p.niet_verschenen, 'niet verschenen'],
    [p.voicemail, 'voicemail'],
  ] as const;
  return delen
    .filter(([n]) => n > 0)
    .map(([n, woord]) => `${n}× ${woord}`)
    .join(', ');
}

/** Een poging van vandaag die niet lukte; zonder tijd als zij later is opgeschreven. */
export const geprobeerdTekst = (tijd: string | null) => (tijd ? `vandaag ${tijd} geprobeerd` : 'vandaag geprobeerd');

/** 06-00004688 → 06-0000 4688 */
export const telefoonTekst = (veld: string) =>
  telefoondelen(veld)
    .map(({ tekst, tel }) => (tel ? tekst.replace(/^(06-?\d{4})(\d{4})$/, '$1 $2') : tekst))
    .join('');

/** "a", "a en b", "a, b en c" */
export function opsomming(delen: readonly string[]): string {
  if (delen.length < 2) return delen[0] ?? '';
  return `${delen.slice(0, -1).join(', ')} en ${delen.at(-1)}`;
}

/** Een zin of kop begint met een hoofdletter. */
export const hoofdletter = (tekst: string) => tekst.charAt(0).toUpperCase() + tekst.slice(1);

export const aantal = (n: number, een: string, meer: string) => `${n} ${n === 1 ? een : meer}`;

/** De telperiode in een keuzelijst. */
export const PERIODE: Record<PeriodeKeuze, string> = {
  twaalf_maanden: 'laatste 12 maanden',
  kalenderjaar: 'kalenderjaar',
};

/** Een lijst van het team in een keuzelijst. */
export const TEAMLIJST: Record<Teamlijst, string> = {
  lopend: 'alle lopende',
  op_schema: 'op schema',
  binnenkort: 'binnenkort',
  over_tijd: 'over tijd',
  opgeschort: 'opgeschort',
  te_lang: 'langer dan 14 dagen over tijd',
  niets_gepland: 'niets gepland',
  norm_gehaald: 'norm gehaald',
  norm_niet_gehaald: 'norm niet gehaald',
  norm_nog_te_gaan: 'nog gesprekken te gaan dit jaar',
  on_hold: 'on hold',
  zonder_vervolgcontact: 'nog geen vervolgcontact',
  nog_niet_gestart: 'nog niet gestart',
  beeindigd: 'beëindigd',
};

/** "69 cliënten", en erbij hoeveel trajecten dat zijn als iemand er meer heeft dan een. */
export const clientenTekst = (rijen: readonly { clientId: string }[]): string =>
  clientenVan(telMensen(rijen), rijen.length);

export const clientenVan = (mensen: number, trajecten: number): string =>
  `${aantal(mensen, 'cliënt', 'cliënten')}${mensen === trajecten ? '' : ` met ${aantal(trajecten, 'traject', 'trajecten')}`}`;
