'use server';
import { defineActieOud } from '../server/define-action';
import { bevestigAfgedrukt, haalTerug, legKlaar, legTerug } from './afdrukken-commands';
import { hervat, markeerVerzonden, stuurOpnieuw, stuurProefmail } from './beheer-commands';
import { legBegrepenVast, meldNietAangekomen, stuurNiet } from './commands';
import {
  berichtInBeheerSchema,
  berichtSchema,
  leegSchema,
  SJABLOON_LABELS,
  sjabloonSchema,
  standaardSchema,
  vasteZinSchema,
} from './schema';
import { wijzigSjabloon, wijzigVasteZin, zetStandaard } from './sjabloon-commands';

export const stuurNietActie = defineActieOud({
  naam: 'bericht.niet_sturen',
  schema: berichtSchema,
  uitvoeren: stuurNiet,
});
export const begrepenActie = defineActieOud({
  naam: 'bericht.begrepen',
  schema: berichtSchema,
  uitvoeren: legBegrepenVast,
});
export const nietAangekomenActie = defineActieOud({
  naam: 'bericht.opnieuw',
  schema: berichtSchema,
  uitvoeren: meldNietAangekomen,
});

export const legKlaarActie = defineActieOud({ naam: 'bericht.afdrukken', schema: leegSchema, uitvoeren: legKlaar });
export const afgedruktActie = defineActieOud({
  naam: 'bericht.afdrukken',
  schema: leegSchema,
  uitvoeren: bevestigAfgedrukt,
});
export const legTerugActie = defineActieOud({ naam: 'bericht.afdrukken', schema: leegSchema, uitvoeren: legTerug });

export const haalTerugActie = defineActieOud({ naam: 'bericht.afdrukken', schema: leegSchema, uitvoeren: haalTerug });

export const wijzigSjabloonActie = defineActieOud({
  naam: 'sjabloon.wijzigen',
  schema: sjabloonSchema,
  labels: SJABLOON_LABELS,
  uitvoeren: wijzigSjabloon,
});
export const wijzigVasteZinActie = defineActieOud({
  naam: 'sjabloon.wijzigen',
  schema: vasteZinSchema,
  labels: SJABLOON_LABELS,
  uitvoeren: wijzigVasteZin,
});
export const standaardActie = defineActieOud({
  naam: 'sjabloon.wijzigen',
  schema: standaardSchema,
  uitvoeren: zetStandaard,
});

export const opnieuwActie = defineActieOud({
  naam: 'bericht.opnieuw',
  schema: berichtInBeheerSchema,
  uitvoeren: stuurOpnieuw,
});
export const verzondenActie = defineActieOud({
  naam: 'bericht.opnieuw',
  schema: berichtInBeheerSchema,
  uitvoeren: markeerVerzonden,
});
export const hervatActie = defineActieOud({ naam: 'werk.opnieuw', schema: leegSchema, uitvoeren: hervat });
/** Een mailserver die niet antwoordt mag de wachttijd van een gewone transactie overschrijden. */
export const proefmailActie = defineActieOud({
  naam: 'bericht.verzenden',
  schema: leegSchema,
  uitvoeren: stuurProefmail,
  hoogstens: 40_000,
});
