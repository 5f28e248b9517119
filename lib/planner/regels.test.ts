import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Beschikbaarheid, STANDAARD, werkdagOp } from '../afspraken/beschikbaarheid-regels';
import { type Datum, dagenTussen, datum, plusDagen } from '../domain/datum';
import { genoegPerDag, maakPlan, type Plan, type Planmens, type Planvraag, zonderWerkdag } from './regels';

const VANDAAG = datum('2026-11-18');
const dag = (n: number) => plusDagen(VANDAAG, n);

const mens = (id: string, uiterlijk: number | null, meer: Partial<Planmens> = {}): Planmens => ({
  id,
  uiterlijk: uiterlijk === null ? null : dag(uiterlijk),
  ritme: null,
  laatsteGesprek: datum('2026-09-01'),
  rond: null,
  vanaf: null,
  totEnMet: null,
  kanaal: 'telefonisch',
  locatieId: null,
  momenten: null,
  ...meer,
});
const vraag = (mensen: Planmens[], agenda: Partial<Beschikbaarheid> = {}, bezet: Datum[] = []): Planvraag => ({
  vandaag: VANDAAG,
  mensen,
  agenda: { ...STANDAARD, ...agenda },
  bezet: bezet.map((datum) => ({ datum, tijd: null, duurMinuten: 45 })),
});
/** Na zoveel dagen is de begeleider er een jaar niet. */
const alleenTot = (n: number) => ({ afwezig: [{ van: dag(n + 1), tot: dag(500) }] });
const datums = (plan: Plan) => Object.fromEntries(plan.voorstellen.map((v) => [v.id, v.datum]));

describe('wie op tijd kan, komt op tijd', () => {
  it('twee die morgen moeten en één plek: wie het dringendst is', async () => {
    const plan = await maakPlan(vraag([mens('b', 1), mens('a', 1, { laatsteGesprek: null })], { gesprekkenPerDag: 1 }));
    expect(datums(plan)).toEqual({ a: '2026-11-19', b: '2026-11-20' });
    expect(plan.voorstellen.map((v) => v.teLaat)).toEqual([null, 1]);
  });

  it('wie al over tijd is drukt niemand weg, en komt op de eerste plek die overblijft', async () => {
    const plan = await maakPlan(vraag([mens('laat', -40), mens('net', 1)], { gesprekkenPerDag: 1 }));
    expect(datums(plan)).toEqual({ net: '2026-11-19', laat: '2026-11-20' });
    expect(plan.voorstellen.find((v) => v.id === 'laat')?.teLaat).toBe(42);
  });

  it('van twee die al over tijd zijn gaat de langste wachter voor', async () => {
    const plan = await maakPlan(vraag([mens('kort', -2), mens('lang', -90)], { gesprekkenPerDag: 1 }));
    expect(datums(plan)).toEqual({ lang: '2026-11-19', kort: '2026-11-20' });
  });

  it('wat er al staat telt mee, ook als het er meer zijn dan de dag aankan', async () => {
    const vol = [dag(1), dag(1), dag(1), dag(2)];
    const plan = await maakPlan(vraag([mens('a', -1), mens('b', -1)], { gesprekkenPerDag: 2 }, vol));
    expect(Object.values(datums(plan))).toEqual(['2026-11-20', '2026-11-23']);
    expect(plan.dagen[0]).toMatchObject({ datum: '2026-11-19', capaciteit: 2, gepland: 3, voorgesteld: 0 });
  });

  it('niet voor de start en niet na het einde van een traject', async () => {
    const plan = await maakPlan(
      vraag([mens('begint', 90, { vanaf: dag(20) }), mens('eindigt', -3, { totEnMet: dag(1) })], alleenTot(40)),
    );
    expect(plan.voorstellen.find((v) => v.id === 'begint' && v.datum >= dag(20))).toBeDefined();
    expect(datums(plan).eindigt).toBe(dag(1));
    const vol = await maakPlan(vraag([mens('eindigt', -3, { totEnMet: dag(1) })], { gesprekkenPerDag: 1 }, [dag(1)]));
    expect(vol.zonderPlek).toEqual(['eindigt']);
  });
});

describe('het gewenste moment', () => {
  it('wie een ritme heeft in de week ervoor, wie alleen de norm heeft ruim ervoor en niet kort na het vorige gesprek', async () => {
    const pas = { laatsteGesprek: VANDAAG };
    const plan = await maakPlan(vraag([mens('ritme', 80, { ritme: dag(21), ...pas }), mens('norm', 90, pas)]));
    const [r, n] = [datums(plan).ritme as Datum, datums(plan).norm as Datum];
    expect(r >= dag(14) && r <= dag(21)).toBe(true);
    expect(n >= dag(45) && n <= dag(83)).toBe(true);
    expect(plan.voorstellen.map((v) => v.waarom)).toEqual(['ritme', 'norm']);
  });

  it('een ritme dat voorbij is vraagt het eerste gaatje, en zegt hoeveel later het wordt', async () => {
    const [v] = (await maakPlan(vraag([mens('a', 40, { ritme: dag(-5) })]))).voorstellen;
    expect(v).toMatchObject({ datum: '2026-11-19', waarom: 'ritme', naRitme: 6, teLaat: null });
  });

  it('het ritme wint niet van iemands uiterlijke datum', async () => {
    const plan = await maakPlan(
      vraag([mens('ritme', 30, { ritme: dag(1) }), mens('norm', 1)], { gesprekkenPerDag: 1 }),
    );
    expect(datums(plan)).toEqual({ norm: dag(1), ritme: dag(2) });
  });
});

describe('de afgesproken plaats', () => {
  // Dinsdag in de wijk, de andere dagen elders.
  const agenda = {
    werkdagen: STANDAARD.werkdagen.map((w) => ({ ...w, locatieId: w.weekdag === 2 ? 'wijk' : 'kantoor' })),
  };
  const opPlaats = { kanaal: 'op_locatie', locatieId: 'wijk' } as const;

  it('is op de vaste dag daar, ook als andere dagen leger zijn', async () => {
    const mensen = Array.from({ length: 6 }, (_, i) => mens(String(i), 30, opPlaats));
    const plan = await maakPlan(vraag(mensen, { ...agenda, gesprekkenPerDag: 2 }));
    expect(plan.voorstellen.every((v) => v.locatieId === 'wijk' && !v.plaatsLosgelaten)).toBe(true);
    expect(new Set(plan.voorstellen.map((v) => v.datum))).toEqual(
      new Set(['2026-11-24', '2026-12-01', '2026-12-08', '2026-12-15']),
    );
  });

  it('wordt losgelaten als het anders te laat wordt, en dat staat erbij', async () => {
    const [v] = (await maakPlan(vraag([mens('a', 2, opPlaats)], agenda))).voorstellen;
    expect(v).toMatchObject({ locatieId: 'kantoor', plaatsLosgelaten: true, teLaat: null });
  });

  it('is waar de begeleider die dag is als hij daar nooit komt, en bindt niet aan de telefoon', async () => {
    const [v] = (await maakPlan(vraag([mens('a', 2, { ...opPlaats, locatieId: 'elders' })], agenda))).voorstellen;
    expect(v).toMatchObject({ locatieId: 'kantoor', plaatsLosgelaten: true });
    const [t] = (await maakPlan(vraag([mens('a', 2, { locatieId: 'wijk' })], agenda))).voorstellen;
    expect(t).toMatchObject({ locatieId: null, plaatsLosgelaten: false });
  });
});

describe('gelijk verdeeld', () => {
  it.each([
    [10, 1],
    [11, 2],
    [20, 2],
    [30, 3],
  ])('%i gesprekken over tien werkdagen: hoogstens %i op een dag', async (aantal, hoogst) => {
    const mensen = Array.from({ length: aantal }, (_, i) => mens(`m${i}`, 100, { laatsteGesprek: null }));
    const plan = await maakPlan(vraag(mensen, alleenTot(14)));
    expect(Math.max(...plan.dagen.map((d) => d.voorgesteld))).toBe(hoogst);
  });

  it('rond wat er al staat', async () => {
    const plan = await maakPlan(vraag([mens('a', 60, { laatsteGesprek: null })], alleenTot(2), [dag(1)]));
    expect(datums(plan)).toEqual({ a: dag(2) });
  });
});

describe('hoeveel er per dag nodig is', () => {
  const mensen = [mens('a', 1), mens('b', 1), mens('c', 2), mens('d', -30)];
  it.each([
    [1, 2],
    [2, 2],
    [3, 3],
  ])('met nu %i: %i', (nu, nodig) => {
    expect(genoegPerDag(vraag(mensen, { gesprekkenPerDag: nu }))).toBe(nodig);
  });
  it('wie geen werkdag meer heeft wordt apart geteld', async () => {
    const zes = Array.from({ length: 6 }, (_, i) => mens(`m${i}`, 6));
    const v = vraag([mens('a', 3), mens('over', -3), ...zes], { afwezig: [{ van: dag(1), tot: dag(5) }] });
    expect(zonderWerkdag(v)).toEqual(['a']);
    expect(genoegPerDag(v)).toBe(6);
  });
  it('meer dan twaalf op een dag is geen antwoord', async () => {
    const velen = Array.from({ length: 13 }, (_, i) => mens(`m${i}`, 1));
    expect(genoegPerDag(vraag(velen))).toBeNull();
  });
});

/** Kleine willekeurige vragen: hoogstens vijf mensen en vijf werkdagen, vol, half en leeg. */
const kleineVraag = fc
  .record({
    mensen: fc.array(
      fc.record({
        uiterlijk: fc.option(fc.integer({ min: -10, max: 9 }), { nil: null }),
        ritme: fc.option(fc.integer({ min: -3, max: 9 }), { nil: null }),
        gesproken: fc.boolean(),
        vanaf: fc.option(fc.integer({ min: 1, max: 6 }), { nil: null }),
        totEnMet: fc.option(fc.integer({ min: 1, max: 9 }), { nil: null }),
        opPlaats: fc.boolean(),
      }),
      { maxLength: 5 },
    ),
    perDag: fc.integer({ min: 1, max: 2 }),
    weekdagen: fc.subarray([1, 2, 3, 4, 5], { minLength: 1 }),
    bezet: fc.array(fc.integer({ min: 1, max: 7 }), { maxLength: 4 }),
  })
  .map(({ mensen, perDag, weekdagen, bezet }) =>
    vraag(
      mensen.map((m, i) =>
        mens(`m${i}`, m.uiterlijk, {
          ritme: m.ritme === null ? null : dag(m.ritme),
          laatsteGesprek: m.gesproken ? dag(-80) : null,
          vanaf: m.vanaf === null ? null : dag(m.vanaf),
          totEnMet: m.totEnMet === null ? null : dag(m.totEnMet),
          ...(m.opPlaats ? { kanaal: 'op_locatie' as const, locatieId: 'wijk' } : {}),
        }),
      ),
      {
        ...alleenTot(7),
        gesprekkenPerDag: perDag,
        werkdagen: weekdagen.map((w) => ({ weekdag: w, van: '09:00', tot: '17:00', locatieId: w < 3 ? 'wijk' : null })),
      },
      bezet.map(dag),
    ),
  );

type Score = { opTijd: number; dagen: number };

/** Alle manieren om iedereen een dag of geen dag te geven, één voor één: de meeste op tijd, en daarbinnen de minste dagen te laat. */
function besteVanAlle(v: Planvraag): Score {
  const vrij = new Map<Datum, number>();
  for (let n = 1; n <= 7; n += 1) {
    const plek = v.agenda.gesprekkenPerDag - v.bezet.filter((b) => b.datum === dag(n)).length;
    if (werkdagOp(v.agenda, dag(n)) && plek > 0) vrij.set(dag(n), plek);
  }
  const keuzes = [...vrij.keys(), null];
  let beste: Score = { opTijd: -1, dagen: 0 };
  const probeer = (i: number, score: Score) => {
    const m = v.mensen[i];
    if (!m) {
      if (score.opTijd > beste.opTijd || (score.opTijd === beste.opTijd && score.dagen < beste.dagen)) beste = score;
      return;
    }
    for (const d of keuzes) {
      if (d && ((m.vanaf && d < m.vanaf) || (m.totEnMet && d > m.totEnMet) || vrij.get(d) === 0)) continue;
      if (d) vrij.set(d, (vrij.get(d) as number) - 1);
      const erbij = tel(v, m, d);
      probeer(i + 1, { opTijd: score.opTijd + erbij.opTijd, dagen: score.dagen + erbij.dagen });
      if (d) vrij.set(d, (vrij.get(d) as number) + 1);
    }
  };
  probeer(0, { opTijd: 0, dagen: 0 });
  return beste;
}

/** Zonder plek is een dag later dan de laatste dag waarop nog iets kan. */
function tel(v: Planvraag, m: Planmens, d: Datum | null): Score {
  const open = [7, 6, 5, 4, 3, 2, 1].find(
    (n) => werkdagOp(v.agenda, dag(n)) && v.bezet.filter((b) => b.datum === dag(n)).length < v.agenda.gesprekkenPerDag,
  );
  if (!d) return { opTijd: 0, dagen: (open ?? 0) + 1 };
  if (!m.uiterlijk || d <= m.uiterlijk) return { opTijd: m.uiterlijk ? 1 : 0, dagen: 0 };
  return { opTijd: 0, dagen: dagenTussen(m.uiterlijk < VANDAAG ? VANDAAG : m.uiterlijk, d) };
}

const score = (v: Planvraag, plan: Plan): Score =>
  v.mensen
    .map((m) => tel(v, m, plan.voorstellen.find((x) => x.id === m.id)?.datum ?? null))
    .reduce((a, b) => ({ opTijd: a.opTijd + b.opTijd, dagen: a.dagen + b.dagen }), { opTijd: 0, dagen: 0 });

describe('vergeleken met alle mogelijke volgordes', () => {
  it('mist het nooit een datum die gehaald kon worden, en is daarbinnen zo min mogelijk te laat', async () => {
    await fc.assert(
      fc.asyncProperty(kleineVraag, async (v) => {
        expect(score(v, await maakPlan(v))).toEqual(besteVanAlle(v));
      }),
      { numRuns: 400 },
    );
  }, 60_000);

  it('nooit op een vrije dag, nooit boven wat een dag aankan, nooit buiten iemands dagen, ieder één keer', async () => {
    await fc.assert(
      fc.asyncProperty(kleineVraag, async (v) => {
        const plan = await maakPlan(v);
        expect([...plan.voorstellen.map((x) => x.id), ...plan.zonderPlek].sort()).toEqual(v.mensen.map((m) => m.id));
        for (const x of plan.voorstellen) {
          const m = v.mensen.find((y) => y.id === x.id) as Planmens;
          expect(werkdagOp(v.agenda, x.datum)).not.toBeNull();
          expect(x.datum > VANDAAG && (!m.vanaf || x.datum >= m.vanaf) && (!m.totEnMet || x.datum <= m.totEnMet)).toBe(
            true,
          );
          expect(x.teLaat).toBe(m.uiterlijk && x.datum > m.uiterlijk ? dagenTussen(m.uiterlijk, x.datum) : null);
        }
        for (const d of plan.dagen) {
          expect(d.voorgesteld).toBe(plan.voorstellen.filter((x) => x.datum === d.datum).length);
          if (d.voorgesteld > 0) expect(d.gepland + d.voorgesteld).toBeLessThanOrEqual(d.capaciteit);
        }
      }),
    );
  });

  it('in welke volgorde de mensen ook komen, het voorstel is hetzelfde', async () => {
    await fc.assert(
      fc.asyncProperty(kleineVraag, async (v) => {
        expect(await maakPlan({ ...v, mensen: [...v.mensen].reverse() })).toEqual(await maakPlan(v));
      }),
    );
  });

  it('wie op tijd kan wordt niet verdrongen: zonder wie over tijd is zijn er evenveel op tijd', async () => {
    await fc.assert(
      fc.asyncProperty(kleineVraag, async (v) => {
        const opTijd = v.mensen.filter((m) => m.uiterlijk && m.uiterlijk > VANDAAG);
        expect(score({ ...v, mensen: opTijd }, await maakPlan({ ...v, mensen: opTijd })).opTijd).toBe(
          score(v, await maakPlan(v)).opTijd,
        );
      }),
    );
  });

  it('het aantal per dag dat genoeg heet is genoeg, en één minder niet', async () => {
    await fc.assert(
      fc.asyncProperty(kleineVraag, async (v) => {
        const mensen = v.mensen.filter((m) => m.uiterlijk && m.uiterlijk > VANDAAG && !m.totEnMet);
        const met = (perDag: number): Planvraag => ({
          ...v,
          mensen,
          agenda: { ...v.agenda, gesprekkenPerDag: perDag },
        });
        const kunnen = mensen.length - zonderWerkdag({ ...v, mensen }).length;
        const lukt = async (perDag: number) => score(met(perDag), await maakPlan(met(perDag))).opTijd === kunnen;
        const genoeg = genoegPerDag({ ...v, mensen });
        expect(await lukt(genoeg ?? 12)).toBe(genoeg !== null);
        if (genoeg !== null && genoeg > v.agenda.gesprekkenPerDag) expect(await lukt(genoeg - 1)).toBe(false);
      }),
    );
  });
});

/** Zoals de grootste caseload die een begeleider ooit kan hebben: begonnen in de laatste 110 dagen, vier gesprekken per jaar, nog nooit gesproken. */
it.each([134, 300, 1000])(
  '%i mensen: ieder één keer, en nooit meer op een dag dan er kan',
  { timeout: 60_000 },
  async (aantal) => {
    const mensen = Array.from({ length: aantal }, (_, i) =>
      mens(`m${i}`, 92 - (i % 110), {
        laatsteGesprek: null,
        ritme: i % 3 ? null : dag((i * 11) % 40),
        ...(i % 2 ? { kanaal: 'op_locatie' as const, locatieId: 'wijk' } : {}),
      }),
    );
    const werkdagen = STANDAARD.werkdagen.map((w) => ({ ...w, locatieId: w.weekdag === 2 ? 'wijk' : null }));
    let adempauzes = 0;
    const plan = await maakPlan(vraag(mensen, { werkdagen }), async () => {
      adempauzes += 1;
    });
    expect(new Set([...plan.voorstellen.map((v) => v.id), ...plan.zonderPlek]).size).toBe(aantal);
    expect(plan.voorstellen.length + plan.zonderPlek.length).toBe(aantal);
    for (const d of plan.dagen) expect(d.voorgesteld).toBeLessThanOrEqual(d.ruimte);
    // Na elke mens kan ander werk voorgaan.
    expect(adempauzes).toBe(aantal);
  },
);
