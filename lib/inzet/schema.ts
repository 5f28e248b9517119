import { z } from 'zod';
import { grondvelden } from '../delen/schema';
import {
  clientnummerVeld,
  datumVeld,
  idVeld,
  keuze,
  optioneleDatum,
  optioneleKeuze,
  optioneleRegel,
  optioneleTekst,
  verplichteRegel,
  versieVeld,
} from '../formulier/velden';
import {
  BELEMMERINGEN,
  GEEN_INSTRUMENT_REDENEN,
  INZET_REDENEN,
  INZET_UITKOMSTEN,
  vraagtReden,
  vraagtToelichting,
} from './regels';

const KORT = 500;
const LANG = 12_000;
const LEG_UIT = 'Schrijf bij "anders" in een paar woorden wat er was.';

const wensen = {
  wens1: verplichteRegel('Schrijf op wat u samen wilt bereiken, al is het klein.', KORT),
  wens2: optioneleRegel(KORT),
  wens3: optioneleRegel(KORT),
};
const uitkomsten = {
  uitkomst1: optioneleKeuze(INZET_UITKOMSTEN),
  uitkomst2: optioneleKeuze(INZET_UITKOMSTEN),
  uitkomst3: optioneleKeuze(INZET_UITKOMSTEN),
};
const bestaand = { clientnummer: clientnummerVeld, inzetId: idVeld, versie: versieVeld };

type Redenvelden = { reden: string | null; toelichting: string | null };

/** "Anders" zonder uitleg is geen reden. */
function eisUitleg<T extends Redenvelden>({ value: v, issues }: z.core.ParsePayload<T>): void {
  if (vraagtToelichting(v.reden) && !v.toelichting)
    issues.push({ code: 'custom', path: ['toelichting'], input: v.toelichting, message: LEG_UIT });
}

export const inzetAanmeldenSchema = z.object({
  clientnummer: clientnummerVeld,
  trajectId: idVeld,
  instrumentId: z.uuid({ error: 'Kies een instrument.' }),
  aangemeldOp: datumVeld('Vul in wanneer de cliënt is aangemeld.'),
  trajectbegeleider: optioneleRegel(100),
  notitie: optioneleTekst(LANG),
  ...wensen,
});

export const inzetStartenSchema = z.object({ ...bestaand, gestartOp: datumVeld('Vul in wanneer het begon.') });

const eindeVelden = z.object({
  ...bestaand,
  status: keuze(['afgerond', 'gestopt', 'afgewezen'], 'Kies hoe het afliep.'),
  geeindigdOp: datumVeld('Vul in op welke dag dat was.'),
  reden: optioneleKeuze(INZET_REDENEN),
  toelichting: optioneleTekst(KORT),
  ...uitkomsten,
});

export const inzetBeeindigenSchema = eindeVelden.check((payload) => {
  // Een reden die nog van een eerdere keuze in het formulier staat, telt niet mee.
  if (!vraagtReden(payload.value.status)) return;
  if (payload.value.reden === null)
    payload.issues.push({ code: 'custom', path: ['reden'], input: null, message: 'Kies waarom.' });
  eisUitleg(payload);
});

export const inzetWijzigenSchema = z
  .object({
    ...bestaand,
    aangemeldOp: datumVeld('Vul in wanneer de cliënt is aangemeld.'),
    gestartOp: optioneleDatum,
    geeindigdOp: optioneleDatum,
    reden: optioneleKeuze(INZET_REDENEN),
    toelichting: optioneleTekst(KORT),
    trajectbegeleider: optioneleRegel(100),
    notitie: optioneleTekst(LANG),
    ...wensen,
    ...uitkomsten,
  })
  .check((payload) => eisUitleg(payload));

/** Waarom de organisatie van het instrument iets mag weten, en wat. */
export const inzetDelenSchema = z.object({ ...bestaand, ...grondvelden });

export const geenInstrumentVastleggenSchema = z
  .object({
    clientnummer: clientnummerVeld,
    trajectId: idVeld,
    reden: keuze(GEEN_INSTRUMENT_REDENEN, 'Kies waarom er nu geen instrument is.'),
    toelichting: optioneleTekst(KORT),
    op: datumVeld('Vul in sinds wanneer dit zo is.'),
  })
  .check((payload) => eisUitleg(payload));

export const gemisVastleggenSchema = z.object({
  clientnummer: clientnummerVeld,
  trajectId: idVeld,
  aanbodId: z.uuid({ error: 'Kies wat er nodig is.' }),
  belemmering: optioneleKeuze(BELEMMERINGEN),
  toelichting: optioneleTekst(LANG),
  op: datumVeld('Vul in sinds wanneer dit nodig is.'),
});

export const gemisWijzigenSchema = z.object({
  clientnummer: clientnummerVeld,
  gemisId: idVeld,
  versie: versieVeld,
  belemmering: optioneleKeuze(BELEMMERINGEN),
  toelichting: optioneleTekst(LANG),
  op: datumVeld('Vul in sinds wanneer dit nodig is.'),
  vervuldOp: optioneleDatum,
});
