import 'server-only';

/** Een antwoord op een adres dat geen pagina is. */
export const zeg = (status: number, inhoud: unknown = null) =>
  Response.json(inhoud, { status, headers: { 'Cache-Control': 'private, no-store' } });

/** De tekst van een verzoek, of null zodra zij te lang is: dan lezen wij niet verder. */
export async function leesTekst({ body }: Request, hoogstens: number): Promise<string | null> {
  const stukken: Uint8Array[] = [];
  let lengte = 0;
  for await (const stuk of body ?? []) {
    lengte += stuk.length;
    if (lengte > hoogstens) return null;
    stukken.push(stuk);
  }
  return Buffer.concat(stukken).toString('utf8');
}

/** undefined als het geen JSON is. */
export const alsJson = (tekst: string): unknown => {
  try {
    return JSON.parse(tekst);
  } catch {
    return undefined;
  }
};
