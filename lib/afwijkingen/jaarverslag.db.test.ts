import { parse } from 'csv-parse/sync';
import { readXlsx } from 'hucre/xlsx';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { eenGebruiker } from '../../prisma/factories/gebruiker';
import { eenTraject } from '../../prisma/factories/traject';
import { doeActie, spoor, stand, VANDAAG } from '../../prisma/proef/stand';
import { eenTeamleider } from '../../prisma/proef/teamsituaties';
import { telOpdrachten } from '../../prisma/proef/tel-opdrachten';
import type { User } from '../policy/policy';
import { alsSysteem } from '../server/db';
import { detailsInWoorden } from '../verantwoording/details';
import { normafwijkingBesluiten, normafwijkingVerantwoorden } from './actions';
import { jaarfilterSchema } from './filter-schema';
import { jaarbeelden } from './jaarbeelden-woorden';
import { jaarCsv, jaarExcel, jaarPdf } from './jaarbestand';
import { getJaarexport, getJaarverslag, lijstUit } from './jaarverslag-queries';

const TEAM = 'Verslagteam';
const vraag = (velden: object = {}) => jaarfilterSchema.parse(velden);
let ik: User;
let begeleider: User;

const traject = (gesprekken: string[], wens: object = {}) =>
  eenTraject<User>({ begeleider, team: TEAM, start: '2025-01-06', gesprekken, ...wens });

async function verantwoordDoor(t: { id: string }, reden: string) {
  const a = await alsSysteem('proef', (tx) => tx.normafwijking.findFirstOrThrow({ where: { trajectId: t.id } }));
  await doeActie(begeleider, normafwijkingVerantwoorden, {
    afwijkingId: a.id,
    versie: a.versie,
    reden,
    tekst: 'GEHEIM: lag in het ziekenhuis.',
  });
  return { afwijkingId: a.id, versie: a.versie + 1 };
}

// Vijf trajectjaren sluiten op 5 januari 2026, een op 30 juni 2026, en een in 2025.
beforeAll(async () => {
  ik = await eenTeamleider(TEAM);
  begeleider = await eenGebruiker({ team: TEAM });
  await traject(['2025-01-20', '2025-04-22', '2025-07-21', '2025-10-20']);
  const geaccepteerd = await traject(['2025-02-10', '2025-12-01']);
  await doeActie(ik, normafwijkingBesluiten, {
    ...(await verantwoordDoor(geaccepteerd, 'opname_of_ziekte')),
    besluit: 'geaccepteerd',
  });
  await verantwoordDoor(await traject(['2025-02-10']), 'client_niet_bereikbaar');
  const terug = await verantwoordDoor(await traject([]), 'geen_begeleider');
  await doeActie(ik, normafwijkingBesluiten, { ...terug, besluit: 'teruggestuurd', toelichting: 'Sinds wanneer?' });
  await traject(['2025-03-03'], { aanpak: '=SOM(1)', gesprekkenPerJaar: 1, start: '2024-07-01', eind: '2026-06-30' });
  await traject([], { groep: 'controle' });
  await eenTraject<User>({ team: 'Zuid', start: '2025-01-06' });
});

describe('het jaarverslag', () => {
  it('telt wat er in het jaar sloot: gehaald, niet gehaald, verantwoord, ingediend en niet verantwoord', async () => {
    const v = await getJaarverslag(ik, vraag({ jaar: '2026' }), VANDAAG);
    expect(v?.totaal).toMatchObject({
      trajectjaren: 5,
      nietGehaald: 4,
      uitkomst: { gehaald: 1, verantwoord: 1, ingediend: 1, niet_verantwoord: 2 },
      redenen: { opname_of_ziekte: 1, client_niet_bereikbaar: 1, geen_begeleider: 0 },
      // 92, 90 en 91 dagen, en 294 dagen.
      intervallen: { tm_31: 0, '32_62': 0, '63_92': 3, '93_123': 0, '124_184': 0, meer_dan_184: 1 },
    });
    // Een jaar eerder sloot er één, en dat was gehaald.
    expect(v?.vorig).toMatchObject({ trajectjaren: 1, uitkomst: { gehaald: 1 } });
    expect(v?.perJaar).toBeNull();
    expect(v?.tot).toBe(VANDAAG);
    expect(v?.jaren).toEqual([2026, 2025, 2024]);
    expect(v?.perAanpak.map((a) => [a.aanpak, a.totaal.trajectjaren])).toEqual([
      ['=SOM(1)', 1],
      ['VIA-pilot', 4],
    ]);
  });

  it('van een ander jaar of een aanpak; zonder jaar is het dit jaar', async () => {
    const vorig = await getJaarverslag(ik, vraag({ jaar: '2025' }), VANDAAG);
    expect(vorig?.totaal).toMatchObject({ trajectjaren: 1, uitkomst: { gehaald: 1 } });
    expect(vorig?.regels[0]).toMatchObject({ jaarVan: '2024-07-01', jaarTot: '2025-06-30', gevoerd: 1, vereist: 1 });
    expect(vorig?.tot).toBeNull();
    const alle = await getJaarverslag(ik, vraag(), VANDAAG);
    const via = alle?.aanpakken.find((a) => a.naam === 'VIA-pilot');
    const een = await getJaarverslag(ik, vraag({ aanpak: via?.id }), VANDAAG);
    expect([alle?.jaar, een?.totaal.trajectjaren, een?.aanpak?.naam]).toEqual([2026, 4, 'VIA-pilot']);
    const tussen = een && jaarbeelden(een)[1];
    expect(tussen).toMatchObject({ titel: 'Tussen twee gesprekken: 3 (75%) binnen de norm', norm: { na: 3 } });
    expect(await getJaarverslag(ik, vraag({ jaar: '2190' }), VANDAAG)).toMatchObject({ jaar: 2026 });
    expect(await getJaarverslag(ik, vraag({ jaar: '1990' }), VANDAAG)).toMatchObject({ totaal: { trajectjaren: 0 } });
  });

  it('achter elk getal staan zijn mensen', async () => {
    const v = await getJaarverslag(ik, vraag(), VANDAAG);
    if (!v) throw new Error('Er is geen verslag');
    expect(lijstUit(v, 'niet_verantwoord')).toHaveLength(2);
    expect(lijstUit(v, 'reden-opname_of_ziekte')).toMatchObject([
      { uitkomst: 'verantwoord', naam: expect.any(String) },
    ]);
    expect(lijstUit(v, 'interval-meer_dan_184')).toMatchObject([{ gevoerd: 2 }]);
    expect(lijstUit(v, null)).toEqual([]);
  });

  it('is er niet voor een ander team, een aanpak die er niet is, of wie geen teamleider is', async () => {
    for (const velden of [{ team: crypto.randomUUID() }, { aanpak: crypto.randomUUID() }])
      expect(await getJaarverslag(ik, vraag(velden), VANDAAG)).toBeNull();
    for (const rol of ['begeleider', 'projectleider', 'partner', 'beheerder', 'privacy_officer'] as const) {
      const ander = await eenGebruiker({ rol, team: TEAM });
      const { auditregel: _, ...voor } = await stand();
      expect(await getJaarverslag(ander, vraag(), VANDAAG)).toBeNull();
      expect(await getJaarexport(ander, { ...vraag(), soort: 'csv' }, VANDAAG)).toBeNull();
      const { auditregel: __, ...na } = await stand();
      expect(na).toEqual(voor);
      for (const regel of await spoor(2))
        expect(regel).toMatchObject({ gebruikerId: ander.id, resultaat: 'geweigerd' });
    }
  });

  it('leest in een vast aantal opdrachten', async () => {
    const klein = await eenTeamleider('Klein verslagteam');
    await eenTraject({ team: 'Klein verslagteam', start: '2025-01-06' });
    const weinig = await telOpdrachten(() => getJaarverslag(klein, vraag(), VANDAAG));
    expect(await telOpdrachten(() => getJaarverslag(ik, vraag(), VANDAAG))).toBe(weinig);
    expect(weinig).toBeLessThanOrEqual(9);
  });
});

describe('als bestand', () => {
  const haal = async () => {
    const v = await getJaarexport(ik, { ...vraag(), soort: 'csv' }, VANDAAG);
    if (!v) throw new Error('Er is geen verslag');
    return v;
  };

  it('laat een spoor na: van welk jaar, welk bestand en over hoeveel', async () => {
    const v = await haal();
    const [regel] = await spoor();
    expect(regel).toMatchObject({
      gebruikerId: ik.id,
      actie: 'normafwijking.exporteren',
      onderwerp: 'team',
      onderwerpId: v.team.id,
      details: { jaar: 2026, soort: 'csv', trajecten: 5, aantal: 5 },
    });
    expect(detailsInWoorden('normafwijking.exporteren', regel?.details, new Map())).toEqual([
      'jaar: 2026',
      'soort: csv',
      'trajecten: 5',
      'aantal: 5',
    ]);
  });

  it('CSV: in kolommen in het Nederlandse Excel, een regel per aanpak zonder totaal ertussen, en nooit een formule of een naam', async () => {
    const v = await haal();
    const csv = jaarCsv(v);
    expect(csv.startsWith('\uFEFFTeam;Jaar;Aanpak;Trajectjaren gesloten;')).toBe(true);
    expect(csv.endsWith('\r\n')).toBe(true);
    expect(csv.replaceAll('\r\n', '')).not.toContain('\n');
    const rijen = parse(csv, { bom: true, delimiter: ';', columns: true }) as Record<string, string>[];
    expect(rijen.map((r) => r.Aanpak)).toEqual(["'=SOM(1)", 'VIA-pilot']);
    expect(rijen.every((r) => r.Team === TEAM && r.Jaar === '2026')).toBe(true);
    const som = (kop: string) => rijen.reduce((n, r) => n + Number(r[kop]), 0);
    for (const [kop, n] of [
      ['Trajectjaren gesloten', 5],
      ['Gehaald', 1],
      ['Niet gehaald', 4],
      ['Verantwoord', 1],
      ['Ingediend, nog geen besluit', 1],
      ['Niet verantwoord', 2],
      ['Tussen twee gesprekken: 63–92 dagen', 3],
      ['Reden: opname of ziekte', 1],
    ] as const)
      expect(som(kop)).toBe(n);
    for (const { naam } of v.regels) expect(csv).not.toContain(naam);
  });

  it('Excel: dezelfde getallen, en elk trajectjaar op cliëntnummer met datums als datum; geen naam en geen uitleg', async () => {
    const v = await haal();
    const bestand = await jaarExcel(v);
    const { sheets } = await readXlsx(bestand);
    expect(sheets.map((s) => s.name)).toEqual(['Jaarverslag', 'Alles samen', 'Trajectjaren']);
    const [koppen, ...rijen] = sheets[0]?.rows ?? [];
    const verwacht = parse(jaarCsv(v), { bom: true, delimiter: ';' }) as string[][];
    expect(koppen).toEqual(verwacht[0]);
    expect(rijen.at(-1)?.map(String)).toEqual(verwacht.at(-1));
    expect(rijen[0]?.[2]).toBe('=SOM(1)');
    expect(sheets[1]?.rows[1]?.slice(2, 6)).toEqual(['alle aanpakken', 5, 1, 4]);
    const jaren = sheets[2]?.rows.slice(1) ?? [];
    expect(jaren.map((r) => r[0])).toEqual(v.regels.map((r) => r.clientnummer));
    expect(jaren.find((r) => r[6] === 'verantwoord')).toMatchObject([
      expect.any(String),
      'VIA-pilot',
      new Date('2025-01-06'),
      new Date('2026-01-05'),
      2,
      4,
      'verantwoord',
      'opname of ziekte',
      new Date(VANDAAG),
      new Date(VANDAAG),
      '294',
    ]);
    const alles = JSON.stringify(sheets.map((s) => s.rows));
    expect(alles).not.toContain('GEHEIM');
    for (const { naam } of v.regels) expect(alles).not.toContain(naam);
  });

  it('PDF: getagd, met de getallen in tabellen; ook zonder trajectjaren', async () => {
    const v = await haal();
    const pdf = await getDocument({ data: new Uint8Array(await jaarPdf(v)) }).promise;
    const bladzijde = await pdf.getPage(1);
    const tekst = (await bladzijde.getTextContent()).items.map((i) => ('str' in i ? i.str : '')).join('');
    expect(tekst).toContain(`Jaarverslag van de contactnorm 2026, ${TEAM}`);
    expect(tekst).toContain('trajectjaren gesloten 1 4 5');
    expect(tekst).not.toContain('GEHEIM');
    const rollen = JSON.stringify(await bladzijde.getStructTree());
    for (const rol of ['H1', 'H2', 'Figure', 'Table', 'TR', 'TH', 'TD']) expect(rollen).toContain(`"role":"${rol}"`);
    expect(rollen).toContain(
      'De norm is gehaald bij 1 (20%), in 2025 bij 1 (100%). gehaald: 1 (20%), daarnaast 1 (100%)',
    );
    expect(tekst).toContain('niet gehaald 1 (100%) 3 (75%) 4 (80%) 0 (0%)');
    const leeg = await getJaarverslag(ik, vraag({ jaar: '1990' }), VANDAAG);
    if (!leeg) throw new Error('Er is geen verslag');
    const kort = await (await getDocument({ data: new Uint8Array(await jaarPdf(leeg)) }).promise).getPage(1);
    const zin = (await kort.getTextContent()).items.map((i) => ('str' in i ? i.str : '')).join('');
    expect(zin).toContain('Er sloot in dit jaar geen trajectjaar.');
    expect(jaarCsv(leeg).trimEnd().split('\r\n')).toHaveLength(1);
  });
});
