import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { eenWerkweek } from '../../prisma/factories/agenda';
import { uniek } from '../../prisma/factories/basis';
import { eenAfspraak, eenContactmoment } from '../../prisma/factories/contactmoment';
import { eenGebruiker } from '../../prisma/factories/gebruiker';
import { eenGemis, eenInstrument } from '../../prisma/factories/inzet';
import { eenTraject } from '../../prisma/factories/traject';
import { blijft } from '../../prisma/proef/rechten';
import { doeActie, type Proefactie, spoor, VANDAAG } from '../../prisma/proef/stand';
import type { User } from '../policy/policy';
import { alsSysteem } from '../server/db';
import { Bevestig, IntussenGewijzigd, NietGevonden, Ongeldig } from '../server/fouten';
import { lijstHeropenen, lijstSluiten, lijstToevoegen, lijstVerwijderen, lijstWijzigen } from './actions';
import { tabelVan } from './lijst';
import { getLijst, getOrganisatiekeuze } from './lijst-queries';
import { type Lijstsoort, lijstToevoegenSchema } from './lijst-schema';

let beheerder: User;
beforeEach(async () => {
  beheerder = await eenGebruiker({ rol: 'beheerder' });
});

const SOORTEN: Lijstsoort[] = ['team', 'locatie', 'onderwerp', 'aanpak', 'organisatie', 'aanbod'];
const naam = () => `Naam ${uniek()}`;

const voeg = (soort: Lijstsoort, velden: object = {}) =>
  doeActie(beheerder, lijstToevoegen, { soort, naam: naam(), gesprekkenPerJaar: '4', ...velden });
const doeMet = (actie: Proefactie, soort: Lijstsoort, id: string, versie = 1) =>
  doeActie(beheerder, actie, { soort, id, versie: String(versie) }, { bevestigd: true });
const verander = (soort: Lijstsoort, id: string, velden: object = {}) =>
  doeActie(beheerder, lijstWijzigen, { soort, id, versie: '1', naam: naam(), ...velden });

/** Een nieuw item, zoals de lijst het laat zien. */
async function nieuw(
  soort: Lijstsoort,
  velden: { naam?: string; leidraad?: string; adres?: string; wijk?: string } = {},
) {
  const titel = velden.naam ?? naam();
  await voeg(soort, { ...velden, naam: titel });
  return vind(soort, titel);
}
async function vind(soort: Lijstsoort, titel: string) {
  const item = (await getLijst(beheerder, soort, VANDAAG)).find((i) => i.naam === titel);
  if (!item) throw new Error(`${titel} staat niet in de lijst`);
  return item;
}

/** Iets dat naar een item verwijst, per soort. */
const GEBRUIK: Record<Lijstsoort, (titel: string) => Promise<{ gebruik: string }>> = {
  team: async (titel) => {
    await eenTraject({ team: titel, begeleider: await eenGebruiker({ team: titel }), start: '2026-01-05' });
    await eenTraject({ team: titel, begeleider: null, start: '2025-01-06', eind: '2026-11-17' });
    await eenGebruiker({ team: titel, geblokkeerd: true });
    return { gebruik: '1 lid · 1 traject' };
  },
  locatie: async (titel) => {
    const { client } = await eenTraject();
    await eenContactmoment({ client, datum: '2026-10-07', locatie: titel });
    await eenAfspraak({ client, datum: '2026-12-09', locatie: titel });
    await eenAfspraak({ client, datum: '2026-11-17', locatie: titel });
    return { gebruik: '3 contactmomenten · 1 afspraak gepland' };
  },
  onderwerp: async (titel) => {
    const { client } = await eenTraject();
    await eenContactmoment({ client, datum: '2026-10-07', onderwerpen: [titel] });
    return { gebruik: '1 contactmoment' };
  },
  aanpak: async (titel) => {
    await eenTraject({ aanpak: titel, start: '2026-01-05' });
    await eenTraject({ aanpak: titel, groep: 'controle' });
    return { gebruik: '1 traject' };
  },
  organisatie: async (titel) => {
    const { organisatieId } = await eenInstrument({ organisatie: titel });
    for (const geblokkeerd of [false, true]) {
      const { id } = await eenGebruiker({ rol: 'partner', geblokkeerd });
      await alsSysteem('proef', (tx) => tx.gebruiker.update({ where: { id }, data: { organisatieId } }));
    }
    return { gebruik: '1 instrument · 1 partner die inlogt' };
  },
  aanbod: async (titel) => {
    await eenGemis({ traject: await eenTraject(), aanbod: titel, vervuldOp: '2026-11-17' });
    return { gebruik: '1 keer gewenst' };
  },
};

describe.each(SOORTEN)('een %s', (soort) => {
  it('komt in de lijst, zonder gebruik en met een spoor', async () => {
    const titel = naam();
    expect((await voeg(soort, { naam: `  ${titel} ` })).naar).toMatch(/^\/beheer\/\w+\?gelukt=lijst\.toevoegen$/);
    const item = await vind(soort, titel);
    expect(item).toMatchObject({
      geslotenOp: null,
      versie: 1,
      verwijderbaar: true,
      gebruik: expect.stringMatching(/^0 /),
    });
    expect((await spoor())[0]).toMatchObject({
      actie: 'lijst.toevoegen',
      gebruikerId: beheerder.id,
      onderwerp: soort,
      onderwerpId: item.id,
      details: { naam: titel },
    });
  });

  it('kan geen naam krijgen die er al is, ook niet met andere hoofdletters', async () => {
    const [een, twee] = [await nieuw(soort), await nieuw(soort)];
    for (const gelijk of [een.naam, een.naam.toUpperCase(), ` ${een.naam} `]) {
      const melding = { naam: 'Deze naam staat al in de lijst.' };
      expect((await blijft(() => voeg(soort, { naam: gelijk }), Ongeldig)).fieldErrors).toEqual(melding);
      expect((await blijft(() => verander(soort, twee.id, { naam: gelijk }), Ongeldig)).fieldErrors).toEqual(melding);
    }
    await verander(soort, een.id, { naam: een.naam.toUpperCase() });
  });

  it('met dezelfde naam twee keer tegelijk is er één', async () => {
    const titel = naam();
    const uitkomsten = await Promise.allSettled([
      voeg(soort, { naam: titel }),
      voeg(soort, { naam: titel.toLowerCase() }),
    ]);
    expect(uitkomsten.map((u) => u.status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(uitkomsten.find((u) => u.status === 'rejected')?.reason).toBeInstanceOf(Ongeldig);
  });

  it('die een import net eerder toevoegde geeft dezelfde melding', async () => {
    const titel = naam();
    let klaar = () => {};
    const wacht = new Promise<void>((los) => {
      klaar = los;
    });
    // De rij staat er al, maar is voor anderen nog niet te zien: alleen de unieke index weet ervan.
    const elders = alsSysteem('import', async (tx) => {
      await tabelVan(tx, soort).create({
        data: { naam: titel, ...(soort === 'aanpak' && { gesprekkenPerJaar: 4 }) },
        select: { id: true },
      });
      await wacht;
    });
    await new Promise((los) => setTimeout(los, 100));
    const mijn = voeg(soort, { naam: titel }).catch((f: unknown) => f);
    await new Promise((los) => setTimeout(los, 200));
    klaar();
    await elders;
    expect(await mijn).toBeInstanceOf(Ongeldig);
  });

  it('krijgt een andere naam', async () => {
    const [item, titel] = [await nieuw(soort), naam()];
    expect((await verander(soort, item.id, { naam: titel })).naar).toContain('gelukt=lijst.wijzigen');
    expect(await vind(soort, titel)).toMatchObject({ id: item.id, versie: 2 });
    expect((await spoor())[0]).toMatchObject({
      actie: 'lijst.wijzigen',
      onderwerpId: item.id,
      details: { naam: titel },
    });
  });

  it('sluit per vandaag en gaat weer open', async () => {
    const item = await nieuw(soort);
    await doeMet(lijstSluiten, soort, item.id);
    expect(await vind(soort, item.naam)).toMatchObject({ geslotenOp: VANDAAG, versie: 2 });
    expect((await spoor())[0]).toMatchObject({
      actie: 'lijst.sluiten',
      onderwerpId: item.id,
      details: { naam: item.naam },
    });
    await blijft(() => doeMet(lijstSluiten, soort, item.id, 2), Ongeldig);
    await doeMet(lijstHeropenen, soort, item.id, 2);
    expect(await vind(soort, item.naam)).toMatchObject({ geslotenOp: null, versie: 3 });
    expect((await spoor())[0]).toMatchObject({ actie: 'lijst.heropenen', onderwerpId: item.id });
    await blijft(() => doeMet(lijstHeropenen, soort, item.id, 3), Ongeldig);
  });

  it('sluit pas na een voorbeeld dat zegt wat er nu bij hoort', async () => {
    const item = await nieuw(soort);
    // Een aanpak sluit pas als iedereen erin ergens terechtkan (zie lib/levensloop).
    const { gebruik } = soort === 'aanpak' ? { gebruik: '0 trajecten' } : await GEBRUIK[soort](item.naam);
    const sluit = () => doeActie(beheerder, lijstSluiten, { soort, id: item.id, versie: '1' });
    const { voorbeeld } = await blijft(sluit, Bevestig);
    expect(voorbeeld?.regels).toContain(`Nu: ${gebruik}. Dat blijft zoals het is.`);
    expect(voorbeeld?.knop).toBe(`Sluit ${item.naam}`);
  });

  it('verdwijnt alleen als niets ernaar verwijst', async () => {
    const [weg, blijvend] = [await nieuw(soort), await nieuw(soort)];
    const { gebruik } = await GEBRUIK[soort](blijvend.naam);
    expect(await vind(soort, blijvend.naam)).toMatchObject({ gebruik, verwijderbaar: false });
    const fout = await blijft(() => doeMet(lijstVerwijderen, soort, blijvend.id), Ongeldig);
    expect(fout.formError).toBe('Dit is in gebruik en kan alleen gesloten worden.');
    await doeMet(lijstVerwijderen, soort, weg.id);
    expect((await getLijst(beheerder, soort, VANDAAG)).map((i) => i.id)).not.toContain(weg.id);
    expect((await spoor())[0]).toMatchObject({
      actie: 'lijst.verwijderen',
      onderwerpId: weg.id,
      details: { naam: weg.naam },
    });
  });

  it('die intussen is gewijzigd, laat zien wat er nu staat', async () => {
    const item = await nieuw(soort);
    await doeMet(lijstSluiten, soort, item.id);
    const pogingen = [
      () => verander(soort, item.id),
      () => doeMet(lijstSluiten, soort, item.id),
      () => doeMet(lijstHeropenen, soort, item.id),
      () => doeMet(lijstVerwijderen, soort, item.id),
    ];
    for (const poging of pogingen) {
      const fout = await blijft(poging, IntussenGewijzigd);
      expect(fout.versie).toBe(2);
      expect(fout.opgeslagen[0]).toEqual({ veld: 'naam', label: 'Naam', waarde: item.naam });
      expect(fout.opgeslagen.at(-1)?.waarde).toBe('gesloten sinds 18 november 2026');
    }
  });

  it('die er niet is, is er voor geen enkel command', async () => {
    const id = randomUUID();
    await blijft(() => verander(soort, id), NietGevonden);
    for (const actie of [lijstSluiten, lijstHeropenen, lijstVerwijderen])
      await blijft(() => doeMet(actie, soort, id), NietGevonden);
  });
});

describe('wat niet kan', () => {
  it.each([
    ['geen naam', { naam: '  ' }, 'naam'],
    ['een naam van 101 tekens', { naam: 'n'.repeat(101) }, 'naam'],
    ['een leidraad van 501 tekens', { leidraad: 'n'.repeat(501) }, 'leidraad'],
    ['een adres van 201 tekens', { adres: 'n'.repeat(201) }, 'adres'],
    ['een aanpak zonder norm', { soort: 'aanpak' }, 'gesprekkenPerJaar'],
    ['een norm van vijf', { soort: 'aanpak', gesprekkenPerJaar: '5' }, 'gesprekkenPerJaar'],
    ['een andere tabel', { soort: 'gebruiker' }, 'soort'],
  ])('%s', (_, velden, veld) => {
    const gelezen = lijstToevoegenSchema.safeParse({ soort: 'onderwerp', naam: 'Werk', ...velden });
    expect(gelezen.error?.issues.map((i) => i.path[0])).toEqual([veld]);
  });

  it('een wijk en een organisatie horen alleen bij een locatie; een organisatie die niet bestaat kan niet', async () => {
    const { id: organisatieId } = await nieuw('organisatie', { naam: naam() });
    const titel = naam();
    await voeg('locatie', { naam: titel, wijk: ' Noord-Noord ', organisatieId });
    const item = await vind('locatie', titel);
    expect(item).toMatchObject({ wijk: 'Noord-Noord', organisatieId });
    expect(await getOrganisatiekeuze(beheerder, 'locatie', VANDAAG)).toContainEqual(
      expect.objectContaining({ id: organisatieId }),
    );
    expect(await getOrganisatiekeuze(beheerder, 'team', VANDAAG)).toEqual([]);
    const fout = await blijft(() => verander('locatie', item.id, { organisatieId: randomUUID() }), Ongeldig);
    expect(fout.fieldErrors.organisatieId).toMatch(/[.]$/);
    await doeMet(lijstSluiten, 'organisatie', organisatieId);
    await verander('locatie', item.id, { naam: titel, organisatieId });
    await blijft(() => doeMet(lijstVerwijderen, 'organisatie', organisatieId, 2), Ongeldig);
    expect((await nieuw('onderwerp', { wijk: 'x' })).wijk).toBeNull();
  });

  it('een adres hoort alleen bij een locatie, en is te wijzigen en te wissen', async () => {
    const item = await nieuw('locatie', { adres: ' Proefstraat 1, Enschede ' });
    expect(item.adres).toBe('Proefstraat 1, Enschede');
    await verander('locatie', item.id, { naam: item.naam, adres: 'Proefplein 2' });
    expect((await vind('locatie', item.naam)).adres).toBe('Proefplein 2');
    const fout = await verander('locatie', item.id, { adres: 'Te laat 3' }).catch((f: unknown) => f);
    expect((fout as IntussenGewijzigd).opgeslagen).toContainEqual({
      veld: 'adres',
      label: 'Adres',
      waarde: 'Proefplein 2',
    });
    await verander('locatie', item.id, { naam: item.naam, versie: '2', adres: '' });
    expect((await vind('locatie', item.naam)).adres).toBeNull();
    expect((await nieuw('onderwerp', { adres: 'x' })).adres).toBeNull();
  });

  it('een locatie waar een begeleider vast werkt is in gebruik', async () => {
    const item = await nieuw('locatie');
    await eenWerkweek(await eenGebruiker(), { dagen: { 2: { locatie: item.naam } } });
    expect((await vind('locatie', item.naam)).verwijderbaar).toBe(false);
    await blijft(() => doeMet(lijstVerwijderen, 'locatie', item.id), Ongeldig);
  });

  it('een leidraad hoort alleen bij een onderwerp', async () => {
    expect((await nieuw('onderwerp', { leidraad: 'Vraag naar de wens.' })).leidraad).toBe('Vraag naar de wens.');
    expect((await nieuw('locatie', { leidraad: 'x' })).leidraad).toBeNull();
  });
});
