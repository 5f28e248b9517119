/** Met welke sleutel in dit venster wat is opgeslagen, en welke er voor iets anders op volgt. */
const gebruikt = new Map<string, { inhoud: string; volgende: string }>();

/**
 * De sleutel voor deze inhoud. Wie teruggaat vindt hetzelfde formulier: stuurt hij hetzelfde nog eens, dan is het dezelfde daad; iets anders is een
 * nieuwe.
 */
export function sleutelVoor(sleutel: string, inhoud: string): string {
  const eerder = gebruikt.get(sleutel);
  return !eerder || eerder.inhoud === inhoud ? sleutel : sleutelVoor(eerder.volgende, inhoud);
}

export function onthoudSleutel(sleutel: string, inhoud: string): void {
  if (!gebruikt.has(sleutel)) gebruikt.set(sleutel, { inhoud, volgende: crypto.randomUUID() });
}
