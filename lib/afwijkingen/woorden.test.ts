import { describe, expect, it } from 'vitest';
import { gesprekkenTekst } from '../copy/norm';
import { JAARLIJSTEN } from './jaarverslag-regels';
import { jaarlijstTekst } from './jaarverslag-woorden';
import { AFWIJKINGSTAPPEN } from './regels';
import { stapTekst } from './woorden';

describe('een normafwijking in woorden', () => {
  it.each([
    [0, 1, '0 van 1 gesprek'],
    [2, 4, '2 van 4 gesprekken'],
    [1, 0, '1 van 0 gesprekken'],
  ])('%d van %d', (gevoerd, vereist, tekst) => expect(gesprekkenTekst({ gevoerd, vereist })).toBe(tekst));

  it('zegt bij intrekken waarom: gehaald, of nog niet voorbij', () => {
    expect(stapTekst({ soort: 'ingetrokken', gevoerd: 4, vereist: 4 })).toContain('alsnog gehaald');
    expect(stapTekst({ soort: 'ingetrokken', gevoerd: 1, vereist: 3 })).toContain('nog niet voorbij');
  });

  it('heeft voor elke stap en elke lijst eigen woorden', () => {
    const stappen = AFWIJKINGSTAPPEN.map((soort) => stapTekst({ soort, gevoerd: 0, vereist: 1 }));
    expect(new Set(stappen).size).toBe(AFWIJKINGSTAPPEN.length);
    const lijsten = JAARLIJSTEN.map(jaarlijstTekst);
    expect(new Set(lijsten).size).toBe(JAARLIJSTEN.length);
    expect(lijsten).not.toContain(undefined);
  });
});
