import { z } from 'zod';
import { isDatum } from '../domain/datum';
import { VERVOLGREDENEN } from '../domain/planning';
import { CONTACTSTATUSSEN, GESPREKSKANALEN, KANALEN, SOORTEN } from '../domain/tellend-gesprek';
import {
  clientnummerVeld,
  datumVeld,
  getalOfNietGenoemd,
  idOfNietGenoemd,
  idVeld,
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

export const VERSLAG_MAX = 12_000;

/** Wat er na het gesprek komt: een datum, de afspraak die er al staat, of nog niet. Een voorgestelde datum is `datum:2026-12-16`. */
const vervolg = z.preprocess(
  (w) => (w === '' ? undefined : w),
  z
    .string({ error: 'Kies wanneer u elkaar weer spreekt.' })
    .refine(
      (w) => ['anders', 'blijft', 'later'].includes(w) || (w.startsWith('datum:') && isDatum(w.slice(6))),
      'Kies wanneer u elkaar weer spreekt.',
    )
    .optional(),
);

/** Waar iemand vandaan kwam, en na afloop weer heen gaat. */
const terug = optioneleKeuze(['vandaag', 'dossier', 'agenda']);

export const contactmomentSchema = z
  .object({
    clientnummer: clientnummerVeld,
    /** Ingevuld als een afspraak een gesprek wordt. */
    afspraakId: optioneelId,
    versie: versieVeld.optional(),
    /** Het formulier Afspraak plannen: ook een datum van vandaag wordt dan een afspraak. */
    plannen: jaNee,
    datum: datumVeld('Vul de datum van het contact in.'),
    tijd: optioneleTijd,
    soort: keuze(SOORTEN, 'Kies wat voor contact het was.').default('gesprek'),
    kanaal: keuze(KANALEN, 'Kies hoe het contact ging.'),
    status: keuze(
      CONTACTSTATUSSEN.filter((s) => s === 'gevoerd' || s === 'geen_gehoor' || s === 'niet_verschenen'),
      'Kies of het gesprek er was.',
    ).default('gevoerd'),
    locatieId: optioneelId,
    metDerde: jaNee,
    derden: optioneleRegel(200),
    duurMinuten: optioneelGetal(1, 600, 'minuten'),
    onderwerpen: vinkjes,
    verslag: optioneleTekst(VERSLAG_MAX),
    gehoudenDoorId: optioneelId,
    vervolg,
    vervolgDatum: optioneleDatum,
    vervolgTijd: optioneleTijd,
    vervolgKanaal: optioneleKeuze(GESPREKSKANALEN),
    vervolgDuur: optioneelGetal(1, 600, 'minuten'),
    vervolgReden: optioneleKeuze(VERVOLGREDENEN),
    vervolgToelichting: optioneleRegel(500),
    terug,
  })
  .superRefine((v, ctx) => {
    const fout = (veld: string, message: string) => ctx.addIssue({ code: 'custom', path: [veld], message });
    if (v.vervolg === 'anders' && !v.vervolgDatum) fout('vervolgDatum', 'Vul de datum van de volgende afspraak in.');
    if (v.vervolg === 'later' && !v.vervolgReden)
      fout('vervolgReden', 'Kies waarom u het volgende gesprek nog niet plant.');
    if (v.vervolgReden === 'anders' && v.vervolg === 'later' && !v.vervolgToelichting)
      fout('vervolgToelichting', 'Schrijf kort op waarom.');
    if (v.soort !== 'gesprek' && v.status !== 'gevoerd')
      fout('status', 'Geen gehoor en niet verschenen horen alleen bij een gesprek.');
    if (v.soort === 'contact_met_derden' && !v.derden) fout('derden', 'Schrijf op met wie u contact had.');
  });

export type ContactmomentInvoer = z.output<typeof contactmomentSchema>;

const bestaand = { clientnummer: clientnummerVeld, contactmomentId: idVeld, versie: versieVeld };

export const geenGehoorVastleggenSchema = z.object({ clientnummer: clientnummerVeld });

export const vervolgToelichtenSchema = z.object({
  clientnummer: clientnummerVeld,
  trajectId: idVeld,
  vervolgReden: keuze(VERVOLGREDENEN, 'Kies waarom er nog geen gesprek is geweest.'),
  vervolgToelichting: optioneleRegel(500),
});

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

export const verslagCorrigerenSchema = z.object({
  ...bestaand,
  verslag: optioneleTekst(VERSLAG_MAX),
  reden: optioneleRegel(500),
});

export const contactmomentAfkeurenSchema = z.object({
  ...bestaand,
  reden: verplichteRegel('Schrijf kort op wat er verkeerd was.', 500),
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
});
