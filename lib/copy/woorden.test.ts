import { describe, expect, it } from 'vitest';
import { geluktTekst } from './meldingen';
import * as woorden from './woorden';

const { aantal, opsomming, pogingenTekst, telefoonTekst, VORM, vormInZin } = woorden;

describe('woorden', () => {
  it('zijn er voor elke keuze, leesbaar en zonder code', () => {
    const lijsten = Object.entries(woorden).filter(([, w]) => typeof w === 'object');
    expect(lijsten.length).toBeGreaterThan(10);
    for (const [naam, lijst] of lijsten)
      for (const [sleutel, woord] of Object.entries(lijst))
        expect(woord, `${naam}.${sleutel}`).toMatch(/^[A-Za-zÀ-ÿ][A-Za-zÀ-ÿ0-9 '(),/-]*$/);
  });
  it('binnen een lijst betekent geen woord twee dingen', () => {
    for (const lijst of Object.values(woorden)) {
      if (typeof lijst !== 'object') continue;
      const teksten = Object.values<string>(lijst);
      expect(new Set(teksten).size).toBe(teksten.length);
    }
  });
  it('een vorm in een zin begint klein, een merknaam niet', () => {
    expect(vormInZin('gesprek_op_locatie')).toBe('gesprek op locatie');
    expect(vormInZin('e_mail')).toBe('e-mail');
    expect(vormInZin('whatsapp')).toBe(VORM.whatsapp);
  });
});

describe('zinnen', () => {
  it.each([
    [{ geen_gehoor: 2, niet_verschenen: 0, voicemail: 0 }, '2× geen gehoor'],
    [{ geen_gehoor: 1, niet_verschenen: 1, voicemail: 3 }, '1× geen gehoor, 1× niet verschenen, 3× voicemail'],
    [{ geen_gehoor: 0, niet_verschenen: 0, voicemail: 0 }, ''],
  ])('pogingen %j', (p, tekst) => expect(pogingenTekst(p)).toBe(tekst));

  it.each([
    [[], ''],
    [['a'], 'a'],
    [['a', 'b'], 'a en b'],
    [['a', 'b', 'c'], 'a, b en c'],
  ])('opsomming %j', (delen, tekst) => expect(opsomming(delen)).toBe(tekst));

  it.each([
    ['06-00004688', '06-0000 4688'],
    ['0600004688', '060000 4688'],
    ['+31 6 1234 5678', '+31 6 1234 5678'],
    ['053-4818181', '053-4818181'],
  ])('telefoon %s', (t, tekst) => expect(telefoonTekst(t)).toBe(tekst));

  it('aantal', () =>
    expect([0, 1, 2].map((n) => aantal(n, 'cliënt', 'cliënten'))).toEqual(['0 cliënten', '1 cliënt', '2 cliënten']));

  it('een melding komt alleen uit de lijst, nooit uit het adres', () => {
    expect(geluktTekst('contactmoment.vastleggen')).toBe('Het gesprek is vastgelegd.');
    expect(geluktTekst('afspraak.afzeggen~afgezegd.brief')).toBe(
      'De afspraak is afgezegd. Er komt een brief klaar te liggen: de afspraak gaat niet door. Druk hem af bij Brieven.',
    );
    expect(geluktTekst('afspraken.plannen_12~brieven_8~bellen_3~wachten_1')).toBe(
      '12 gesprekken zijn gepland. Er komen 8 brieven klaar te liggen bij Brieven. 3 cliënten moet u zelf bellen: zie Te doen op Vandaag. 1 bericht wacht: bij Brieven ziet u wat er ontbreekt.',
    );
    for (const onzin of ['onzin', 'brief', 'onzin.brief', 'afgezegd.onzin', 'onzin_3', '', 'bellen_3~'])
      expect(geluktTekst(`afspraak.afzeggen~${onzin}`)).toBeNull();
    for (const onzin of ['onzin~afgezegd.brief', '~afgezegd.brief', 'bellen_3']) expect(geluktTekst(onzin)).toBeNull();
    for (const onzin of ['<b>x</b>', 'toString', '__proto__', 'constructor', undefined, ['gesprek'], 3])
      expect(geluktTekst(onzin)).toBeNull();
  });
});
