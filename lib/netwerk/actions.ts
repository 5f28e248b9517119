'use server';
import { defineActieOud } from '../server/define-action';
import { voegBetrokkeneToe, wijzigBetrokkene } from './betrokkene-commands';
import { doeToezegging, vertelToezeggingen, werkToezeggingBij, wijzigToezegging } from './commands';
import { verlaatHuishouden, voegHuisgenootToe } from './huishouden-commands';
import {
  doeToezeggingSchema,
  verlaatHuishoudenSchema,
  vertelToezeggingenSchema,
  voegBetrokkeneToeSchema,
  voegHuisgenootToeSchema,
  werkToezeggingBijSchema,
  wijzigBetrokkeneSchema,
  wijzigToezeggingSchema,
} from './schema';
import { BETROKKENE_VELDEN, HUISGENOOT_VELDEN, TOEZEGGING_VELDEN } from './woorden';

export const voegBetrokkeneToeActie = defineActieOud({
  naam: 'betrokkene.toevoegen',
  schema: voegBetrokkeneToeSchema,
  velden: BETROKKENE_VELDEN,
  uitvoeren: voegBetrokkeneToe,
});
export const wijzigBetrokkeneActie = defineActieOud({
  naam: 'betrokkene.wijzigen',
  schema: wijzigBetrokkeneSchema,
  velden: BETROKKENE_VELDEN,
  uitvoeren: wijzigBetrokkene,
});
export const voegHuisgenootToeActie = defineActieOud({
  naam: 'huishouden.wijzigen',
  schema: voegHuisgenootToeSchema,
  velden: HUISGENOOT_VELDEN,
  uitvoeren: voegHuisgenootToe,
});
export const verlaatHuishoudenActie = defineActieOud({
  naam: 'huishouden.wijzigen',
  schema: verlaatHuishoudenSchema,
  uitvoeren: verlaatHuishouden,
});
export const doeToezeggingActie = defineActieOud({
  naam: 'toezegging.vastleggen',
  schema: doeToezeggingSchema,
  velden: TOEZEGGING_VELDEN,
  uitvoeren: doeToezegging,
});
export const wijzigToezeggingActie = defineActieOud({
  naam: 'toezegging.wijzigen',
  schema: wijzigToezeggingSchema,
  velden: TOEZEGGING_VELDEN,
  uitvoeren: wijzigToezegging,
});
export const werkToezeggingBijActie = defineActieOud({
  naam: 'toezegging.wijzigen',
  schema: werkToezeggingBijSchema,
  velden: TOEZEGGING_VELDEN,
  uitvoeren: werkToezeggingBij,
});
export const vertelToezeggingenActie = defineActieOud({
  naam: 'toezegging.wijzigen',
  schema: vertelToezeggingenSchema,
  velden: TOEZEGGING_VELDEN,
  uitvoeren: vertelToezeggingen,
});
