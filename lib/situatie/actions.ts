'use server';
import { labelsVan } from '../formulier/formulier';
import { defineActieOud } from '../server/define-action';
import { legBestandVast, legLadderVast, wijzigBestand, wijzigLadder } from './commands';
import { legOntheffingVast, wijzigOntheffing } from './ontheffing-commands';
import {
  bestandSchema,
  ladderSchema,
  ontheffingSchema,
  uitkeringSchema,
  weghalenSchema,
  wijzigBestandSchema,
  wijzigLadderSchema,
  wijzigOntheffingSchema,
  wijzigUitkeringSchema,
} from './schema';
import { legUitkeringVast, wijzigUitkering } from './uitkering-commands';
import { haalWeg } from './weghalen-commands';
import { BESTAND_VELDEN, LADDER_VELDEN, ONTHEFFING_VELDEN, UITKERING_VELDEN } from './woorden';

export const legLadderVastActie = defineActieOud({
  naam: 'ladder.vastleggen',
  schema: ladderSchema,
  labels: labelsVan(LADDER_VELDEN),
  uitvoeren: legLadderVast,
});
export const wijzigLadderActie = defineActieOud({
  naam: 'ladder.wijzigen',
  schema: wijzigLadderSchema,
  labels: labelsVan(LADDER_VELDEN),
  uitvoeren: wijzigLadder,
});
export const legUitkeringVastActie = defineActieOud({
  naam: 'uitkering.vastleggen',
  schema: uitkeringSchema,
  labels: labelsVan(UITKERING_VELDEN),
  uitvoeren: legUitkeringVast,
});
export const wijzigUitkeringActie = defineActieOud({
  naam: 'uitkering.wijzigen',
  schema: wijzigUitkeringSchema,
  labels: labelsVan(UITKERING_VELDEN),
  uitvoeren: wijzigUitkering,
});
export const legOntheffingVastActie = defineActieOud({
  naam: 'ontheffing.vastleggen',
  schema: ontheffingSchema,
  labels: labelsVan(ONTHEFFING_VELDEN),
  uitvoeren: legOntheffingVast,
});
export const wijzigOntheffingActie = defineActieOud({
  naam: 'ontheffing.wijzigen',
  schema: wijzigOntheffingSchema,
  labels: labelsVan(ONTHEFFING_VELDEN),
  uitvoeren: wijzigOntheffing,
});
export const legBestandVastActie = defineActieOud({
  naam: 'gegevens.bestand',
  schema: bestandSchema,
  labels: labelsVan(BESTAND_VELDEN),
  uitvoeren: legBestandVast,
});
export const wijzigBestandActie = defineActieOud({
  naam: 'gegevens.bestand',
  schema: wijzigBestandSchema,
  labels: labelsVan(BESTAND_VELDEN),
  uitvoeren: wijzigBestand,
});
export const haalWegActie = defineActieOud({ naam: 'situatie.weghalen', schema: weghalenSchema, uitvoeren: haalWeg });
