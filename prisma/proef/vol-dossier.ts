// Een cliënt over wie alles bekend is, voor de proeven van wat een gesprek voorbereidt. Het is er 18 november 2026.
import type { User } from '../../lib/policy/policy';
import { alsSysteem, type Tx } from '../../lib/server/db';
import { dag, hetInstrument } from '../factories/basis';
import { eenClient } from '../factories/client';
import { eenAfspraak } from '../factories/contactmoment';
import { eenGebruiker } from '../factories/gebruiker';
import { eenIntake } from '../factories/intake';
import { eenBetrokkene, eenSignaal, eenToezegging } from '../factories/netwerk';
import { eenPlan } from '../factories/plan';
import { eenBestandadvies, eenLadderstand, eenOntheffing, eenUitkering } from '../factories/situatie';
import { eenTraject, type Trajectwens } from '../factories/traject';

const VERSLAG =
  'Wil eerst herstellen; geen druk gelegd. Vraagt naar fietslessen voor het voorjaar. De brief van het ziekenhuis is lastig te lezen.';

type Traject = { id: string; client: { id: string } };

async function afspraken(tx: Tx, traject: Traject): Promise<void> {
  const intake = await eenIntake(
    {
      traject,
      datum: '2026-02-03',
      wensen: 'Weer zelf boodschappen kunnen doen.',
      scores: { 1: 4, 2: 2, 8: 3 },
      gebieden: { 5: { score: 1, wens: 'Beter slapen.' } },
      trede: 1,
    },
    tx,
  );
  const stappen = [
    { tekst: 'Een afspraak maken met de huisarts', voor: '2026-11-01' },
    { tekst: 'Samen de brief van het ziekenhuis lezen', wie: 'samen' as const, voor: '2027-01-12' },
    { tekst: 'Elke dag een half uur lopen', gedaanOp: '2026-11-05' },
  ];
  await eenPlan(
    {
      traject,
      intake,
      op: '2026-03-02',
      richting: 'rust_en_herstel',
      afspraken: 'We bellen elke drie weken op dinsdagochtend.',
      evaluatieOp: '2026-11-25',
      doelen: [{ leefgebied: 5, tekst: 'Rust in het hoofd', stappen }],
    },
    tx,
  );
}

async function netwerk(tx: Tx, traject: Traject, begeleider: User): Promise<void> {
  const { client } = traject;
  const wie = { clientId: client.id, trajectId: traject.id };
  const power = await hetInstrument(tx, 'Activeringscentrum Power');
  const fietsles = await hetInstrument(tx, 'Fietslessen');
  await tx.inzet.createMany({
    data: [
      {
        ...wie,
        instrumentId: power.id,
        status: 'gestart',
        aangemeldOp: dag('2026-09-01'),
        gestartOp: dag('2026-11-02'),
        trajectbegeleider: 'Ria Assink',
      },
      {
        ...wie,
        instrumentId: fietsles.id,
        status: 'afgewezen',
        aangemeldOp: dag('2026-08-01'),
        geeindigdOp: dag('2026-11-09'),
        reden: 'wachtlijst',
      },
    ],
  });
  await eenBetrokkene({ client, naam: 'Tom Kok', telefoon: '06-00001111', vastContact: true }, tx);
  await eenBetrokkene({ client, naam: 'Els Vos', rol: 'psycholoog', van: '2026-11-10' }, tx);
  const belofte = { traject, op: '2026-10-07' };
  await eenToezegging(
    {
      ...belofte,
      tekst: 'Vragen naar fietslessen in het voorjaar',
      voor: '2026-11-01',
      gedaanOp: '2026-10-30',
      hoe: 'Kan vanaf maart.',
    },
    tx,
  );
  await eenToezegging({ ...belofte, tekst: 'Bellen met de woningbouw', voor: '2026-11-16' }, tx);
  await eenToezegging({ ...belofte, tekst: 'Al verteld', gedaanOp: '2026-10-10', verteldOp: '2026-10-10' }, tx);
  const van = await eenGebruiker({ rol: 'partner', naam: 'Ria Assink' }, tx);
  await eenSignaal({ client, van, tekst: 'Komt trouw, twee ochtenden per week.', op: '2026-11-12' }, tx);
  await eenSignaal({ client, van, tekst: 'Al beantwoord.', op: '2026-11-01', afgehandeldDoor: begeleider }, tx);
}

async function thuis(tx: Tx, client: { id: string }, begeleider: User): Promise<void> {
  const huishouden = await tx.huishouden.create({ data: {}, select: { id: true } });
  const eigen = await eenTraject({ client: { voornaam: 'Shirin', achternaam: 'Rashid' }, begeleider }, tx);
  const ander = await eenTraject({ client: { voornaam: 'Verborgen', achternaam: 'Huisgenoot' } }, tx);
  await tx.client.updateMany({
    where: { id: { in: [client.id, eigen.client.id, ander.client.id] } },
    data: { huishoudenId: huishouden.id },
  });
}

/** Gesprekken op 3 februari (intake), 13 juli en 7 oktober; een plan, inzet, netwerk, situatie, en wat er sindsdien veranderde. */
export async function eenVolDossier<B extends User>(begeleider: B, wens: Trajectwens<B> = {}) {
  const client = await eenClient({
    voornaam: 'Karwan',
    achternaam: 'Rashid',
    telefoon: '06-00004821',
    talen: ['Nederlands', 'Koerdisch'],
    niveauNederlands: 'beginner',
    tolkNodig: true,
    bereikbaarheid: 'belt liever ’s ochtends',
  });
  const opLocatie = { kanaal: 'op_locatie' } as const;
  const traject = await eenTraject({
    client,
    begeleider,
    start: '2026-01-05',
    contacten: [
      { ...opLocatie, datum: '2026-07-13', metDerde: true, derden: 'Power-Noord', verslag: 'Komt nu twee ochtenden.' },
      { ...opLocatie, datum: '2026-10-07', onderwerpen: ['gezondheid'], verslag: VERSLAG },
      { datum: '2026-10-28', status: 'geen_gehoor' },
      { datum: '2026-11-03', kanaal: 'e_mail', verslag: 'Formulier gestuurd.' },
    ],
    onHold: { van: '2026-11-04', reden: 'psychische_klachten', herzienOp: '2027-02-03' },
    ...wens,
  });
  await eenAfspraak({ client, datum: '2026-11-18', gehoudenDoor: begeleider });
  await alsSysteem('proef', async (tx) => {
    await afspraken(tx, traject);
    await netwerk(tx, traject, begeleider);
    await thuis(tx, client, begeleider);
    await eenLadderstand({ client, trede: 2, op: '2026-11-02', toelichting: 'Twee ochtenden bij Power.' }, tx);
    await eenUitkering({ client, van: '2015-03-01' }, tx);
    await eenUitkering({ client, soort: 'wia', van: '2026-11-01', begeleidingGaatDoor: null }, tx);
    await eenOntheffing({ client, van: '2026-01-01', tot: '2026-12-15', toelichting: 'Herstel na operatie.' }, tx);
    await eenBestandadvies({ client, datum: '2026-01-20', grond: 'Diagnoseadvies DCW.' }, tx);
  });
  return traject;
}
