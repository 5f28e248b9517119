/** Welke bestanden de import kent en welke kolommen daarin horen; de uitleg per kolom staat in docs/import.md. */
export const BESTANDEN = [
  'aanpakken',
  'begeleiders',
  'deelnemers',
  'onhold',
  'opschortingen',
  'contactmomenten',
  'intakes',
  'plannen',
  'inzet',
] as const;
export type Bestand = (typeof BESTANDEN)[number];

type Kolommen = { verplicht: readonly string[]; verder: readonly string[] };

/** Zonder een verplichte kolom zou er stil iets verdwijnen (een einddatum, een tekst); `extra` kent het formulier niet, wij wel. */
export const KOLOMMEN: Record<Bestand, Kolommen & { extra?: readonly string[] }> = {
  aanpakken: { verplicht: ['aanpak', 'gesprekken_per_jaar'], verder: [], extra: ['vanaf'] },
  begeleiders: { verplicht: ['gebruikersnaam', 'naam', 'email', 'rol', 'team'], verder: [] },
  deelnemers: {
    verplicht: [
      'clientnummer',
      'voornaam',
      'achternaam',
      'aanpak',
      'groep',
      'begeleider',
      'startdatum',
      'einddatum',
      'uitstroomreden',
    ],
    verder: [
      'geboortedatum',
      'geslacht',
      'geboorteland',
      'generatie',
      'voorkeurstaal',
      'telefoon',
      'email',
      'postcode',
      'wijk',
      'opleiding_nl',
      'eerder_betaald_werk_nl',
      'vorige_begeleiding',
      'bestand',
    ],
  },
  onhold: { verplicht: ['clientnummer', 'van', 'tot', 'reden'], verder: [], extra: ['herzien_op'] },
  opschortingen: { verplicht: ['aanpak', 'clientnummer', 'van', 'tot', 'reden'], verder: [] },
  contactmomenten: {
    verplicht: ['clientnummer', 'datum', 'vorm', 'status', 'begeleider'],
    verder: ['locatie', 'duur_minuten', 'onderwerpen', 'verslag'],
    extra: ['tijd'],
  },
  intakes: {
    verplicht: ['clientnummer', 'datum', 'leefgebied', 'score'],
    verder: ['beeld', 'wens', 'goed', 'hulp', 'notitie', 'achtergrond', 'werk_opleiding', 'wensen', 'mogelijkheden'],
    extra: ['discriminatie', 'trede', 'niveau_nederlands', 'laaggeletterd', 'tolk_nodig', 'bereikbaarheid'],
  },
  plannen: {
    verplicht: ['clientnummer', 'nummer', 'vastgesteld_op', 'richting', 'evaluatie_op', 'leefgebied', 'doel', 'stap'],
    verder: ['trede', 'akkoord', 'akkoord_op', 'afspraken', 'wat_veranderde', 'wie', 'voor', 'gedaan_op'],
    extra: ['zonder_intake_reden'],
  },
  inzet: {
    verplicht: ['clientnummer', 'instrument', 'status', 'aangemeld_op', 'gestart_op', 'geeindigd_op', 'reden'],
    verder: ['toelichting', 'trajectbegeleider'],
  },
};

/** Elke kolom die dit bestand mag hebben. */
export const alleKolommen = (bestand: Bestand) => {
  const { verplicht, verder, extra = [] } = KOLOMMEN[bestand];
  return [...verplicht, ...verder, ...extra];
};
