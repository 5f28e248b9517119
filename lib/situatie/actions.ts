'use server';
import { defineActieOud } from '../server/define-action';
import { legBestandVast, legLadderVast, wijzigBestand, wijzigLadder } from './commands';
import { legOntheffingVast, wijzigOntheffing } from './ontheffing-commands';
import {
  BESTAND_LABELS,
  bestandSchema,
  LADDER_LABELS,
  ladderSchema,
  ONTHEFFING_LABELS,
  ontheffingSchema,
  UITKERING_LABELS,
  uitkeringSchema,
  weghalenSchema,
  wijzigBestandSchema,
  wijzigLadderSchema,
  wijzigOntheffingSchema,
  wijzigUitkeringSchema,
} from './schema';
import { legUitkeringVast, wijzigUitkering } from './uitkering-commands';
import { haalWeg } from './weghalen-commands';

export const legLadderVastActie = defineActieOud({
  naam: 'ladder.vastleggen',
  schema: ladderSchema,
  labels: LADDER_LABELS,
  uitvoeren: legLadderVast,
});
export const wijzigLadderActie = defineActieOud({
  naam: 'ladder.wijzigen',
  schema: wijzigLadderSchema,
  labels: LADDER_LABELS,
  uitvoeren: wijzigLadder,
});
export const legUitkeringVastActie = defineActieOud({
  naam: 'uitkering.vastleggen',
  schema: uitkeringSchema,
  labels: UITKERING_LABELS,
  uitvoeren: legUitkeringVast,
});
export const wijzigUitkeringActie = defineActieOud({
  naam: 'uitkering.wijzigen',
  schema: wijzigUitkeringSchema,
  labels: UITKERING_LABELS,
  uitvoeren: wijzigUitkering,
});
export const legOntheffingVastActie = defineActieOud({
  naam: 'ontheffing.vastleggen',
  schema: ontheffingSchema,
  labels: ONTHEFFING_LABELS,
  uitvoeren: legOntheffingVast,
});
export const wijzigOntheffingActie = defineActieOud({
  naam: 'ontheffing.wijzigen',
  schema: wijzigOntheffingSchema,
  labels: ONTHEFFING_LABELS,
  uitvoeren: wijzigOntheffing,
});
export const legBestandVastActie = defineActieOud({
  naam: 'gegevens.bestand',
  schema: bestandSchema,
  labels: BESTAND_LABELS,
  uitvoeren: legBestandVast,
});
export const wijzigBestandActie = defineActieOud({
  naam: 'gegevens.bestand',
  schema: wijzigBestandSchema,
  labels: BESTAND_LABELS,
  uitvoeren: wijzigBestand,
});
export const haalWegActie = defineActieOud({ naam: 'situatie.weghalen', schema: weghalenSchema, uitvoeren: haalWeg });
