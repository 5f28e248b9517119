'use server';
import { defineActieOud } from '../server/define-action';
import { huidigeSessieId } from '../server/session';
import { beeindigEigenSessie, beeindigSessiesElders, wijzigNaam, wijzigWachtwoord } from './commands';
import { eldersSchema, naamSchema, nieuwWachtwoordSchema, sessieSchema } from './schema';
import { NAAM_VELDEN } from './woorden';

export const wijzigNaamActie = defineActieOud({
  naam: 'account.naam',
  schema: naamSchema,
  velden: NAAM_VELDEN,
  uitvoeren: wijzigNaam,
});
export const wijzigWachtwoordActie = defineActieOud({
  naam: 'account.wachtwoord',
  schema: nieuwWachtwoordSchema,
  geheim: ['huidig', 'wachtwoord', 'herhaling'],
  uitvoeren: async (ctx, v) => wijzigWachtwoord(ctx, v, await huidigeSessieId()),
});
export const beeindigSessieActie = defineActieOud({
  naam: 'sessie.beeindigen',
  schema: sessieSchema,
  uitvoeren: async (ctx, v) => beeindigEigenSessie(ctx, v, await huidigeSessieId()),
});
export const beeindigEldersActie = defineActieOud({
  naam: 'sessie.beeindigen',
  schema: eldersSchema,
  uitvoeren: async (ctx) => beeindigSessiesElders(ctx, await huidigeSessieId()),
});
