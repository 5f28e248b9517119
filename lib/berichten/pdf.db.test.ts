import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import { GEMEENTE } from '../../prisma/factories/gemeente';
import { BRIEFTALEN } from '../domain/brieftalen';
import { datum } from '../domain/datum';
import { nietTeZetten } from '../pdf/letters';
import { type Brief, brievenPdf } from './pdf';
import { vulOnderwerp, vulSjabloon } from './regels';
import { sjabloonwaarden, voorbeeldAfspraak } from './sjablonen-woorden';
import { TALEN } from './talen/talen';

const brief = (naam: string): Brief => ({
  gemeente: { ...GEMEENTE, email: null, bsnAan: false, versie: 1 },
  telefoon: '053-0000001',
  kenmerk: 'VIA-0001',
  adres: [naam, 'Dorpsstraat 1', '7511 AA  Enschede'],
  onderwerp: 'Onze afspraak op woensdag 25 november 2026',
  tekst: `Beste ${naam},\n\nIk spreek u graag.\n\nWanneer: woensdag\nHoe laat: 10.00 uur\n\nMet vriendelijke groet,`,
  datum: datum('2026-11-18'),
  vertaling: null,
});

type Boom = { role?: string; lang?: string; children?: Boom[] };
const talen = (b: Boom): string[] => [...(b.lang ? [b.lang] : []), ...(b.children ?? []).flatMap(talen)];
const rollen = (b: Boom): string[] => [...(b.role ? [b.role] : []), ...(b.children ?? []).flatMap(rollen)];
const mm = (punten: number) => (punten / 72) * 25.4;

async function lees(brieven: Brief[]) {
  const pdf = await brievenPdf(brieven);
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
  const bladen = [];
  for (let i = 1; i <= document.numPages; i++) {
    const blad = await document.getPage(i);
    const { items } = await blad.getTextContent();
    const hoogte = blad.getViewport({ scale: 1 }).height;
    const stukken = items.flatMap((x) =>
      'str' in x && x.str ? [{ tekst: x.str, x: mm(x.transform[4]), y: mm(hoogte - x.transform[5]) }] : [],
    );
    const boom = ((await blad.getStructTree()) ?? {}) as Boom;
    bladen.push({ stukken, rollen: rollen(boom), talen: talen(boom) });
  }
  return { document, bladen, ruw: pdf.toString('latin1') };
}

describe('brieven als PDF', () => {
  it('zijn PDF/UA in het Nederlands, zonder naam in de titel', async () => {
    const { document, ruw } = await lees([brief('Noor Voorbeeld')]);
    const { info, metadata } = await document.getMetadata();
    expect(info).toMatchObject({ Title: 'Brief', Language: 'nl-NL' });
    expect(String(metadata?.getRaw())).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(await document.getMarkInfo()).toMatchObject({ Marked: true });
    expect(ruw).not.toMatch(/Helvetica/);
  });

  it('hebben elk een eigen blad met een kop, en het adres achter het venster', async () => {
    const { bladen } = await lees([brief('Noor Voorbeeld'), brief('Işık Łukaszewska'), brief('Bo Ander')]);
    expect(bladen).toHaveLength(3);
    for (const [i, naam] of ['Noor Voorbeeld', 'Işık Łukaszewska', 'Bo Ander'].entries()) {
      const { stukken, rollen: r } = bladen[i] ?? { stukken: [], rollen: [] };
      expect(r.filter((x) => x === 'H1')).toHaveLength(1);
      const tekst = stukken.map((s) => s.tekst).join('');
      expect(tekst).toContain(naam);
      expect(tekst).not.toContain(naam === 'Bo Ander' ? 'Noor' : 'Bo Ander');
      // Het venster: 20 tot 110 mm van links en 45 tot 80 mm van boven. Er is niets anders door te lezen.
      const erin = stukken.filter((s) => s.y > 45 && s.y < 82 && s.x < 112);
      expect(erin.map((s) => s.tekst).join('')).toMatch(/Dorpsstraat 1.*7511 AA\s+Enschede/);
      expect(erin.map((s) => s.tekst).join('')).not.toMatch(/afspraak|Beste/);
      for (const s of erin) expect(s.x).toBeGreaterThan(22);
      expect(tekst).not.toContain('bladzijde');
      expect(tekst).toContain('Retour: gemeente Enschede, Postbus 1, 7500 AA Enschede');
      expect(tekst).toContain('Ons kenmerk: VIA-0001');
      expect(tekst).toContain('Telefoon: 053-0000001');
      const retour = stukken.find((s) => s.tekst.startsWith('Retour'));
      const straat = stukken.find((s) => s.tekst.startsWith('Dorpsstraat'));
      expect(retour?.y).toBeGreaterThan(45);
      expect(retour?.y).toBeLessThan((straat?.y ?? 0) - 5);
    }
  });

  it('een brief zonder adres laat het venster leeg, een lange loopt door zonder de volgende te raken', async () => {
    const lang = { ...brief('Noor Voorbeeld'), adres: null, tekst: 'Een zin die doorgaat. '.repeat(400) };
    const { bladen } = await lees([lang, brief('Bo Ander')]);
    expect(bladen.length).toBeGreaterThan(2);
    expect(bladen[0]?.stukken.filter((s) => s.y > 45 && s.y < 82)).toEqual([]);
    expect(
      bladen
        .at(-1)
        ?.stukken.map((s) => s.tekst)
        .join(''),
    ).toContain('Beste Bo Ander');
    expect(bladen.at(-1)?.rollen.filter((x) => x === 'H1')).toHaveLength(1);
  });

  it.each(BRIEFTALEN)('staan in het %s op een eigen blad erachter, met elke letter', async (taal) => {
    const { onderwerp, tekst } = TALEN[taal].teksten.uitnodiging;
    const waarden = sjabloonwaarden(
      { ...voorbeeldAfspraak(datum('2026-11-25'), null, TALEN[taal].vasteZin), begeleiderTelefoon: '06-12345678' },
      taal,
    );
    const vertaling = { taal, onderwerp: vulOnderwerp(onderwerp, waarden), tekst: vulSjabloon(tekst, waarden) };
    expect(await nietTeZetten(vertaling.onderwerp, vertaling.tekst, TALEN[taal].elders?.brief)).toEqual([]);
    const { bladen } = await lees([{ ...brief('Noor Voorbeeld'), vertaling }, brief('Bo Ander')]);
    expect(bladen).toHaveLength(3);
    expect(bladen[0]?.talen).toEqual(['nl-NL', taal].slice(-1));
    expect(new Set(bladen[1]?.talen)).toEqual(new Set([taal]));
    const regels = bladen[1]?.stukken ?? [];
    expect(regels.map((s) => s.tekst).join('')).not.toContain('[…]');
    // De regel met alleen het nummer: in een taal die van rechts komt staat het links van het woord ervoor.
    const nummer = regels.filter((s) => s.tekst.includes('06-1234 5678')).at(-1);
    const regel = regels.filter((s) => s.y === nummer?.y).sort((a, b) => a.x - b.x);
    expect(regel.map((s) => s.tekst).join('')).toMatch(taal === 'ar' ? /^06-1234 5678\D+$/ : /^\D+06-1234 5678$/);
  });
});
