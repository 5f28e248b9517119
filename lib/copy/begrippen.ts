/** Vakwoorden die niemand vanzelf kent, elk in een paar korte zinnen: op de plaats waar zij staan, en samen op de hulppagina. */

export type Begrip =
  | 'aanpak'
  | 'bestand'
  | 'gemis'
  | 'inzet'
  | 'norm'
  | 'normafwijking'
  | 'on_hold'
  | 'opgeschort'
  | 'overdracht'
  | 'peildatum'
  | 'ritme'
  | 'traject'
  | 'trajectjaar'
  | 'uiterlijk'
  | 'uitleg'
  | 'vervanging';

export const BEGRIPPEN: Record<Begrip, { woord: string; uitleg: string }> = {
  aanpak: {
    woord: 'Aanpak',
    uitleg: 'Een programma van de gemeente, met een eigen norm. Bijvoorbeeld de VIA-pilot.',
  },
  bestand: {
    woord: 'Bestand',
    uitleg: 'Wijkbestand: werk is nog ver weg. Werkpleinbestand: werk kan binnen twee jaar.',
  },
  gemis: {
    woord: 'Gewenst, niet beschikbaar',
    uitleg: 'Iets wat een cliënt nodig heeft en wat er niet is. Het wordt geteld, zodat de gemeente het ziet.',
  },
  inzet: {
    woord: 'Inzet',
    uitleg: 'Een instrument dat een cliënt gebruikt, zoals een taalcursus of een proefplaatsing.',
  },
  norm: {
    woord: 'Norm',
    uitleg: 'Hoeveel gesprekken een cliënt per jaar ten minste krijgt. In de VIA-pilot zijn dat er vier.',
  },
  normafwijking: {
    woord: 'Normafwijking',
    uitleg: 'Een jaar met minder gesprekken dan de norm. De begeleider legt uit waarom; de teamleider besluit.',
  },
  on_hold: {
    woord: 'On hold',
    uitleg:
      'De begeleiding naar werk rust even. De gesprekken gaan door en de norm telt door. Iets anders dan opgeschort.',
  },
  opgeschort: {
    woord: 'Opgeschort',
    uitleg:
      'De klok van de norm staat stil, bijvoorbeeld door een lockdown. De teamleider of projectleider beslist dat. Iets anders dan on hold.',
  },
  overdracht: {
    woord: 'Overdracht',
    uitleg: 'Een cliënt gaat naar een andere begeleider, het liefst met een gesprek samen.',
  },
  peildatum: {
    woord: 'Peildatum',
    uitleg: 'De dag waarop u kijkt. Kiest u een eerdere dag, dan ziet u hoe het er toen voor stond.',
  },
  ritme: {
    woord: 'Ritme',
    uitleg: 'De afspraak om elkaar vaker te spreken dan de norm, bijvoorbeeld elke drie weken.',
  },
  traject: {
    woord: 'Traject',
    uitleg: 'De tijd dat een cliënt meedoet aan een aanpak. Van de eerste dag tot de laatste.',
  },
  trajectjaar: {
    woord: 'Trajectjaar',
    uitleg: 'Een jaar van een cliënt. Het begint op de dag dat het traject begon, niet op 1 januari.',
  },
  uiterlijk: {
    woord: 'Uiterlijke datum',
    uitleg: 'De laatste dag voor het volgende gesprek. Daarna is de cliënt over tijd.',
  },
  uitleg: {
    woord: 'Uitleg',
    uitleg: 'Waarom een gesprek er nog niet is: een reden, een tekst en tot wanneer. De teamleider leest hem.',
  },
  vervanging: { woord: 'Vervanging', uitleg: 'Een collega neemt een cliënt over voor een tijd, van dag tot dag.' },
};
