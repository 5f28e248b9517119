import type { Afspraakmelding } from '../domain/gevolg';

/** Wat er te lezen is na een geslaagde actie; de sleutel staat in het adres, nooit een naam. */
const GELUKT = {
  'gebruiker.aanmaken': 'De gebruiker is toegevoegd, en krijgt een e-mail met een link om een wachtwoord te kiezen.',
  'gebruiker.aanmaken_zonder_mail':
    'De gebruiker is toegevoegd. Er ging geen e-mail weg: er is geen mailserver ingesteld. Hieronder staat wat u kunt doen.',
  'toegangslink.maken': 'De gebruiker krijgt een e-mail met een nieuwe link. Een oudere link werkt niet meer.',
  'organisatie.koppelen': 'Uw account is gekoppeld.',
  'codeapp.instellen': 'De app met codes is ingesteld.',
  'codeapp.verwijderen': 'De app met codes is weggehaald.',
  'passkey.toevoegen': 'De passkey is toegevoegd.',
  'passkey.verwijderen': 'De passkey is weggehaald.',
  'herstel.vragen':
    'Het verzoek staat klaar. Een andere beheerder moet het goedkeuren; de gebruiker krijgt een e-mail.',
  'herstel.goedkeuren':
    'De tweede stap is weggehaald en de gebruiker is overal uitgelogd. Bij het volgende inloggen stelt hij hem opnieuw in.',
  'herstel.afwijzen': 'Het verzoek is van de baan. De tweede stap blijft zoals hij is.',
  'contactmoment.vastleggen': 'Het gesprek is vastgelegd.',
  'contactmoment.vastleggen_telt_niet': 'Het contact is vastgelegd. Het telt niet mee voor de norm.',
  'afspraak.plannen': 'De afspraak is gepland.',
  'afspraak.verplaatsen': 'De afspraak is verplaatst.',
  'afspraak.verlengen': 'De duur van de afspraak is gewijzigd.',
  'afspraak.afzeggen': 'De afspraak is afgezegd.',
  'werktijden.wijzigen': 'Uw werkdagen zijn opgeslagen. De agenda houdt er meteen rekening mee.',
  'afwezigheid.toevoegen': 'Opgeslagen. Er staan in deze dagen geen afspraken.',
  'afwezigheid.wijzigen': 'Opgeslagen. Er staan in deze dagen geen afspraken.',
  'afwezigheid.verwijderen': 'De periode is weggehaald.',
  'feed.wijzigen': 'Opgeslagen. Outlook ziet het de volgende keer dat het de agenda ophaalt.',
  'feed.uitzetten': 'Het adres is uitgezet en werkt niet meer.',
  'contactmoment.corrigeren': 'Het contact is gecorrigeerd. Wat er stond blijft bewaard.',
  'contactmoment.afkeuren': 'Het contact is gemarkeerd als verkeerd geregistreerd en telt niet meer mee.',
  'contactmoment.afschermen':
    'De tekst is afgeschermd: alleen wie hem schreef en de privacy officer lezen hem nog. De privacy officer beoordeelt of dit een datalek is.',
  'datalek.beoordelen': 'Uw oordeel is vastgelegd.',
  'opvallend.beoordelen': 'Uw oordeel is vastgelegd.',
  'opvallend.datalek': 'Het staat nu bij de mogelijke datalekken. Beoordeel het daar.',
  'inzage.geven': 'Vastgelegd. Het overzicht staat een uur open.',
  'correctie.vastleggen': 'Vastgelegd. U hebt een maand om te besluiten.',
  'correctie.besluiten': 'Het besluit is vastgelegd. Laat de cliënt weten wat er is besloten.',
  'bewaartermijn.wijzigen': 'De bewaartermijn is vastgesteld en geldt vanaf nu.',
  'bewaarplicht.instellen': 'Vastgelegd. Van deze cliënt wordt niets vernietigd zolang dit geldt.',
  'bewaarplicht.opheffen': 'De bewaarplicht is opgeheven.',
  'vernietiging.goedkeuren': 'Goedgekeurd. Het achtergrondwerk vernietigt het en maakt een verklaring.',
  'vernietiging.uitstellen': 'Vastgelegd. Er wordt niets vernietigd; over een jaar wordt het opnieuw voorgesteld.',
  'herinnering.maken': 'Vastgelegd. De herinnering komt op die dag bij Te doen op Vandaag; alleen u ziet haar.',
  'herinnering.wijzigen': 'De herinnering is gewijzigd.',
  'herinnering.verwijderen': 'De herinnering is weggehaald.',
  'persoon.wijzigen': 'De gegevens zijn opgeslagen.',
  'taal.wijzigen': 'De gegevens zijn opgeslagen.',
  'bsn.vastleggen': 'Het BSN is versleuteld opgeslagen.',
  'bsn.verwijderen': 'Het BSN is verwijderd.',
  'ritme.wijzigen': 'De gegevens zijn opgeslagen.',
  'filter.bewaren': 'Het filter is bewaard. Het staat boven uw lijst.',
  'filter.hernoemen': 'Het filter heeft een andere naam.',
  'filter.verwijderen': 'Het filter is weggehaald.',
  'bericht.niet_sturen': 'Het bericht wordt niet verstuurd.',
  'bericht.vertellen': 'Vastgelegd: u hebt het zelf verteld.',
  'begrip.vastleggen': 'Vastgelegd: de brief is begrepen.',
  'onbestelbaar.melden': 'We gebruiken dit e-mailadres niet meer. Kan een brief nog op tijd zijn, dan ligt hij klaar.',
  'sjabloon.wijzigen': 'De tekst is gewijzigd. Wat al klaarlag houdt zijn oude tekst.',
  'sjabloon.herstellen': 'De standaardtekst geldt weer.',
  'vertaling.goedkeuren': 'Deze taal is in gebruik. Wie haar koos krijgt haar vanaf nu naast het Nederlands.',
  'vertaling.stoppen': 'Nieuwe berichten zijn weer alleen in het Nederlands.',
  'vaste_zin.wijzigen': 'De vaste zin is opgeslagen en staat voortaan in elk bericht.',
  'onhold.starten': 'De begeleiding staat on hold. De norm loopt door: plan het contact gewoon in.',
  'onhold.wijzigen': 'De wijziging is opgeslagen.',
  'onhold.beeindigen': 'On hold is beëindigd.',
  'inzet.aanmelden': 'De cliënt is aangemeld. Leg hier vast wanneer het begint.',
  'inzet.starten': 'De start is vastgelegd. Zolang dit loopt heeft de trajectbegeleider de leiding.',
  'inzet.beeindigen': 'Het einde is vastgelegd. Het staat nu bij Eerder.',
  'inzet.wijzigen': 'De verbetering is opgeslagen.',
  'inzet.delen': 'Vastgelegd wat er wordt gedeeld. Het geldt meteen.',
  'geen_instrument.vastleggen':
    'De reden is opgeslagen. Zij geldt tot er een instrument begint of er een andere reden is.',
  'gemis.vastleggen': 'Opgeslagen. Het telt mee in wat de gemeente ziet ontbreken.',
  'gemis.wijzigen': 'De wijziging is opgeslagen.',
  'gemis.vervullen': 'Fijn: dit is er nu wel.',
  'instrument.toevoegen': 'Het instrument is toegevoegd. Begeleiders kunnen het meteen kiezen.',
  'instrument.wijzigen': 'Het instrument is gewijzigd.',
  'instrument.sluiten': 'Het instrument is gesloten. Wie het nu gebruikt, houdt het.',
  'instrument.heropenen': 'Het instrument is weer te kiezen.',
  'instrument.verwijderen': 'Het instrument is verwijderd.',
  'ladder.vastleggen': 'De trede is vastgelegd.',
  'ladder.wijzigen': 'De trede is gewijzigd.',
  'uitkering.vastleggen': 'De uitkering is vastgelegd.',
  'uitkering.wijzigen': 'De uitkering is gewijzigd.',
  'uitkering.stoppen':
    'De uitkering is vastgelegd. De begeleiding stopt: vraag uw teamleider het traject te beëindigen.',
  'ontheffing.vastleggen': 'De ontheffing is vastgelegd. De participatieplicht gaat door.',
  'ontheffing.wijzigen': 'De ontheffing is gewijzigd.',
  'bestand.vastleggen': 'Het advies is vastgelegd.',
  'bestand.wijzigen': 'Het advies is gewijzigd.',
  'situatie.weghalen': 'De vergissing is weggehaald.',
  'uitleg.geven': 'Uw uitleg is opgeslagen. Uw teamleider leest haar.',
  'escalatie.vragen': 'Uw vraag staat bij de begeleider, op Vandaag.',
  'escalatie.accepteren': 'Opgeslagen. Tot die dag blijft deze cliënt bij u stil; daarna staat hij er weer.',
  'werk.herhalen': 'Het werk wordt nu opnieuw geprobeerd. Ververs de pagina om te zien hoe het ging.',
  'intake.vaststellen': 'De intake is vastgesteld. De volgende stap is het plan.',
  'intake.wissen': 'De intake is gewist.',
  'gebied.overnemen': 'Overgenomen uit de vorige intake. Pas aan wat er nu anders is.',
  'gebieden.overslaan': 'Wat nog leeg was staat nu op niet besproken.',
  'startlijst.bijwerken': 'De startlijst is bijgewerkt.',
  'voorinformatie.vastleggen': 'De startlijst is bijgewerkt.',
  'voorinformatie.wijzigen': 'De startlijst is bijgewerkt.',
  'traject.aanmaken': 'De deelnemer is toegevoegd.',
  'begeleiding.wijzigen':
    'De begeleider is gewijzigd. Het dossier is nu van de nieuwe begeleider; de norm loopt gewoon door.',
  'begeleiding.beeindigen': 'Er is nu niemand die begeleidt. De cliënt staat bovenaan bij Team.',
  'vervanging.starten': 'De vervanging is geregeld.',
  'vervanging.beeindigen': 'De vervanging is gestopt.',
  'traject.beeindigen': 'Het traject is beëindigd.',
  'einde.zetten': 'Het einde is vastgelegd. Tot en met die dag loopt het traject door.',
  'einde.weghalen': 'Het einde is weggehaald: het traject loopt gewoon door.',
  'traject.heropenen':
    'Het traject is heropend: het loopt weer door. Afspraken, inzetten en taken staan weer zoals ze waren; de begeleider heeft het dossier terug.',
  'traject.heropenen_zonder':
    'Het traject is heropend. De laatste begeleider is er niet meer: de cliënt staat bovenaan bij Team tot u iemand kiest.',
  'einde.afronden': 'Wat nog openstond is gesloten.',
  'traject.verplaatsen': 'Het traject gaat verder in de andere aanpak. De uiterlijke datums zijn opnieuw berekend.',
  'vervolgcontact.wijzigen': 'Het vervolgcontact is opgeslagen.',
  'vervolgcontact.weghalen': 'Het vervolgcontact is weggehaald.',
  'caseload.overdragen':
    'De cliënten zijn overgedragen. De norm loopt overal gewoon door. Was het een vergissing? Hieronder maakt u het vandaag nog ongedaan.',
  'caseload.vervangen':
    'De vervanging is geregeld voor alle gekozen trajecten. Was het een vergissing? Hieronder maakt u het vandaag nog ongedaan.',
  'caseload.terugdraaien': 'Het is ongedaan gemaakt. De cliënten staan weer zoals ze stonden.',
  'overdracht.vragen': 'De overdracht is gevraagd. De begeleider maakt haar klaar.',
  'overdracht.beginnen': 'De overdracht is begonnen. Kijk de samenvatting na en vul haar aan.',
  'overdracht.opstellen': 'De samenvatting is opgesteld uit het dossier. Kijk haar na en vul haar aan.',
  'overdracht.aanbieden': 'De overdracht is aangeboden. U hoort het als uw collega beslist.',
  'overdracht.terugsturen': 'De overdracht is teruggestuurd, met uw reden.',
  'overdracht.intrekken': 'De overdracht is ingetrokken. De begeleiding blijft zoals zij was.',
  'overdracht.accepteren': 'U hebt de cliënt overgenomen. Het dossier is nu van u; de norm loopt gewoon door.',
  'opschorting.starten': 'De opschorting is vastgelegd. De uiterlijke datums zijn opnieuw berekend.',
  'opschorting.wijzigen': 'De opschorting is gewijzigd. De uiterlijke datums zijn opnieuw berekend.',
  'opschorting.intrekken': 'De opschorting is ingetrokken. De uiterlijke datums zijn opnieuw berekend.',
  'wachtwoord.wijzigen': 'Uw wachtwoord is gewijzigd. Op andere apparaten bent u uitgelogd.',
  'sessie.beeindigen': 'U bent op dat apparaat uitgelogd.',
  'sessies.beeindigen': 'U bent overal elders uitgelogd.',
  'betrokkene.toevoegen': 'Toegevoegd aan wie er rond de cliënt staan.',
  'betrokkene.wijzigen': 'De wijziging is opgeslagen en geldt meteen.',
  'betrokkene.beeindigen': 'De laatste dag is vastgelegd. Daarna ziet deze persoon de cliënt niet meer.',
  'huisgenoot.toevoegen': 'De cliënten staan nu bij elkaar in een huishouden. Ieder krijgt een eigen brief.',
  'huishouden.verlaten': 'De cliënt hoort niet meer bij het huishouden.',
  'toezegging.vastleggen': 'Vastgelegd wat u voor de cliënt doet.',
  'toezegging.wijzigen': 'De wijziging is opgeslagen.',
  'toezegging.bijwerken': 'Vastgelegd hoe het ging. Vertel het de cliënt nog.',
  'toezeggingen.vertellen': 'Vastgelegd dat de cliënt weet hoe het ging.',
  'signaal.sturen': 'Uw signaal is verstuurd. De begeleider ziet het meteen.',
  'signaal.beantwoorden': 'Uw antwoord is teruggestuurd.',
  'signaal.afhandelen': 'Het signaal is afgehandeld, zonder antwoord.',
  'aanpak.toelichten': 'De uitleg is opgeslagen. Iedereen die de pagina opent leest hem.',
  'aanpakbericht.plaatsen': 'Het bericht staat op de pagina van de aanpak.',
  'gebruiker.wijzigen': 'De gebruiker is gewijzigd. Dit geldt meteen.',
  'gebruiker.blokkeren':
    'De gebruiker is geblokkeerd en overal uitgelogd. Een vergissing? Laat deze gebruiker hieronder weer toe.',
  'gebruiker.deblokkeren':
    'De gebruiker is weer toegelaten. Cliënten komen niet vanzelf terug; de teamleider geeft ze weer, in één keer, bij Caseload overdragen.',
  'traject.plaatsen': 'Het traject is in het team geplaatst. De teamleider ziet de cliënt nu.',
  'gemeente.wijzigen': 'Opgeslagen. Het staat voortaan op elke brief en e-mail; wat hierop wachtte gaat nu verder.',
  'lijst.toevoegen': 'Toegevoegd. Het is meteen te kiezen.',
  'lijst.wijzigen': 'De wijziging is opgeslagen.',
  'lijst.sluiten': 'Gesloten. Het is niet meer te kiezen; wat er al bij hoort blijft staan.',
  'lijst.heropenen': 'Heropend. Het is weer te kiezen.',
  'lijst.verwijderen': 'Verwijderd.',
  'norm.wijzigen': 'De norm is vastgelegd. Wat gesloten of toegezegd is blijft zoals het was.',
  'norm.intrekken': 'De norm is ingetrokken.',
  'plan.vaststellen': 'Het plan is vastgesteld. Vink hier af wat lukt.',
  'plan.wissen': 'Het concept is gewist.',
  'doel.toevoegen': 'Het doel staat erbij. Schrijf er nu kleine stappen bij.',
  'stap.zetten': 'Gelukt! De stap staat bij de resultaten.',
  'stap.afsluiten': 'De stap hoeft niet meer en staat niet meer open.',
  'stap.heropenen': 'De stap staat weer open.',
  'resultaat.intrekken': 'Dit telt niet meer mee bij de resultaten.',
  'resultaat.vastleggen': 'Het staat bij de resultaten.',
  'normafwijking.verantwoorden': 'Uw uitleg is ingediend. Uw teamleider leest haar en besluit.',
  'normafwijking.accepteren': 'De verantwoording is geaccepteerd.',
  'normafwijking.terugsturen': 'De verantwoording is teruggestuurd, met uw vraag erbij.',
} as const;

const INHOUD: Record<Afspraakmelding['soort'], string> = {
  uitnodiging: 'de uitnodiging',
  verplaatst: 'de afspraak is verzet',
  afgezegd: 'de afspraak gaat niet door',
};

/** Hoe de cliënt van een afspraak hoort, en wat; staat achter de code van de daad, zoals afspraak.plannen~uitnodiging.brief. */
const BERICHT = {
  e_mail: (wat: string) => `De cliënt krijgt een e-mail: ${wat}.`,
  brief: (wat: string) => `Er komt een brief klaar te liggen: ${wat}. Druk hem af bij Brieven.`,
  leest_weinig: (wat: string) =>
    `De cliënt krijgt bericht (${wat}), maar leest weinig. Bel ook zelf: het staat met het nummer bij Te doen op Vandaag.`,
  geen_adres: () =>
    'Er is geen volledig adres voor een brief. Bel zelf: het staat met het nummer bij Te doen op Vandaag.',
  te_laat: () => 'Een brief komt niet meer op tijd. Bel zelf: het staat met het nummer bij Te doen op Vandaag.',
  mist_gegevens: () =>
    'Het bericht aan de cliënt wacht: er ontbreekt een tijd, plaats of telefoonnummer. Bij Berichten ziet u wat.',
  mist_gemeente: () => 'Het bericht aan de cliënt wacht tot uw beheerder de gegevens van de gemeente heeft ingevuld.',
} as const;
export type Berichtweg = keyof typeof BERICHT;

/** Van meer afspraken tegelijk alleen wat de begeleider nog te doen heeft, geteld. */
const BERICHTEN = {
  brieven: (n: number) =>
    n === 1 ? 'Er komt 1 brief klaar te liggen bij Brieven.' : `Er komen ${n} brieven klaar te liggen bij Brieven.`,
  bellen: (n: number) => `${n === 1 ? '1 cliënt moet' : `${n} cliënten moet`} u zelf bellen: zie Te doen op Vandaag.`,
  wachten: (n: number) =>
    n === 1
      ? '1 bericht wacht: bij Brieven ziet u wat er ontbreekt.'
      : `${n} berichten wachten: bij Brieven ziet u wat er ontbreekt.`,
} as const;

export type Meldweg = `${Afspraakmelding['soort']}.${Berichtweg}` | `${keyof typeof BERICHTEN}_${number}`;

/** Meldingen met een aantal erachter: "afspraken.plannen_12". */
const MET_AANTAL = {
  'afspraken.plannen': (n: number) =>
    n === 0
      ? 'Er is niets gepland: voor iedereen staat al een afspraak.'
      : n === 1
        ? '1 gesprek is gepland.'
        : `${n} gesprekken zijn gepland.`,
  'afwezigheid.met_afspraken': (n: number) =>
    n === 1
      ? 'Opgeslagen. 1 afspraak valt in uw vrije dagen. Er is nog niets veranderd: verzet haar bij de periode.'
      : `Opgeslagen. ${n} afspraken vallen in uw vrije dagen. Er is nog niets veranderd: verzet ze bij de periode.`,
} as const;

/** Wat er na een daad te lezen kan staan; een code zonder zin compileert niet. */
export type Meldcode = keyof typeof GELUKT | `${keyof typeof MET_AANTAL}_${number}`;

type Aantalteksten = Record<string, (n: number) => string>;

function aantalTekst(teksten: Aantalteksten, code: string): string | null {
  const [, soort = '', n] = /^(.+)_(\d{1,4})$/.exec(code) ?? [];
  return Object.hasOwn(teksten, soort) ? (teksten[soort]?.(Number(n)) ?? null) : null;
}

function wegTekst(code: string): string | null {
  const [soort = '', weg = ''] = code.split('.');
  return Object.hasOwn(INHOUD, soort) && Object.hasOwn(BERICHT, weg)
    ? BERICHT[weg as Berichtweg](INHOUD[soort as keyof typeof INHOUD])
    : aantalTekst(BERICHTEN, code);
}

const daadTekst = (code: string): string | null =>
  Object.hasOwn(GELUKT, code) ? GELUKT[code as keyof typeof GELUKT] : aantalTekst(MET_AANTAL, code);

export const geluktTekst = (code: unknown): string | null => {
  if (typeof code !== 'string') return null;
  const [daad = '', ...wegen] = code.split('~');
  const delen = [daadTekst(daad), ...wegen.map(wegTekst)];
  return delen.includes(null) ? null : delen.join(' ');
};
