/**
 * Elke tabel en elke kolom, één keer: wat van de cliënt zelf is, wat over een ander gaat, en wat alleen techniek is. Inzage en vernietiging lezen
 * niets anders; een tabel of kolom die hier ontbreekt laat register.db.test.ts falen. Op volgorde: een rij staat na wat zij aanwijst.
 */
import type { Gegevenssoort } from './soorten-woorden';

type Beschrijving = {
  /** Hoe de rij bij de cliënt hoort: `client_id`, of langs een andere tabel (`plan_id>plan`). Langs meer wegen: met een spatie ertussen. */
  weg: string;
  /** Langs deze weg gaat de rij wel over de cliënt, maar hoort zij bij het dossier van een ander: bij vernietiging blijft zij, zonder de tekst over hem. */
  elders?: string;
  soort: Gegevenssoort;
  /** De kop in het overzicht voor de cliënt. */
  kop: string;
  /** Van de cliënt: staat in het overzicht. `kolom>tabel` toont de naam van wat er wordt aangewezen. */
  client: string;
  /** Over iemand anders: staat niet in het overzicht (AVG artikel 15 lid 4). */
  derde?: string;
  /** Nummers, versies en verwijzingen waar niets van iemand in staat, of wat de database zelf uitrekent uit wat er al staat. */
  techniek?: string;
  /** Waarom niets van deze tabel in het overzicht staat. */
  buiten?: Uitzondering;
};

/** Wat een cliënt niet in zijn overzicht krijgt, met de grond; deze tekst staat ook in het overzicht zelf. */
export const UITZONDERINGEN = {
  werkaantekening:
    'Herinneringen die een medewerker aan zichzelf schreef en wat iemand typte maar nog niet opsloeg. Dat zijn persoonlijke werkaantekeningen: alleen wie ze schreef kan ze lezen, ze horen niet bij uw dossier en gaan vanzelf weg (AVG artikel 15 lid 4: de rechten van een ander).',
  werklijst:
    'In welke volgorde een medewerker mensen belt, en hoe een vergissing bij een overdracht of einde terug te draaien is. Daar staat niets over u in wat niet ook op een andere plaats in dit overzicht staat.',
} as const;
export type Uitzondering = keyof typeof UITZONDERINGEN;

/** Wat over een ander gaat of ergens anders te krijgen is; ook dat staat in het overzicht. */
export const VERDER_NIET = [
  'Telefoonnummers en e-mailadressen van professionals om u heen, en wie er bij u in huis wonen: dat zijn gegevens van een ander (AVG artikel 15 lid 4).',
  'De tekst van een gesprek met iemand anders die bij vergissing in uw dossier stond. Wel staat hieronder dat het is gebeurd (AVG artikel 15 lid 4).',
  'Wie uw dossier heeft gezien. Daarvan is een eigen overzicht, dat u bij de privacy officer kunt vragen.',
] as const;

export const REGISTER = {
  client: {
    weg: 'id',
    soort: 'dossier',
    kop: 'Wie u bent',
    client:
      'clientnummer voornaam achternaam geboortedatum telefoon email adres postcode woonplaats wijk email_toestemming_op email_onbestelbaar_op brieftaal talen niveau_nederlands laaggeletterd tolk_nodig bereikbaarheid',
    derde: 'huishouden_id',
    techniek: 'id naam sorteernaam herkenning versie',
  },
  bsn: {
    weg: 'client_id',
    soort: 'dossier',
    kop: 'Burgerservicenummer',
    // Versleuteld; in het overzicht staat het nummer zelf (lib/inzageverzoek/queries.ts).
    client: 'cijfertekst',
    techniek: 'client_id sleutel_id vinger versie',
  },
  selectiegegevens: {
    weg: 'client_id',
    soort: 'selectie',
    kop: 'Gegevens voor de selectie van het onderzoek',
    client: 'geslacht geboorteland generatie opleiding_nl eerder_betaald_werk_nl vorige_begeleiding',
    techniek: 'client_id',
  },
  traject: {
    weg: 'client_id',
    soort: 'dossier',
    kop: 'Uw trajecten',
    client:
      'aanpak_id>aanpak team_id>team groep startdatum einddatum uitstroomreden uiterlijke_datum ritme_weken ritme_kanaal ritme_locatie_id>locatie ritme_momenten ritme_wens partners_ingelicht_op partners_ingelicht vervolgcontact',
    techniek: 'id client_id versie',
  },
  begeleiding: {
    weg: 'traject_id>traject',
    soort: 'dossier',
    kop: 'Wie u begeleidt of begeleidde',
    client: 'gebruiker_id>gebruiker van tot',
    techniek: 'id traject_id',
  },
  vervanging: {
    weg: 'traject_id>traject',
    soort: 'dossier',
    kop: 'Wie uw begeleider verving',
    client: 'gebruiker_id>gebruiker van tot',
    techniek: 'id traject_id',
  },
  opschorting: {
    weg: 'traject_id>traject',
    soort: 'dossier',
    kop: 'Wanneer de klok van het contact stilstond',
    client: 'van tot herzien_op reden gemaakt_op',
    techniek: 'id traject_id aanpak_id versie',
  },
  on_hold: {
    weg: 'traject_id>traject',
    soort: 'dossier',
    kop: 'Wanneer de begeleiding naar werk rustte',
    client: 'van tot reden toelichting herzien_op',
    techniek: 'id traject_id versie',
  },
  contactmoment: {
    weg: 'client_id',
    soort: 'dossier',
    kop: 'Gesprekken, afspraken en pogingen',
    client:
      'datum tijd soort kanaal status locatie_id>locatie met_derde derden duur_minuten verslag afgezegd_door afgezegd_reden gehouden_door_id>gebruiker vastgelegd_door_id>gebruiker vastgelegd_op verkeerd_op verkeerd_door_id>gebruiker verkeerd_reden',
    techniek: 'id client_id import_sleutel versie',
  },
  contactmoment_onderwerp: {
    weg: 'contactmoment_id>contactmoment',
    soort: 'dossier',
    kop: 'Waarover de gesprekken gingen',
    client: 'onderwerp_id>onderwerp',
    techniek: 'contactmoment_id',
  },
  contactmoment_wijziging: {
    weg: 'contactmoment_id>contactmoment',
    soort: 'dossier',
    kop: 'Wat er bij een gesprek eerst stond',
    client: 'soort oude_datum oude_tijd oud_verslag oud reden door_id>gebruiker op',
    techniek: 'id contactmoment_id',
  },
  datalek: {
    weg: 'contactmoment_id>contactmoment',
    // De melding is van het dossier waar het misging, de tekst van de juiste cliënt.
    elders: 'overgenomen_id>contactmoment',
    soort: 'dossier',
    kop: 'Een gesprek dat eerst in een verkeerd dossier stond',
    client: 'geschreven_op gevonden_op gevonden_door_id>gebruiker oordeel gemeld_op',
    derde: 'verslag derden onderwerpen eerder toelichting notitie',
    techniek:
      'id contactmoment_id opvallend_id overgenomen_id auteur_id tekst_weg_op beoordeeld_op beoordeeld_door_id versie',
  },
  taak: {
    weg: 'traject_id>traject',
    soort: 'dossier',
    kop: 'Wat er voor u gedaan moest worden',
    client: 'soort tekst stil_tot verloopt_op gemaakt_op afgedaan_op',
    techniek: 'id traject_id sleutel',
  },
  bericht: {
    weg: 'client_id',
    soort: 'berichten',
    kop: 'Brieven, e-mails en telefoontjes aan u',
    client:
      'soort kanaal status afspraak_datum afspraak_tijd aan onderwerp tekst taal onderwerp_vertaald tekst_vertaald gemaakt_op gemaakt_door_id>gebruiker verzonden_op fout bezig_sinds bezig_door_id>gebruiker begrepen_vragen begrepen_op',
    techniek: 'id client_id contactmoment_id gebruiker_id sleutel pogingen',
  },
  escalatie: {
    weg: 'traject_id>traject',
    soort: 'dossier',
    kop: 'Wanneer u te lang op een gesprek wachtte',
    client: 'uiterlijk geopend_op stil_tot gesloten_op',
    techniek: 'id traject_id versie',
  },
  escalatiestap: {
    weg: 'escalatie_id>escalatie',
    soort: 'dossier',
    kop: 'Wat de teamleider daarop antwoordde',
    client: 'soort tekst stil_tot door_id>gebruiker op',
    techniek: 'id escalatie_id',
  },
  uitleg: {
    weg: 'traject_id>traject',
    soort: 'dossier',
    kop: 'Waarom er nog geen gesprek was',
    client: 'uiterlijk reden tekst tot door_id>gebruiker op',
    techniek: 'id traject_id contactmoment_id',
  },
  normafwijking: {
    weg: 'traject_id>traject',
    soort: 'dossier',
    kop: 'Jaren waarin u te weinig bent gesproken',
    client:
      'jaar_van jaar_tot gevoerd vereist status reden tekst verantwoord_op verantwoord_door_id>gebruiker besluit_op besluit_door_id>gebruiker besluit_toelichting geopend_op',
    techniek: 'id traject_id versie',
  },
  normafwijkingstap: {
    weg: 'normafwijking_id>normafwijking',
    soort: 'dossier',
    kop: 'Wat er met zo’n jaar is gebeurd',
    client: 'soort gevoerd vereist reden tekst door_id>gebruiker op',
    techniek: 'id normafwijking_id',
  },
  notitieinzage: {
    weg: 'client_id',
    soort: 'dossier',
    kop: 'Wanneer een teamleider uw verslagen las, en waarom',
    client: 'gebruiker_id>gebruiker reden op verloopt_op',
    techniek: 'id client_id',
  },
  intake: {
    weg: 'client_id traject_id>traject',
    soort: 'leefgebieden',
    kop: 'Intakes',
    client:
      'status achtergrond werk_opleiding wensen mogelijkheden discriminatie trede talen niveau_nederlands laaggeletterd tolk_nodig bereikbaarheid begonnen_op begonnen_door_id>gebruiker vastgesteld_op vastgesteld_door_id>gebruiker',
    techniek: 'id client_id traject_id lijstversie client_versie contactmoment_id versie taal_versie import_sleutel',
  },
  intake_leefgebied: {
    weg: 'intake_id>intake',
    soort: 'leefgebieden',
    kop: 'Leefgebieden uit de intakes',
    client: 'gebied beeld wens goed hulp notitie score niet_besproken',
    techniek: 'intake_id versie',
  },
  voorinformatie: {
    weg: 'client_id traject_id>traject',
    soort: 'leefgebieden',
    kop: 'Wat er voor de intake bij anderen is gevraagd',
    client: 'bron bron_naam gevraagd_op ontvangen_op inhoud door_id>gebruiker',
    techniek: 'id client_id traject_id versie',
  },
  plan: {
    weg: 'client_id traject_id>traject',
    soort: 'leefgebieden',
    kop: 'Plannen van aanpak',
    client:
      'nummer status richting richting_trede zonder_intake_reden afspraken evaluatie_op akkoord akkoord_op wat_veranderde begonnen_op begonnen_door_id>gebruiker vastgesteld_op vastgesteld_door_id>gebruiker',
    techniek: 'id client_id traject_id intake_id versie import_sleutel',
  },
  doel: {
    weg: 'plan_id>plan',
    soort: 'leefgebieden',
    kop: 'Doelen uit het plan',
    client: 'leefgebied tekst',
    techniek: 'id plan_id reeks_id volgorde versie',
  },
  stap: {
    weg: 'doel_id>doel',
    soort: 'leefgebieden',
    kop: 'Stappen uit het plan',
    client: 'tekst wie wie_naam voor',
    techniek: 'id doel_id reeks_id volgorde',
  },
  plan_instrument: {
    weg: 'plan_id>plan',
    soort: 'leefgebieden',
    kop: 'Hulp die in het plan staat',
    client: 'instrument_id>instrument waarvoor',
    techniek: 'plan_id',
  },
  resultaat: {
    weg: 'client_id traject_id>traject',
    soort: 'leefgebieden',
    kop: 'Gezette stappen en resultaten',
    client: 'tekst leefgebied op door_id>gebruiker gemaakt_op vervallen_op hoeft_niet_reden',
    techniek: 'id client_id traject_id stap_reeks_id contactmoment_id',
  },
  inzet: {
    weg: 'client_id traject_id>traject',
    soort: 'dossier',
    kop: 'Hulp en instrumenten',
    client:
      'instrument_id>instrument status aangemeld_op gestart_op geeindigd_op reden toelichting trajectbegeleider notitie grond grond_waarop toestemming_op grond_tot deelt door_id>gebruiker gemaakt_op',
    techniek: 'id client_id traject_id versie import_sleutel',
  },
  inzet_wens: {
    weg: 'inzet_id>inzet',
    soort: 'dossier',
    kop: 'Wat u met die hulp wilde bereiken',
    client: 'tekst uitkomst',
    techniek: 'id inzet_id volgorde',
  },
  geen_instrument: {
    weg: 'client_id traject_id>traject',
    soort: 'dossier',
    kop: 'Waarom er geen instrument was',
    client: 'reden toelichting op tot door_id>gebruiker',
    techniek: 'id client_id traject_id',
  },
  gemis: {
    weg: 'client_id traject_id>traject',
    soort: 'dossier',
    kop: 'Wat u nodig had en er niet was',
    client: 'aanbod_id>aanbod belemmering toelichting op vervuld_op door_id>gebruiker',
    techniek: 'id client_id traject_id versie',
  },
  betrokkene: {
    weg: 'client_id',
    soort: 'netwerk',
    kop: 'Professionals om u heen',
    client:
      'rol naam organisatie_id>organisatie grond grond_waarop toestemming_op grond_tot deelt vast_contact van tot',
    derde: 'telefoon email',
    techniek: 'id client_id gebruiker_id versie',
  },
  contactmoment_betrokkene: {
    weg: 'contactmoment_id>contactmoment betrokkene_id>betrokkene',
    soort: 'netwerk',
    kop: 'Wie er bij een gesprek waren',
    client: 'betrokkene_id>betrokkene',
    techniek: 'contactmoment_id',
  },
  toezegging: {
    weg: 'client_id traject_id>traject',
    soort: 'leefgebieden',
    kop: 'Wat uw begeleider voor u zou doen',
    client: 'tekst voor gedaan_op hoe verteld_op vervallen_op door_id>gebruiker gemaakt_op',
    techniek: 'id client_id traject_id versie',
  },
  signaal: {
    weg: 'client_id',
    soort: 'netwerk',
    kop: 'Berichten van een partner over u',
    client:
      'van_id>gebruiker soort tekst gestuurd_op gelezen_op gelezen_door_id>gebruiker antwoord afgehandeld_op afgehandeld_door_id>gebruiker',
    techniek: 'id client_id versie',
  },
  uitkering: {
    weg: 'client_id',
    soort: 'situatie',
    kop: 'Uitkering',
    client: 'soort van begeleiding_gaat_door toelichting door_id>gebruiker',
    techniek: 'id client_id versie',
  },
  ontheffing: {
    weg: 'client_id',
    soort: 'situatie',
    kop: 'Ontheffing van de sollicitatieplicht',
    client: 'van tot aanvraag aangevraagd_op herzien_op toelichting door_id>gebruiker',
    techniek: 'id client_id versie',
  },
  ladderstand: {
    weg: 'client_id',
    soort: 'situatie',
    kop: 'Participatieladder',
    client: 'trede op toelichting door_id>gebruiker',
    techniek: 'id client_id versie',
  },
  bestandadvies: {
    weg: 'client_id',
    soort: 'situatie',
    kop: 'Adviezen over het bestand',
    client: 'soort bestand datum grond door_id>gebruiker gemaakt_op',
    techniek: 'id client_id versie',
  },
  overdracht: {
    weg: 'client_id traject_id>traject',
    soort: 'dossier',
    kop: 'Overdrachten aan een andere begeleider',
    client:
      'van_id>gebruiker naar_id>gebruiker status reden samenvatting driegesprek driegesprek_op driegesprek_uitleg client_verteld_op gevraagd_door_id>gebruiker gevraagd_op aangeboden_op besluit_op besluit_reden',
    techniek: 'id client_id traject_id versie',
  },
  traject_einde: {
    weg: 'traject_id>traject naar_traject_id>traject',
    soort: 'dossier',
    kop: 'Hoe een traject eindigde',
    client:
      'einddatum uitstroomreden laatste_gesprek begeleiding_na_bijstand vervolgcontact toelichting door_id>gebruiker gezet_op herroepen_op herroepen_door_id>gebruiker',
    techniek: 'id traject_id naar_traject_id',
  },
  traject_einde_deel: {
    weg: 'einde_id>traject_einde contactmoment_id>contactmoment inzet_id>inzet taak_id>taak',
    soort: 'dossier',
    kop: '',
    client: '',
    techniek: 'id einde_id contactmoment_id inzet_id taak_id',
    buiten: 'werklijst',
  },
  traject_einde_vervanging: {
    weg: 'einde_id>traject_einde',
    soort: 'dossier',
    kop: '',
    client: '',
    techniek: 'einde_id vervanging_id gebruiker_id van tot',
    buiten: 'werklijst',
  },
  caseloaddaad_deel: {
    weg: 'traject_id>traject begeleiding_id>begeleiding',
    soort: 'dossier',
    kop: '',
    client: '',
    techniek: 'daad_id traject_id begeleiding_id vervanging_id voor',
    buiten: 'werklijst',
  },
  belbeurt: {
    weg: 'client_id',
    soort: 'dossier',
    kop: '',
    client: '',
    techniek: 'gebruiker_id client_id plek overgeslagen verzet_op',
    buiten: 'werklijst',
  },
  herinnering: {
    weg: 'client_id',
    soort: 'dossier',
    kop: '',
    client: '',
    derde: 'tekst datum gedaan_op gemaakt_op gebruiker_id',
    techniek: 'id client_id versie',
    buiten: 'werkaantekening',
  },
  inzageverzoek: {
    weg: 'client_id',
    soort: 'dossier',
    kop: 'Wanneer u om inzage vroeg',
    client: 'gevraagd_op identiteit door_id>gebruiker op',
    techniek: 'id client_id verloopt_op',
  },
  correctieverzoek: {
    weg: 'client_id',
    soort: 'dossier',
    kop: 'Wat volgens u niet klopte',
    client:
      'gevraagd_op verzoek verklaring door_id>gebruiker op besluit motivering besloten_op besloten_door_id>gebruiker',
    techniek: 'id client_id versie',
  },
  bewaarplicht: {
    weg: 'client_id',
    soort: 'dossier',
    kop: 'Waarom uw gegevens langer bewaard blijven',
    client: 'van tot reden door_id>gebruiker op opgeheven_op opgeheven_door_id>gebruiker',
    techniek: 'id client_id',
  },
  vernietiging: {
    weg: 'client_id',
    soort: 'dossier',
    kop: 'Voorstellen om gegevens te vernietigen',
    client: 'soorten grond voorgesteld_op rijen goedgekeurd reden besloten_op besloten_door_id>gebruiker',
    techniek: 'id client_id uitgevoerd_op nummer aantallen kenmerk',
  },
} as const satisfies Record<string, Beschrijving>;

export type Tabelnaam = keyof typeof REGISTER;
export const TABELLEN = Object.keys(REGISTER) as Tabelnaam[];
export const beschrijving = (tabel: Tabelnaam): Beschrijving => REGISTER[tabel];

const BUITENSTAANDERS = `
aanbod: id naam gesloten_op versie
accountmail: aan fout gebruiker_id gemaakt_op id soort status verzonden_op wat
aanpak: id naam gesprekken_per_jaar doel voor_wie gesloten_op versie
aanpak_bericht: id aanpak_id op tekst door_id
aanpaknorm: id aanpak_id vanaf gesprekken_per_jaar vastgelegd_op vastgelegd_door_id ingetrokken_op ingetrokken_door_id
afwezig: id gebruiker_id van tot soort versie
agenda: gebruiker_id gesprekken_per_dag gesprek_minuten feed_hash feed_met_namen feed_gemaakt_op feed_gelezen_op feed_afdruk versie
auditregel: id op gebruiker_id systeem actie client_id onderwerp onderwerp_id resultaat details sessie_id adres apparaat
auditschakel: nr regel_id schakel
belronde: gebruiker_id soort begonnen_op
bewaard_filter: id gebruiker_id naam zoek op
bewaartermijn: id aanpak_id soort maanden doel grondslag resultaatcode onderzoek_eindigt op door_id
caseloaddaad: id team_id van_id naar_id door_id gedaan_op ongedaan_op
codeapp: gebruiker_id cijfertekst sleutel_id ingesteld_op laatste_stap nieuw_cijfertekst nieuw_sleutel_id nieuw_sinds
concept: gebruiker_id plek inhoud op
gebruiker: id gebruikersnaam naam sorteernaam email telefoon talen rol wachtwoord_hash geblokkeerd_op aangemaakt_op organisatie_id versie
gebruiker_aanpak: gebruiker_id aanpak_id
gebruiker_team: gebruiker_id team_id
gemeente: id naam adres postcode plaats telefoon email versie bsn_aan
herstelcode: afdruk gebruiker_id gemaakt_op gebruikt_op
herstelverzoek: id gebruiker_id gevraagd_door_id gevraagd_op besluit beslist_door_id beslist_op
huishouden: id
idempotentie: sleutel gebruiker_id actie inhoud resultaat op
inlogkoppeling: uitgever onderwerp gebruiker_id gekoppeld_op
inlogpoging: key points expire vrij_op
instrument: id naam organisatie_id omschrijving leefgebieden voor_wie niveau_nederlands trede_van trede_tot kosten vergoeding contact gesloten_op versie
kwartaaltelling: aanpak_id kwartaaleinde begonnen lopend on_hold einde geteld_op
locatie: id naam gesloten_op versie adres wijk organisatie_id
onderwerp: id naam leidraad gesloten_op versie
opvallend: id regel wie dag aantal oordeel notitie beoordeeld_op beoordeeld_door_id
organisatie: id naam gesloten_op versie
passkey: id gebruiker_id naam sleutelnaam openbaar teller wegen toegevoegd_op gebruikt_op
sessie: id gebruiker_id apparaat begonnen_op verloopt_op beeindigd_op beurt bevestigd_op laatst_gezien_op tweede_factor_op wijze id_token
sjabloon: soort taal onderwerp tekst goedgekeurd_door goedgekeurd_op nl_versie versie
team: id naam gesloten_op versie
telrest: id cijfers aanpak_id team_id maat dag aantal mens
toegangslink: token_hash gebruiker_id verloopt_op gebruikt_op
werkdag: gebruiker_id weekdag van tot locatie_id`;

/**
 * Tabellen zonder gegevens die van een cliënt zijn: van de organisatie, van een medewerker, of opgeteld. Het auditspoor kent alleen het id van een
 * cliënt; een concept en een formulierkopie hangen aan een adres en worden bij vernietiging daarop gezocht.
 */
export const ZONDER_CLIENT: ReadonlyMap<string, readonly string[]> = new Map(
  BUITENSTAANDERS.trim()
    .split('\n')
    .map((regel) => {
      const [tabel = '', kolommen = ''] = regel.split(': ');
      return [tabel, kolommen.split(' ')];
    }),
);

const woorden = (tekst = ''): string[] => tekst.split(' ').filter(Boolean);

/** De kolommen die een cliënt te zien krijgt, met de tabel waar een verwijzing haar naam haalt. */
export const clientkolommen = (tabel: Tabelnaam): { kolom: string; naam: string | null }[] =>
  woorden(beschrijving(tabel).client).map((k) => {
    const [kolom = '', naam] = k.split('>');
    return { kolom, naam: naam ?? null };
  });

/** Elke kolom van deze tabel die een plaats heeft. */
export const kolommenVan = (tabel: Tabelnaam): string[] => {
  const { derde, techniek } = beschrijving(tabel);
  return [...clientkolommen(tabel).map((k) => k.kolom), ...woorden(derde), ...woorden(techniek)];
};

const langs = (wegen: string): string =>
  woorden(wegen)
    .map((weg) => {
      const [kolom = '', ouder] = weg.split('>');
      return ouder
        ? `${kolom} IN (SELECT id FROM ${ouder} WHERE ${eigenVoorwaarde(ouder as Tabelnaam)})`
        : `${kolom} = $`;
    })
    .join(' OR ');

/** Zoals `voorwaarde`, zonder wat bij het dossier van een ander hoort. */
export const eigenVoorwaarde = (tabel: Tabelnaam): string => langs(beschrijving(tabel).weg);

/**
 * Welke rijen van deze tabel over de cliënt gaan, als voorwaarde in SQL; `$` staat waar het id van de cliënt komt. Vaste tekst: alleen namen uit dit
 * register.
 */
export const voorwaarde = (tabel: Tabelnaam): string => {
  const { weg, elders } = beschrijving(tabel);
  return langs(elders ? `${weg} ${elders}` : weg);
};
