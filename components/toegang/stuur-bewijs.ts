/** Stuurt wat bewijst dat iemand het zelf is. Gooit als er geen antwoord komt. */
export async function stuurBewijs(inhoud: Record<string, unknown>): Promise<{ gelukt?: boolean; fout?: string }> {
  const antwoord = await fetch('/api/bewijs', { method: 'POST', body: JSON.stringify(inhoud) });
  if (!antwoord.ok) throw new Error(`Het bewijs kreeg antwoord ${antwoord.status}`);
  return antwoord.json();
}
