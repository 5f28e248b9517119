/** Welke instrumenten er voor iemand zijn ingezet: die hij in zijn metingen noemt, met dagen die daarbij passen. */
import { type Datum, datum, plusDagen, vroegste } from '../../../lib/domain/datum';
import { werkdagOpOfVoor } from '../../../lib/domain/werkdagen';
import type { GeenInstrumentReden, InzetReden } from '../../../lib/inzet/regels';
import type { Tx } from '../../../lib/server/db';
import { eenInzet, type Inzetwens } from '../../factories/inzet';
import { verschuiving } from '../verschuiven';
import type { Mens } from './mens';
import { heeftKlachten, heeftTaal } from './metingen';

/** Zoals de meting het noemt, en hoe het in de catalogus heet. */
const CATALOGUS: Record<string, string> = {
  'Werken aan werk': 'Training Werken aan werk',
  taalcoach: 'Taalcoach',
  fietslessen: 'Fietslessen',
  're-integratietraject Leger des Heils': 'Re-integratietraject Leger des Heils',
};
export const catalogusnaam = (naam: string) => CATALOGUS[naam] ?? naam;

const BIJ_PARTNER: Record<string, string[]> = {
  'Activeringscentrum Power': ['Gülay Aksoy', 'Gülay Aksoy', 'Marloes ten Hag'],
  Taalcoach: ['Marloes ten Hag'],
  Fietslessen: ['Marloes ten Hag'],
  'ROC Taaltraject': ['Annet Pol'],
  'DCW praktijkdiagnose': ['Henk Morsink'],
  'DCW praktijktraining': ['Henk Morsink'],
  'M-Pact': ['Jolanda Eijsink'],
  'Re-integratietraject Leger des Heils': ['Peter Kamphuis'],
};

const WENSEN: Record<string, string[]> = {
  'Activeringscentrum Power': [
    'Twee dagdelen per week onder de mensen',
    'Vaste dagen in de week',
    'Ontdekken wat ik leuk vind',
  ],
  Taalcoach: ['Durven praten in de winkel', 'Een brief zelf lezen'],
  Fietslessen: ['Zelf naar de les fietsen'],
  'ROC Taaltraject': ['Een niveau hoger', 'Zelf kunnen bellen met een instantie'],
  'DCW praktijkdiagnose': ['Weten welk werk kan', 'Zien hoeveel uur haalbaar is'],
  'DCW praktijktraining': ['Werkritme opbouwen', 'Een vak leren'],
  'M-Pact': ['Vrijwilligerswerk vinden dat past'],
  'Training Werken aan werk': ['Een cv en een brief', 'Oefenen met een gesprek'],
  'Re-integratietraject Leger des Heils': ['Vaste dagen en wat rust erbij'],
};
const waarvoor = (m: Mens, naam: string) => m.kies.een(WENSEN[naam] ?? ['Een stap verder komen'], `waarvoor ${naam}`);

const GESTOPT: InzetReden[] = ['niet_passend', 'client_wil_niet', 'geen_tijd', 'nederlandse_taal', 'wachtlijst'];
const NEE: Record<string, InzetReden> = { 'niet passend': 'niet_passend', corona: 'corona', 'geen tijd': 'geen_tijd' };
const GEEN: Record<string, GeenInstrumentReden> = {
  gezondheidsklachten: 'gezondheidsklachten',
  'niet passend': 'niet_passend',
  corona: 'corona',
  'geen tijd': 'geen_tijd',
  anders: 'anders',
};

/** De periode waarin er niets kon beginnen. */
const STIL = { van: datum('2020-03-16'), tot: datum('2020-05-31') };

/** De inzetten van iemand met een plan van deze dag. */
export function inzettenVan(m: Mens, plandag: Datum, vandaag: Datum): Inzetwens[] {
  const toen = (m.t1?.instrumenten ?? []).map(catalogusnaam);
  const straks = (m.straks?.instrumenten ?? []).map(catalogusnaam);
  const gebruikt = toen.map((naam, i) => gebruik(m, naam, plandag, straks.includes(naam), i, vandaag));
  const nieuw = straks.filter((naam) => !toen.includes(naam)).map((naam) => aanmelding(m, naam, plandag));
  return [...gebruikt, ...nieuw, ...nietDoorgegaan(m, plandag, [...toen, ...straks])];
}

/** Deze dag, of de laatste werkdag ervoor, en nooit later dan de grens. */
const werkdag = (dag: Datum, grens: Datum): Datum => (dag > grens ? grens : werkdagOpOfVoor(dag));

function gebruik(m: Mens, naam: string, plandag: Datum, blijft: boolean, plaats: number, vandaag: Datum): Inzetwens {
  const meting = m.t1?.datum ?? m.laatst;
  const uiterlijk = vroegste(meting, m.laatst) ?? m.laatst;
  // Bij de helft kwam het instrument pas later in het jaar in beeld.
  const wachten = m.kies.kans(50, `later ${naam}`) ? m.kies.tussen(60, 190, `hoeveel later ${naam}`) : 0;
  const aanmelden = plusDagen(plandag, wachten + m.kies.tussen(0, 14, `aangemeld ${naam}`) + plaats * 10);
  const aangemeldOp = werkdag(aanmelden, plusDagen(uiterlijk, -30) > plandag ? plusDagen(uiterlijk, -30) : uiterlijk);
  const begin = plusDagen(aangemeldOp, m.kies.tussen(10, 28, `gestart ${naam}`));
  const gestartOp = werkdag(naDeStilte(m, begin, vandaag), uiterlijk);
  const basis = {
    traject: m.traject,
    instrument: naam,
    aangemeldOp,
    gestartOp,
    trajectbegeleider: BIJ_PARTNER[naam] && m.kies.een(BIJ_PARTNER[naam], `partner ${naam}`),
  };
  if (m.einddatum && m.einddatum <= vandaag) {
    const slot = {
      status: 'gestopt',
      geeindigdOp: m.einddatum,
      reden: 'anders',
      toelichting: 'Het traject is beëindigd.',
    } as const;
    return { ...basis, ...slot, wensen: wensen(m, naam, 'niet') };
  }
  if (blijft || m.kies.kans(45, `loopt nog ${naam}`)) return { ...basis, status: 'gestart', wensen: wensen(m, naam) };
  const geeindigdOp = werkdag(plusDagen(uiterlijk, m.kies.tussen(5, 30, `einde ${naam}`)), m.laatst);
  if (m.kies.kans(60, `afgerond ${naam}`))
    return { ...basis, status: 'afgerond', geeindigdOp, wensen: wensen(m, naam, 'bereikt') };
  const reden = m.onHold.some((o) => o.tot === null) ? 'gezondheidsklachten' : m.kies.een(GESTOPT, `gestopt ${naam}`);
  return { ...basis, status: 'gestopt', geeindigdOp, reden, wensen: wensen(m, naam, 'deels') };
}

function naDeStilte(m: Mens, dag: Datum, vandaag: Datum): Datum {
  const dagen = verschuiving(vandaag);
  const [van, tot] = [plusDagen(STIL.van, dagen), plusDagen(STIL.tot, dagen)];
  return dag >= van && dag <= tot ? plusDagen(tot, m.kies.tussen(3, 20, 'na de stilte')) : dag;
}

function wensen(m: Mens, naam: string, uitkomst?: 'bereikt' | 'deels' | 'niet'): Inzetwens['wensen'] {
  const teksten = m.kies.enkele(WENSEN[naam] ?? ['Een stap verder komen'], 2, `wensen ${naam}`);
  return teksten.map((tekst, i) => ({
    tekst,
    ...(uitkomst && { uitkomst: i === 0 || uitkomst === 'niet' ? uitkomst : ('deels' as const) }),
  }));
}

/** Wat de volgende meting gaat noemen, is nu aangemeld: bij het laatste gesprek. */
function aanmelding(m: Mens, naam: string, plandag: Datum): Inzetwens {
  const laatste = m.gesprekken.findLast((g) => g.dag >= plandag)?.dag ?? plandag;
  return {
    traject: m.traject,
    instrument: naam,
    status: 'aangemeld',
    aangemeldOp: laatste,
    trajectbegeleider: BIJ_PARTNER[naam]?.[0],
    wensen: [waarvoor(m, naam)],
  };
}

/** Bij een deel van wie niets gebruikte, is wel iets geprobeerd. */
function nietDoorgegaan(m: Mens, plandag: Datum, andere: readonly string[]): Inzetwens[] {
  const reden = NEE[m.t1?.redenGeenInstrument ?? ''];
  const naam = heeftTaal(m.t0)
    ? 'ROC Taaltraject'
    : heeftKlachten(m.t0)
      ? 'Activeringscentrum Power'
      : 'DCW praktijkdiagnose';
  if (!reden || andere.includes(naam) || !m.kies.kans(55, 'niet doorgegaan')) return [];
  const aangemeldOp = werkdag(plusDagen(plandag, m.kies.tussen(7, 60, 'toch niet')), m.laatst);
  const geeindigdOp = werkdag(plusDagen(aangemeldOp, m.kies.tussen(14, 40, 'toch niet meer')), m.laatst);
  const waarom = reden === 'niet_passend' && m.kies.kans(40, 'wachtlijst') ? 'wachtlijst' : reden;
  const wensen = [waarvoor(m, naam)];
  return [
    { traject: m.traject, instrument: naam, status: 'afgewezen', aangemeldOp, geeindigdOp, reden: waarom, wensen },
  ];
}

/** Wat het plan over instrumenten zegt: alles wat daarna is ingezet. */
export const voorInPlan = (m: Mens, inzetten: readonly Inzetwens[]) =>
  inzetten
    .filter((i) => i.status !== 'afgewezen' && i.status !== 'aangemeld')
    .map((i) => ({ naam: String(i.instrument), waarvoor: waarvoor(m, String(i.instrument)) }));

type Instrumenten = ReadonlyMap<string, { id: string }>;

/** Schrijft de inzetten; wie niets gebruikte krijgt de reden die hij zelf noemde. */
export async function voegInzettenToe(
  tx: Tx,
  m: Mens,
  inzetten: readonly Inzetwens[],
  instrumenten: Instrumenten,
): Promise<void> {
  for (const inzet of inzetten) {
    const instrument = instrumenten.get(String(inzet.instrument));
    if (!instrument) throw new Error(`Dit instrument staat niet in de catalogus: ${inzet.instrument}`);
    await eenInzet({ ...inzet, instrument }, tx);
  }
  const reden = GEEN[m.t1?.redenGeenInstrument ?? ''] ?? null;
  if (!reden || !m.t1 || inzetten.some((i) => i.gestartOp)) return;
  const dag = m.gesprekken.findLast((g) => g.dag <= (m.t1?.datum ?? m.laatst))?.dag ?? m.start;
  await tx.geenInstrument.create({
    data: {
      clientId: m.client.id,
      trajectId: m.traject.id,
      reden,
      toelichting: reden === 'anders' ? 'Wil eerst zelf verder zoeken.' : null,
      op: new Date(`${dag}T00:00:00Z`),
      doorId: m.begeleider.id,
    },
    select: { id: true },
  });
}
