/** Het werk dat de wachtrij kent. */
export const WERKSOORTEN = [
  'bericht.maken',
  'bericht.verzenden',
  'berichten.aanvullen',
  'accountmail.verzenden',
  'dagelijks',
  'dag.opvolging',
  'dag.normafwijkingen',
  'dag.herinneringen',
  'week.overzicht',
  'dag.bewaartermijnen',
  'vernietiging.uitvoeren',
] as const;
export type Werksoort = (typeof WERKSOORTEN)[number];

/** Het uur waarop het nachtwerk begint, in UTC: zo rekent de wachtrij. */
export const NACHT_UUR_UTC = 3;

/** Wanneer het nachtwerk de volgende keer begint. */
export function volgendeNacht(nu: Date): Date {
  const nacht = new Date(Date.UTC(nu.getUTCFullYear(), nu.getUTCMonth(), nu.getUTCDate(), NACHT_UUR_UTC));
  return nacht > nu ? nacht : new Date(nacht.getTime() + 86_400_000);
}

/** Werk dat zo lang klaarstaat zonder dat iemand eraan begon, betekent dat het achtergrondwerk stilstaat. */
export const STILSTAND_MINUTEN = 10;
