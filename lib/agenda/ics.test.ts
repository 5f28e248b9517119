import { expect, it } from 'vitest';
import { datum } from '../domain/datum';
import { maakIcs } from './ics';

it('tekst is in een agenda tekst: geen eigen regel, geen opmaak, geen ander veld', () => {
  const naam = 'Anna;Bo,\\N\r\nATTENDEE:mailto:vreemd@voorbeeld.nl\nEND:VEVENT <b>vet</b>';
  const ics = maakIcs(
    [
      {
        id: 'x',
        versie: 1,
        clientnummer: 'VIA-1',
        naam,
        kanaal: 'op_locatie',
        locatie: naam,
        adres: naam,
        tijd: '10:00',
        duurMinuten: 30,
        datum: datum('2026-11-18'),
      } as never,
    ],
    { metNamen: true, gesprekMinuten: 60, adres: 'http://localhost:3000' },
  );
  const regels = ics.replaceAll('\r\n ', '').split('\r\n');
  expect(regels.filter((r) => r.startsWith('ATTENDEE'))).toEqual([]);
  expect(regels.filter((r) => r === 'END:VEVENT')).toHaveLength(1);
  expect(regels.find((r) => r.startsWith('SUMMARY:'))).toContain('Anna\\;Bo\\,');
  expect(ics.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
});
