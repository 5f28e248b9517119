'use server';
import { defineAction } from '../server/define-action';
import * as commands from './commands';
import * as feed from './feed-commands';
import {
  afwezigheidToevoegenSchema,
  afwezigheidVerwijderenSchema,
  afwezigheidWijzigenSchema,
  feedMakenSchema,
  feedUitzettenSchema,
  feedWijzigenSchema,
  WERKTIJDEN_LABELS,
  werktijdenWijzigenSchema,
} from './schema';
import { AFWEZIG_VELDEN } from './woorden';
import { opAfwezigheid, opAgenda } from './zaak';

const agenda = { recht: 'agenda.bekijken', raakt: 'niets' } as const;

export const werktijdenWijzigen = defineAction({
  ...agenda,
  naam: 'werktijden.wijzigen',
  schema: werktijdenWijzigenSchema,
  labels: WERKTIJDEN_LABELS,
  op: opAgenda,
  uitvoeren: commands.werktijdenWijzigen,
});
export const afwezigheidToevoegen = defineAction({
  ...agenda,
  naam: 'afwezigheid.toevoegen',
  schema: afwezigheidToevoegenSchema,
  velden: AFWEZIG_VELDEN,
  op: opAgenda,
  uitvoeren: commands.afwezigheidToevoegen,
});
export const afwezigheidWijzigen = defineAction({
  ...agenda,
  naam: 'afwezigheid.wijzigen',
  schema: afwezigheidWijzigenSchema,
  velden: AFWEZIG_VELDEN,
  op: opAfwezigheid,
  uitvoeren: commands.afwezigheidWijzigen,
});
export const afwezigheidVerwijderen = defineAction({
  ...agenda,
  naam: 'afwezigheid.verwijderen',
  schema: afwezigheidVerwijderenSchema,
  op: opAfwezigheid,
  uitvoeren: commands.afwezigheidVerwijderen,
});
export const feedMaken = defineAction({
  ...agenda,
  naam: 'feed.maken',
  schema: feedMakenSchema,
  op: opAgenda,
  uitvoeren: feed.feedMaken,
});
export const feedWijzigen = defineAction({
  ...agenda,
  naam: 'feed.wijzigen',
  schema: feedWijzigenSchema,
  op: opAgenda,
  uitvoeren: feed.feedWijzigen,
});
export const feedUitzetten = defineAction({
  ...agenda,
  naam: 'feed.uitzetten',
  schema: feedUitzettenSchema,
  op: opAgenda,
  uitvoeren: feed.feedUitzetten,
});
