'use server';
import { defineAction } from '../server/define-action';
import { voegBetrokkeneToe, wijzigBetrokkene } from './betrokkene-commands';
import { doeToezegging, vertelToezeggingen, werkToezeggingBij, wijzigToezegging } from './commands';
import { verlaatHuishouden, voegHuisgenootToe } from './huishouden-commands';
import {
  BETROKKENE_LABELS,
  doeToezeggingSchema,
  TOEZEGGING_LABELS,
  verlaatHuishoudenSchema,
  vertelToezeggingenSchema,
  voegBetrokkeneToeSchema,
  voegHuisgenootToeSchema,
  werkToezeggingBijSchema,
  wijzigBetrokkeneSchema,
  wijzigToezeggingSchema,
} from './schema';

export const voegBetrokkeneToeActie = defineAction({
  naam: 'betrokkene.toevoegen',
  schema: voegBetrokkeneToeSchema,
  labels: BETROKKENE_LABELS,
  uitvoeren: voegBetrokkeneToe,
});
export const wijzigBetrokkeneActie = defineAction({
  naam: 'betrokkene.wijzigen',
  schema: wijzigBetrokkeneSchema,
  labels: BETROKKENE_LABELS,
  uitvoeren: wijzigBetrokkene,
});
export const voegHuisgenootToeActie = defineAction({
  naam: 'huishouden.wijzigen',
  schema: voegHuisgenootToeSchema,
  labels: { huisgenoot: 'Cliëntnummer van de huisgenoot' },
  uitvoeren: voegHuisgenootToe,
});
export const verlaatHuishoudenActie = defineAction({
  naam: 'huishouden.wijzigen',
  schema: verlaatHuishoudenSchema,
  uitvoeren: verlaatHuishouden,
});
export const doeToezeggingActie = defineAction({
  naam: 'toezegging.vastleggen',
  schema: doeToezeggingSchema,
  labels: TOEZEGGING_LABELS,
  uitvoeren: doeToezegging,
});
export const wijzigToezeggingActie = defineAction({
  naam: 'toezegging.wijzigen',
  schema: wijzigToezeggingSchema,
  labels: TOEZEGGING_LABELS,
  uitvoeren: wijzigToezegging,
});
export const werkToezeggingBijActie = defineAction({
  naam: 'toezegging.wijzigen',
  schema: werkToezeggingBijSchema,
  labels: TOEZEGGING_LABELS,
  uitvoeren: werkToezeggingBij,
});
export const vertelToezeggingenActie = defineAction({
  naam: 'toezegging.wijzigen',
  schema: vertelToezeggingenSchema,
  labels: TOEZEGGING_LABELS,
  uitvoeren: vertelToezeggingen,
});
