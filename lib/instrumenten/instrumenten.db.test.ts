import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { uniek } from '../../prisma/factories/basis';
import { eenGebruiker } from '../../prisma/factories/gebruiker';
import { eenGemis, eenInstrument, eenInzet } from '../../prisma/factories/inzet';
import { eenTraject } from '../../prisma/factories/traject';
import { spoor, VANDAAG } from '../../prisma/proef/stand';
import { ROLLEN } from '../domain/rollen';
import { beeldblad } from '../excel/beeldblad';
import { BELEMMERING } from '../inzet/woorden';
import type { User } from '../policy/policy';
import { getAanbod, getAanbodbestand, getAanbodmensen } from './aanbod-queries';
import { getCatalogus, getInstrument, getSocialeKaart } from './queries';
import { aanbodfilterSchema, catalogusfilterSchema, mensenfilterSchema, socialeKaartSchema } from './schema';

const rol = (naam: (typeof ROLLEN)[number]) => eenGebruiker({ rol: naam });
const MAG = ['begeleider', 'teamleider', 'projectleider', 'beheerder'] as const;

describe('de catalogus', () => {
  const maak = async () => ({
    taal: await eenInstrument({ naam: `Taal ${uniek()}`, leefgebieden: [7], niveauNederlands: 'geen', tredeTot: 3 }),
    werk: await eenInstrument({ naam: `Werk ${uniek()}`, niveauNederlands: 'redelijk', tredeVan: 4 }),
    dicht: await eenInstrument({ geslotenOp: '2026-11-18' }),
  });
  const zoek = async (filter: object) =>
    (await getCatalogus(await rol('begeleider'), catalogusfilterSchema.parse(filter), VANDAAG))?.rijen.map((i) => i.id);

  it('filtert op leefgebied, taal en trede; wat gesloten is staat er niet', async () => {
    const { taal, werk, dicht } = await maak();
    const gevallen: [object, boolean, boolean][] = [
      [{}, true, true],
      [{ leefgebied: '7' }, true, false],
      [{ niveau: 'beginner' }, true, false],
      [{ niveau: 'goed' }, true, true],
      [{ trede: '5' }, false, true],
      [{ leefgebied: '99', niveau: 'C1', trede: 'x' }, true, true],
    ];
    for (const [filter, metTaal, metWerk] of gevallen) {
      const ids = await zoek(filter);
      expect([ids?.includes(taal.id), ids?.includes(werk.id), ids?.includes(dicht.id)]).toEqual([
        metTaal,
        metWerk,
        false,
      ]);
    }
  });

  it('verdraagt een instrument waarvan niemand het leefgebied koos', async () => {
    const zonder = await eenInstrument({ leefgebieden: undefined });
    const catalogus = await getCatalogus(await rol('begeleider'), catalogusfilterSchema.parse({}), VANDAAG);
    expect(catalogus?.rijen.find((i) => i.id === zonder.id)).toMatchObject({ leefgebieden: [] });
    expect(await getSocialeKaart(await rol('begeleider'), null, VANDAAG)).not.toBeNull();
  });

  it('toont één instrument, ook als het gesloten is', async () => {
    const { dicht, werk } = await maak();
    const begeleider = await rol('begeleider');
    expect(await getInstrument(begeleider, dicht.id, VANDAAG)).toMatchObject({ geslotenOp: '2026-11-18' });
    expect(await getInstrument(begeleider, werk.id, VANDAAG)).toMatchObject({ geslotenOp: null, tredeVan: 4 });
    for (const id of [randomUUID(), 'x']) expect(await getInstrument(begeleider, id, VANDAAG)).toBeNull();
  });

  it('wordt op de sociale kaart per leefgebied gezet, zonder wat alleen voor medewerkers is', async () => {
    const { naam } = await eenInstrument({
      leefgebieden: [2, 4],
      omschrijving: 'Gewone taal.',
      voorWie: 'ALLEEN INTERN',
      niveauNederlands: 'goed',
      tredeVan: 2,
    });
    const kaart = async (leefgebied?: string) =>
      (await getSocialeKaart(await rol('beheerder'), socialeKaartSchema.parse({ leefgebied }).leefgebied, VANDAAG)) ??
      [];
    const met = (await kaart()).filter((d) => d.rijen.some((r) => r.naam === naam));
    expect(met.map((d) => d.leefgebied)).toEqual([2, 4]);
    expect((await kaart('4')).map((d) => d.leefgebied)).toEqual([4]);
    expect(JSON.stringify(met)).not.toMatch(/ALLEEN INTERN|niveau|trede/i);
  });

  it.each(ROLLEN)('is voor een %s wat de tabel van rechten zegt', async (naam) => {
    const user = await rol(naam);
    const mag = (MAG as readonly string[]).includes(naam);
    const { id } = await eenInstrument();
    expect((await getCatalogus(user, catalogusfilterSchema.parse({}), VANDAAG)) !== null).toBe(mag);
    expect((await getInstrument(user, id, VANDAAG)) !== null).toBe(mag);
    expect((await getSocialeKaart(user, null, VANDAAG)) !== null).toBe(mag);
  });
});

describe('het aanbod in cijfers', () => {
  const team = `Ploeg ${uniek()}`;
  const aanpak = `Proef ${uniek()}`;
  const power = `Power ${uniek()}`;
  let teamleider: User;
  let projectleider: User;
  let teamId: string | null;
  const filter = (velden: object = {}) => aanbodfilterSchema.parse({ team: null, aanpak: null, ...velden });
  const mensen = (velden: object) =>
    mensenfilterSchema.parse({
      ...Object.fromEntries(Object.keys(mensenfilterSchema.shape).map((k) => [k, null])),
      ...velden,
    });

  beforeAll(async () => {
    teamleider = await eenGebruiker({ rol: 'teamleider', team });
    projectleider = await eenGebruiker({ rol: 'projectleider', aanpakken: [aanpak] });
    const wens = { team, aanpak, begeleider: null, start: '2026-01-05' };
    for (const voornaam of ['Aad', 'Bea', 'Cor']) {
      const t = await eenTraject({ ...wens, client: { voornaam, achternaam: 'Geheimnaam' } });
      teamId = t.teamId;
      await eenInzet({ traject: t, instrument: power });
      if (voornaam === 'Bea') await eenGemis({ traject: t, aanbod: 'BBL', belemmering: 'vervoer' });
    }
    const gestopt = await eenTraject({ ...wens, eind: '2026-11-01' });
    await eenInzet({ traject: gestopt, instrument: power, status: 'gestopt', reden: 'geen_tijd' });
    await eenInzet({ traject: await eenTraject({ team: 'Elders', aanpak: 'Anders' }), instrument: power });
    await eenInzet({ traject: await eenTraject({ ...wens, groep: 'controle' }), instrument: power });
  });
  const regel = (a: Awaited<ReturnType<typeof getAanbod>>) => a?.instrumenten.find((i) => i.naam === power)?.aantallen;

  it('is voor een teamleider exact, over het eigen team en niet meer', async () => {
    const a = await getAanbod(teamleider, filter(), VANDAAG);
    expect(a).toMatchObject({ soort: 'team', leeg: false, gekozen: { naam: team } });
    expect(regel(a)).toMatchObject({ nu: 3, gestopt: 1 });
    expect(a?.gemissen.find((g) => g.naam === 'BBL')).toMatchObject({ mensen: 1, belemmeringen: { vervoer: 1 } });
    expect(await getAanbod(teamleider, filter({ team: randomUUID() }), VANDAAG)).toBeNull();
    expect(regel(await getAanbod(teamleider, filter({ team: teamId }), VANDAAG))).toMatchObject({ nu: 3 });
  });

  it('is voor een projectleider de eigen aanpak zonder kleine groepen en zonder iemand', async () => {
    const a = await getAanbod(projectleider, filter(), VANDAAG);
    expect(a).toMatchObject({ soort: 'aanpak', gekozen: { naam: aanpak }, wensen: null });
    expect(regel(a)?.nu).toBeNull();
    expect(JSON.stringify(a)).not.toMatch(/Geheimnaam|PRF-/);
    expect(await getAanbod(projectleider, filter({ aanpak: randomUUID() }), VANDAAG)).toBeNull();
  });

  it('gaat mee als rekenblad: exact voor een teamleider, zonder kleine groepen voor een projectleider', async () => {
    const haal = (wie: User, beeld = 'belemmeringen', velden = {}) =>
      getAanbodbestand(wie, { ...filter(velden), beeld }, VANDAAG);
    const vervoer = (b: Awaited<ReturnType<typeof haal>>) =>
      b && beeldblad(b.beeld).rijen.find(([label]) => label === BELEMMERING.vervoer)?.[1];
    expect(vervoer(await haal(teamleider))).toBe(1);
    expect((await spoor())[0]).toMatchObject({
      ...{ actie: 'beeld.exporteren', resultaat: 'gelukt', gebruikerId: teamleider.id },
      ...{ onderwerp: 'team', details: { beeld: 'belemmeringen' } },
    });
    // Van één mens die iets mist is er niets om mee te nemen.
    const bestand = await haal(projectleider);
    expect(bestand).toBeNull();
    const maanden = await haal(projectleider, 'begonnen');
    expect((await spoor())[0]).toMatchObject({
      ...{ onderwerp: 'aanpak', onderwerpId: maanden?.id },
      details: { beeld: 'begonnen', kwartaal: '2026-09-30' },
    });
    expect(JSON.stringify(maanden)).not.toMatch(/Geheimnaam|PRF-/);
    const niets = async (b: ReturnType<typeof haal>) => {
      expect(await b).toBeNull();
      expect((await spoor())[0]).toMatchObject({ actie: 'beeld.exporteren', resultaat: 'geweigerd' });
    };
    await niets(haal(teamleider, 'bestaat_niet'));
    await niets(haal(teamleider, 'begonnen', { team: randomUUID() }));
    await niets(haal(projectleider, 'begonnen', { aanpak: randomUUID() }));
    for (const rol of ['begeleider', 'partner', 'beheerder', 'privacy_officer'] as const)
      await niets(haal(await eenGebruiker({ rol, team }), 'begonnen'));
  });

  it('opent voor een teamleider naar namen en nummers van het eigen team', async () => {
    const instrument = (await getAanbod(teamleider, filter(), VANDAAG))?.instrumenten.find((i) => i.naam === power)?.id;
    const nu = await getAanbodmensen(teamleider, mensen({ lijst: 'nu', instrument }), VANDAAG);
    expect(nu?.mensen.map((m) => m.naam)).toEqual(['Aad Geheimnaam', 'Bea Geheimnaam', 'Cor Geheimnaam']);
    expect((await spoor())[0]).toMatchObject({ actie: 'aanbodmensen.openen', details: { aantal: 3 } });
    expect(nu).toMatchObject({ onderwerp: power, mensen: [{ clientnummer: expect.stringMatching(/^PRF-/) }, {}, {}] });
    const mist = await getAanbodmensen(teamleider, mensen({ lijst: 'gemis', belemmering: 'vervoer' }), VANDAAG);
    expect(mist?.mensen).toMatchObject([{ naam: 'Bea Geheimnaam', inzetten: [], gemissen: [{ aanbod: 'BBL' }] }]);
    expect((await getAanbodmensen(teamleider, mensen({ lijst: 'iedereen' }), VANDAAG))?.keuze.lijst).toBe('nu');
    expect(await getAanbodmensen(teamleider, mensen({ lijst: 'nu', team: randomUUID() }), VANDAAG)).toBeNull();
  });

  it.each(ROLLEN.filter((r) => r !== 'teamleider'))('opent voor een %s naar niemand', async (naam) => {
    const user = naam === 'projectleider' ? projectleider : await rol(naam);
    expect(await getAanbodmensen(user, mensen({ lijst: 'nu' }), VANDAAG)).toBeNull();
    if (naam !== 'projectleider') expect(await getAanbod(user, filter(), VANDAAG)).toBeNull();
  });
});
