import { z } from 'zod';
import { leesVoorstel } from '../domain/planning';
import { CONTACTSTATUSSEN, GESPREKSKANALEN, KANALEN, SOORTEN } from '../domain/tellend-gesprek';
import { UITLEGREDENEN } from '../domain/uitleg';
import {
  clientnummerVeld,
  datumVeld,
  getalOfNietGenoemd,
  idOfNietGenoemd,
  idVeld,
  isUuid,
  jaNee,
  keuze,
  optioneelGetal,
  optioneelId,
  optioneleDatum,
  optioneleKeuze,
  optioneleRegel,
  optioneleTekst,
  optioneleTijd,
  verplichteRegel,
  versieVeld,
  vinkjes,
} from '../formulier/velden';
import { CONTACTMOMENT_VELDEN } from './woorden';

/** Wat er na het gesprek komt: een voorgesteld moment (leesVoorstel), een andere datum, de afspraak die er al staat, of nog niet. */
const vervolg = z.preprocess(
  (w) => (w === '' ? undefined : w),
  z
    .string({ error: 'Kies wanneer u elkaar weer spreekt.' })
    .refine(
      (w) => ['anders', 'blijft', 'later'].includes(w) || leesVoorstel(w) !== null,
      'Kies wanneer u elkaar weer spreekt.',
    )
    .optional(),
);

/** Waar iemand vandaan kwam, en na afloop weer heen gaat. */
const terug = optioneleKeuze(['vandaag', 'dossier', 'agenda', 'bellen']);

const uitkomst = keuze(
  CONTACTSTATUSSEN.filter((s) => s === 'gevoerd' || s === 'geen_gehoor' || s === 'niet_verschenen'),
  'Kies of het gesprek er was.',
);

/** Wat er gebeurde: bij het vastleggen, en bij een correctie. */
const gebeurd = {
  datum: datumVeld('Vul de datum van het contact in.'),
  tijd: optioneleTijd,
  soort: keuze(SOORTEN, 'Kies wat voor contact het was.').default('gesprek'),
  kanaal: keuze(KANALEN, 'Kies hoe het contact ging.'),
  locatieId: optioneelId,
  metDerde: jaNee,
  derden: optioneleTekst(200),
  duurMinuten: optioneelGetal(1, 600, 'minuten'),
  verslag: optioneleTekst(CONTACTMOMENT_VELDEN.verslag.hoogstens),
};

type Soortkeuze = { soort: (typeof SOORTEN)[number]; status?: string; derden: string | null };

/** Wat niet samengaat met het soort contact, per veld. */
function soortfouten({ soort, status = 'gevoerd', derden }: Soortkeuze): Record<string, string> {
  return {
    ...(soort !== 'gesprek' && status !== 'gevoerd'
      ? { status: 'Geen gehoor en niet verschenen horen alleen bij een gesprek.' }
      : {}),
    ...(soort === 'contact_met_derden' && !derden ? { derden: 'Schrijf op met wie u contact had.' } : {}),
  };
}

export const contactmomentSchema = z
  .object({
    clientnummer: clientnummerVeld,
    /** Ingevuld als een afspraak een gesprek wordt. */
    afspraakId: optioneelId,
    versie: versieVeld.optional(),
    /** Er staat die dag een afspraak, maar dit was een ander gesprek. */
    ander: jaNee,
    /** Het formulier Afspraak plannen: ook een datum van vandaag wordt dan een afspraak. */
    plannen: jaNee,
    ...gebeurd,
    status: uitkomst.default('gevoerd'),
    /** Hoe laat het was toen het formulier openging: wie belt en geen tijd invult, belde toen. */
    nu: optioneleTijd,
    onderwerpen: vinkjes,
    gehoudenDoorId: optioneelId,
    vervolg,
    vervolgDatum: optioneleDatum,
    vervolgTijd: optioneleTijd,
    vervolgKanaal: optioneleKeuze(GESPREKSKANALEN),
    vervolgDuur: optioneelGetal(1, 600, 'minuten'),
    vervolgReden: optioneleKeuze(UITLEGREDENEN),
    vervolgUitleg: optioneleRegel(500),
    terug,
  })
  .superRefine((v, ctx) => {
    const fout = (veld: string, message: string) => ctx.addIssue({ code: 'custom', path: [veld], message });
    if (v.vervolg === 'anders' && !v.vervolgDatum) fout('vervolgDatum', 'Vul de datum van de volgende afspraak in.');
    if (v.vervolg === 'later' && !v.vervolgReden)
      fout('vervolgReden', 'Kies waarom u het volgende gesprek nog niet plant.');
    if (v.vervolgReden === 'anders' && v.vervolg === 'later' && !v.vervolgUitleg)
      fout('vervolgUitleg', 'Schrijf kort op waarom.');
    for (const [veld, melding] of Object.entries(soortfouten(v))) fout(veld, melding);
  });

export type ContactmomentInvoer = z.output<typeof contactmomentSchema>;

const bestaand = { clientnummer: clientnummerVeld, contactmomentId: idVeld, versie: versieVeld };

export const geenGehoorVastleggenSchema = z.object({ clientnummer: clientnummerVeld });
/** De knop stuurt cliënt en afspraak samen: `VIA-0001:id`. */
export const nietVerschenenVastleggenSchema = z
  .object({ afspraak: z.string({ error: 'Herlaad de pagina en probeer het opnieuw.' }) })
  .transform(({ afspraak }) => {
    const [clientnummer = '', afspraakId = ''] = afspraak.split(':');
    return { clientnummer, afspraakId };
  })
  .refine(({ afspraakId }) => isUuid(afspraakId), 'Herlaad de pagina en probeer het opnieuw.');
/** Zonder contactmoment gaat het om de laatste poging van vandaag. */
export const pogingIntrekkenSchema = z.object({ clientnummer: clientnummerVeld, contactmomentId: optioneelId, terug });
export const ontmoetingVastleggenSchema = z.object({ clientnummer: clientnummerVeld });
export const ontmoetingIntrekkenSchema = z.object({ clientnummer: clientnummerVeld });

/** Wat er niet bij staat blijft zoals het was; leeg is iets anders dan niet genoemd. */
export const afspraakVerplaatsenSchema = z.object({
  ...bestaand,
  datum: datumVeld('Vul de nieuwe datum in.'),
  tijd: optioneleTijd,
  kanaal: keuze(GESPREKSKANALEN, 'Kies hoe het gesprek gaat.').optional(),
  locatieId: idOfNietGenoemd,
  duurMinuten: getalOfNietGenoemd(1, 600, 'minuten'),
  terug,
  reden: optioneleRegel(500),
});

export const afspraakAfzeggenSchema = z.object({
  ...bestaand,
  door: keuze(['client', 'begeleider', 'derde'], 'Kies wie de afspraak afzegde.'),
  terug,
  reden: verplichteRegel('Schrijf kort op waarom de afspraak niet doorgaat.', 500),
});

/** Alles wat er over een contact is opgeschreven, zoals het had moeten staan. */
export const contactmomentCorrigerenSchema = z
  .object({
    ...bestaand,
    ...gebeurd,
    /** Bij een afspraak die is afgezegd is er geen uitkomst te kiezen. */
    status: uitkomst.optional(),
    betrokkeneIds: vinkjes,
    reden: optioneleRegel(500),
  })
  .superRefine((v, ctx) => {
    for (const [veld, message] of Object.entries(soortfouten(v)))
      ctx.addIssue({ code: 'custom', path: [veld], message });
  });
export type Correctie = z.output<typeof contactmomentCorrigerenSchema>;

export const contactmomentAfkeurenSchema = z
  .object({
    ...bestaand,
    wat: keuze(['andere_client', 'anders'], 'Kies wat er verkeerd was.'),
    reden: optioneleRegel(500),
  })
  .refine((v) => v.wat === 'andere_client' || v.reden !== null, {
    path: ['reden'],
    message: 'Schrijf kort op wat er verkeerd was.',
  });

/** Een half ingevuld formulier waarvan het scherm wil weten wat het met de norm doet. */
export const voorbeeldSchema = z.object({
  clientnummer: clientnummerVeld,
  afspraakId: optioneelId,
  plannen: jaNee,
  datum: datumVeld(),
  soort: keuze(SOORTEN, '').catch('gesprek'),
  kanaal: keuze(KANALEN, '').nullable().catch(null),
  status: keuze(CONTACTSTATUSSEN, '').catch('gevoerd'),
  locatieId: optioneelId.catch(null),
  gehoudenDoorId: optioneelId.catch(null),
  vervolgKanaal: optioneleKeuze(GESPREKSKANALEN).catch(null),
});
