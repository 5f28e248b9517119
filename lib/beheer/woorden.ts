import type { Lijstsoort } from './lijst-schema';

type Lijst = {
  /** Het laatste deel van het adres. */
  pad: string;
  titel: string;
  uitleg: string;
  nieuw: string;
  leeg: string;
  /** Eén en meer ervan. */
  telwoord: readonly [string, string];
  /** Wat er in deze lijst behalve de naam wordt ingevuld. */
  eigen?: 'leidraad' | 'adres' | 'gesprekkenPerJaar';
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
    eigen: 'gesprekkenPerJaar',
  },
  locatie: {
    pad: 'locaties',
    titel: 'Locaties',
    uitleg: 'Waar een gesprek op locatie kan zijn. Begeleiders kiezen hieruit bij het vastleggen.',
    nieuw: 'Locatie toevoegen',
    leeg: 'Er zijn nog geen locaties. Zonder locaties kiest een begeleider alleen "op locatie".',
    telwoord: ['locatie', 'locaties'],
    eigen: 'adres',
  },
  onderwerp: {
    pad: 'onderwerpen',
    titel: 'Onderwerpen',
    uitleg: 'Waarover een gesprek ging. Begeleiders kiezen hieruit; een leidraad helpt bij het gesprek.',
    nieuw: 'Onderwerp toevoegen',
    leeg: 'Er zijn nog geen onderwerpen. Een gesprek is ook zonder onderwerp vast te leggen.',
    telwoord: ['onderwerp', 'onderwerpen'],
    eigen: 'leidraad',
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
