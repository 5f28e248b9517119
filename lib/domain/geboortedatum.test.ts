import { describe, expect, it } from 'vitest';
import { datum } from './datum';
import { type Geboortedatum, geboortedatumUit, geborenVoor, isGeboortedatum, leesGeboortedatum } from './geboortedatum';

describe('een geboortedatum', () => {
  it.each([
    ['1975-00-00', '1975'],
    ['00-00-1975', '1975'],
    ['1975', '1975'],
    ['1975-07-00', '1975-07'],
    ['07-1975', '1975-07'],
    ['1975-07', '1975-07'],
    ['juli 1975', '1975-07'],
    ['14-7-1975', '1975-07-14'],
    ['14/07/1975', '1975-07-14'],
    ['1975-07-14', '1975-07-14'],
    ['14 juli 1975', '1975-07-14'],
    ['14 mrt. 1975', '1975-03-14'],
    ['29-02-1980', '1980-02-29'],
    ['29-02-1981', null],
    ['14-00-1975', null],
    ['1-13-1975', null],
    ['1899', null],
    ['75', null],
    ['foo 1975', null],
    ['via 06-00000001', null],
    ['', null],
  ])('%s is %s', (tekst, gelezen) => expect(leesGeboortedatum(tekst)).toBe(gelezen));

  it.each([
    ['14', '7', '1975', '1975-07-14'],
    ['', '7', '1975', '1975-07'],
    ['00', '00', '1975', '1975'],
    ['14', '', '1975', null],
    ['29', '2', '1981', null],
    ['1', '1', '75', null],
  ])('uit de vakken %s, %s en %s: %s', (dag, maand, jaar, wat) => expect(geboortedatumUit(dag, maand, jaar)).toBe(wat));

  it.each([
    ['1975', true],
    ['1975-07', true],
    ['1975-07-14', true],
    ['1975-00-00', false],
    ['1975-7', false],
    ['1981-02-29', false],
    ['197', false],
  ])('%s is opgeslagen: %s', (tekst, is) => expect(isGeboortedatum(tekst)).toBe(is));

  it.each([
    ['2026', true],
    ['2026-11', true],
    ['2026-11-17', true],
    ['2026-11-18', false],
    ['2026-12', false],
    ['2027', false],
  ])('%s ligt voor 18 november 2026: %s', (geboren, voor) =>
    expect(geborenVoor(geboren as Geboortedatum, datum('2026-11-18'))).toBe(voor),
  );
});
