/** Doelen met kleine stappen, afspraken en resultaten voor de plannen van de demo. Alles is verzonnen. */

import type { Leefgebied } from '../../../lib/domain/leefgebieden';
import type { StapWie } from '../../../lib/plannen/regels';

export type Stapzin = string | { tekst: string; wie: StapWie; wieNaam?: string };
export type Doelzin = { tekst: string; stappen: Stapzin[] };

const samen = (tekst: string): Stapzin => ({ tekst, wie: 'samen' });
const ik = (tekst: string): Stapzin => ({ tekst, wie: 'begeleider' });
const ander = (wieNaam: string, tekst: string): Stapzin => ({ tekst, wie: 'ander', wieNaam });

export const DOELEN: Record<Leefgebied, Doelzin[]> = {
  1: [
    {
      tekst: 'Een woning waar ik rustig kan slapen',
      stappen: [
        samen('De verhuurder bellen over de gebreken'),
        'Foto’s maken van wat stuk is',
        'Inschrijven bij de corporatie',
        ik('Vragen wat de wijkcoach kan doen'),
      ],
    },
    {
      tekst: 'De huur elke maand op tijd',
      stappen: [
        'De huur automatisch laten afschrijven',
        samen('De brief van de verhuurder lezen'),
        'Huurtoeslag nakijken',
      ],
    },
  ],
  2: [
    {
      tekst: 'Overzicht over mijn geld',
      stappen: [
        'Alle post in één map doen',
        samen('De post openen en op stapels leggen'),
        'Vaste lasten opschrijven',
        'Een keer naar de formulierenhulp gaan',
      ],
    },
    {
      tekst: 'Geen nieuwe schulden',
      stappen: [
        samen('Naar de inloop in het stadskantoor gaan'),
        'Een lijst maken van wie er geld krijgt',
        ik('Vragen naar het fonds voor een kapotte wasmachine'),
      ],
    },
    {
      tekst: 'Begrijpen wat de gemeente schrijft',
      stappen: [
        'De brief meenemen naar het gesprek',
        ik('Uitleggen wat u mag bijverdienen'),
        'Zelf bellen als iets niet duidelijk is',
      ],
    },
  ],
  3: [
    {
      tekst: 'Vaker onder de mensen',
      stappen: [
        samen('Een keer gaan kijken in het buurthuis'),
        'Elke week een keer koffiedrinken',
        'Een oude vriendin of vriend bellen',
        'Meegaan met de wandelgroep',
      ],
    },
    {
      tekst: 'Mensen leren kennen in de wijk',
      stappen: [
        'De buren gedag zeggen en een praatje maken',
        'Naar de burendag gaan',
        'Eén keer helpen bij een activiteit',
      ],
    },
    {
      tekst: 'Tijd maken voor wie belangrijk is',
      stappen: ['Een vaste dag kiezen voor de familie', 'Samen iets leuks doen dat niets kost'],
    },
  ],
  4: [
    {
      tekst: 'Fitter worden, op mijn eigen tempo',
      stappen: [
        'Elke dag tien minuten wandelen',
        'Naar de fysiotherapeut gaan',
        'Twee keer per week naar buiten',
        'Meegaan met de wandelgroep',
      ],
    },
    {
      tekst: 'Beter omgaan met pijn',
      stappen: [
        'Een afspraak maken bij de huisarts',
        'Bijhouden wat helpt',
        'Op tijd rust nemen',
        samen('Bespreken wat op een slechte dag wel kan'),
      ],
    },
    {
      tekst: 'Weten wat mijn lichaam aankan',
      stappen: [
        'Vragen opschrijven voor de specialist',
        samen('Na de afspraak bespreken wat de arts zei'),
        ik('Uitzoeken of een medisch onderzoek helpt'),
      ],
    },
  ],
  5: [
    {
      tekst: 'Rust in mijn hoofd',
      stappen: [
        'Elke ochtend een rondje lopen',
        'Op tijd naar bed, zonder telefoon',
        'Naar de afspraken met de psycholoog gaan',
        'Opschrijven wat mij dwarszit',
      ],
    },
    {
      tekst: 'Weer vertrouwen krijgen',
      stappen: [
        'Een keer per week iets doen wat lukt',
        'Met de huisarts praten',
        samen('Terugkijken op wat er goed ging'),
      ],
    },
    {
      tekst: 'Minder spanning bij brieven en afspraken',
      stappen: [
        ik('Bellen voordat er een brief komt'),
        'Vragen stellen als iets niet duidelijk is',
        'Iemand meenemen naar een spannend gesprek',
      ],
    },
  ],
  6: [
    {
      tekst: 'Iets doen waar ik blij van word',
      stappen: [
        'Een lijstje maken van wat ik vroeger leuk vond',
        'Een keer meedoen met de naaigroep',
        'Elke week iets voor mezelf',
      ],
    },
    {
      tekst: 'Iets betekenen voor anderen',
      stappen: [samen('Kijken wat er bij M-Pact te doen is'), 'Een dagdeel meelopen', 'Vertellen hoe het was'],
    },
  ],
  7: [
    {
      tekst: 'Beter Nederlands spreken',
      stappen: [
        'Elke week naar de les gaan',
        'Elke dag een kwartier lezen',
        'In de winkel Nederlands praten',
        ander('de taalcoach', 'Elke week een uur oefenen'),
      ],
    },
    {
      tekst: 'Zelf mijn zaken regelen',
      stappen: [
        samen('Een map voor de post maken'),
        'Zelf een afspraak maken bij de tandarts',
        'Een vaste dag voor de administratie',
      ],
    },
    {
      tekst: 'Zelf ergens kunnen komen',
      stappen: [
        'Leren fietsen op een rustig plein',
        samen('De busreis een keer oefenen'),
        'Alleen met de bus naar een afspraak',
      ],
    },
  ],
  8: [
    {
      tekst: 'Een vaste dag in de week ergens naartoe',
      stappen: [
        samen('Kennismaken bij Power'),
        'Vier keer gaan',
        'Vertellen hoe het was',
        'Een tweede dagdeel proberen',
      ],
    },
    {
      tekst: 'Vrijwilligerswerk dat bij mij past',
      stappen: [
        'Drie plekken bekijken',
        samen('Bellen met de plek die het leukst lijkt'),
        'Een dagdeel proberen',
        'Na een maand samen terugkijken',
      ],
    },
    {
      tekst: 'Ontdekken welk werk bij mij past',
      stappen: [
        'Opschrijven wat ik goed kan',
        samen('Mijn cv maken'),
        ik('Vragen naar een praktijkdiagnose'),
        'Een dag meekijken op een werkplek',
      ],
    },
    {
      tekst: 'Vasthouden wat ik nu doe',
      stappen: [
        'Op tijd laten weten als het te veel is',
        samen('Vertellen op het werk wat wel en niet gaat'),
        'Kijken of er een dagdeel bij kan',
      ],
    },
  ],
};

/** Wie on hold is werkt aan herstel: weinig, klein, en niemand die haast heeft. */
export const RUST: Record<'psychisch' | 'lichamelijk', Doelzin[]> = {
  psychisch: [
    {
      tekst: 'Rust in mijn hoofd',
      stappen: [
        'Naar de afspraken met de behandelaar gaan',
        'Elke dag even naar buiten',
        ik('Om de paar weken bellen om te horen hoe het gaat'),
      ],
    },
    {
      tekst: 'Weer slapen',
      stappen: ['Op tijd naar bed, zonder telefoon', 'Met de huisarts praten over slapen', 'Overdag een rustmoment'],
    },
    {
      tekst: 'Dag voor dag',
      stappen: ['Elke dag één ding dat lukt', 'Hulp vragen als het te veel wordt', ik('Alleen bellen, geen brieven')],
    },
  ],
  lichamelijk: [
    {
      tekst: 'Herstellen',
      stappen: [
        'De behandeling afmaken',
        'Elke dag een klein stukje lopen',
        ik('Bellen in plaats van afspreken op kantoor'),
      ],
    },
    {
      tekst: 'Weten waar ik aan toe ben',
      stappen: [
        'Vragen opschrijven voor de specialist',
        'Na het onderzoek bellen hoe het ging',
        ik('De inkomensconsulent laten weten dat het rustig aan gaat'),
      ],
    },
    {
      tekst: 'Minder pijn',
      stappen: ['Naar de fysiotherapeut gaan', 'Rust nemen na elke inspanning', 'Bijhouden wat helpt'],
    },
  ],
};

export const AFSPRAKEN = [
  'Wij spreken elkaar om de zes weken. Lukt het niet, dan laat u dat even weten.',
  'U beslist hoe snel het gaat. Ik vraag elke keer hoe het met slapen is.',
  'Komt er een brief van de gemeente die u niet begrijpt, dan belt u mij.',
  'Ik bel voordat ik iets met een ander bespreek.',
  'Wij beginnen elk gesprek met wat er goed ging.',
  'U neemt een keer iemand mee als u dat fijn vindt.',
  'Afspraken maken wij in de ochtend, op de plek waar u zich thuis voelt.',
];

export const VERANDERDE = {
  rust: [
    'De klachten zijn erger geworden. De stappen naar werk rusten nu; herstel gaat voor.',
    'Op aanraden van de behandelaar even geen nieuwe stappen. Contact houden wij wel.',
    'Alles wat moest is eruit. Wat overblijft geeft rust.',
  ],
  weer: [
    'Het gaat beter. Wij pakken het plan weer op, met kleine stappen.',
    'Na een tijd van herstel is er weer zin om iets te doen. Rustig opbouwen.',
  ],
  /** Samen gekeken, en het blijft zoals het is. */
  doorgaan: [
    'Samen teruggekeken. Wat er staat past nog; er is meer tijd voor nodig.',
    'Het gaat zoals het gaat, en dat is goed. Dezelfde stappen, nieuwe dagen.',
  ],
  geevalueerd: [
    'Samen teruggekeken: een deel lukte, de rest gaat langzamer dan gedacht. Een stap erbij.',
    'Samen een nieuwe stap gekozen die nu past.',
    'De richting blijft; er is een kleine stap bij gekomen.',
  ],
};

/** Wat mensen uit zichzelf deden. */
export const UIT_ZICHZELF: [tekst: string, leefgebied: Leefgebied][] = [
  ['Loopt elke ochtend een rondje door het park', 4],
  ['Heeft de buurvrouw geholpen met een formulier', 6],
  ['Ging voor het eerst alleen met de bus', 7],
  ['Belde zelf de huisarts', 4],
  ['Kookte voor de hele trap', 3],
  ['Heeft een oude vriendin weer gesproken', 3],
  ['Las een brief van de gemeente zelf', 7],
  ['Rookt al drie weken niet', 4],
  ['Schreef zich in bij de bibliotheek', 6],
  ['Ruimde de schuur op en maakte er een werkplek van', 6],
  ['Betaalde een schuld in één keer af', 2],
  ['Vroeg zelf om meer uren', 8],
  ['Ging mee naar de burendag', 3],
  ['Durfde in de les hardop te lezen', 7],
  ['Slaapt weer een hele nacht', 5],
  ['Maakte een praatje met iedereen in het portiek', 3],
];
