import { expect, it } from 'vitest';
import { ROLLEN } from '../domain/rollen';
import { startpagina } from './startpagina';

it('elke rol begint op haar eigen pagina', () =>
  expect(ROLLEN.map(startpagina)).toEqual(['/vandaag', '/team', '/pilot', '/signalen', '/beheer', '/verantwoording']));
