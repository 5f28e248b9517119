/** De woorden bij ladder, uitkering, ontheffing en bestand. */

import { langeDatum, maandTekst, periodeTekst } from '../copy/datums';
import { TREDE } from '../copy/leefgebieden';
import { BESTAND_UITLEG } from '../copy/woorden';
import type { Trede } from '../domain/ladder';
import type { Velden } from '../formulier/formulier';
import type {
  Adviessoort,
  BegeleidingAntwoord,
  Ladderverloop,
  OntheffingAanvraag,
  Ontheffingregel,
  Ontheffingtaak,
  Situatiesoort,
  UitkeringSoort,
} from './regels';

const UITKERING: Record<UitkeringSoort, string> = {
  bijstand: 'bijstand',
  ww: 'WW (werkloosheid)',
  wia: 'WIA (ziek of arbeidsongeschikt)',
  geen: 'geen uitkering',
};

/** Midden in een zin, zonder uitleg. */
export const UITKERING_KORT: Record<UitkeringSoort, string> = {
  bijstand: 'bijstand',
  ww: 'WW',
  wia: 'WIA',
  geen: 'geen uitkering',
};

const BEGELEIDING_ANTWOORD: Record<BegeleidingAntwoord, string> = {
  ja: 'ja, de begeleiding gaat door',
  nee: 'nee, de begeleiding stopt',
  weet_niet: 'weet nog niet',
};

const ONTHEFFING_AANVRAAG: Record<OntheffingAanvraag, string> = {
  geen: 'niets aangevraagd',
  aanvraag: 'ontheffing aangevraagd, nog geen besluit',
  verlenging: 'verlenging aangevraagd, nog geen besluit',
};

export const ADVIESSOORT: Record<Adviessoort, string> = {
  diagnoseadvies: 'diagnoseadvies',
  herbeoordeling: 'herbeoordeling',
};

export const LADDER_VELDEN = {
  trede: { label: 'Trede', woorden: TREDE },
  op: { label: 'Op welke dag?', kort: 'Op' },
  toelichting: {
    label: 'Wat ging eraan vooraf?',
    kort: 'Toelichting',
    magLeeg: true,
    hint: 'Bijvoorbeeld: komt nu twee ochtenden per week bij Power.',
  },
} satisfies Velden;

export const UITKERING_VELDEN = {
  uitkering: { label: 'Welke uitkering?', kort: 'Uitkering', woorden: UITKERING },
  van: { label: 'Vanaf', hint: 'De vorige uitkering eindigt de dag ervoor.' },
  begeleiding: {
    label: 'De cliënt verlaat de bijstand. Gaat de begeleiding door?',
    kort: 'Gaat de begeleiding door?',
    hint: 'Wie de bijstand verlaat, mag de begeleiding houden. Kiest de cliënt nee, dan beëindigt uw teamleider het traject; hier verandert verder niets.',
    woorden: BEGELEIDING_ANTWOORD,
  },
  toelichting: { label: 'Toelichting', magLeeg: true },
} satisfies Velden;

export const ONTHEFFING_VELDEN = {
  van: { label: 'Geldt vanaf', kort: 'Vanaf', hint: 'Leeg als er nog geen besluit is.' },
  tot: { label: 'Laatste dag', hint: 'Leeg als er geen einde is.' },
  aanvraag: { label: 'Is er iets aangevraagd?', kort: 'Aangevraagd', woorden: ONTHEFFING_AANVRAAG },
  aangevraagdOp: { label: 'Aangevraagd op' },
  herzienOp: {
    label: 'Opnieuw bekijken op',
    hint: 'Nodig als er geen laatste dag is; binnen een jaar. U krijgt er dan een taak voor.',
  },
  toelichting: { label: 'Reden en toelichting', kort: 'Toelichting', magLeeg: true },
} satisfies Velden;

export const BESTAND_VELDEN = {
  bestand: { label: 'Bestand', woorden: BESTAND_UITLEG },
  adviessoort: { label: 'Soort advies', woorden: ADVIESSOORT },
  datum: { label: 'Datum van het advies', kort: 'Datum' },
  grond: {
    label: 'Waar rust het op?',
    kort: 'Grond',
    hint: 'Bijvoorbeeld: diagnoseadvies DCW, of een gesprek met de adviseur werk.',
  },
} satisfies Velden;

/** Wat er wordt weggehaald, met lidwoord. */
export const SITUATIE_ENKEL: Record<Situatiesoort, string> = {
  ladder: 'deze trede',
  uitkering: 'deze uitkering',
  ontheffing: 'deze ontheffing',
  bestand: 'dit advies',
};

/** Een trede in een paar woorden, naast de lijn. */
export const TREDE_KORT: Record<Trede, string> = {
  1: 'geïsoleerd',
  2: 'sociale contacten',
  3: 'activiteiten',
  4: 'onbetaald werk',
  5: 'werk met steun',
  6: 'betaald werk',
};

/** De titel boven de ladder: wat eraan te zien is. */
export function ladderBevinding(v: Ladderverloop): string {
  switch (v.soort) {
    case 'geen':
      return 'Nog niet vastgelegd waar de cliënt staat';
    case 'een':
      return `Op trede ${v.trede} in ${maandTekst(v.sinds)}`;
    case 'gelijk':
      return `Op trede ${v.trede} sinds ${maandTekst(v.sinds)}`;
    case 'terug':
      return `Nu op trede ${v.trede}, net als in ${maandTekst(v.sinds)}`;
    case 'omhoog':
    case 'omlaag':
      return `Van trede ${v.van} naar trede ${v.trede} sinds ${maandTekst(v.sinds)}`;
  }
}

/** "1 januari – 30 juni 2026", of dat zij alleen is aangevraagd. */
export function ontheffingPeriode(o: Ontheffingregel): string {
  if (o.van) return periodeTekst(o.van, o.tot);
  return o.aangevraagdOp ? `aangevraagd op ${langeDatum(o.aangevraagdOp)}` : 'aangevraagd';
}

/** "verlenging aangevraagd op 3 maart 2026"; leeg als er niets loopt. */
export function aanvraagTekst(o: Ontheffingregel): string {
  if (o.aanvraag === 'geen') return '';
  const wat = o.aanvraag === 'verlenging' ? 'verlenging aangevraagd' : 'aangevraagd';
  return o.aangevraagdOp ? `${wat} op ${langeDatum(o.aangevraagdOp)}` : wat;
}

export const ONTHEFFINGTAAK: Record<Ontheffingtaak['wat'], string> = {
  loopt_af: 'Ontheffing loopt af: praat over verlengen',
  herzien: 'Ontheffing opnieuw bekijken',
  besluit: 'Navragen of er een besluit is over de ontheffing',
};
