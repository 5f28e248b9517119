import { z } from 'zod';
import { clientnummerVeld, idVeld, keuze, verplichteTekst } from '../formulier/velden';
import { SIGNAAL_SOORTEN } from './regels';

export const signaalSturenSchema = z.object({
  clientnummer: clientnummerVeld,
  soort: keuze(SIGNAAL_SOORTEN, 'Kies waar uw signaal over gaat.'),
  tekst: verplichteTekst('Schrijf op wat u wilt doorgeven.', 12_000),
});

// Zonder versie: een signaal verandert maar één keer, en wie te laat is hoort dat.
const bestaand = { clientnummer: clientnummerVeld, signaalId: idVeld };

export const signaalBeantwoordenSchema = z.object({
  ...bestaand,
  antwoord: verplichteTekst('Schrijf een antwoord, of handel het signaal af zonder antwoord.', 12_000),
});

export const signaalAfhandelenSchema = z.object(bestaand);
