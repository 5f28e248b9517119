/** Hoe afspraken op een dag liggen: wat elkaar overlapt, wat buiten de werktijd valt, waar nog plek is, en hoe het naast elkaar past. */

import { type Datum, weekdag } from '../domain/datum';
import { feestdagOp } from '../domain/werkdagen';
import { type Beschikbaarheid, beletOp, STANDAARD, werkdagOp } from './beschikbaarheid-regels';

/** In minuten na middernacht; het einde hoort er niet bij. */
export type Tijdvak = { begin: number; einde: number };

/** Wat van een afspraak telt voor een botsing. Zonder tijd ligt zij nergens vast. */
export type Tijdplek = { datum: Datum; tijd: string | null; duurMinuten: number | null };

/** 09:30 → 570 */
export const minutenVan = (tijd: string): number => Number(tijd.slice(0, 2)) * 60 + Number(tijd.slice(3, 5));

/** 570 → 09:30; na middernacht blijft het de laatste minuut van de dag. */
export function tijdVan(minuten: number): string {
  const m = Math.min(minuten, 24 * 60 - 1);
  return `${String(Math.floor(m / 60)).padStart(2, '0')}:${String(m % 60).padStart(2, '0')}`;
}

/** Van wanneer tot wanneer deze afspraak duurt; is dat niet opgeschreven, dan zo lang als een gesprek bij deze begeleider. */
export function tijdvakVan(plek: Omit<Tijdplek, 'datum'>, gesprekMinuten: number): Tijdvak | null {
  if (plek.tijd === null) return null;
  const begin = minutenVan(plek.tijd);
  return { begin, einde: begin + (plek.duurMinuten ?? gesprekMinuten) };
}

/** Raken deze twee elkaar? Meteen na elkaar is niet tegelijk. */
export const raken = (a: Tijdvak, b: Tijdvak) => a.begin < b.einde && b.begin < a.einde;

/** Liggen deze twee afspraken (deels) op hetzelfde moment? Direct na elkaar is geen overlap. */
export function overlapt(a: Tijdplek, b: Tijdplek, gesprekMinuten: number): boolean {
  if (a.datum !== b.datum) return false;
  const [x, y] = [tijdvakVan(a, gesprekMinuten), tijdvakVan(b, gesprekMinuten)];
  return x !== null && y !== null && raken(x, y);
}

/** De afspraken die met deze botsen, op volgorde van hun begin. */
export const botsendMet = <T extends Tijdplek>(plek: Tijdplek, andere: readonly T[], gesprekMinuten: number): T[] =>
  andere
    .filter((a) => overlapt(plek, a, gesprekMinuten))
    .sort((a, b) => ((a.tijd ?? '') < (b.tijd ?? '') ? -1 : (a.tijd ?? '') > (b.tijd ?? '') ? 1 : 0));

/** Waarom een afspraak niet in de werktijd van een begeleider past. */
export type Waarschuwing =
  | { soort: 'weekend' | 'geen_werkdag' | 'afwezig' }
  | { soort: 'feestdag'; feestdag: string }
  | { soort: 'buiten_uren'; van: string; tot: string }
  | { soort: 'andere_locatie'; vast: string };

/** Heeft deze begeleider zijn werkdagen zelf ingevuld? Wie dat niet deed, heeft ook geen uren om buiten te vallen. */
const heeftWerkdagen = (b: Beschikbaarheid): boolean => b.werkdagen !== STANDAARD.werkdagen;

/**
 * Wat er aan deze afspraak niet past bij de werkdagen van de begeleider; niets als alles past. Kan er die dag niets, dan is dat genoeg. Een
 * andere locatie dan de vaste van die dag telt alleen bij een gesprek op locatie.
 */
export function waarschuwingenBij(
  b: Beschikbaarheid,
  plek: Tijdplek & { opLocatie: boolean; locatieId: string | null },
): Waarschuwing[] {
  const belet = beletOp(b, plek.datum);
  const feestdag = feestdagOp(plek.datum);
  if (belet === 'vrij')
    return weekdag(plek.datum) > 5 || !feestdag ? [{ soort: 'weekend' }] : [{ soort: 'feestdag', feestdag }];
  if (belet) return [{ soort: belet }];
  const werkdag = werkdagOp(b, plek.datum);
  if (!werkdag || !heeftWerkdagen(b)) return [];
  const uit: Waarschuwing[] = [];
  const vak = tijdvakVan(plek, b.gesprekMinuten);
  if (vak && (vak.begin < minutenVan(werkdag.van) || vak.einde > minutenVan(werkdag.tot)))
    uit.push({ soort: 'buiten_uren', van: werkdag.van, tot: werkdag.tot });
  if (plek.opLocatie && werkdag.locatieId && plek.locatieId && plek.locatieId !== werkdag.locatieId)
    uit.push({ soort: 'andere_locatie', vast: werkdag.locatieId });
  return uit;
}

/** Waar een tijdvak staat als wat overlapt naast elkaar komt: de hoeveelste kolom, van hoeveel. */
export type Plaats = { kolom: number; kolommen: number };

/** Zet wat overlapt naast elkaar, in zo weinig kolommen als kan; wat niets raakt houdt de hele breedte. Zelfde volgorde als de invoer. */
export function deelIn(vakken: readonly Tijdvak[]): Plaats[] {
  const volgorde = vakken
    .map((vak, i) => ({ vak, i }))
    .sort((a, b) => a.vak.begin - b.vak.begin || a.vak.einde - b.vak.einde || a.i - b.i);
  const plaatsen: Plaats[] = vakken.map(() => ({ kolom: 0, kolommen: 1 }));
  let groep: number[] = [];
  let kolomEinden: number[] = [];
  const sluitGroep = () => {
    for (const i of groep) (plaatsen[i] as Plaats).kolommen = kolomEinden.length;
    groep = [];
    kolomEinden = [];
  };
  for (const { vak, i } of volgorde) {
    if (kolomEinden.every((einde) => einde <= vak.begin)) sluitGroep();
    const vrij = kolomEinden.findIndex((einde) => einde <= vak.begin);
    const kolom = vrij === -1 ? kolomEinden.length : vrij;
    kolomEinden[kolom] = vak.einde;
    (plaatsen[i] as Plaats).kolom = kolom;
    groep.push(i);
  }
  sluitGroep();
  return plaatsen;
}

/** De plekken binnen de werktijd waar nog een heel gesprek past: vanaf het begin van elke opening, en daarna elk heel uur. */
export function vrijePlekken(werktijd: Tijdvak, bezet: readonly Tijdvak[], gesprekMinuten: number): Tijdvak[] {
  const plekken: Tijdvak[] = [];
  const opening = (begin: number, einde: number) => {
    for (let van = begin; van + gesprekMinuten <= einde; ) {
      // Ten minste een half uur hoog: een smaller vak is niet aan te wijzen.
      const heelUur = Math.ceil((van + 30) / 60) * 60;
      const tot = heelUur + gesprekMinuten <= einde ? heelUur : einde;
      plekken.push({ begin: van, einde: tot });
      van = tot;
    }
  };
  let vanaf = werktijd.begin;
  for (const vak of [...bezet].sort((a, b) => a.begin - b.begin)) {
    if (vak.begin > vanaf) opening(vanaf, Math.min(vak.begin, werktijd.einde));
    vanaf = Math.max(vanaf, vak.einde);
  }
  opening(vanaf, werktijd.einde);
  return plekken;
}
