import { describe, expect, it } from 'vitest';
import { GEMEENTE } from '../../prisma/factories/gemeente';
import { TEKSTTALEN } from '../domain/brieftalen';
import { datum } from '../domain/datum';
import { KANALEN } from '../domain/tellend-gesprek';
import { CLIENTBERICHTEN, gebruiktVeld, isBruikbaar, SJABLOONVELDEN, vulOnderwerp, vulSjabloon } from './regels';
import { mailvoet, sjabloonwaarden, VASTE_ZINNEN, voorbeeldAfspraak } from './sjablonen-woorden';
import { TALEN } from './talen/talen';

const GEVOELIG =
  /gezond|ziek|klacht|uitkering|bijstand|inkomen|toeslag|notitie|verslag|diagnose|schuld|norm\b|traject/i;
const voorbeeld = voorbeeldAfspraak(datum('2026-11-25'), null, TALEN.nl.vasteZin);

describe.each(TEKSTTALEN.flatMap((taal) => CLIENTBERICHTEN.map((soort) => ({ taal, soort }))))(
  '$soort in het $taal',
  ({ taal, soort }) => {
    const { onderwerp, tekst } = TALEN[taal].teksten[soort];

    it('noemt dezelfde velden als het Nederlands', () => {
      for (const veld of SJABLOONVELDEN)
        expect([veld, gebruiktVeld(tekst, veld)]).toEqual([veld, gebruiktVeld(TALEN.nl.teksten[soort].tekst, veld)]);
    });

    it('is bruikbaar, noemt de vaste zin en wie het schrijft', () => {
      expect(isBruikbaar(onderwerp) && isBruikbaar(tekst)).toBe(true);
      for (const veld of ['naam', 'datum', 'vaste_zin', 'begeleider', 'telefoon'] as const)
        expect(gebruiktVeld(tekst, veld)).toBe(true);
    });

    it.each(KANALEN)('zegt bij een afspraak via %s niets over gezondheid, inkomen of begeleiding', (kanaal) => {
      for (const wens of [
        {},
        { tijd: null, locatie: null, telefoon: '0600000000', begeleider: null, vasteZin: null },
      ]) {
        const waarden = sjabloonwaarden({ ...voorbeeld, kanaal, ...wens }, taal);
        const bericht = `${vulOnderwerp(onderwerp, waarden)}\n${vulSjabloon(tekst, waarden)}`;
        expect(bericht).not.toMatch(GEVOELIG);
        expect(bericht).not.toMatch(/[{}]|undefined|null/);
      }
    });
  },
);

it('een afspraak zonder tijd en plaats houdt geen lege regels over', () => {
  const waarden = sjabloonwaarden({ ...voorbeeld, tijd: null, kanaal: 'telefonisch', telefoon: '06-12345678' });
  const bericht = vulSjabloon(TALEN.nl.teksten.uitnodiging.tekst, waarden);
  expect(bericht).toContain('Wanneer: woensdag 25 november 2026\nHoe: ik bel u op 06-1234 5678');
  expect(bericht).not.toMatch(/Hoe laat|Waar:|\n{3}/);
});

describe('de telefoon', () => {
  const tekst = (begeleiderTelefoon: string | null) =>
    vulSjabloon(
      TALEN.nl.teksten.uitnodiging.tekst,
      sjabloonwaarden({ ...voorbeeld, begeleiderTelefoon, gemeente: GEMEENTE }),
    );

  it('is die van de begeleider, en anders die van de gemeente', () => {
    expect(tekst('06-12345678')).toContain('Bel 06-1234 5678 en vraag naar mij.');
    expect(tekst(null)).toContain(`Bel ${GEMEENTE.telefoon} en vraag naar mij.`);
  });

  it('staat met adres en kenmerk onder een e-mail', () => {
    expect(mailvoet({ clientnummer: 'VIA-0001', begeleiderTelefoon: null }, GEMEENTE)).toBe(
      'gemeente Enschede, Postbus 1, 7500 AA Enschede\nTelefoon: 053-0000000\nOns kenmerk: VIA-0001',
    );
  });
});

it('een vaste zin om te kiezen heeft geen velden, en er is er een over de uitkering', () => {
  for (const zin of VASTE_ZINNEN) expect(zin).not.toMatch(/[{}]/);
  expect(VASTE_ZINNEN.filter((z) => /geen gevolgen voor uw uitkering/.test(z))).toHaveLength(1);
});

it('in het Arabisch blijven namen en nummers bij elkaar, in westerse cijfers', () => {
  const waarden = sjabloonwaarden({ ...voorbeeld, kanaal: 'telefonisch', telefoon: '06-12345678' }, 'ar');
  expect(waarden).toMatchObject({
    naam: '\u2068Noor Voorbeeld\u2069',
    datum: 'الأربعاء، 25 نوفمبر 2026',
    hoe: 'أتصل بك على الرقم \u206806-1234 5678\u2069',
    plaats: '',
  });
});
