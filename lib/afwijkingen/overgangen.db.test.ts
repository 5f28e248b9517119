import { beforeEach, describe, expect, it } from 'vitest';
import { eenContactmoment } from '../../prisma/factories/contactmoment';
import { eenGebruiker } from '../../prisma/factories/gebruiker';
import { eenTraject, type Trajectwens } from '../../prisma/factories/traject';
import { contacten, doeActie, normverschillen, stand, uiterlijk, VANDAAG } from '../../prisma/proef/stand';
import { eenTeamleider } from '../../prisma/proef/teamsituaties';
import { telOpdrachten } from '../../prisma/proef/tel-opdrachten';
import { normWijzigen } from '../beheer/actions';
import { contactmomentAfkeuren } from '../contactmomenten/actions';
import { datum } from '../domain/datum';
import { contactmomentVastleggen } from '../gesprek/actions';
import { trajectBeeindigen, trajectHeropenen } from '../levensloop/actions';
import { opschortingIntrekken, opschortingStarten, opschortingWijzigen } from '../opschorting/actions';
import type { User } from '../policy/policy';
import { dagVan } from '../server/clock';
import { alsSysteem } from '../server/db';
import { trekGevolgen } from '../zaak/gevolgen';
import { werkAlleNormafwijkingenBij } from '../zaak/normafwijkingen-alle';
import { normafwijkingBesluiten, normafwijkingVerantwoorden } from './actions';

let teamleider: User;
beforeEach(async () => {
  teamleider = await eenTeamleider();
});

const DRIE = ['2025-02-10', '2025-05-12', '2025-08-11'];
/** Het eerste trajectjaar liep tot en met 5 januari 2026, met drie van de vier gesprekken; het tweede loopt nog. */
const tekort = (wens: Trajectwens<User> = {}) =>
  eenTraject<User>({ start: '2025-01-06', gesprekken: [...DRIE, '2026-10-07'], ...wens });
type Wie = Awaited<ReturnType<typeof tekort>>;

const afwijkingen = (trajectId: string) =>
  alsSysteem('proef', (tx) =>
    tx.normafwijking.findMany({
      where: { trajectId },
      orderBy: { jaarVan: 'asc' },
      include: { stappen: { orderBy: [{ op: 'asc' }, { id: 'asc' }] } },
    }),
  );
/** Per afwijking: status, telling, en de stappen. */
const kort = async ({ id }: { id: string }) =>
  (await afwijkingen(id)).map((a) => [
    a.status,
    `${a.gevoerd}/${a.vereist}`,
    ...a.stappen.map((s) => `${s.soort} ${s.gevoerd}/${s.vereist}`),
  ]);
const eerste = async ({ id }: { id: string }) => {
  const [a] = await afwijkingen(id);
  if (!a) throw new Error('Er is geen normafwijking');
  return a;
};

const leg = ({ client, begeleider }: Wie, dag: string) =>
  doeActie(
    begeleider,
    contactmomentVastleggen,
    {
      clientnummer: client.clientnummer,
      datum: dag,
      kanaal: 'telefonisch',
      vervolg: 'later',
      vervolgReden: 'client_wil_later',
    },
    { bevestigd: true },
  );
const registreer = async ({ client, begeleider }: Wie, dag: string) => {
  const moment = (await contacten(client.id)).find((c) => c.datum.getTime() === new Date(dag).getTime());
  return doeActie(begeleider, contactmomentAfkeuren, {
    clientnummer: client.clientnummer,
    contactmomentId: moment?.id,
    versie: moment?.versie,
    wat: 'andere_client',
  });
};
const leguit = async (t: Wie) => {
  const { id, versie } = await eerste(t);
  return doeActie(t.begeleider, normafwijkingVerantwoorden, {
    afwijkingId: id,
    versie,
    reden: 'client_niet_bereikbaar',
    tekst: 'Zes keer gebeld.',
  });
};
const beslis = async (t: Wie, welk: 'geaccepteerd' | 'teruggestuurd') => {
  const { id, versie } = await eerste(t);
  const toelichting = welk === 'teruggestuurd' ? 'Wat is er geprobeerd?' : '';
  return doeActie(teamleider, normafwijkingBesluiten, { afwijkingId: id, versie, besluit: welk, toelichting });
};
const klopt = async (t: Wie) => expect(await normverschillen(t.client.id)).toEqual([]);

describe('een trajectjaar dat sluit', () => {
  it('onder de norm maakt één normafwijking, op de norm geen', async () => {
    const t = await tekort();
    expect(await kort(t)).toEqual([['open', '3/4', 'geopend 3/4']]);
    const { jaarVan, jaarTot, stappen, geopendOp } = await eerste(t);
    expect([jaarVan, jaarTot]).toEqual([new Date('2025-01-06'), new Date('2026-01-05')]);
    expect(dagVan(geopendOp)).toBe(VANDAAG);
    expect(stappen[0]?.doorId).toBeNull();
    expect(await kort(await tekort({ gesprekken: [...DRIE, '2026-01-05'] }))).toEqual([]);
  });

  it('wordt door het dagelijkse werk gezien op de dag erna, en dan nog eens kijken verandert niets', async () => {
    const t = await tekort({ start: '2025-11-19', gesprekken: [] });
    await werkAlleNormafwijkingenBij(VANDAAG);
    expect(await kort(t)).toEqual([]);
    await werkAlleNormafwijkingenBij(datum('2026-11-19'));
    expect(await kort(t)).toEqual([['open', '0/4', 'geopend 0/4']]);
    const voor = await stand();
    expect(await werkAlleNormafwijkingenBij(datum('2026-11-19'))).toBe(0);
    expect(await stand()).toEqual(voor);
  });

  it('van iemand uit de controlegroep maakt er geen', async () => {
    const t = await eenTraject<User>({ start: '2024-01-08', groep: 'controle' });
    await werkAlleNormafwijkingenBij(VANDAAG);
    expect(await afwijkingen(t.id)).toEqual([]);
  });

  it('maakt er ook met twee die tegelijk kijken maar één', async () => {
    const t = await tekort({ start: '2025-11-18', gesprekken: [] });
    const dag = datum('2026-11-20');
    await Promise.all([
      werkAlleNormafwijkingenBij(dag),
      werkAlleNormafwijkingenBij(dag),
      werkAlleNormafwijkingenBij(dag),
    ]);
    expect(await kort(t)).toEqual([['open', '0/4', 'geopend 0/4']]);
  });
});

describe('een correctie achteraf', () => {
  it('een gesprek dat later wordt vastgelegd trekt haar in; blijkt het verkeerd, dan gaat zij weer open', async () => {
    const t = await tekort();
    await leg(t, '2025-11-10');
    expect(await kort(t)).toEqual([['ingetrokken', '4/4', 'geopend 3/4', 'ingetrokken 4/4']]);
    await klopt(t);
    await registreer(t, '2025-11-10');
    expect(await kort(t)).toEqual([['open', '3/4', 'geopend 3/4', 'ingetrokken 4/4', 'heropend 3/4']]);
    expect((await eerste(t)).stappen.map((s) => s.doorId)).toEqual([null, t.begeleider.id, t.begeleider.id]);
    await klopt(t);
  });

  it('een verkeerd geregistreerd gesprek opent er een, ook als de uiterlijke datum er niet van verandert', async () => {
    const t = await tekort({ gesprekken: [...DRIE, '2025-11-10', '2026-10-07'] });
    expect(await kort(t)).toEqual([]);
    await registreer(t, '2025-05-12');
    expect(await kort(t)).toEqual([['open', '3/4', 'geopend 3/4']]);
    await klopt(t);
  });

  it('raakt alleen het jaar waarin het gesprek was', async () => {
    const t = await tekort({ start: '2024-01-08', gesprekken: [...DRIE] });
    expect(await kort(t)).toEqual([
      ['open', '0/4', 'geopend 0/4'],
      ['open', '3/4', 'geopend 3/4'],
    ]);
    await leg(t, '2025-12-01');
    expect(await kort(t)).toEqual([
      ['open', '0/4', 'geopend 0/4'],
      ['ingetrokken', '4/4', 'geopend 3/4', 'ingetrokken 4/4'],
    ]);
  });

  it('laat een verantwoording staan als er een gesprek bij komt en het tekort blijft', async () => {
    const t = await tekort({ gesprekken: DRIE.slice(0, 2) });
    await leguit(t);
    await leg(t, '2025-08-11');
    expect(await kort(t)).toEqual([['verantwoord', '3/4', 'geopend 2/4', 'verantwoord 2/4', 'herrekend 3/4']]);
    expect(await eerste(t)).toMatchObject({ reden: 'client_niet_bereikbaar', tekst: 'Zes keer gebeld.' });
  });

  it('opent een geaccepteerde weer als er een gesprek minder is, met wat er was in de geschiedenis', async () => {
    const t = await tekort();
    await leguit(t);
    await beslis(t, 'geaccepteerd');
    await registreer(t, '2025-02-10');
    const a = await eerste(t);
    expect(a).toMatchObject({
      status: 'open',
      gevoerd: 2,
      reden: null,
      tekst: null,
      verantwoordOp: null,
      verantwoordDoorId: null,
      besluitOp: null,
      besluitDoorId: null,
    });
    expect(a.stappen).toMatchObject([
      { soort: 'geopend' },
      { soort: 'verantwoord', reden: 'client_niet_bereikbaar', tekst: 'Zes keer gebeld.', doorId: t.begeleider.id },
      { soort: 'geaccepteerd', doorId: teamleider.id },
      { soort: 'herrekend', gevoerd: 2, doorId: t.begeleider.id },
    ]);
  });

  it('houdt een geaccepteerde geaccepteerd als er een gesprek bij komt', async () => {
    const t = await tekort({ gesprekken: DRIE.slice(0, 2) });
    await leguit(t);
    await beslis(t, 'geaccepteerd');
    await leg(t, '2025-08-11');
    expect((await kort(t))[0]?.slice(0, 2)).toEqual(['geaccepteerd', '3/4']);
  });
});

describe('een opschorting', () => {
  const schort = (t: Wie, velden: object) =>
    doeActie(teamleider, opschortingStarten, {
      trajectId: t.id,
      reden: 'opname in het ziekenhuis',
      ...velden,
    });

  it('met terugwerkende kracht trekt haar in; korter gemaakt opent zij weer', async () => {
    const t = await tekort();
    await schort(t, { van: '2025-08-15', tot: '2025-12-31' });
    expect(await kort(t)).toEqual([['ingetrokken', '3/2', 'geopend 3/4', 'ingetrokken 3/2']]);
    await klopt(t);
    const [o] = await alsSysteem('proef', (tx) => tx.opschorting.findMany({ where: { trajectId: t.id } }));
    await doeActie(teamleider, opschortingWijzigen, {
      opschortingId: o?.id,
      versie: o?.versie,
      tot: '2025-08-20',
      reden: 'opname in het ziekenhuis',
    });
    expect((await kort(t))[0]?.slice(0, 2)).toEqual(['open', '3/4']);
    await klopt(t);
  });

  it('die in het lopende jaar begint en wordt ingetrokken raakt het gesloten jaar niet', async () => {
    const t = await tekort();
    await schort(t, { van: '2026-12-01', tot: '2026-12-10' });
    const [o] = await alsSysteem('proef', (tx) => tx.opschorting.findMany({ where: { trajectId: t.id } }));
    await doeActie(teamleider, opschortingIntrekken, { opschortingId: o?.id, versie: o?.versie });
    expect(await kort(t)).toEqual([['open', '3/4', 'geopend 3/4']]);
  });
});

describe('het einde van een traject', () => {
  const eindig = (t: Wie, einddatum: string) =>
    doeActie(
      teamleider,
      trajectBeeindigen,
      { trajectId: t.id, einddatum, uitstroomreden: 'niet_bereikbaar', laatsteGesprek: 'niet_gewild' },
      { bevestigd: true },
    );

  it('sluit het lopende jaar; herroepen trekt die normafwijking in, en een later einde heropent haar', async () => {
    // Van 6 januari tot en met 10 november is 309 van 365 dagen: drie gesprekken, waarvan er een was.
    const t = await tekort({ gesprekken: [...DRIE, '2025-12-01', '2026-10-07'] });
    expect(await kort(t)).toEqual([]);
    await eindig(t, '2026-11-10');
    expect(await kort(t)).toEqual([['open', '1/3', 'geopend 1/3']]);
    expect((await eerste(t)).jaarTot).toEqual(new Date('2026-11-10'));
    await klopt(t);
    await doeActie(teamleider, trajectHeropenen, { trajectId: t.id });
    expect(await kort(t)).toEqual([['ingetrokken', '1/3', 'geopend 1/3', 'ingetrokken 1/3']]);
    await klopt(t);
    await eindig(t, '2026-11-17');
    expect((await kort(t))[0]?.at(-1)).toBe('heropend 1/3');
    await klopt(t);
  });

  it('op vandaag sluit het jaar pas morgen', async () => {
    const t = await tekort({ gesprekken: [...DRIE, '2025-12-01', '2026-10-07'] });
    await eindig(t, VANDAAG);
    expect(await kort(t)).toEqual([]);
    await werkAlleNormafwijkingenBij(datum('2026-11-19'));
    expect(await kort(t)).toEqual([['open', '1/3', 'geopend 1/3']]);
  });
});

it('van vier naar zes en terug naar vier laat twee geaccepteerde afwijkingen staan, met dezelfde getallen', async () => {
  const aanpak = `Norm ${Date.now()}`;
  const trajecten = [await tekort({ aanpak }), await tekort({ aanpak, gesprekken: DRIE.slice(0, 2) })];
  for (const t of trajecten) {
    await leguit(t);
    await beslis(t, 'geaccepteerd');
  }
  const voor = await Promise.all(trajecten.map((t) => eerste(t)));
  expect(voor.map((a) => [a.status, a.gevoerd, a.vereist])).toEqual([
    ['geaccepteerd', 3, 4],
    ['geaccepteerd', 2, 4],
  ]);
  const datums = await Promise.all(trajecten.map((t) => uiterlijk(t.id)));
  const beheerder = await eenGebruiker({ rol: 'beheerder' });
  for (const [gesprekkenPerJaar, dag] of [
    ['6', VANDAAG],
    ['4', '2026-11-19'],
  ] as const) {
    const a = await alsSysteem('proef', (tx) => tx.aanpak.findUniqueOrThrow({ where: { naam: aanpak } }));
    const velden = { aanpakId: a.id, versie: a.versie, gesprekkenPerJaar, vanaf: dag };
    await doeActie(beheerder, normWijzigen, velden, { bevestigd: true, vandaag: datum(dag) });
  }
  await werkAlleNormafwijkingenBij(datum('2026-11-20'));
  expect(await Promise.all(trajecten.map((t) => eerste(t)))).toEqual(voor);
  expect(await Promise.all(trajecten.map((t) => uiterlijk(t.id)))).toEqual(datums);
  for (const t of trajecten) await klopt(t);
});

it('kost evenveel opdrachten hoeveel trajecten het ook zijn, en schrijft alleen als er iets verandert', async () => {
  const trajecten = await Promise.all(Array.from({ length: 12 }, () => tekort()));
  const ids = trajecten.map((t) => t.id);
  const reken = (welke: string[], dag: string) =>
    telOpdrachten(() => alsSysteem('proef', (tx) => trekGevolgen(tx, welke, 'norm', datum(dag))));
  const niets = await reken(ids, VANDAAG);
  expect(await reken(ids.slice(0, 1), VANDAAG)).toBe(niets);
  // Begin 2027 is ook het tweede jaar gesloten.
  const een = await reken(ids.slice(0, 1), '2027-01-06');
  expect(een).toBeGreaterThan(niets);
  expect(await reken(ids.slice(1), '2027-01-06')).toBe(een);
  expect(await reken(ids, '2027-01-06')).toBe(niets);
  expect(await kort({ id: ids[11] ?? '' })).toHaveLength(2);
});

it('twee gesprekken tegelijk vastgelegd, in hetzelfde gesloten jaar: samen halen ze de norm', async () => {
  const t = await tekort({ gesprekken: DRIE.slice(0, 2) });
  await Promise.all([leg(t, '2025-10-01'), leg(t, '2025-12-01')]);
  const [regel] = await kort(t);
  expect(regel).toEqual(['ingetrokken', '4/4', 'geopend 2/4', 'herrekend 3/4', 'ingetrokken 4/4']);
});

it('een gesprek van voor het traject telt niet mee, en verandert niets', async () => {
  const t = await tekort();
  await eenContactmoment({ client: t.client, datum: '2025-01-05' });
  expect(await kort(t)).toEqual([['open', '3/4', 'geopend 3/4']]);
});
