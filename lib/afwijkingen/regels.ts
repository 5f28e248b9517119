/**
 * Wanneer een trajectjaar dat onder de norm sloot een normafwijking geeft, en wat een correctie achteraf daarmee doet. Zuiver: wat de norm
 * vraagt en hoeveel gesprekken er waren, komt van de contactnorm.
 */
import { type Normfeiten, telGesprekken, tellendeDagen, trajectjaar, type Venster } from '../domain/contactnorm';
import { type Datum, dagenTussen, plusDagen } from '../domain/datum';

export const AFWIJKINGSTATUSSEN = ['open', 'verantwoord', 'teruggestuurd', 'geaccepteerd', 'ingetrokken'] as const;
export type Afwijkingstatus = (typeof AFWIJKINGSTATUSSEN)[number];

export const AFWIJKINGSTAPPEN = [
  'geopend',
  'heropend',
  'herrekend',
  'ingetrokken',
  'verantwoord',
  'teruggestuurd',
  'geaccepteerd',
] as const;
export type Afwijkingstap = (typeof AFWIJKINGSTAPPEN)[number];

/** Hierop wacht de begeleider nog: hij legt uit waarom het minder gesprekken werden. */
const TE_VERANTWOORDEN: readonly Afwijkingstatus[] = ['open', 'teruggestuurd'];
export const isTeVerantwoorden = (status: Afwijkingstatus): boolean => TE_VERANTWOORDEN.includes(status);

/** Een trajectjaar met zijn telling. `van` wijst het jaar aan; een einde van het traject maakt `tot` eerder. */
export type Jaartelling = Venster & { gevoerd: number; vereist: number; gehaald: boolean };

type Traject = { groep: 'pilot' | 'controle'; norm: Normfeiten };

function telJaar(norm: Normfeiten, jaar: Venster, peildatum: Datum): Jaartelling {
  const { gevoerd, vereist, gehaald } = telGesprekken(norm, jaar, peildatum);
  const tot = norm.einddatum && norm.einddatum < jaar.tot ? norm.einddatum : jaar.tot;
  return { van: jaar.van, tot, gevoerd, vereist, gehaald };
}

/**
 * De trajectjaren die op de peildatum voorbij zijn, op volgorde: waarvan de laatste dag geweest is, en bij een beëindigd traject ook het
 * jaar waarin het eindigde. De controlegroep heeft er geen: zij kent geen norm.
 */
export function geslotenTrajectjaren({ groep, norm }: Traject, peildatum: Datum): Jaartelling[] {
  const jaren: Jaartelling[] = [];
  if (groep === 'controle') return jaren;
  const laatste = norm.einddatum && norm.einddatum < peildatum ? norm.einddatum : plusDagen(peildatum, -1);
  let jaar = trajectjaar(norm.start, norm.start);
  while (jaar.van <= laatste) {
    const telling = telJaar(norm, jaar, peildatum);
    if (telling.tot > laatste) break;
    jaren.push(telling);
    jaar = trajectjaar(norm.start, plusDagen(jaar.tot, 1));
  }
  return jaren;
}

/** Een normafwijking zoals zij er staat. */
export type Staande = { jaarVan: Datum; jaarTot: Datum; gevoerd: number; vereist: number; status: Afwijkingstatus };

export type Stap = {
  soort: Extract<Afwijkingstap, 'geopend' | 'heropend' | 'herrekend' | 'ingetrokken'>;
  status: Afwijkingstatus;
  /** Wat eerder is verantwoord en besloten geldt niet meer; het blijft in de stappen staan. */
  opnieuw: boolean;
};

/**
 * Wat er met een normafwijking gebeurt nu haar trajectjaar zo staat; null als er niets verandert. `jaar` is null als het niet (meer)
 * voorbij is, bijvoorbeeld omdat het einde van het traject is weggehaald.
 *
 * Veranderen de getallen van een geaccepteerde afwijking, dan blijft zij geaccepteerd zolang het tekort niet groter wordt en er niet minder
 * gesprekken zijn: de teamleider heeft dan al meer aanvaard. Anders gaat zij weer open, want dit heeft hij niet gezien.
 */
export function volgendeStap(staat: Staande | null, jaar: Jaartelling | null): Stap | null {
  const tekort = jaar !== null && !jaar.gehaald;
  if (!staat) return tekort ? { soort: 'geopend', status: 'open', opnieuw: true } : null;
  if (!tekort)
    return staat.status === 'ingetrokken' ? null : { soort: 'ingetrokken', status: 'ingetrokken', opnieuw: false };
  if (staat.status === 'ingetrokken') return { soort: 'heropend', status: 'open', opnieuw: true };
  const zelfde = jaar.gevoerd === staat.gevoerd && jaar.vereist === staat.vereist && jaar.tot === staat.jaarTot;
  if (zelfde) return null;
  const erger = jaar.gevoerd < staat.gevoerd || jaar.vereist - jaar.gevoerd > staat.vereist - staat.gevoerd;
  const weerOpen = staat.status === 'geaccepteerd' && erger;
  return { soort: 'herrekend', status: weerOpen ? 'open' : staat.status, opnieuw: weerOpen };
}

export type Wijziging = Stap & { jaarVan: Datum; jaarTot: Datum; gevoerd: number; vereist: number };

/** Alles wat er aan de normafwijkingen van één traject verandert: hoogstens één wijziging per trajectjaar. */
export function wijzigingen(traject: Traject, staande: readonly Staande[], peildatum: Datum): Wijziging[] {
  const jaren = new Map(geslotenTrajectjaren(traject, peildatum).map((j) => [j.van, j]));
  const perJaar = new Map(staande.map((s) => [s.jaarVan, s]));
  return [...new Set([...jaren.keys(), ...perJaar.keys()])].sort().flatMap((jaarVan): Wijziging[] => {
    const jaar = jaren.get(jaarVan) ?? null;
    const staat = perJaar.get(jaarVan) ?? null;
    const stap = volgendeStap(staat, jaar);
    if (!stap) return [];
    // Een jaar dat weer open is houdt de getallen waarmee het er stond; zodra het sluit wordt opnieuw geteld.
    const { tot, gevoerd, vereist } = jaar ?? { ...(staat as Staande), tot: (staat as Staande).jaarTot };
    return [{ ...stap, jaarVan, jaarTot: tot, gevoerd, vereist }];
  });
}

/**
 * De dagen tussen twee opeenvolgende tellende gesprekken, voor elk gesprek in dit jaar: hoelang het geleden was dat deze mensen elkaar spraken.
 * Het eerste gesprek van een traject heeft geen vorig gesprek en telt niet.
 */
export function intervallen(norm: Normfeiten, jaar: Venster, peildatum: Datum): number[] {
  const dagen = tellendeDagen(norm, peildatum);
  return dagen.flatMap((d, i) => {
    const vorige = dagen[i - 1];
    return vorige && d >= jaar.van && d <= jaar.tot ? [dagenTussen(vorige, d)] : [];
  });
}
