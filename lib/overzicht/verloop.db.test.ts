import { beforeAll, describe, expect, it } from 'vitest';
import { eenContactmoment } from '../../prisma/factories/contactmoment';
import { eenGebruiker } from '../../prisma/factories/gebruiker';
import { eenTraject } from '../../prisma/factories/traject';
import { eenProefteam, type Proefteam } from '../../prisma/proef/proefteam';
import { spoor, VANDAAG } from '../../prisma/proef/stand';
import { telOpdrachten } from '../../prisma/proef/tel-opdrachten';
import { datum } from '../domain/datum';
import { ROLLEN } from '../domain/rollen';
import { PERIODEN } from '../domain/venster';
import type { User } from '../policy/policy';
import { getTeamlijst } from './queries';
import { type Teamfilter, teamfilterSchema } from './schema';
import { getVerloop, getVerloopbestand } from './verloop-queries';
import { KENMERKEN, opTijd } from './verloop-regels';

let p: Proefteam;
let elders: User;
beforeAll(async () => {
  p = await eenProefteam();
  const { client } = p.opSchema;
  await eenContactmoment({ client, datum: '2026-07-20', kanaal: 'op_locatie' });
  await eenContactmoment({ client, datum: '2026-07-21', status: 'geen_gehoor' });
  await eenContactmoment({ client, datum: '2026-07-22', kanaal: 'voicemail' });
  await eenContactmoment({ client: p.vijftien.client, datum: '2026-08-01', status: 'niet_verschenen' });
  await eenContactmoment({ client: p.dubbel.client, datum: '2026-06-01', kanaal: 'huisbezoek', gehoudenDoor: p.burak });
  // Gevoerd door iemand van buiten het team, bij een cliënt die hij niet begeleidt.
  elders = await eenGebruiker({ naam: 'Elders', team: `${p.team} Oost` });
  await eenContactmoment({ client, datum: '2026-05-04', kanaal: 'beeldbellen', gehoudenDoor: elders });
  // Van Burak naar Sanne in het voorjaar, en een traject dat in de zomer eindigde: de trend weet wie er toen was.
  const was = { team: p.team, begeleider: p.burak, start: '2025-06-02', client: { voornaam: 'A', achternaam: 'Was' } };
  await eenTraject<User>({ ...was, eind: '2026-07-15', laatsteGesprek: '2026-01-20' });
});

const adres = (peildatum = VANDAAG, wens: object = {}) => ({ ...teamfilterSchema.parse(wens), peildatum });
const kijk = async (peildatum = VANDAAG, wens: object = {}) => {
  const verloop = await getVerloop(p.ik, adres(peildatum, wens), VANDAAG);
  if (!verloop) throw new Error('Er is geen verloop');
  return verloop;
};
/** Hoeveel er achter een link zit: gesprekken of pogingen, en verschillende mensen. */
const achter = async (peildatum: typeof VANDAAG, wens: Partial<Record<keyof Teamfilter, string>>) => {
  const rijen = (await getTeamlijst(p.ik, adres(peildatum, wens), VANDAAG))?.rijen ?? [];
  const aantal = rijen.reduce((som, r) => som + (r.verloop?.aantal ?? 1), 0);
  return { aantal, mensen: new Set(rijen.map((r) => r.clientId)).size };
};

const MOMENTEN = [VANDAAG, datum('2026-09-15'), datum('2026-02-01')];
const GEVALLEN = MOMENTEN.flatMap((peildatum) => PERIODEN.map((periode) => [peildatum, periode] as const));

describe.each(GEVALLEN)('op %s over %s is elk getal wat er achter zijn link zit', (peildatum, periode) => {
  it('voor het hele team', async () => {
    const { totaal } = await kijk(peildatum, { periode });
    for (const kenmerk of KENMERKEN)
      expect([kenmerk, await achter(peildatum, { periode, kenmerk })]).toEqual([kenmerk, totaal.kenmerken[kenmerk]]);
    expect(await achter(peildatum, { periode, lijst: 'on_hold' })).toEqual(totaal.onHold);
    expect(await achter(peildatum, { periode })).toEqual(totaal.lopend);
  });

  it('en voor elke begeleider, en wie er geen heeft', async () => {
    const { regels, totaal } = await kijk(peildatum, { periode });
    for (const { id: begeleider, naam, kenmerken, onHold } of regels) {
      for (const kenmerk of KENMERKEN)
        expect([naam, kenmerk, await achter(peildatum, { periode, kenmerk, begeleider })]).toEqual([
          naam,
          kenmerk,
          kenmerken[kenmerk],
        ]);
      expect(await achter(peildatum, { lijst: 'on_hold', begeleider })).toEqual(onHold);
    }
    for (const kenmerk of KENMERKEN)
      expect(regels.reduce((som, r) => som + r.kenmerken[kenmerk].aantal, 0)).toBe(totaal.kenmerken[kenmerk].aantal);
  });
});

describe('de trend', () => {
  it('telt op elke dag precies wat de lijst van die dag toont, voor het team en per begeleider', async () => {
    const verloop = await kijk();
    const reeksen: [string | undefined, typeof verloop.trend][] = [
      [undefined, verloop.trend],
      ...verloop.regels.map((r): [string, typeof verloop.trend] => [r.id, r.trend]),
    ];
    expect(verloop.trend.some((t) => t.over_tijd > 0) && verloop.trend.some((t) => t.opgeschort > 0)).toBe(true);
    for (const [begeleider, trend] of reeksen)
      for (const punt of trend) {
        const wens = begeleider ? { begeleider } : {};
        for (const lijst of ['op_schema', 'binnenkort', 'over_tijd', 'opgeschort'] as const)
          expect([begeleider, punt.dag, lijst, (await achter(punt.dag, { ...wens, lijst })).aantal]).toEqual([
            begeleider,
            punt.dag,
            lijst,
            punt[lijst],
          ]);
        expect((await achter(punt.dag, { ...wens, kenmerk: 'op_tijd' })).aantal).toBe(opTijd(punt)?.wel ?? 0);
      }
  });

  it('kent het traject dat intussen is beëindigd, tot en met zijn laatste maand', async () => {
    const { trend, regels } = await kijk();
    const verschil = (van: typeof trend = []) => {
      const [voor, na] = ['2026-06-30', '2026-07-31'].map((dag) => van.find((t) => t.dag === dag)?.over_tijd ?? 0);
      return (voor ?? 0) - (na ?? 0);
    };
    const burak = regels.find((r) => r.id === p.burak.id);
    expect([verschil(trend), verschil(burak?.trend)]).toEqual([1, 1]);
  });
});

describe('Verloop', () => {
  it('van één begeleider is de regel van die begeleider', async () => {
    const { regels } = await kijk();
    for (const { id, naam, trend, ...verloop } of regels) {
      const alleen = await kijk(VANDAAG, { begeleider: id });
      expect([alleen.begeleider, alleen.totaal, alleen.trend]).toEqual([{ id, naam }, verloop, trend]);
    }
    expect((await kijk(VANDAAG, { begeleider: crypto.randomUUID() })).begeleider).toBeNull();
  });

  it('telt wie in twee aanpakken loopt als één mens, en wat er gebeurde bij beide', async () => {
    const { regels } = await kijk();
    const burak = regels.find((r) => r.id === p.burak.id);
    expect(burak?.lopend).toEqual({ aantal: 4, mensen: 3 });
    expect(burak?.kenmerken.kanaal_huisbezoek).toEqual({ aantal: 2, mensen: 1 });
  });

  it('zet een gesprek bij wie het voerde, ook van buiten het team, en de caseload bij wie haar heeft', async () => {
    const { regels } = await kijk();
    const regel = regels.find((r) => r.id === elders.id);
    expect([regel?.naam, regel?.lopend.aantal, regel?.kenmerken.kanaal_beeldbellen.aantal]).toEqual(['Elders', 0, 1]);
  });

  it('bestaat niet voor een ander team of een andere rol', async () => {
    for (const rol of ['teamleider', 'begeleider', 'projectleider', 'privacy_officer'] as const) {
      const ander = await eenGebruiker({ rol, team: `${p.team} Zuid` });
      expect(await getVerloop(ander, adres(VANDAAG, { team: p.teamId }), VANDAAG)).toBeNull();
    }
  });

  it('gaat mee als rekenblad, met een spoor en zonder cliënten; een ander krijgt niets', async () => {
    const vraag = { ...adres(), beeld: 'op_tijd' };
    const bestand = await getVerloopbestand(p.ik, vraag, VANDAAG);
    expect((await spoor())[0]).toMatchObject({
      ...{ actie: 'beeld.exporteren', resultaat: 'gelukt', gebruikerId: p.ik.id },
      ...{ onderwerp: 'team', onderwerpId: p.teamId, details: { beeld: 'op_tijd' } },
    });
    expect(bestand?.beeld.punten).toHaveLength((await kijk()).trend.length);
    const rijen = (await getTeamlijst(p.ik, adres(), VANDAAG))?.rijen ?? [];
    expect(rijen.length).toBeGreaterThan(3);
    for (const { naam } of rijen) expect(JSON.stringify(bestand)).not.toContain(naam);
    expect(await getVerloopbestand(p.ik, { ...vraag, beeld: 'bestaat_niet' }, VANDAAG)).toBeNull();
    for (const rol of ROLLEN) {
      const ander = await eenGebruiker({ rol, team: `${p.team} Zuid` });
      expect(await getVerloopbestand(ander, { ...vraag, team: p.teamId }, VANDAAG)).toBeNull();
      expect((await spoor())[0]).toMatchObject({ actie: 'beeld.exporteren', resultaat: 'geweigerd' });
    }
  });

  it('kost evenveel opdrachten bij een klein en een groot team', async () => {
    const klein = await eenGebruiker({ rol: 'teamleider', team: `${p.team} Klein` });
    const tel = (wie: User) => telOpdrachten(() => getVerloop(wie, adres(), VANDAAG));
    expect(await tel(p.ik)).toBe(await tel(klein));
  });
});
