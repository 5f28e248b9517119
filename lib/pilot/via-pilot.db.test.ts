// De cijfers van de echte pilot, naast wat er in de bestanden te tellen is.
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, it } from 'vitest';
import { eenGebruiker } from '../../prisma/factories/gebruiker';
import { datum } from '../domain/datum';
import { rondAf } from '../domain/geheimhouding';
import { laatsteKwartaaleinde } from '../domain/kwartaal';
import { leesMap } from '../import/bron';
import { importeer } from '../import/commands';
import type { Normregel } from '../norm/normregel';
import { leesNormrapport } from '../normrapport/queries';
import type { User } from '../policy/policy';
import { getDeelnemers, getPilot, type Pilot } from './queries';

const MAP = 'prisma/demo/via-pilot';
const VANDAAG = datum('2026-11-22');
type Csvrij = Record<string, string>;
const lees = (bestand: string): Csvrij[] => parse(readFileSync(`${MAP}/${bestand}.csv`), { columns: true, bom: true });

const deelnemers = lees('deelnemers').filter((d) => d.groep === 'pilot');
const controle = lees('deelnemers').filter((d) => d.groep === 'controle');
const onhold = lees('onhold');
const STATUSSEN = ['op_schema', 'binnenkort', 'over_tijd', 'opgeschort'] as const;

let ik: User;
beforeAll(async () => {
  await importeer(await leesMap(MAP), { vandaag: VANDAAG });
  ik = await eenGebruiker({ rol: 'projectleider', aanpakken: ['VIA-pilot'] });
});

const vraag = (peildatum: string) => ({ aanpak: null, periode: 'kalenderjaar' as const, peildatum: datum(peildatum) });

async function pilotOp(peildatum: string): Promise<Pilot> {
  const p = await getPilot(ik, vraag(peildatum), VANDAAG);
  if (!p) throw new Error('Er is geen pilot');
  return p;
}

const tel = <T>(rijen: readonly T[], past: (r: T) => boolean) => rijen.filter(past).length;
const begonnenOp = (dag: string) => deelnemers.filter((d) => (d.startdatum ?? '') <= dag);
const lopendOp = (dag: string) => begonnenOp(dag).filter((d) => !d.einddatum || d.einddatum >= dag);
const onHoldReden = (nummer: string | undefined, dag: string) =>
  onhold.find((o) => o.clientnummer === nummer && (o.van ?? '') <= dag && (!o.tot || o.tot >= dag))?.reden;

const aantallen = (cellen: readonly { aantal: number }[]) => cellen.map((c) => c.aantal);

describe.each(['2020-01-06', '2020-02-29', '2020-04-15', '2020-06-01', '2020-09-30', '2020-12-31', '2021-01-03'])(
  'op %s',
  (dag) => {
    let p: Pilot;
    let rapport: Normregel[];
    beforeAll(async () => {
      p = await pilotOp(dag);
      rapport = [];
      for await (const regels of leesNormrapport(p.aanpak.id, datum(dag))) rapport.push(...regels);
    });

    it('begonnen, lopend, beëindigd en nog niet gestart zijn wat de bestanden zeggen', () => {
      const lopend = lopendOp(dag);
      expect(p).toMatchObject({
        begonnen: begonnenOp(dag).length,
        lopend: lopend.length,
        beeindigd: begonnenOp(dag).length - lopend.length,
        // Wie later begon was er toen niet.
        nogNietGestart: 0,
      });
    });

    it('de statussen en gesprekken zijn die van het rapport van de norm', () => {
      expect(aantallen(p.status)).toEqual(STATUSSEN.map((s) => tel(rapport, (r) => r.status === s)));
      const lopend = rapport.filter((r) => r.status !== 'beeindigd');
      expect(aantallen(p.gesprekken)).toEqual(
        [0, 1, 2, 3, 4, 5, 6].map((n) => tel(lopend, (r) => Math.min(6, r.kalenderjaarGevoerd) === n)),
      );
    });

    it('de instroom is geteld uit de bestanden', () => {
      expect(aantallen(p.instroom)).toEqual(
        p.instroom.map((c) => tel(begonnenOp(dag), (d) => d.startdatum?.slice(0, 7) === c.sleutel.slice(0, 7))),
      );
    });

    it('de redenen zijn die van het laatste kwartaaleinde, op vijftallen', () => {
      const k = p.kwartaal;
      const op = laatsteKwartaaleinde(datum(dag), VANDAAG);
      if (!k) return expect(begonnenOp(op)).toEqual([]);
      expect([k.kwartaaleinde, k.lopend]).toEqual([op, lopendOp(op).length]);
      const WOORD = {
        psychische_klachten: 'psychische klachten',
        lichamelijke_klachten: 'lichamelijke klachten',
        medische_behandeling: 'medische behandeling of operatie',
        zorgtaken_thuis: 'zorgtaken thuis',
        anders: 'anders',
      };
      const echt = (woord?: string) =>
        tel(lopendOp(op), (d) => {
          const reden = onHoldReden(d.clientnummer, op);
          return reden !== undefined && (!woord || reden === woord);
        });
      for (const { sleutel, aantal } of [...k.onHold.redenen, { sleutel: null, aantal: k.onHold.totaal }])
        if (aantal !== null) expect(aantal).toBe(rondAf(echt(sleutel ? WOORD[sleutel] : undefined)));
      const uit = k.einde;
      if (!uit) return;
      const klaar = begonnenOp(uit.kwartaaleinde).filter((d) => d.einddatum && d.einddatum < uit.kwartaaleinde);
      expect(uit.beeindigd).toBe(klaar.length);
      for (const { sleutel, aantal } of uit.redenen)
        if (aantal !== null)
          expect(aantal).toBe(
            rondAf(tel(klaar, (d) => (d.uitstroomreden?.replaceAll(' ', '_') || 'onbekend') === sleutel)),
          );
    });
  },
);

it('van wie er aan het eind van 2020 on hold was is te zien om welke reden het vaakst was', async () => {
  const { kwartaal } = await pilotOp('2020-12-31');
  expect(kwartaal?.onHold.totaal).toBeGreaterThan(20);
  expect(kwartaal?.onHold.redenen.filter((c) => c.aantal !== null).length).toBeGreaterThan(1);
});

it('aan het eind van 2020 zijn er 134 begonnen, van wie er 120 nog lopen', async () => {
  expect(await pilotOp('2020-12-31')).toMatchObject({ begonnen: 134, lopend: 120, beeindigd: 14, nogNietGestart: 0 });
});

it('tijdens de lockdown is er niemand van wie te meten is of hij op tijd gesproken is', async () => {
  const { opTijd } = await pilotOp('2020-12-31');
  expect(
    opTijd.filter((m) => ['2020-03-31', '2020-04-30', '2020-05-31'].includes(m.dag)).map((m) => m.procent),
  ).toEqual([null, null, null]);
  expect(opTijd.at(-1)?.procent).not.toBeNull();
});

it('de controlegroep staat nergens', async () => {
  const nummers: string[] = [];
  for (const status of [null, 'beeindigd'] as const)
    for (const pagina of [1, 2]) {
      const lijst = await getDeelnemers(ik, { ...vraag('2020-12-31'), status, pagina }, VANDAAG);
      if (lijst?.pagina === pagina) nummers.push(...lijst.rijen.map((r) => r.clientnummer));
    }
  expect([...nummers].sort()).toEqual(deelnemers.map((d) => d.clientnummer).sort());
  expect(controle.length).toBe(131);
  expect(controle.filter((d) => nummers.includes(d.clientnummer ?? ''))).toEqual([]);
  const regulier = await eenGebruiker({ rol: 'projectleider', aanpakken: ['Reguliere aanpak'] });
  expect(await getPilot(regulier, vraag('2020-12-31'), VANDAAG)).toMatchObject({ begonnen: 0, nogNietGestart: 0 });
});
