/** Woorden bij berichten: wat het is, hoe het gaat en wat er misging. */
import type { Berichtfout, Berichtkanaal, Berichtsoort, Berichtstatus, Gegeven } from './regels';

export const BERICHTSOORT: Record<Berichtsoort, string> = {
  uitnodiging: 'Uitnodiging',
  verplaatst: 'Afspraak verzet',
  afgezegd: 'Afspraak gaat niet door',
  herinnering: 'Herinnering',
  weekoverzicht: 'Weekoverzicht',
};

export const BERICHTKANAAL: Record<Berichtkanaal, string> = {
  brief: 'brief',
  e_mail: 'e-mail',
  bellen: 'telefoon, door u',
};

export const BERICHTFOUT: Record<Berichtfout, string> = {
  geen_verbinding: 'De mailserver was niet te bereiken. Het wordt vanzelf opnieuw geprobeerd.',
  aanmelden_mislukt: 'De mailserver nam het aanmelden niet aan.',
  tijdelijk_geweigerd: 'De mailserver kon het even niet aannemen. Het wordt vanzelf opnieuw geprobeerd.',
  adres_geweigerd: 'Dit e-mailadres bestaat niet of neemt niets aan.',
  bericht_geweigerd: 'De mailserver weigerde het bericht.',
  niet_aangekomen: 'Het is niet aangekomen.',
  geen_toestemming: 'Er is geen toestemming (meer) voor dit e-mailadres.',
  vervangen: 'Er kwam een nieuwer bericht over deze afspraak.',
  afspraak_gewijzigd: 'De afspraak is intussen anders of voorbij.',
  te_laat: 'Het zou te laat aankomen.',
  niet_sturen: 'De begeleider wilde het niet sturen.',
  mist_gegevens: 'Er ontbreekt iets wat de cliënt moet weten.',
  mist_gemeente: 'De naam en het adres van de gemeente zijn niet ingevuld. Uw beheerder doet dat bij Beheer, Gemeente.',
};

/** Wat er ontbreekt, in een zin. */
export const GEGEVEN: Record<Gegeven, string> = {
  tijd: 'hoe laat de afspraak is',
  plaats: 'op welke locatie de afspraak is',
  telefoon: 'het telefoonnummer waarop u de cliënt belt',
  gemeente: 'de naam en het adres van de gemeente (uw beheerder vult ze in bij Beheer, Gemeente)',
};

/** Hoe het met een bericht staat, in woorden voor wie begeleidt. */
export function berichtstand(status: Berichtstatus, kanaal: Berichtkanaal): string {
  if (kanaal === 'brief') {
    if (status === 'wacht') return 'ligt klaar om af te drukken';
    if (status === 'bezig') return 'wordt afgedrukt';
  }
  if (kanaal === 'bellen' && status === 'wacht') return 'nog te vertellen';
  if (kanaal === 'bellen' && status === 'verzonden') return 'verteld';
  return {
    onvolledig: 'wacht op gegevens',
    wacht: 'wacht op verzenden',
    bezig: 'wordt verstuurd',
    verzonden: 'verstuurd',
    afgedrukt: 'afgedrukt',
    mislukt: 'niet gelukt',
    onbestelbaar: 'niet aangekomen',
    vervallen: 'niet verstuurd',
  }[status];
}

export const GEEN_GEMEENTE =
  'De naam en het adres van de gemeente zijn nog niet ingevuld. Tot die tijd gaat er geen brief of e-mail weg; alles blijft wachten. Uw beheerder vult ze in bij Beheer, Gemeente.';

export const MAIL_UIT =
  'De mailserver is nog niet ingesteld. E-mails blijven wachten en gaan weg zodra dat wel zo is; er gaat niets verloren.';
