/**
 * Wat een begeleider wil weten in de minuut voor een cliënt binnenkomt: waar naar te vragen, en wat er sinds het vorige gesprek
 * veranderde. Zuiver: feiten en dag komen van buiten.
 */
import { type Datum, plusDagen } from '../domain/datum';
import type { Score } from '../domain/leefgebieden';
import type { ContactStatus, Vorm } from '../domain/tellend-gesprek';
import type { InzetStatus } from '../inzet/regels';
import {
  type Adviesregel,
  type Bestand,
  type Laddermeting,
  moetBegeleidingVragen,
  type Ontheffingregel,
  type Ontheffingtaak,
  ontheffingtaak,
  opDag,
  type Uitkeringregel,
  type UitkeringSoort,
} from '../situatie/regels';

/** Zoveel dagen vooruit hoort een evaluatie of herziening bij dit gesprek. */
const BIJNA_DAGEN = 14;

export type Vraag =
  | { soort: 'stap'; tekst: string; voor: Datum }
  | { soort: 'leefgebied'; gebied: number; score: Score; wens: string | null }
  | { soort: 'evaluatie'; op: Datum }
  | { soort: 'begeleiding' }
  | { soort: 'ontheffing'; wat: Ontheffingtaak['wat']; datum: Datum }
  | { soort: 'onhold'; op: Datum }
  | { soort: 'wens'; tekst: string }
  | { soort: 'brief' };

export type Vraagfeiten = {
  /** Nog niet gezette stappen van het plan dat nu geldt. */
  stappen: readonly { tekst: string; voor: Datum | null }[];
  evaluaties: readonly Datum[];
  /** Uit de laatste vastgestelde intake. */
  leefgebieden: readonly { gebied: number; score: number | null; wens: string | null }[];
  wens: string | null;
  uitkeringen: readonly Uitkeringregel[];
  ontheffingen: readonly Ontheffingregel[];
  /** Wanneer een lopende on hold opnieuw wordt bekeken. */
  herzieningen: readonly Datum[];
  niveauNederlands: 'geen' | 'beginner' | 'redelijk' | 'goed' | null;
  laaggeletterd: 'ja' | 'nee' | 'onbekend';
};

/** Heeft de cliënt moeite met brieven? Dan wordt gevraagd of de laatste brief begrepen is. */
const moeiteMetBrieven = (f: Pick<Vraagfeiten, 'niveauNederlands' | 'laaggeletterd'>): boolean =>
  f.laaggeletterd === 'ja' || f.niveauNederlands === 'geen' || f.niveauNederlands === 'beginner';

/**
 * Waar naar te vragen, het eerst wat is afgesproken en waarvan de dag voorbij is, dan waar de zorgen het grootst zijn. Een wens is van de
 * cliënt zelf en komt altijd terug.
 */
export function waarNaarVragen(f: Vraagfeiten, vandaag: Datum): Vraag[] {
  const bijna = plusDagen(vandaag, BIJNA_DAGEN);
  const stappen = f.stappen
    .filter((s): s is { tekst: string; voor: Datum } => s.voor !== null && s.voor < vandaag)
    .sort((a, b) => (a.voor < b.voor ? -1 : a.voor > b.voor ? 1 : 0));
  const zorgen = f.leefgebieden
    .filter((l): l is { gebied: number; score: Score; wens: string | null } => l.score === 1 || l.score === 2)
    .sort((a, b) => a.score - b.score || a.gebied - b.gebied);
  return [
    ...stappen.map(({ tekst, voor }) => ({ soort: 'stap' as const, tekst, voor })),
    ...zorgen.map(({ gebied, score, wens }) => ({ soort: 'leefgebied' as const, gebied, score, wens })),
    ...f.evaluaties.filter((op) => op <= bijna).map((op) => ({ soort: 'evaluatie' as const, op })),
    ...(moetBegeleidingVragen(f.uitkeringen, vandaag) ? [{ soort: 'begeleiding' as const }] : []),
    ...f.ontheffingen.flatMap((o) => {
      const taak = ontheffingtaak(o, vandaag);
      return taak ? [{ soort: 'ontheffing' as const, ...taak }] : [];
    }),
    ...f.herzieningen.filter((op) => op <= bijna).map((op) => ({ soort: 'onhold' as const, op })),
    ...(f.wens?.trim() ? [{ soort: 'wens' as const, tekst: f.wens.trim() }] : []),
    ...(moeiteMetBrieven(f) ? [{ soort: 'brief' as const }] : []),
  ];
}

export type Wijziging = { datum: Datum } & (
  | { soort: 'ladder'; trede: number; vorige: number | null }
  | { soort: 'uitkering'; uitkering: UitkeringSoort }
  | { soort: 'ontheffing'; wat: 'begin' | 'einde' | 'aanvraag' | 'verlenging' }
  | { soort: 'bestand'; bestand: Bestand }
  | { soort: 'onhold'; wat: 'begin' | 'einde' }
  | { soort: 'inzet'; naam: string; stand: InzetStatus }
  | { soort: 'stap'; tekst: string }
  | { soort: 'signaal'; van: string }
  | { soort: 'betrokkene'; naam: string; rol: string }
  | { soort: 'contact'; vorm: Vorm; status: ContactStatus }
);

export type Veranderfeiten = {
  ladder: readonly Laddermeting[];
  uitkeringen: readonly Uitkeringregel[];
  ontheffingen: readonly Ontheffingregel[];
  adviezen: readonly Adviesregel[];
  onHold: readonly { van: Datum; tot: Datum | null }[];
  inzetten: readonly {
    naam: string;
    stand: InzetStatus;
    aangemeldOp: Datum;
    gestartOp: Datum | null;
    geeindigdOp: Datum | null;
  }[];
  resultaten: readonly { tekst: string; op: Datum }[];
  signalen: readonly { van: string; op: Datum }[];
  betrokkenen: readonly { naam: string; rol: string; van: Datum }[];
  /** Wat er aan contact was dat geen gesprek was. */
  contacten: readonly { datum: Datum; vorm: Vorm; status: ContactStatus }[];
};

/**
 * Wat er na deze dag veranderde, nieuwste eerst. Wat op de dag van het gesprek zelf is vastgelegd, hoorde daarbij. Een uitkering of
 * ontheffing die al bekend is en nog begint staat er ook bij; een einde pas als het er is.
 */
export function veranderdSinds(f: Veranderfeiten, sinds: Datum, vandaag: Datum): Wijziging[] {
  const erna = (d: Datum | null): d is Datum => d !== null && d > sinds;
  const voorbij = (d: Datum | null): d is Datum => erna(d) && d < vandaag;
  const alles: Wijziging[] = [];
  const standen = opDag(f.ladder);
  standen.forEach((l, i) => {
    const vorige = standen[i - 1]?.trede ?? null;
    if (erna(l.op) && l.trede !== vorige) alles.push({ soort: 'ladder', datum: l.op, trede: l.trede, vorige });
  });
  for (const u of f.uitkeringen) if (erna(u.van)) alles.push({ soort: 'uitkering', datum: u.van, uitkering: u.soort });
  for (const o of f.ontheffingen) {
    if (erna(o.van)) alles.push({ soort: 'ontheffing', datum: o.van, wat: 'begin' });
    if (voorbij(o.tot)) alles.push({ soort: 'ontheffing', datum: o.tot, wat: 'einde' });
    if (o.aanvraag !== 'geen' && erna(o.aangevraagdOp))
      alles.push({ soort: 'ontheffing', datum: o.aangevraagdOp, wat: o.aanvraag });
  }
  for (const b of f.adviezen) if (erna(b.datum)) alles.push({ soort: 'bestand', datum: b.datum, bestand: b.bestand });
  for (const o of f.onHold) {
    if (erna(o.van)) alles.push({ soort: 'onhold', datum: o.van, wat: 'begin' });
    if (voorbij(o.tot)) alles.push({ soort: 'onhold', datum: o.tot, wat: 'einde' });
  }
  for (const i of f.inzetten) {
    if (erna(i.aangemeldOp)) alles.push({ soort: 'inzet', datum: i.aangemeldOp, naam: i.naam, stand: 'aangemeld' });
    if (erna(i.gestartOp)) alles.push({ soort: 'inzet', datum: i.gestartOp, naam: i.naam, stand: 'gestart' });
    if (erna(i.geeindigdOp)) alles.push({ soort: 'inzet', datum: i.geeindigdOp, naam: i.naam, stand: i.stand });
  }
  for (const r of f.resultaten) if (erna(r.op)) alles.push({ soort: 'stap', datum: r.op, tekst: r.tekst });
  for (const s of f.signalen) if (erna(s.op)) alles.push({ soort: 'signaal', datum: s.op, van: s.van });
  for (const b of f.betrokkenen)
    if (erna(b.van)) alles.push({ soort: 'betrokkene', datum: b.van, naam: b.naam, rol: b.rol });
  for (const c of f.contacten)
    if (erna(c.datum)) alles.push({ soort: 'contact', datum: c.datum, vorm: c.vorm, status: c.status });
  return alles.sort((a, b) => (a.datum < b.datum ? 1 : a.datum > b.datum ? -1 : 0));
}
