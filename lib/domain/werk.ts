/** Het werk dat de wachtrij kent. */
export const WERKSOORTEN = [
  'bericht.maken',
  'bericht.verzenden',
  'berichten.aanvullen',
  'dagelijks',
  'dag.opvolging',
  'dag.normafwijkingen',
  'dag.herinneringen',
  'week.overzicht',
] as const;
export type Werksoort = (typeof WERKSOORTEN)[number];

/** Werk dat zo lang klaarstaat zonder dat iemand eraan begon, betekent dat het achtergrondwerk stilstaat. */
export const STILSTAND_MINUTEN = 10;
