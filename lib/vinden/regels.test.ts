import { describe, expect, it } from 'vitest';
import { ROLLEN } from '../domain/rollen';
import { daadadres, PERSOONSDADEN, persoonsdaad } from './persoonsdaad-woorden';
import { plekkenVan } from './plekken';
import { alsPersoon, zoekPlekken } from './regels';

const namen = (rol: Parameters<typeof plekkenVan>[0], tekst: string) => {
  const { zeker, verder } = zoekPlekken(plekkenVan(rol), tekst);
  return [zeker.map((p) => p.tekst), verder.map((p) => p.tekst)];
};

describe('een begeleider typt', () => {
  it.each([
    ['agenda', [['Agenda'], ['Afspraak plannen']]],
    ['over tijd', [['Over tijd'], ['Uitleg geven']]],
    ['instellingen', [[], ['Werkdagen, afwezigheid en Outlook', 'Account']]],
    ['gesprek vastleggen', [['Gesprek vastleggen'], []]],
    ['vastleggen', [[], ['Gesprek vastleggen']]],
    ['afspraak pl', [['Afspraak plannen'], []]],
    ['uitleg', [['Uitleg geven'], ['Hulp']]],
    ['ov', [[], ['Over tijd', 'Overdrachten', 'Uitleg geven']]],
    ['MIJN  clienten', [['Mijn cliënten'], []]],
    ['wachtwoord', [[], ['Account']]],
    ['xyz', [[], []]],
    ['a', [[], []]],
    ['jansen', [[], []]],
  ])('"%s"', (tekst, verwacht) => expect(namen('begeleider', tekst)).toEqual(verwacht));
});

it('een ander vindt wat hij mag, en niet meer', () => {
  expect(namen('teamleider', 'nieuwe deelnemer')).toEqual([['Nieuwe deelnemer'], []]);
  expect(namen('teamleider', 'gesprek')).toEqual([[], []]);
  expect(namen('privacy_officer', 'datalek')).toEqual([['Datalekken'], []]);
  expect(namen('partner', 'agenda')).toEqual([[], []]);
  expect(namen('beheerder', 'gebruikers')).toEqual([['Gebruikers'], []]);
});

it('wie geen namen kent krijgt geen daad die om iemand vraagt', () => {
  for (const rol of ['projectleider', 'partner', 'beheerder', 'privacy_officer'] as const)
    expect(plekkenVan(rol).filter((p) => p.soort === 'persoonsdaad')).toEqual([]);
});

it('twee plekken van één rol hebben nooit hetzelfde adres of dezelfde naam', () => {
  for (const rol of ROLLEN) {
    const plekken = plekkenVan(rol);
    expect(new Set(plekken.map((p) => p.tekst)).size).toBe(plekken.length);
    const adressen = plekken.map((p) => (p.soort === 'persoonsdaad' ? p.code : p.href));
    expect(new Set(adressen).size).toBe(adressen.length);
  }
});

it('het adres van een daad noemt wie het is en houdt wat er al was gekozen', () => {
  const plannen = persoonsdaad('plannen');
  if (!plannen) throw new Error('plannen ontbreekt');
  expect(daadadres(plannen, 'VIA-0012', 'datum=2026-11-19')).toBe(
    '/clienten/VIA-0012/contactmomenten/nieuw?plannen=1&datum=2026-11-19',
  );
  for (const daad of PERSOONSDADEN) expect(daadadres(daad, 'VIA-0012')).toContain('/VIA-0012/');
  expect(persoonsdaad('bestaat-niet')).toBeNull();
  expect(persoonsdaad(undefined)).toBeNull();
});

it('een rij van de werklijst zegt als mens om te kiezen alleen hoe lang hij over tijd is', () => {
  const rij = { clientnummer: 'VIA-1', naam: 'Noor', wijk: null, status: 'over_tijd', dagen: -3 } as Parameters<
    typeof alsPersoon
  >[0];
  expect(alsPersoon(rij)).toMatchObject({ clientnummer: 'VIA-1', naam: 'Noor', lopend: true, geboortedatum: null });
  expect(alsPersoon(rij).merk).toContain('3 dagen');
  expect(alsPersoon({ ...rij, status: 'op_schema' }).merk).toBeUndefined();
});
