import { beforeEach, describe, expect, it } from 'vitest';
import {
  eenProefaanpak,
  eersteStilstand,
  type Proefaanpak,
  schortOp,
  stilstand,
  trekStilstandIn,
  uiterlijken,
  wijzigStilstand,
} from '../../prisma/proef/aanpaksituatie';
import { blijft } from '../../prisma/proef/rechten';
import { normverschillen, spoor, uiterlijk, VANDAAG } from '../../prisma/proef/stand';
import { alsSysteem } from '../server/db';
import { Bevestig, IntussenGewijzigd, NietGevonden, Ongeldig } from '../server/fouten';

let p: Proefaanpak;
beforeEach(async () => {
  p = await eenProefaanpak();
});

const clientspoor = async (actie: string) =>
  (await spoor(12))
    .filter((r) => r.actie === actie && r.gebruikerId === p.ik.id && r.clientId !== null)
    .map((r) => r.clientId);

describe('een aanpak opschorten', () => {
  it('zet de klok van iedereen stil, van de controlegroep ook; wie een andere aanpak heeft merkt niets', async () => {
    const ander = await eenProefaanpak();
    const voor = await uiterlijken(ander.aanpakId);
    expect(await schortOp(p)).toEqual({ naar: `/pilot/opschorting?aanpak=${p.aanpakId}&gelukt=opschorting.starten` });
    expect(await stilstand(p.aanpakId)).toMatchObject([
      { trajectId: null, van: new Date('2026-12-01'), tot: new Date('2026-12-31'), reden: 'lockdown', versie: 1 },
    ]);
    const { opSchema, overTijd, straks, klaar, eigenStilstand } = p.trajecten;
    // De 31 dagen van december schuiven door bij wie dan nog moet; wie op 7 december begint heeft er daarna nog 24.
    expect(await uiterlijk(opSchema.id)).toBe('2027-02-07');
    expect(await uiterlijk(overTijd.id)).toBe('2026-11-01');
    expect(await uiterlijk(klaar.id)).toBe('2026-11-20');
    expect(await uiterlijk(straks.id)).toBe('2027-03-31');
    expect(await uiterlijk(eigenStilstand.id)).toBe('2027-02-27');
    expect(await normverschillen()).toEqual([]);
    expect(await uiterlijken(ander.aanpakId)).toEqual(voor);
  });

  it('laat een spoor na voor het geheel en voor elke cliënt die het raakt', async () => {
    await schortOp(p);
    const { straks, opSchema, overTijd, eigenStilstand, nooitGesproken } = p.trajecten;
    const geraakt = [straks, opSchema, overTijd, eigenStilstand, nooitGesproken].map((t) => t.client.id);
    expect((await clientspoor('opschorting.starten')).sort()).toEqual(geraakt.sort());
    const { id } = await eersteStilstand(p.aanpakId);
    expect((await spoor(12)).find((r) => r.onderwerpId === id)).toMatchObject({
      gebruikerId: p.ik.id,
      clientId: null,
      details: { aanpak: p.naam, van: '2026-12-01', tot: '2026-12-31', clienten: 5 },
    });
  });

  it('vraagt eerst als het voorbeeld een ander aantal noemde, of er geen voorbeeld was', async () => {
    const geen = await blijft(() => schortOp(p, {}, false), Bevestig);
    expect(geen.vraag).toBe('Dit raakt 5 trajecten. Toch opslaan?');
    const ander = await blijft(() => schortOp(p, { geraakt: 4 }, false), Bevestig);
    expect(ander.vraag).toBe('Dit raakt 5 trajecten, en niet meer 4 zoals in het voorbeeld. Toch opslaan?');
    await schortOp(p, { geraakt: '5' }, false);
    expect(await stilstand(p.aanpakId)).toHaveLength(1);
  });

  it.each<[string, object]>([
    ['vanaf vandaag, zonder einde', { van: VANDAAG, tot: '' }],
    ['van een dag', { van: VANDAAG, tot: VANDAAG }],
    ['die precies een jaar geleden begon', { van: '2025-11-18', tot: '2026-01-31' }],
    ['die precies een jaar vooruit begint en twee jaar vooruit eindigt', { van: '2027-11-18', tot: '2028-11-18' }],
  ])('kan %s', async (_, velden) => {
    await schortOp(p, velden);
    expect(await normverschillen()).toEqual([]);
  });

  it.each<[string, object, string, RegExp]>([
    ['meer dan een jaar geleden', { van: '2025-11-17', tot: '2026-01-31' }, 'van', /meer dan een jaar geleden/],
    ['meer dan een jaar vooruit', { van: '2027-11-19', tot: '' }, 'van', /meer dan een jaar vooruit/],
    ['tot meer dan twee jaar vooruit', { tot: '2028-11-19' }, 'tot', /meer dan twee jaar vooruit/],
  ])('kan niet %s', async (_, velden, veld, melding) => {
    const fout = await blijft(() => schortOp(p, velden), Ongeldig);
    expect(fout.fieldErrors).toEqual({ [veld]: expect.stringMatching(melding) });
  });

  it.each([
    ['op de laatste dag van een andere', '2026-12-31', '2027-01-15'],
    ['tot op de eerste dag van een andere', '2026-11-20', '2026-12-01'],
    ['binnen een andere', '2026-12-10', '2026-12-10'],
    ['om een andere heen, zonder einde', '2026-11-20', ''],
  ])('kan niet %s', async (_, van, tot) => {
    await schortOp(p);
    const fout = await blijft(() => schortOp(p, { van, tot }), Ongeldig);
    expect(fout.fieldErrors).toEqual({
      van: 'De aanpak staat al stil 1 december – 31 december 2026. Perioden mogen niet overlappen.',
    });
  });

  it('kan wel aansluitend, en als een traject zelf al stilstaat', async () => {
    await schortOp(p);
    await schortOp(p, { van: '2026-11-10', tot: '2026-11-30' });
    // 1 november tot en met 31 december, in drie opschortingen met overlap: 61 dagen.
    expect(await uiterlijk(p.trajecten.eigenStilstand.id)).toBe('2027-03-09');
    expect(await normverschillen()).toEqual([]);
  });
});

describe('een opschorting van een aanpak wijzigen', () => {
  const open = async () => {
    await schortOp(p, { van: '2026-11-02', tot: '' });
    return (await eersteStilstand(p.aanpakId)).id;
  };

  it('eerder beëindigen laat elke klok weer lopen', async () => {
    const id = await open();
    expect(await uiterlijk(p.trajecten.opSchema.id)).toBeNull();
    expect(await wijzigStilstand(p, id, { tot: '2026-11-11' })).toEqual({
      naar: `/pilot/opschorting?aanpak=${p.aanpakId}&gelukt=opschorting.wijzigen`,
    });
    expect(await uiterlijk(p.trajecten.opSchema.id)).toBe('2027-01-17');
    expect(await stilstand(p.aanpakId)).toMatchObject([{ tot: new Date('2026-11-11'), reden: 'lockdown', versie: 2 }]);
    expect(await normverschillen()).toEqual([]);
    expect((await spoor(12)).find((r) => r.onderwerpId === id)).toMatchObject({
      actie: 'opschorting.wijzigen',
      details: { aanpak: p.naam, was: null, tot: '2026-11-11' },
    });
  });

  it('laat ook een spoor na bij wie nu niet meer stilstaat maar wel een andere datum kreeg', async () => {
    const id = await open();
    await wijzigStilstand(p, id, { tot: '2026-11-30' });
    // Begint op 7 december: stond stil zonder einde, en heeft nu weer een uiterlijke datum.
    expect(await uiterlijk(p.trajecten.straks.id)).toBe('2027-03-07');
    expect(await clientspoor('opschorting.wijzigen')).toContain(p.trajecten.straks.client.id);
  });

  it('langer of weer open kan ook', async () => {
    const id = await open();
    await wijzigStilstand(p, id, { tot: '2026-11-11' });
    await wijzigStilstand(p, id, { tot: '2026-11-21', versie: 2 });
    expect(await uiterlijk(p.trajecten.opSchema.id)).toBe('2027-01-27');
    await wijzigStilstand(p, id, { tot: '', versie: 3 });
    expect(await uiterlijk(p.trajecten.opSchema.id)).toBeNull();
    expect(await normverschillen()).toEqual([]);
  });

  it('vraagt eerst als het voorbeeld een ander aantal noemde', async () => {
    const id = await open();
    const fout = await blijft(() => wijzigStilstand(p, id, { tot: '2026-11-30', geraakt: 3 }, false), Bevestig);
    expect(fout.vraag).toMatch(/^Dit raakt 5 trajecten, en niet meer 3/);
    await wijzigStilstand(p, id, { tot: '2026-11-30', geraakt: 5 }, false);
  });

  it.each<[string, string, RegExp]>([
    ['eindigen voor het begin', '2026-11-01', /begint op 2 november 2026/],
    ['meer dan twee jaar vooruit eindigen', '2028-11-19', /meer dan twee jaar vooruit/],
    ['blijven zoals zij was', '', /al de laatste dag/],
  ])('kan niet %s', async (_, tot, melding) => {
    const id = await open();
    const fout = await blijft(() => wijzigStilstand(p, id, { tot }), Ongeldig);
    expect(fout.fieldErrors).toEqual({ tot: expect.stringMatching(melding) });
  });

  it('kan niet doorlopen tot in een volgende', async () => {
    const id = await open();
    await wijzigStilstand(p, id, { tot: '2026-11-30' });
    await schortOp(p);
    for (const tot of ['2026-12-01', '']) {
      const fout = await blijft(() => wijzigStilstand(p, id, { tot, versie: 2 }), Ongeldig);
      expect(fout.fieldErrors.tot).toMatch(/^De aanpak staat al stil/);
    }
  });

  it('overschrijft niet wat een ander intussen veranderde, en laat dat zien', async () => {
    const id = await open();
    await wijzigStilstand(p, id, { tot: '2026-12-31' });
    const fout = await blijft(() => wijzigStilstand(p, id, { tot: '2026-11-30' }), IntussenGewijzigd);
    expect(fout.versie).toBe(2);
    expect(fout.opgeslagen[0]).toEqual({ veld: 'tot', label: 'Laatste dag', waarde: '31 december 2026' });
  });

  it('kan niet bij een opschorting van een traject, van een andere aanpak of die niet bestaat', async () => {
    const vreemd = await eenProefaanpak();
    await schortOp(vreemd);
    const { id: elders } = await eersteStilstand(vreemd.aanpakId);
    const { id: vanTraject } = await alsSysteem('proef', (tx) =>
      tx.opschorting.findFirstOrThrow({ where: { trajectId: p.trajecten.eigenStilstand.id } }),
    );
    for (const id of [elders, vanTraject, crypto.randomUUID()]) {
      await blijft(() => wijzigStilstand(p, id, { tot: '2027-01-31' }), NietGevonden);
      await blijft(() => trekStilstandIn(p, id), NietGevonden);
    }
  });
});
