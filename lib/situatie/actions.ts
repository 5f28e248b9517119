'use server';
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
  velden: LADDER_VELDEN,
  uitvoeren: legLadderVast,
});
export const wijzigLadderActie = defineActieOud({
  naam: 'ladder.wijzigen',
  schema: wijzigLadderSchema,
  velden: LADDER_VELDEN,
  uitvoeren: wijzigLadder,
});
export const legUitkeringVastActie = defineActieOud({
  naam: 'uitkering.vastleggen',
  schema: uitkeringSchema,
  velden: UITKERING_VELDEN,
  uitvoeren: legUitkeringVast,
});
export const wijzigUitkeringActie = defineActieOud({
  naam: 'uitkering.wijzigen',
  schema: wijzigUitkeringSchema,
  velden: UITKERING_VELDEN,
  uitvoeren: wijzigUitkering,
});
export const legOntheffingVastActie = defineActieOud({
  naam: 'ontheffing.vastleggen',
  schema: ontheffingSchema,
  velden: ONTHEFFING_VELDEN,
  uitvoeren: legOntheffingVast,
});
export const wijzigOntheffingActie = defineActieOud({
  naam: 'ontheffing.wijzigen',
  schema: wijzigOntheffingSchema,
  velden: ONTHEFFING_VELDEN,
  uitvoeren: wijzigOntheffing,
});
export const legBestandVastActie = defineActieOud({
  naam: 'gegevens.bestand',
  schema: bestandSchema,
  velden: BESTAND_VELDEN,
  uitvoeren: legBestandVast,
});
export const wijzigBestandActie = defineActieOud({
  naam: 'gegevens.bestand',
  schema: wijzigBestandSchema,
  velden: BESTAND_VELDEN,
  uitvoeren: wijzigBestand,
});
export const haalWegActie = defineActieOud({ naam: 'situatie.weghalen', schema: weghalenSchema, uitvoeren: haalWeg });
