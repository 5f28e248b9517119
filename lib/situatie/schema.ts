import { z } from 'zod';
import { TREDEN } from '../domain/ladder';
import {
  clientnummerVeld,
  datumVeld,
  idVeld,
  keuze,
  optioneleDatum,
  optioneleKeuze,
  optioneleTekst,
  verplichteTekst,
  versieVeld,
} from '../formulier/velden';
import {
  ADVIESSOORTEN,
  BEGELEIDING_ANTWOORDEN,
  BESTANDEN,
  ONTHEFFING_AANVRAGEN,
  SITUATIESOORTEN,
  UITKERINGEN,
} from './regels';

const bestaand = { id: idVeld, versie: versieVeld };
const NOTITIE = 12_000;

const ladder = {
  clientnummer: clientnummerVeld,
  trede: keuze(TREDEN.map(String) as [string, ...string[]], 'Kies een trede van 1 tot en met 6.').transform(Number),
  op: datumVeld('Vul in op welke dag de cliënt hier stond.'),
  toelichting: optioneleTekst(NOTITIE),
};
export const ladderVastleggenSchema = z.object(ladder);
export const ladderWijzigenSchema = z.object({ ...ladder, ...bestaand });

const uitkering = {
  clientnummer: clientnummerVeld,
  uitkering: keuze(UITKERINGEN, 'Kies welke uitkering de cliënt heeft.'),
  van: datumVeld('Vul in vanaf wanneer.'),
  begeleiding: optioneleKeuze(BEGELEIDING_ANTWOORDEN),
  toelichting: optioneleTekst(NOTITIE),
};
export const uitkeringVastleggenSchema = z.object(uitkering);
export const uitkeringWijzigenSchema = z.object({ ...uitkering, ...bestaand });

const ontheffing = {
  clientnummer: clientnummerVeld,
  van: optioneleDatum,
  tot: optioneleDatum,
  aanvraag: keuze(ONTHEFFING_AANVRAGEN, 'Kies of er iets is aangevraagd.'),
  aangevraagdOp: optioneleDatum,
  herzienOp: optioneleDatum,
  toelichting: optioneleTekst(NOTITIE),
};

type Ontheffinginvoer = z.output<z.ZodObject<typeof ontheffing>>;

/** Wat er aan een ontheffing niet kan kloppen zonder te weten wat er al staat. */
function controleerOntheffing(v: Ontheffinginvoer, ctx: z.RefinementCtx): void {
  const fout = (veld: keyof Ontheffinginvoer, message: string) =>
    ctx.addIssue({ code: 'custom', path: [veld], message });
  if (v.van === null) {
    if (v.aanvraag === 'geen') fout('van', 'Vul in vanaf wanneer de ontheffing geldt, of kies dat zij is aangevraagd.');
    if (v.aanvraag === 'verlenging')
      fout('van', 'Alleen een ontheffing die al geldt kan worden verlengd. Vul in vanaf wanneer zij geldt.');
    if (v.tot !== null) fout('tot', 'Vul ook in vanaf wanneer de ontheffing geldt.');
    if (v.herzienOp !== null) fout('herzienOp', 'Vul ook in vanaf wanneer de ontheffing geldt.');
  } else {
    if (v.aanvraag === 'aanvraag')
      fout('aanvraag', 'Is de ontheffing toegekend? Kies dan “niets aangevraagd”. Nog niet? Laat “vanaf” dan leeg.');
    if (v.tot !== null && v.tot < v.van) fout('tot', 'De laatste dag ligt voor de eerste.');
    if (v.tot === null && v.herzienOp === null)
      fout('herzienOp', 'Vul in wanneer u opnieuw bekijkt of dit nog klopt, of vul een laatste dag in.');
    if (v.herzienOp !== null && v.herzienOp < v.van)
      fout('herzienOp', 'Dit ligt voor de eerste dag van de ontheffing.');
    if (v.herzienOp !== null && v.tot !== null && v.herzienOp > v.tot)
      fout('herzienOp', 'Dit ligt na de laatste dag. Kies een eerdere dag of laat dit leeg.');
  }
  if (v.aanvraag !== 'geen' && v.aangevraagdOp === null)
    fout('aangevraagdOp', 'Vul in op welke dag dit is aangevraagd.');
  if (v.aanvraag === 'geen' && v.aangevraagdOp !== null)
    fout('aanvraag', 'Kies wat er op deze dag is aangevraagd, of maak de datum leeg.');
}

export const ontheffingVastleggenSchema = z.object(ontheffing).superRefine(controleerOntheffing);
export const ontheffingWijzigenSchema = z.object({ ...ontheffing, ...bestaand }).superRefine(controleerOntheffing);

const bestand = {
  clientnummer: clientnummerVeld,
  bestand: keuze(BESTANDEN, 'Kies in welk bestand de cliënt staat.'),
  adviessoort: keuze(ADVIESSOORTEN, 'Kies wat voor advies het is.'),
  datum: datumVeld('Vul de datum van het advies in.'),
  grond: verplichteTekst('Vul kort in waarop het advies rust.', 500),
};
export const bestandVastleggenSchema = z.object(bestand);
export const bestandWijzigenSchema = z.object({ ...bestand, ...bestaand });

export const situatieWeghalenSchema = z.object({
  clientnummer: clientnummerVeld,
  soort: keuze(SITUATIESOORTEN, 'Herlaad de pagina en probeer het opnieuw.'),
  ...bestaand,
});
