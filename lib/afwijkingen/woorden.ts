/** Hoe een normafwijking heet en wat er met haar gebeurde, in woorden. */

import { langeDatum } from '../copy/datums';
import type { Uitleg, Uitlegreden } from '../domain/uitleg';
import { UITLEG_VELDEN } from '../escalaties/woorden';
import type { Velden } from '../formulier/formulier';
import type { Afwijkingstap, Afwijkingstatus } from './regels';

export const AFWIJKINGSTATUS: Record<Afwijkingstatus, string> = {
  open: 'nog niet verantwoord',
  verantwoord: 'wacht op besluit',
  teruggestuurd: 'teruggestuurd',
  geaccepteerd: 'geaccepteerd',
  ingetrokken: 'ingetrokken',
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
  reden: { ...UITLEG_VELDEN.reden, label: 'Waarom werden het minder gesprekken?' },
  tekst: UITLEG_VELDEN.tekst,
} satisfies Velden;

export const TERUGSTUUR_VELDEN = {
  toelichting: {
    label: 'Wat moet de begeleider nog uitleggen?',
    kort: 'Wat nog nodig is',
    hint: 'De begeleider leest dit en kan opnieuw indienen.',
  },
} satisfies Velden;

export const AFWIJKING_VELDEN = { gesprekken: { label: 'Gesprekken' }, ...VERANTWOORD_VELDEN };

type Gegeven = Pick<Uitleg, 'reden' | 'op'> & { tekst: string | null };

/**
 * Waarmee een verantwoording begint: de reden die dat jaar het vaakst is gegeven (bij gelijk de laatste), en wat er steeds bij stond. Past dat niet,
 * dan het laatste.
 */
export function voorzetVan(
  uitleg: readonly Gegeven[],
  hoogstens: number,
): { reden: Uitlegreden | null; tekst: string } {
  const keer = (reden: Uitlegreden) => uitleg.filter((u) => u.reden === reden).length;
  const vaakst = uitleg.reduceRight<Gegeven | null>((a, u) => (a && keer(a.reden) >= keer(u.reden) ? a : u), null);
  const tekst = uitleg
    .flatMap((u) => (u.tekst ? [`${langeDatum(u.op)}: ${u.tekst}`] : []))
    .reduceRight((later, regel) => {
      const samen = later ? `${regel}\n${later}` : regel;
      return samen.length > hoogstens ? later : samen;
    }, '');
  return { reden: vaakst?.reden ?? null, tekst };
}

/** Waarom er met deze normafwijking nu niets te verantwoorden of te besluiten is. */
export const AFWIJKING_NIET_NU: Record<Afwijkingstatus, string> = {
  open: 'Deze normafwijking is nog niet verantwoord.',
  verantwoord: 'Deze normafwijking is al verantwoord.',
  teruggestuurd: 'Deze normafwijking is al teruggestuurd.',
  geaccepteerd: 'Deze normafwijking is al geaccepteerd.',
  ingetrokken: 'Deze normafwijking is intussen ingetrokken: het trajectjaar is alsnog gehaald of nog niet voorbij.',
};
