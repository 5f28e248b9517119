/** Wat een intake is: uit welke delen zij bestaat, hoe ver zij is, en wat er sinds de vorige veranderde. */
import type { Leefgebied, Score } from '../domain/leefgebieden';

/** Wat er in woorden over een leefgebied wordt opgeschreven, op de volgorde van het gesprek. */
export const GEBIEDVELDEN = ['beeld', 'wens', 'goed', 'hulp', 'notitie'] as const;
type Gebiedveld = (typeof GEBIEDVELDEN)[number];

/** De score zoals een formulier haar stuurt; geen antwoord is leeg. */
export const NIET_BESPROKEN = 'niet_besproken';

export type Gebiedantwoord = Record<Gebiedveld, string | null> & {
  gebied: Leefgebied;
  score: Score | null;
  nietBesproken: boolean;
};

/** Hoe het met een deel van het gesprek staat. Woorden zonder score is bezig. */
export type Deelstand = 'leeg' | 'bezig' | 'besproken' | 'niet_besproken';

type Inhoud = Pick<Gebiedantwoord, Gebiedveld | 'score' | 'nietBesproken'>;

/** Hoe het met één leefgebied staat. */
export function gebiedstand(a: Inhoud): Deelstand {
  if (a.nietBesproken) return 'niet_besproken';
  if (a.score !== null) return 'besproken';
  return GEBIEDVELDEN.some((veld) => a[veld]) ? 'bezig' : 'leeg';
}

export type Persoonantwoord = Record<'achtergrond' | 'werkOpleiding' | 'wensen' | 'mogelijkheden', string | null> & {
  trede: number | null;
};

/** Hoe het met het deel over de persoon staat. De uitnodiging om over discriminatie te praten telt nooit mee. */
export function persoonstand(p: Persoonantwoord): Deelstand {
  const gevuld = [p.achtergrond, p.werkOpleiding, p.wensen, p.mogelijkheden, p.trede].filter(Boolean).length;
  return gevuld === 0 ? 'leeg' : gevuld === 5 ? 'besproken' : 'bezig';
}

export type Taalantwoord = { talen: readonly string[]; niveauNederlands: string | null; bereikbaarheid: string | null };

/** Hoe het met taal en bereikbaarheid staat; ja-of-nee-vragen hebben altijd een antwoord en tellen niet mee. */
export function taalstand(t: Taalantwoord): Deelstand {
  const gevuld = [t.talen.length > 0, t.niveauNederlands, t.bereikbaarheid].filter(Boolean).length;
  return gevuld === 0 ? 'leeg' : gevuld === 3 ? 'besproken' : 'bezig';
}

/** Hoeveel leefgebieden er besproken zijn. Na het vaststellen is er niets meer bezig: dan telt ook wat geen score kreeg. */
export function telBesproken(gebieden: readonly Inhoud[], vastgesteld: boolean): number {
  return gebieden.map(gebiedstand).filter((s) => s === 'besproken' || (vastgesteld && s === 'bezig')).length;
}

/** De leefgebieden waar nog niets staat, ook niet dat ze niet besproken zijn; daarmee kan een intake niet worden vastgesteld. */
export const nogLeeg = <A extends Inhoud>(gebieden: readonly A[]): A[] =>
  gebieden.filter((a) => gebiedstand(a) === 'leeg');

export type Verandering = 'beter' | 'gelijk' | 'minder' | 'alleen_nu' | 'alleen_toen' | 'geen';

/** Wat er met de score gebeurde tussen twee intakes; zonder score op een van beide momenten valt er niets te vergelijken. */
export function verandering(toen: number | null, nu: number | null): Verandering {
  if (toen === null) return nu === null ? 'geen' : 'alleen_nu';
  if (nu === null) return 'alleen_toen';
  return nu > toen ? 'beter' : nu < toen ? 'minder' : 'gelijk';
}

/** De delen van het gesprek zoals ze in een adres staan, op de volgorde van het gesprek. De volgorde is vrij. */
export const DEEL_VAN_GEBIED: Record<Leefgebied, string> = {
  1: 'wonen',
  2: 'financien',
  3: 'relaties',
  4: 'lichamelijk',
  5: 'psychisch',
  6: 'zingeving',
  7: 'praktisch',
  8: 'werk',
};

export type Intakedeel =
  | { soort: 'persoon' | 'taal' | 'afronden'; adres: string }
  | { soort: 'gebied'; adres: string; gebied: Leefgebied };

/** De delen van een intake met deze leefgebieden. */
export function intakedelen(gebieden: readonly Leefgebied[]): Intakedeel[] {
  return [
    { soort: 'persoon', adres: 'persoon' },
    { soort: 'taal', adres: 'taal' },
    ...gebieden.map((gebied) => ({ soort: 'gebied' as const, adres: DEEL_VAN_GEBIED[gebied], gebied })),
    { soort: 'afronden', adres: 'afronden' },
  ];
}
