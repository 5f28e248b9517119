/**
 * Waarom er bij een traject iets te doen is. Elke aanleiding heeft een sleutel die haar herkent: dezelfde aanleiding is één taak, hoe vaak er ook
 * wordt gerekend. Zuiver: feiten en de dag komen van buiten.
 */
import { postKanNog } from '../berichten/regels';
import type { Normstatus, Telling } from '../domain/contactnorm';
import { type Datum, dagenTussen, plusDagen } from '../domain/datum';
import { lopendOp } from '../domain/on-hold';
import { werkdagenNa } from '../domain/werkdagen';
import { naBijstand, type Ontheffingregel, ontheffingtaken, type Uitkeringregel } from '../situatie/regels';

/** Alles wat uit de feiten volgt; "vervolg plannen" komt met een gesprek mee en staat er niet bij. */
export const AANLEIDINGEN = [
  'over_tijd',
  'binnenkort_zonder_afspraak',
  'stilte_opschorting',
  'on_hold_herzien',
  'ontheffing',
  'ontheffing_besluit',
  'begeleiding_vragen',
  'plan_evaluatie',
  'trajectjaar_sluit',
  'brief_begrepen',
  'adres_nodig',
  'bel_zelf',
  'bericht_onvolledig',
  'vraag_teamleider',
  'normafwijking',
] as const;
export type Aanleidingsoort = (typeof AANLEIDINGEN)[number];

export type Aanleiding = { soort: Aanleidingsoort; sleutel: string; datum: Datum };

/** Zoveel dagen stilte tijdens een opschorting vraagt om een telefoontje: contact hield mensen op de been (eindrapport VIA-pilot). */
const STILTE_DAGEN = 60;
/** Zoveel dagen voor een trajectjaar sluit is te zien dat er nog gesprekken nodig zijn. */
const JAAREINDE_DAGEN = 42;
/** Zoveel dagen van tevoren wordt een herziening van on hold of een evaluatie van het plan een taak. */
const VOORAF_DAGEN = 14;
/** Zoveel werkdagen na het afdrukken is een brief bezorgd en kan worden gevraagd of hij begrepen is. */
const BRIEF_WERKDAGEN = 3;

export type Feiten = {
  status: Normstatus;
  uiterlijk: Datum | null;
  /** De eerste afspraak die nog komt. */
  gepland: Datum | null;
  /** De telling van het trajectjaar van vandaag. */
  telling: Telling;
  start: Datum;
  /** De laatste dag waarop er iets van de cliënt is gehoord. */
  gehoord: Datum | null;
  onHold: readonly { id: string; van: Datum; tot: Datum | null; herzienOp: Datum }[];
  plan: { id: string; evaluatieOp: Datum | null } | null;
  ontheffingen: readonly (Ontheffingregel & { id: string })[];
  uitkeringen: readonly (Uitkeringregel & { id: string })[];
  /** Brieven waarvan nog gevraagd moet worden of ze begrepen zijn, met de dag waarop ze zijn afgedrukt. */
  brieven: readonly { id: string; op: Datum }[];
  /** Sinds wanneer er een brief klaarligt zonder adres, of e-mail niet aankomt. */
  zonderAdres: Datum | null;
  /** Wat de begeleider zelf aan de cliënt vertelt, en brieven die nog niet zijn afgedrukt, met de dag van de afspraak. */
  teVertellen: readonly { id: string; op: Datum; voor: Datum; zelf: boolean }[];
  /** Berichten die wachten op een tijd, plaats of nummer. */
  onvolledig: readonly { id: string; op: Datum; voor: Datum }[];
  /** De vraag van de teamleider waarop nog geen uitleg is. */
  vraag: { id: string; op: Datum } | null;
  /** Trajectjaren onder de norm die de begeleider nog moet verantwoorden. */
  afwijkingen: readonly { id: string; op: Datum }[];
};

type Regel = (f: Feiten, vandaag: Datum) => Aanleiding[];

const een = (soort: Aanleidingsoort, sleutel: string, datum: Datum): Aanleiding[] => [{ soort, sleutel, datum }];

const norm: Regel = (f) => {
  if (f.uiterlijk === null) return [];
  if (f.status === 'over_tijd') return een('over_tijd', f.uiterlijk, f.uiterlijk);
  const voorzien = f.gepland !== null && f.gepland <= f.uiterlijk;
  return f.status === 'binnenkort' && !voorzien ? een('binnenkort_zonder_afspraak', f.uiterlijk, f.uiterlijk) : [];
};

const stilte: Regel = (f, vandaag) => {
  const sinds = f.gehoord && f.gehoord > f.start ? f.gehoord : f.start;
  if (f.status !== 'opgeschort' || dagenTussen(sinds, vandaag) < STILTE_DAGEN) return [];
  return een('stilte_opschorting', sinds, plusDagen(sinds, STILTE_DAGEN));
};

const jaareinde: Regel = ({ telling, status }, vandaag) =>
  status !== 'opgeschort' && telling.gevoerd < telling.vereist && dagenTussen(vandaag, telling.tot) <= JAAREINDE_DAGEN
    ? een('trajectjaar_sluit', telling.van, telling.tot)
    : [];

const onHold: Regel = (f, vandaag) => {
  const o = lopendOp(f.onHold, vandaag);
  return o && o.herzienOp <= plusDagen(vandaag, VOORAF_DAGEN)
    ? een('on_hold_herzien', `${o.id}:${o.herzienOp}`, o.herzienOp)
    : [];
};

const plan: Regel = (f, vandaag) =>
  f.plan?.evaluatieOp && f.plan.evaluatieOp <= plusDagen(vandaag, VOORAF_DAGEN)
    ? een('plan_evaluatie', f.plan.id, f.plan.evaluatieOp)
    : [];

const situatie: Regel = (f, vandaag) => {
  const uit = naBijstand(f.uitkeringen, vandaag);
  return [
    ...ontheffingtaken(f.ontheffingen, vandaag).flatMap(({ ontheffing, wat, datum }) =>
      een(wat === 'besluit' ? 'ontheffing_besluit' : 'ontheffing', `${ontheffing.id}:${datum}`, datum),
    ),
    ...(uit && uit.begeleidingGaatDoor === null ? een('begeleiding_vragen', uit.id, uit.van) : []),
  ];
};

const berichten: Regel = (f, vandaag) => [
  ...f.brieven.flatMap(({ id, op }) => {
    const vraagOp = werkdagenNa(op, BRIEF_WERKDAGEN).at(-1) ?? op;
    return vraagOp <= vandaag ? een('brief_begrepen', id, vraagOp) : [];
  }),
  ...f.teVertellen.flatMap(({ id, op, voor, zelf }) =>
    voor >= vandaag && (zelf || !postKanNog(voor, vandaag)) ? een('bel_zelf', id, op) : [],
  ),
  ...f.onvolledig.flatMap(({ id, op, voor }) => (voor >= vandaag ? een('bericht_onvolledig', id, op) : [])),
  ...(f.zonderAdres ? een('adres_nodig', f.zonderAdres, f.zonderAdres) : []),
];

const verantwoorden: Regel = (f) => [
  ...(f.vraag ? een('vraag_teamleider', f.vraag.id, f.vraag.op) : []),
  ...f.afwijkingen.flatMap(({ id, op }) => een('normafwijking', `${id}:${op}`, op)),
];

/**
 * De aanleidingen die er op deze dag zijn. Voor de start alleen wat bij berichten hoort; na het einde alleen het verantwoorden van wat tekortschoot.
 */
export function aanleidingen(f: Feiten, vandaag: Datum): Aanleiding[] {
  if (f.status === 'beeindigd') return verantwoorden({ ...f, vraag: null }, vandaag);
  if (f.status === 'nog_niet_gestart') return berichten(f, vandaag);
  return [norm, stilte, jaareinde, onHold, plan, situatie, berichten, verantwoorden].flatMap((r) => r(f, vandaag));
}

/** Zoveel dagen kan een taak stil blijven; daarna staat hij er weer. */
export const UITSTELDAGEN = [7, 14, 28] as const;
export type Uitsteldagen = (typeof UITSTELDAGEN)[number];

/** Wat over de norm gaat vraagt een uitleg, en waar een ander op wacht vraagt een antwoord: dat is niet uit te stellen. */
const NIET_UITSTELBAAR: readonly string[] = [
  'vervolg_plannen',
  'over_tijd',
  'binnenkort_zonder_afspraak',
  'vraag_teamleider',
  'normafwijking',
  // De afspraak wacht er niet op.
  'bel_zelf',
  'bericht_onvolledig',
];

/** Mag een taak van deze soort stil blijven tot een dag? Een record (een signaal, een belofte) heeft zijn eigen antwoord. */
export const isUitstelbaar = (soort: string): boolean =>
  (AANLEIDINGEN as readonly string[]).includes(soort) && !NIET_UITSTELBAAR.includes(soort);
