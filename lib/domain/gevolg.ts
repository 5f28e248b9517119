import type { VervolgReden } from './planning';

/** Wat een daad raakt: de norm (datum, normafwijkingen, taken), alleen wat er te doen is, of geen van beide. */
export type Raakt = 'norm' | 'opvolging' | 'niets';

/** Waarom er een taak "vervolg plannen" komt: een gekozen reden, of een afspraak die niet doorging. */
export type Vervolgaanleiding = { reden: VervolgReden | null; toelichting: string | null };

/** Een afspraak waarover de cliënt bericht krijgt; `versie` is die van het contactmoment na de wijziging. */
export type Afspraakmelding = {
  contactmomentId: string;
  soort: 'uitnodiging' | 'verplaatst' | 'afgezegd';
  versie: number;
};

/** Wat er na een daad nog volgt, als feit: de deur doet het één keer, na het command. */
export type Gevolg = {
  /** Andere trajecten dan waar de zaak over ging, zoals een dat erbij kwam. */
  trajectIds?: readonly string[];
  /** Aanwezig: werk de taken "vervolg plannen" bij; null als er geen nieuwe aanleiding is en zij alleen kunnen sluiten. */
  vervolg?: Vervolgaanleiding | null;
  meldingen?: readonly Afspraakmelding[];
};
