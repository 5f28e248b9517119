import type { Uitleg } from './uitleg';

/** Wat een daad raakt: de norm (datum, normafwijkingen, taken), alleen wat er te doen is, of geen van beide. */
export type Raakt = 'norm' | 'opvolging' | 'niets';

/** Waarom er een taak "vervolg plannen" komt: de uitleg die de begeleider gaf, of wat er met een afspraak gebeurde. */
export type Vervolgaanleiding =
  | { uitleg: Pick<Uitleg, 'reden' | 'tot'> & { tekst: string | null; doorId: string; contactmomentId: string } }
  | { uitleg: null; tekst: string };

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
  /** Er kan een bericht op gewacht hebben: kijk opnieuw of het weg kan. */
  aanvullen?: boolean;
};
