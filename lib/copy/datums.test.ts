import { describe, expect, it } from 'vitest';
import { datum } from '../domain/datum';
import {
  aantalDagen,
  datumMetDag,
  korteDatum,
  kortMoment,
  laatstOm,
  langeDatum,
  overWeken,
  periodeTekst,
  ten,
  tijdstip,
} from './datums';

describe('een datum in woorden', () => {
  it.each([
    ['2026-01-01', '1 januari 2026', 'donderdag 1 januari 2026', '01-01-2026'],
    ['2024-02-29', '29 februari 2024', 'donderdag 29 februari 2024', '29-02-2024'],
    ['2020-03-16', '16 maart 2020', 'maandag 16 maart 2020', '16-03-2020'],
    ['2026-04-07', '7 april 2026', 'dinsdag 7 april 2026', '07-04-2026'],
    ['2026-05-06', '6 mei 2026', 'woensdag 6 mei 2026', '06-05-2026'],
    ['2026-06-20', '20 juni 2026', 'zaterdag 20 juni 2026', '20-06-2026'],
    ['2020-07-06', '6 juli 2020', 'maandag 6 juli 2020', '06-07-2020'],
    ['2026-08-30', '30 augustus 2026', 'zondag 30 augustus 2026', '30-08-2026'],
    ['2026-09-11', '11 september 2026', 'vrijdag 11 september 2026', '11-09-2026'],
    ['2026-10-10', '10 oktober 2026', 'zaterdag 10 oktober 2026', '10-10-2026'],
    ['2026-11-18', '18 november 2026', 'woensdag 18 november 2026', '18-11-2026'],
    ['2026-12-24', '24 december 2026', 'donderdag 24 december 2026', '24-12-2026'],
    ['1955-03-31', '31 maart 1955', 'donderdag 31 maart 1955', '31-03-1955'],
  ])('%s', (d, lang, metDag, kort) => {
    expect([langeDatum(datum(d)), datumMetDag(datum(d)), korteDatum(datum(d))]).toEqual([lang, metDag, kort]);
  });

  it('is dezelfde als die van Intl', () => {
    const intl = new Intl.DateTimeFormat('nl-NL', { dateStyle: 'full', timeZone: 'UTC' });
    for (let n = 0; n < 800; n += 1) {
      const d = new Date(Date.UTC(2024, 0, 1 + n));
      expect(datumMetDag(datum(d.toISOString().slice(0, 10)))).toBe(intl.format(d));
    }
  });
});

describe('wanneer dat is', () => {
  it.each([
    ['2026-11-18', 'vandaag'],
    ['2026-11-19', 'morgen'],
    ['2026-11-17', 'gisteren'],
    ['2026-11-24', 'over 6 dagen'],
    ['2026-11-20', 'over 2 dagen'],
    ['2026-11-12', '6 dagen geleden'],
    ['2027-11-18', 'over 365 dagen'],
    // Over het eind van de zomertijd en een jaarwisseling heen.
    ['2026-10-24', '25 dagen geleden'],
    ['2027-01-01', 'over 44 dagen'],
  ])('%s is %s', (d, tekst) => expect(ten(datum(d), datum('2026-11-18'))).toBe(tekst));

  it('een moment op een knop', () => {
    const dag = datum('2027-01-14');
    expect(kortMoment({ datum: dag, tijd: '10:00' })).toBe('do 14 januari, 10:00');
    expect(kortMoment({ datum: dag, tijd: null })).toBe('do 14 januari');
  });
  it.each([
    ['2026-11-19', 'morgen'],
    ['2026-12-01', 'over 13 dagen'],
    ['2026-12-02', 'over 2 weken'],
    ['2026-12-31', 'over 6 weken'],
  ])('%s is %s', (dag, tekst) => expect(overWeken(datum(dag), datum('2026-11-18'))).toBe(tekst));
  it('een dag is een dag', () => expect([0, 1, 2].map(aantalDagen)).toEqual(['0 dagen', '1 dag', '2 dagen']));
});

describe('een periode', () => {
  it.each([
    ['2020-03-16', '2020-05-31', '16 maart – 31 mei 2020'],
    ['2020-12-01', '2021-01-15', '1 december 2020 – 15 januari 2021'],
    ['2020-03-16', null, 'sinds 16 maart 2020'],
    ['2020-03-16', '2020-03-16', '16 maart 2020'],
  ])('%s tot en met %s', (van, tot, tekst) =>
    expect(periodeTekst(datum(van), tot === null ? null : datum(tot))).toBe(tekst),
  );
});

describe('een tijdstip is de tijd in Nederland', () => {
  it.each([
    ['2026-11-18T08:30:00Z', '18 november 2026 om 09:30'],
    ['2026-07-01T08:30:00Z', '1 juli 2026 om 10:30'],
    ['2026-11-17T23:30:00Z', '18 november 2026 om 00:30'],
    ['2026-12-31T23:00:00Z', '1 januari 2027 om 00:00'],
  ])('%s', (op, tekst) => expect(tijdstip(new Date(op))).toBe(tekst));
});

describe('hoe kort geleden iets was', () => {
  it.each([
    ['2026-11-18T09:42:00Z', '2026-11-18T15:00:00Z', '10:42'],
    ['2026-11-17T15:05:00Z', '2026-11-18T15:00:00Z', 'gisteren 16:05'],
    ['2026-11-03T15:05:00Z', '2026-11-18T15:00:00Z', '3 november 16:05'],
    // In Nederland al de volgende dag.
    ['2026-11-17T23:30:00Z', '2026-11-18T08:00:00Z', '00:30'],
    ['2026-11-17T22:30:00Z', '2026-11-17T23:30:00Z', 'gisteren 23:30'],
    // Deze zondag duurt 25 uur.
    ['2026-10-24T12:00:00Z', '2026-10-25T22:30:00Z', 'gisteren 14:00'],
    ['2026-12-31T22:59:00Z', '2027-01-01T10:00:00Z', 'gisteren 23:59'],
    ['2026-07-01T08:00:00Z', '2026-07-01T09:00:00Z', '10:00'],
  ])('%s, gezien op %s: %s', (op, nu, tekst) => {
    expect(laatstOm(new Date(op), new Date(nu))).toBe(tekst);
  });
});
