import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { datum } from '../domain/datum';
import { TUSSENPOZEN } from '../domain/tussenpozen';
import { UITLEGREDENEN } from '../domain/uitleg';
import {
  hoortInJaarlijst,
  type JAARLIJSTEN,
  JAARUITKOMSTEN,
  type Jaarregel,
  jaarmaten,
  perAanpak,
  telJaarverslag,
  uitkomstVan,
} from './jaarverslag-regels';

const regel = (wens: Partial<Jaarregel> = {}): Jaarregel => ({
  clientnummer: 'VC-1',
  aanpakId: 'a',
  aanpak: 'VIA-pilot',
  jaarVan: datum('2025-01-06'),
  jaarTot: datum('2026-01-05'),
  gevoerd: 4,
  vereist: 4,
  uitkomst: 'gehaald',
  reden: null,
  intervallen: [],
  ...wens,
});

describe('de uitkomst van een trajectjaar', () => {
  it.each([
    [true, null, 'gehaald'],
    [true, 'ingetrokken', 'gehaald'],
    [false, null, 'niet_verantwoord'],
    [false, 'open', 'niet_verantwoord'],
    [false, 'teruggestuurd', 'niet_verantwoord'],
    [false, 'verantwoord', 'ingediend'],
    [false, 'geaccepteerd', 'verantwoord'],
  ] as const)('gehaald %s en %s is %s', (gehaald, status, verwacht) => {
    expect(uitkomstVan(gehaald, status)).toBe(verwacht);
  });
});

it('telt trajectjaren, uitkomsten, redenen en intervallen', () => {
  const totaal = telJaarverslag([
    regel({ intervallen: [30, 92, 92, 93] }),
    regel({ uitkomst: 'verantwoord', reden: 'opname_of_ziekte', intervallen: [400] }),
    regel({ uitkomst: 'ingediend', reden: 'opname_of_ziekte' }),
    regel({ uitkomst: 'niet_verantwoord' }),
  ]);
  expect(totaal).toMatchObject({
    trajectjaren: 4,
    nietGehaald: 3,
    uitkomst: { gehaald: 1, verantwoord: 1, ingediend: 1, niet_verantwoord: 1 },
    intervallen: { tm_31: 1, '32_62': 0, '63_92': 2, '93_123': 1, '124_184': 0, meer_dan_184: 1 },
  });
  expect(totaal.redenen).toMatchObject({ opname_of_ziekte: 2, anders: 0 });
});

const willekeurig = fc.array(
  fc
    .record({
      aanpakId: fc.constantFrom('a', 'b', 'c'),
      uitkomst: fc.constantFrom(...JAARUITKOMSTEN),
      reden: fc.constantFrom(...UITLEGREDENEN),
      intervallen: fc.array(fc.integer({ min: 1, max: 900 }), { maxLength: 6 }),
    })
    .map((r) => regel({ ...r, aanpak: `Aanpak ${r.aanpakId}`, reden: r.uitkomst === 'gehaald' ? null : r.reden })),
  { maxLength: 40 },
);

describe('eigenschappen', () => {
  it('elk getal is de lengte van de lijst erachter', () => {
    fc.assert(
      fc.property(willekeurig, (regels) => {
        const totaal = telJaarverslag(regels);
        const lengte = (lijst: (typeof JAARLIJSTEN)[number]) => regels.filter((r) => hoortInJaarlijst(lijst, r)).length;
        expect(lengte('alle')).toBe(totaal.trajectjaren);
        expect(lengte('niet_gehaald')).toBe(totaal.nietGehaald);
        for (const u of JAARUITKOMSTEN) expect(lengte(u)).toBe(totaal.uitkomst[u]);
        for (const r of UITLEGREDENEN) expect(lengte(`reden-${r}`)).toBe(totaal.redenen[r]);
        // Achter een klasse staan mensen; iemand kan er meer intervallen in hebben.
        for (const t of TUSSENPOZEN) {
          expect(lengte(`interval-${t}`)).toBeLessThanOrEqual(totaal.intervallen[t]);
          expect(lengte(`interval-${t}`) === 0).toBe(totaal.intervallen[t] === 0);
        }
      }),
    );
  });

  it('de aanpakken samen zijn het totaal', () => {
    fc.assert(
      fc.property(willekeurig, (regels) => {
        const delen = perAanpak(regels).map((a) => a.totaal);
        const som = (van: (t: (typeof delen)[number]) => number) => delen.reduce((n, t) => n + van(t), 0);
        const totaal = telJaarverslag(regels);
        expect(som((t) => t.trajectjaren)).toBe(totaal.trajectjaren);
        expect(totaal.uitkomst.gehaald + totaal.nietGehaald).toBe(totaal.trajectjaren);
        for (const u of JAARUITKOMSTEN) expect(som((t) => t.uitkomst[u])).toBe(totaal.uitkomst[u]);
        for (const k of TUSSENPOZEN) expect(som((t) => t.intervallen[k])).toBe(totaal.intervallen[k]);
      }),
    );
  });
});

it('telt na vernietiging hetzelfde uit losse aantallen, per aanpak', () => {
  const regels = [
    regel({ intervallen: [40, 100] }),
    regel({ aanpakId: 'b', aanpak: 'Ander', uitkomst: 'verantwoord', reden: 'client_wil_later', intervallen: [200] }),
  ];
  const rest = regels.flatMap((r) =>
    jaarmaten(r, 4).map((maat) => ({ aanpakId: r.aanpakId, aanpak: r.aanpak, jaar: 2026, maat, aantal: 1 })),
  );
  expect(telJaarverslag([], rest)).toEqual(telJaarverslag(regels));
  expect(perAanpak([], rest)).toEqual(perAanpak(regels));
  expect(telJaarverslag(regels, rest).trajectjaren).toBe(4);
  expect(JSON.stringify(rest)).not.toContain('VC-1');
});
