/** Wat iemand bij een intake over zichzelf vertelt: achtergrond, werk en opleiding, wensen, mogelijkheden. Alles is verzonnen. */
import type { Mens } from './mens';
import { heeftKlachten, heeftTaal, heeftZorg, type Meting } from './metingen';

const GEZIN = [
  'Woont alleen.',
  'Woont met een volwassen zoon.',
  'De kinderen zijn het huis uit en komen op zondag eten.',
  'Woont samen.',
  'Staat er sinds de scheiding alleen voor en redt dat goed.',
];
const MET_KINDEREN = [
  'Woont met twee kinderen; de jongste zit op de basisschool.',
  'Woont met een partner en schoolgaande kinderen.',
  'Voedt de kinderen alleen op; de oudste helpt veel.',
  'Woont met kinderen die naar school gaan.',
];
const ACHTERGROND = [
  'Kreeg bijstand nadat het bedrijf sloot.',
  'Zorgde lang voor een ziek familielid; sinds diens overlijden is het leven anders ingericht.',
  'Verhuisde een paar keer en woont nu al jaren in deze wijk.',
  'Werkte jaren, tot het niet meer ging.',
  'Heeft goede herinneringen aan een leraar die zei dat leren altijd kan.',
  'Vertelt liever over wat komt dan over vroeger; dat is goed zo.',
  'Had eerder drie verschillende contactpersonen en wil het niet nog eens vertellen.',
];

const WERK_EERDER = [
  'Werkte zes jaar in de schoonmaak, in een klein team.',
  'Stond in de keuken van een lunchroom.',
  'Werkte in een magazijn, in wisselende diensten.',
  'Hielp jaren in de winkel van familie.',
  'Werkte in de thuiszorg, met veel plezier.',
  'Naaide gordijnen in een atelier.',
  'Bezorgde pakketten, in de stad en daarbuiten.',
  'Werkte als klassenassistent.',
];
const OPLEIDING = [
  'Een mbo-opleiding afgemaakt.',
  'Een opleiding begonnen maar niet afgemaakt.',
  'Lagere school; wilde altijd verder leren.',
  'Vakdiploma, lang geleden gehaald.',
  'Geen diploma, wel veel geleerd op de werkvloer.',
  'Computercursus in het buurthuis.',
];
const NIET_GEWERKT = [
  'Heeft nog niet betaald gewerkt; deed thuis alles.',
  'Werkte alleen korte tijd, via een uitzendbureau.',
];

const WENSEN = [
  'Rust, en daarna stap voor stap verder.',
  'Niet meer elke maand hoeven rekenen.',
  'Meer onder de mensen zijn.',
  'Een plek waar iets van mij verwacht wordt.',
  'Een voorbeeld zijn voor anderen.',
  'Nieuwe dingen leren.',
  'Serieus genomen worden.',
  'Iets met koken, het liefst voor anderen.',
  'Werk voor een paar ochtenden.',
];
const MOGELIJK = [
  'Kan goed met ouderen omgaan.',
  'Handig met naald en draad.',
  'Legt rustig uit hoe iets moet.',
  'Heeft geduld en doet wat is afgesproken.',
  'Kookt voor grote groepen.',
  'Technisch; repareert fietsen voor de buurt.',
  'Houdt van ordenen en schoonmaken.',
  'Brengt rust in een groep.',
];

const GRENS = {
  klachten: [
    'Hoogstens een paar uur achter elkaar.',
    'Een rustige plek, zonder tillen.',
    'Op slechte dagen moet afzeggen kunnen.',
  ],
  zorg: ['Vaste tijden, want de zorg thuis gaat voor.', 'De zorg thuis gaat voor.'],
  taal: ['Een plek waar rustig Nederlands wordt gesproken.', 'Leren en doen tegelijk.'],
};

/** Alleen wat iemand er zelf over begon te vertellen. */
const DISCRIMINATIE = [
  'Vertelde dat sollicitaties vaak onbeantwoord bleven. Wil er een volgende keer meer over zeggen.',
  'Werd op een eerdere plek niet serieus genomen om de klachten. Dat speelt nog mee.',
  'Voelde zich aan de balie anders behandeld dan de persoon ervoor. Het is opgeschreven op eigen verzoek.',
];

export function overDePersoon(m: Mens, meting: Meting, keer: 1 | 2) {
  const { kies } = m;
  const gewerkt = m.leeftijd >= 30 ? kies.kans(75, 'ooit gewerkt') : kies.kans(40, 'ooit gewerkt');
  const grens = [
    ...(heeftKlachten(meting) ? [kies.een(GRENS.klachten, 'grens klachten')] : []),
    ...(heeftZorg(meting) ? [kies.een(GRENS.zorg, 'grens zorg')] : []),
    ...(heeftTaal(meting) ? [kies.een(GRENS.taal, 'grens taal')] : []),
  ];
  const kan = kies.enkele(MOGELIJK, 2, 'mogelijk');
  return {
    achtergrond: `${kies.een(m.t0.school ? MET_KINDEREN : GEZIN, 'gezin')} ${kies.een(ACHTERGROND, 'achtergrond')}`,
    werkOpleiding: `${gewerkt ? kies.een(WERK_EERDER, 'werk') : kies.een(NIET_GEWERKT, 'niet gewerkt')} ${kies.een(OPLEIDING, 'opleiding')}`,
    wensen: kies
      .enkele(WENSEN, 4, 'wensen')
      .slice(keer === 1 ? 0 : 2, keer === 1 ? 2 : 4)
      .join(' '),
    mogelijkheden: [kan[keer - 1], ...grens].join(' '),
    discriminatie: keer === 1 && kies.kans(4, 'discriminatie') ? kies.een(DISCRIMINATIE, 'wat') : undefined,
  };
}

const BEREIKBAAR = [
  'Liefst na tien uur.',
  'Een bericht vooraf helpt, dan wordt de telefoon opgenomen.',
  'Belt liever dan dat er een brief komt.',
  'Niet op woensdagmiddag.',
  'Een WhatsApp-bericht werkt het best.',
  'In de ochtend, dan is er de meeste rust.',
  'Twee keer over laten gaan; bij een onbekend nummer wordt niet opgenomen.',
];

/** Taal en bereikbaarheid bij het eerste gesprek; wie zegt dat de taal een belemmering is, krijgt een lager niveau. */
export function taalVan(m: Mens, meting: Meting) {
  const { kies } = m;
  const moeite = heeftTaal(meting);
  const niveauNederlands = moeite
    ? kies.een(['beginner', 'redelijk', 'beginner'] as const, 'niveau')
    : kies.een(['goed', 'goed', 'redelijk'] as const, 'niveau');
  return {
    niveauNederlands,
    laaggeletterd:
      niveauNederlands === 'beginner' && kies.kans(45, 'lezen')
        ? ('ja' as const)
        : niveauNederlands === 'goed'
          ? ('nee' as const)
          : ('onbekend' as const),
    tolkNodig: niveauNederlands === 'beginner' && kies.kans(30, 'tolk'),
    bereikbaarheid: kies.kans(45, 'bereikbaar') ? kies.een(BEREIKBAAR, 'hoe') : undefined,
  };
}
