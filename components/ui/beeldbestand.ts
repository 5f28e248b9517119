/** Maakt van een plaatje op het scherm een bestand dat op zichzelf staat: met zijn titel, zijn kleuren en zijn letters. */

import { breek } from '@/lib/beeld/tekening';

const SVG = 'http://www.w3.org/2000/svg';
const RAND = 24;
const LETTERS = 'IBM Plex Sans, Arial, sans-serif';
const INKT = { kop: '#1b2733', tekst: '#51606e' };
const SCHERP = 2;

type Regel = { tekst: string; grootte: number; vet: boolean };

function maak(soort: string, kenmerken: Record<string, string | number>, inhoud = ''): SVGElement {
  const element = document.createElementNS(SVG, soort);
  for (const [naam, waarde] of Object.entries(kenmerken)) element.setAttribute(naam, String(waarde));
  element.textContent = inhoud;
  return element;
}

const meter = document.createElement('canvas').getContext('2d');

/** De tekst in regels die passen, gemeten met de letter van het scherm. */
function regelsVan(tekst: string, breed: number, grootte: number, vet: boolean): Regel[] {
  if (meter) meter.font = `${vet ? 700 : 400} ${grootte}px ${getComputedStyle(document.body).fontFamily}`;
  const regels = breek(tekst, breed, (stuk) => meter?.measureText(stuk).width ?? 0);
  return regels.map((r) => ({ tekst: r, grootte, vet }));
}

/** Een variabele van het scherm bestaat buiten de toepassing niet: elke kleur wordt wat zij hier is. Links gaan eruit. */
function zelfstandig(svg: SVGSVGElement): SVGElement[] {
  const kloon = svg.cloneNode(true) as SVGSVGElement;
  const bron = [...svg.querySelectorAll('*')];
  [...kloon.querySelectorAll('*')].forEach((element, i) => {
    const stijl = getComputedStyle(bron[i] as Element);
    for (const naam of ['fill', 'stroke'])
      if (element.hasAttribute(naam)) element.setAttribute(naam, stijl.getPropertyValue(naam));
    element.removeAttribute('aria-hidden');
    element.removeAttribute('class');
  });
  for (const link of kloon.querySelectorAll('a')) {
    const groep = maak('g', {});
    groep.append(...link.children);
    link.replaceWith(groep);
  }
  return [...kloon.children] as SVGElement[];
}

const tekstVan = (figuur: Element, wat: string) =>
  [...figuur.querySelectorAll(wat)]
    .map((e) => e.textContent?.trim() ?? '')
    .filter(Boolean)
    .join(' ');

function zet(in_: SVGElement, regels: readonly Regel[], y: number): number {
  let hier = y;
  for (const { tekst, grootte, vet } of regels) {
    hier += grootte * 1.35;
    const opmaak = { 'font-size': grootte, 'font-weight': vet ? 700 : 400, fill: vet ? INKT.kop : INKT.tekst };
    in_.append(maak('text', { x: RAND, y: hier, ...opmaak }, tekst));
  }
  return hier;
}

/** Het hele plaatje: titel, uitleg, tekening, voet en waar het vandaan komt. */
function stelSamen(figuur: HTMLElement): { svg: SVGElement; breed: number; hoog: number } {
  const bron = figuur.querySelector<SVGSVGElement>('svg[viewBox]');
  if (!bron) throw new Error('Er is geen tekening');
  const { width, height } = bron.viewBox.baseVal;
  const breed = width + 2 * RAND;
  const [titel, uitleg] = [tekstVan(figuur, 'figcaption .bevinding'), tekstVan(figuur, 'figcaption p')];
  const voet = tekstVan(figuur, '.beeldvoet');
  const svg = maak('svg', { xmlns: SVG, role: 'img', 'font-family': LETTERS });
  svg.append(maak('title', {}, titel), maak('desc', {}, [uitleg, voet].filter(Boolean).join(' ')));
  const papier = maak('rect', { width: breed, fill: '#fff' });
  svg.append(papier);
  let y = zet(svg, [...regelsVan(titel, width, 18, true), ...regelsVan(uitleg, width, 13, false)], RAND - 8) + 16;
  const groep = maak('g', { transform: `translate(${RAND} ${Math.round(y)})` });
  groep.append(...zelfstandig(bron));
  svg.append(groep);
  const van = `${location.hostname === 'localhost' ? '' : `${location.hostname} · `}Vast Contact`;
  y = zet(svg, [...regelsVan(voet, width, 12, false), ...regelsVan(van, width, 11, false)], y + height + 6);
  const hoog = Math.ceil(y + RAND - 8);
  papier.setAttribute('height', String(hoog));
  for (const [naam, waarde] of Object.entries({ width: breed, height: hoog, viewBox: `0 0 ${breed} ${hoog}` }))
    svg.setAttribute(naam, String(waarde));
  return { svg, breed, hoog };
}

const alsData = (bytes: ArrayBuffer) =>
  new Promise<string>((klaar, fout) => {
    const lezer = new FileReader();
    lezer.onload = () => klaar(String(lezer.result));
    lezer.onerror = () => fout(lezer.error);
    lezer.readAsDataURL(new Blob([bytes], { type: 'font/woff2' }));
  });

/** De letters van de toepassing, gewoon en vet: een plaatje in een brief kent onze bestanden niet. */
async function letters(): Promise<string> {
  const regels = [...document.styleSheets].flatMap((blad) => {
    try {
      return [...blad.cssRules];
    } catch {
      return [];
    }
  });
  const gezichten = regels.filter((r): r is CSSFontFaceRule => r instanceof CSSFontFaceRule);
  // De letter voor Nederlandse tekst is die zonder eigen bereik; die van een vreemd schrift noemen er een.
  const gekozen = [400, 700].map((gewicht) =>
    gezichten.find(
      ({ style }) =>
        style.getPropertyValue('font-weight') === String(gewicht) &&
        style.getPropertyValue('src').includes('url(') &&
        style.getPropertyValue('unicode-range') === '',
    ),
  );
  const delen = gekozen.map(async (g, i) => {
    const adres = g && /url\(["']?([^"')]+)/.exec(g.style.getPropertyValue('src'))?.[1];
    if (!adres) return '';
    const antwoord = await fetch(new URL(adres, g.parentStyleSheet?.href ?? location.href));
    if (!antwoord.ok) return '';
    const bron = await alsData(await antwoord.arrayBuffer());
    return `@font-face{font-family:'IBM Plex Sans';font-weight:${i === 0 ? 400 : 700};src:url(${bron}) format('woff2')}`;
  });
  return (await Promise.all(delen)).join('');
}

async function alsPng(bron: string, breed: number, hoog: number): Promise<Blob> {
  const beeld = new Image();
  beeld.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(bron)}`;
  await beeld.decode();
  const doek = document.createElement('canvas');
  [doek.width, doek.height] = [breed * SCHERP, hoog * SCHERP];
  doek.getContext('2d')?.drawImage(beeld, 0, 0, doek.width, doek.height);
  return new Promise((klaar, fout) =>
    doek.toBlob((blob) => (blob ? klaar(blob) : fout(new Error('Er kwam geen plaatje'))), 'image/png'),
  );
}

function download(inhoud: Blob, naam: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(inhoud);
  link.download = naam;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

async function bouw(figuur: HTMLElement) {
  const { svg, breed, hoog } = stelSamen(figuur);
  svg.querySelector('desc')?.after(maak('style', {}, await letters()));
  return { bron: new XMLSerializer().serializeToString(svg), breed, hoog };
}

export async function neemMee(figuur: HTMLElement, hoe: 'png' | 'svg' | 'kopie'): Promise<void> {
  const naam = figuur.dataset.beeld ?? 'plaatje';
  const png = async () => {
    const { bron, breed, hoog } = await bouw(figuur);
    return alsPng(bron, breed, hoog);
  };
  // De browser wil de belofte zelf: na een wachttijd telt de klik niet meer.
  if (hoe === 'kopie') return navigator.clipboard.write([new ClipboardItem({ 'image/png': png() })]);
  if (hoe === 'png') return download(await png(), `${naam}.png`);
  download(new Blob([(await bouw(figuur)).bron], { type: 'image/svg+xml' }), `${naam}.svg`);
}
