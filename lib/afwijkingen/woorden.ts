/** Hoe een normafwijking heet en wat er met haar gebeurde, in woorden. */

import type { Velden } from '../formulier/formulier';
import type { Afwijkingreden, Afwijkingstap, Afwijkingstatus } from './regels';

export const AFWIJKINGSTATUS: Record<Afwijkingstatus, string> = {
  open: 'nog niet verantwoord',
  verantwoord: 'wacht op besluit',
  teruggestuurd: 'teruggestuurd',
  geaccepteerd: 'geaccepteerd',
  ingetrokken: 'ingetrokken',
};

export const AFWIJKINGREDEN: Record<Afwijkingreden, string> = {
  niet_bereikbaar: 'niet bereikbaar',
  client_wilde_niet: 'de cliënt wilde niet',
  opname: 'opname',
  detentie: 'detentie',
  ziekte_begeleider: 'ziekte van de begeleider',
  vacature: 'vacature: er was geen begeleider',
  anders: 'anders',
};

const STAP: Record<Afwijkingstap, string> = {
  geopend: 'Het trajectjaar sloot onder de norm',
  heropend: 'Heropend: het trajectjaar is toch niet gehaald',
  herrekend: 'Opnieuw geteld na een correctie',
  ingetrokken: 'Ingetrokken: het trajectjaar is alsnog gehaald',
  verantwoord: 'Verantwoord',
  teruggestuurd: 'Teruggestuurd',
  geaccepteerd: 'Geaccepteerd',
};

/** Wat er bij deze stap gebeurde. Een jaar dat weer open is werd niet gehaald, maar is ook niet meer voorbij. */
export const stapTekst = (s: { gevoerd: number; vereist: number } & { soort: Afwijkingstap }): string =>
  s.soort === 'ingetrokken' && s.gevoerd < s.vereist
    ? 'Ingetrokken: het trajectjaar is nog niet voorbij'
    : STAP[s.soort];

export const VERANTWOORD_VELDEN = {
  reden: { label: 'Waarom werden het minder gesprekken?', kort: 'Reden', woorden: AFWIJKINGREDEN },
  toelichting: {
    label: 'Toelichting (mag leeg, behalve bij anders)',
    kort: 'Toelichting',
    hint: 'Schrijf geen medische gegevens op; de teamleider leest dit.',
  },
} satisfies Velden;

export const TERUGSTUUR_VELDEN = {
  toelichting: {
    label: 'Wat moet de begeleider nog uitleggen?',
    kort: 'Toelichting',
    hint: 'De begeleider leest dit en kan opnieuw indienen.',
  },
} satisfies Velden;

export const AFWIJKING_VELDEN = { gesprekken: { label: 'Gesprekken' }, ...VERANTWOORD_VELDEN };

/** Waarom er met deze normafwijking nu niets te verantwoorden of te besluiten is. */
export const AFWIJKING_NIET_NU: Record<Afwijkingstatus, string> = {
  open: 'Deze normafwijking is nog niet verantwoord.',
  verantwoord: 'Deze normafwijking is al verantwoord.',
  teruggestuurd: 'Deze normafwijking is al teruggestuurd.',
  geaccepteerd: 'Deze normafwijking is al geaccepteerd.',
  ingetrokken: 'Deze normafwijking is intussen ingetrokken: het trajectjaar is alsnog gehaald of nog niet voorbij.',
};
