import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import { nietTeZetten } from './letters';
import { maakPdf } from './pdf';
import { drukbaar } from './tekens';

const lees = (naam: string): Record<string, string>[] =>
  parse(readFileSync(`prisma/proef/gevallen/letters/${naam}.csv`), { columns: true, bom: true });

async function tekstVan(...alineas: string[]): Promise<string> {
  const pdf = await maakPdf({ titel: 'Proef', voet: null }, (blad) => {
    for (const a of alineas) blad.alinea(a);
  });
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
  const { items } = await (await document.getPage(1)).getTextContent();
  return items.map((x) => ('str' in x ? x.str + (x.hasEOL ? '\n' : '') : '')).join('');
}

describe('op papier', () => {
  it('staat wat de begeleider schreef, met de tekens die het scherm ook heeft', async () => {
    const [plan] = lees('plannen');
    const tekst = await tekstVan(plan?.doel ?? '', plan?.stap ?? '', plan?.afspraken ?? '');
    expect(tekst).not.toMatch(/\?|\[…\]/);
    expect(tekst).toContain('ሓጎስ');
    expect(tekst).toContain('Van thuis → buurthuis');
    expect(tekst).toContain('Bellen met de school over de e-mail');
    for (const deel of ['Elke 3 weken ☎', '✓ fietsles', '☐ tandarts', 'prijs ≤ € 25, temp −2°, ½ dag, naam: '])
      expect(tekst).toContain(deel);
  });

  it.each([
    ['Dąbrowska-Nguyễn'],
    ['Gülşah Işık, İzmir'],
    ['Łukaszewska Żółć'],
    ['Saḥar Ṣāliḥ ʿAlī'],
    ['Ελένη Παπαδοπούλου'],
    ['Олена Ґалаґан'],
    ['Նարե Հակոբյան, ნინო'],
    ['ሓጎስ ገብረ፣'],
    ['≤ ≥ ≠ − × ½ → ← ✓ ✔ ✗ ☐ ☑ ☎ • … “”'],
  ])('staat %s', async (woorden) => {
    expect(await nietTeZetten(woorden)).toEqual([]);
    expect((await tekstVan(woorden)).trim()).toBe(woorden);
  });

  it('wordt van tevoren genoemd wat niet gezet kan worden, elk woord een keer', async () => {
    const [karima, samir] = lees('deelnemers').map((d) => `${d.voornaam} ${d.achternaam}`);
    expect(await nietTeZetten(karima)).toEqual([]);
    expect(await nietTeZetten(samir, null, samir, 'Noor 🚲')).toEqual(['🚲']);
    expect(await nietTeZetten('naam: רות, ሓጎስ')).toEqual(['רות,']);
    expect(await tekstVan('Beste 李 小龍,')).toBe('Beste […],');
  });
});

it('een tab wordt een spatie, een vast koppelteken een streepje, en wat alleen de richting stuurt verdwijnt', () => {
  expect(drukbaar('met\tde\u00a0e\u2011mail\u200e\u200f\u202a\u2066\u2067\u00ad\ufeff ☎\ufe0f')).toBe(
    'met de e-mail ☎',
  );
  expect(drukbaar('een\r\ntwee\rdrie\u0007')).toBe('een\ntwee\ndrie');
  expect(drukbaar('e\u0301')).toBe('é');
});
