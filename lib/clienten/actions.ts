'use server';
import { defineAction } from '../server/define-action';
import { defineVraag } from '../server/define-vraag';
import * as commands from './commands';
import { getZoekresultaten } from './queries';
import { persoonWijzigenSchema, ritmeWijzigenSchema, taalWijzigenSchema, zoekSchema } from './schema';
import { PERSOON_VELDEN, RITME_VELDEN, TAAL_VELDEN } from './woorden';

export const persoonWijzigen = defineAction({
  naam: 'persoon.wijzigen',
  schema: persoonWijzigenSchema,
  velden: PERSOON_VELDEN,
  op: commands.opPersoon,
  recht: 'gegevens.wijzigen',
  raakt: 'opvolging',
  uitvoeren: commands.persoonWijzigen,
});
export const taalWijzigen = defineAction({
  naam: 'taal.wijzigen',
  schema: taalWijzigenSchema,
  velden: TAAL_VELDEN,
  op: commands.opTaal,
  recht: 'gegevens.wijzigen',
  raakt: 'niets',
  uitvoeren: commands.taalWijzigen,
});
export const ritmeWijzigen = defineAction({
  naam: 'ritme.wijzigen',
  schema: ritmeWijzigenSchema,
  velden: RITME_VELDEN,
  op: commands.opRitme,
  recht: 'gegevens.wijzigen',
  raakt: 'niets',
  uitvoeren: commands.ritmeWijzigen,
});
export const clientenZoeken = defineVraag(zoekSchema, getZoekresultaten);
