import { getDocument, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Planwens } from '../../prisma/factories/plan';
import { eenPlanclient, eenVastgesteldPlan } from '../../prisma/proef/plansituatie';
import { VANDAAG } from '../../prisma/proef/stand';
import { planPdf } from './pdf';
import { getPlanversie } from './queries';

type Boom = { role?: string; type?: string; id?: string; children?: Boom[] };

const rollen = (b: Boom): string[] => [...(b.role ? [b.role] : []), ...(b.children ?? []).flatMap(rollen)];
const inhoud = (b: Boom): string[] => [
  ...(b.type === 'content' && b.id ? [b.id] : []),
  ...(b.children ?? []).flatMap(inhoud),
];

/** De tekst van een bladzijde per gemarkeerd stuk; `los` is wat buiten de structuur en geen artefact is. */
async function stukken(bladzijde: PDFPageProxy) {
  const { items } = await bladzijde.getTextContent({ includeMarkedContent: true });
  const perId = new Map<string, string>();
  const artefacten: string[] = [];
  const los: string[] = [];
  const open: { id?: string; tag?: string }[] = [];
  for (const item of items) {
    if ('str' in item) {
      const nu = open.at(-1);
      if (nu?.id) perId.set(nu.id, (perId.get(nu.id) ?? '') + item.str);
      else if (nu?.tag === 'Artifact') artefacten.push(item.str);
      else if (item.str.trim()) los.push(item.str);
    } else if (item.type === 'endMarkedContent') open.pop();
    else open.push({ id: item.id ?? undefined, tag: 'tag' in item ? String(item.tag) : undefined });
  }
  return { perId, artefacten: artefacten.join(''), los };
}

async function lees(pdf: Buffer) {
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
  const bladzijden = [];
  for (let i = 1; i <= document.numPages; i++) {
    const bladzijde = await document.getPage(i);
    const boom = ((await bladzijde.getStructTree()) ?? {}) as Boom;
    bladzijden.push({ boom, ...(await stukken(bladzijde)) });
  }
  const { info, metadata } = await document.getMetadata();
  return { document, bladzijden, info: info as Record<string, unknown>, xmp: String(metadata?.getRaw() ?? '') };
}

async function pdfVan(wens: Partial<Planwens>, naam = { voornaam: 'Işık', achternaam: 'Łukaszewska' }) {
  const wie = await eenPlanclient({ client: naam });
  const { id } = await eenVastgesteldPlan(wie, { door: wie.begeleider, ...wens });
  const versie = await getPlanversie(wie.begeleider, { ...wie.client, planId: id }, VANDAAG);
  if (!versie) throw new Error('Het plan is te lezen');
  const pdf = await planPdf(versie);
  return { versie, ruw: pdf.toString('latin1'), gelezen: await lees(pdf) };
}

describe('het plan als PDF', () => {
  let geval: Awaited<ReturnType<typeof pdfVan>>;
  beforeAll(async () => {
    geval = await pdfVan({
      nummer: 2,
      watVeranderde: 'De fietslessen zijn erbij gekomen 🚲.',
      afspraken: 'Ik bel als ik niet kan.\n\nBrieven lezen we samen.',
      instrumenten: [{ naam: 'fietslessen', waarvoor: 'naar het werk' }, { naam: 'taalcoach' }],
    });
  });

  it('heeft een titel zonder naam, de taal, en zegt dat het PDF/UA is', async () => {
    const { document, info, xmp } = geval.gelezen;
    expect(info).toMatchObject({ Title: 'Plan van aanpak, versie 2', Language: 'nl-NL', PDFFormatVersion: '1.7' });
    expect(await document.getMarkInfo()).toMatchObject({ Marked: true });
    expect(xmp).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(await document.getViewerPreferences()).toMatchObject({ DisplayDocTitle: true });
  });

  it('past op één bladzijde, met koppen die niet overslaan, tabellen en een lijst', () => {
    const { document, bladzijden } = geval.gelezen;
    expect(document.numPages).toBe(1);
    const gevonden = rollen(bladzijden[0]?.boom ?? {});
    const koppen = gevonden.filter((r) => /^H\d$/.test(r));
    expect(koppen).toEqual(['H1', 'H2', 'H2', 'H2', 'H3', 'H2', 'H2', 'H2', 'H2']);
    const tel = (rol: string) => gevonden.filter((r) => r === rol).length;
    expect({ tabel: tel('Table'), rijen: tel('TR'), koppen: tel('TH'), cellen: tel('TD') }).toEqual({
      tabel: 1,
      rijen: 3,
      koppen: 6,
      cellen: 6,
    });
    expect({ lijst: tel('L'), punten: tel('LI'), label: tel('Lbl'), tekst: tel('LBody') }).toEqual({
      lijst: 1,
      punten: 2,
      label: 2,
      tekst: 2,
    });
  });

  it('zegt van elke kop in een tabel of hij bij zijn kolom of zijn rij hoort, en heeft elke letter ingesloten', () => {
    const tel = (wat: RegExp) => geval.ruw.match(wat)?.length ?? 0;
    expect({ kolom: tel(/\/Scope \/Column/g), rij: tel(/\/Scope \/Row/g) }).toEqual({ kolom: 4, rij: 2 });
    expect(tel(/\/Type \/FontDescriptor/g)).toBe(tel(/\/FontFile[23] /g));
    expect(geval.ruw).not.toMatch(/Helvetica/);
  });

  it('zegt in volgorde wat er op het scherm staat; waar letters ontbreken staat dat', () => {
    const [bladzijde] = geval.gelezen.bladzijden;
    const tekst = inhoud(bladzijde?.boom ?? {}).map((id) => bladzijde?.perId.get(id) ?? '');
    expect(tekst[0]).toBe('Plan van aanpak van Işık Łukaszewska');
    const verwacht = [
      'De fietslessen zijn erbij gekomen […].',
      'Ik wil meedoen met activiteiten, zoals een cursus, een club of een groep.',
      'Lichamelijke gezondheid: Weer slapen',
      'Elke dag een rondje lopen',
      'op 2 november 2026',
      'Huisarts bellen',
      'wij samen',
      '1 december 2026',
      'nog niet',
      'fietslessen: naar het werk',
      'Ik bel als ik niet kan.',
      'Brieven lezen we samen.',
      'Op 12 januari 2027.',
      'Ik heb op 12 oktober 2026 gezegd dat ik het met dit plan eens ben.',
      'Işık Łukaszewska',
      'Datum en handtekening:',
      geval.versie.traject.begeleider,
    ];
    let vanaf = 0;
    for (const zin of verwacht) {
      const plek = tekst.findIndex((t, i) => i >= vanaf && t.trim() === zin);
      expect(plek, `${zin} staat na wat ervoor kwam`).toBeGreaterThanOrEqual(vanaf);
      vanaf = plek + 1;
    }
  });

  it('heeft buiten de structuur alleen artefacten, zoals het paginanummer', () => {
    const [bladzijde] = geval.gelezen.bladzijden;
    expect(bladzijde?.los).toEqual([]);
    expect(bladzijde?.artefacten).toContain('versie 2, vastgesteld op 12 oktober 2026 · bladzijde 1 van 1');
    expect([...(bladzijde?.perId.keys() ?? [])].sort()).toEqual(inhoud(bladzijde?.boom ?? {}).sort());
  });
});

it('een lang plan loopt door op een volgende bladzijde zonder dat er tekst wegvalt of blijft hangen', async () => {
  const woorden = Array.from({ length: 900 }, (_, i) => `woord${i}`);
  const adres = `https://voorbeeld.nl/${'zonderspaties'.repeat(20)}`;
  const { gelezen } = await pdfVan({ afspraken: `${woorden.join(' ')} ${adres}` });
  expect(gelezen.document.numPages).toBeGreaterThan(1);
  expect(gelezen.bladzijden.flatMap((b) => b.los)).toEqual([]);
  const alles = gelezen.bladzijden.flatMap((b) => [...b.perId.values()]).join('');
  expect(woorden.filter((w) => !new RegExp(`${w}(?!\\d)`).test(alles))).toEqual([]);
  expect(alles).toContain(adres);
  expect(gelezen.bladzijden.at(-1)?.artefacten).toContain(`van ${gelezen.document.numPages}`);
});

it('een plan van rust, zonder doelen, is ook een heel blad', async () => {
  const { gelezen } = await pdfVan({ richting: 'rust_en_herstel', doelen: [] });
  const [bladzijde] = gelezen.bladzijden;
  const tekst = [...(bladzijde?.perId.values() ?? [])].join('\n');
  expect(tekst).toContain('Ik neem nu rust om te herstellen.');
  expect(tekst).not.toContain('Wat wil ik bereiken');
});
