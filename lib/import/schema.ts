/** Per bestand hoe een rij eruitziet. Elke waarde komt binnen als tekst zonder spaties eromheen; leeg is ''. */
import { z } from 'zod';
import { bsnVeld } from '../bsn/schema';
import { persoonWijzigenSchema } from '../clienten/schema';
import { CONTACTMOMENT_VELDEN } from '../contactmomenten/woorden';
import { BESTAND, CONTACTSTATUS, ONHOLD_REDEN, UITSTROOMREDEN } from '../copy/woorden';
import { GESPREKKEN_PER_JAAR, type GesprekkenPerJaar } from '../domain/contactnorm';
import type { Datum } from '../domain/datum';
import { ROLLEN } from '../domain/rollen';
import type { Kanaal, Soort } from '../domain/tellend-gesprek';
import {
  achternaamVeld,
  emailVeld,
  geboortedatumVeld,
  optioneleRegel,
  optioneleTekst,
  optioneleTijd,
  telefoonVeld,
  verplichteEmail,
  voornaamVeld,
} from '../formulier/velden';
import {
  clientnummer,
  datumOfLeeg,
  datumTekst,
  gebruikersnaam,
  gebruikersnaamOfLeeg,
  heelGetal,
  leegIsNull,
  verplicht,
  woord,
  woordOfLeeg,
} from './velden-schema';

export const aanpakSchema = z.object({
  aanpak: verplicht(100),
  gesprekken_per_jaar: heelGetal(1, 12)
    .refine(
      (n) => GESPREKKEN_PER_JAAR.includes(n as GesprekkenPerJaar),
      `Dit kan zijn: ${GESPREKKEN_PER_JAAR.join(', ')}.`,
    )
    .transform((n) => n as GesprekkenPerJaar),
  vanaf: datumOfLeeg,
});

const rolWoorden = Object.fromEntries(ROLLEN.map((rol) => [rol, rol.replace('_', ' ')])) as Record<
  (typeof ROLLEN)[number],
  string
>;

export const gebruikerSchema = z.object({
  gebruikersnaam,
  naam: verplicht(),
  email: verplichteEmail('Deze waarde is verplicht.'),
  rol: z.preprocess((r) => (typeof r === 'string' ? r.replaceAll('_', ' ') : r), woord(rolWoorden)),
  team: optioneleRegel(100),
});

export const deelnemerSchema = z
  .object({
    clientnummer,
    voornaam: voornaamVeld,
    achternaam: achternaamVeld,
    geboortedatum: geboortedatumVeld,
    geslacht: optioneleRegel(50),
    geboorteland: optioneleRegel(100),
    generatie: z.preprocess(leegIsNull, heelGetal(1, 9).nullable()),
    voorkeurstaal: optioneleRegel(100),
    bsn: z.preprocess(leegIsNull, bsnVeld.nullable().default(null)),
    telefoon: telefoonVeld,
    email: emailVeld,
    ...persoonWijzigenSchema.pick({ postcode: true, wijk: true }).shape,
    opleiding_nl: optioneleRegel(100),
    eerder_betaald_werk_nl: woordOfLeeg({ ja: 'ja', nee: 'nee' }).transform((w) => w && w === 'ja'),
    vorige_begeleiding: optioneleRegel(100),
    bestand: woordOfLeeg(BESTAND),
    aanpak: verplicht(100),
    groep: woord({ pilot: 'pilot', controle: 'controle' }),
    begeleider: gebruikersnaamOfLeeg,
    startdatum: datumTekst,
    einddatum: datumOfLeeg,
    uitstroomreden: woordOfLeeg(UITSTROOMREDEN),
  })
  .superRefine((rij, ctx) => {
    if (rij.einddatum && rij.einddatum < rij.startdatum)
      ctx.addIssue({ code: 'custom', path: ['einddatum'], message: 'De einddatum ligt voor de startdatum.' });
    if (rij.uitstroomreden && !rij.einddatum)
      ctx.addIssue({ code: 'custom', path: ['einddatum'], message: 'Bij een uitstroomreden hoort een einddatum.' });
  });

const eindNaBegin = (rij: { van: Datum; tot: Datum | null }, ctx: z.RefinementCtx) => {
  if (rij.tot && rij.tot < rij.van)
    ctx.addIssue({ code: 'custom', path: ['tot'], message: 'Het einde ligt voor het begin.' });
};

export const onHoldSchema = z
  .object({ clientnummer, van: datumTekst, tot: datumOfLeeg, reden: woord(ONHOLD_REDEN), herzien_op: datumOfLeeg })
  .superRefine(eindNaBegin)
  .superRefine((rij, ctx) => {
    if (rij.herzien_op && rij.herzien_op < rij.van)
      ctx.addIssue({ code: 'custom', path: ['herzien_op'], message: 'De herziendatum ligt voor het begin.' });
  });

export const opschortingSchema = z
  .object({
    aanpak: optioneleRegel(100),
    clientnummer: z.preprocess(leegIsNull, clientnummer.nullable()),
    van: datumTekst,
    tot: datumOfLeeg,
    reden: verplicht(500),
  })
  .superRefine(eindNaBegin)
  .superRefine((rij, ctx) => {
    if (!rij.aanpak && !rij.clientnummer)
      ctx.addIssue({ code: 'custom', path: ['aanpak'], message: 'Noem een aanpak of een cliëntnummer.' });
  });

const VORMEN = {
  'gesprek op locatie': { soort: 'gesprek', kanaal: 'op_locatie', metDerde: false },
  huisbezoek: { soort: 'gesprek', kanaal: 'huisbezoek', metDerde: false },
  telefonisch: { soort: 'gesprek', kanaal: 'telefonisch', metDerde: false },
  beeldbellen: { soort: 'gesprek', kanaal: 'beeldbellen', metDerde: false },
  driegesprek: { soort: 'gesprek', kanaal: 'op_locatie', metDerde: true },
  'e-mail': { soort: 'gesprek', kanaal: 'e_mail', metDerde: false },
  brief: { soort: 'gesprek', kanaal: 'brief', metDerde: false },
  whatsapp: { soort: 'gesprek', kanaal: 'whatsapp', metDerde: false },
  voicemail: { soort: 'gesprek', kanaal: 'voicemail', metDerde: false },
  ontmoeting: { soort: 'ontmoeting', kanaal: 'op_locatie', metDerde: false },
  // Langs welke weg staat niet in het bestand; het telt niet mee, dus het kanaal doet er niet toe.
  'contact met derden': { soort: 'contact_met_derden', kanaal: 'telefonisch', metDerde: false },
} as const satisfies Record<string, { soort: Soort; kanaal: Kanaal; metDerde: boolean }>;

const vormWoorden = Object.fromEntries(Object.keys(VORMEN).map((v) => [v, v])) as Record<keyof typeof VORMEN, string>;

export const contactSchema = z
  .object({
    clientnummer,
    datum: datumTekst,
    // Een rekenblad schrijft 9:30.
    tijd: z.preprocess((t) => (typeof t === 'string' ? t.replace(/^\d:/, '0$&') : t), optioneleTijd),
    vorm: woord(vormWoorden).transform((v) => VORMEN[v]),
    status: woord(CONTACTSTATUS),
    locatie: optioneleRegel(200),
    duur_minuten: z.preprocess(leegIsNull, heelGetal(1, 600).nullable()),
    begeleider: gebruikersnaamOfLeeg,
    onderwerpen: z
      .string()
      .transform((lijst) => [...new Set(lijst.split(';').map((o) => o.trim()))].filter(Boolean))
      .refine((lijst) => lijst.every((o) => o.length <= 200), 'Een onderwerp is hoogstens 200 tekens lang.'),
    verslag: optioneleTekst(CONTACTMOMENT_VELDEN.verslag.hoogstens),
  })
  .superRefine((rij, ctx) => {
    if (rij.vorm.soort !== 'gesprek' && rij.status !== 'gevoerd')
      ctx.addIssue({ code: 'custom', path: ['status'], message: 'Bij deze vorm kan de status alleen gevoerd zijn.' });
  });

export type Aanpakrij = z.output<typeof aanpakSchema>;
export type Gebruikerrij = z.output<typeof gebruikerSchema>;
export type Deelnemerrij = z.output<typeof deelnemerSchema>;
export type OnHoldrij = z.output<typeof onHoldSchema>;
export type Opschortingrij = z.output<typeof opschortingSchema>;
export type Contactrij = z.output<typeof contactSchema>;
