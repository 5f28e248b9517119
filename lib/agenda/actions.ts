'use server';
import { defineAction } from '../server/define-action';
import { bewaarWerktijden, haalAfwezigWeg, voegAfwezigToe, wijzigAfwezig } from './commands';
import { maakFeed, wijzigFeed, zetFeedUit } from './feed-commands';
import {
  AFWEZIG_LABELS,
  afwezigSchema,
  afwezigWegSchema,
  feedSchema,
  feedUitSchema,
  WERKTIJDEN_LABELS,
  werktijdenSchema,
  wijzigAfwezigSchema,
} from './schema';

export const werktijdenActie = defineAction({
  naam: 'agenda.werktijden',
  schema: werktijdenSchema,
  labels: WERKTIJDEN_LABELS,
  uitvoeren: bewaarWerktijden,
});
export const voegAfwezigToeActie = defineAction({
  naam: 'agenda.afwezigheid',
  schema: afwezigSchema,
  labels: AFWEZIG_LABELS,
  uitvoeren: voegAfwezigToe,
});
export const wijzigAfwezigActie = defineAction({
  naam: 'agenda.afwezigheid',
  schema: wijzigAfwezigSchema,
  labels: AFWEZIG_LABELS,
  uitvoeren: wijzigAfwezig,
});
export const haalAfwezigWegActie = defineAction({
  naam: 'agenda.afwezigheid',
  schema: afwezigWegSchema,
  uitvoeren: haalAfwezigWeg,
});
export const maakFeedActie = defineAction({ naam: 'agenda.feed', schema: feedSchema, uitvoeren: maakFeed });
export const wijzigFeedActie = defineAction({ naam: 'agenda.feed', schema: feedSchema, uitvoeren: wijzigFeed });
export const zetFeedUitActie = defineAction({ naam: 'agenda.feed', schema: feedUitSchema, uitvoeren: zetFeedUit });
