import { describe, expect, it } from 'vitest';
import { datum } from '../domain/datum';
import { KANALEN } from '../domain/tellend-gesprek';
import { CLIENTBERICHTEN, gebruiktVeld, isBruikbaar, vulOnderwerp, vulSjabloon } from './regels';
import { STANDAARDTEKST, sjabloonwaarden, VASTE_ZIN, voorbeeldAfspraak } from './sjablonen-woorden';

const GEVOELIG =
  /gezond|ziek|klacht|uitkering|bijstand|inkomen|toeslag|notitie|verslag|diagnose|schuld|norm\b|traject/i;
const voorbeeld = voorbeeldAfspraak(datum('2026-11-25'), 'gemeente Enschede', VASTE_ZIN);

describe.each(CLIENTBERICHTEN)('de standaardtekst van %s', (soort) => {
  const { onderwerp, tekst } = STANDAARDTEKST[soort];

  it('is bruikbaar, noemt de vaste zin en wie het schrijft', () => {
    expect(isBruikbaar(onderwerp) && isBruikbaar(tekst)).toBe(true);
    for (const veld of ['naam', 'datum', 'vaste_zin', 'begeleider'] as const)
      expect(gebruiktVeld(tekst, veld)).toBe(true);
  });

  it.each(KANALEN)('zegt bij een afspraak via %s niets over gezondheid, inkomen of begeleiding', (kanaal) => {
    for (const wens of [{}, { tijd: null, locatie: null, telefoon: '0600000000', begeleider: null, vasteZin: null }]) {
      const waarden = sjabloonwaarden({ ...voorbeeld, kanaal, ...wens });
      const bericht = `${vulOnderwerp(onderwerp, waarden)}\n${vulSjabloon(tekst, waarden)}`;
      expect(bericht).not.toMatch(GEVOELIG);
      expect(bericht).not.toMatch(/[{}]|undefined|null/);
    }
  });
});

it('een afspraak zonder tijd en plaats houdt geen lege regels over', () => {
  const waarden = sjabloonwaarden({ ...voorbeeld, tijd: null, kanaal: 'telefonisch', telefoon: '06-12345678' });
  const bericht = vulSjabloon(STANDAARDTEKST.uitnodiging.tekst, waarden);
  expect(bericht).toContain('Wanneer: woensdag 25 november 2026\nHoe: ik bel u op 06-1234 5678');
  expect(bericht).not.toMatch(/Hoe laat|Waar:|\n{3}/);
});
