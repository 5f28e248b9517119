import { beforeEach, describe, expect, it } from 'vitest';
import { eenAfwezigheid, eenWerkweek } from '../../prisma/factories/agenda';
import { deLocatie } from '../../prisma/factories/basis';
import { eenAfspraak } from '../../prisma/factories/contactmoment';
import { eenGebruiker } from '../../prisma/factories/gebruiker';
import { eenTraject } from '../../prisma/factories/traject';
import { blijft } from '../../prisma/proef/rechten';
import { doeActie, gelezen, spoor, VANDAAG } from '../../prisma/proef/stand';
import { plusDagen } from '../domain/datum';
import { ROLLEN } from '../domain/rollen';
import type { User } from '../policy/policy';
import { alsSysteem } from '../server/db';
import { Geweigerd, IntussenGewijzigd, NietGevonden, Ongeldig } from '../server/fouten';
import { afwezigheidToevoegen, afwezigheidVerwijderen, afwezigheidWijzigen, werktijdenWijzigen } from './actions';
import { getAgendainstellingen } from './instellingen-queries';
import { afwezigheidToevoegenSchema, werktijdenWijzigenSchema } from './schema';

let ik: User;
beforeEach(async () => {
  ik = await eenGebruiker();
});

const WEEK = {
  werkt1: 'ja',
  van1: '09:00',
  tot1: '17:00',
  werkt2: 'ja',
  van2: '09:30',
  tot2: '15:00',
  // Van een vrije dag telt de rest niet.
  van3: '09:00',
  gesprekkenPerDag: '5',
  gesprekMinuten: '60',
  versie: '1',
};
const bewaar = (velden: object = {}, user = ik) => doeActie(user, werktijdenWijzigen, { ...WEEK, ...velden });
const voegToe = (velden: object = {}, user = ik) =>
  doeActie(user, afwezigheidToevoegen, { van: '2026-12-21', tot: '2027-01-01', soort: 'verlof', ...velden });
const wijzig = (afwezigId: string, velden: object = {}, user = ik) =>
  doeActie(user, afwezigheidWijzigen, {
    afwezigId,
    versie: 1,
    van: '2026-12-28',
    tot: '2027-01-01',
    soort: 'scholing',
    ...velden,
  });
const weg = (afwezigId: string, versie = 1, user = ik) => doeActie(user, afwezigheidVerwijderen, { afwezigId, versie });
const werkdagen = () =>
  alsSysteem('proef', (tx) =>
    tx.werkdag.findMany({
      where: { gebruikerId: ik.id },
      orderBy: { weekdag: 'asc' },
      select: { weekdag: true, van: true, tot: true, locatieId: true },
    }),
  );
const afwezig = () => alsSysteem('proef', (tx) => tx.afwezig.findMany({ where: { gebruikerId: ik.id } }));
const locatie = (naam: string) => alsSysteem('proef', (tx) => deLocatie(tx, naam));
const sluit = (id: string) =>
  alsSysteem('proef', (tx) => tx.locatie.update({ where: { id }, data: { geslotenOp: new Date(VANDAAG) } }));

const instellingen = () => gelezen(getAgendainstellingen(ik, {}, VANDAAG));

describe('werkdagen', () => {
  it('zijn elke werkdag tot iemand ze invult, en daarna wat hij invulde', async () => {
    expect(await instellingen()).toMatchObject({ nieuw: true, versie: 1, gesprekMinuten: 45 });
    const power = await locatie('Activeringscentrum Power-Noord');
    expect(await bewaar({ locatie2: power.id })).toEqual({ naar: '/agenda/instellingen?gelukt=werktijden.wijzigen' });
    expect(await werkdagen()).toEqual([
      { weekdag: 1, van: '09:00', tot: '17:00', locatieId: null },
      { weekdag: 2, van: '09:30', tot: '15:00', locatieId: power.id },
    ]);
    const na = await instellingen();
    expect(na).toMatchObject({ nieuw: false, versie: 2, gesprekkenPerDag: 5, gesprekMinuten: 60 });
    expect(na.dagen.map((d) => d.werkt)).toEqual([true, true, false, false, false]);
    expect((await spoor(2))[1]).toMatchObject({
      actie: 'werktijden.wijzigen',
      gebruikerId: ik.id,
      onderwerp: 'agenda',
      details: { dagen: 'ma 09:00-17:00, di 09:30-15:00' },
    });
  });

  it('worden vervangen: een dag die vrij wordt, verdwijnt', async () => {
    await bewaar();
    await bewaar({ versie: 2, werkt1: '' });
    expect((await werkdagen()).map((w) => w.weekdag)).toEqual([2]);
  });

  it.each([
    ['geen enkele dag', { werkt1: '', werkt2: '' }, 'werkt1'],
    ['een dag zonder begin', { van1: '' }, 'van1'],
    ['een dag zonder einde', { tot2: '' }, 'tot2'],
    ['een einde voor het begin', { van2: '15:00', tot2: '09:00' }, 'tot2'],
    ['een einde op het begin', { van2: '09:00', tot2: '09:00' }, 'tot2'],
    ['een tijd die niet bestaat', { van1: '25:00' }, 'van1'],
    ['een tijd als lijst', { van1: ['09:00', '10:00'] }, 'van1'],
    ['geen gesprekken', { gesprekkenPerDag: '0' }, 'gesprekkenPerDag'],
    ['dertien gesprekken', { gesprekkenPerDag: '13' }, 'gesprekkenPerDag'],
    ['een leeg aantal', { gesprekkenPerDag: '' }, 'gesprekkenPerDag'],
    ['een half gesprek', { gesprekkenPerDag: '2.5' }, 'gesprekkenPerDag'],
    ['een gesprek van negen minuten', { gesprekMinuten: '9' }, 'gesprekMinuten'],
    ['een gesprek van een halve dag', { gesprekMinuten: '241' }, 'gesprekMinuten'],
    ['een locatie die geen id is', { locatie1: 'overal' }, 'locatie1'],
  ])('%s kan niet', (_, velden, veld) => {
    const uitkomst = werktijdenWijzigenSchema.safeParse({ ...WEEK, ...velden });
    expect(uitkomst.success).toBe(false);
    expect(uitkomst.error?.issues.map((i) => i.path[0])).toContain(veld);
    for (const { message } of uitkomst.error?.issues ?? []) expect(message).toMatch(/[.]$/);
  });

  it('met een locatie die er niet is of dicht is kan niet; wie daar al was, houdt haar', async () => {
    const fout = await blijft(() => bewaar({ locatie1: crypto.randomUUID() }), Ongeldig);
    expect(fout.fieldErrors).toEqual({ locatie1: 'Kies een locatie uit de lijst.' });
    const dicht = await locatie('Buurthuis De Kade');
    await bewaar({ locatie1: dicht.id });
    await sluit(dicht.id);
    await bewaar({ versie: 2, locatie1: dicht.id });
    const ander = await blijft(() => bewaar({ versie: 3, locatie1: '', locatie2: dicht.id }), Ongeldig);
    expect(ander.fieldErrors).toEqual({ locatie2: 'Kies een locatie uit de lijst.' });
    const keuzes = async (user: User, dag = VANDAAG) =>
      (await getAgendainstellingen(user, {}, dag))?.locaties.map((l) => l.naam);
    expect(await keuzes(ik)).toContain('Buurthuis De Kade');
    const nieuw = await eenGebruiker();
    expect(await keuzes(nieuw)).not.toContain('Buurthuis De Kade');
    expect(await keuzes(nieuw, plusDagen(VANDAAG, -1))).toContain('Buurthuis De Kade');
  });

  it('uit een tweede venster overschrijven niets: men ziet wat er staat', async () => {
    await bewaar();
    const fout = await blijft(() => bewaar(), IntussenGewijzigd);
    expect(fout.versie).toBe(2);
    expect(fout.opgeslagen.map((o) => o.waarde)).toEqual(['09:00 – 17:00', '09:30 – 15:00']);
  });

  it('twee tegelijk: een lukt, de ander ziet dat', async () => {
    const uitkomsten = await Promise.allSettled([bewaar(), bewaar({ tot1: '16:00' })]);
    expect(uitkomsten.map((u) => u.status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await werkdagen()).toHaveLength(2);
  });

  it.each(ROLLEN.filter((r) => r !== 'begeleider'))('%s heeft geen agenda', async (rol) => {
    const wie = await eenGebruiker({ rol });
    await blijft(() => bewaar({}, wie), Geweigerd);
    await blijft(() => voegToe({}, wie), Geweigerd);
  });
});

describe('afwezigheid', () => {
  it('staat bij de instellingen tot zij voorbij is', async () => {
    expect(await voegToe()).toEqual({ naar: '/agenda/instellingen?gelukt=afwezigheid.toevoegen' });
    expect((await spoor())[0]).toMatchObject({
      actie: 'afwezigheid.toevoegen',
      details: { van: '2026-12-21', tot: '2027-01-01' },
    });
    await eenAfwezigheid(ik, { van: '2026-11-16', tot: '2026-11-17' });
    const { afwezig: lijst } = await instellingen();
    expect(lijst).toMatchObject([{ van: '2026-12-21', tot: '2027-01-01', soort: 'verlof', afspraken: [] }]);
  });

  it('zegt welke afspraken er in die dagen staan: alleen die nog komen en van de begeleider zelf zijn', async () => {
    const t = await eenTraject<User>({ start: '2026-01-05', begeleider: ik });
    const bij = { client: t.client, gehoudenDoor: ik };
    const raak = await eenAfspraak({ ...bij, datum: '2026-12-21', tijd: '11:00' });
    await eenAfspraak({ ...bij, datum: '2026-12-20' });
    await eenAfspraak({ ...bij, datum: '2026-12-22', verkeerd: 'dubbel' });
    await eenAfspraak({ client: t.client, datum: '2026-12-23', gehoudenDoor: await eenGebruiker() });
    expect(await voegToe()).toEqual({ naar: '/agenda/instellingen?gelukt=afwezigheid.met_afspraken_1' });
    const [periode] = (await instellingen()).afwezig;
    expect(periode?.afspraken).toEqual([
      {
        id: raak.id,
        datum: '2026-12-21',
        tijd: '11:00',
        clientnummer: t.client.clientnummer,
        naam: `${t.client.voornaam} ${t.client.achternaam}`,
      },
    ]);
  });

  it('is te wijzigen en weg te halen, met een regel in het spoor', async () => {
    const { id } = await eenAfwezigheid(ik, { van: '2026-12-21' });
    await wijzig(id);
    expect(await afwezig()).toMatchObject([{ van: new Date('2026-12-28'), soort: 'scholing', versie: 2 }]);
    await weg(id, 2);
    expect(await afwezig()).toEqual([]);
    expect((await spoor())[0]).toMatchObject({
      actie: 'afwezigheid.verwijderen',
      onderwerpId: id,
      details: { van: '2026-12-28', tot: '2027-01-01' },
    });
  });

  it.each([
    ['die al voorbij is', { van: '2026-11-01', tot: '2026-11-17' }, 'tot'],
    ['van meer dan een jaar', { van: '2026-12-21', tot: '2027-12-22' }, 'tot'],
    ['die overlapt met een andere', { van: '2026-11-20', tot: '2026-11-23' }, 'van'],
  ])('%s kan niet', async (_, velden, veld) => {
    await eenAfwezigheid(ik, { van: '2026-11-23', tot: '2026-11-24' });
    const fout = await blijft(() => voegToe(velden), Ongeldig);
    expect(fout.fieldErrors[veld]).toMatch(/[.?]$/);
  });

  it.each([
    ['zonder eerste dag', { van: '' }, 'van'],
    ['met een dag die niet bestaat', { tot: '2026-02-30' }, 'tot'],
    ['met het einde voor het begin', { van: '2026-12-22', tot: '2026-12-21' }, 'tot'],
    ['zonder soort', { soort: '' }, 'soort'],
    ['met een verzonnen soort', { soort: 'ziek' }, 'soort'],
  ])('%s kan niet', (_, velden, veld) => {
    const uitkomst = afwezigheidToevoegenSchema.safeParse({
      van: '2026-12-21',
      tot: '2026-12-22',
      soort: 'verlof',
      ...velden,
    });
    expect(uitkomst.error?.issues.map((i) => i.path[0])).toEqual([veld]);
  });

  it('van een ander bestaat niet, en een oude versie overschrijft niets', async () => {
    const ander = await eenGebruiker();
    const { id } = await eenAfwezigheid(ander, { van: '2026-12-21' });
    await blijft(() => wijzig(id), NietGevonden);
    await blijft(() => weg(id), NietGevonden);
    const eigen = await eenAfwezigheid(ik, { van: '2026-12-01' });
    await wijzig(eigen.id);
    await blijft(() => wijzig(eigen.id), IntussenGewijzigd);
    await blijft(() => weg(eigen.id), IntussenGewijzigd);
  });

  it('twee keer tegelijk dezelfde dagen geeft er één', async () => {
    await eenWerkweek(ik);
    const uitkomsten = await Promise.allSettled([voegToe(), voegToe()]);
    expect(uitkomsten.filter((u) => u.status === 'fulfilled')).toHaveLength(1);
    expect(await afwezig()).toHaveLength(1);
  });
});
