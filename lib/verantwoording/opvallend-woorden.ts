import { aantal } from '../copy/woorden';
import type { Velden } from '../formulier/formulier';
import { DOSSIERS_PER_UUR, GEWEIGERD_PER_UUR, type Regel, VREEMDEN_PER_DAG } from './opvallend-regels';

export const OPVALLEND_OORDELEN = ['geen_actie', 'datalek'] as const;
export type OpvallendOordeel = (typeof OPVALLEND_OORDELEN)[number];

export const OPVALLEND_OORDEEL: Record<OpvallendOordeel, string> = {
  geen_actie: 'bekeken, geen actie nodig',
  datalek: 'mogelijk een datalek: verder bij de datalekken',
};

export const REGEL: Record<Regel, string> = {
  veel_dossiers: 'Veel dossiers in een uur',
  buiten_caseload: 'Dossiers buiten de eigen caseload',
  buiten_werktijd: 'Dossiers buiten werktijd',
  link_en_inloggen: 'Een link gemaakt, en daarna zelf ingelogd?',
  veel_geweigerd: 'Vaak geweigerd',
};

/** Wat de regel zag, in een zin. */
export const SIGNAAL: Record<Regel, (n: number) => string> = {
  veel_dossiers: (n) => `opende in een uur de dossiers van ${n} mensen`,
  buiten_caseload: (n) => `opende dossiers van ${aantal(n, 'persoon', 'mensen')} die op dat moment niet van hem waren`,
  buiten_werktijd: (n) => `opende ${aantal(n, 'dossier', 'dossiers')} in de avond, in de nacht of in het weekend`,
  link_en_inloggen: (n) =>
    `maakte een toegangslink; daarna is er ${n === 1 ? 'een keer' : `${n} keer`} van hetzelfde netwerkadres mee ingelogd`,
  veel_geweigerd: (n) => `werd in een uur ${n} keer geweigerd`,
};

/** Waar het een gewone reden kan hebben: dat weet alleen wie het vraagt. */
export const GEWONE_REDEN: Record<Regel, string> = {
  veel_dossiers: `Meer dan ${DOSSIERS_PER_UUR}. Bijvoorbeeld: iemand bereidt een belronde voor, of neemt een caseload over.`,
  buiten_caseload: `Meer dan ${VREEMDEN_PER_DAG} op een dag. Bijvoorbeeld: iemand neemt waar zonder dat de vervanging is vastgelegd.`,
  buiten_werktijd: 'Voor 7 uur, na 20 uur of in het weekend. Bijvoorbeeld: iemand werkt in de avond thuis.',
  link_en_inloggen: 'Bijvoorbeeld: beide zitten op hetzelfde kantoor, en delen dus een netwerkadres.',
  veel_geweigerd: `${GEWEIGERD_PER_UUR} keer of meer. Bijvoorbeeld: iemand gebruikt oude bladwijzers, of is zijn wachtwoord kwijt.`,
};

export const OPVALLEND_VELDEN = {
  oordeel: { label: 'Wat is uw oordeel?', kort: 'Oordeel', woorden: OPVALLEND_OORDEEL },
  notitie: {
    label: 'Waarom?',
    kort: 'Uitleg',
    hint: 'Bij een mogelijk datalek altijd. Noem geen namen van cliënten.',
    magLeeg: true,
  },
} satisfies Velden;
