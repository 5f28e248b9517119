import { expect, it } from 'vitest';
import { AUDITACTIES } from '../domain/auditacties';
import { dadenVan, GROEPEN, type Groep, groepVan } from './groep-regels';

it.each<[string, Groep]>([
  ['dossier.openen', 'inzage'],
  ['clienten.zoeken', 'inzage'],
  ['notities.lezen', 'inzage'],
  ['verantwoording.lezen', 'inzage'],
  ['gebruikers.openen', 'inzage'],
  ['contactmoment.vastleggen', 'wijziging'],
  ['traject.heropenen', 'wijziging'],
  ['begeleiding.wijzigen', 'wijziging'],
  ['inloggen', 'toegang'],
  ['sessies.beeindigen', 'toegang'],
  ['toegangslink.maken', 'toegang'],
  ['gebruiker.wijzigen', 'toegang'],
  ['team.exporteren', 'bestand'],
  ['brieven.downloaden', 'bestand'],
  ['een.oude_naam', 'wijziging'],
])('%s hoort bij %s', (actie, groep) => expect(groepVan(actie)).toBe(groep));

it('elke daad hoort in precies één groep, en geen groep is leeg', () => {
  const alle = GROEPEN.flatMap(dadenVan);
  expect(alle).toHaveLength(AUDITACTIES.length);
  expect(new Set(alle).size).toBe(AUDITACTIES.length);
  for (const groep of GROEPEN) expect(dadenVan(groep), groep).not.toEqual([]);
});
