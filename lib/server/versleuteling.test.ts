import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bekendeSleutels, NietEcht, ontsleutel, SleutelOntbreekt, versleutel, vinger, vingers } from './versleuteling';

const sleutel = (id: string) => `${id}:${randomBytes(32).toString('base64')}`;
const [OUD, NIEUW] = [sleutel('oud'), sleutel('nieuw')];
const zet = (...delen: string[]) => {
  process.env.VERSLEUTELING_SLEUTELS = delen.join(',');
};
const eerst = process.env.VERSLEUTELING_SLEUTELS;

beforeEach(() => zet(OUD));
afterEach(() => zet(eerst ?? ''));

describe('versleutelen', () => {
  it('geeft terug wat erin ging, en nooit twee keer hetzelfde', () => {
    const [een, twee] = [versleutel('geheim é', 'bsn/1'), versleutel('geheim é', 'bsn/1')];
    expect(ontsleutel(een, 'bsn/1')).toBe('geheim é');
    expect(een.cijfertekst).not.toBe(twee.cijfertekst);
    expect(een.sleutelId).toBe('oud');
    expect(Buffer.from(een.cijfertekst, 'base64').toString('latin1')).not.toContain('geheim');
  });

  it('gaat niet open op de plek van een ander, onder een andere sleutelnaam, of als er een bit anders is', () => {
    const een = versleutel('geheim', 'bsn/1');
    expect(() => ontsleutel(een, 'bsn/2')).toThrow(NietEcht);
    const ruw = Buffer.from(een.cijfertekst, 'base64');
    for (let plek = 0; plek < ruw.length; plek++) {
      const anders = Buffer.from(ruw);
      anders[plek] = (anders[plek] ?? 0) ^ 1;
      expect(() => ontsleutel({ ...een, cijfertekst: anders.toString('base64') }, 'bsn/1')).toThrow(NietEcht);
    }
    expect(() => ontsleutel({ ...een, cijfertekst: '' }, 'bsn/1')).toThrow(NietEcht);
    zet(OUD, `ander:${OUD.split(':')[1]}`);
    expect(() => ontsleutel({ ...een, sleutelId: 'ander' }, 'bsn/1')).toThrow(NietEcht);
  });

  it('schrijft met de eerste sleutel en leest met elke die er staat', () => {
    const oud = versleutel('geheim', 'bsn/1');
    zet(NIEUW, OUD);
    expect(versleutel('geheim', 'bsn/1').sleutelId).toBe('nieuw');
    expect(ontsleutel(oud, 'bsn/1')).toBe('geheim');
    expect(bekendeSleutels()).toEqual(['nieuw', 'oud']);
  });

  it.each([
    ['ontbreekt', ''],
    ['is te kort', 'oud:c2xldXRlbA=='],
    ['heeft geen naam', OUD.slice(3)],
    ['staat er twee keer onder één naam', `${OUD},${OUD}`],
    ['klopt half', `${OUD},rommel`],
  ])('zegt in een zin dat de sleutel %s', (_, stand) => {
    const oud = versleutel('geheim', 'bsn/1');
    zet(stand);
    for (const daad of [
      () => versleutel('x', 'y'),
      () => vinger('x', 'y'),
      () => vingers('x', 'y'),
      () => ontsleutel(oud, 'bsn/1'),
    ])
      expect(daad).toThrow(/sleutel .* ontbreekt op de server. Er is niets veranderd of verloren/);
    zet(OUD);
    expect(ontsleutel(oud, 'bsn/1')).toBe('geheim');
  });

  it('zegt hetzelfde van een sleutel die is weggehaald, en noemt hem voor het logboek', () => {
    const oud = versleutel('geheim', 'bsn/1');
    zet(NIEUW);
    expect(() => ontsleutel(oud, 'bsn/1')).toThrow(expect.objectContaining({ sleutelId: 'oud' }));
    expect(() => ontsleutel(oud, 'bsn/1')).toThrow(SleutelOntbreekt);
  });
});

describe('de vinger', () => {
  it('is bij dezelfde tekst en soort dezelfde, en anders een andere', () => {
    expect(vinger('123456782', 'bsn')).toBe(vinger('123456782', 'bsn'));
    const anders = [vinger('123456783', 'bsn'), vinger('123456782', 'iets'), vinger('', 'bsn')];
    expect(new Set([...anders, vinger('123456782', 'bsn')]).size).toBe(4);
  });

  it('vindt tijdens een wisseling ook wat onder de vorige sleutel is geschreven', () => {
    const vorige = vinger('123456782', 'bsn');
    zet(NIEUW, OUD);
    expect(vinger('123456782', 'bsn')).not.toBe(vorige);
    expect(vingers('123456782', 'bsn')).toEqual([vinger('123456782', 'bsn'), vorige]);
  });
});
