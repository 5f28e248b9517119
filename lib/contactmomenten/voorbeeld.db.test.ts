import { describe, expect, it } from 'vitest';
import { eenAfwezigheid, eenWerkweek } from '../../prisma/factories/agenda';
import { uniek } from '../../prisma/factories/basis';
import { eenAfspraak } from '../../prisma/factories/contactmoment';
import { eenGebruiker } from '../../prisma/factories/gebruiker';
import { eenTraject, type Trajectwens } from '../../prisma/factories/traject';
import { contacten, doeActie, spoor, stand, uiterlijk, VANDAAG } from '../../prisma/proef/stand';
import { langeDatum } from '../copy/datums';
import { datum } from '../domain/datum';
import { isWerkdag } from '../domain/werkdagen';
import { contactmomentVastleggen } from '../gesprek/actions';
import { getVastleggen } from '../gesprek/queries';
import type { User } from '../policy/policy';
import { Bevestig, Ongeldig } from '../server/fouten';
import { getVoorbeeld } from './queries';
import { voorbeeldSchema } from './schema';

type Wie = { client: { id: string; clientnummer: string }; begeleider: User };
const gesproken = (wens: Trajectwens<User> = {}) =>
  eenTraject<User>({ start: '2026-01-05', laatsteGesprek: '2026-10-07', ...wens });

const voorbeeld = async ({ client, begeleider }: Wie, velden: object = {}, user = begeleider) => {
  const invoer = { clientnummer: client.clientnummer, datum: VANDAAG, kanaal: 'telefonisch', ...velden };
  const antwoord = await getVoorbeeld(user, voorbeeldSchema.parse(invoer), VANDAAG);
  if (!antwoord) throw new Error('Er is niets te zien');
  return antwoord;
};
const vastleggen = (wie: Wie, afspraakId: string | null = null) =>
  getVastleggen(wie.begeleider, { clientnummer: wie.client.clientnummer, afspraakId }, VANDAAG);

describe('wat het opslaan met de norm doet, vooraf gezegd', () => {
  it('verandert niets', async () => {
    const wie = await gesproken();
    const zonderSpoor = async () => ({ ...(await stand()), auditregel: [] });
    const voor = await zonderSpoor();
    await voorbeeld(wie);
    await vastleggen(wie);
    expect(await zonderSpoor()).toEqual(voor);
    expect((await spoor(2)).map((r) => [r.actie, r.clientId])).toEqual([
      ['vastleggen.openen', wie.client.id],
      ['voorbeeld.openen', wie.client.id],
    ]);
  });

  it('noemt bij een gesprek de telling, de nieuwe uiterlijke datum en waar die op rust', async () => {
    const { telt, regels, grens, kern, erna } = await voorbeeld(await gesproken());
    expect(telt).toBe(true);
    expect(regels).toEqual([
      'Dit gesprek telt mee: 2 van 4 in dit trajectjaar (norm: vier gesprekken per jaar).',
      'Volgend gesprek uiterlijk 18 februari 2027. Nu is dat 7 januari 2027.',
      'Berekend uit: laatste gesprek 18 november 2026, plus drie maanden.',
    ]);
    expect(grens).toBe('18 februari 2027');
    expect([kern, erna]).toEqual(['Telt mee: 2 van 4.', 'Volgend gesprek uiterlijk 18 februari 2027.']);
  });

  it.each([
    ['een e-mail', { kanaal: 'e_mail' }],
    ['een poging', { status: 'geen_gehoor' }],
    ['een ontmoeting', { soort: 'ontmoeting' }],
    ['een gesprek van voor de start', { datum: '2026-01-04' }],
  ])('zegt bij %s dat het niet telt', async (_, velden) => {
    const { telt, regels, kern, erna } = await voorbeeld(await gesproken(), velden);
    expect(telt).toBe(false);
    expect([kern, erna]).toEqual(['Telt niet mee.', 'De uiterlijke datum blijft 7 januari 2027.']);
    expect(regels.join(' ')).toMatch(/telt niet mee.*blijft 7 januari 2027 \(over 50 dagen\)/);
  });

  it('zegt bij een ouder gesprek dat de uiterlijke datum blijft', async () => {
    const { telt, regels } = await voorbeeld(await gesproken(), { datum: '2026-09-01' });
    expect(telt).toBe(true);
    expect(regels).toContain('De uiterlijke datum blijft 7 januari 2027.');
  });

  it('zegt bij een latere dag dat het een afspraak wordt, en of die op tijd is', async () => {
    const wie = await gesproken();
    expect((await voorbeeld(wie, { datum: '2026-12-01' })).regels[0]).toMatch(/Dit wordt een afspraak/);
    expect((await voorbeeld(wie, { datum: '2026-12-01' })).regels.join(' ')).not.toMatch(/later dan de uiterlijke/);
    expect((await voorbeeld(wie, { datum: '2027-01-08' })).regels.join(' ')).toMatch(/later dan de uiterlijke datum/);
  });

  it.each<[string, Trajectwens<User>, object]>([
    ['een gewoon gesprek', {}, {}],
    ['een gesprek van vorige maand', {}, { datum: '2026-10-20' }],
    ['een ouder gesprek', {}, { datum: '2026-09-01' }],
    ['na een lockdown', { opschorting: { van: '2026-11-01', tot: '2026-12-15' } }, {}],
    ['een ander ritme', { ritme: { weken: 2 } }, { datum: '2026-11-10' }],
    ['één gesprek per jaar', { aanpak: 'Reguliere aanpak', gesprekkenPerJaar: 1 }, {}],
    ['een brief', {}, { kanaal: 'brief' }],
  ])('is wat er na het opslaan staat: %s', async (_, wens, velden) => {
    const wie = await gesproken(wens);
    const { grens } = await voorbeeld(wie, velden);
    await doeActie(wie.begeleider, contactmomentVastleggen, {
      clientnummer: wie.client.clientnummer,
      datum: VANDAAG,
      kanaal: 'telefonisch',
      vervolg: 'later',
      vervolgReden: 'client_wil_later',
      ...velden,
    });
    const na = await uiterlijk(wie.id);
    expect(grens).toBe(na && langeDatum(datum(na)));
  });

  it('is er niet voor wie hier niets mag vastleggen', async () => {
    const wie = await gesproken();
    const ander = await eenGebruiker();
    const invoer = voorbeeldSchema.parse({ clientnummer: wie.client.clientnummer, datum: VANDAAG });
    expect(await getVoorbeeld(ander, invoer, VANDAAG)).toBeNull();
    expect((await spoor())[0]).toMatchObject({ actie: 'voorbeeld.openen', resultaat: 'geweigerd', clientId: null });
  });
});

describe('voorgestelde datums', () => {
  it.each<[string, Trajectwens<User>, string]>([
    ['binnen de norm', {}, '2027-02-18'],
    ['binnen het ritme', { ritme: { weken: 3 } }, '2026-12-09'],
    ['voor het einde van het traject', { eind: '2026-12-11' }, '2026-12-11'],
  ])('liggen %s, op een werkdag, en zijn zonder reden op te slaan', async (_, wens, grens) => {
    const wie = await gesproken(wens);
    const { voorstellen } = await voorbeeld(wie);
    expect(voorstellen.length).toBeGreaterThan(0);
    for (const { datum: d } of voorstellen) {
      expect(isWerkdag(d) && d > VANDAAG && d <= grens).toBe(true);
    }
    await doeActie(wie.begeleider, contactmomentVastleggen, {
      clientnummer: wie.client.clientnummer,
      datum: VANDAAG,
      kanaal: 'telefonisch',
      vervolg: voorstellen.at(-1)?.waarde,
    });
    expect((await contacten(wie.client.id)).at(-1)).toMatchObject({
      tijd: voorstellen.at(-1)?.tijd,
      status: 'gepland',
    });
  });

  it('zeggen de dag en de tijd in woorden', async () => {
    const { voorstellen, bijVoorstellen } = await voorbeeld(await gesproken());
    expect(voorstellen[0]).toEqual({
      waarde: 'datum:2026-12-16T09:00',
      datum: '2026-12-16',
      tijd: '09:00',
      locatieId: null,
      laat: false,
      tekst: 'woensdag 16 december 2026 om 09:00 (over 28 dagen)',
      kort: 'wo 16 december, 09:00',
      bij: 'over 4 weken',
    });
    expect(voorstellen.at(-1)?.bij).toMatch(/^over 1[23] weken, laatste week voor de norm$/);
    expect(bijVoorstellen).toBeNull();
  });

  it('staan in de agenda: werkdag, vaste plaats, verlof, en wat er al staat', async () => {
    const naam = `Wijk ${uniek()}`;
    const wie = await gesproken({ ritme: { weken: 12, kanaal: 'op_locatie', locatie: naam } });
    await eenWerkweek(wie.begeleider, { dagen: { 1: {}, 2: { locatie: naam }, 4: { locatie: `Elders ${uniek()}` } } });
    await eenAfwezigheid(wie.begeleider, { van: '2027-02-08', tot: '2027-02-12' });
    const ander = await eenTraject<User>({ begeleider: wie.begeleider });
    await eenAfspraak({ client: ander.client, datum: '2026-12-29', tijd: '09:00', gehoudenDoor: wie.begeleider });
    const { voorstellen } = await voorbeeld(wie, { kanaal: 'op_locatie' });
    expect(voorstellen.map((v) => v.waarde)).toEqual(['datum:2026-12-29T09:45', 'datum:2027-02-02T09:00']);
    expect(voorstellen[0]?.tekst).toBe(`dinsdag 29 december 2026 om 09:45, ${naam} (over 41 dagen)`);
    for (const { waarde } of voorstellen) {
      // Zonder bevestiging: over een aangeboden moment is er niets te vragen.
      await doeActie(wie.begeleider, contactmomentVastleggen, {
        clientnummer: wie.client.clientnummer,
        datum: VANDAAG,
        kanaal: waarde.includes('12-29') ? 'op_locatie' : 'telefonisch',
        vervolg: waarde,
      });
      expect((await contacten(wie.client.id)).at(-1)).toMatchObject({ locatieId: voorstellen[0]?.locatieId });
    }
  });

  it('is er geen dag meer op tijd, dan het eerste moment erna, met waarom', async () => {
    const wie = await gesproken();
    await eenAfwezigheid(wie.begeleider, { van: '2026-11-18', tot: '2027-02-28' });
    const { voorstellen, bijVoorstellen } = await voorbeeld(wie);
    expect(voorstellen.map((v) => v.waarde)).toEqual(['laat:2027-03-01T09:00']);
    expect(voorstellen[0]?.tekst).toContain('later dan de norm');
    expect(voorstellen[0]?.bij).toBe('over 15 weken, eerste vrije plek, later dan de norm');
    expect(bijVoorstellen).toBe(
      'Tot en met 18 februari 2027 is er geen dag meer waarop u werkt en nog plek hebt. Dit is het eerste moment daarna: later dan de norm vraagt.',
    );
    const leg = (velden: object) =>
      doeActie(wie.begeleider, contactmomentVastleggen, {
        clientnummer: wie.client.clientnummer,
        datum: VANDAAG,
        kanaal: 'telefonisch',
        vervolg: voorstellen[0]?.waarde,
        ...velden,
      });
    expect(await leg({}).catch((f: unknown) => (f as Ongeldig).fieldErrors)).toHaveProperty('vervolgReden');
    await leg({ vervolgReden: 'agenda_niet_bij_de_hand' });
  });

  it('komen ook na geen gehoor bij wie al over tijd is', async () => {
    const wie = await gesproken({ laatsteGesprek: '2026-07-01' });
    const { voorstellen } = await voorbeeld(wie, { status: 'geen_gehoor' });
    expect(voorstellen.map((v) => v.waarde)).toEqual([
      'laat:2026-11-19T09:00',
      'laat:2026-11-20T09:00',
      'laat:2026-11-23T09:00',
    ]);
  });

  it('zijn voor wie vervangt uit de eigen agenda, en na de vervanging uit die van de begeleider', async () => {
    const vervanger = await eenGebruiker();
    const wie = await gesproken({ vervanging: { door: vervanger, van: '2026-11-16', tot: '2026-12-31' } });
    await eenWerkweek(vervanger, { dagen: { 3: { van: '10:00' } } });
    await eenWerkweek(wie.begeleider, { dagen: { 1: { van: '13:00' } } });
    const { voorstellen } = await voorbeeld(wie, {}, vervanger);
    expect(voorstellen.map((v) => v.waarde)).toEqual([
      'datum:2026-12-16T10:00',
      'datum:2027-01-11T13:00',
      'datum:2027-02-08T13:00',
    ]);
    const leg = (waarde: string | undefined, dag: string) =>
      doeActie(vervanger, contactmomentVastleggen, {
        clientnummer: wie.client.clientnummer,
        datum: dag,
        kanaal: 'telefonisch',
        vervolg: waarde,
        gehoudenDoorId: vervanger.id,
      });
    await leg(voorstellen[1]?.waarde, VANDAAG);
    expect((await contacten(wie.client.id)).at(-1)).toMatchObject({ gehoudenDoorId: wie.begeleider.id });
  });

  it('zijn nooit uit de agenda van wie dit gesprek niet kan voeren', async () => {
    const wie = await gesproken();
    const eigen = (await voorbeeld(wie)).voorstellen;
    const collega = await eenGebruiker();
    const vreemden = [
      await eenGebruiker({ team: 'Zuid' }),
      await eenGebruiker({ rol: 'teamleider' }),
      await eenGebruiker({ geblokkeerd: true }),
      { id: crypto.randomUUID() },
    ];
    for (const wiens of [collega, ...vreemden.slice(0, 3)])
      await eenWerkweek(wiens, { dagen: { 4: { van: '15:00' } } });
    for (const { id } of vreemden) expect((await voorbeeld(wie, { gehoudenDoorId: id })).voorstellen).toEqual(eigen);
    expect((await voorbeeld(wie, { gehoudenDoorId: collega.id })).voorstellen[0]?.tijd).toBe('15:00');
  });

  it('een verzonnen moment wordt getoetst als elk ander', async () => {
    const wie = await gesproken();
    await eenWerkweek(wie.begeleider, { dagen: { 3: {} } });
    const voor = await stand();
    for (const [vervolg, fout] of [
      ['datum:2026-12-17T10:00', Bevestig],
      ['datum:2026-12-16T08:00', Bevestig],
      ['datum:2027-02-24T10:00', Ongeldig],
      ['datum:2026-11-17T10:00', Ongeldig],
    ] as const)
      await expect(
        doeActie(wie.begeleider, contactmomentVastleggen, {
          ...{ clientnummer: wie.client.clientnummer, datum: VANDAAG, kanaal: 'telefonisch', vervolg },
        }),
      ).rejects.toThrow(fout);
    expect(await stand()).toEqual(voor);
  });
});

describe('Gesprek vastleggen', () => {
  it('weet welke afspraak er nog komt en welke nog openstaan', async () => {
    const wie = await gesproken();
    await eenAfspraak({ client: wie.client, datum: '2026-11-02' });
    await eenAfspraak({ client: wie.client, datum: VANDAAG, tijd: '15:00' });
    await eenAfspraak({ client: wie.client, datum: '2026-12-09', tijd: '11:00' });
    const g = await vastleggen(wie);
    expect(g?.komende).toEqual({ datum: '2026-12-09', tijd: '11:00', kanaal: 'op_locatie' });
    // Die van vandaag staat al in het formulier.
    expect(g?.open.map((a) => a.datum)).toEqual(['2026-11-02']);
    expect(g).toMatchObject({ hoortBij: { tijd: '15:00' }, afspraak: { tijd: '15:00', kanaal: 'op_locatie' } });
    expect(g?.ik).toBe(wie.begeleider.id);
  });

  it('is de afspraak van vandaag het niet, dan staat zij bij wat er open is', async () => {
    const wie = await gesproken();
    await eenAfspraak({ client: wie.client, datum: VANDAAG, tijd: '15:00' });
    const vraag = { clientnummer: wie.client.clientnummer, ander: true };
    expect(await getVastleggen(wie.begeleider, vraag, VANDAAG)).toMatchObject({
      ...{ hoortBij: null, afspraak: null, ander: true, open: [{ datum: VANDAAG }] },
    });
  });

  it('vult een afspraak vooraf in, met haar eigen dag als die geweest is', async () => {
    const wie = await gesproken();
    const { id } = await eenAfspraak({
      client: wie.client,
      datum: '2026-11-02',
      kanaal: 'huisbezoek',
      metDerde: true,
      derden: 'wijkcoach',
    });
    const g = await vastleggen(wie, id);
    expect(g?.afspraak).toMatchObject({
      id,
      versie: 1,
      datum: '2026-11-02',
      kanaal: 'huisbezoek',
      derden: 'wijkcoach',
    });
    expect(g?.voorbeeld?.regels.join(' ')).toContain('2 februari 2027');
    expect(g?.komende).toBeNull();
  });

  it('laat kiezen uit wie het gevoerd kan hebben: ik, de begeleider en het team', async () => {
    const collega = await eenGebruiker({ naam: 'Aad Collega' });
    const weg = await eenGebruiker({ geblokkeerd: true });
    const zuid = await eenGebruiker({ team: 'Zuid' });
    const leider = await eenGebruiker({ rol: 'teamleider' });
    const wie = await gesproken();
    const ids = (await vastleggen(wie))?.begeleiders.map((b) => b.id) ?? [];
    expect(ids).toEqual(expect.arrayContaining([wie.begeleider.id, collega.id]));
    for (const niet of [weg, zuid, leider]) expect(ids).not.toContain(niet.id);
  });
});
