// Een cliënt over wie alles bekend is, voor de proeven van wat een gesprek voorbereidt. Het is er 18 november 2026.
import type { User } from '../../lib/policy/policy';
import { alsSysteem, type Tx } from '../../lib/server/db';
import { dag, uniek } from '../factories/basis';
import { eenClient } from '../factories/client';
import { eenAfspraak } from '../factories/contactmoment';
import { eenGebruiker } from '../factories/gebruiker';
import { eenBestandadvies, eenLadderstand, eenOntheffing, eenUitkering } from '../factories/situatie';
import { eenTraject } from '../factories/traject';

const id = { id: true };
const VERSLAG =
  'Wil eerst herstellen; geen druk gelegd. Vraagt naar fietslessen voor het voorjaar. De brief van het ziekenhuis is lastig te lezen.';

type Wie = { clientId: string; trajectId: string };

async function schrijfIntake(tx: Tx, wie: Wie): Promise<string> {
  const intake = await tx.intake.create({
    data: { ...wie, lijstversie: 1, clientVersie: 1, wensen: 'Weer zelf boodschappen kunnen doen.' },
    select: id,
  });
  const gebied = (nummer: number, score: number, wens?: string) => ({
    intakeId: intake.id,
    gebied: nummer,
    score,
    wens,
  });
  await tx.intakeLeefgebied.createMany({
    data: [gebied(1, 4), gebied(2, 2), gebied(5, 1, 'Beter slapen.'), gebied(8, 3)],
  });
  await tx.intake.update({
    where: { id: intake.id },
    data: { status: 'vastgesteld', vastgesteldOp: new Date('2026-02-03T12:00:00Z') },
    select: id,
  });
  return intake.id;
}

async function schrijfPlan(tx: Tx, wie: Wie, intakeId: string): Promise<void> {
  const plan = await tx.plan.create({
    data: {
      ...wie,
      nummer: 1,
      intakeId,
      richting: 'rust_en_herstel',
      afspraken: 'We bellen elke drie weken op dinsdagochtend.',
      evaluatieOp: dag('2026-11-25'),
      akkoord: 'mondeling',
      akkoordOp: dag('2026-03-02'),
    },
    select: id,
  });
  const doel = await tx.doel.create({
    data: { planId: plan.id, leefgebied: 5, tekst: 'Rust in het hoofd', volgorde: 1 },
    select: id,
  });
  const stap = (tekst: string, volgorde: number, meer: object) =>
    tx.stap.create({ data: { doelId: doel.id, tekst, volgorde, ...meer }, select: { reeksId: true } });
  await stap('Een afspraak maken met de huisarts', 1, { wie: 'client', voor: dag('2026-11-01') });
  await stap('Samen de brief van het ziekenhuis lezen', 2, { wie: 'samen', voor: dag('2027-01-12') });
  const gezet = await stap('Elke dag een half uur lopen', 3, { wie: 'client' });
  await tx.plan.update({
    where: { id: plan.id },
    data: { status: 'vastgesteld', vastgesteldOp: new Date('2026-03-02T12:00:00Z') },
    select: id,
  });
  await tx.resultaat.create({
    data: { ...wie, stapReeksId: gezet.reeksId, tekst: 'Elke dag een half uur lopen', op: dag('2026-11-05') },
    select: id,
  });
}

async function schrijfNetwerk(tx: Tx, wie: Wie): Promise<void> {
  const power = await tx.organisatie.create({ data: { naam: `Power-Noord ${uniek()}` }, select: id });
  const { clientId } = wie;
  const instrument = (naam: string) =>
    tx.instrument.create({ data: { naam: `${naam} ${uniek()}`, organisatieId: power.id }, select: id });
  await tx.inzet.create({
    data: {
      ...wie,
      instrumentId: (await instrument('Activeringscentrum')).id,
      status: 'gestart',
      aangemeldOp: dag('2026-09-01'),
      gestartOp: dag('2026-11-02'),
      trajectbegeleider: 'Ria Assink',
    },
    select: id,
  });
  await tx.inzet.create({
    data: {
      ...wie,
      instrumentId: (await instrument('Fietslessen')).id,
      status: 'afgewezen',
      aangemeldOp: dag('2026-08-01'),
      geeindigdOp: dag('2026-11-09'),
      reden: 'wachtlijst',
    },
    select: id,
  });
  await tx.betrokkene.createMany({
    data: [
      {
        clientId,
        rol: 'wijkcoach',
        naam: 'Tom Kok',
        telefoon: '06-00001111',
        vastContact: true,
        van: dag('2026-03-01'),
      },
      { clientId, rol: 'psycholoog', naam: 'Els Vos', van: dag('2026-11-10') },
    ],
  });
  await tx.toezegging.createMany({
    data: [
      {
        ...wie,
        tekst: 'Vragen of de fietslessen in het voorjaar kunnen',
        voor: dag('2026-11-01'),
        gedaanOp: dag('2026-10-30'),
        hoe: 'Ja, vanaf maart.',
      },
      { ...wie, tekst: 'Bellen met de woningbouw', voor: dag('2026-11-16') },
      {
        ...wie,
        tekst: 'Al verteld',
        voor: dag('2026-10-01'),
        gedaanOp: dag('2026-10-01'),
        verteldOp: dag('2026-10-07'),
      },
    ],
  });
  const partner = await eenGebruiker({ rol: 'partner', naam: 'Ria Assink' }, tx);
  await tx.gebruiker.update({ where: { id: partner.id }, data: { organisatieId: power.id }, select: id });
  await tx.signaal.create({
    data: {
      clientId,
      vanId: partner.id,
      soort: 'hoe_het_gaat',
      tekst: 'Komt trouw, twee ochtenden per week.',
      gestuurdOp: new Date('2026-11-12T09:00:00Z'),
    },
    select: id,
  });
}

/** Twee gesprekken (13 juli en 7 oktober), intake, plan, inzet, netwerk, situatie en wat er sindsdien veranderde. */
export async function eenVolDossier<B extends User>(begeleider: B) {
  const client = await eenClient({
    voornaam: 'Karwan',
    achternaam: 'Rashid',
    telefoon: '06-00004821',
    talen: ['Nederlands', 'Koerdisch'],
    niveauNederlands: 'beginner',
    tolkNodig: true,
    bereikbaarheid: 'belt liever ’s ochtends',
  });
  const traject = await eenTraject({
    client,
    begeleider,
    start: '2026-01-05',
    contacten: [
      { datum: '2026-02-03', kanaal: 'op_locatie', verslag: 'Eerste gesprek.' },
      {
        datum: '2026-07-13',
        kanaal: 'op_locatie',
        metDerde: true,
        derden: 'Power-Noord',
        verslag: 'Komt nu twee ochtenden per week.',
      },
      { datum: '2026-10-07', kanaal: 'op_locatie', onderwerpen: ['gezondheid'], verslag: VERSLAG },
      { datum: '2026-10-28', status: 'geen_gehoor' },
      { datum: '2026-11-03', kanaal: 'e_mail', verslag: 'Formulier gestuurd.' },
    ],
    onHold: { van: '2026-11-04', reden: 'psychische_klachten', herzienOp: '2027-02-03' },
  });
  await eenAfspraak({ client, datum: '2026-11-18', gehoudenDoor: begeleider });
  const wie = { clientId: client.id, trajectId: traject.id };
  await alsSysteem('proef', async (tx) => {
    await schrijfPlan(tx, wie, await schrijfIntake(tx, wie));
    await schrijfNetwerk(tx, wie);
    const huishouden = await tx.huishouden.create({ data: {}, select: id });
    const eigen = await eenTraject({ client: { voornaam: 'Shirin', achternaam: 'Rashid' }, begeleider }, tx);
    const ander = await eenTraject({ client: { voornaam: 'Verborgen', achternaam: 'Huisgenoot' } }, tx);
    await tx.client.updateMany({
      where: { id: { in: [client.id, eigen.client.id, ander.client.id] } },
      data: { huishoudenId: huishouden.id },
    });
    await eenLadderstand({ client, trede: 1, op: '2026-02-03' }, tx);
    await eenLadderstand({ client, trede: 2, op: '2026-11-02', toelichting: 'Twee ochtenden bij Power.' }, tx);
    await eenUitkering({ client, van: '2015-03-01' }, tx);
    await eenUitkering({ client, soort: 'wia', van: '2026-11-01', begeleidingGaatDoor: null }, tx);
    await eenOntheffing({ client, van: '2026-01-01', tot: '2026-12-15', toelichting: 'Herstel na operatie.' }, tx);
    await eenBestandadvies({ client, datum: '2026-01-20', grond: 'Diagnoseadvies DCW.' }, tx);
  });
  return { ...traject, begeleider };
}
