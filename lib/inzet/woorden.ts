/** De woorden bij instrumenten en hun inzet. */

import { GROND, GROND_VELDEN } from '../delen/woorden';
import type { NiveauNederlands } from '../domain/nederlands';
import type { Velden } from '../formulier/formulier';
import type { Bezwaar, Eisen } from '../instrumenten/regels';
import type { Belemmering, Dagfout, GeenInstrumentReden, InzetReden, InzetStatus, InzetUitkomst } from './regels';

export const INZET_STATUS: Record<InzetStatus, string> = {
  aangemeld: 'aangemeld',
  gestart: 'gestart',
  afgerond: 'afgerond',
  gestopt: 'gestopt',
  afgewezen: 'niet doorgegaan',
};

export const INZET_REDEN: Record<InzetReden, string> = {
  gezondheidsklachten: 'gezondheidsklachten',
  niet_passend: 'het paste niet',
  client_wil_niet: 'cliënt wil niet (meer)',
  nederlandse_taal: 'te weinig Nederlands',
  geen_tijd: 'geen tijd',
  wachtlijst: 'te lange wachtlijst',
  werk_gevonden: 'werk gevonden',
  corona: 'corona',
  anders: 'anders',
};

export const INZET_UITKOMST: Record<InzetUitkomst, string> = {
  bereikt: 'bereikt',
  deels: 'deels bereikt',
  niet: 'niet bereikt',
};

export const GEEN_INSTRUMENT_REDEN: Record<GeenInstrumentReden, string> = {
  gezondheidsklachten: 'gezondheidsklachten',
  niet_passend: 'er is niets dat past',
  corona: 'corona',
  geen_tijd: 'geen tijd',
  anders: 'anders',
};

export const BELEMMERING: Record<Belemmering, string> = {
  gezondheidsklachten: 'gezondheidsklachten',
  nederlandse_taal: 'te weinig Nederlands',
  vervoer: 'vervoer',
  verantwoordelijkheden_thuis: 'verantwoordelijkheden thuis',
  anders: 'anders',
};

export const GEEN_INSTRUMENT_VELDEN = {
  reden: { label: 'Waarom is er nu geen instrument?', woorden: GEEN_INSTRUMENT_REDEN },
  op: { label: 'Sinds' },
  toelichting: { label: 'Toelichting (nodig bij "anders")' },
} satisfies Velden;

export const INZET_VELDEN = {
  status: { label: 'Stand', woorden: INZET_STATUS },
  aangemeldOp: { label: 'Aangemeld op' },
  gestartOp: { label: 'Gestart op' },
  geeindigdOp: { label: 'Geëindigd op' },
  reden: { label: 'Reden', woorden: INZET_REDEN },
  toelichting: { label: 'Toelichting' },
  trajectbegeleider: { label: 'Trajectbegeleider', magLeeg: true },
  notitie: { label: 'Notitie', magLeeg: true },
  wensen: { label: 'Wat u wilt bereiken' },
  wens1: { label: 'Eerste wens' },
  wens2: { label: 'Tweede wens', magLeeg: true },
  wens3: { label: 'Derde wens', magLeeg: true },
  ...GROND_VELDEN,
  grond: {
    label: 'Waarom mag de organisatie van dit instrument iets weten?',
    kort: 'Grond om te delen',
    woorden: GROND,
  },
} satisfies Velden;

export const GEMIS_VELDEN = {
  aanbodId: { label: 'Wat is er nodig en niet beschikbaar?', verwijzing: true },
  belemmering: { label: 'Wat belemmert de cliënt?', kort: 'Wat belemmert', magLeeg: true, woorden: BELEMMERING },
  toelichting: { label: 'Toelichting', magLeeg: true },
  op: { label: 'Nodig sinds', kort: 'Sinds' },
  vervuldOp: { label: 'Toch gekomen op (leeg: nog niet)', kort: 'Vervuld op' },
} satisfies Velden;

export const DAGFOUT: Record<Dagfout, string> = {
  in_de_toekomst: 'Deze dag moet nog komen. Vul in wat er al gebeurd is.',
  voor_het_traject: 'Toen was het traject nog niet begonnen. Kies een latere dag.',
  na_het_traject: 'Op deze dag was het traject al beëindigd. Kies een eerdere dag.',
  voor_aanmelding: 'Dit kan niet voor de dag van aanmelden liggen.',
  voor_begin: 'Dit kan niet voor de dag van de start liggen.',
};

/** Hoeveel Nederlands een instrument ten minste vraagt. */
export const VRAAGT_NEDERLANDS: Record<NiveauNederlands, string> = {
  geen: 'geen Nederlands nodig',
  beginner: 'een beetje Nederlands nodig',
  redelijk: 'redelijk Nederlands nodig',
  goed: 'goed Nederlands nodig',
};

export const BEZWAAR: Record<Bezwaar, string> = { taal: 'vraagt meer Nederlands', trede: 'voor een andere trede' };

/** "trede 2 tot en met 4", "trede 3"; leeg als het bij elke trede past. */
export function tredenTekst({ tredeVan, tredeTot }: Pick<Eisen, 'tredeVan' | 'tredeTot'>): string {
  const [van, tot] = [tredeVan ?? 1, tredeTot ?? 6];
  if (van === 1 && tot === 6) return '';
  return van === tot ? `trede ${van}` : `trede ${van} tot en met ${tot}`;
}
