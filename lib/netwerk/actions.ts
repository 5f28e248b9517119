'use server';
import { defineActieOud } from '../server/define-action';
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

export const voegBetrokkeneToeActie = defineActieOud({
  naam: 'betrokkene.toevoegen',
  schema: voegBetrokkeneToeSchema,
  labels: BETROKKENE_LABELS,
  uitvoeren: voegBetrokkeneToe,
});
export const wijzigBetrokkeneActie = defineActieOud({
  naam: 'betrokkene.wijzigen',
  schema: wijzigBetrokkeneSchema,
  labels: BETROKKENE_LABELS,
  uitvoeren: wijzigBetrokkene,
});
export const voegHuisgenootToeActie = defineActieOud({
  naam: 'huishouden.wijzigen',
  schema: voegHuisgenootToeSchema,
  labels: { huisgenoot: 'Cliëntnummer van de huisgenoot' },
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
  labels: TOEZEGGING_LABELS,
  uitvoeren: doeToezegging,
});
export const wijzigToezeggingActie = defineActieOud({
  naam: 'toezegging.wijzigen',
  schema: wijzigToezeggingSchema,
  labels: TOEZEGGING_LABELS,
  uitvoeren: wijzigToezegging,
});
export const werkToezeggingBijActie = defineActieOud({
  naam: 'toezegging.wijzigen',
  schema: werkToezeggingBijSchema,
  labels: TOEZEGGING_LABELS,
  uitvoeren: werkToezeggingBij,
});
export const vertelToezeggingenActie = defineActieOud({
  naam: 'toezegging.wijzigen',
  schema: vertelToezeggingenSchema,
  labels: TOEZEGGING_LABELS,
  uitvoeren: vertelToezeggingen,
});
