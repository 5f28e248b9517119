/**
 * De catalogus waarmee de demo begint: de instrumenten van het eindrapport over de VIA-pilot (Verwey-Jonker Instituut, 2021). Wat ze kosten, bij
 * wie ze passen en waar je terechtkunt is verzonnen, zodat er iets te lezen is. Een gewone installatie begint leeg.
 */

import type { Leefgebied } from '../../lib/domain/leefgebieden';
import type { NiveauNederlands } from '../../lib/domain/nederlands';
import type { Tx } from '../../lib/server/db';

type Demo = {
  naam: string;
  organisatie: string;
  leefgebieden: Leefgebied[];
  omschrijving: string;
  voorWie: string;
  niveauNederlands: NiveauNederlands;
  treden: readonly [number, number];
  kosten: string;
  vergoeding?: string;
  contact: string;
};

const BEGELEIDER = 'Via uw begeleider.';
const REISKOSTEN = 'U krijgt uw reiskosten terug.';

const INSTRUMENTEN: readonly Demo[] = [
  {
    naam: 'Activeringscentrum Power',
    organisatie: 'Power',
    leefgebieden: [3, 6, 8],
    omschrijving:
      'Een plek in de buurt waar u anderen ontmoet en samen iets doet: koken, naaien, knutselen of de tuin. U komt wanneer het u past, en er is altijd koffie.',
    voorWie: 'Wie weinig buiten komt en rustig wil beginnen. Ook met weinig Nederlands.',
    niveauNederlands: 'geen',
    treden: [1, 3],
    kosten: 'Gratis.',
    vergoeding: REISKOSTEN,
    contact: 'Loop binnen bij Power-Noord, maandag tot en met donderdag van 9.00 tot 12.00 uur.',
  },
  {
    naam: 'ROC Taaltraject',
    organisatie: 'ROC',
    leefgebieden: [7, 8],
    omschrijving: 'Nederlandse les in een groep, op school. U leert praten, lezen en schrijven. U krijgt huiswerk mee.',
    voorWie: 'Wie twee dagdelen per week naar school kan. Begint elk kwartaal.',
    niveauNederlands: 'geen',
    treden: [1, 5],
    kosten: 'De gemeente betaalt de lessen. De boeken leent u.',
    vergoeding: REISKOSTEN,
    contact: BEGELEIDER,
  },
  {
    naam: 'Taalcoach',
    organisatie: 'Power',
    leefgebieden: [3, 7],
    omschrijving:
      'Een vrijwilliger oefent elke week met u Nederlands, bij u thuis of ergens anders. U praat over gewone dingen.',
    voorWie: 'Wie wil oefenen naast de les, of voor wie een groep te veel is.',
    niveauNederlands: 'beginner',
    treden: [1, 4],
    kosten: 'Gratis.',
    contact: 'Vraag ernaar bij Power, of via uw begeleider.',
  },
  {
    naam: 'Fietslessen',
    organisatie: 'Power',
    leefgebieden: [4, 7],
    omschrijving: 'U leert fietsen in een kleine groep, op een rustig plein. Daarna gaat u samen de weg op.',
    voorWie: 'Wie nog niet kan fietsen of het verkeer spannend vindt.',
    niveauNederlands: 'geen',
    treden: [1, 4],
    kosten: '5 euro voor tien lessen. Een fiets kunt u lenen.',
    contact: 'Power-Noord, dinsdag van 13.00 tot 15.00 uur.',
  },
  {
    naam: 'Training Werken aan werk',
    organisatie: 'Gemeente',
    leefgebieden: [8],
    omschrijving: 'In acht keer ontdekt u wat u goed kunt en wat u zoekt. U maakt een brief en oefent een gesprek.',
    voorWie: 'Wie binnen een jaar wil werken en in een groep kan leren.',
    niveauNederlands: 'redelijk',
    treden: [3, 5],
    kosten: 'Gratis.',
    vergoeding: REISKOSTEN,
    contact: BEGELEIDER,
  },
  {
    naam: 'DCW praktijkdiagnose',
    organisatie: 'DCW',
    leefgebieden: [8],
    omschrijving: 'U werkt een paar weken mee in een werkplaats. Zo ziet u samen wat u kunt, en wat nog lastig is.',
    voorWie: 'Als niet duidelijk is welk werk kan, ook bij klachten.',
    niveauNederlands: 'beginner',
    treden: [2, 4],
    kosten: 'Gratis. U houdt uw uitkering.',
    vergoeding: REISKOSTEN,
    contact: BEGELEIDER,
  },
  {
    naam: 'DCW praktijktraining',
    organisatie: 'DCW',
    leefgebieden: [7, 8],
    omschrijving:
      'U leert werken door het te doen: op tijd komen, samenwerken en een vak oefenen. Iemand begeleidt u elke dag.',
    voorWie: 'Wie na een praktijkdiagnose verder wil.',
    niveauNederlands: 'beginner',
    treden: [3, 5],
    kosten: 'Gratis. U houdt uw uitkering.',
    vergoeding: REISKOSTEN,
    contact: BEGELEIDER,
  },
  {
    naam: 'DCW Eigen kracht',
    organisatie: 'DCW',
    leefgebieden: [5, 6, 7],
    omschrijving: 'In een kleine groep werkt u aan meer rust en zelfvertrouwen. U leert uw grenzen kennen.',
    voorWie: 'Wie eerst sterker wil worden. Niet bij een crisis.',
    niveauNederlands: 'redelijk',
    treden: [1, 3],
    kosten: 'Gratis.',
    vergoeding: REISKOSTEN,
    contact: BEGELEIDER,
  },
  {
    naam: 'M-Pact',
    organisatie: 'M-Pact',
    leefgebieden: [3, 6, 8],
    omschrijving: 'M-Pact zoekt met u vrijwilligerswerk dat bij u past, of een cursus in de buurt.',
    voorWie: 'Wie iets voor anderen wil doen of iets wil leren.',
    niveauNederlands: 'beginner',
    treden: [2, 4],
    kosten: 'Gratis. Een cursus kost soms een paar euro.',
    vergoeding: 'Sommige organisaties betalen een vrijwilligersvergoeding. Meld die wel.',
    contact: 'Spreekuur op woensdagochtend, of via uw begeleider.',
  },
  {
    naam: 'Re-integratietraject Leger des Heils',
    organisatie: 'Leger des Heils',
    leefgebieden: [1, 5, 7, 8],
    omschrijving: 'U werkt in een kleine ploeg en krijgt hulp bij alles eromheen, zoals wonen en geld.',
    voorWie: 'Wie op meer plekken tegelijk hulp nodig heeft.',
    niveauNederlands: 'beginner',
    treden: [1, 4],
    kosten: 'Gratis. U houdt uw uitkering.',
    contact: BEGELEIDER,
  },
  {
    naam: 'Proefplaatsing',
    organisatie: 'Gemeente',
    leefgebieden: [8],
    omschrijving:
      'U probeert een baan uit bij een werkgever, hoogstens drie maanden. Gaat het goed, dan krijgt u een contract.',
    voorWie: 'Als er een werkgever is die iemand wil aannemen.',
    niveauNederlands: 'beginner',
    treden: [4, 6],
    kosten: 'Gratis. U houdt zolang uw uitkering.',
    vergoeding: REISKOSTEN,
    contact: BEGELEIDER,
  },
  {
    naam: 'Participatieplaats',
    organisatie: 'Gemeente',
    leefgebieden: [6, 8],
    omschrijving:
      'U doet nuttig werk met behoud van uw uitkering, en leert ervan. Na een half jaar kijkt u samen hoe het gaat.',
    voorWie: 'Wie lang niet heeft gewerkt en ritme wil opbouwen.',
    niveauNederlands: 'beginner',
    treden: [3, 4],
    kosten: 'Gratis.',
    vergoeding: 'Na een half jaar kunt u een premie krijgen.',
    contact: BEGELEIDER,
  },
  {
    naam: 'Werkervaringsplek',
    organisatie: 'Gemeente',
    leefgebieden: [8],
    omschrijving: 'U doet ervaring op bij een bedrijf of instelling. Dat staat straks op uw cv.',
    voorWie: 'Wie weet welk werk past maar nog geen ervaring heeft.',
    niveauNederlands: 'redelijk',
    treden: [3, 5],
    kosten: 'Gratis. U houdt uw uitkering.',
    vergoeding: REISKOSTEN,
    contact: BEGELEIDER,
  },
  {
    naam: 'Beschut werk',
    organisatie: 'DCW',
    leefgebieden: [8],
    omschrijving:
      'Betaald werk op een plek waar rekening wordt gehouden met wat u kunt. Er is altijd iemand die u helpt.',
    voorWie: 'Na een advies van UWV. Er is soms een wachttijd.',
    niveauNederlands: 'geen',
    treden: [4, 5],
    kosten: 'Geen. U krijgt loon.',
    contact: BEGELEIDER,
  },
  {
    naam: 'UWV medisch onderzoek',
    organisatie: 'UWV',
    leefgebieden: [4, 5],
    omschrijving:
      'Een arts praat met u over uw gezondheid en kijkt wat werk voor u betekent. Neem iemand mee als u dat fijn vindt.',
    voorWie: 'Als onduidelijk is wat iemand door klachten wel en niet kan.',
    niveauNederlands: 'geen',
    treden: [1, 6],
    kosten: 'Gratis. Een tolk kan erbij.',
    vergoeding: REISKOSTEN,
    contact: BEGELEIDER,
  },
  {
    naam: 'Schuldhulpverlening',
    organisatie: 'Gemeente',
    leefgebieden: [1, 2],
    omschrijving:
      'Hulp bij rekeningen en schulden. Samen maakt u een overzicht en spreekt u met wie geld van u krijgt.',
    voorWie: 'Iedereen met zorgen over geld. Hoe eerder hoe beter.',
    niveauNederlands: 'geen',
    treden: [1, 6],
    kosten: 'Gratis.',
    contact: 'Inloop in het stadskantoor, elke werkdag van 9.00 tot 12.00 uur.',
  },
  {
    naam: 'Advies werk (vacatures)',
    organisatie: 'Gemeente',
    leefgebieden: [8],
    omschrijving: 'Een adviseur zoekt met u naar vacatures en kent werkgevers in de buurt.',
    voorWie: 'Wie kan beginnen met werken.',
    niveauNederlands: 'redelijk',
    treden: [4, 6],
    kosten: 'Gratis.',
    contact: BEGELEIDER,
  },
];

/** Wat er in de pilot gewenst was en er niet (genoeg) was. */
const AANBOD = ['BBL voor volwassenen', 'Meer uren taalles', 'Kinderopvang op korte termijn', 'Werk met begeleiding'];

/** Zet de catalogus, de organisaties en het gewenste aanbod in een lege database; wat er al is blijft. */
export async function laadInstrumenten(tx: Tx): Promise<void> {
  const organisaties = [...new Set(INSTRUMENTEN.map((i) => i.organisatie))];
  await tx.organisatie.createMany({ data: organisaties.map((naam) => ({ naam })), skipDuplicates: true });
  const ids = new Map((await tx.organisatie.findMany({ select: { id: true, naam: true } })).map((o) => [o.naam, o.id]));
  await tx.instrument.createMany({
    data: INSTRUMENTEN.map(({ organisatie, treden: [tredeVan, tredeTot], ...i }) => ({
      ...i,
      organisatieId: ids.get(organisatie),
      tredeVan,
      tredeTot,
    })),
    skipDuplicates: true,
  });
  // De partner van de demo werkt bij Power: zij ziet wie daar nu bezig is.
  await tx.gebruiker.updateMany({
    where: { email: 'g.aksoy@voorbeeld.nl', rol: 'partner' },
    data: { organisatieId: ids.get('Power') },
  });
  await tx.aanbod.createMany({ data: AANBOD.map((naam) => ({ naam })), skipDuplicates: true });
}
