/** Iedereen en alles wat een begeleider kan tegenkomen, met lange namen en veel tekst: waarmee elke pagina wordt bekeken. */
import { alsSysteem } from '../lib/server/db';
import { eenAfwezigheid, eenWerkweek } from '../prisma/factories/agenda';
import { uniek } from '../prisma/factories/basis';
import { eenBelronde } from '../prisma/factories/belronde';
import { eenBericht } from '../prisma/factories/bericht';
import { eenAfspraak, eenContactmoment } from '../prisma/factories/contactmoment';
import type { GemaakteGebruiker } from '../prisma/factories/gebruiker';
import { eenHerinnering } from '../prisma/factories/herinnering';
import { eenIntake } from '../prisma/factories/intake';
import { eenGemis, eenInstrument, eenInzet } from '../prisma/factories/inzet';
import { eenBetrokkene, eenSignaal, eenToezegging } from '../prisma/factories/netwerk';
import { eenOverdracht } from '../prisma/factories/overdracht';
import { eenPlan } from '../prisma/factories/plan';
import { eenBestandadvies, eenLadderstand, eenOntheffing, eenUitkering } from '../prisma/factories/situatie';
import { eenTraject, type GemaaktTraject } from '../prisma/factories/traject';
import { eenAccount } from './basis';
import { afwijkingVan, legUit } from './database';

/** De cliënt van de volle dag. */
export const LANG = 'Wolfeschlegelsteinhausenbergerdorff-Anna Rhabarberbarbarabarbarbarenbartbarbier';

/** Wie er rond een cliënt staan, wat er is beloofd in elke stand, en signalen met en zonder antwoord. */
async function eenNetwerk(traject: GemaaktTraject<GemaakteGebruiker>, begeleider: GemaakteGebruiker): Promise<void> {
  const { client } = traject;
  // Een eigen naam: twee werkers die tegelijk dezelfde organisatie maken zitten elkaar in de weg.
  const organisatie = `Re-integratieondernemingsvereniging Oost-Nederland ${uniek()}`;
  const partner = await eenAccount({ rol: 'partner', organisatie });
  const email = `een.heel.lang.adres.zonder.spaties@${'organisatie'.repeat(4)}.nl`;
  await eenBetrokkene({ client, gebruiker: partner, organisatie, naam: LANG, email, vastContact: true });
  await eenBetrokkene({ client, rol: 'psycholoog', toestemmingOp: null, telefoon: '06-00001234' });
  await eenBetrokkene({ client, naam: 'Was Betrokken', tot: '2026-10-01' });
  await eenToezegging({ traject, op: '2026-11-01', voor: '2026-11-12', tekst: 'zonderspaties'.repeat(20) });
  await eenToezegging({ traject, op: '2026-11-01', vervallenOp: '2026-11-10', hoe: 'Er is geen plek.' });
  await eenToezegging({ traject, op: '2026-11-01', gedaanOp: '2026-11-10', verteldOp: '2026-11-12' });
  await eenSignaal({ client, van: partner, soort: 'driegesprek', tekst: 'zonderspaties'.repeat(20) });
  await eenSignaal({ client, van: partner, op: '2026-11-02', afgehandeldDoor: begeleider, antwoord: 'Dank u.' });
}

/** Berichten in elke stand, en brieven die klaarliggen, zonder adres zijn en bij de printer. */
async function metBerichten(client: GemaaktTraject<GemaakteGebruiker>['client'], begeleider: GemaakteGebruiker) {
  const afspraak = await eenAfspraak({ client, datum: '2026-11-25', gehoudenDoor: begeleider });
  const wens = { client, afspraak };
  const tekst = 'zonderspaties'.repeat(20);
  await eenBericht({ ...wens, status: 'afgedrukt', begrepenVragen: true, tekst });
  await eenBericht({ ...wens, status: 'afgedrukt', begrepenVragen: true, begrepenOp: new Date('2026-11-16') });
  const mail = { ...wens, kanaal: 'e_mail', aan: `${'lang'.repeat(12)}@voorbeeld.nl` } as const;
  await eenBericht({ ...mail, status: 'onbestelbaar', fout: 'adres_geweigerd' });
  await eenBericht({ ...mail, status: 'wacht', fout: 'geen_verbinding' });
  await eenBericht({ ...mail, status: 'verzonden', soort: 'herinnering' });
  await eenBericht({ ...mail, status: 'vervallen', fout: 'vervangen' });
  await eenBericht({ ...wens, aan: null });
  await eenBericht({ ...wens, status: 'bezig', bezigDoorId: begeleider.id });
  const wie = {
    voornaam: 'Klaar',
    achternaam: 'Ligt',
    adres: 'Dorpsstraat 1',
    postcode: '7511 AA',
    woonplaats: 'Enschede',
  };
  const ander = await eenTraject({ begeleider, client: wie, laatsteGesprek: '2026-11-02' });
  await eenBericht({
    client: ander.client,
    afspraak: await eenAfspraak({ client: ander.client, datum: '2026-11-25' }),
  });
}

/** Een volle dag: iedereen die een begeleider tegenkomt, met lange namen en veel tekst. */
export async function eenVolleDag(begeleider: GemaakteGebruiker): Promise<Record<string, string>> {
  const traject = await eenTraject({
    begeleider,
    client: {
      voornaam: 'Wolfeschlegelsteinhausenbergerdorff-Anna',
      achternaam: 'Rhabarberbarbarabarbarbarenbartbarbier',
      talen: ['Tigrinya'],
    },
    gesprekken: ['2026-02-10', '2026-05-12'],
    contacten: [
      { datum: '2026-09-01', status: 'geen_gehoor' },
      { datum: '2026-09-02', status: 'niet_verschenen', kanaal: 'op_locatie' },
      { datum: '2026-06-02', kanaal: 'brief', verkeerd: 'brief was voor een ander' },
      { datum: '2026-11-10', status: 'gepland', kanaal: 'huisbezoek', tijd: '09:00' },
    ],
    onHold: { van: '2026-06-01', herzienOp: '2026-11-20' },
    ritme: { weken: 4, kanaal: 'op_locatie', locatie: 'servicecentrum Noord', momenten: 'dinsdagochtend' },
    taak: { verlooptOp: '2026-11-16' },
  });
  const { client } = traject;
  await eenNetwerk(traject, begeleider);
  const verslag = `https://voorbeeld.nl/${'zonderspaties'.repeat(20)}`;
  const onderwerpen = ['ervaren discriminatie', 'gezondheid'];
  const gesprek = await eenContactmoment({
    client,
    datum: '2026-07-01',
    metDerde: true,
    derden: 'wijkcoach',
    verslag,
    onderwerpen,
  });
  const instrument = await eenEnAnder(traject);
  const dossier = await eenPlanEnIntake(traject, begeleider);
  const afspraak = await eenAfspraak({ client, datum: '2026-11-18', gehoudenDoor: begeleider });
  await metBerichten(client, begeleider);
  const eigen = { gebruiker: begeleider, client };
  const herinnering = await eenHerinnering({ ...eigen, tekst: 'zonderspaties'.repeat(30) });
  await eenHerinnering({ ...eigen, datum: '2026-12-01' });
  const binnenkort = { voornaam: 'Bijna', achternaam: 'Zover' };
  await eenTraject({ begeleider, client: binnenkort, laatsteGesprek: '2026-09-01' });
  await eenTraject({ begeleider, client: { voornaam: 'Morgen', achternaam: 'Pas' }, start: '2026-11-30' });
  const nooit = await eenTraject({
    begeleider,
    client: { voornaam: 'Nooit', achternaam: 'Gesproken' },
    start: '2026-08-03',
  });
  const trede = await eenLadderstand({ client: nooit.client, trede: 2, op: '2026-10-05' });
  await eenUitkering({ client: nooit.client, soort: 'ww', van: '2026-10-01' });
  await eenOntheffing({ client: nooit.client, van: '2026-06-01', tot: '2026-12-01', toelichting: verslag });
  await eenBestandadvies({ client: nooit.client, datum: '2026-09-01', grond: 'Diagnoseadvies DCW.' });
  const stil = await eenTraject({
    begeleider,
    client: { voornaam: 'Staat', achternaam: 'Stil' },
    laatsteGesprek: '2026-06-30',
    opschorting: { van: '2026-09-01', reden: 'detentie' },
  });
  for (let i = 1; i <= 12; i++)
    await eenTraject({
      begeleider,
      client: { voornaam: 'Op', achternaam: `Schema ${i}` },
      laatsteGesprek: '2026-11-02',
      ...(i === 1 && { aanpak: 'Reguliere aanpak', gesprekkenPerJaar: 1 }),
    });
  return {
    client: client.clientnummer,
    nooitGesproken: nooit.client.clientnummer,
    opgeschort: stil.client.clientnummer,
    trede: trede.id,
    gesprek: gesprek.id,
    afspraak: afspraak.id,
    herinnering: herinnering.id,
    instrument: instrument.id,
    instrumentnaam: instrument.naam,
    ...dossier,
  };
}

/** Een week met vaste dagen, een botsing, een afspraak op een vrije dag, en afwezigheid met een afspraak erin. */
export async function metAgenda(begeleider: GemaakteGebruiker): Promise<void> {
  const locatie = 'servicecentrum Noord';
  await eenWerkweek(begeleider, { dagen: { 1: {}, 2: { locatie }, 3: { tot: '16:00', locatie }, 4: {} } });
  await eenAfwezigheid(begeleider, { van: '2026-12-07', tot: '2026-12-11' });
  const { client } = await eenTraject({ begeleider, client: { voornaam: 'Volle', achternaam: 'Agenda' } });
  const bij = { client, gehoudenDoor: begeleider };
  const thuis = { kanaal: 'huisbezoek', locatie: undefined } as const;
  await eenAfspraak({ ...bij, datum: '2026-11-18', tijd: '10:15', ...thuis });
  await eenAfspraak({ ...bij, datum: '2026-11-20', tijd: '10:15', ...thuis });
  await eenAfspraak({ ...bij, datum: '2026-12-08' });
  await eenContactmoment({ ...bij, datum: '2026-11-19', status: 'gepland' });
  await eenContactmoment({ ...bij, datum: '2026-11-17', tijd: '13:00', status: 'afgezegd' });
  const client2 = { voornaam: 'Hier', achternaam: 'Te Vinden' };
  await eenTraject({ begeleider, client: client2, laatsteGesprek: '2026-11-02', ritme: { weken: 4, locatie } });
}

/** Een belronde met deze mensen, nog niemand gebeld. */
export async function metBelronde(begeleider: GemaakteGebruiker, nummers: readonly (string | undefined)[]) {
  const clientnummer = { in: nummers.filter((n) => n !== undefined) };
  const clienten = await alsSysteem('proef', (tx) =>
    tx.client.findMany({ where: { clientnummer }, select: { id: true } }),
  );
  await eenBelronde({ begeleider, clienten });
}

/** Een intake en een begonnen tweede, een plan en een versie die wordt geschreven, en een overdracht die wordt klaargemaakt. */
async function eenPlanEnIntake(traject: GemaaktTraject<GemaakteGebruiker>, begeleider: GemaakteGebruiker) {
  const lang = 'zonderspaties'.repeat(20);
  const scores = { 1: 4, 2: 2, 3: 3, 4: 1, 5: 2, 6: 'niet', 7: 4, 8: 3 } as const;
  const intake = await eenIntake({ traject, datum: '2026-03-03', scores, wensen: lang });
  const concept = await eenIntake({ traject, status: 'concept', datum: '2026-11-16', scores: { 1: 3 } });
  const doelen = [
    {
      leefgebied: 2 as const,
      tekst: lang,
      stappen: [
        { tekst: lang, voor: '2026-12-01' },
        { tekst: 'Gebeld', gedaanOp: '2026-05-01' },
      ],
    },
  ];
  const plan = await eenPlan({ traject, intake, op: '2026-03-10', doelen });
  const planconcept = await eenPlan({ traject, intake, nummer: 2, status: 'concept', doelen });
  await eenOverdracht({ traject, van: begeleider, naar: await eenAccount() });
  return { intake: intake.id, concept: concept.id, plan: plan.id, planconcept: planconcept.id };
}

/** Wat loopt, wacht en voorbij is, en wat er ontbreekt; met lange namen en veel tekst. */
async function eenEnAnder(traject: { id: string; client: { id: string } }) {
  const instrument = await eenInstrument({
    naam: `Re-integratietraject Maatschappelijke-Ondersteuningsvoorzieningen ${uniek()}`,
    organisatie: `Stichting Arbeidsintegratie en Vrijwilligersondersteuning Oost-Nederland ${uniek()}`,
    leefgebieden: [1, 2, 3, 4, 5, 6, 7, 8],
    omschrijving: 'U werkt in een kleine ploeg.\nEr is altijd iemand die u helpt.',
    voorWie: 'Wie op meer plekken hulp nodig heeft.',
    niveauNederlands: 'redelijk',
    tredeVan: 1,
    tredeTot: 4,
    kosten: 'Gratis.',
    vergoeding: 'Reiskosten krijgt u terug.',
    contact: `https://voorbeeld.nl/${'zonderspaties'.repeat(12)}`,
  });
  await eenInzet({
    traject,
    instrument,
    trajectbegeleider: 'Bernardina Hoogeveen-van der Veldegge',
    wensen: ['Twee ochtenden per week van huis', 'Iemand leren kennen', 'Op tijd komen'],
    notitie: 'Durft nog niet alleen met de bus.',
  });
  await eenInzet({ traject, status: 'aangemeld', wensen: ['Lezen'] });
  const wensen = [
    { tekst: 'Fietsen', uitkomst: 'bereikt' as const },
    { tekst: 'Boodschappen doen', uitkomst: 'deels' as const },
  ];
  await eenInzet({ traject, instrument, status: 'gestopt', aangemeldOp: '2026-03-01', reden: 'geen_tijd', wensen });
  await eenInzet({
    traject,
    instrument,
    status: 'afgewezen',
    aangemeldOp: '2026-01-20',
    reden: 'anders',
    toelichting: 'Verhuisd.',
  });
  await eenGemis({ traject, belemmering: 'verantwoordelijkheden_thuis', toelichting: 'Drie kleine kinderen.' });
  await eenGemis({ traject, op: '2026-03-01', vervuldOp: '2026-06-01' });
  return instrument;
}

/** Overdrachten in elke stand waarin een begeleider ze tegenkomt. */
export async function metOverdrachten(begeleider: GemaakteGebruiker): Promise<Record<string, string>> {
  const collega = await eenAccount({ naam: 'Bernardina Hoogeveen-van der Veldegge' });
  const bij = (wie: GemaakteGebruiker, voornaam: string, achternaam: string) =>
    eenTraject({ begeleider: wie, client: { voornaam, achternaam }, laatsteGesprek: '2026-10-07' });
  const teruggestuurd = await bij(begeleider, 'Terug', 'Gestuurd');
  const uit = { van: begeleider, naar: collega };
  const besluitReden = 'Graag eerst een driegesprek met de wijkcoach erbij.';
  await eenOverdracht({ traject: teruggestuurd, ...uit, status: 'teruggestuurd', besluitReden });
  const aangeboden = await bij(begeleider, 'Aan', 'Geboden');
  await eenOverdracht({ traject: aangeboden, ...uit, status: 'aangeboden' });
  const binnen = { van: collega, naar: begeleider };
  const samenvatting = `Gesprekken\nLaatste gesprek: 7 oktober 2026.\n\nhttps://voorbeeld.nl/${'zonderspaties'.repeat(20)}`;
  const komt = await bij(collega, 'Komt', 'Over');
  const ontvangst = await eenOverdracht({ traject: komt, ...binnen, status: 'aangeboden', samenvatting });
  const weg = await bij(collega, 'Blijft', 'Toch');
  const ingetrokken = await eenOverdracht({ traject: weg, ...binnen, status: 'ingetrokken' });
  return {
    teruggestuurd: teruggestuurd.client.clientnummer,
    aangeboden: aangeboden.client.clientnummer,
    ontvangst: ontvangst.id,
    ingetrokken: ingetrokken.id,
  };
}

/** Een trajectjaar dat onder de norm sloot: nog uit te leggen, en al ingediend. */
export async function metAfwijkingen(begeleider: GemaakteGebruiker): Promise<Record<string, string>> {
  const bij = (voornaam: string, achternaam: string) =>
    eenTraject({ begeleider, client: { voornaam, achternaam }, start: '2025-01-06', laatsteGesprek: '2026-10-07' });
  const open = await bij('Uit Te', 'Leggen');
  const ingediend = await bij('Wolfeschlegelsteinhausenbergerdorff-Anna', 'Rhabarberbarbarabarbarbarenbartbarbier');
  await legUit(ingediend, begeleider);
  return { open: await afwijkingVan(open.id), ingediend: await afwijkingVan(ingediend.id) };
}
