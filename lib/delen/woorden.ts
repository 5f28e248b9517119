import { langeDatum } from '../copy/datums';
import type { Datum } from '../domain/datum';
import type { Velden } from '../formulier/formulier';
import { type Deelbaar, type Grond, type Grondfout, type Grondkeuze, type Grondstand, grondstand } from './regels';

export const GROND: Record<Grondkeuze, string> = {
  geen: 'ik deel niets',
  taak: 'een taak uit de wet',
  overeenkomst: 'een overeenkomst',
  toestemming: 'toestemming van de cliënt',
};

/** Wat elke grond betekent, voor wie moet kiezen. */
export const GROND_UITLEG: Record<Grondkeuze, string> = {
  geen: 'Deze persoon ziet hier niets en krijgt niets te horen.',
  taak: 'De wet geeft de gemeente of de partner een taak waarvoor dit nodig is. Noem de wet en het artikel. Vraag het uw privacy officer als u het niet weet.',
  overeenkomst:
    'De gemeente sprak met deze organisatie af wat zij doet en wat zij daarvoor mag weten. Noem de overeenkomst.',
  toestemming:
    'Alleen als de cliënt echt nee kan zeggen. Wie van de gemeente afhangt voor een uitkering voelt zich daar zelden vrij in; kies daarom liever een taak als die er is. Spreek een einde af van hoogstens een jaar.',
};

export const DEELT: Record<Deelbaar, string> = {
  bereikbaarheid: 'telefoon en hoe de cliënt te bereiken is',
  afspraken: 'wanneer en waar de volgende afspraken zijn',
  plan: 'doelen en stappen uit het plan',
  signalen: 'signalen sturen en uw antwoord lezen',
};

export const GROND_VELDEN = {
  grond: { label: 'Waarom mag u met deze persoon delen?', kort: 'Grond om te delen', woorden: GROND },
  grondWaarop: {
    label: 'Welke wet en welk artikel, of welke overeenkomst?',
    kort: 'Waarop de grond rust',
    hint: 'Bij een taak of een overeenkomst. Bijvoorbeeld: Wmo 2015, artikel 5.2.1.',
  },
  toestemmingOp: {
    label: 'Toestemming gegeven op',
    hint: 'De dag waarop de cliënt het goed vond. Trekt de cliënt haar in? Kies dan hierboven een andere grond, of niets delen: dat geldt meteen.',
  },
  grondTot: {
    label: 'Delen tot en met (leeg: zolang de betrokkenheid duurt)',
    kort: 'Delen tot en met',
    hint: 'Bij toestemming is een einde nodig. Na deze dag ziet de partner niets meer.',
  },
  deelt: {
    label: 'Wat mag deze persoon weten?',
    kort: 'Wat wordt gedeeld',
    hint: 'Kies alleen wat nodig is. De naam, wie begeleidt en de eigen inzet horen er altijd bij.',
    woorden: DEELT,
  },
} satisfies Velden;

export const GRONDFOUT: Record<Grondfout, string> = {
  waarop_ontbreekt: 'Noem de wet en het artikel, of de overeenkomst.',
  dag_ontbreekt: 'Vul in op welke dag de cliënt toestemming gaf.',
  dag_in_toekomst: 'Deze dag ligt in de toekomst. Vul de dag in waarop de cliënt toestemming gaf.',
  einde_ontbreekt: 'Spreek met de cliënt af tot wanneer de toestemming geldt.',
  einde_voor_begin: 'Het einde kan niet voor de toestemming liggen.',
  einde_te_ver: 'Toestemming geldt hoogstens een jaar. Vraag het daarna opnieuw.',
};

/** "een taak uit de wet (Wmo 2015, artikel 5.2.1), tot en met 1 maart 2027"; voor wie niets mag weten null. */
export function grondTekst(
  g: Omit<Grond, 'deelt' | 'toestemmingOp'> & { toestemmingOp?: Datum | null },
): string | null {
  if (g.grond === null) return 'de grond is nog niet vastgelegd';
  if (g.grond === 'geen') return null;
  const waarop = g.grondWaarop ? ` (${g.grondWaarop})` : g.toestemmingOp ? ` van ${langeDatum(g.toestemmingOp)}` : '';
  return `${GROND[g.grond]}${waarop}${g.grondTot ? `, tot en met ${langeDatum(g.grondTot)}` : ''}`;
}

const STAND: Record<Exclude<Grondstand, 'geldt'>, string> = {
  nog_vast_te_leggen: 'delen: leg de grond vast',
  geen: 'geen grond: deel niets',
  nog_niet: 'de toestemming geldt nog niet: deel niets',
  voorbij: 'de grond is voorbij: deel niets',
};

/** Wat er bij iemand te waarschuwen valt; null als er een grond is die geldt. */
export function grondwaarschuwing(g: Omit<Grond, 'deelt' | 'grondWaarop'>, dag: Datum): string | null {
  const stand = grondstand(g, dag);
  if (stand !== 'geldt') return STAND[stand];
  return g.grond === 'toestemming' && g.grondTot === null ? 'toestemming: leg het einde vast' : null;
}
