import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { uniek } from '../../prisma/factories/basis';
import { eenGebruiker } from '../../prisma/factories/gebruiker';
import { eenInstrument, eenInzet } from '../../prisma/factories/inzet';
import { eenTraject } from '../../prisma/factories/traject';
import { blijft } from '../../prisma/proef/rechten';
import { doeActie, type Proefactie, spoor, VANDAAG } from '../../prisma/proef/stand';
import type { User } from '../policy/policy';
import { alsSysteem } from '../server/db';
import { Geweigerd, IntussenGewijzigd, NietGevonden, Ongeldig } from '../server/fouten';
import {
  instrumentHeropenen,
  instrumentSluiten,
  instrumentToevoegen,
  instrumentVerwijderen,
  instrumentWijzigen,
} from './actions';
import { getInstrument, getInstrumenten, getOrganisaties } from './instrument-queries';
import { instrumentToevoegenSchema } from './instrument-schema';

let beheerder: User;
beforeEach(async () => {
  beheerder = await eenGebruiker({ rol: 'beheerder' });
});

const naam = () => `Zwemles ${uniek()}`;
const organisatie = (geslotenOp?: Date) =>
  alsSysteem('proef', (tx) => tx.organisatie.create({ data: { naam: `Partner ${uniek()}`, geslotenOp } }));
const maak = (velden: object = {}) =>
  doeActie(beheerder, instrumentToevoegen, { naam: naam(), leefgebieden: ['4', '3', '4'], ...velden });
const wijzig = (id: string, velden: object = {}) =>
  doeActie(beheerder, instrumentWijzigen, {
    instrumentId: id,
    versie: '1',
    naam: naam(),
    leefgebieden: '4',
    ...velden,
  });
const doeMet = (actie: Proefactie, instrumentId: string, versie = 1) =>
  doeActie(beheerder, actie, { instrumentId, versie }, { bevestigd: true });
const lees = (id: string) => alsSysteem('proef', (tx) => tx.instrument.findUniqueOrThrow({ where: { id } }));
const zoek = (titel: string) =>
  alsSysteem('proef', (tx) => tx.instrument.findUniqueOrThrow({ where: { naam: titel } }));

describe('een instrument', () => {
  it('komt erbij met alles wat erover te lezen is', async () => {
    const [titel, power] = [naam(), await organisatie()];
    const uitkomst = await maak({
      naam: ` ${titel} `,
      organisatieId: power.id,
      omschrijving: 'Leren zwemmen in een klein bad.',
      voorWie: 'Wie bang is voor water.',
      niveauNederlands: 'beginner',
      tredeVan: '1',
      tredeTot: '3',
      kosten: 'Gratis.',
      vergoeding: '',
      contact: 'Het bad.',
    });
    expect(uitkomst).toEqual({ naar: '/beheer/instrumenten?gelukt=instrument.toevoegen' });
    const er = await zoek(titel);
    expect(er).toMatchObject({
      organisatieId: power.id,
      omschrijving: 'Leren zwemmen in een klein bad.',
      leefgebieden: [3, 4],
      voorWie: 'Wie bang is voor water.',
      niveauNederlands: 'beginner',
      tredeVan: 1,
      tredeTot: 3,
      kosten: 'Gratis.',
      vergoeding: null,
      contact: 'Het bad.',
      geslotenOp: null,
      versie: 1,
    });
    expect((await spoor())[0]).toMatchObject({
      actie: 'instrument.toevoegen',
      gebruikerId: beheerder.id,
      onderwerpId: er.id,
    });
  });

  it.each([
    ['geen naam', { naam: ' ' }, 'naam'],
    ['een naam van 101 tekens', { naam: 'n'.repeat(101) }, 'naam'],
    ['geen leefgebied', { leefgebieden: '' }, 'leefgebieden'],
    ['een leefgebied dat er niet is', { leefgebieden: ['9'] }, 'leefgebieden'],
    ['een trede die er niet is', { tredeVan: '7' }, 'tredeVan'],
    ['treden achterstevoren', { tredeVan: '4', tredeTot: '2' }, 'tredeTot'],
    ['te lange kosten', { kosten: 'k'.repeat(501) }, 'kosten'],
    ['een niveau dat er niet is', { niveauNederlands: 'B2' }, 'niveauNederlands'],
  ])('kan niet met %s', (_, velden, veld) => {
    const gelezen = instrumentToevoegenSchema.safeParse({ naam: 'Zwemles', leefgebieden: ['4'], ...velden });
    expect(gelezen.error?.issues.map((i) => i.path[0])).toEqual([veld]);
  });

  it('kan niet met een naam die er al is, of een organisatie die gesloten is of niet bestaat', async () => {
    const er = await eenInstrument({ naam: `100%_Zwem ${uniek()}` });
    const dubbel = { naam: 'Er is al een instrument met deze naam.' };
    expect((await blijft(() => maak({ naam: er.naam.toUpperCase() }), Ongeldig)).fieldErrors).toEqual(dubbel);
    const ander = await eenInstrument();
    expect((await blijft(() => wijzig(ander.id, { naam: er.naam }), Ongeldig)).fieldErrors).toEqual(dubbel);
    await wijzig(er.id, { naam: er.naam.toUpperCase() });
    // Een jokerteken is gewoon een teken.
    await maak({ naam: er.naam.replace('%_', 'xx') });
    for (const id of [(await organisatie(new Date('2026-11-18'))).id, randomUUID()])
      expect((await blijft(() => maak({ organisatieId: id }), Ongeldig)).fieldErrors.organisatieId).toMatch(/[.]$/);
  });

  it('verandert, en laat in het spoor alleen na welke velden', async () => {
    const { id } = await eenInstrument({ kosten: 'Gratis.', leefgebieden: [4] });
    const titel = naam();
    expect((await wijzig(id, { naam: titel, kosten: '5 euro' })).naar).toBe(
      `/beheer/instrumenten/${id}?gelukt=instrument.wijzigen`,
    );
    expect(await lees(id)).toMatchObject({ naam: titel, kosten: '5 euro', versie: 2 });
    expect((await spoor())[0]).toMatchObject({
      actie: 'instrument.wijzigen',
      onderwerpId: id,
      details: { velden: ['naam', 'kosten'] },
    });
  });

  it('houdt een organisatie die intussen gesloten is', async () => {
    const power = await organisatie();
    const { id } = await eenInstrument({ organisatie: power.naam });
    await alsSysteem('proef', (tx) =>
      tx.organisatie.update({ where: { id: power.id }, data: { geslotenOp: new Date('2026-11-01') } }),
    );
    await wijzig(id, { organisatieId: power.id });
    expect((await getInstrument(beheerder, id, VANDAAG))?.organisaties).toContainEqual(
      expect.objectContaining({ id: power.id, gesloten: true }),
    );
    expect((await getOrganisaties(beheerder, VANDAAG)).map((o) => o.id)).not.toContain(power.id);
  });

  it('sluit en gaat weer open', async () => {
    const { id } = await eenInstrument();
    await doeMet(instrumentSluiten, id);
    expect(await lees(id)).toMatchObject({ geslotenOp: new Date('2026-11-18'), versie: 2 });
    expect((await spoor())[0]).toMatchObject({ actie: 'instrument.sluiten', onderwerpId: id });
    await blijft(() => doeMet(instrumentSluiten, id, 2), Ongeldig);
    await doeMet(instrumentHeropenen, id, 2);
    expect(await lees(id)).toMatchObject({ geslotenOp: null, versie: 3 });
    await blijft(() => doeMet(instrumentHeropenen, id, 3), Ongeldig);
  });

  it('verdwijnt alleen als het nooit gebruikt is', async () => {
    const [weg, blijvend] = [await eenInstrument(), await eenInstrument()];
    await eenInzet({ traject: await eenTraject(), instrument: blijvend, status: 'gestopt' });
    const fout = await blijft(() => doeMet(instrumentVerwijderen, blijvend.id), Ongeldig);
    expect(fout.formError).toBe('Dit is in gebruik en kan alleen gesloten worden.');
    await doeMet(instrumentVerwijderen, weg.id);
    expect((await spoor())[0]).toMatchObject({ actie: 'instrument.verwijderen', onderwerpId: weg.id });
    const lijst = await getInstrumenten(beheerder, VANDAAG);
    expect(lijst.map((i) => i.id)).not.toContain(weg.id);
    expect(lijst.find((i) => i.id === blijvend.id)).toMatchObject({ nu: 0, ooit: 1 });
  });

  it('dat intussen is gewijzigd laat zien wat er nu staat; wat er niet is, is er niet', async () => {
    const { id } = await eenInstrument({ kosten: 'Gratis.', leefgebieden: [2, 4] });
    await wijzig(id, { naam: 'Zwemmen nu', kosten: '', leefgebieden: ['2', '4'] });
    const fout = await blijft(() => wijzig(id), IntussenGewijzigd);
    expect(fout.versie).toBe(2);
    expect(fout.opgeslagen).toContainEqual({ veld: 'naam', label: 'Naam', waarde: 'Zwemmen nu' });
    expect(fout.opgeslagen).toContainEqual({ veld: 'kosten', label: 'Kosten', waarde: '(leeg)' });
    expect(fout.opgeslagen).toContainEqual({
      veld: 'leefgebieden',
      label: 'Leefgebieden',
      waarde: 'Financiën en Lichamelijke gezondheid',
    });
    await blijft(() => wijzig(randomUUID()), NietGevonden);
    expect(await getInstrument(beheerder, randomUUID(), VANDAAG)).toBeNull();
    expect(await getInstrument(beheerder, 'geen-id', VANDAAG)).toBeNull();
  });

  it('dezelfde naam twee keer tegelijk is er één', async () => {
    const titel = naam();
    const uitkomsten = await Promise.allSettled([maak({ naam: titel }), maak({ naam: titel.toLowerCase() })]);
    expect(uitkomsten.map((u) => u.status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('is in beheer alleen voor een beheerder', async () => {
    const teamleider = await eenGebruiker({ rol: 'teamleider' });
    expect(() => getInstrumenten(teamleider, VANDAAG)).toThrow(Geweigerd);
    expect(() => getInstrument(teamleider, randomUUID(), VANDAAG)).toThrow(Geweigerd);
  });
});
