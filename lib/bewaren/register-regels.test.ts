import { expect, it } from 'vitest';
import {
  beschrijving,
  clientkolommen,
  eigenVoorwaarde,
  kolommenVan,
  REGISTER,
  TABELLEN,
  voorwaarde,
} from './register-regels';

it('wijst de rijen van een cliënt aan, ook langs andere tabellen', () => {
  expect(voorwaarde('contactmoment')).toBe('client_id = $');
  expect(voorwaarde('stap')).toBe(
    'doel_id IN (SELECT id FROM doel WHERE plan_id IN (SELECT id FROM plan WHERE client_id = $ OR traject_id IN (SELECT id FROM traject WHERE client_id = $)))',
  );
});

it('noemt een kolom hoogstens één keer, en elke weg langs een tabel die er is', () => {
  for (const tabel of TABELLEN) {
    const kolommen = kolommenVan(tabel);
    expect(new Set(kolommen).size).toBe(kolommen.length);
    expect(clientkolommen(tabel).every(({ kolom }) => kolommen.includes(kolom))).toBe(true);
    const { weg, elders } = beschrijving(tabel);
    const wegen = `${weg} ${elders ?? ''}`.split(' ').flatMap((w) => w.split('>')[1] ?? []);
    expect(wegen.every((ouder) => Object.hasOwn(REGISTER, ouder))).toBe(true);
  }
});

it('noemt bij een datalek ook de rij in het dossier van een ander als die over de cliënt gaat, maar niet als zijn eigen', () => {
  const contacten = 'IN (SELECT id FROM contactmoment WHERE client_id = $)';
  expect(eigenVoorwaarde('datalek')).toBe(`contactmoment_id ${contacten}`);
  expect(voorwaarde('datalek')).toBe(`contactmoment_id ${contacten} OR overgenomen_id ${contacten}`);
});
