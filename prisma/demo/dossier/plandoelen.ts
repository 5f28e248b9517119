/** Welke doelen en stappen er in een versie van een plan staan, en welke daarvan gezet zijn. Zuiver. */
import { type Datum, plusDagen } from '../../../lib/domain/datum';
import { LEEFGEBIEDEN, type Leefgebied } from '../../../lib/domain/leefgebieden';
import type { Doelwens, GemaaktPlan, Stapwens } from '../../factories/plan';
import { type Mens, onHoldRond } from './mens';
import type { Versie } from './planverloop';
import { scoresOp } from './scores';
import { DOELEN, type Doelzin, RUST, type Stapzin } from './woorden-plan';

/** De vorige versie: wat erin stond, en hoe de doelen en stappen daarvan heten door alle versies heen. */
export type Vorig = { wensen: Doelwens[]; gemaakt: GemaaktPlan };

/**
 * De doelen van deze versie. `gezet` zijn de stappen (op reeks) die al eerder gezet zijn; die tellen niet nog eens. Geldt deze versie nu nog, dan
 * staat bij wat nog moet een dag rond vandaag, of geen.
 */
export function kiesDoelen(
  m: Mens,
  versie: Versie,
  vorig: Vorig | null,
  gezet: ReadonlySet<string>,
  geldtOp: Datum | null,
): Doelwens[] {
  const houd = vorig ? behoud(vorig, versie, gezet) : [];
  const doelen = versie.waarom === 'geevalueerd' ? metStapErbij(m, versie, houd) : vulAan(m, versie, houd);
  const komend = (s: Stapwens) => (geldtOp && !gezet.has(s.reeksId ?? '') ? metKomendeDag(m, s, geldtOp) : s);
  return doelen.map((d) => ({ ...d, stappen: d.stappen?.map((s, i) => komend(zet(m, versie, s, i, gezet))) }));
}

/** Een dag die al lang voorbij is zou zijn verzet: hij wordt een dag rond vandaag, of verdwijnt. */
function metKomendeDag(m: Mens, stap: Stapwens, vandaag: Datum): Stapwens {
  if (stap.gedaanOp || !stap.voor || stap.voor >= plusDagen(vandaag, -14)) return stap;
  const weg = m.kies.kans(45, `zonder dag ${stap.tekst}`);
  return { ...stap, voor: weg ? null : plusDagen(vandaag, m.kies.tussen(-8, 70, `komt nog ${stap.tekst}`)) };
}

/** Wat in een nieuwe versie blijft: bij rust alleen wat over gezondheid gaat. Een stap die nog moet krijgt een nieuwe dag. */
export function behoud({ wensen, gemaakt }: Vorig, versie: Versie, gezet: ReadonlySet<string>): Doelwens[] {
  const alles = wensen.map((d, i) => ({
    ...d,
    reeksId: gemaakt.doelen[i]?.reeksId,
    stappen: d.stappen?.map(({ gedaanOp: _, ...s }, j) => {
      const reeksId = gemaakt.doelen[i]?.stappen[j]?.reeksId;
      const voorbij = s.voor && s.voor < versie.dag && !gezet.has(reeksId ?? '');
      return { ...s, reeksId, voor: voorbij ? plusDagen(versie.dag, 45 + 20 * j) : s.voor };
    }),
  }));
  if (versie.waarom === 'rust') return alles.filter((d) => d.leefgebied === 4 || d.leefgebied === 5).slice(0, 1);
  return versie.waarom === 'weer' ? alles.slice(0, 2) : alles;
}

function vulAan(m: Mens, versie: Versie, houd: Doelwens[]): Doelwens[] {
  const zinnen = versie.rust ? rustdoelen(m, versie) : ladderdoelen(m);
  const nieuw = zinnen.filter(([, zin]) => !houd.some((d) => d.tekst === zin.tekst));
  const ruimte = Math.max(1, (versie.rust ? 2 : 3) - houd.length);
  return [...houd, ...nieuw.slice(0, ruimte).map(([gebied, zin], i) => doel(m, versie, gebied, zin, i))];
}

/** Waar het het minst gaat eerst, en altijd iets over meedoen. Een enkeling koos iets anders dan waar de zorgen zitten. */
function ladderdoelen(m: Mens): [Leefgebied, Doelzin][] {
  const scores = scoresOp(m, m.t0, m.start, 1);
  const scoreVan = (g: Leefgebied) => scores[g] ?? 5;
  const zorgelijk = LEEFGEBIEDEN.filter((g) => scoreVan(g) <= 3 && g !== 8).sort((a, b) => scoreVan(a) - scoreVan(b));
  const grote = m.kies.kans(85, 'zorgen in plan') ? zorgelijk.filter((g) => scoreVan(g) <= 2).length : 0;
  const aantal = Math.min(2, Math.max(grote, m.kies.tussen(0, 2, 'doelen')));
  const gebieden: Leefgebied[] = [
    ...zorgelijk.slice(0, aantal),
    scoreVan(8) <= 2 || m.kies.kans(75, 'meedoen') ? 8 : 3,
  ];
  return [...new Set(gebieden)].map((g) => [g, kiesDoel(m, g)]);
}

function kiesDoel(m: Mens, gebied: Leefgebied): Doelzin {
  if (gebied !== 8) return m.kies.een(DOELEN[gebied], `doel ${gebied}`);
  const [power, vrijwillig, ontdek, houd] = DOELEN[8] as [Doelzin, Doelzin, Doelzin, Doelzin];
  if (m.t0.arbeid === 1) return houd;
  if (m.t0.zoektWerk) return ontdek;
  return m.t0.arbeid === 2 ? m.kies.een([houd, ontdek], 'doel 8') : m.kies.een([power, vrijwillig], 'doel 8');
}

function rustdoelen(m: Mens, versie: Versie): [Leefgebied, Doelzin][] {
  const psychisch = onHoldRond(m, versie.dag)?.reden === 'psychische_klachten';
  return [[psychisch ? 5 : 4, m.kies.een(RUST[psychisch ? 'psychisch' : 'lichamelijk'], 'rust')]];
}

const stapVan = (zin: Stapzin): Stapwens => (typeof zin === 'string' ? { tekst: zin } : { ...zin });

function doel(m: Mens, versie: Versie, leefgebied: Leefgebied, zin: Doelzin, plaats: number): Doelwens {
  const stappen = zin.stappen.slice(0, m.kies.tussen(2, 3, `stappen ${zin.tekst}`)).map((s, i) => {
    const metDag = m.kies.kans(versie.rust ? 40 : 80, `voor ${zin.tekst} ${i}`);
    return { ...stapVan(s), voor: metDag ? plusDagen(versie.dag, 21 + 30 * i + 7 * plaats) : null };
  });
  return { leefgebied, tekst: zin.tekst, stappen };
}

const ALLE_DOELEN = [...Object.values(DOELEN).flat(), ...RUST.psychisch, ...RUST.lichamelijk];

/** Bij een evaluatie komt er een stap bij een van de doelen, als daar nog een bij past. */
function metStapErbij(m: Mens, versie: Versie, doelen: Doelwens[]): Doelwens[] {
  const voor: Datum = plusDagen(versie.dag, m.kies.tussen(40, 90, 'nieuwe stap'));
  for (const [i, d] of doelen.entries()) {
    const zin = ALLE_DOELEN.find((z) => z.tekst === d.tekst);
    const nieuw = zin?.stappen.map(stapVan).find((s) => !d.stappen?.some((e) => e.tekst === s.tekst));
    if (nieuw) return doelen.with(i, { ...d, stappen: [...(d.stappen ?? []), { ...nieuw, voor }] });
  }
  return doelen;
}

/** Zet een deel van de stappen, op een dag na het afspreken die er al is geweest. Wat eerder in het plan staat lukt vaker. */
function zet(m: Mens, versie: Versie, stap: Stapwens, plaats: number, gezet: ReadonlySet<string>): Stapwens {
  if (stap.reeksId && gezet.has(stap.reeksId)) return stap;
  if (!m.kies.kans(55 - plaats * 15, `gezet ${stap.tekst} ${versie.waarom}`)) return stap;
  const op = plusDagen(versie.dag, m.kies.tussen(5, 70, `gezet op ${stap.tekst}`));
  return op <= m.laatst ? { ...stap, gedaanOp: op } : stap;
}
