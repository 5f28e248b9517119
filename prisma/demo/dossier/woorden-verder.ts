/** Wat mensen over hun leven zeggen, leefgebied 5 tot en met 8. Iedereen is verzonnen; de woorden zijn van niemand. */
import type { Woorden } from './woorden';

export const PSYCHISCH: Woorden = {
  laag: {
    beeld: [
      'Ik slaap slecht en pieker de hele nacht.',
      'Sommige dagen kom ik mijn bed niet uit.',
      'Ik ben snel bang en ga drukke plekken uit de weg.',
      'Er is te veel gebeurd en mijn hoofd komt niet tot rust.',
      'Ik herken mezelf niet meer.',
    ],
    wens: ['Rust in mijn hoofd.', 'Een nacht doorslapen.', 'Weer zin hebben in de dag.', 'Dat het langzaam mag gaan.'],
    goed: [
      'Praat er open over.',
      'Houdt zich aan vaste tijden op een dag.',
      'Vindt rust in handwerken.',
      'Zoekt zelf hulp als het te veel wordt.',
    ],
    hulp: ['de huisarts', 'de praktijkondersteuner van de huisarts', 'staat op een wachtlijst'],
    notitie: [
      'Eerst herstellen; geen druk gelegd.',
      'Korte gesprekken, altijd op dezelfde plek.',
      'Vooraf vertellen waar het gesprek over gaat helpt.',
    ],
  },
  midden: {
    beeld: [
      'Het gaat op en neer.',
      'Ik maak mij vaak zorgen, vooral over de toekomst.',
      'Als er veel tegelijk komt, raak ik in de war.',
      'Het gaat beter dan een jaar geleden, maar ik ben er nog niet.',
    ],
    wens: ['Minder stress.', 'Leren nee zeggen.', 'Meer vertrouwen in mezelf.', 'Iets vaker lachen.'],
    goed: [
      'Weet wat helpt: naar buiten gaan.',
      'Vertelt het op tijd als het niet gaat.',
      'Luistert naar muziek om rustig te worden.',
    ],
    hulp: ['de huisarts', 'een goede vriendin', 'niemand'],
    notitie: ['Stap voor stap, een ding tegelijk.', 'Brieven van de gemeente geven spanning: vooraf bellen.'],
  },
  hoog: {
    beeld: [
      'Ik zit goed in mijn vel.',
      'Ik heb vertrouwen in wat komt.',
      'Ik ben van nature rustig.',
      'Er waren moeilijke jaren, maar dat ligt achter mij.',
    ],
    wens: ['Zo houden.', 'Een nieuwe uitdaging.', 'Iets leren wat ik nog niet kan.'],
    goed: ['Veerkracht.', 'Ziet vaak het goede.', 'Kan goed om hulp vragen.'],
    hulp: ['niet nodig', 'vrienden'],
    notitie: ['Geen aandachtspunt.', 'Straalt rust uit.'],
  },
};

export const ZINGEVING: Woorden = {
  laag: {
    beeld: [
      'De dagen lijken op elkaar.',
      'Ik weet niet waar ik voor opsta.',
      'Vroeger betekende ik iets voor anderen, nu niet meer.',
      'Ik doe weinig wat mij blij maakt.',
    ],
    wens: ['Iets hebben om naar uit te kijken.', 'Weer nodig zijn.', 'Ontdekken wat ik leuk vind.'],
    goed: ['Kan goed luisteren.', 'Zorgt met liefde voor planten en dieren.', 'Vertelt mooi over vroeger.'],
    hulp: ['niemand', 'familie, op afstand'],
    notitie: ['Gevraagd naar wat vroeger plezier gaf: koken en muziek.', 'Kleine dingen noemen die wel lukken.'],
  },
  midden: {
    beeld: [
      'Ik heb mijn bezigheden, maar ik mis een doel.',
      'De dagen hebben een ritme, maar er mist iets.',
      'Soms voel ik mij nuttig, soms niet.',
      'Ik zoek nog naar wat bij mij past.',
    ],
    wens: ['Iets doen wat ertoe doet.', 'Een hobby oppakken.', 'Iets teruggeven aan de buurt.'],
    goed: ['Kookt graag voor anderen.', 'Naait en repareert kleren.', 'Volgt het nieuws en denkt mee.'],
    hulp: ['familie', 'een vriendin', 'niemand'],
    notitie: ['Wil graag iets betekenen, weet nog niet hoe.', 'Een keer gaan kijken bij de naaigroep.'],
  },
  hoog: {
    beeld: [
      'Ik weet waar ik het voor doe.',
      'Ik help anderen en dat geeft mij energie.',
      'Mijn dagen zijn gevuld en dat bevalt.',
    ],
    wens: ['Dit volhouden.', 'Meer verantwoordelijkheid.', 'Anderen leren wat ik kan.'],
    goed: ['Staat elke week klaar voor de buurt.', 'Veel geduld met kinderen.', 'Heeft een duidelijk doel.'],
    hulp: ['niet nodig', 'de mensen met wie ik samenwerk'],
    notitie: ['Geen aandachtspunt.', 'Hier ligt een talent.'],
  },
};

export const PRAKTISCH: Woorden = {
  laag: {
    beeld: [
      'Alles kost mij moeite: lezen, bellen, ergens komen.',
      'Formulieren lukken mij niet alleen.',
      'Zonder hulp raak ik vast.',
    ],
    wens: ['Zelf een brief kunnen lezen.', 'Iemand die even meekijkt.', 'Met de bus durven.'],
    goed: ['Leert snel door te doen.', 'Vraagt om uitleg als iets niet duidelijk is.'],
    hulp: ['iemand uit de familie', 'een buurman', 'het taalcafé'],
    notitie: ['Brieven voortaan eerst bellen.', 'Afspraken ook als bericht sturen.'],
  },
  midden: {
    beeld: [
      'Het meeste lukt, maar niet alles.',
      'Thuis red ik mij; met instanties is het lastiger.',
      'Ik heb mijn handen vol aan alledag.',
    ],
    wens: ['Meer zelf regelen.', 'Een vaste dag voor de administratie.', 'Sneller begrijpen wat er gevraagd wordt.'],
    goed: ['Komt afspraken na.', 'Kan goed plannen.', 'Heeft een map voor de post.'],
    hulp: ['een familielid', 'de formulierenhulp in het buurthuis', 'niemand'],
    notitie: ['Samen de website van de gemeente bekeken.', 'Kan meer dan zelf gedacht.'],
  },
  hoog: {
    beeld: [
      'Ik regel mijn zaken zelf.',
      'Het huishouden loopt.',
      'Ik heb een fiets en een agenda, meer is er niet nodig.',
    ],
    wens: ['Zo houden.', 'Beter worden met de computer.', 'Een rijbewijs, ooit.'],
    goed: ['Zelfstandig.', 'Altijd op tijd.', 'Helpt anderen met formulieren.'],
    hulp: ['niet nodig', 'niemand'],
    notitie: ['Geen aandachtspunt.', 'Komt goed voorbereid.'],
  },
};

export const WERK: Woorden = {
  laag: {
    beeld: [
      'Werken zie ik nu niet voor me.',
      'Ik wil wel, maar mijn lichaam wil niet.',
      'Ik heb lang niets gedaan en weet niet meer wat ik kan.',
    ],
    wens: ['Eerst beter worden.', 'Een paar uur per week ergens heen.', 'Weer een ritme.'],
    goed: ['Heeft vroeger jaren gewerkt.', 'Is handig en netjes.', 'Wil graag onder de mensen komen.'],
    hulp: ['niemand', 'de huisarts denkt mee'],
    notitie: ['Werk is nu geen onderwerp; meedoen wel.', 'Kleine stap: een keer gaan kijken bij Power.'],
  },
  midden: {
    beeld: [
      'Ik wil iets doen, maar weet niet wat.',
      'Ik zoek werk, maar krijg vaak geen antwoord.',
      'Een paar uur lukt, een hele week niet.',
      'Ik wil eerst de taal beter leren.',
    ],
    wens: [
      'Werk met mijn handen.',
      'Iets in de zorg of in een keuken.',
      'Een plek waar ik mag leren.',
      'Iets voor de ochtend.',
    ],
    goed: ['Is gemotiveerd.', 'Kan goed koken en organiseren.', 'Leert graag.', 'Werkte eerder in een winkel.'],
    hulp: ['niemand', 'een kennis die meezoekt', 'de begeleider'],
    notitie: [
      'CV samen maken.',
      'Een praktijkdiagnose kan laten zien wat past.',
      'Rustig opbouwen, niet meteen een volle week.',
    ],
  },
  hoog: {
    beeld: ['Mijn werk geeft mij ritme.', 'Ik doe iets wat bij mij past.', 'Ik heb collega’s en dat is fijn.'],
    wens: ['Meer uren.', 'Dit vasthouden.', 'Op den duur zonder uitkering.'],
    goed: ['Nooit te laat.', 'Wordt gewaardeerd.', 'Pakt nieuwe taken op.'],
    hulp: ['een collega', 'de leiding van het vrijwilligerswerk', 'niet nodig'],
    notitie: ['Trots op wat er al is.', 'Kijken of er uren bij kunnen.'],
  },
};
