import { z } from 'zod';
import { UITLEGREDENEN, type Uitlegreden } from '../domain/uitleg';
import {
  clientnummerVeld,
  datumVeld,
  idVeld,
  keuze,
  optioneleTekst,
  trajectIdsVeld,
  verplichteTekst,
} from '../formulier/velden';

const TEKST_MAX = 500;

type Ingevuld = { reden: Uitlegreden; tekst: string | null };
export const redenVeld = keuze(UITLEGREDENEN, 'Kies een reden.');
/** Bij "anders" zegt de tekst pas wat de reden is; dat geldt overal waar iemand een reden kiest. */
export const metAndersTekst = [
  ({ reden, tekst }: Ingevuld) => reden !== 'anders' || tekst !== null,
  { path: ['tekst'], message: 'Schrijf bij anders kort op waarom.' },
] satisfies [unknown, unknown];

export const uitlegGevenSchema = z
  .object({
    clientnummer: clientnummerVeld,
    trajectId: idVeld,
    reden: redenVeld,
    tekst: optioneleTekst(TEKST_MAX),
    tot: datumVeld('Kies tot welke dag deze uitleg geldt.'),
  })
  .refine(...metAndersTekst);

export const escalatieVragenSchema = z.object({
  trajectId: idVeld,
  tekst: verplichteTekst('Schrijf op wat u wilt weten.', TEKST_MAX),
});

export const escalatieAccepterenSchema = z.object({
  trajectId: idVeld,
  stilTot: datumVeld('Kies tot welke dag u akkoord bent.'),
  tekst: optioneleTekst(TEKST_MAX),
});

/** Dezelfde vraag, of hetzelfde akkoord, bij meer mensen tegelijk. */
const VELEN = { trajectIds: trajectIdsVeld(100) };
export const escalatiesVragenSchema = escalatieVragenSchema.omit({ trajectId: true }).extend(VELEN);
export const escalatiesAccepterenSchema = escalatieAccepterenSchema.omit({ trajectId: true }).extend(VELEN);
