import { afterEach, describe, expect, it } from 'vitest';
import { uniek } from '../../prisma/factories/basis';
import { eenGebruiker } from '../../prisma/factories/gebruiker';
import { eenTraject, type Trajectwens } from '../../prisma/factories/traject';
import { blijft, proefRechten } from '../../prisma/proef/rechten';
import { doeActie, spoor, stand, VANDAAG, vervolgtaken } from '../../prisma/proef/stand';
import { type Datum, datum } from '../domain/datum';
import { VERVOLGREDENEN } from '../domain/planning';
import { contactmomentVastleggen } from '../gesprek/actions';
import { getPlanning } from '../levensloop/queries';
import { getTeam } from '../overzicht/queries';
import type { User } from '../policy/policy';
import { alsSysteem } from '../server/db';
import { Geweigerd, NietGevonden, Ongeldig } from '../server/fouten';
import { getVandaag } from '../vandaag/queries';
import { vervolgToelichten } from './actions';
import { vervolgToelichtenSchema } from './schema';

const GEHEIM = 'Ligt in het ziekenhuis.';
const velden = { vervolgReden: 'client_niet_bereikbaar', vervolgToelichting: GEHEIM };

proefRechten({
  lichtToe: {
    actie: 'vervolg.toelichten',
    doe: (user, { traject, client }) =>
      doeActie(user, vervolgToelichten, { clientnummer: client.clientnummer, trajectId: traject.id, ...velden }),
  },
});

describe('een toelichting', () => {
  const te = async (laatsteGesprek = '2026-07-20', contacten: object[] = []) => {
    const begeleider = await eenGebruiker();
    const t = await eenTraject({ begeleider, laatsteGesprek, contacten: contacten as never });
    const invoer = { clientnummer: t.client.clientnummer, trajectId: t.id, ...velden };
    return { ...t, invoer, geef: (extra = {}) => doeActie(begeleider, vervolgToelichten, { ...invoer, ...extra }) };
  };

  it('laat de teamleider de reden en de dag zien, nooit de tekst', async () => {
    const t = await te();
    await t.geef();
    const teamleider = await eenGebruiker({ rol: 'teamleider' });
    const team = await getTeam(teamleider, { team: null, periode: 'twaalf_maanden', peildatum: VANDAAG }, VANDAAG);
    const rij = team?.teLang.find((r) => r.trajectId === t.id);
    expect(rij?.toelichting).toEqual({ reden: 'client_niet_bereikbaar', op: VANDAAG });
    const planning = await getPlanning(teamleider, t.client, VANDAAG);
    expect(planning?.trajecten[0]?.toelichting).toEqual({ reden: 'client_niet_bereikbaar', op: VANDAAG });
    expect(JSON.stringify([team, planning])).not.toContain(GEHEIM);
  });

  it('opent geen taak als er al een afspraak staat', async () => {
    const t = await te('2026-07-20', [{ datum: '2026-11-25', status: 'gepland' }]);
    await t.geef();
    const taken = await vervolgtaken(t.id);
    expect(taken).toMatchObject([{ reden: 'client_niet_bereikbaar' }]);
    expect(taken[0]?.afgedaanOp).not.toBeNull();
  });

  it('kan niet bij een traject van een ander, ook niet met een eigen nummer', async () => {
    const [mijn, ander] = [await te(), await te()];
    await blijft(() => mijn.geef({ trajectId: ander.id }), NietGevonden);
    await blijft(() => mijn.geef({ clientnummer: ander.client.clientnummer }), NietGevonden);
  });
});

describe('een toelichting, en wat er van blijft', () => {
  const eigenDag = process.env.VAST_CONTACT_VANDAAG;
  afterEach(() => {
    process.env.VAST_CONTACT_VANDAAG = eigenDag;
  });

  /** Iemand die op 18 november 2026 bijna een maand over tijd is, in een eigen team. */
  async function wie(wens: Trajectwens<User> = {}) {
    const team = `Team ${uniek()}`;
    const begeleider = wens.begeleider ?? (await eenGebruiker({ team }));
    const teamleider = await eenGebruiker({ rol: 'teamleider', team });
    const t = await eenTraject<User>({ laatsteGesprek: '2026-07-20', ...wens, team, begeleider });
    const eigen = { clientnummer: t.client.clientnummer, trajectId: t.id };
    /** Licht toe op deze dag, zoals het formulier. */
    const licht = (velden: object = {}, dag: string = VANDAAG) => {
      process.env.VAST_CONTACT_VANDAAG = dag;
      const invoer = { ...eigen, vervolgReden: 'client_wil_later', vervolgToelichting: GEHEIM, ...velden };
      return doeActie(begeleider, vervolgToelichten, invoer, { vandaag: datum(dag) });
    };
    /** Wat de teamleider op Team bij deze peildatum ziet staan. */
    const opTeam = async (peildatum: string = VANDAAG) => {
      process.env.VAST_CONTACT_VANDAAG = VANDAAG;
      const vraag = { team: null, periode: 'twaalf_maanden' as const, peildatum: datum(peildatum) };
      const gezien = await getTeam(teamleider, vraag, VANDAAG);
      return gezien?.teLang.find((r) => r.trajectId === t.id)?.toelichting;
    };
    const opVandaag = async (peildatum: string = VANDAAG) => {
      process.env.VAST_CONTACT_VANDAAG = VANDAAG;
      const gezien = await getVandaag(begeleider, { peildatum: datum(peildatum) }, VANDAAG);
      return { toelichting: gezien?.rijen.find((r) => r.trajectId === t.id)?.toelichting, taken: gezien?.taken };
    };
    const inPlanning = async () => {
      process.env.VAST_CONTACT_VANDAAG = VANDAAG;
      const planning = await getPlanning(teamleider, t.client, VANDAAG);
      return planning?.trajecten.find((p) => p.id === t.id)?.toelichting;
    };
    const spreek = (dag: Datum, velden: object) => {
      process.env.VAST_CONTACT_VANDAAG = dag;
      const invoer = { clientnummer: eigen.clientnummer, datum: dag, kanaal: 'telefonisch', ...velden };
      return doeActie(begeleider, contactmomentVastleggen, invoer, { vandaag: dag });
    };
    return { ...t, teamleider, eigen, licht, opTeam, opVandaag, inPlanning, spreek };
  }

  const regels = async (trajectId: string) =>
    (await vervolgtaken(trajectId)).map((t) =>
      [
        t.afgedaanOp ? 'af' : 'open',
        t.reden,
        t.toelichting,
        t.verlooptOp.toISOString().slice(0, 10),
        t.toegelichtOp?.toISOString().slice(0, 10),
      ].join(' | '),
    );

  it('opent de taak, zeven dagen, en Vandaag noemt haar met de tekst', async () => {
    const t = await wie();
    await t.licht();
    expect(await regels(t.id)).toEqual([`open | client_wil_later | ${GEHEIM} | 2026-11-25 | 2026-11-18`]);
    const { toelichting, taken } = await t.opVandaag();
    expect(toelichting).toEqual({ reden: 'client_wil_later', op: VANDAAG });
    expect(taken).toMatchObject([{ soort: 'vervolg_plannen', datum: '2026-11-25', tekst: GEHEIM }]);
  });

  it('laat geen tekst achter in het spoor, wel de reden', async () => {
    const t = await wie();
    await t.licht({ vervolgReden: 'wacht_op_ander' });
    const [regel] = await spoor();
    expect(regel).toMatchObject({ onderwerp: 'traject', onderwerpId: t.id, details: { reden: 'wacht_op_ander' } });
    expect(JSON.stringify(regel?.details)).not.toContain('ziekenhuis');
  });

  it('vervangt de open taak door een met een eigen reden, tekst, dag en termijn; de oude is af en blijft te lezen', async () => {
    const t = await wie();
    await t.licht({}, '2026-11-10');
    await t.licht({ vervolgReden: 'opname_of_ziekte', vervolgToelichting: '' }, '2026-11-16');
    expect(await regels(t.id)).toEqual([
      `af | client_wil_later | ${GEHEIM} | 2026-11-17 | 2026-11-10`,
      'open | opname_of_ziekte |  | 2026-11-23 | 2026-11-16',
    ]);
    expect(await t.opTeam()).toEqual({ reden: 'opname_of_ziekte', op: '2026-11-16' });
    expect(await t.inPlanning()).toEqual({ reden: 'opname_of_ziekte', op: '2026-11-16' });
  });

  it('er is hoogstens één open taak, hoe vaak er ook tegelijk wordt toegelicht, met welke reden ook', async () => {
    const t = await wie();
    await Promise.all(VERVOLGREDENEN.map((vervolgReden) => t.licht({ vervolgReden })));
    expect((await vervolgtaken(t.id)).filter((taak) => !taak.afgedaanOp)).toHaveLength(1);
  });

  it('met een afspraak op tijd blijft alleen de reden, zonder taak op Vandaag', async () => {
    const t = await wie({ laatsteGesprek: '2026-10-07', contacten: [{ datum: '2026-12-16', status: 'gepland' }] });
    await t.licht();
    expect(await regels(t.id)).toEqual([`af | client_wil_later | ${GEHEIM} | 2026-11-25 | 2026-11-18`]);
    const { toelichting, taken } = await t.opVandaag();
    expect([toelichting, taken]).toEqual([{ reden: 'client_wil_later', op: VANDAAG }, []]);
    expect(await t.inPlanning()).toEqual({ reden: 'client_wil_later', op: VANDAAG });
  });

  it('met een afspraak na de uiterlijke datum blijft plannen nodig', async () => {
    const t = await wie({ laatsteGesprek: '2026-10-07', contacten: [{ datum: '2027-01-08', status: 'gepland' }] });
    await t.licht();
    expect(await regels(t.id)).toMatchObject([expect.stringMatching(/^open/)]);
  });

  it('een taak die al open stond wordt niet ongemerkt afgedaan, ook als er intussen een afspraak op tijd is', async () => {
    const t = await wie({ laatsteGesprek: '2026-10-07', contacten: [{ datum: '2027-01-08', status: 'gepland' }] });
    await t.licht({}, '2026-11-16');
    const opschorting = { van: new Date('2026-12-01'), tot: new Date('2026-12-10'), reden: 'opname' };
    await alsSysteem('proef', (tx) => tx.opschorting.create({ data: { trajectId: t.id, ...opschorting } }));
    await t.licht({ vervolgReden: 'opname_of_ziekte', vervolgToelichting: '' });
    expect(await regels(t.id)).toEqual([
      `af | client_wil_later | ${GEHEIM} | 2026-11-23 | 2026-11-16`,
      'open | opname_of_ziekte |  | 2026-11-25 | 2026-11-18',
    ]);
  });

  it('is na een gesprek niet meer te zien; een nieuwe wel', async () => {
    const t = await wie({ laatsteGesprek: '2026-06-15' });
    await t.licht({}, '2026-10-05');
    await t.spreek(datum('2026-10-06'), { vervolg: 'datum:2026-12-16' });
    expect(await t.inPlanning()).toBeNull();
    expect((await t.opVandaag()).toelichting).toBeNull();
    await t.licht({ vervolgReden: 'anders' });
    expect(await t.inPlanning()).toEqual({ reden: 'anders', op: VANDAAG });
  });

  it('geldt ook als zij bij het gesprek zelf is gekozen, op die dag', async () => {
    const t = await wie({ laatsteGesprek: '2026-04-20' });
    const gesprek = datum('2026-07-20');
    await t.spreek(gesprek, { vervolg: 'later', vervolgReden: 'client_wil_later' });
    const gekozen = { reden: 'client_wil_later', op: gesprek };
    expect((await t.opVandaag()).toelichting).toEqual(gekozen);
    expect(await t.opTeam()).toEqual(gekozen);
    expect(await t.inPlanning()).toEqual(gekozen);
  });

  it('blijft staan na een poging die mislukte', async () => {
    const t = await wie();
    await t.licht({}, '2026-11-10');
    await t.spreek(datum('2026-11-12'), { status: 'geen_gehoor' });
    expect(await t.opTeam()).toEqual({ reden: 'client_wil_later', op: '2026-11-10' });
  });

  describe('op een dag die geweest is', () => {
    it('is het die van toen, ook als zij later is afgedaan', async () => {
      const t = await wie({ laatsteGesprek: '2026-04-01' });
      await t.licht({}, '2026-08-20');
      await t.spreek(datum('2026-08-21'), { vervolg: 'datum:2026-09-16' });
      expect(await t.opTeam('2026-08-19')).toBeNull();
      expect(await t.opTeam('2026-08-20')).toEqual({ reden: 'client_wil_later', op: '2026-08-20' });
    });

    it('is het die van toen, ook als zij op de open taak later is vervangen', async () => {
      const t = await wie();
      await t.licht({}, '2026-11-10');
      await t.licht({ vervolgReden: 'opname_of_ziekte' }, '2026-11-16');
      const toen = { reden: 'client_wil_later', op: '2026-11-10' };
      expect(await t.opTeam('2026-11-12')).toEqual(toen);
      const { toelichting, taken } = await t.opVandaag('2026-11-12');
      expect(toelichting).toEqual(toen);
      expect(taken).toMatchObject([{ datum: '2026-11-17', reden: 'client_wil_later', tekst: GEHEIM }]);
    });

    it('zegt Vandaag van die dag hetzelfde als Team: niet wat pas later is gekozen', async () => {
      const t = await wie();
      await t.licht({}, '2026-11-16');
      expect(await t.opTeam('2026-11-12')).toBeNull();
      expect(await t.opVandaag('2026-11-12')).toEqual({ toelichting: null, taken: [] });
    });
  });

  it.each([
    ['zonder reden', { vervolgReden: '' }, 'vervolgReden'],
    ['met een reden die er niet is', { vervolgReden: 'vakantie' }, 'vervolgReden'],
    ['met een te lange tekst', { vervolgToelichting: 'x'.repeat(501) }, 'vervolgToelichting'],
    ['met een traject dat geen id is', { trajectId: 'x' }, 'trajectId'],
    ['zonder cliëntnummer', { clientnummer: '' }, 'clientnummer'],
  ])('%s kan niet', async (_, velden, veld) => {
    const goed = { clientnummer: 'VIA-0001', trajectId: crypto.randomUUID(), vervolgReden: 'anders' };
    expect(vervolgToelichtenSchema.safeParse(goed).success).toBe(true);
    const uit = vervolgToelichtenSchema.safeParse({ ...goed, ...velden });
    expect(uit.error?.issues.map((i) => i.path.join('.'))).toEqual([veld]);
  });

  it('een tekst van precies 500 tekens past', async () => {
    const t = await wie();
    await t.licht({ vervolgToelichting: 'x'.repeat(500) });
    expect((await vervolgtaken(t.id))[0]?.toelichting).toHaveLength(500);
  });

  it('kan nog niet bij een traject dat moet beginnen', async () => {
    const t = await wie({ start: '2026-11-19', laatsteGesprek: undefined });
    await blijft(() => t.licht(), Ongeldig);
  });

  it('kan op de eerste dag, en tijdens een opschorting', async () => {
    const t = await wie({ start: VANDAAG, laatsteGesprek: undefined });
    const stil = await wie({ opschorting: { van: '2026-11-01' } });
    await t.licht();
    await stil.licht();
    expect([await regels(t.id), await regels(stil.id)].map((r) => r.length)).toEqual([1, 1]);
  });

  it('kan niet meer bij een traject dat voorbij is, ook niet als de cliënt nog een ander traject heeft', async () => {
    const t = await wie({ eind: '2026-11-17' });
    const ander = {
      client: t.client,
      begeleider: t.begeleider,
      aanpak: 'Reguliere aanpak',
      gesprekkenPerJaar: 1,
    } as const;
    await eenTraject<User>({ ...ander, start: '2026-03-02' });
    await blijft(() => t.licht(), Geweigerd);
  });

  it('verandert alleen de taak van dit traject, ook als de cliënt er twee heeft', async () => {
    const t = await wie();
    const ander = await eenTraject<User>({
      client: t.client,
      begeleider: t.begeleider,
      aanpak: 'Reguliere aanpak',
      gesprekkenPerJaar: 1,
      start: '2026-03-02',
    });
    const voor = await stand();
    await t.licht();
    expect(await vervolgtaken(ander.id)).toEqual([]);
    const { taak: _, auditregel: __, ...na } = await stand();
    const { taak: ___, auditregel: ____, ...was } = voor;
    expect(na).toEqual(was);
  });
});
