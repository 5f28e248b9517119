import { existsSync } from 'node:fs';
import { expect, it } from 'vitest';
import { ROLLEN } from '../domain/rollen';
import { plekkenVan } from './plekken';

/** De pagina op schijf van dit adres; een lijst van het beheer heeft er samen één. */
const bestaat = (pad: string) =>
  [pad, pad.replace(/^\/beheer\/[^/]+$/, '/beheer/[lijst]')].some((p) => existsSync(`app/(werkplek)${p}/page.tsx`));

it('elke plek die het zoeken noemt is een pagina', () => {
  const adressen = ROLLEN.flatMap((rol) =>
    plekkenVan(rol).map((p) => (p.soort === 'persoonsdaad' ? p.pad.replace('{nummer}', '[clientnummer]') : p.href)),
  );
  expect(adressen.map((a) => a.split('?')[0] ?? a).filter((a) => !bestaat(a))).toEqual([]);
});
