'use server';
import { defineActieOud, defineVraag } from '../server/define-action';
import { wijzigPersoon, wijzigRitme, wijzigTaal } from './commands';
import { zoekClienten } from './queries';
import { persoonSchema, ritmeSchema, taalSchema, zoekSchema } from './schema';
import { PERSOON_VELDEN, RITME_VELDEN, TAAL_VELDEN } from './woorden';

export const wijzigPersoonActie = defineActieOud({
  naam: 'gegevens.persoon',
  schema: persoonSchema,
  velden: PERSOON_VELDEN,
  uitvoeren: wijzigPersoon,
});
export const wijzigTaalActie = defineActieOud({
  naam: 'gegevens.taal',
  schema: taalSchema,
  velden: TAAL_VELDEN,
  uitvoeren: wijzigTaal,
});
export const wijzigRitmeActie = defineActieOud({
  naam: 'gegevens.ritme',
  schema: ritmeSchema,
  velden: RITME_VELDEN,
  uitvoeren: wijzigRitme,
});
export const zoekVraag = defineVraag(zoekSchema, ({ tx, user, vandaag }, { vraag }) =>
  zoekClienten(tx, user, vraag, vandaag),
);
