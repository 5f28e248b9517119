/** Wat er bij de poort wordt gevraagd: zuiver, zodat elke regel zonder server te proeven is. */
type Koppen = Readonly<Record<string, string | string[] | undefined>>;
export type Aanvraag = { method?: string; url?: string; headers: Koppen };
export type Weigering = { status: 400 | 403 | 404 | 405 | 411 | 413 | 414 | 415; tekst: string };

/** Zoveel bytes neemt Next van een actie aan; het grootste formulier is er een fractie van. */
const HOOGSTENS_BYTES = 1024 * 1024;

/**
 * Zo lang is geen adres van een bladzijde hier, en een server ervoor neemt zelden meer dan 8 kB aan. Next herhaalt een adres in een doorverwijzing twee
 * keer: dan past wat langer is niet meer in de koppen van het antwoord.
 */
const LANGSTE_ADRES = 7000;

/** Meer doet een browser hier niet. TRACE geeft terug wat iemand stuurde, met zijn cookie erbij. */
export const METHODEN: readonly string[] = ['GET', 'HEAD', 'POST'];

const SOORTEN = /^(multipart\/form-data|application\/x-www-form-urlencoded|application\/json|text\/plain)\s*(;|$)/i;

/**
 * Waarin de poort zet van welk adres de verbinding kwam. Next zet zelf X-Forwarded-For uit de verbinding, maar alleen als de bezoeker er geen meestuurde:
 * zonder proxy zegt die kop dus niets.
 */
export const ADRESKOP = 'x-vast-contact-adres';

/**
 * Wat alleen Next zelf, of de proxy van deze toepassing, aan een verzoek hangt. Met de eerste was de proxy van Next eens te omzeilen; van buiten
 * betekenen zij niets.
 */
export const ALLEEN_VAN_BINNEN =
  /^(x-middleware-|x-invoke-|x-matched-path$|x-now-|x-action-|x-nextjs-|x-pad$|x-nonce$|x-vast-contact-|content-security-policy)/;

/** Een adres dat te ontcijferen is, zonder NUL: PostgreSQL kent het niet, en een mens typt het niet. */
function isLeesbaar(url: string): boolean {
  const pad = url.split('?')[0] ?? '';
  if (!pad.startsWith('/') || /%00|\0/.test(url)) return false;
  try {
    return !/\0/.test(decodeURIComponent(pad));
  } catch {
    return false;
  }
}

/**
 * Komt dit verzoek van een bladzijde van onszelf? Elke browser zegt bij een POST waar zij vandaan komt, ook bij een gewone formulierpost zonder
 * JavaScript; wie dat weglaat is geen browser van een van ons. Alleen `eigen` telt, niet wat een kop over onze naam zegt.
 */
export function isEigen({ origin, 'sec-fetch-site': plaats }: Koppen, eigen: string): boolean {
  return origin === eigen && (plaats === undefined || plaats === 'same-origin');
}

const NIET_EIGEN = (eigen: string): Weigering => ({
  status: 403,
  tekst: `Dit verzoek komt niet van een bladzijde van Vast Contact zelf. Er is niets opgeslagen. Open ${eigen} en probeer het daar opnieuw.`,
});

/** Waarom dit verzoek niet verder komt, of null. Wat Next zelf niet kan lezen zou anders een storing lijken. */
export function weiger({ method = '', url = '', headers }: Aanvraag, eigen: string): Weigering | null {
  if (!METHODEN.includes(method)) return { status: 405, tekst: 'Dit kan hier niet.' };
  if (url.length > LANGSTE_ADRES) return { status: 414, tekst: `Dit adres is te lang. Begin opnieuw op ${eigen}.` };
  if (!isLeesbaar(url)) return { status: 400, tekst: `Dit adres klopt niet. Begin opnieuw op ${eigen}.` };
  // De bladzijden die Next zelf toont als er iets misgaat zijn van niemand.
  if (/^\/_(global-error|not-found|error)\b/.test(url)) return { status: 404, tekst: 'Niet gevonden.' };
  if (method !== 'POST') return null;
  if (!isEigen(headers, eigen)) return NIET_EIGEN(eigen);
  return weigerInhoud(headers);
}

function weigerInhoud(headers: Koppen): Weigering | null {
  const { 'content-length': lengte, 'content-type': soort = 'text/plain' } = headers;
  if (lengte === undefined) return { status: 411, tekst: 'Van dit verzoek is niet bekend hoe groot het is.' };
  if (Number(lengte) > HOOGSTENS_BYTES)
    return { status: 413, tekst: 'Dit is te veel in één keer. Er is niets opgeslagen. Maak de tekst korter.' };
  if (!SOORTEN.test(String(soort))) return { status: 415, tekst: 'Dit soort inhoud wordt hier niet gelezen.' };
  return null;
}
