import { z } from 'zod';
import { grondvelden } from '../delen/schema';
import {
  clientkeuzeVeld,
  clientnummerVeld,
  datumVeld,
  emailVeld,
  idVeld,
  keuze,
  optioneelId,
  optioneleDatum,
  optioneleTekst,
  telefoonVeld,
  verplichteRegel,
  versieVeld,
  vinkjes,
} from '../formulier/velden';
import { BETROKKENE_ROLLEN } from './regels';

const betrokkene = {
  clientnummer: clientnummerVeld,
  rol: keuze(BETROKKENE_ROLLEN, 'Kies wat deze persoon voor de cliënt doet.'),
  naam: verplichteRegel('Vul de naam in.', 100),
  organisatieId: optioneelId,
  gebruikerId: optioneelId,
  telefoon: telefoonVeld,
  email: emailVeld,
  ...grondvelden,
  vastContact: keuze(['ja', 'nee'], 'Kies een antwoord.').default('nee'),
  van: datumVeld('Vul in sinds wanneer deze persoon betrokken is.'),
};

export const betrokkeneToevoegenSchema = z.object(betrokkene);

export const betrokkeneWijzigenSchema = z.object({
  ...betrokkene,
  betrokkeneId: idVeld,
  versie: versieVeld,
  tot: optioneleDatum,
});

export const huisgenootToevoegenSchema = z.object({
  clientnummer: clientnummerVeld,
  huisgenoot: clientkeuzeVeld('Kies wie de huisgenoot is.'),
});

export const huishoudenVerlatenSchema = z.object({ clientnummer: clientnummerVeld });

const toezegging = {
  clientnummer: clientnummerVeld,
  tekst: verplichteRegel('Schrijf op wat u voor de cliënt doet.', 500),
  voor: datumVeld('Vul in wanneer u dit doet.'),
};

export const toezeggingVastleggenSchema = z.object({ ...toezegging, trajectId: idVeld });

const bestaand = { clientnummer: clientnummerVeld, toezeggingId: idVeld, versie: versieVeld };

export const toezeggingWijzigenSchema = z.object({ ...toezegging, ...bestaand });

/** Wat er van een toezegging kwam. Bij "nog niet" mag staan hoe ver het is; een dag hoort er dan niet bij. */
export const toezeggingBijwerkenSchema = z
  .object({
    ...bestaand,
    uitkomst: keuze(['gedaan', 'vervallen', 'nog_niet'], 'Kies of het is gedaan.'),
    op: optioneleDatum,
    hoe: optioneleTekst(12_000),
    verteldOp: optioneleDatum,
  })
  .refine((v) => v.uitkomst === 'nog_niet' || v.op !== null, { path: ['op'], message: 'Vul in op welke dag.' })
  .refine((v) => v.uitkomst !== 'vervallen' || v.hoe !== null, {
    path: ['hoe'],
    message: 'Leg uit waarom het niet doorgaat, zodat u het de cliënt kunt vertellen.',
  });

export const toezeggingenVertellenSchema = z.object({
  clientnummer: clientnummerVeld,
  toezeggingIds: vinkjes.refine((ids) => ids.length > 0, 'Kies wat u hebt verteld.'),
  op: datumVeld('Vul in wanneer u het de cliënt vertelde.'),
});
