import { expect, it } from 'vitest';
import { ROLLEN } from '@/lib/domain/rollen';
import { plekkenVan } from '@/lib/vinden/plekken';
import { MENU } from './menuregels';

it.each(ROLLEN)('wat in het menu van een %s staat mag hij, en vindt hij ook met zoeken', (rol) => {
  const teVinden = plekkenVan(rol).flatMap((p) => (p.soort === 'persoonsdaad' ? [] : p.href));
  const mist = MENU[rol].filter((r) => !r.zoekt && !teVinden.includes(r.href));
  expect(mist).toEqual([]);
});
