import { parse } from 'csv-parse/sync';
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { datum } from '../domain/datum';
import { alsBestand, excelAntwoord, geenPeildatum, type Kolom, maakBlad, maakCsv, maakExcel } from './excel';

type Rij = { naam: string; op: string | null; aantal: number | null };
const KOLOMMEN: readonly Kolom<Rij>[] = [
  { kop: 'Naam van de cliënt', soort: 'tekst', cel: (r) => r.naam },
  { kop: 'Gepland op', soort: 'datum', cel: (r) => (r.op ? datum(r.op) : null) },
  { kop: 'Verschil', soort: 'getal', cel: (r) => r.aantal },
];
const RIJEN: readonly Rij[] = [
  { naam: 'Gülşah Işık; "Zoë"', op: '2026-09-01', aantal: 4 },
  { naam: '=HYPERLINK("x")', op: null, aantal: null },
  { naam: '+31', op: '2024-02-29', aantal: 0 },
  { naam: '@som', op: null, aantal: 12 },
  { naam: '-2', op: null, aantal: 1 },
  { naam: '2026-01-01', op: null, aantal: 1 },
];
const blad = maakBlad('Proef', KOLOMMEN, RIJEN);

describe('een CSV voor mensen', () => {
  it('opent in het Nederlandse Excel in kolommen, met trema, Nederlandse datums, en zonder formules', () => {
    expect(maakCsv(blad)).toBe(
      [
        '\uFEFFNaam van de cliënt;Gepland op;Verschil',
        '"Gülşah Işık; ""Zoë""";01-09-2026;4',
        '"\'=HYPERLINK(""x"")";;',
        "'+31;29-02-2024;0",
        "'@som;;12",
        "'-2;;1",
        '2026-01-01;;1',
        '',
      ].join('\r\n'),
    );
  });
});

describe('een Excel-bestand', () => {
  it('heeft dezelfde rijen en kolommen als de CSV, met echte datums en getallen', async () => {
    const { sheets } = await readXlsx(await maakExcel('Proef', [blad]));
    const [koppen, ...rijen] = sheets[0]?.rows ?? [];
    const csv = parse(maakCsv(blad), { bom: true, delimiter: ';' }) as string[][];
    expect(koppen).toEqual(csv[0]);
    expect(rijen).toHaveLength(csv.length - 1);
    expect(rijen[0]).toEqual(['Gülşah Işık; "Zoë"', new Date('2026-09-01'), 4]);
    // Tekst blijft tekst, ook als zij op een formule of datum lijkt.
    expect(rijen[1]?.[0]).toBe('=HYPERLINK("x")');
    expect(rijen[5]?.[0]).toBe('2026-01-01');
  });

  it('is te filteren, houdt de kop in beeld, en past liggend op papier met de kop op elke bladzijde', async () => {
    const [gelezen] = (await readXlsx(await maakExcel('Team & meer', [blad]))).sheets;
    expect(gelezen?.autoFilter?.range).toBe('A1:C7');
    expect(gelezen?.freezePane).toMatchObject({ rows: 1 });
    expect(gelezen?.pageSetup).toMatchObject({
      orientation: 'landscape',
      paperSize: 'a4',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '$1:$1',
    });
  });

  it('kan ook zonder rijen', async () => {
    const { sheets } = await readXlsx(await maakExcel('Leeg', [maakBlad('Leeg', KOLOMMEN, [])]));
    expect(sheets[0]?.rows).toHaveLength(1);
  });
});

it('een bestand heet zonder leestekens en wordt nergens bewaard', () => {
  const antwoord = alsBestand('Team Noord/Zuid 2026-11-18', 'xlsx', new Uint8Array([1]));
  expect(antwoord.headers.get('content-disposition')).toBe('attachment; filename="team-noord-zuid-2026-11-18.xlsx"');
  expect(antwoord.headers.get('cache-control')).toBe('no-store');
});

describe('wie om een rekenblad vraagt', () => {
  it('krijgt het als bestand, of leest dat het er voor hem niet is', async () => {
    const er = await excelAntwoord('Belasting Zuid', blad);
    expect(er.headers.get('content-disposition')).toBe('attachment; filename="belasting-zuid.xlsx"');
    const niet = await excelAntwoord('Belasting Zuid', null);
    expect([niet.status, niet.headers.get('content-type'), await niet.text()]).toEqual([
      404,
      'text/plain; charset=utf-8',
      'Dit bestand is er niet.\n',
    ]);
  });
  it('krijgt bij een dag die nog moet komen geen andere dag', () => expect(geenPeildatum().status).toBe(400));
});
