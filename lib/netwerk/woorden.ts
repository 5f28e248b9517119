/** De woorden bij wie er rond een cliënt staan en bij wat de begeleider beloofde. */

import { aantalDagen, langeDatum, ten } from '../copy/datums';
import { GROND_VELDEN } from '../delen/woorden';
import { type Datum, dagenTussen } from '../domain/datum';
import type { Velden } from '../formulier/formulier';
import type { Betrokkenefout, BetrokkeneRol, Toezeggingfout } from './regels';

export const BETROKKENE_ROL: Record<BetrokkeneRol, string> = {
  trajectbegeleider: 'trajectbegeleider',
  inkomensconsulent: 'inkomensconsulent',
  rap_consulent: 'RAP-consulent',
  adviseur_werk: 'adviseur werk',
  wijkcoach: 'wijkcoach',
  wmo: 'medewerker Wmo',
  psycholoog: 'psycholoog',
  anders: 'anders',
};

export const BETROKKENE_VELDEN = {
  rol: { label: 'Rol', woorden: BETROKKENE_ROL },
  naam: { label: 'Naam' },
  organisatieId: { label: 'Organisatie', magLeeg: true },
  gebruikerId: {
    label: 'Kan hier inloggen als',
    kort: 'Kan hier inloggen',
    magLeeg: true,
    hint: 'Zolang de grond geldt ziet deze persoon de naam van de cliënt, wie begeleidt, de eigen inzet, en wat u hieronder kiest.',
  },
  telefoon: { label: 'Telefoon', magLeeg: true },
  email: { label: 'E-mail', magLeeg: true },
  ...GROND_VELDEN,
  vastContact: {
    label: 'Is dit het vaste contact van de cliënt?',
    kort: 'Vast contactpersoon',
    hint: 'Eén persoon bij wie de cliënt altijd terechtkan.',
    woorden: { nee: 'nee', ja: 'ja' },
  },
  van: { label: 'Betrokken sinds' },
  tot: {
    label: 'Laatste dag (leeg: nog betrokken)',
    kort: 'Laatste dag',
    hint: 'Vul dit in als deze persoon niet meer betrokken is.',
  },
} satisfies Velden;

export const HUISGENOOT_VELDEN = {
  huisgenoot: {
    label: 'Wie is de huisgenoot?',
    kort: 'Huisgenoot',
    hint: 'Iemand die u zelf begeleidt. Typ een naam of een cliëntnummer.',
  },
} satisfies Velden;

export const TOEZEGGING_VELDEN = {
  tekst: { label: 'Wat gaat u doen?', kort: 'Wat ik voor u doe' },
  voor: { label: 'Klaar voor' },
  uitkomst: { label: 'Is het gedaan?' },
  op: { label: 'Op welke dag' },
  hoe: { label: 'Hoe ging het?', kort: 'Hoe het ging' },
  verteldOp: { label: 'Aan de cliënt verteld op', magLeeg: true },
} satisfies Velden;

export const BETROKKENE_FOUT: Record<Betrokkenefout, string> = {
  van_in_toekomst: 'Deze dag ligt in de toekomst. Voeg iemand toe vanaf de dag dat hij betrokken is.',
  tot_voor_van: 'De laatste dag kan niet voor de eerste liggen.',
};

/** Waarom een dag bij een toezegging niet kan; `anker` is de dag waarop zij werd gedaan of klaar was. */
export function toezeggingfout(fout: Toezeggingfout, anker: Datum): string {
  switch (fout) {
    case 'in_toekomst':
      return 'Deze dag ligt in de toekomst. Vul vandaag of een eerdere dag in.';
    case 'voor_belofte':
      return `U beloofde dit op ${langeDatum(anker)}. Vul die dag of een latere in.`;
    case 'voor_klaar':
      return `Dit was klaar op ${langeDatum(anker)}. Vul die dag of een latere in.`;
    case 'nog_niet_klaar':
      return 'Leg eerst vast hoe het ging. Daarna kunt u vastleggen dat de cliënt het weet.';
  }
}

/** "voor 24 december 2026 (over 6 dagen)"; wie te laat is leest hoeveel, zonder verwijt. */
export function beloofdTekst(voor: Datum, vandaag: Datum): string {
  const laat = dagenTussen(voor, vandaag);
  if (laat > 0) return `beloofd voor ${langeDatum(voor)}, dat is ${aantalDagen(laat)} geleden`;
  return `beloofd voor ${langeDatum(voor)} (${ten(voor, vandaag)})`;
}

/** "nog een huisgenoot, begeleid door een collega" */
export const andereHuisgenoten = (n: number): string =>
  n === 1 ? 'nog een huisgenoot, begeleid door een collega' : `nog ${n} huisgenoten, begeleid door een collega`;
