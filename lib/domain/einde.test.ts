import { expect, it } from 'vitest';
import { datum } from './datum';
import {
  EINDEREDENEN,
  heropenbaarTot,
  UITSTROOMREDENEN,
  vraagtLaatsteGesprek,
  vraagtNaBijstand,
  vraagtVervolgcontact,
} from './einde';

it('vraagt per reden wat erbij hoort', () => {
  expect(UITSTROOMREDENEN.filter(vraagtNaBijstand)).toEqual([
    'geen_recht_op_bijstand',
    'betaald_werk',
    'partner_heeft_werk',
  ]);
  expect(UITSTROOMREDENEN.filter(vraagtVervolgcontact)).toEqual(['einde_aanpak']);
  expect(UITSTROOMREDENEN.filter((r) => !vraagtLaatsteGesprek(r))).toEqual(['overleden']);
  expect(UITSTROOMREDENEN.filter((r) => !(EINDEREDENEN as readonly string[]).includes(r))).toEqual(['andere_aanpak']);
});

it('is dertig dagen lang terug te draaien', () => expect(heropenbaarTot(datum('2026-11-18'))).toBe('2026-12-18'));
