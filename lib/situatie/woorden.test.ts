import { describe, expect, it } from 'vitest';
import { datum as d } from '../domain/datum';
import { inKort, vraagTekst, wijzigingTekst } from '../voorbereiding/woorden';
import { ladderBevinding, ontheffingPeriode } from './woorden';

const sinds = d('2026-02-03');

describe('de titel boven de ladder zegt de bevinding', () => {
  it.each([
    [{ soort: 'geen' }, 'Nog niet vastgelegd waar de cliënt staat'],
    [{ soort: 'een', trede: 2, sinds }, 'Op trede 2 in februari 2026'],
    [{ soort: 'gelijk', trede: 2, sinds }, 'Op trede 2 sinds februari 2026'],
    [{ soort: 'terug', trede: 2, sinds }, 'Nu op trede 2, net als in februari 2026'],
    [{ soort: 'omhoog', van: 1, trede: 2, sinds }, 'Van trede 1 naar trede 2 sinds februari 2026'],
    [{ soort: 'omlaag', van: 3, trede: 2, sinds }, 'Van trede 3 naar trede 2 sinds februari 2026'],
  ] as const)('%j', (verloop, titel) => {
    expect(ladderBevinding(verloop)).toBe(titel);
  });
});

it('een ontheffing zonder begin is aangevraagd', () => {
  const o = { tot: null, aanvraag: 'aanvraag', aangevraagdOp: sinds, herzienOp: null } as const;
  expect(ontheffingPeriode({ ...o, van: null })).toBe('aangevraagd op 3 februari 2026');
  expect(ontheffingPeriode({ ...o, van: sinds })).toBe('sinds 3 februari 2026');
});

describe('een verslag in het kort', () => {
  it('blijft heel als het past', () => {
    expect(inKort(' Kort. ', 20)).toEqual({ tekst: 'Kort.', afgekort: false });
  });
  it('eindigt anders bij een zin', () => {
    expect(inKort('Eerste zin hier. Tweede zin die te lang is.', 25)).toEqual({
      tekst: 'Eerste zin hier.',
      afgekort: true,
    });
  });
  it('of bij een woord, of hard als er geen woorden zijn', () => {
    expect(inKort('een twee drie vier vijf zes', 16)).toEqual({ tekst: 'een twee drie…', afgekort: true });
    expect(inKort('a'.repeat(50), 10)).toEqual({ tekst: `${'a'.repeat(10)}…`, afgekort: true });
  });
});

it('een vraag en een verandering zijn gewone zinnen', () => {
  const vandaag = d('2026-11-18');
  expect(vraagTekst({ soort: 'leefgebied', gebied: 5, score: 1, wens: 'Beter slapen.' }, vandaag)).toEqual({
    vraag: 'Hoe gaat het nu met psychische gezondheid?',
    erbij: 'in de intake: acuut probleem · wens: Beter slapen.',
  });
  expect(vraagTekst({ soort: 'evaluatie', op: d('2026-11-25') }, vandaag).erbij).toBe(
    'evaluatie op 25 november 2026 (over 7 dagen)',
  );
  expect(wijzigingTekst({ soort: 'ladder', datum: vandaag, trede: 2, vorige: 1 })).toBe('Van trede 1 naar trede 2');
  expect(wijzigingTekst({ soort: 'inzet', datum: vandaag, naam: 'Power', stand: 'gestart' })).toBe(
    'Begonnen bij Power',
  );
  expect(wijzigingTekst({ soort: 'contact', datum: vandaag, vorm: 'telefonisch', status: 'geen_gehoor' })).toBe(
    'Telefonisch gesprek: geen gehoor',
  );
});
