import { describe, expect, it } from 'vitest';
import { datum } from '../domain/datum';
import type { Dossierfeiten } from './feiten';
import { stelSamenvattingOp } from './samenvatting';

const NIETS: Dossierfeiten = {
  telefoon: null,
  email: null,
  talen: [],
  niveauNederlands: null,
  laaggeletterd: 'onbekend',
  tolkNodig: false,
  bereikbaarheid: null,
  gesprekken: [],
  laatsteVerslag: null,
  afspraken: [],
  plan: null,
  inzetten: [],
  onHold: null,
  toezeggingen: [],
  vastContact: null,
  ritme: null,
  ritmeWens: null,
};

describe('een samenvatting uit het dossier', () => {
  it('noemt alles wat een volgende begeleider moet weten', () =>
    expect(
      stelSamenvattingOp({
        telefoon: '06-00004688',
        email: null,
        talen: ['Nederlands', 'Koerdisch'],
        niveauNederlands: 'beginner',
        laaggeletterd: 'ja',
        tolkNodig: true,
        bereikbaarheid: 'liever appen',
        gesprekken: [
          { datum: datum('2026-10-07'), kanaal: 'telefonisch', derden: null },
          { datum: datum('2026-07-01'), kanaal: 'op_locatie', derden: 'wijkcoach' },
        ],
        laatsteVerslag: { datum: datum('2026-10-07'), tekst: 'Slaapt beter.' },
        afspraken: [{ datum: datum('2026-11-25'), tijd: '10:00', kanaal: 'op_locatie' }],
        plan: {
          richting: 'ladder',
          trede: 3,
          afspraken: 'Elke week even wandelen.',
          evaluatieOp: datum('2027-01-15'),
          stappen: [
            { tekst: 'Bellen met de fysio', voor: datum('2026-12-01') },
            { tekst: 'Fiets ophalen', voor: null },
          ],
        },
        inzetten: [
          { instrument: 'taalcoach', status: 'gestart', op: datum('2026-09-01'), trajectbegeleider: 'Ria' },
          { instrument: 'fietslessen', status: 'aangemeld', op: datum('2026-11-02'), trajectbegeleider: null },
        ],
        onHold: { van: datum('2026-09-01'), tot: null, reden: 'zorgtaken_thuis', herzienOp: datum('2027-02-01') },
        toezeggingen: [
          { tekst: 'Huurtoeslag navragen', voor: datum('2026-11-30'), gedaan: false },
          { tekst: 'Brief nalezen', voor: datum('2026-11-01'), gedaan: true },
        ],
        vastContact: { naam: 'Petra Bakker', organisatie: 'Wijkteam Noord', telefoon: null },
        ritme: { weken: 3, kanaal: 'telefonisch', locatie: null, momenten: 'dinsdagochtend' },
        ritmeWens: 'Liever eens per kwartaal.',
      }),
    ).toBe(`Gesprekken
Laatste gesprekken: 7 oktober 2026 (telefonisch) en 1 juli 2026 (op locatie, met wijkcoach).
Uit het gesprek van 7 oktober 2026: Slaapt beter.
Afspraak: 25 november 2026 om 10:00, op locatie.

Plan van aanpak
Richting: trede 3 · deelname aan georganiseerde activiteiten.
Open stap: Bellen met de fysio (voor 1 december 2026)
Open stap: Fiets ophalen
Afspraken: Elke week even wandelen.
Evaluatie op 15 januari 2027.

Instrumenten
taalcoach: loopt sinds 1 september 2026, trajectbegeleider Ria.
fietslessen: aangemeld op 2 november 2026.

On hold
Sinds 1 september 2026: zorgtaken thuis. Opnieuw bekijken op 1 februari 2027.

Wat nog beloofd is
Huurtoeslag navragen (toegezegd voor 30 november 2026)
Brief nalezen (gedaan, nog niet verteld aan de cliënt)

Contact en taal
Te bereiken: 06-0000 4688, liever appen.
Afgesproken ritme: elke 3 weken, telefonisch, dinsdagochtend.
Wens: Liever eens per kwartaal.
Spreekt Nederlands en Koerdisch.
Nederlands: een beetje.
Er is een tolk nodig.
Heeft moeite met lezen en schrijven.

Vast contactpersoon
Petra Bakker, Wijkteam Noord`));

  it('laat weg wat niet bekend is', () =>
    expect(stelSamenvattingOp(NIETS)).toBe('Gesprekken\nEr is nog geen gesprek gevoerd.'));

  it('past altijd in het veld, hoe lang een verslag ook is', () => {
    const laatsteVerslag = { datum: datum('2026-10-07'), tekst: 'x'.repeat(12_000) };
    const toezeggingen = Array.from({ length: 40 }, () => ({
      tekst: 'y'.repeat(500),
      voor: datum('2026-11-30'),
      gedaan: false,
    }));
    const tekst = stelSamenvattingOp({ ...NIETS, laatsteVerslag, toezeggingen });
    expect(tekst.length).toBeLessThanOrEqual(12_000);
    expect(tekst).toContain(`${'x'.repeat(4000)}…`);
  });
});
