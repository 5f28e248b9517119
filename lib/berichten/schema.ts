import { z } from 'zod';
import { BRIEFTALEN, TEKSTTALEN } from '../domain/brieftalen';
import {
  clientnummerVeld,
  datumVeld,
  idVeld,
  keuze,
  optioneleTekst,
  verplichteRegel,
  verplichteTekst,
  versieVeld,
} from '../formulier/velden';
import { CLIENTBERICHTEN, gebruiktVeld, heeftLosseHaken, onbekendeVelden, SJABLOONVELDEN } from './regels';

export const berichtSchema = z.object({ clientnummer: clientnummerVeld, berichtId: idVeld });
/** In beheer: alleen het bericht, zonder te weten van wie het is. */
export const berichtInBeheerSchema = z.object({ berichtId: idVeld });
export const leegSchema = z.object({});

const BESTAAN = SJABLOONVELDEN.map((v) => `{{${v}}}`).join(', ');

/** Wat er mis is met de velden in deze tekst, in woorden; null als het klopt. */
export function veldfout(tekst: string): string | null {
  const onbekend = onbekendeVelden(tekst);
  if (onbekend.length > 0)
    return `Dit veld bestaat niet: ${onbekend.map((v) => `{{${v}}}`).join(', ')}. U kunt kiezen uit: ${BESTAAN}.`;
  if (heeftLosseHaken(tekst)) return `Een veld begint met {{ en eindigt met }}. U kunt kiezen uit: ${BESTAAN}.`;
  return null;
}

const metVelden = <T extends z.ZodType<string | null>>(soort: T) =>
  soort.superRefine((tekst, ctx) => {
    const fout = tekst ? veldfout(tekst) : null;
    if (fout) ctx.addIssue({ code: 'custom', message: fout });
  });

const tekst = optioneleTekst(4000).pipe(
  z.string({ error: 'Vul de tekst van het bericht in.' }).superRefine((t, ctx) => {
    const fout = veldfout(t);
    if (fout) ctx.addIssue({ code: 'custom', message: fout });
    else if (!gebruiktVeld(t, 'naam') || !gebruiktVeld(t, 'datum') || !gebruiktVeld(t, 'vaste_zin'))
      ctx.addIssue({
        code: 'custom',
        message: 'Elk bericht noemt de cliënt, de dag en de vaste zin: zet {{naam}}, {{datum}} en {{vaste_zin}} erin.',
      });
  }),
);

const sjabloonwijzer = {
  soort: keuze(CLIENTBERICHTEN, 'Herlaad de pagina en probeer het opnieuw.'),
  taal: keuze(TEKSTTALEN, 'Herlaad de pagina en probeer het opnieuw.').default('nl'),
};

export const sjabloonWijzigenSchema = z.object({
  ...sjabloonwijzer,
  versie: versieVeld,
  onderwerp: metVelden(verplichteRegel('Vul het onderwerp in.', 150)),
  tekst,
});

const VASTE_ZIN = {
  soort: z.literal('vaste_zin').default('vaste_zin'),
  versie: versieVeld,
  tekst: verplichteTekst('Vul de vaste zin in.', 400).refine(
    (t) => !/[{}]/.test(t),
    'In de vaste zin staan geen velden: zij is voor iedereen gelijk.',
  ),
};

export const vasteZinWijzigenSchema = z.object({
  ...VASTE_ZIN,
  taal: z.literal('nl').default('nl'),
  goedgekeurdDoor: verplichteRegel('Vul in wie bij de gemeente deze zin heeft goedgekeurd.', 200),
  goedgekeurdOp: datumVeld('Vul in op welke dag de zin is goedgekeurd.'),
});

export const vertalingGoedkeurenSchema = z.object({
  ...VASTE_ZIN,
  taal: keuze(BRIEFTALEN, 'Herlaad de pagina en probeer het opnieuw.'),
  goedgekeurdDoor: verplichteRegel('Vul in wie de teksten in deze taal heeft nagekeken.', 200),
  goedgekeurdOp: datumVeld('Vul in op welke dag de teksten zijn nagekeken.'),
});

/** Vanaf nu weer alleen Nederlands. */
export const vertalingStoppenSchema = z.object({
  soort: z.literal('vaste_zin').default('vaste_zin'),
  versie: versieVeld,
  taal: keuze(BRIEFTALEN, 'Herlaad de pagina en probeer het opnieuw.'),
});

export const sjabloonHerstellenSchema = z.object({ ...sjabloonwijzer, versie: versieVeld });

export const SJABLOON_VELDEN = {
  onderwerp: { label: 'Onderwerp' },
  tekst: { label: 'Tekst' },
  goedgekeurdDoor: { label: 'Goedgekeurd door' },
  goedgekeurdOp: { label: 'Goedgekeurd op' },
};
