/** Van een beeld naar zijn tekening: de ene plaats waar staven, kolommen, lijnen en weken worden uitgerekend. Zuiver. */
import { asOnder, hoogte, omDe, type Raster, rasterlijnen, schaal, tekenStilstanden } from './assen';
import type { Beeld, Kleur, Normlijn, Punt, Reeks } from './beeld';
import {
  achtergehouden,
  arceer,
  breedteVan,
  breek,
  legenda,
  lijn,
  normstreep,
  type Plek,
  REGEL,
  type Tekening,
  tekst,
  type Vorm,
  vlak,
} from './tekening';

const hoogsteVan = (punten: readonly Punt[]) =>
  Math.max(1, ...punten.flatMap((p) => [p.waarde ?? 0, p.tweede?.waarde ?? 0]));

/** Met een naam opent het punt wat erachter zit, ook in het plaatje. */
const open = ({ href, noem }: Punt, vormen: readonly Vorm[]): readonly Vorm[] =>
  href && noem ? [{ soort: 'link', href, noem, vormen }] : vormen;

const NORM = 22;

/** Liggende staven met hun woord ervoor: voor redenen, statussen en klassen. */
function staven(
  { punten, kleur = 'accent', norm, reeksen = [], hoogste = hoogsteVan(punten) }: Beeld,
  breed: number,
): Tekening {
  const ruim = breed >= 480;
  const label = ruim ? 178 : 108;
  const links = label + 10;
  const cijfers = Math.max(...punten.flatMap((p) => [breedteVan(p.tekst), breedteVan(p.tweede?.tekst ?? '')]));
  const lengte = (waarde: number) => ((breed - links - cijfers - 10) * waarde) / hoogste;
  const sleutel = legenda(reeksen, breed);
  const vormen = [...sleutel.vormen];
  let y = sleutel.hoog;
  punten.forEach((p, i) => {
    if (norm?.na === i) {
      vormen.push(...normRij(norm, y, breed));
      y += NORM;
    }
    const regels = breek(p.label, label);
    const staafhoog = p.tweede ? 32 : 18;
    const hoog = Math.max(regels.length * REGEL, staafhoog);
    regels.forEach((r, n) => {
      const eerste = y + (hoog - regels.length * REGEL) / 2 + 12;
      vormen.push(tekst(0, eerste + n * REGEL, r, { kleur: 'ink', klein: false }));
    });
    const boven = y + (hoog - staafhoog) / 2;
    vormen.push(...open(p, staaf(p, { x: links, y: boven, breed: lengte(p.waarde ?? 0), hoog: 16 }, kleur)));
    if (p.tweede) vormen.push(...tweedeStaaf(p.tweede, links, boven + 18, lengte(p.tweede.waarde ?? 0)));
    y += hoog + 7;
  });
  if (norm?.na === punten.length) {
    vormen.push(...normRij(norm, y, breed));
    y += NORM;
  }
  return { breed, hoog: y, vormen };
}

const normRij = (norm: Normlijn, y: number, breed: number): Vorm[] =>
  normstreep(
    [
      [0, y + 16],
      [breed, y + 16],
    ],
    tekst(breed, y + 11, norm.tekst, { anker: 'eind', kleur: 'ink', vet: true }),
  );

function staaf(p: Punt, vak: { x: number; y: number; breed: number; hoog: number }, kleur: Kleur): Vorm[] {
  const dicht = p.waarde === null;
  const eind = vak.x + (dicht ? 40 : vak.breed) + 6;
  return [
    dicht ? achtergehouden({ ...vak, breed: 40, hoog: 15 }) : vlak(vak, kleur),
    tekst(eind, vak.y + 12, p.tekst, { kleur: 'ink' }),
  ];
}

const tweedeStaaf = ({ tekst: wat }: NonNullable<Punt['tweede']>, x: number, y: number, breed: number): Vorm[] => [
  ...(breed > 0 ? arceer({ x, y, breed, hoog: 10 }, 'ink2') : []),
  tekst(x + breed + 6, y + 9, wat),
];

const PLAT = 118;

/** Staande kolommen op volgorde: voor maanden en aantallen. Met `procenten` loopt de schaal van 0 tot 100. */
function kolommen({ punten, kleur = 'accent', norm, vorm }: Beeld, breed: number): Tekening {
  const procenten = vorm === 'procenten';
  const los = punten.map((p) => (p.waarde === null ? '–' : procenten ? String(p.waarde) : p.tekst));
  // Past elk getal boven zijn kolom, dan is er geen schaal ernaast nodig.
  const boven = omDe(los, breed / punten.length) === 1;
  const links = boven && !procenten ? 0 : breed < 480 && boven ? 0 : 40;
  const stil = punten.some((p) => p.stil);
  const r: Raster = {
    links,
    rechts: breed,
    boven: 8 + (boven ? REGEL : 0) + (norm || stil ? REGEL + 2 : 0),
    hoog: PLAT,
    ...(procenten ? { top: 100, stap: 50 } : schaal(hoogsteVan(punten))),
  };
  const stap = (r.rechts - r.links) / Math.max(1, punten.length);
  const x = (i: number) => r.links + stap * (i + 0.5);
  const balk = Math.min(48, stap * 0.76);
  const as = asOnder(punten, x, r.boven + r.hoog, stap);
  const kolom = (p: Punt, i: number): readonly Vorm[] => {
    if (p.stil) return [];
    const top = p.waarde === null ? hoogte(r, 0) - 10 : hoogte(r, p.waarde);
    const vak = { x: x(i) - balk / 2, y: top, breed: balk, hoog: r.boven + r.hoog - top };
    const getal = tekst(x(i), top - 5, los[i] ?? '', { anker: 'midden', kleur: 'ink' });
    const hier = p.waarde === null ? (procenten ? [] : [achtergehouden(vak)]) : [vlak(vak, kleur)];
    // De hele hoogte is aan te wijzen, ook boven een lage kolom.
    const raak: Vorm = { soort: 'vlak', x: x(i) - stap / 2, y: r.boven, breed: stap, hoog: r.hoog, kleur: 'paper' };
    return open(p, [...(p.href && p.noem ? [raak] : []), ...hier, ...(boven ? [getal] : [])]);
  };
  const vormen: Vorm[] = [
    ...rasterlijnen(
      boven && !procenten ? { ...r, top: 1, stap: 1, hoog: 0, boven: r.boven + r.hoog } : r,
      procenten ? '%' : '',
      links > 0,
    ),
    ...punten.flatMap(kolom),
    ...tekenStilstanden(punten, r, (i) => [x(i) - stap / 2, x(i) + stap / 2]),
    ...as.vormen,
  ];
  if (norm) vormen.push(...normKolom(norm, r, stap));
  return { breed, hoog: r.boven + r.hoog + as.hoog, vormen };
}

/** De norm als staande streep tussen twee vakken; de naam aan de kant waar plaats is. */
function normKolom(norm: Normlijn, r: Raster, stap: number): Vorm[] {
  const x = r.links + stap * norm.na;
  const past = x + 6 + breedteVan(norm.tekst) <= r.rechts;
  return normstreep(
    [
      [x, 2],
      [x, r.boven + r.hoog],
    ],
    tekst(past ? x + 6 : x - 6, 13, norm.tekst, { anker: past ? undefined : 'eind', kleur: 'ink', vet: true }),
  );
}

/** Een lijn van 0 tot 100 procent over de tijd; een waarde die ontbreekt is een gat. */
function lijnbeeld({ punten }: Beeld, breed: number): Tekening {
  const r: Raster = { links: 42, rechts: breed, boven: 24, hoog: 150, top: 100, stap: 50 };
  const stap = (r.rechts - r.links) / Math.max(1, punten.length);
  const x = (i: number) => r.links + stap * (i + 0.5);
  const as = asOnder(punten, x, r.boven + r.hoog, stap);
  const paden: Plek[][] = [];
  const vormen: Vorm[] = [
    ...rasterlijnen(r, '%'),
    ...tekenStilstanden(punten, r, (i) => [x(i) - stap / 2, x(i) + stap / 2]),
  ];
  punten.forEach((p, i) => {
    if (p.waarde === null || p.stil) return;
    const plek: Plek = [x(i), hoogte(r, p.waarde)];
    const vorige = punten[i - 1];
    if (vorige && vorige.waarde !== null && !vorige.stil) paden.at(-1)?.push(plek);
    else paden.push([plek, plek]);
  });
  // Een meting zonder buren is een stip: een lijn van één punt is niet te zien.
  const los = paden.filter((p) => p.length === 2 && p[0] === p[1]);
  vormen.push(lijn('accent', 3, ...paden), lijn('accent', 8, ...los), ...as.vormen);
  return { breed, hoog: r.boven + r.hoog + as.hoog, vormen };
}

/** Een staaf per week met een streep op wat er kan; eronder het weeknummer, en wat de ruimte overlaat. */
function weken({ punten, reeksen = [], hoogste = 0 }: Beeld, breed: number): Tekening {
  const som = (p: Punt) => (p.delen ?? []).reduce((a, b) => a + b, 0);
  const sleutel = legenda([...reeksen], breed);
  const r: Raster = {
    links: 42,
    rechts: breed,
    boven: sleutel.hoog + 26,
    hoog: 96,
    ...schaal(Math.max(hoogste, ...punten.map((p) => Math.max(p.ruimte ?? 0, som(p))))),
  };
  const stap = (r.rechts - r.links) / Math.max(1, punten.length);
  const x = (i: number) => r.links + stap * (i + 0.5);
  const as = asOnder(punten, x, r.boven + r.hoog, stap);
  const over = punten.map((p) => String((p.ruimte ?? 0) - som(p)).replace('-', '−'));
  const om = omDe(over, stap);
  const y = r.boven + r.hoog + as.hoog;
  return {
    breed,
    hoog: y + 20,
    vormen: [
      ...sleutel.vormen,
      tekst(0, sleutel.hoog + 10, 'gesprekken per week'),
      ...rasterlijnen(r),
      ...punten.flatMap((p, i) => weekstaaf(p, reeksen, r, x(i), stap)),
      ...as.vormen,
      tekst(0, y + 12, 'over', { vet: true, kleur: 'ink' }),
      ...over.flatMap((n, i) =>
        i % om === 0
          ? [tekst(x(i), y + 12, n, { anker: 'midden', vet: true, kleur: n.startsWith('−') ? 'laat' : 'ink' })]
          : [],
      ),
    ],
  };
}

function weekstaaf(p: Punt, reeksen: readonly Reeks[], r: Raster, x: number, stap: number): Vorm[] {
  let onder = 0;
  const breed = stap * 0.7;
  const delen = (p.delen ?? []).flatMap((n, i) => {
    const reeks = reeksen[i];
    const [van, tot] = [hoogte(r, onder), hoogte(r, onder + n)];
    onder += n;
    if (n === 0 || !reeks) return [];
    const vak = { x: x - breed / 2, y: tot, breed, hoog: van - tot };
    return reeks.gearceerd ? arceer(vak, reeks.kleur) : [vlak(vak, reeks.kleur)];
  });
  const kan = hoogte(r, p.ruimte ?? 0);
  return [
    ...delen,
    lijn('ink', 2, [
      [x - stap * 0.46, kan],
      [x + stap * 0.46, kan],
    ]),
  ];
}

const TEKENWIJZE: Record<Beeld['vorm'], (b: Beeld, breed: number) => Tekening> = {
  staven,
  kolommen,
  procenten: kolommen,
  lijn: lijnbeeld,
  weken,
};

export const teken = (b: Beeld, breed: number): Tekening => TEKENWIJZE[b.vorm](b, breed);
