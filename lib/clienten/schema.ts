import { z } from 'zod';
import { BRIEFTALEN } from '../domain/brieftalen';
import { NIVEAUS_NEDERLANDS } from '../domain/nederlands';
import { KANALEN } from '../domain/tellend-gesprek';
import { labelsVan } from '../formulier/formulier';
import {
  achternaamVeld,
  clientnummerVeld,
  emailVeld,
  geboortedatumVeld,
  idVeld,
  jaNee,
  keuze,
  optioneelGetal,
  optioneelId,
  optioneleDatum,
  optioneleKeuze,
  optioneleRegel,
  optioneleTekst,
  talenVeld,
  telefoonVeld,
  verplichteRegel,
  versieVeld,
  voornaamVeld,
} from '../formulier/velden';
import { schoneFilterZoek } from './lijstfilter-schema';
import { FILTERNAAM_TEKENS, PERSOON_VELDEN, RITME_VELDEN, TAAL_VELDEN } from './woorden';

export const zoekSchema = z.object({
  vraag: z
    .string({ error: 'Vul een naam of nummer in.' })
    .max(80, 'Zoek met hoogstens 80 tekens.')
    .transform((t) => t.replaceAll('\0', '')),
  /** Waarvoor iemand zoekt: een gesprek vastleggen kan alleen bij wie nog loopt. */
  doel: z.enum(['openen', 'vastleggen'], { error: 'Herlaad de pagina en probeer het opnieuw.' }).default('openen'),
});

export const persoonWijzigenSchema = z.object({
  clientnummer: clientnummerVeld,
  versie: versieVeld,
  voornaam: voornaamVeld,
  achternaam: achternaamVeld,
  geboortedatum: geboortedatumVeld,
  telefoon: telefoonVeld,
  email: emailVeld,
  emailToestemmingOp: optioneleDatum,
  brieftaal: optioneleKeuze(BRIEFTALEN),
  adres: optioneleRegel(200),
  postcode: optioneleRegel(20),
  woonplaats: optioneleRegel(100),
  wijk: optioneleRegel(100),
});

export const PERSOON_LABELS = labelsVan(PERSOON_VELDEN);

export const taalWijzigenSchema = z.object({
  clientnummer: clientnummerVeld,
  versie: versieVeld,
  talen: talenVeld,
  niveauNederlands: optioneleKeuze(NIVEAUS_NEDERLANDS),
  laaggeletterd: keuze(['ja', 'nee', 'onbekend'], 'Kies een antwoord.').default('onbekend'),
  tolkNodig: jaNee,
  bereikbaarheid: optioneleRegel(300),
});

export const TAAL_LABELS = labelsVan(TAAL_VELDEN);

export const ritmeWijzigenSchema = z.object({
  clientnummer: clientnummerVeld,
  trajectId: idVeld,
  versie: versieVeld,
  ritmeWeken: optioneelGetal(1, 52, 'weken'),
  ritmeKanaal: optioneleKeuze(KANALEN),
  ritmeLocatieId: optioneelId,
  ritmeMomenten: optioneleRegel(200),
  ritmeWens: optioneleTekst(500),
});

export const RITME_LABELS = labelsVan(RITME_VELDEN);

const filternaam = verplichteRegel('Geef het filter een naam.', FILTERNAAM_TEKENS);

export const filterBewarenSchema = z.object({
  naam: filternaam,
  zoek: z.string({ error: 'Kies eerst een filter.' }).max(1000).transform(schoneFilterZoek),
});

export const filterHernoemenSchema = z.object({ filterId: idVeld, naam: filternaam });

export const filterVerwijderenSchema = z.object({ filterId: idVeld });
