import { z } from 'zod';
import { taalWijzigenSchema } from '../clienten/schema';
import { LEEFGEBIEDEN, type Leefgebied, SCORES } from '../domain/leefgebieden';
import {
  clientnummerVeld,
  datumVeld,
  idVeld,
  keuze,
  optioneelGetal,
  optioneleDatum,
  optioneleRegel,
  optioneleTekst,
  versieVeld,
} from '../formulier/velden';
import { NIET_BESPROKEN } from './regels';

const NOTITIE_MAX = 12_000;
const lang = optioneleTekst(NOTITIE_MAX);

export const INFOBRONNEN = ['rap_consulent', 'power', 'vorige_begeleider', 'anders'] as const;

export const intakeBeginnenSchema = z.object({ clientnummer: clientnummerVeld, trajectId: idVeld });

/** Wat over de hele intake gaat: wissen, en de rest op niet besproken zetten. */
export const intakeSchema = z.object({ clientnummer: clientnummerVeld, intakeId: idVeld });

export const intakePersoonBewarenSchema = z.object({
  clientnummer: clientnummerVeld,
  intakeId: idVeld,
  versie: versieVeld,
  achtergrond: lang,
  werkOpleiding: lang,
  wensen: lang,
  mogelijkheden: lang,
  trede: optioneelGetal(1, 6, 'van de ladder'),
  discriminatie: lang,
});

/** Taal en bereikbaarheid zoals bij de gegevens van de cliënt, maar nog van de intake. */
export const intakeTaalBewarenSchema = taalWijzigenSchema.extend({ intakeId: idVeld });

const HERLAAD = 'Herlaad de pagina en probeer het opnieuw.';
const gebiedVeld = z.coerce
  .number({ error: HERLAAD })
  .refine((n) => LEEFGEBIEDEN.some((g) => g === n), HERLAAD)
  .transform((n) => n as Leefgebied);

/** Eén antwoord: een score, niet besproken, of nog niets. Twee antwoorden tegelijk kan niet. */
const oordeelVeld = z
  .enum([...SCORES.map(String), NIET_BESPROKEN, ''], {
    error: 'Kies één antwoord: een score van 1 tot en met 5, of niet besproken.',
  })
  .default('')
  .transform((w) => ({
    score: SCORES.find((s) => String(s) === w) ?? null,
    nietBesproken: w === NIET_BESPROKEN,
  }));

export const gebiedBewarenSchema = z.object({
  clientnummer: clientnummerVeld,
  intakeId: idVeld,
  gebied: gebiedVeld,
  versie: versieVeld,
  beeld: lang,
  wens: lang,
  goed: lang,
  hulp: lang,
  notitie: lang,
  oordeel: oordeelVeld,
});

export const gebiedOvernemenSchema = z.object({ clientnummer: clientnummerVeld, intakeId: idVeld, gebied: gebiedVeld });

export const intakeVaststellenSchema = z.object({
  clientnummer: clientnummerVeld,
  intakeId: idVeld,
  contactmomentId: z.uuid({ error: 'Kies bij welk gesprek deze intake hoort.' }),
});

const voorinformatie = {
  clientnummer: clientnummerVeld,
  bron: keuze(INFOBRONNEN, 'Kies aan wie u het vroeg.'),
  bronNaam: optioneleRegel(100),
  gevraagdOp: datumVeld('Vul in wanneer u het vroeg.'),
  ontvangenOp: optioneleDatum,
  inhoud: lang,
};

type Voorinformatie = {
  bron: string;
  bronNaam: string | null;
  gevraagdOp: string;
  ontvangenOp: string | null;
  inhoud: string | null;
};

function toets(v: Voorinformatie, ctx: z.core.$RefinementCtx): void {
  const fout = (veld: string, message: string) => ctx.addIssue({ code: 'custom', path: [veld], message });
  if (v.bron === 'anders' && !v.bronNaam) fout('bronNaam', 'Schrijf op wie het is.');
  if (v.ontvangenOp && v.ontvangenOp < v.gevraagdOp)
    fout('ontvangenOp', 'Het antwoord kan niet eerder zijn dan de vraag.');
  if (v.inhoud && !v.ontvangenOp) fout('ontvangenOp', 'Vul in wanneer u dit hoorde.');
}

export const voorinformatieVastleggenSchema = z.object({ ...voorinformatie, trajectId: idVeld }).superRefine(toets);
export const voorinformatieWijzigenSchema = z
  .object({ ...voorinformatie, informatieId: idVeld, versie: versieVeld })
  .superRefine(toets);

export const startlijstBijwerkenSchema = z
  .object({
    clientnummer: clientnummerVeld,
    trajectId: idVeld,
    versie: versieVeld,
    partnersIngelichtOp: optioneleDatum,
    partnersIngelicht: optioneleRegel(500),
  })
  .superRefine((v, ctx) => {
    if (v.partnersIngelicht && !v.partnersIngelichtOp)
      ctx.addIssue({ code: 'custom', path: ['partnersIngelichtOp'], message: 'Vul in wanneer zij het hoorden.' });
  });
