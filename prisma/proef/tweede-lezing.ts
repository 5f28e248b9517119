// De VIA-pilot rechtstreeks uit zijn bestanden: een tweede lezing van de norm, dag voor dag geteld. Deelt geen regel met de app, zodat
// een fout daar hier niet nog een keer wordt gemaakt.
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';

export type Status = 'nog_niet_gestart' | 'beeindigd' | 'opgeschort' | 'over_tijd' | 'binnenkort' | 'op_schema';

export type Deelnemer = {
  nummer: string;
  /** Gebruikersnaam; leeg voor niemand. */
  begeleider: string;
  start: string;
  /** Leeg als het traject nog loopt; zo ook `tot`. */
  eind: string;
  uitstroomreden: string;
  gesprekken: ReadonlySet<string>;
  onHold: { van: string; tot: string; reden: string }[];
};

/** Hoe iemand er op een dag voor staat; teLaat is het aantal dagen na de uiterlijke datum. */
export type Stand = { status: Status; teLaat: number };

type Csvrij = Record<string, string>;
const AANPAK = 'VIA-pilot';
const TELT = ['gesprek op locatie', 'huisbezoek', 'telefonisch', 'beeldbellen', 'driegesprek'];
const PER_JAAR = 4;

const lees = (map: string, bestand: string): Csvrij[] =>
  parse(readFileSync(`${map}/${bestand}.csv`), { columns: true, bom: true });

const valtIn = (dag: string, p: { van: string; tot: string }) => p.van <= dag && (p.tot === '' || dag <= p.tot);

/** De dag na deze. */
export function morgen(dag: string): string {
  const d = new Date(`${dag}T00:00:00Z`);
  d.setUTCDate(d.getUTCDate() + 1);
  return d.toISOString().slice(0, 10);
}

/** Dezelfde dag zoveel maanden later; bestaat die niet, dan de laatste van die maand. */
function maandenLater(dag: string, maanden: number): string {
  const [jaar = 0, maand = 0, nummer = 0] = dag.split('-').map(Number);
  const later = new Date(Date.UTC(jaar, maand - 1 + maanden, nummer));
  if (later.getUTCDate() !== nummer) later.setUTCDate(0);
  return later.toISOString().slice(0, 10);
}

/** Hoeveel dagen er van de ene naar de andere dag zijn, door ze te lopen. */
function dagenTot(van: string, tot: string): number {
  let aantal = 0;
  for (let dag = van; dag < tot; dag = morgen(dag)) aantal += 1;
  return aantal;
}

/** Iedereen uit de pilotgroep en de controlegroep, en wanneer de klok van de hele aanpak stilstaat. */
export function leesPilot(map: string) {
  const gesprekken = new Map<string, Set<string>>();
  for (const c of lees(map, 'contactmomenten')) {
    if (c.status !== 'gevoerd' || !TELT.includes(c.vorm ?? '')) continue;
    const dagen = gesprekken.get(c.clientnummer ?? '') ?? new Set();
    gesprekken.set(c.clientnummer ?? '', dagen.add(c.datum ?? ''));
  }
  const onHold = lees(map, 'onhold');
  const rijen = lees(map, 'deelnemers');
  const stilstand = lees(map, 'opschortingen');
  if (stilstand.some((o) => o.clientnummer)) throw new Error('Deze lezing kent geen opschorting van één traject');
  const deelnemers = rijen
    .filter((d) => d.groep === 'pilot' && d.aanpak === AANPAK)
    .map((d): Deelnemer => {
      const nummer = d.clientnummer ?? '';
      return {
        nummer,
        begeleider: d.begeleider ?? '',
        start: d.startdatum ?? '',
        eind: d.einddatum ?? '',
        uitstroomreden: d.uitstroomreden ?? '',
        gesprekken: gesprekken.get(nummer) ?? new Set(),
        onHold: onHold
          .filter((o) => o.clientnummer === nummer)
          .map((o) => ({ van: o.van ?? '', tot: o.tot ?? '', reden: o.reden ?? '' })),
      };
    });
  const staatStil = (dag: string) =>
    stilstand.some((o) => o.aanpak === AANPAK && valtIn(dag, { van: o.van ?? '', tot: o.tot ?? '' }));
  return { deelnemers, controle: rijen.filter((d) => d.groep === 'controle').length, staatStil };
}

/** De uiterlijke datum van één anker: loop vooruit, en tel alleen de dagen waarop de klok niet stilstaat. */
function uiterlijkNa(anker: string, staatStil: (dag: string) => boolean): string {
  let nodig = dagenTot(anker, maandenLater(anker, 12 / PER_JAAR));
  let dag = anker;
  while (nodig > 0) {
    dag = morgen(dag);
    if (!staatStil(dag)) nodig -= 1;
  }
  return dag;
}

/**
 * Speelt de dagen na, van de eerste start tot en met `tot`: wie begint krijgt een uiterlijke datum, een gesprek schuift hem op.
 * Geeft van elke dag vanaf `van` hoe iedereen ervoor staat, op cliëntnummer.
 */
export function speelNa(
  { deelnemers, staatStil }: Pick<ReturnType<typeof leesPilot>, 'deelnemers' | 'staatStil'>,
  van: string,
  tot: string,
): Map<string, Map<string, Stand>> {
  const dagen = new Map<string, Map<string, Stand>>();
  const uiterlijk = new Map(deelnemers.map((d) => [d.nummer, uiterlijkNa(d.start, staatStil)]));
  const eerste = deelnemers.map((d) => d.start).sort()[0] ?? van;
  for (let dag = eerste < van ? eerste : van; dag <= tot; dag = morgen(dag)) {
    const standen = new Map<string, Stand>();
    for (const d of deelnemers) {
      const loopt = d.start <= dag && (d.eind === '' || dag <= d.eind);
      if (loopt && d.gesprekken.has(dag)) {
        const nieuw = uiterlijkNa(dag, staatStil);
        if (nieuw > (uiterlijk.get(d.nummer) ?? '')) uiterlijk.set(d.nummer, nieuw);
      }
      standen.set(d.nummer, standOp(d, dag, uiterlijk.get(d.nummer) ?? '', staatStil(dag)));
    }
    if (dag >= van) dagen.set(dag, standen);
  }
  return dagen;
}

function standOp(d: Deelnemer, dag: string, uiterlijk: string, stil: boolean): Stand {
  const teLaat = dagenTot(uiterlijk, dag);
  if (dag < d.start) return { status: 'nog_niet_gestart', teLaat: 0 };
  if (d.eind !== '' && dag > d.eind) return { status: 'beeindigd', teLaat };
  if (stil) return { status: 'opgeschort', teLaat };
  if (dag > uiterlijk) return { status: 'over_tijd', teLaat };
  return { status: dagenTot(dag, uiterlijk) <= 30 ? 'binnenkort' : 'op_schema', teLaat };
}

/** Is deze deelnemer op deze dag on hold, en waarom? */
export const onHoldOp = (d: Deelnemer, dag: string) => d.onHold.find((p) => valtIn(dag, p))?.reden ?? null;
