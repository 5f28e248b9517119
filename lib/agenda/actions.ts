'use server';
import { defineActieOud } from '../server/define-action';
import { bewaarWerktijden, haalAfwezigWeg, voegAfwezigToe, wijzigAfwezig } from './commands';
import { maakFeed, wijzigFeed, zetFeedUit } from './feed-commands';
import {
  afwezigSchema,
  afwezigWegSchema,
  feedSchema,
  feedUitSchema,
  WERKTIJDEN_LABELS,
  werktijdenSchema,
  wijzigAfwezigSchema,
} from './schema';
import { AFWEZIG_VELDEN } from './woorden';

export const werktijdenActie = defineActieOud({
  naam: 'agenda.werktijden',
  schema: werktijdenSchema,
  labels: WERKTIJDEN_LABELS,
  uitvoeren: bewaarWerktijden,
});
export const voegAfwezigToeActie = defineActieOud({
  naam: 'agenda.afwezigheid',
  schema: afwezigSchema,
  velden: AFWEZIG_VELDEN,
  uitvoeren: voegAfwezigToe,
});
export const wijzigAfwezigActie = defineActieOud({
  naam: 'agenda.afwezigheid',
  schema: wijzigAfwezigSchema,
  velden: AFWEZIG_VELDEN,
  uitvoeren: wijzigAfwezig,
});
export const haalAfwezigWegActie = defineActieOud({
  naam: 'agenda.afwezigheid',
  schema: afwezigWegSchema,
  uitvoeren: haalAfwezigWeg,
});
export const maakFeedActie = defineActieOud({ naam: 'agenda.feed', schema: feedSchema, uitvoeren: maakFeed });
export const wijzigFeedActie = defineActieOud({ naam: 'agenda.feed', schema: feedSchema, uitvoeren: wijzigFeed });
export const zetFeedUitActie = defineActieOud({ naam: 'agenda.feed', schema: feedUitSchema, uitvoeren: zetFeedUit });
