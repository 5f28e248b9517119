/** Wat voor elke pagina van een teamleider geldt, vol en leeg, nu en op een eerdere dag. */
import { uniek } from '../prisma/factories/basis';
import { eenAfspraak } from '../prisma/factories/contactmoment';
import { eenGebruiker } from '../prisma/factories/gebruiker';
import { eenGemis, eenInzet } from '../prisma/factories/inzet';
import { eenNotitieinzage } from '../prisma/factories/notitieinzage';
import { eenOverdracht } from '../prisma/factories/overdracht';
import { eenTraject, type Trajectwens } from '../prisma/factories/traject';
import { eenAccount, expect, test } from './basis';
import { afwijkingVan, draagOver, eenVervanging, legUit, zetUitstroomreden } from './database';
import { bekeken, bekijk, paginasVan, type Toestand } from './pagina-proef';

const LANG = 'Wolfeschlegelsteinhausenbergerdorff-Anna Rhabarberbarbarabarbarbarenbartbarbier';
const GEEN_DAG = 'Deze peildatum bestaat niet of ligt in de toekomst. Kies vandaag of een dag die geweest is.';
const belasting = { titel: 'Belasting' } as const;
const overzicht = { titel: 'Team' } as const;
const aanbod = { titel: 'Aanbod' } as const;
const mensen = { titel: 'Cliënten achter het aanbod' } as const;
const lijst = { titel: 'Cliënten van het team' } as const;
const verloop = { titel: 'Verloop' } as const;

const afwijkingen = { titel: 'Normafwijkingen', kop: 'Normafwijkingen' } as const;
const jaarverslag = { titel: 'Jaarverslag' } as const;

const samen = { titel: 'Meer cliënten tegelijk' } as const;

/** Eén normafwijking, in een stand. */
const afwijking = (naam: string, wie: string, tekst: string): Toestand => ({
  naam,
  pad: `/team/afwijkingen/{${wie}}`,
  titel: 'Normafwijking',
  kop: LANG,
  tekst,
});

/** Een pagina van één cliënt. */
const client = (naam: string, wie: string, kop: string, deel: string, titel: string, tekst: string): Toestand => ({
  naam,
  pad: `/team/clienten/{${wie}}${deel}`,
  titel,
  kop,
  tekst,
});

const VOL: Toestand[] = [
  { ...overzicht, naam: 'Team', pad: '/team', kop: 'Team {team}', tekst: '2 cliënten hebben geen begeleider' },
  {
    ...overzicht,
    naam: 'Team, kalenderjaar',
    pad: '/team?periode=kalenderjaar',
    kop: 'Team {team}',
    tekst: '1 januari – 31 december 2026',
  },
  {
    ...overzicht,
    naam: 'Team op een eerdere dag',
    pad: '/team?peildatum=2026-08-03',
    kop: 'Team {team}',
    tekst: 'U kijkt naar maandag 3 augustus 2026',
  },
  {
    ...overzicht,
    naam: 'Team op een dag die nog komt',
    pad: '/team?peildatum=2026-11-19',
    kop: 'Team',
    tekst: GEEN_DAG,
  },
  { ...overzicht, naam: 'Team op geen dag', pad: '/team?peildatum=gisteren', kop: 'Team', tekst: GEEN_DAG },
  { ...verloop, naam: 'Verloop', pad: '/team/verloop', kop: 'Verloop', tekst: 'op schema of binnenkort aan de beurt' },
  {
    ...verloop,
    naam: 'Verloop van een begeleider op een eerdere dag, kalenderjaar',
    pad: '/team/verloop?peildatum=2026-08-03&periode=kalenderjaar&begeleider={begeleider}',
    kop: 'Verloop: Bernardina',
    tekst: 'U kijkt naar maandag 3 augustus 2026',
  },
  {
    ...verloop,
    naam: 'Verloop, niemand begeleidt',
    pad: '/team/verloop?begeleider=geen',
    kop: 'Verloop: Zonder begeleider',
    tekst: 'wel geprobeerd, niet gesproken',
  },
  {
    ...verloop,
    naam: 'Verloop op een dag die nog komt',
    pad: '/team/verloop?peildatum=2026-11-19',
    kop: 'Verloop',
    tekst: GEEN_DAG,
  },
  {
    ...lijst,
    naam: 'Cliënten achter Verloop',
    pad: '/team/clienten?kenmerk=interval_63_92',
    kop: 'Cliënten van {team}',
    tekst: 'tussen twee gesprekken 63–92 dagen',
  },
  {
    ...lijst,
    naam: 'Cliënten achter Verloop, lang niet gezien',
    pad: '/team/clienten?kenmerk=gezien_nog_nooit',
    kop: 'Cliënten van {team}',
    tekst: 'Haal dit filter weg',
  },
  { ...lijst, naam: 'Cliënten van het team', pad: '/team/clienten', kop: 'Cliënten van {team}', tekst: 'alle lopende' },
  {
    ...lijst,
    naam: 'Cliënten op een eerdere dag',
    pad: '/team/clienten?peildatum=2026-08-03&periode=kalenderjaar',
    kop: 'Cliënten van {team}',
    tekst: 'alle lopende, op 3 augustus 2026',
  },
  {
    ...lijst,
    naam: 'Cliënten zonder begeleider',
    pad: '/team/clienten?begeleider=geen',
    kop: 'Cliënten van {team}',
    tekst: 'niemand',
  },
  {
    ...lijst,
    naam: 'Cliënten die beëindigd zijn',
    pad: '/team/clienten?lijst=beeindigd',
    kop: 'Cliënten van {team}',
    tekst: '30 september 2026, betaald werk',
  },
  {
    ...lijst,
    naam: 'Cliënten, niemand past',
    pad: '/team/clienten?lijst=nog_niet_gestart&begeleider={begeleider}',
    kop: 'Cliënten van {team}',
    tekst: 'Niemand past bij deze keuze.',
  },
  {
    ...lijst,
    naam: 'Cliënten op een dag die nog komt',
    pad: '/team/clienten?peildatum=2027-01-01',
    kop: 'Cliënten',
    tekst: GEEN_DAG,
  },
  { naam: 'Nieuwe deelnemer', pad: '/team/clienten/nieuw', titel: 'Nieuwe deelnemer', kop: 'Nieuwe deelnemer' },
  client('Planning', 'lang', LANG, '', 'Planning', '1× geen gehoor, 1× niet verschenen sindsdien'),
  client('Planning, opgeschort', 'stil', 'Staat Stil', '', 'Planning', '141 dagen niets gehoord'),
  client('Planning, beëindigd', 'voorbij', 'Al Vertrokken', '', 'Planning', 'beëindigd op 30 september 2026'),
  client('Planning, nooit gesproken', 'nooit', 'Nooit Gesproken', '', 'Planning', 'nog niet gesproken'),
  client('Notities, nog geen reden', 'lang', LANG, '/notities', 'Notities', 'Waarom wilt u de notities lezen?'),
  client('Notities, met een reden', 'gelezen', 'Met Verslag', '/notities', 'Notities', 'U kunt lezen tot'),
  client('Notities, er zijn er geen', 'nooit', 'Nooit Gesproken', '/notities', 'Notities', 'Er zijn geen notities'),
  client('Begeleiding', 'lang', LANG, '/begeleiding', 'Begeleiding', 'Er is nu geen begeleider'),
  client(
    'Begeleiding met vervanging',
    'vervangen',
    'Even Vervangen',
    '/begeleiding',
    'Begeleiding',
    'Niet laten doorgaan',
  ),
  client(
    'Begeleiding, beëindigd',
    'voorbij',
    'Al Vertrokken',
    '/begeleiding',
    'Begeleiding',
    'het traject is beëindigd',
  ),
  client(
    'Begeleiding met een overdracht',
    'overdracht',
    'Gaat Over',
    '/begeleiding',
    'Begeleiding',
    '2e begeleider in 10 maanden',
  ),
  client('Wachten', 'nooit', 'Nooit Gesproken', '/wachten', 'Wachten', 'Zo kan het voorlopig'),
  client('Wachten, niemand wacht', 'komt', 'Gaat Straks', '/wachten', 'Wachten', 'wacht nu niet langer dan 14 dagen'),
  client('Opschorting', 'lang', LANG, '/opschorting', 'Opschorting', 'De klok loopt'),
  client('Opschorting die loopt', 'stil', 'Staat Stil', '/opschorting', 'Opschorting', 'De klok staat nu stil'),
  client('Opschorting die nog komt', 'komt', 'Gaat Straks', '/opschorting', 'Opschorting', 'Intrekken'),
  client('Opschorting, beëindigd', 'voorbij', 'Al Vertrokken', '/opschorting', 'Opschorting', 'is beëindigd'),
  client('Einde', 'lang', LANG, '/einde', 'Einde van het traject', 'VIA-pilot, sinds'),
  client('Andere aanpak', 'lang', LANG, '/aanpak', 'Andere aanpak', 'Nu in VIA-pilot'),
  client('Andere aanpak, eindigt al', 'komt', 'Gaat Straks', '/aanpak', 'Andere aanpak', 'Haal dat einde eerst weg'),
  client('Andere aanpak, beëindigd', 'voorbij', 'Al Vertrokken', '/aanpak', 'Andere aanpak', 'Er loopt geen traject'),
  client('Einde van wie er net uit is', 'net', 'Net Klaar', '/einde', 'Einde van het traject', 'Traject heropenen'),
  {
    naam: 'Caseload van een begeleider',
    pad: '/team/overdragen?begeleider={begeleider}&wijze=rustig&kies=5',
    titel: 'Caseload overdragen',
    kop: 'Caseload overdragen',
    tekst: 'Wie gaat naar wie',
  },
  { naam: 'Caseload overdragen', pad: '/team/overdragen', titel: 'Caseload overdragen', kop: 'Caseload overdragen' },
  client('Einde dat komt', 'komt', 'Gaat Straks', '/einde', 'Einde van het traject', 'Toch niet beëindigen'),
  client(
    'Einde dat er was',
    'voorbij',
    'Al Vertrokken',
    '/einde',
    'Einde van het traject',
    'Beëindigd op 30 september',
  ),
  { ...client('Een cliënt van een ander team', 'elders', 'Deze pagina is er niet', '', 'Planning', ''), status: 404 },
  { ...belasting, naam: 'Belasting', pad: '/team/belasting', kop: 'Belasting', tekst: 'Zonder begeleider' },
  {
    ...belasting,
    naam: 'Belasting, wat als',
    pad: '/team/belasting?van=geen&naar={begeleider}&aantal=3',
    kop: 'Belasting',
    tekst: 'cliënten verhuizen',
  },
  { ...aanbod, naam: 'Aanbod', pad: '/aanbod', kop: 'Aanbod', tekst: 'wordt nu het meest gebruikt: 2 mensen' },
  {
    ...mensen,
    naam: 'Cliënten achter het aanbod',
    pad: '/aanbod/mensen?lijst=gestopt&reden=geen_tijd',
    kop: 'Gestopt · geen tijd',
    tekst: 'Al Vertrokken',
  },
  {
    ...mensen,
    naam: 'Cliënten achter wat ontbreekt',
    pad: '/aanbod/mensen?lijst=gemis&belemmering=vervoer&open=ja',
    kop: 'Gewenst, niet beschikbaar · vervoer · nog niet gekomen',
    tekst: LANG,
  },
  {
    ...mensen,
    naam: 'Cliënten achter het aanbod, niemand past',
    pad: '/aanbod/mensen?lijst=afgewezen&maand=x',
    kop: 'Niet doorgegaan',
    tekst: 'Niemand past bij deze keuze.',
  },
  { ...afwijkingen, naam: 'Normafwijkingen', pad: '/team/afwijkingen', tekst: 'Geen begeleider om te verantwoorden' },
  {
    ...afwijkingen,
    naam: 'Normafwijkingen, niets past',
    pad: '/team/afwijkingen?jaar=1999',
    tekst: 'Met deze keuze wacht er niets op uw besluit.',
  },
  afwijking('Een normafwijking om over te besluiten', 'ingediend', 'Accepteert u deze uitleg?'),
  afwijking('Een normafwijking zonder begeleider', 'niemand', 'Er is geen begeleider om dit uit te leggen.'),
  {
    ...jaarverslag,
    naam: 'Jaarverslag met de mensen achter een getal',
    pad: '/team/jaarverslag?lijst=niet_gehaald',
    kop: 'Jaarverslag 2026',
    tekst: LANG,
  },
  {
    ...jaarverslag,
    naam: 'Jaarverslag van een jaar waarin niets sloot',
    pad: '/team/jaarverslag?jaar=1999',
    kop: 'Jaarverslag 1999',
    tekst: 'Er sloot in 1999 geen trajectjaar.',
  },
  { naam: 'Zoeken voor een teamleider', pad: '/zoeken', titel: 'Zoeken', kop: 'Zoek een cliënt of pagina' },
  client('Gegevens voor een teamleider', 'lang', LANG, '/gegevens', 'Gegevens', 'Dat u ze opende, is vastgelegd.'),
  {
    naam: 'Doorvragen bij meer cliënten',
    ...samen,
    pad: '/team/clienten/samen?daad=vragen&t={trajectNooit}',
    kop: 'Doorvragen bij meer cliënten',
    tekst: 'Nooit Gesproken',
  },
  {
    naam: 'Opschorten bij meer cliënten',
    ...samen,
    pad: '/team/clienten/samen?daad=opschorten&t={trajectNooit}',
    kop: 'Opschorten bij meer cliënten',
    tekst: 'Nooit Gesproken',
  },
  {
    naam: 'Niemand aangevinkt',
    ...samen,
    pad: '/team/clienten/samen',
    kop: 'Doorvragen bij meer cliënten',
    tekst: 'Er is nog niemand aangevinkt.',
  },
  {
    ...lijst,
    naam: 'Cliënten, gesorteerd, van deze week',
    pad: '/team/clienten?week=gesproken&sorteer=naam&richting=af',
    kop: 'Cliënten van {team}',
    tekst: 'gesproken in de laatste week',
  },
  { naam: 'Hulp voor een teamleider', pad: '/hulp', titel: 'Hulp', kop: 'Hulp', tekst: 'Norm gehaald' },
  { naam: 'Account', pad: '/account', titel: 'Account', kop: 'Account', tekst: 'teamleider' },
];

const LEEG: Toestand[] = [
  {
    ...belasting,
    naam: 'Belasting, leeg',
    pad: '/team/belasting',
    kop: 'Belasting',
    tekst: 'Er is nog geen begeleider in dit team.',
  },
  {
    ...overzicht,
    naam: 'Team, leeg',
    pad: '/team',
    kop: 'Team {team}',
    tekst: 'Er is nog geen begeleider in dit team.',
  },
  { ...aanbod, naam: 'Aanbod, leeg', pad: '/aanbod', kop: 'Aanbod', tekst: 'Er is nog niets ingezet' },
  { ...verloop, naam: 'Verloop, leeg', pad: '/team/verloop', kop: 'Verloop', tekst: 'geen verloop om te laten zien' },
  { ...afwijkingen, naam: 'Normafwijkingen, leeg', pad: '/team/afwijkingen', tekst: 'Er wacht niets op uw besluit.' },
  {
    ...jaarverslag,
    naam: 'Jaarverslag, leeg',
    pad: '/team/jaarverslag',
    kop: 'Jaarverslag 2026',
    tekst: 'Er sloot dit jaar nog geen trajectjaar.',
  },
  { ...lijst, naam: 'Cliënten, leeg', pad: '/team/clienten', kop: 'Cliënten van {team}', tekst: 'Niemand past' },
  {
    naam: 'Caseload overdragen, leeg',
    pad: '/team/overdragen',
    titel: 'Caseload overdragen',
    kop: 'Caseload overdragen',
    tekst: 'Er is nog geen begeleider in dit team.',
  },
];

const ZONDER_TEAM: Toestand[] = [
  {
    ...belasting,
    naam: 'Belasting, zonder team',
    pad: '/team/belasting',
    kop: 'Belasting',
    tekst: 'nog aan geen team gekoppeld',
  },
  { ...aanbod, naam: 'Aanbod, zonder team', pad: '/aanbod', kop: 'Aanbod', tekst: 'nog aan geen team gekoppeld' },
  {
    ...afwijkingen,
    naam: 'Normafwijkingen, zonder team',
    pad: '/team/afwijkingen',
    tekst: 'U bent nog aan geen team gekoppeld.',
  },
  {
    ...jaarverslag,
    naam: 'Jaarverslag, zonder team',
    pad: '/team/jaarverslag',
    kop: 'Jaarverslag',
    tekst: 'U bent nog aan geen team gekoppeld.',
  },
  { ...overzicht, naam: 'Team, zonder team', pad: '/team', kop: 'Team', tekst: 'U bent nog aan geen team gekoppeld.' },
  {
    ...verloop,
    naam: 'Verloop, zonder team',
    pad: '/team/verloop',
    kop: 'Verloop',
    tekst: 'U bent nog aan geen team gekoppeld.',
  },
  {
    ...lijst,
    naam: 'Cliënten, zonder team',
    pad: '/team/clienten',
    kop: 'Cliënten',
    tekst: 'U bent nog aan geen team gekoppeld.',
  },
  {
    naam: 'Nieuwe deelnemer, zonder team',
    pad: '/team/clienten/nieuw',
    titel: 'Nieuwe deelnemer',
    kop: 'Nieuwe deelnemer',
    tekst: 'Er is nu geen open team om iemand in te plaatsen.',
  },
];

/** Een team met iedereen die een teamleider tegenkomt, met lange namen en veel regels. */
async function eenVolTeam() {
  const team = `Maatschappelijke-Ondersteuning ${uniek()}`;
  const wie = await eenAccount({ rol: 'teamleider', team });
  const begeleider = await eenAccount({ team, naam: 'Bernardina Hoogeveen-van der Veldegge' });
  const collega = await eenAccount({ team, naam: 'Tarik Aydin' });
  await eenAccount({ team, naam: 'Nog Zonder Cliënten' });
  const maak = <W extends Trajectwens>(voornaam: string, achternaam: string, wens?: W) =>
    eenTraject({ team, begeleider, client: { voornaam, achternaam }, ...wens });

  const lang = await maak('Wolfeschlegelsteinhausenbergerdorff-Anna', 'Rhabarberbarbarabarbarbarenbartbarbier', {
    begeleider: null,
    start: '2025-01-06',
    gesprekken: ['2026-02-10', '2026-07-01'],
    contacten: [
      { datum: '2026-09-01', status: 'geen_gehoor' },
      { datum: '2026-09-02', status: 'niet_verschenen', kanaal: 'op_locatie' },
      { datum: '2026-06-02', kanaal: 'brief', verkeerd: 'brief was voor een ander' },
    ],
    onHold: { van: '2026-06-01', herzienOp: '2026-11-20' },
  });
  await maak('Straks', 'Nieuw', { begeleider: null, start: '2026-12-01' });
  const nooit = await maak('Nooit', 'Gesproken', { start: '2026-06-01', begeleider: collega });
  await maak('Wacht', 'Uitgelegd', {
    laatsteGesprek: '2026-06-30',
    uitleg: { reden: 'client_niet_bereikbaar', tekst: 'Telefoon is afgesloten.' },
    vervanging: { door: collega, van: '2026-11-16', tot: '2026-11-27' },
  });
  await maak('Net', 'Te Laat', { laatsteGesprek: '2026-08-10' });
  const bijna = await maak('Bijna', 'Zover', { laatsteGesprek: '2026-09-01' });
  await eenAfspraak({ client: bijna.client, datum: '2026-11-24', gehoudenDoor: begeleider });
  const stil = await maak('Staat', 'Stil', {
    laatsteGesprek: '2026-06-30',
    opschorting: { van: '2026-09-01', herzienOp: '2026-11-25', reden: 'detentie' },
  });
  await maak('Al Lang', 'Stil', {
    begeleider: collega,
    laatsteGesprek: '2026-06-30',
    opschorting: { van: '2026-08-01', herzienOp: '2026-11-02' },
  });
  const komt = await maak('Gaat', 'Straks', {
    laatsteGesprek: '2026-10-06',
    eind: '2026-12-31',
    opschorting: { van: '2026-12-01', tot: '2026-12-14' },
  });
  const voorbij = await maak('Al', 'Vertrokken', {
    gesprekken: ['2026-05-12'],
    eind: '2026-09-30',
    opschorting: { van: '2026-03-02', tot: '2026-03-15' },
  });
  await zetUitstroomreden(voorbij, 'betaald_werk');
  const vervangen = await maak('Even', 'Vervangen', {
    laatsteGesprek: '2026-11-02',
    vervanging: { door: collega, van: '2026-11-16', tot: '2026-11-20' },
    aanpak: 'Reguliere aanpak',
    gesprekkenPerJaar: 1,
  });
  await eenVervanging(vervangen, collega, '2026-12-21', '2027-01-08');
  for (let i = 1; i <= 8; i++)
    await maak('Op', `Schema ${i}`, {
      gesprekken: ['2026-02-03', '2026-05-04', '2026-08-04', '2026-11-02'].slice(i % 4),
    });
  await eenInzet({ traject: lang, wensen: ['Van huis'] });
  await eenInzet({ traject: nooit });
  const lezen = [{ tekst: 'Lezen', uitkomst: 'deels' as const }];
  await eenInzet({ traject: voorbij, status: 'gestopt', aangemeldOp: '2026-04-01', reden: 'geen_tijd', wensen: lezen });
  await eenGemis({ traject: lang, belemmering: 'vervoer' });
  await eenGemis({ traject: nooit });
  const net = await maak('Net', 'Klaar', { laatsteGesprek: '2026-10-06', eind: '2026-11-06' });
  await zetUitstroomreden(net, 'verhuisd');
  const eerste = await eenGebruiker({ team });
  const gaat = await maak('Gaat', 'Over', { start: '2026-01-05', begeleider: eerste, laatsteGesprek: '2026-10-06' });
  await draagOver(gaat, begeleider);
  const stuurtTerug = { status: 'teruggestuurd', besluitReden: 'Graag eerst een driegesprek.' } as const;
  await eenOverdracht({ traject: gaat, van: begeleider, naar: collega, gevraagdDoor: wie, ...stuurtTerug });
  const gelezen = await maak('Met', 'Verslag', {
    contacten: [
      { datum: '2026-09-01', verslag: `Een heel lang woord: ${'ach'.repeat(60)}.\n\nEn een tweede alinea.` },
      { datum: '2026-09-02', verslag: 'Hoort bij een ander.', verkeerd: 'verkeerde cliënt' },
    ],
  });
  for (const { client } of [gelezen, nooit]) await eenNotitieinzage({ client, gebruiker: wie });
  const ingediend = await maak('Wolfeschlegelsteinhausenbergerdorff-Anna', 'Rhabarberbarbarabarbarbarenbartbarbier', {
    start: '2025-01-06',
    gesprekken: ['2026-10-07'],
    aanpak: 'Reguliere aanpak',
  });
  await legUit(ingediend, begeleider);
  const elders = await eenTraject({ team: `Elders ${uniek()}` });
  const nummer = (t: { client: { clientnummer: string } }) => t.client.clientnummer;
  const gezet = {
    team,
    begeleider: begeleider.id,
    lang: nummer(lang),
    nooit: nummer(nooit),
    trajectNooit: nooit.id,
    gelezen: nummer(gelezen),
    stil: nummer(stil),
    komt: nummer(komt),
    voorbij: nummer(voorbij),
    vervangen: nummer(vervangen),
    net: nummer(net),
    overdracht: nummer(gaat),
    ingediend: await afwijkingVan(ingediend.id),
    niemand: await afwijkingVan(lang.id),
    elders: nummer(elders),
  };
  return { wie, gezet };
}

async function eenLeegTeam() {
  const team = `Leeg ${uniek()}`;
  return { wie: await eenAccount({ rol: 'teamleider', team }), gezet: { team } };
}

test('elke pagina van een teamleider wordt hier bekeken', () => {
  const hier = bekeken(...VOL, ...LEEG, ...ZONDER_TEAM).filter((r) => /^\/(team|aanbod)/.test(r));
  expect(hier).toEqual(paginasVan('team'));
});

bekijk(VOL, eenVolTeam);
bekijk(LEEG, eenLeegTeam);
bekijk(ZONDER_TEAM, async () => ({ wie: await eenAccount({ rol: 'teamleider', team: null }), gezet: {} }));
