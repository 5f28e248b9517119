// Een tegenspeler met alle rechten van een projectleider vraagt alles, legt het naast elkaar, en probeert van iemand te weten waarom hij on hold is
// of stopte. Hij rekent niet met de regel van de toepassing, alleen met wat er te zien is: een vijftal kan twee hoger of lager zijn.
import { beforeAll, describe, expect, it } from 'vitest';
import { uniek } from '../../prisma/factories/basis';
import { eenGebruiker } from '../../prisma/factories/gebruiker';
import { eenTraject, type Trajectwens } from '../../prisma/factories/traject';
import { spoor } from '../../prisma/proef/stand';
import { NORMSTATUSSEN } from '../domain/contactnorm';
import { type Datum, datum, plusDagen } from '../domain/datum';
import type { Uitstroomreden } from '../domain/einde';
import { laatsteKwartaaleinde } from '../domain/kwartaal';
import { ONHOLD_REDENEN } from '../domain/on-hold';
import { PERIODEN } from '../domain/venster';
import { beeldblad } from '../excel/beeldblad';
import type { User } from '../policy/policy';
import { alsSysteem } from '../server/db';
import { pilotbeelden } from './beelden-woorden';
import { type Deelnemer, getDeelnemers, getPilot, getPilotbestand } from './queries';
import { pilotfilterSchema } from './schema';

const VANDAAG = datum('2026-11-18');
const JAAR = Array.from({ length: 365 }, (_, i) => plusDagen(VANDAAG, i - 364));
type Wens = Trajectwens<null> & { uitstroomreden?: Uitstroomreden };

let ik: User;
let aanpak: string;
const zet = async ({ uitstroomreden, ...wens }: Wens) => {
  const t = await eenTraject({ aanpak, team: wens.aanpak ?? aanpak, begeleider: null, start: '2025-06-02', ...wens });
  if (uitstroomreden)
    await alsSysteem('proef', (tx) => tx.traject.update({ where: { id: t.id }, data: { uitstroomreden } }));
  return t;
};

/** Wat er op een dag over redenen staat, als tussen welke getallen elk ligt; wat niet getoond is kan alles zijn. */
type Blik = {
  dag: Datum;
  lijst: Deelnemer[];
  einde: Map<string, [number, number]>;
  hold: Map<string, [number, number]>;
};
const tussen = (n: number | null): [number, number] =>
  n === null ? [0, Number.POSITIVE_INFINITY] : [Math.max(5, n - 2), n + 2];

async function kijk(dag: Datum, vandaag = VANDAAG, bekend?: Deelnemer[], wie = ik): Promise<Blik> {
  const vraag = { aanpak: null, periode: 'kalenderjaar' as const, peildatum: dag };
  const p = await getPilot(wie, vraag, vandaag);
  const lijst = [...(bekend ?? [])];
  for (const status of bekend ? [] : ([null, 'beeindigd'] as const))
    lijst.push(...((await getDeelnemers(wie, { ...vraag, status, pagina: 1 }, vandaag))?.rijen ?? []));
  const k = p?.kwartaal;
  return {
    dag,
    lijst,
    einde: new Map(k?.einde?.redenen.map((c) => [c.sleutel, tussen(c.aantal)])),
    hold: new Map(
      [...(k?.onHold.redenen ?? []), { sleutel: 'samen', aantal: k?.onHold.totaal ?? null }].map((c) => [
        c.sleutel,
        tussen(c.aantal),
      ]),
    ),
  };
}

const gestopt = (b: Blik, dag: Datum) =>
  b.lijst.filter((d) => d.einddatum && d.einddatum < dag).map((d) => d.clientnummer);
const lopend = (b: Blik, dag: Datum) =>
  b.lijst.filter((d) => d.start <= dag && !(d.einddatum && d.einddatum < dag)).length;

/** Zegt wat hier staat, met de lijst erbij, van iemand iets zeker? */
function wieVolgtUit(a: Blik, b: Blik): string[] {
  const erbij = gestopt(b, b.dag).filter((nummer) => !gestopt(a, a.dag).includes(nummer));
  return [...b.einde].flatMap(([reden, [laag, hoog]]) => {
    const [toenLaag, toenHoog] = a.einde.get(reden) ?? [0, Number.POSITIVE_INFINITY];
    const anders = laag !== toenLaag || hoog !== toenHoog;
    const zeker = laag - toenHoog;
    return anders && (erbij.length < 5 || zeker > erbij.length / 2)
      ? [`${a.dag} → ${b.dag}: ${erbij.length} erbij, ${reden} ${zeker}`]
      : [];
  });
}

/** Alles op één dag: niemand deelt met iedereen dezelfde reden, en van geen enkele rest blijft er minder over dan de afronding. */
function wieVolgtHier(b: Blik, op: Datum): string[] {
  const totalen: [Map<string, [number, number]>, number][] = [
    [b.einde, gestopt(b, op).length],
    [new Map([...b.hold].filter(([r]) => r !== 'samen')), lopend(b, op)],
    [new Map([...b.hold].filter(([r]) => r === 'samen')), lopend(b, op)],
  ];
  return totalen.flatMap(([vakken, samen]) => {
    const zichtbaar = [...vakken.values()].filter(([, hoog]) => hoog < Number.POSITIVE_INFINITY);
    if (zichtbaar.length === 0) return [];
    const rest = samen - zichtbaar.reduce((som, [laag]) => som + laag, 0);
    return rest < 4 ? [`${b.dag}: voor de rest blijft er ${rest} van ${samen}`] : [];
  });
}

beforeAll(async () => {
  aanpak = `Tegenspel ${uniek()}`;
  ik = await eenGebruiker({ rol: 'projectleider', aanpakken: [aanpak] });
  const maal = async (n: number, wens: Wens) => {
    for (let i = 0; i < n; i += 1) await zet(wens);
  };
  await maal(14, { laatsteGesprek: '2026-10-20' });
  await maal(9, { onHold: { van: '2025-09-01', reden: 'psychische_klachten' } });
  await maal(7, { onHold: { van: '2026-02-02', reden: 'zorgtaken_thuis' } });
  await maal(1, { onHold: { van: '2026-05-04', reden: 'zorgtaken_thuis' } });
  await maal(2, { onHold: { van: '2026-03-02', tot: '2026-08-31', reden: 'medische_behandeling' } });
  await maal(12, { eind: '2025-10-10', uitstroomreden: 'betaald_werk' });
  await maal(7, { eind: '2025-11-02', uitstroomreden: 'overleden' });
  await maal(9, { eind: '2025-12-01', uitstroomreden: 'verhuisd' });
  // De achtste, alleen in zijn kwartaal.
  await maal(1, { eind: '2026-02-10', uitstroomreden: 'overleden' });
  await maal(3, { eind: '2026-05-06', uitstroomreden: 'verhuisd' });
  await maal(4, { eind: '2026-08-12', uitstroomreden: 'pensioen' });
  await maal(2, { eind: '2026-09-08', uitstroomreden: 'betaald_werk' });
}, 120_000);

describe('de tegenspeler', () => {
  const blikken: Blik[] = [];
  beforeAll(async () => {
    // De lijst van vandaag zegt van ieder sinds wanneer en tot wanneer; elke maand nog eens, of er toen iets anders stond.
    const { lijst } = await kijk(VANDAAG);
    for (const dag of JAAR) blikken.push(await kijk(dag, VANDAAG, dag.endsWith('-01') ? undefined : lijst));
  }, 240_000);

  it('leert van geen twee dagen van het jaar bij elkaar iets over iemand', () => {
    // Wat niet verandert zegt niets: elke keer dat het verandert naast elke andere.
    const anders = blikken.filter(
      (b, i) => i === 0 || JSON.stringify([...b.einde]) !== JSON.stringify([...(blikken[i - 1]?.einde ?? [])]),
    );
    expect(anders.length).toBeGreaterThan(1);
    expect(anders.flatMap((b, i) => anders.slice(0, i).flatMap((a) => wieVolgtUit(a, b)))).toEqual([]);
  });

  it('ziet redenen alleen veranderen na een kwartaaleinde', () => {
    const wissels = blikken.slice(1).flatMap((b, i) => {
      const a = blikken[i];
      const zelfde = JSON.stringify([[...b.einde], [...b.hold]]) === JSON.stringify(a && [[...a.einde], [...a.hold]]);
      return zelfde || laatsteKwartaaleinde(b.dag, VANDAAG) === b.dag ? [] : [b.dag];
    });
    expect(wissels).toEqual([]);
  });

  it('houdt op elke dag genoeg over om niemand aan te wijzen', () => {
    expect(blikken.flatMap((b) => wieVolgtHier(b, laatsteKwartaaleinde(b.dag, VANDAAG)))).toEqual([]);
    expect(blikken.some((b) => (b.hold.get('samen')?.[1] ?? Number.POSITIVE_INFINITY) < 100)).toBe(true);
  });

  it('vindt op de lijst niet wie er on hold is: niet in een kolom, niet in de volgorde, niet met een filter', async () => {
    const vraag = { aanpak: null, periode: 'kalenderjaar' as const, peildatum: VANDAAG, pagina: 1 };
    for (const status of [null, ...NORMSTATUSSEN])
      for (const extra of [
        {},
        { onhold: 'ja' },
        { on_hold: 'ja' },
        { reden: ONHOLD_REDENEN[0] },
        { sorteer: 'onhold' },
      ]) {
        const filter = pilotfilterSchema.parse({ status, periode: 'kalenderjaar', ...extra });
        const rijen = (await getDeelnemers(ik, { ...vraag, ...filter }, VANDAAG))?.rijen ?? [];
        const nummers = rijen.map((r) => r.clientnummer);
        expect(nummers).toEqual([...nummers].sort());
        expect(rijen).toEqual((await getDeelnemers(ik, { ...vraag, status }, VANDAAG))?.rijen);
        expect(JSON.stringify(rijen)).not.toMatch(/hold|reden|klachten|zorgtaken/i);
      }
    // Wie on hold is en wie niet staan er, op hun nummer na, hetzelfde.
    const zelfde = { start: '2026-01-05', gesprekken: ['2026-03-02', '2026-09-01'] };
    const wie = [await zet({ ...zelfde, onHold: { van: '2026-10-01', reden: 'anders' } }), await zet(zelfde)];
    const rijen = (await getDeelnemers(ik, { ...vraag, status: null }, VANDAAG))?.rijen ?? [];
    const [a, b] = wie.map((t) => rijen.find((r) => r.clientnummer === t.client.clientnummer));
    expect({ ...a, clientnummer: '' }).toEqual({ ...b, clientnummer: '' });
  });

  it('krijgt in elk bestand dezelfde afgeronde getallen als op het scherm, en elke vraag staat in het spoor', async () => {
    for (const peildatum of ['2026-03-30', '2026-03-31', '2026-05-05', '2026-06-30', '2026-11-18'].map(datum))
      for (const periode of PERIODEN) {
        const vraag = { aanpak: null, periode, peildatum };
        const p = await getPilot(ik, vraag, VANDAAG);
        for (const naam of ['on_hold', 'einde']) {
          const opScherm = p && pilotbeelden(p).find((b) => b.naam === naam);
          const bestand = await getPilotbestand(ik, { ...vraag, beeld: naam }, VANDAAG);
          if (!bestand) {
            expect(opScherm?.punten).toEqual([]);
            continue;
          }
          const blad = beeldblad(bestand.beeld);
          expect(blad.rijen).toEqual(opScherm && beeldblad(opScherm).rijen);
          for (const [, n] of blad.rijen)
            expect(typeof n === 'string' ? n === 'niet getoond' : Number(n) % 5 === 0 && Number(n) > 4).toBe(true);
          expect((await spoor())[0]).toMatchObject({
            actie: 'beeld.exporteren',
            gebruikerId: ik.id,
            details: { beeld: naam, peildatum, periode, kwartaal: laatsteKwartaaleinde(peildatum, VANDAAG) },
          });
        }
      }
  });
});

it('ook waar bijna iedereen hetzelfde heeft, volgt van niemand iets', async () => {
  const klein = `Klein tegenspel ${uniek()}`;
  const leider = await eenGebruiker({ rol: 'projectleider', aanpakken: [klein] });
  for (let i = 0; i < 9; i += 1) {
    await zet({ aanpak: klein, eind: '2025-12-01', uitstroomreden: 'overleden' });
    await zet({ aanpak: klein, onHold: { van: '2026-02-02', reden: 'psychische_klachten' } });
  }
  await zet({ aanpak: klein, eind: '2025-12-01', uitstroomreden: 'verhuisd' });
  await zet({ aanpak: klein });
  const dagen = ['2025-12-31', '2026-03-31', '2026-05-05', VANDAAG].map(datum);
  for (const dag of dagen)
    expect(wieVolgtHier(await kijk(dag, VANDAAG, undefined, leider), laatsteKwartaaleinde(dag, VANDAAG))).toEqual([]);
});

it('wie twee dagen achter elkaar vraagt ziet een naam erbij op de lijst, en dezelfde cijfers over een kwartaal', async () => {
  const voor = await kijk(VANDAAG);
  // Vandaag opgeschreven over het vorige kwartaal: de ene stopte, de andere was on hold.
  await zet({ eind: '2026-09-15', uitstroomreden: 'overleden' });
  await zet({ onHold: { van: '2026-09-01', reden: 'medische_behandeling' } });
  for (const vandaag of [VANDAAG, plusDagen(VANDAAG, 1), plusDagen(VANDAAG, 2)]) {
    const na = await kijk(vandaag, vandaag);
    expect(gestopt(na, vandaag).length).toBe(gestopt(voor, VANDAAG).length + 1);
    expect([[...na.einde], [...na.hold]]).toEqual([[...voor.einde], [...voor.hold]]);
    const terug = await kijk(datum('2026-10-15'), vandaag);
    expect([[...terug.einde], [...terug.hold]]).toEqual([[...voor.einde], [...voor.hold]]);
  }
});
