import { beforeEach, describe, expect, it } from 'vitest';
import { eenLatereNorm, deAanpak as maakAanpak, uniek } from '../../prisma/factories/basis';
import { eenContactmoment } from '../../prisma/factories/contactmoment';
import { eenGebruiker } from '../../prisma/factories/gebruiker';
import { eenTraject } from '../../prisma/factories/traject';
import { blijft } from '../../prisma/proef/rechten';
import { doeActie, normverschillen, spoor, uiterlijk, VANDAAG } from '../../prisma/proef/stand';
import { datum } from '../domain/datum';
import { controleerNorm } from '../normrapport/controle';
import type { User } from '../policy/policy';
import { alsSysteem } from '../server/db';
import { Bevestig, IntussenGewijzigd, NietGevonden, Ongeldig } from '../server/fouten';
import { lijstVerwijderen, lijstWijzigen, normIntrekken, normWijzigen } from './actions';
import { getLijst } from './lijst-queries';

const NIEUWJAAR = '2027-01-01';

let beheerder: User;
let aanpak: string;
beforeEach(async () => {
  beheerder = await eenGebruiker({ rol: 'beheerder' });
  aanpak = `Aanpak ${uniek()}`;
});

const eenIn = (wens: Parameters<typeof eenTraject>[0] = {}) => eenTraject({ aanpak, start: '2026-01-05', ...wens });
const deAanpak = () => alsSysteem('proef', (tx) => tx.aanpak.findUniqueOrThrow({ where: { naam: aanpak } }));
const zet = async (
  perJaar: number,
  vanaf: string = VANDAAG,
  anders: { versie?: number; bevestigd?: boolean; vandaag?: string } = {},
) => {
  const { id, versie } = await deAanpak();
  const { bevestigd = true, vandaag = VANDAAG } = anders;
  const velden = { aanpakId: id, versie: anders.versie ?? versie, gesprekkenPerJaar: String(perJaar), vanaf };
  return doeActie(beheerder, normWijzigen, velden, { bevestigd, vandaag: datum(vandaag) });
};
const trekIn = async (vandaag: string = VANDAAG) => {
  const { id, versie } = await deAanpak();
  const norm = (await inLijst()).reeks?.normen.at(-1);
  return doeActie(beheerder, normIntrekken, { aanpakId: id, versie, normId: norm?.id }, { vandaag: datum(vandaag) });
};
async function inLijst() {
  const item = (await getLijst(beheerder, 'aanpak', VANDAAG)).find((i) => i.naam === aanpak);
  if (!item) throw new Error('De aanpak staat niet in de lijst');
  return item;
}

describe('een andere norm', () => {
  it('laat eerst zien wie zij raakt, in aantallen, met een knop die de daad noemt', async () => {
    await eenIn({ laatsteGesprek: '2026-10-07' });
    await eenIn({ laatsteGesprek: '2026-11-18' });
    await eenIn({ laatsteGesprek: '2026-09-01', eind: '2026-12-31' });
    await eenIn({ laatsteGesprek: '2026-05-04', eind: '2026-06-30' });
    await eenIn({ start: '2027-02-01' });
    await eenIn({ groep: 'controle' });
    const fout = await blijft(() => zet(12, NIEUWJAAR, { bevestigd: false }), Bevestig);
    expect(fout.vraag).toBe(
      `${aanpak} vraagt vanaf 1 januari 2027 twaalf gesprekken per jaar, in plaats van vier gesprekken per jaar.`,
    );
    expect(fout.voorbeeld).toMatchObject({
      regels: [
        '3 van de 4 lopende trajecten krijgen een andere volgende datum, na het eerste gesprek vanaf 1 januari 2027.',
        '1 traject dat nog begint krijgt nu al een andere uiterlijke datum.',
        'In 1 lopend trajectjaar verandert hoeveel gesprekken er nodig zijn.',
        'Gesloten jaren, besluiten en datums die al zijn toegezegd blijven zoals ze zijn.',
      ],
      knop: 'Laat vanaf 1 januari 2027 twaalf gesprekken per jaar gelden',
    });
    // Aan een beheerder nooit wie het zijn.
    expect(fout.voorbeeld?.wie).toBeUndefined();
    expect((await blijft(() => zet(12, VANDAAG, { bevestigd: false }), Bevestig)).voorbeeld?.regels).toContain(
      '1 cliënt is vandaag al gesproken of begonnen: die datum verandert meteen. Kies morgen om dat te voorkomen.',
    );
  });

  it('verplaatst geen datum die was toegezegd; wie vanaf die dag wordt gesproken of begint rekent ermee', async () => {
    const loopt = await eenIn({ laatsteGesprek: '2026-10-07' });
    const oud = await eenIn({ start: '2025-01-06', eind: '2026-06-30', laatsteGesprek: '2026-05-04' });
    const begint = await eenIn({ start: '2026-12-01' });
    expect((await zet(12)).naar).toContain('gelukt=norm.wijzigen');
    expect(await uiterlijk(loopt.id)).toBe('2027-01-07');
    expect(await uiterlijk(oud.id)).toBe('2026-08-04');
    expect(await uiterlijk(begint.id)).toBe('2027-01-01');
    await eenContactmoment({ client: loopt.client, datum: VANDAAG });
    // Een maand na vandaag is eerder dan wat er al was toegezegd: dat blijft.
    expect(await uiterlijk(loopt.id)).toBe('2027-01-07');
    expect(await normverschillen()).toEqual([]);
    const verschillen: unknown[] = [];
    await controleerNorm(VANDAAG, (v) => verschillen.push(v));
    expect(verschillen).toEqual([]);
  });

  it('laat een regel in het spoor na en staat met wie en wanneer in de lijst; de eerste norm blijft', async () => {
    await eenIn();
    await zet(6, NIEUWJAAR);
    const er = await deAanpak();
    expect(er).toMatchObject({ gesprekkenPerJaar: 4, versie: 2 });
    expect((await spoor())[0]).toMatchObject({
      actie: 'norm.wijzigen',
      gebruikerId: beheerder.id,
      onderwerp: 'aanpak',
      onderwerpId: er.id,
      details: { van: 4, naar: 6, vanaf: NIEUWJAAR, trajecten: 1 },
    });
    expect((await inLijst()).reeks).toEqual({
      perJaar: 4,
      normen: [{ id: expect.any(String), vanaf: NIEUWJAAR, perJaar: 6, op: expect.any(String), door: beheerder.naam }],
    });
  });

  it.each([
    ['gisteren', 6, '2026-11-17', 'vanaf', 'Een norm begint vandaag of later: wat voorbij is blijft zoals het was.'],
    ['over drie jaar', 6, '2029-11-19', 'vanaf', 'Deze dag is meer dan twee jaar vooruit.'],
    ['die er al is', 4, VANDAAG, 'gesprekkenPerJaar', 'De norm is op die dag al vier gesprekken per jaar.'],
  ])('van %s kan niet', async (_, perJaar, vanaf, veld, melding) => {
    await eenIn();
    expect((await blijft(() => zet(perJaar, vanaf), Ongeldig)).fieldErrors).toEqual({ [veld]: melding });
  });

  it('komt na elke norm die er al is', async () => {
    await eenIn();
    await zet(6, NIEUWJAAR);
    for (const vanaf of [VANDAAG, NIEUWJAAR])
      expect((await blijft(() => zet(12, vanaf), Ongeldig)).fieldErrors.vanaf).toMatch(
        /^Vanaf 1 januari 2027 staat al een norm vast/,
      );
    await zet(4, '2027-07-01');
    expect((await inLijst()).reeks?.normen.map((n) => [n.vanaf, n.perJaar])).toEqual([
      [NIEUWJAAR, 6],
      ['2027-07-01', 4],
    ]);
  });

  it('van een tweede beheerder met een oude pagina, of van een aanpak die er niet is, verandert niets', async () => {
    await eenIn();
    await zet(6, NIEUWJAAR);
    await blijft(() => zet(12, '2027-07-01', { versie: 1 }), IntussenGewijzigd);
    const weg = { aanpakId: crypto.randomUUID(), versie: 1, gesprekkenPerJaar: '6', vanaf: NIEUWJAAR };
    await blijft(() => doeActie(beheerder, normWijzigen, weg), NietGevonden);
    const { id, versie } = await deAanpak();
    const { id: elders } = await alsSysteem('proef', (tx) => maakAanpak(tx, `Elders ${uniek()}`));
    const vanAnder = (await eenLatereNorm(elders, NIEUWJAAR, 6)).id;
    for (const normId of [crypto.randomUUID(), vanAnder])
      await blijft(() => doeActie(beheerder, normIntrekken, { aanpakId: id, versie, normId }), NietGevonden);
  });

  it('tegelijk met een nieuw gesprek laat geen verschil achter', async () => {
    const trajecten = [await eenIn({ laatsteGesprek: '2026-10-07' }), await eenIn({ laatsteGesprek: '2026-09-01' })];
    await Promise.all([zet(12), ...trajecten.map(({ client }) => eenContactmoment({ client, datum: VANDAAG }))]);
    expect(await normverschillen()).toEqual([]);
  });

  it('is een eigen daad: een andere naam laat de norm staan, en een aanpak met een latere norm is in gebruik', async () => {
    await eenIn({ eind: '2026-02-01' });
    await zet(6, NIEUWJAAR);
    const { id, versie } = await deAanpak();
    const anders = `Anders ${uniek()}`;
    await doeActie(beheerder, lijstWijzigen, { soort: 'aanpak', id, versie, naam: anders, gesprekkenPerJaar: '12' });
    aanpak = anders;
    expect((await inLijst()).reeks).toMatchObject({ perJaar: 4, normen: [{ perJaar: 6 }] });
    await blijft(() => doeActie(beheerder, lijstVerwijderen, { soort: 'aanpak', id, versie: versie + 1 }), Ongeldig);
  });
});

describe('een norm intrekken', () => {
  it('kan zolang zij niet is begonnen; wie nog begint krijgt zijn datum terug', async () => {
    const begint = await eenIn({ start: '2027-02-01' });
    await zet(12, NIEUWJAAR);
    expect(await uiterlijk(begint.id)).toBe('2027-03-01');
    expect((await trekIn()).naar).toContain('gelukt=norm.intrekken');
    expect(await uiterlijk(begint.id)).toBe('2027-05-01');
    expect((await inLijst()).reeks?.normen).toEqual([]);
    expect((await spoor())[0]).toMatchObject({ actie: 'norm.intrekken', details: { naar: 12, vanaf: NIEUWJAAR } });
    await zet(6, NIEUWJAAR);
    expect(await normverschillen()).toEqual([]);
  });

  it('kan op de eerste dag nog, zolang niemand er een datum van heeft; daarna niet meer', async () => {
    const t = await eenIn({ laatsteGesprek: '2026-10-07' });
    await zet(3);
    await trekIn();
    await zet(3);
    await eenContactmoment({ client: t.client, datum: VANDAAG });
    expect(await uiterlijk(t.id)).toBe('2027-03-18');
    const melding = /^Deze norm geldt sinds 18 november 2026 en er rusten al datums op/;
    expect((await blijft(() => trekIn(), Ongeldig)).formError).toMatch(melding);
    expect((await blijft(() => trekIn('2026-11-19'), Ongeldig)).formError).toMatch(melding);
  });
});
