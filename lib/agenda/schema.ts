import { z } from 'zod';
import { dagNaam } from '../afspraken/woorden';
import { isDatum } from '../domain/datum';
import type { Velden } from '../formulier/formulier';
import { datumVeld, idVeld, jaNee, keuze, optioneelId, optioneleTijd, versieVeld } from '../formulier/velden';

/** De dagen waarop iemand vast kan werken: 1 maandag … 5 vrijdag. */
export const WEEKDAGEN = [1, 2, 3, 4, 5] as const;
export type Weekdag = (typeof WEEKDAGEN)[number];

const AFWEZIGHEDEN = ['verlof', 'scholing', 'anders'] as const;

const getal = (min: number, max: number) => {
  const melding = `Vul een heel getal in van ${min} tot en met ${max}.`;
  return z.preprocess(
    (w) => (typeof w === 'string' && w.trim() === '' ? undefined : w),
    z.coerce.number({ error: melding }).int(melding).min(min, melding).max(max, melding),
  );
};

const dagvelden = {
  werkt1: jaNee,
  van1: optioneleTijd,
  tot1: optioneleTijd,
  locatie1: optioneelId,
  werkt2: jaNee,
  van2: optioneleTijd,
  tot2: optioneleTijd,
  locatie2: optioneelId,
  werkt3: jaNee,
  van3: optioneleTijd,
  tot3: optioneleTijd,
  locatie3: optioneelId,
  werkt4: jaNee,
  van4: optioneleTijd,
  tot4: optioneleTijd,
  locatie4: optioneelId,
  werkt5: jaNee,
  van5: optioneleTijd,
  tot5: optioneleTijd,
  locatie5: optioneelId,
};

/** Vijf regels, een per weekdag. Van een dag waarop niet wordt gewerkt telt de rest niet. */
export const werktijdenWijzigenSchema = z
  .object({ ...dagvelden, gesprekkenPerDag: getal(1, 12), gesprekMinuten: getal(10, 240), versie: versieVeld })
  .superRefine((v, ctx) => {
    const fout = (veld: string, message: string) => ctx.addIssue({ code: 'custom', path: [veld], message });
    if (!WEEKDAGEN.some((d) => v[`werkt${d}`])) fout('werkt1', 'Kies ten minste één dag waarop u werkt.');
    for (const d of WEEKDAGEN) {
      if (!v[`werkt${d}`]) continue;
      const [van, tot] = [v[`van${d}`], v[`tot${d}`]];
      if (!van) fout(`van${d}`, `Vul in hoe laat u op ${dagNaam(d)} begint.`);
      if (!tot) fout(`tot${d}`, `Vul in hoe laat u op ${dagNaam(d)} stopt.`);
      else if (van && tot <= van) fout(`tot${d}`, `Het einde op ${dagNaam(d)} moet na het begin liggen.`);
    }
  });
export type Werktijden = z.output<typeof werktijdenWijzigenSchema>;

const periode = {
  van: datumVeld('Vul de eerste dag in.'),
  tot: datumVeld('Vul de laatste dag in.'),
  soort: keuze(AFWEZIGHEDEN, 'Kies wat voor afwezigheid het is.'),
};

/** Beide dagen tellen mee. */
function eisPeriode({ value: v, issues }: z.core.ParsePayload<{ van: string; tot: string }>): void {
  const fout = (message: string) => issues.push({ code: 'custom', path: ['tot'], input: v.tot, message });
  if (isDatum(v.van) && isDatum(v.tot) && v.tot < v.van) fout('De laatste dag ligt voor de eerste.');
}

export const afwezigheidToevoegenSchema = z.object(periode).check((p) => eisPeriode(p));
export const afwezigheidWijzigenSchema = z
  .object({ ...periode, afwezigId: idVeld, versie: versieVeld })
  .check((p) => eisPeriode(p));
export const afwezigheidVerwijderenSchema = z.object({ afwezigId: idVeld, versie: versieVeld });

export const feedMakenSchema = z.object({ metNamen: jaNee });
export const feedWijzigenSchema = z.object({ metNamen: jaNee });
export const feedUitzettenSchema = z.object({});

const DAGVELDEN = Object.fromEntries(
  WEEKDAGEN.flatMap((d) => [
    [`werkt${d}`, { label: `Werkt op ${dagNaam(d)}` }],
    [`van${d}`, { label: `Van op ${dagNaam(d)}` }],
    [`tot${d}`, { label: `Tot op ${dagNaam(d)}` }],
  ]),
);
export const WERKTIJDEN_VELDEN: Velden = {
  ...DAGVELDEN,
  gesprekkenPerDag: { label: 'Gesprekken op een dag' },
  gesprekMinuten: { label: 'Minuten voor een gesprek' },
};
