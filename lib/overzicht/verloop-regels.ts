/**
 * Hoe het contact van een team verloopt: wie op schema lag, hoeveel dagen er tussen gesprekken zaten, wat er is geprobeerd, hoe men
 * elkaar sprak en wanneer men elkaar voor het laatst zag. Elk getal en de mensen erachter komen uit dezelfde regel: `telKenmerk`.
 */
import {
  assessContactnorm,
  type Normfeiten,
  type Normstatus,
  tellendeDagen,
  type Venster,
} from '../domain/contactnorm';
import { type Datum, dagenTussen, plusDagen, plusMaanden } from '../domain/datum';
import { isLopend } from '../domain/teamlijst';
import { type Contactfeit, isMislukt, isTellend } from '../domain/tellend-gesprek';
import { TUSSENPOZEN, tussenpoosVan } from '../domain/tussenpozen';

/** In deze volgorde: sprak men elkaar op één dag op twee manieren, dan telt de eerste. Wie elkaar zag, gaat voor. */
export const GESPREKSVORMEN = ['op_locatie', 'huisbezoek', 'beeldbellen', 'telefonisch'] as const;
export type Gespreksvorm = (typeof GESPREKSVORMEN)[number];

export const POGINGEN = ['geen_gehoor', 'niet_verschenen', 'voicemail'] as const;
export type Poging = (typeof POGINGEN)[number];

export const GEZIEN = ['tm_3_maanden', '3_6_maanden', '6_12_maanden', 'langer_dan_jaar', 'nog_nooit'] as const;
export type Gezien = (typeof GEZIEN)[number];

export const KENMERKEN = [
  'op_tijd',
  ...TUSSENPOZEN.map((t) => `interval_${t}` as const),
  'bereikt',
  'poging',
  'poging_geen_gehoor',
  'poging_niet_verschenen',
  'poging_voicemail',
  'poging_zonder_gesprek',
  'kanaal_op_locatie',
  'kanaal_huisbezoek',
  'kanaal_beeldbellen',
  'kanaal_telefonisch',
  'gezien_tm_3_maanden',
  'gezien_3_6_maanden',
  'gezien_6_12_maanden',
  'gezien_langer_dan_jaar',
  'gezien_nog_nooit',
] as const;
/** Een groep mensen achter een getal op Verloop. */
export type Kenmerk = (typeof KENMERKEN)[number];

/** Wie er geen begeleider heeft, en wat gevoerd is zonder dat bekend is door wie. */
export const GEEN = 'geen';

/** `begeleiderId` is van wie de caseload op de peildatum was. */
export type Verlooprij = {
  status: Normstatus;
  clientId: string;
  onHold: boolean;
  begeleiderId: string;
  verloop: Trajectverloop;
};

/** Wat iemand deed staat bij wie het deed, ook als een ander de cliënt nu begeleidt; al het andere is van de caseload. */
export const isVanWieHetDeed = (kenmerk: Kenmerk): boolean =>
  kenmerk === 'bereikt' ||
  kenmerk.startsWith('kanaal_') ||
  (kenmerk.startsWith('poging') && kenmerk !== 'poging_zonder_gesprek');

/** Elkaar zien is op locatie of bij iemand thuis; via een scherm telt daar niet bij. */
const zagElkaar = (c: Contactfeit) => isTellend(c) && (c.kanaal === 'op_locatie' || c.kanaal === 'huisbezoek');

/** Hoelang geleden men elkaar voor het laatst zag, in kalendermaanden. */
export function gezienklasse(op: Datum | null, peildatum: Datum): Gezien {
  if (op === null) return 'nog_nooit';
  if (plusMaanden(op, 3) >= peildatum) return 'tm_3_maanden';
  if (plusMaanden(op, 6) >= peildatum) return '3_6_maanden';
  return plusMaanden(op, 12) >= peildatum ? '6_12_maanden' : 'langer_dan_jaar';
}

function soortPoging(c: Contactfeit): Poging {
  return c.status === 'geen_gehoor' || c.status === 'niet_verschenen' ? c.status : 'voicemail';
}

type Gedaan = Contactfeit & { houderId?: string | null };
const doorWie = (c: Gedaan): string => c.houderId ?? GEEN;

/** Het verloop van één traject. Gesprekken en pogingen buiten het traject of na de peildatum tellen niet. */
export function bepaalVerloop(norm: Normfeiten & { contacten: readonly Gedaan[] }, peildatum: Datum, venster: Venster) {
  const grens = norm.einddatum && norm.einddatum < peildatum ? norm.einddatum : peildatum;
  const inVenster = (d: Datum) => d >= venster.van && d <= venster.tot;
  const dagen = tellendeDagen(norm, peildatum);
  // Dagen tussen twee gesprekken na elkaar; bij het venster waarin het tweede viel.
  const intervallen: number[] = [];
  // Hoe men elkaar sprak, één keer per dag met een tellend gesprek.
  const gesprekken: { vorm: Gespreksvorm; door: string }[] = [];
  dagen.forEach((dag, i) => {
    if (!inVenster(dag)) return;
    const vorige = dagen[i - 1];
    if (vorige) intervallen.push(dagenTussen(vorige, dag));
    const opDieDag = norm.contacten.filter((c) => c.datum === dag && isTellend(c));
    for (const vorm of GESPREKSVORMEN) {
      const gesprek = opDieDag.find((c) => c.kanaal === vorm);
      if (!gesprek) continue;
      gesprekken.push({ vorm, door: doorWie(gesprek) });
      break;
    }
  });
  const pogingen: { soort: Poging; door: string }[] = [];
  // Ook als dat vóór dit traject of dit venster was.
  let gezienOp: Datum | null = null;
  for (const c of norm.contacten) {
    if (c.datum > peildatum) continue;
    if (zagElkaar(c) && (gezienOp === null || c.datum > gezienOp)) gezienOp = c.datum;
    if (c.datum >= norm.start && c.datum <= grens && inVenster(c.datum) && isMislukt(c))
      pogingen.push({ soort: soortPoging(c), door: doorWie(c) });
  }
  return { intervallen, gesprekken, pogingen, gezienOp, gezien: gezienklasse(gezienOp, peildatum) };
}
/** Wat er van één traject in het venster gebeurde, tot en met de peildatum. */
export type Trajectverloop = ReturnType<typeof bepaalVerloop>;

const hoeveel = <T>(lijst: readonly T[], past: (w: T) => boolean) => lijst.filter(past).length;

/** De tussenpozen die onder dit kenmerk vallen, in dagen; geen bij een ander kenmerk. */
export const tussenpozenVan = (kenmerk: Kenmerk, { intervallen }: Pick<Trajectverloop, 'intervallen'>): number[] =>
  intervallen.filter((d) => kenmerk === `interval_${tussenpoosVan(d)}`);

/**
 * Hoeveel er bij dit traject onder dit kenmerk valt: gesprekken, pogingen of tussenpozen; 1 als het van de mens zelf is. 0 is: hoort er niet bij.
 * Met `wie` alleen wat van die begeleider is: zijn caseload, of wat hij deed.
 */
export function telKenmerk(
  kenmerk: Kenmerk,
  { status, verloop: v, begeleiderId }: Pick<Verlooprij, 'status' | 'verloop' | 'begeleiderId'>,
  wie: string | null = null,
): number {
  if (wie !== null && !isVanWieHetDeed(kenmerk) && begeleiderId !== wie) return 0;
  const gesprekken = wie === null ? v.gesprekken : v.gesprekken.filter((g) => g.door === wie);
  const pogingen = wie === null ? v.pogingen : v.pogingen.filter((p) => p.door === wie);
  switch (kenmerk) {
    case 'op_tijd':
      return status === 'op_schema' || status === 'binnenkort' ? 1 : 0;
    case 'bereikt':
      return gesprekken.length;
    case 'poging':
      return pogingen.length;
    case 'poging_zonder_gesprek':
      // Of iemand is gesproken gaat over de cliënt, wie hem ook sprak.
      return v.gesprekken.length === 0 ? v.pogingen.length : 0;
  }
  const [soort, klasse] = [kenmerk.slice(0, kenmerk.indexOf('_')), kenmerk.slice(kenmerk.indexOf('_') + 1)];
  if (soort === 'interval') return tussenpozenVan(kenmerk, v).length;
  if (soort === 'kanaal') return hoeveel(gesprekken, (g) => g.vorm === klasse);
  if (soort === 'poging') return hoeveel(pogingen, (p) => p.soort === klasse);
  return v.gezien === klasse ? 1 : 0;
}

/** Zoveel gesprekken (of pogingen), en van hoeveel verschillende mensen. */
export type Aantal = { aantal: number; mensen: number };

/** De middelste waarde; bij een even aantal het gemiddelde van de middelste twee, afgerond. */
export function mediaanVan(getallen: readonly number[]): number | null {
  const op = [...getallen].sort((a, b) => a - b);
  const [laag, hoog] = [op[Math.floor((op.length - 1) / 2)], op[Math.floor(op.length / 2)]];
  return laag === undefined || hoog === undefined ? null : Math.round((laag + hoog) / 2);
}

/** Telt het verloop van wie er loopt, van allen of van één begeleider. Iemand met meer dan één traject is één mens. */
export function telVerloop(rijen: readonly Verlooprij[], wie: string | null = null) {
  const lopend = rijen.filter(isLopend);
  const caseload = wie === null ? lopend : lopend.filter((r) => r.begeleiderId === wie);
  const tel = (lijst: readonly Verlooprij[], van: (r: Verlooprij) => number): Aantal => {
    const mensen = new Set<string>();
    let aantal = 0;
    for (const r of lijst) {
      const n = van(r);
      if (n > 0) mensen.add(r.clientId);
      aantal += n;
    }
    return { aantal, mensen: mensen.size };
  };
  return {
    /** Lopende trajecten, en van hoeveel mensen. */
    lopend: tel(caseload, () => 1),
    onHold: tel(caseload, (r) => (r.onHold ? 1 : 0)),
    kenmerken: Object.fromEntries(KENMERKEN.map((k) => [k, tel(lopend, (r) => telKenmerk(k, r, wie))])) as Record<
      Kenmerk,
      Aantal
    >,
    /** Het middelste aantal dagen tussen twee gesprekken; null zonder tussenpozen. */
    mediaan: mediaanVan(caseload.flatMap((r) => r.verloop.intervallen)),
  };
}
export type Verloop = ReturnType<typeof telVerloop>;

/** De laatste dag van elk van de twaalf maanden voor deze maand, en de peildatum zelf. */
export function trenddagen(peildatum: Datum): Datum[] {
  const eerste = `${peildatum.slice(0, 7)}-01` as Datum;
  const maandeinden = Array.from({ length: 12 }, (_, i) => plusDagen(plusMaanden(eerste, i - 11), -1));
  return [...maandeinden, peildatum];
}

/** Hoe de lopende trajecten er op één dag voor stonden. Opgeschort staat apart: dan staat de klok stil. */
export type Trendpunt = Record<'op_schema' | 'binnenkort' | 'over_tijd' | 'opgeschort', number> & { dag: Datum };

/** Hoeveel er op tijd waren van wie de klok liep; null als er niemand was. */
export function opTijd(p: Omit<Trendpunt, 'dag'>): { wel: number; van: number; procent: number } | null {
  const wel = p.op_schema + p.binnenkort;
  const van = wel + p.over_tijd;
  return van === 0 ? null : { wel, van, procent: Math.round((100 * wel) / van) };
}

/** De status van een traject op elk van de dagen van de trend: één keer gerekend, voor het team en voor elke begeleider. */
export const statussenOp = (norm: Normfeiten, dagen: readonly Datum[]): Normstatus[] =>
  dagen.map((dag) => assessContactnorm(norm, dag).status);

/** De trend van deze trajecten; `telt` kiest wie er die dag bij hoorde. */
export function trendVan<T extends { statussen: readonly Normstatus[] }>(
  trajecten: readonly T[],
  dagen: readonly Datum[],
  telt: (t: T, dag: Datum) => boolean = () => true,
): Trendpunt[] {
  return dagen.map((dag, i) => {
    const punt: Trendpunt = { dag, op_schema: 0, binnenkort: 0, over_tijd: 0, opgeschort: 0 };
    for (const t of trajecten) {
      const status = t.statussen[i];
      if (!status || status === 'nog_niet_gestart' || status === 'beeindigd' || !telt(t, dag)) continue;
      punt[status] += 1;
    }
    return punt;
  });
}
