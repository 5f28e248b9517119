/** Wat mensen over hun leven zeggen, leefgebied 1 tot en met 4. Iedereen is verzonnen; de woorden zijn van niemand. */
import type { Woorden } from './woorden';

export const WONEN: Woorden = {
  laag: {
    beeld: [
      'Er is schimmel in de slaapkamer en de verhuurder reageert niet.',
      'Ik slaap nu bij bekenden en weet niet hoelang dat nog kan.',
      'Er is een achterstand in de huur en ik ben bang dat ik eruit moet.',
      'Het lekt bij het raam en het wordt niet gemaakt.',
    ],
    wens: [
      'Een plek waar ik kan blijven.',
      'Een droge en warme kamer.',
      'Dat iemand meekijkt met de brieven van de verhuurder.',
    ],
    goed: ['De buren helpen met tillen.', 'Er is nu een bed en rust om te slapen.'],
    hulp: ['de wijkcoach', 'niemand, tot nu toe', 'een vriend met een auto'],
    notitie: [
      'Samen bellen met de woningcorporatie.',
      'Vraagt om spoed; bij het volgende gesprek als eerste bespreken.',
    ],
  },
  midden: {
    beeld: [
      'Het huis is klein en gehorig, maar het gaat.',
      'De buurt is drukker geworden en ik voel mij ’s avonds niet altijd veilig.',
      'De verwarming is duur, daarom staat zij vaak uit.',
      'Wij wonen met z’n allen op weinig kamers.',
    ],
    wens: [
      'Ooit een kamer erbij.',
      'Iets meer rust om mij heen.',
      'Lagere stookkosten.',
      'Een klein balkon of een tuintje.',
    ],
    goed: ['Kent de buren in het trappenhuis.', 'Alles is op loopafstand.', 'Het huis is netjes en licht.'],
    hulp: ['een buurvrouw', 'niemand', 'familie in de buurt'],
    notitie: [
      'Staat ingeschreven bij de corporatie.',
      'Geen haast; wel in de gaten houden.',
      'Tip gegeven over de energiecoach.',
    ],
  },
  hoog: {
    beeld: [
      'Ik woon hier fijn en wil hier blijven.',
      'Rustig huis, goede buren.',
      'Wij wonen al jaren op dezelfde plek en kennen iedereen.',
      'Het huis past bij ons.',
      'Klein maar genoeg. De huur is te betalen.',
    ],
    wens: ['Zo laten.', 'Niets, dit is goed.', 'Een plantje op het balkon; dat lukt zelf wel.'],
    goed: ['Voelt zich er thuis.', 'Goed contact met de buren.', 'De huur wordt op tijd betaald.'],
    hulp: ['niet nodig', 'de huismeester, als er iets stuk is'],
    notitie: ['Geen aandachtspunt.', 'Hier ligt een basis waarop de rest kan steunen.'],
  },
};

export const FINANCIEN: Woorden = {
  laag: {
    beeld: [
      'Ik maak de post niet meer open, want er komen alleen rekeningen.',
      'Aan het eind van de maand is er geen geld voor boodschappen.',
      'Er zijn schulden van vroeger en ik raak het overzicht kwijt.',
      'Er wordt zoveel ingehouden dat ik niet weet waar ik recht op heb.',
    ],
    wens: [
      'Weten hoeveel het precies is.',
      'Geen deurwaarder meer aan de deur.',
      'Weer zelf kunnen kiezen wat ik koop.',
    ],
    goed: ['Heeft alle brieven bewaard.', 'Vroeg zelf om hulp.', 'De vaste lasten lopen nu via een rekening.'],
    hulp: ['niemand, tot nu toe', 'een zus die meeleest'],
    notitie: ['Aangeboden om samen de post te openen.', 'Gewezen op de inloop in het stadskantoor.'],
  },
  midden: {
    beeld: [
      'Ik kom net rond als er niets stukgaat.',
      'Sparen lukt niet, maar er zijn geen nieuwe schulden.',
      'Brieven van de gemeente vind ik spannend: ik ben bang om iets fout te doen.',
      'Alles wordt duurder en het bedrag blijft hetzelfde.',
    ],
    wens: [
      'Een klein potje voor als de wasmachine stukgaat.',
      'Begrijpen wat er in de brieven staat.',
      'Af en toe iets leuks kunnen doen.',
    ],
    goed: ['Schrijft alle uitgaven op.', 'Koopt slim in en kookt zelf.', 'Betaalt de huur altijd als eerste.'],
    hulp: ['de formulierenhulp in het buurthuis', 'niemand', 'iemand uit de familie leest mee'],
    notitie: [
      'Nagekeken of alle toeslagen zijn aangevraagd.',
      'Gewezen op het fonds voor sport en cultuur.',
      'Angst om de uitkering te verliezen speelt mee; uitgelegd wat wel en niet kan.',
    ],
  },
  hoog: {
    beeld: [
      'Het is weinig, maar ik kan ermee omgaan.',
      'Ik heb geen schulden en dat wil ik zo houden.',
      'Elke maand leg ik een klein beetje opzij.',
      'De administratie heb ik op orde.',
    ],
    wens: ['Ooit meer verdienen dan de bijstand.', 'Zo doorgaan.', 'Een keer op vakantie, al is het dichtbij.'],
    goed: ['Heeft overzicht en een map voor de post.', 'Geen schulden.', 'Helpt anderen met formulieren.'],
    hulp: ['niet nodig', 'niemand'],
    notitie: ['Geen aandachtspunt.', 'Heeft dit goed in de hand.'],
  },
};

export const RELATIES: Woorden = {
  laag: {
    beeld: [
      'Er gaan dagen voorbij dat ik niemand spreek.',
      'Mijn oude vrienden zie ik niet meer.',
      'Ik durf niemand uit te nodigen.',
      'Ik mis iemand om gewoon mee te praten.',
    ],
    wens: [
      'Een keer per week ergens koffiedrinken.',
      'Iemand om mee te wandelen.',
      'Weer mensen om mij heen, maar niet te veel tegelijk.',
    ],
    goed: [
      'Was eerder wel vaak onder de mensen.',
      'Groet de buren en maakt soms een praatje.',
      'Houdt contact via de telefoon.',
    ],
    hulp: ['niemand', 'een kennis van vroeger, soms'],
    notitie: ['Klein beginnen: samen een keer naar het buurthuis.', 'Eenzaamheid is het woord dat zelf viel.'],
  },
  midden: {
    beeld: [
      'Ik zie mijn familie wel, maar vrienden heb ik weinig.',
      'Met de buren gaat het goed, verder kom ik niet veel buiten.',
      'Soms is het druk en soms is het heel stil.',
      'Er is contact, maar niet iedereen begrijpt hoe het met mij gaat.',
    ],
    wens: [
      'Nieuwe mensen leren kennen.',
      'Vaker samen iets doen, niet alleen bellen.',
      'Iets in de buurt waar ik gewoon kan binnenlopen.',
    ],
    goed: ['Belt elke week met familie.', 'Een goede vriendin van vroeger.', 'Maakt makkelijk een praatje.'],
    hulp: ['familie', 'een buurvrouw', 'een vriendin'],
    notitie: ['Is in een kleine groep meer op het gemak.', 'Verteld over de koffieochtend.'],
  },
  hoog: {
    beeld: [
      'Ik heb fijne mensen om mij heen.',
      'Mijn familie woont dichtbij en wij eten vaak samen.',
      'Ik ken veel mensen in de wijk.',
      'Ik sta er niet alleen voor.',
      'Mijn zussen en ik bellen elke dag.',
    ],
    wens: [
      'Dat het zo blijft.',
      'Zelf ook iets voor anderen betekenen.',
      'Meer mensen van buiten de eigen kring leren kennen.',
    ],
    goed: ['Een hechte familie.', 'Staat klaar voor anderen.', 'Heeft iemand om alles mee te bespreken.'],
    hulp: ['familie en vrienden', 'een grote familie'],
    notitie: ['Hier zit veel kracht.', 'Het netwerk kan helpen bij een volgende stap.'],
  },
};

export const LICHAMELIJK: Woorden = {
  laag: {
    beeld: [
      'De pijn is er altijd, ook ’s nachts.',
      'Na een uur ben ik op en moet ik liggen.',
      'Mijn rug laat mij in de steek; lang zitten of staan kan niet.',
      'Ik wacht op een behandeling en tot die tijd kan ik weinig.',
      'Goede dagen zijn er bijna niet meer.',
    ],
    wens: [
      'Een dag zonder pijn.',
      'Weten wat er aan de hand is.',
      'Dat mensen mij geloven, ook als je niets ziet.',
      'Weer zelf boodschappen kunnen doen.',
    ],
    goed: ['Kent de eigen grenzen.', 'Neemt de medicijnen trouw in.', 'Op een goede dag lukt een blokje om.'],
    hulp: ['de huisarts', 'de huisarts en een fysiotherapeut', 'een buurvrouw die boodschappen meeneemt'],
    notitie: [
      'Geen druk: eerst herstellen.',
      'Een gesprek van een half uur is genoeg.',
      'Liever bellen dan reizen op een slechte dag.',
    ],
  },
  midden: {
    beeld: [
      'Ik heb klachten, maar ik kan er wat mee.',
      'Als ik het rustig aan doe gaat het.',
      'Mijn knieën doen pijn bij de trap, verder gaat het.',
      'Ik ben sneller moe dan vroeger.',
      'De ene week is beter dan de andere.',
    ],
    wens: [
      'Fitter worden zonder mezelf voorbij te lopen.',
      'Een keer per week bewegen.',
      'Minder medicijnen.',
      'Beter slapen.',
    ],
    goed: ['Wandelt een paar keer per week.', 'Let op het eten.', 'Gaat naar de afspraken in het ziekenhuis.'],
    hulp: ['de huisarts', 'een fysiotherapeut', 'niemand'],
    notitie: [
      'Halve dagen zijn haalbaar, hele nog niet.',
      'Rekening houden met vermoeidheid in de middag.',
      'Gewezen op de wandelgroep.',
    ],
  },
  hoog: {
    beeld: [
      'Ik ben gezond en beweeg genoeg.',
      'Geen klachten waar ik last van heb.',
      'Ik sport niet, maar ik loop overal naartoe.',
      'Ik voel mij fit.',
    ],
    wens: ['Gezond blijven.', 'Weer gaan sporten.', 'Leren zwemmen, dat is er nooit van gekomen.'],
    goed: ['Beweegt elke dag.', 'Rookt niet meer.', 'Slaapt goed.'],
    hulp: ['niet nodig', 'de huisarts, als het nodig is'],
    notitie: ['Geen beperking voor een volgende stap.', 'Geen aandachtspunt.'],
  },
};
