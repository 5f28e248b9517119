import 'server-only';
import { type Datum, plusDagen } from '../domain/datum';
import { middernacht } from '../domain/middernacht';
import { nu } from '../server/clock';

/** Het moment waarop iets op deze dag geldt, zoals wie begeleidt of welke reden is gekozen: nu, of het einde van een dag die geweest is. */
export const momentVan = (peildatum: Datum, vandaag: Datum): Date =>
  peildatum === vandaag ? nu() : new Date(middernacht(plusDagen(peildatum, 1)).getTime() - 1);
