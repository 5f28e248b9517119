import { LEEFGEBIED } from '../copy/leefgebieden';
import { ROL } from '../copy/woorden';
import { GESPREKKEN_PER_JAAR } from '../domain/contactnorm';
import type { Velden, Voorbeeld } from '../formulier/formulier';
import { VRAAGT_NEDERLANDS } from '../inzet/woorden';
import type { Lijstsoort } from './lijst-schema';

const elke = (maanden: number) => (maanden === 1 ? 'elke maand' : `elke ${maanden} maanden`);

export const LIJST_VELDEN = {
  naam: { label: 'Naam' },
  leidraad: { label: 'Leidraad', magLeeg: true, hint: 'Wat de begeleider erbij leest tijdens het vastleggen.' },
  adres: {
    label: 'Adres',
    magLeeg: true,
    hint: 'Straat, huisnummer en plaats, zoals het op een uitnodiging en in de agenda komt.',
  },
  wijk: {
    label: 'Wijk',
    magLeeg: true,
    hint: 'Voor welke wijk deze plek is; meer wijken met een komma ertussen. Wie er woont staat in de agenda van wie daar werkt.',
  },
  organisatieId: {
    label: 'Organisatie in dit gebouw',
    magLeeg: true,
    verwijzing: true,
    hint: 'Wie hier iets doet bij deze organisatie, staat in de agenda van wie daar werkt.',
  },
  gesprekkenPerJaar: {
    label: 'Gesprekken per jaar',
    hint: 'De contactnorm: zo vaak wordt elke cliënt ten minste gesproken.',
    woorden: Object.fromEntries(GESPREKKEN_PER_JAAR.map((n) => [n, `${n} (${elke(12 / n)})`])),
  },
} satisfies Velden;

export const NORM_VELDEN = {
  gesprekkenPerJaar: LIJST_VELDEN.gesprekkenPerJaar,
  vanaf: {
    label: 'Vanaf',
    hint: 'Vandaag of later. De datum van een cliënt verandert pas na het eerste gesprek vanaf deze dag.',
  },
} satisfies Velden;

export const GEMEENTE_VELDEN = {
  naam: { label: 'Naam', hint: 'Zoals zij boven een brief en een e-mail staat, bijvoorbeeld: gemeente Voorbeeld.' },
  adres: {
    label: 'Adres voor post',
    hint: 'Straat en huisnummer, of een postbus. Komt als retouradres op elke brief.',
  },
  postcode: { label: 'Postcode' },
  plaats: { label: 'Plaats' },
  telefoon: {
    label: 'Telefoon',
    hint: 'Hierop kan een cliënt bellen als de begeleider zelf geen nummer heeft opgegeven.',
  },
  email: { label: 'E-mailadres', magLeeg: true, hint: 'Staat op brieven, voor wie liever mailt.' },
  bsnAan: {
    label: 'Begeleiders leggen het BSN vast',
    hint: 'Alleen als het echt nodig is. Het wordt versleuteld bewaard, en elke keer dat iemand het bekijkt staat in het logboek. Uitzetten wist niets: de begeleider haalt weg wat er staat.',
  },
} satisfies Velden;

export const GEBRUIKER_VELDEN = {
  naam: { label: 'Naam' },
  email: { label: 'E-mailadres', hint: 'Hiermee logt deze gebruiker in.' },
  telefoon: { label: 'Telefoon', magLeeg: true, hint: 'Staat in brieven en e-mails aan cliënten.' },
  talen: {
    label: 'Talen naast Nederlands',
    magLeeg: true,
    hint: 'Met komma’s ertussen, bijvoorbeeld: Turks, Arabisch. Helpt een teamleider bij het verdelen van cliënten.',
  },
  rol: { label: 'Rol', woorden: ROL },
  organisatieId: {
    label: 'Organisatie',
    hint: 'Deze partner ziet wie een instrument van de organisatie gebruikt, als daar een grond voor is. Geen organisatie? Dan alleen bij wie hij als betrokkene is vastgelegd.',
    verwijzing: true,
  },
  teams: {
    label: 'Teams',
    hint: 'Een werkzoekendebegeleider of teamleider hoort bij ten minste één team.',
    verwijzing: true,
  },
  aanpakken: { label: 'Aanpakken', hint: 'Een projectleider hoort bij ten minste één aanpak.', verwijzing: true },
} satisfies Velden;

export const INSTRUMENT_VELDEN = {
  naam: { label: 'Naam' },
  organisatieId: { label: 'Organisatie', magLeeg: true, verwijzing: true },
  omschrijving: {
    label: 'Wat het is, in gewone taal',
    magLeeg: true,
    hint: 'Deze tekst lezen cliënten op de sociale kaart. Schrijf korte zinnen en geen vaktaal.',
  },
  leefgebieden: { label: 'Leefgebieden', woorden: LEEFGEBIED },
  voorWie: { label: 'Voor wie het past', kort: 'Voor wie', magLeeg: true },
  niveauNederlands: {
    label: 'Hoeveel Nederlands is er nodig?',
    magLeeg: true,
    kort: 'Nederlands',
    woorden: VRAAGT_NEDERLANDS,
  },
  tredeVan: { label: 'Past vanaf', magLeeg: true, kort: 'Van trede' },
  tredeTot: { label: 'Past tot en met', magLeeg: true, kort: 'Tot en met trede' },
  kosten: {
    label: 'Kosten voor de cliënt',
    kort: 'Kosten',
    magLeeg: true,
    hint: 'Staat op de sociale kaart, bijvoorbeeld: gratis.',
  },
  vergoeding: {
    label: 'Vergoeding',
    magLeeg: true,
    hint: 'Staat op de sociale kaart, bijvoorbeeld: reiskosten krijgt u terug.',
  },
  contact: { label: 'Contact', magLeeg: true, hint: 'Staat op de sociale kaart: adres, telefoon of website.' },
} satisfies Velden;

type Lijst = {
  /** Het laatste deel van het adres. */
  pad: 'teams' | 'aanpakken' | 'locaties' | 'onderwerpen' | 'organisaties' | 'aanbod';
  titel: string;
  uitleg: string;
  nieuw: string;
  leeg: string;
  /** Eén en meer ervan. */
  telwoord: readonly [string, string];
  /** Wat er in deze lijst behalve de naam wordt ingevuld. */
  eigen?: readonly Exclude<keyof typeof LIJST_VELDEN, 'naam'>[];
};

/** De lijsten van beheer, op de volgorde waarin zij te zien zijn. */
export const LIJSTEN: Record<Lijstsoort, Lijst> = {
  team: {
    pad: 'teams',
    titel: 'Teams',
    uitleg: 'Een traject hoort bij een team. De teamleider ervan volgt of iedereen gesproken wordt.',
    nieuw: 'Team toevoegen',
    leeg: 'Er zijn nog geen teams. Voeg er een toe: pas dan kan een begeleider of teamleider ergens bij horen.',
    telwoord: ['team', 'teams'],
  },
  aanpak: {
    pad: 'aanpakken',
    titel: 'Aanpakken',
    uitleg: 'Elke aanpak heeft een eigen contactnorm: hoe vaak iedere cliënt per jaar ten minste wordt gesproken.',
    nieuw: 'Aanpak toevoegen',
    leeg: 'Er zijn nog geen aanpakken. Voeg er een toe: zonder aanpak kan geen traject beginnen.',
    telwoord: ['aanpak', 'aanpakken'],
    eigen: ['gesprekkenPerJaar'],
  },
  locatie: {
    pad: 'locaties',
    titel: 'Locaties',
    uitleg: 'Waar een gesprek op locatie kan zijn. Begeleiders kiezen hieruit bij het vastleggen.',
    nieuw: 'Locatie toevoegen',
    leeg: 'Er zijn nog geen locaties. Zonder locaties kiest een begeleider alleen "op locatie".',
    telwoord: ['locatie', 'locaties'],
    eigen: ['adres', 'wijk', 'organisatieId'],
  },
  onderwerp: {
    pad: 'onderwerpen',
    titel: 'Onderwerpen',
    uitleg: 'Waarover een gesprek ging. Begeleiders kiezen hieruit; een leidraad helpt bij het gesprek.',
    nieuw: 'Onderwerp toevoegen',
    leeg: 'Er zijn nog geen onderwerpen. Een gesprek is ook zonder onderwerp vast te leggen.',
    telwoord: ['onderwerp', 'onderwerpen'],
    eigen: ['leidraad'],
  },
  organisatie: {
    pad: 'organisaties',
    titel: 'Organisaties',
    uitleg:
      'Van wie een instrument is, en voor wie een partner werkt. Een partner ziet wie een instrument van zijn organisatie gebruikt.',
    nieuw: 'Organisatie toevoegen',
    leeg: 'Er zijn nog geen organisaties. Voeg er een toe: dan kan een instrument of een partner erbij horen.',
    telwoord: ['organisatie', 'organisaties'],
  },
  aanbod: {
    pad: 'aanbod',
    titel: 'Gewenst aanbod',
    uitleg:
      'Wat cliënten nodig hebben en er niet altijd is. Begeleiders kiezen hieruit bij "gewenst, niet beschikbaar"; bij Aanbod wordt het geteld.',
    nieuw: 'Aanbod toevoegen',
    leeg: 'De lijst is nog leeg. Voeg toe wat er vaak ontbreekt, zoals meer uren taalles.',
    telwoord: ['gewenst aanbod', 'gewenst aanbod'],
  },
};

/** De lijst op dit adres; null als beheer er geen zo noemt. */
export const vindLijst = (pad: string): Lijstsoort | null =>
  (Object.keys(LIJSTEN) as Lijstsoort[]).find((soort) => LIJSTEN[soort].pad === pad) ?? null;

/** Wat sluiten doet, voordat het gebeurt. */
export const sluitvoorbeeld = (naam: string, gebruik: string): Voorbeeld => ({
  vraag: `${naam} is dan niet meer te kiezen voor iets nieuws.`,
  regels: [gebruik !== '' && `Nu: ${gebruik}. Dat blijft zoals het is.`, 'Heropenen kan altijd.'],
  knop: `Sluit ${naam}`,
});

/** Wat een beheerder doet als er geen e-mail weg kan. Hij krijgt de link zelf nooit te zien. */
export const GEEN_MAIL =
  'Er is geen mailserver ingesteld, dus de link kan niet weg. Vraag wie de server beheert om SMTP_URL en MAIL_VAN in te stellen, of om daar een link te maken met: npm run beheerder -- --link --email, gevolgd door het e-mailadres.';
