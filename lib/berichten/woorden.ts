/** Woorden bij berichten: wat het is, hoe het gaat en wat er misging. */
import type { Berichtfout, Berichtkanaal, Berichtsoort, Berichtstatus } from './regels';

export const BERICHTSOORT: Record<Berichtsoort, string> = {
  uitnodiging: 'Uitnodiging',
  verplaatst: 'Afspraak verzet',
  afgezegd: 'Afspraak gaat niet door',
  herinnering: 'Herinnering',
  weekoverzicht: 'Weekoverzicht',
};

export const BERICHTKANAAL: Record<Berichtkanaal, string> = { brief: 'brief', e_mail: 'e-mail' };

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
};

/** Hoe het met een bericht staat, in woorden voor wie begeleidt. */
export function berichtstand(status: Berichtstatus, kanaal: Berichtkanaal): string {
  if (kanaal === 'brief') {
    if (status === 'wacht') return 'ligt klaar om af te drukken';
    if (status === 'bezig') return 'wordt afgedrukt';
  }
  return {
    wacht: 'wacht op verzenden',
    bezig: 'wordt verstuurd',
    verzonden: 'verstuurd',
    afgedrukt: 'afgedrukt',
    mislukt: 'niet gelukt',
    onbestelbaar: 'niet aangekomen',
    vervallen: 'niet verstuurd',
  }[status];
}

export const MAIL_UIT =
  'De mailserver is nog niet ingesteld. E-mails blijven wachten en gaan weg zodra dat wel zo is; er gaat niets verloren.';
