import { beforeEach, describe, expect, it } from 'vitest';
import {
  eenProefaanpak,
  eersteStilstand,
  idsVan,
  type Proefaanpak,
  schortOp,
  stilstand,
  trekStilstandIn,
  uiterlijken,
  vanGisteren,
  wijzigStilstand,
} from '../../prisma/proef/aanpaksituatie';
import { blijft } from '../../prisma/proef/rechten';
import { doeActie, normverschillen, spoor, stand, uiterlijk, VANDAAG } from '../../prisma/proef/stand';
import { leesTeamrijen } from '../caseload/teamrijen';
import { laatsteTwaalfMaanden, type Normstatus, type Periode } from '../domain/contactnorm';
import { datum } from '../domain/datum';
import { isLopend } from '../domain/teamlijst';
import { alsSysteem } from '../server/db';
import { Bevestig, IntussenGewijzigd, Ongeldig } from '../server/fouten';
import { aanpakopschortingIntrekken } from './actions';
import { getAanpakopschortingen, getVoorbeeld } from './queries';

let p: Proefaanpak;
beforeEach(async () => {
  p = await eenProefaanpak();
});

const periode = (van: string, tot: string | null): Periode => ({ van: datum(van), tot: tot ? datum(tot) : null });
const voorbeeld = async (o: Periode, wijzigt?: string) => {
  const uitkomst = await getVoorbeeld(p.ik, { aanpakId: p.aanpakId, periode: o, wijzigt }, VANDAAG);
  if (!uitkomst || !('gevolg' in uitkomst)) throw new Error('Er is geen voorbeeld');
  return uitkomst.gevolg;
};

/** Wat Team van deze aanpak laat zien: hoeveel lopende trajecten elke status hebben. */
const statussen = async () => {
  const { rijen } = await alsSysteem('proef', (tx) =>
    leesTeamrijen(tx, idsVan(p), VANDAAG, laatsteTwaalfMaanden(VANDAAG), VANDAAG),
  );
  const aantallen: Partial<Record<Normstatus, number>> = {};
  for (const r of rijen.filter(isLopend)) aantallen[r.status] = (aantallen[r.status] ?? 0) + 1;
  return aantallen;
};
/** De uiterlijke datums van wie nu loopt, voor en na. */
const verschoven = async (werk: () => Promise<unknown>) => {
  const { straks, klaar, controle, ...lopend } = p.trajecten;
  const nummers = Object.values(lopend).map((t) => t.client.clientnummer);
  const voor = await uiterlijken(p.aanpakId);
  await werk();
  const na = await uiterlijken(p.aanpakId);
  return nummers
    .sort()
    .filter((n) => voor[n] !== na[n])
    .map((n) => ({ clientnummer: n, oud: voor[n], nieuw: na[n] }));
};

describe('wat het voorbeeld zegt, gebeurt precies', () => {
  it.each<[string, string, string | null]>([
    ['een periode die nog komt', '2026-12-01', '2026-12-31'],
    ['vanaf vandaag zonder einde', VANDAAG, null],
    ['een periode die voorbij is', '2026-03-16', '2026-05-31'],
    ['een periode waarin vandaag valt', '2026-10-20', '2027-01-31'],
    ['een periode waarin niemand loopt', '2025-12-01', '2026-01-04'],
    ['een dag', '2026-11-19', '2026-11-19'],
  ])('bij %s', async (_, van, tot) => {
    const gevolg = await voorbeeld(periode(van, tot));
    expect(gevolg.voor).toEqual(await statussen());
    const echt = await verschoven(() => schortOp(p, { van, tot: tot ?? '', geraakt: gevolg.geraakt }, false));
    expect(gevolg.verschoven).toEqual(echt);
    expect(gevolg.na).toEqual(await statussen());
    expect(await normverschillen()).toEqual([]);
  });

  it.each([['2026-11-20'], ['2026-11-17'], ['2027-02-28']])('bij een andere laatste dag, %s', async (tot) => {
    await schortOp(p, { van: '2026-10-20', tot: '' });
    const { id } = await eersteStilstand(p.aanpakId);
    const gevolg = await voorbeeld(periode('2026-10-20', tot), id);
    expect(gevolg.voor).toEqual(await statussen());
    const echt = await verschoven(() => wijzigStilstand(p, id, { tot, geraakt: gevolg.geraakt }, false));
    expect(echt.length).toBeGreaterThan(0);
    expect(gevolg.verschoven).toEqual(echt);
    expect(gevolg.na).toEqual(await statussen());
  });

  it('noemt aantallen, zonder de controlegroep, beëindigde trajecten en wie later begint', async () => {
    const gevolg = await voorbeeld(periode('2026-11-01', null));
    expect(gevolg.geraakt).toBe(6);
    expect(gevolg.voor).toEqual({ op_schema: 2, over_tijd: 1, opgeschort: 1 });
    expect(gevolg.na).toEqual({ opgeschort: 4 });
    // Ook wie uiterlijk op 1 november gesproken moest zijn: die dag staat de klok al stil.
    expect(gevolg.verschoven.map((v) => v.nieuw)).toEqual([null, null, null, null]);
  });

  it('verandert zelf niets en laat geen namen zien', async () => {
    const { auditregel: _, ...voor } = await stand();
    const gevolg = await voorbeeld(periode('2026-12-01', null));
    expect(await stand()).toMatchObject(voor);
    expect((await spoor())[0]).toMatchObject({
      gebruikerId: p.ik.id,
      actie: 'opschorting.voorzien',
      onderwerpId: p.aanpakId,
      details: { aantal: gevolg.verschoven.length },
    });
    expect(JSON.stringify(gevolg)).not.toMatch(/Saskia|Wolters|06-0/);
  });
});

describe('wat niet kan', () => {
  it.each<[string, string, string | null, string]>([
    ['eindigen voor het begin', '2026-12-01', '2026-11-30', 'tot'],
    ['lang geleden', '2025-11-17', '2026-01-01', 'van'],
    ['ver vooruit', '2027-11-19', null, 'van'],
    ['overlappen', '2026-12-31', '2027-01-15', 'van'],
  ])('%s: het voorbeeld zegt hetzelfde als opslaan', async (_, van, tot, veld) => {
    await schortOp(p);
    const uitkomst = await getVoorbeeld(p.ik, { aanpakId: p.aanpakId, periode: periode(van, tot) }, VANDAAG);
    expect(uitkomst).toEqual({ fouten: { [veld]: expect.stringMatching(/\.$/) } });
  });
});

describe('een opschorting van een aanpak intrekken', () => {
  it('die nog niet begon zet alles terug zoals het was', async () => {
    const voor = await uiterlijken(p.aanpakId);
    await schortOp(p);
    const { id } = await eersteStilstand(p.aanpakId);
    expect((await trekStilstandIn(p, id)).naar).toMatch(/gelukt=opschorting.intrekken$/);
    expect(await uiterlijken(p.aanpakId)).toEqual(voor);
    expect(await stilstand(p.aanpakId)).toEqual([]);
    expect(await normverschillen()).toEqual([]);
    expect((await spoor(12)).find((r) => r.onderwerpId === id)).toMatchObject({
      actie: 'opschorting.intrekken',
      details: { aanpak: p.naam, van: '2026-12-01', tot: '2026-12-31' },
    });
  });

  it('laat net als bij het begin een spoor na bij elke cliënt van wie de datum terugschuift', async () => {
    await schortOp(p);
    await trekStilstandIn(p, (await eersteStilstand(p.aanpakId)).id);
    expect(await uiterlijk(p.trajecten.opSchema.id)).toBe('2027-01-07');
    const regels = (await spoor(12)).filter((r) => r.actie === 'opschorting.intrekken').map((r) => r.clientId);
    expect(regels).toContain(p.trajecten.opSchema.client.id);
  });

  it('die vandaag is ingevoerd kan nog helemaal weg, ook al begon zij eerder; het voorbeeld noemt hoeveel dat er zijn', async () => {
    const voor = await uiterlijken(p.aanpakId);
    const { geraakt } = await voorbeeld(periode('2026-11-02', '2026-12-31'));
    await schortOp(p, { van: '2026-11-02' });
    const { id } = await eersteStilstand(p.aanpakId);
    const zonderJa = () => doeActie(p.ik, aanpakopschortingIntrekken, { opschortingId: id, versie: 1 });
    const { voorbeeld: vraagt } = await blijft(zonderJa, Bevestig);
    expect(vraagt?.knop).toBe(`Trek de opschorting van ${geraakt} trajecten in`);
    expect((await getAanpakopschortingen(p.ik, p.aanpakId, VANDAAG))?.opschortingen[0]?.intrekbaar).toBe(true);
    await trekStilstandIn(p, id);
    expect(await uiterlijken(p.aanpakId)).toEqual(voor);
    expect(await normverschillen()).toEqual([]);
  });

  it('kan niet als zij vandaag of eerder begon, of als een ander haar wijzigde', async () => {
    await schortOp(p, { van: VANDAAG });
    await vanGisteren(p.aanpakId);
    const { id } = await eersteStilstand(p.aanpakId);
    const fout = await blijft(() => trekStilstandIn(p, id), Ongeldig);
    expect(fout.formError).toMatch(/^Deze opschorting is begonnen op 18 november 2026\./);
    await blijft(() => trekStilstandIn(p, id, 2), IntussenGewijzigd);
  });
});

it('het overzicht noemt de opschortingen van de gekozen aanpak, de nieuwste eerst, en waaruit te kiezen is', async () => {
  await schortOp(p, { van: '2026-06-01', tot: '2026-06-30', reden: 'verhuizing' });
  await schortOp(p);
  const gezien = await getAanpakopschortingen(p.ik, null, VANDAAG);
  expect(gezien?.aanpakken).toEqual([{ id: p.aanpakId, naam: p.naam }]);
  expect(gezien?.opschortingen.map((o) => [o.van, o.tot, o.reden])).toEqual([
    ['2026-12-01', '2026-12-31', 'lockdown'],
    ['2026-06-01', '2026-06-30', 'verhuizing'],
  ]);
});
