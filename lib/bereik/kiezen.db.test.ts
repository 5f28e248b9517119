import { beforeAll, describe, expect, it } from 'vitest';
import { eenGebruiker } from '../../prisma/factories/gebruiker';
import { eenTraject } from '../../prisma/factories/traject';
import { VANDAAG } from '../../prisma/proef/stand';
import type { User } from '../policy/policy';
import { alsGebruiker } from '../server/db';
import { Ongeldig } from '../server/fouten';
import { kiesClient, NIEMAND } from './kiezen';

let ik: User;
const MENSEN = [
  ['KZ-001', 'Jan', 'Jansen', '1975-07-14'],
  ['KZ-002', 'Jan', 'Jansen', '1980'],
  ['KZ-003', 'Fatma', 'Yıldız', '1990-01-02'],
  ['KZ-004', 'Anne-Marie', 'de Groot', null],
] as const;

beforeAll(async () => {
  ik = await eenGebruiker();
  for (const [clientnummer, voornaam, achternaam, geboortedatum] of MENSEN)
    await eenTraject({ begeleider: ik, client: { clientnummer, voornaam, achternaam, geboortedatum } });
  await eenTraject({ client: { clientnummer: 'KZ-900', voornaam: 'Vreemde', achternaam: 'Vogel' } });
});

const kies = (getypt: string) =>
  alsGebruiker(ik, (tx) => kiesClient({ tx, user: ik, vandaag: VANDAAG, bevestigd: false }, 'wie', getypt));
const waarom = async (getypt: string) => {
  const fout = await kies(getypt).catch((f: unknown) => f);
  if (!(fout instanceof Ongeldig)) throw new Error(`${getypt} werd gekozen`);
  return fout.fieldErrors.wie ?? '';
};

describe('wie er is gekozen', () => {
  it.each([
    ['KZ-001', 'KZ-001'],
    ['kz-002', 'KZ-002'],
    ['kz003', 'KZ-003'],
    ['yildiz', 'KZ-003'],
    ['Fatma Yıldız', 'KZ-003'],
    ['anne marie', 'KZ-004'],
    ['groot, anne-marie', 'KZ-004'],
    ['yildiz,', 'KZ-003'],
    ['2-1-1990', 'KZ-003'],
  ])('"%s" is %s', async (getypt, nummer) => expect((await kies(getypt)).clientnummer).toBe(nummer));

  it('noemt naamgenoten met geboortedatum en nummer, en kiest er geen', async () => {
    expect(await waarom('jansen')).toBe(
      'U kunt meer mensen bedoelen: Jan Jansen, geboren 14 juli 1975 (KZ-001); Jan Jansen, geboren 1980 (KZ-002). Vul het nummer in van wie u bedoelt.',
    );
  });

  it('kiest niet wie er alleen op lijkt', async () => {
    expect(await waarom('-')).toContain('Anne-Marie de Groot');
    expect(await waarom('yildis')).toBe(
      'Bedoelt u Fatma Yıldız, geboren 2 januari 1990 (KZ-003)? Vul het nummer in van wie u bedoelt.',
    );
  });

  it('zegt hetzelfde van wie er niet is en van wie een collega begeleidt', async () => {
    for (const getypt of ['KZ-900', 'vogel', 'KZ-777', 'xyzxyz']) expect(await waarom(getypt)).toBe(NIEMAND);
  });
});
