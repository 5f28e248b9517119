import 'server-only';
import { isGeheim, veldInWoorden } from '../formulier/concept';
import { waardenUit } from '../formulier/formulier';
import { databaseLeeft } from './db';

/** Zo lang wachten wij op een database die misschien niet meer antwoordt. */
const GEDULD_MS = 2000;

/**
 * Een formulier dat een browser zonder script verstuurt: de hele pagina komt dan opnieuw, en die is er zonder database niet. Wat met script wordt
 * verstuurd houdt zijn tekst op het scherm.
 */
const isGewonePost = ({ method, headers }: Request): boolean =>
  method === 'POST' &&
  !headers.has('next-action') &&
  /^(multipart\/form-data|application\/x-www-form-urlencoded)/.test(headers.get('content-type') ?? '');

const leeft = () =>
  Promise.race([databaseLeeft(), new Promise<false>((klaar) => setTimeout(() => klaar(false), GEDULD_MS).unref())]);

const TEKENS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const html = (tekst: string) => tekst.replace(/[&<>"]/g, (teken) => TEKENS[teken] ?? teken);

/** Wat een mens invulde; waar een veld alleen naar verwijst zegt niemand iets. */
async function ingevuld(verzoek: Request): Promise<[naam: string, tekst: string][]> {
  const invoer = await verzoek.formData().catch(() => new FormData());
  return Object.entries(waardenUit(invoer)).flatMap(([naam, waarde]) => {
    const tekst = [waarde].flat().join('\n').trim();
    const verwijst = /^[0-9a-f]{8}-[0-9a-f-]{27}/i.test(tekst) || naam === 'versie';
    return tekst && !verwijst && !isGeheim(naam) ? [[naam, tekst]] : [];
  });
}

const STIJL = `body{font:1.0625rem/1.5 Arial,sans-serif;max-width:42rem;margin:2rem auto;padding:0 1rem;color:#111;background:#fff}
label{display:block;margin-top:1rem;font-weight:bold}textarea{width:100%;box-sizing:border-box;font:inherit;font-weight:normal;padding:.5rem}`;

const pagina = (velden: [string, string][], nonce: string): string => `<!doctype html>
<html lang="nl"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Nog niet opgeslagen · Vast Contact</title><style nonce="${nonce}">${STIJL}</style></head><body><main>
<h1>Nog niet opgeslagen</h1>
<p>Vast Contact kan nu niet bij zijn gegevens. Er is niets opgeslagen.</p>
<p><strong>${velden.length > 0 ? 'Kopieer uw tekst, of ga terug' : 'Ga terug'} en probeer het over een paar minuten opnieuw.</strong></p>
${velden
  .map(
    ([naam, tekst]) =>
      `<label>${html(veldInWoorden(naam))}<textarea readonly rows="${Math.min(20, tekst.length / 60 + tekst.split('\n').length) | 0}">\n${html(tekst)}</textarea></label>`,
  )
  .join('\n')}
</main></body></html>`;

/** Is de database er niet, dan krijgt wie een formulier verstuurde zijn tekst terug; anders null. */
export async function noodpagina(verzoek: Request, nonce: string): Promise<Response | null> {
  if (!isGewonePost(verzoek) || (await leeft())) return null;
  return new Response(pagina(await ingevuld(verzoek), nonce), {
    status: 503,
    headers: { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'private, no-store', 'Retry-After': '120' },
  });
}
