import { z } from 'zod';
import { clientnummerVeld, datumVeld, idVeld, verplichteTekst } from '../formulier/velden';

const TEKST_MAX = 500;

export const escalatieVragenSchema = z.object({
  trajectId: idVeld,
  tekst: verplichteTekst('Schrijf op wat u wilt weten.', TEKST_MAX),
});

export const escalatieBeantwoordenSchema = z.object({
  trajectId: idVeld,
  stilTot: datumVeld('Kies tot welke dag u hiermee genoegen neemt.'),
  tekst: verplichteTekst('Schrijf kort op waarom dit voorlopig zo kan.', TEKST_MAX),
});

export const escalatieUitleggenSchema = z.object({
  clientnummer: clientnummerVeld,
  trajectId: idVeld,
  uitleg: verplichteTekst('Schrijf op waarom er nog geen gesprek was en wat u gaat doen.', TEKST_MAX),
});
