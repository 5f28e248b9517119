import { expect, it } from 'vitest';
import { TEKSTTALEN, teksttaalUit, vanRechts } from './brieftalen';

it('alleen Arabisch loopt van rechts naar links', () => expect(TEKSTTALEN.filter(vanRechts)).toEqual(['ar']));

it('een taal die er niet is wordt Nederlands', () => {
  for (const taal of TEKSTTALEN) expect(teksttaalUit(taal)).toBe(taal);
  for (const taal of ['xx', '', undefined, ['tr'], 1]) expect(teksttaalUit(taal)).toBe('nl');
});
