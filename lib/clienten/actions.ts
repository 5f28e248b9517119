'use server';
import { defineActieOud, defineVraag } from '../server/define-action';
import { wijzigPersoon, wijzigRitme, wijzigTaal } from './commands';
import { zoekClienten } from './queries';
import {
  PERSOON_LABELS,
  persoonSchema,
  RITME_LABELS,
  ritmeSchema,
  TAAL_LABELS,
  taalSchema,
  zoekSchema,
} from './schema';

export const wijzigPersoonActie = defineActieOud({
  naam: 'gegevens.persoon',
  schema: persoonSchema,
  labels: PERSOON_LABELS,
  uitvoeren: wijzigPersoon,
});
export const wijzigTaalActie = defineActieOud({
  naam: 'gegevens.taal',
  schema: taalSchema,
  labels: TAAL_LABELS,
  uitvoeren: wijzigTaal,
});
export const wijzigRitmeActie = defineActieOud({
  naam: 'gegevens.ritme',
  schema: ritmeSchema,
  labels: RITME_LABELS,
  uitvoeren: wijzigRitme,
});
export const zoekVraag = defineVraag(zoekSchema, ({ tx, user, vandaag }, { vraag }) =>
  zoekClienten(tx, user, vraag, vandaag),
);
