import { describe, expect, it } from 'vitest';
import { gesprekkenTekst } from '../copy/norm';
import { datum } from '../domain/datum';
import type { Uitlegreden } from '../domain/uitleg';
import { JAARLIJSTEN } from './jaarverslag-regels';
import { jaarlijstTekst } from './jaarverslag-woorden';
import { AFWIJKINGSTAPPEN } from './regels';
import { stapTekst, voorzetVan } from './woorden';

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

describe('een verantwoording begint met de uitleg van haar jaar', () => {
  const uitleg = (reden: Uitlegreden, op: string, tekst: string | null = null) => ({ reden, op: datum(op), tekst });
  const [a, b] = [
    uitleg('detentie', '2025-03-01', 'Tot mei.'),
    uitleg('client_wil_later', '2025-06-01', 'Na de zomer.'),
  ];

  it('zonder uitleg leeg', () => expect(voorzetVan([], 1000)).toEqual({ reden: null, tekst: '' }));

  it('met de reden die het vaakst is gegeven, bij gelijk de laatste', () => {
    expect(voorzetVan([a, b], 1000).reden).toBe('client_wil_later');
    expect(voorzetVan([a, a, b], 1000).reden).toBe('detentie');
  });

  it('met elke tekst en zijn dag, het oudste eerst; past dat niet, dan het laatste', () => {
    const laatste = '1 juni 2025: Na de zomer.';
    expect(voorzetVan([a, uitleg('anders', '2025-04-01'), b], 1000).tekst).toBe(`1 maart 2025: Tot mei.\n${laatste}`);
    expect(voorzetVan([a, b], laatste.length).tekst).toBe(laatste);
  });
});
