/** Een e-mail die zo lang "bezig" is wordt door niemand meer verstuurd; langer dan elke wachttijd op een mailserver. */
export const ONZEKER_NA = 5 * 60_000;
