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

/** Wat van een deelnemer zelf is; de andere kolommen zeggen waar hij hoort. */
const PERSOON = [
  'voornaam',
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
];

type Kolommen = { verplicht: readonly string[]; verder: readonly string[] };

/**
 * Wat verplicht is staat met ● in docs/import.md; wat verder gewoon is maar ontbreekt wordt vooraf gemeld, zodat er niets stil verdwijnt (een einddatum, een
 * tekst). `extra` kent het formulier niet, wij wel.
 */
export const KOLOMMEN: Record<Bestand, Kolommen & { extra?: readonly string[] }> = {
  aanpakken: { verplicht: ['aanpak', 'gesprekken_per_jaar'], verder: [], extra: ['vanaf'] },
  begeleiders: { verplicht: ['gebruikersnaam', 'naam', 'email', 'rol'], verder: ['team'] },
  deelnemers: {
    verplicht: ['clientnummer', 'achternaam', 'aanpak', 'groep', 'startdatum'],
    verder: ['begeleider', 'einddatum', 'uitstroomreden', ...PERSOON],
    extra: ['bsn'],
  },
  onhold: { verplicht: ['clientnummer', 'van', 'reden'], verder: ['tot'], extra: ['herzien_op'] },
  opschortingen: { verplicht: ['van', 'reden'], verder: ['aanpak', 'clientnummer', 'tot'] },
  contactmomenten: {
    verplicht: ['clientnummer', 'datum', 'vorm', 'status'],
    verder: ['begeleider', 'locatie', 'duur_minuten', 'onderwerpen', 'verslag'],
    extra: ['tijd'],
  },
  intakes: {
    verplicht: ['clientnummer', 'datum'],
    verder: [
      'leefgebied',
      'score',
      'beeld',
      'wens',
      'goed',
      'hulp',
      'notitie',
      'achtergrond',
      'werk_opleiding',
      'wensen',
      'mogelijkheden',
    ],
    extra: ['discriminatie', 'trede', 'niveau_nederlands', 'laaggeletterd', 'tolk_nodig', 'bereikbaarheid'],
  },
  plannen: {
    verplicht: ['clientnummer', 'nummer', 'vastgesteld_op', 'richting', 'evaluatie_op', 'leefgebied', 'doel'],
    verder: ['stap', 'trede', 'akkoord', 'akkoord_op', 'afspraken', 'wat_veranderde', 'wie', 'voor', 'gedaan_op'],
    extra: ['zonder_intake_reden'],
  },
  inzet: {
    verplicht: ['clientnummer', 'instrument', 'status', 'aangemeld_op'],
    verder: ['gestart_op', 'geeindigd_op', 'reden', 'toelichting', 'trajectbegeleider'],
  },
};

/** Elke kolom die dit bestand mag hebben. */
export const alleKolommen = (bestand: Bestand) => {
  const { verplicht, verder, extra = [] } = KOLOMMEN[bestand];
  return [...verplicht, ...verder, ...extra];
};

/**
 * Kolommen waarin een twijfelachtige waarde alleen zichzelf kost: het veld blijft leeg en wordt gemeld. Bij andere bestanden hoort elke waarde bij waaraan
 * een rij wordt herkend; daar zou een verbeterde rij een tweede worden.
 */
export const KOST_ALLEEN_ZICHZELF: Partial<Record<Bestand, readonly string[]>> = { deelnemers: [...PERSOON, 'bsn'] };

/** Wat nergens meer staat na het lezen: niet op het scherm, niet in afgekeurd.csv. */
export const GEHEIME_KOLOMMEN: readonly string[] = ['bsn'];
