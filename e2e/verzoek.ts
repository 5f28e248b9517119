/** Verzoeken zoals geen browser ze doet: elke methode, elke kop en elke inhoud, rechtstreeks naar de draaiende toepassing. */
import { Agent, request } from 'node:http';
import { SESSIE_COOKIE } from '../lib/server/sessiecookie';
import { maakSessie } from './basis';
import { adresVan, leesBuild } from './routes';

export type Verzoek = { methode?: string; pad: string; koppen?: Record<string, string>; inhoud?: string | Buffer };
export type Antwoord = { status: number; tekst: string; koppen: Record<string, string | string[] | undefined> };

const agent = new Agent({ keepAlive: true, maxSockets: 6 });

/** Status 0: de verbinding werd verbroken voordat er een antwoord was. */
export const doe = ({ methode = 'GET', pad, koppen = {}, inhoud }: Verzoek): Promise<Antwoord> =>
  new Promise((klaar) => {
    const { port } = new URL(process.env.BASE_URL ?? '');
    const lengte =
      inhoud === undefined || 'content-length' in koppen ? {} : { 'content-length': Buffer.byteLength(inhoud) };
    const verbroken = () => klaar({ status: 0, tekst: '', koppen: {} });
    const r = request(
      {
        agent,
        host: 'localhost',
        port,
        method: methode,
        path: pad,
        headers: { ...koppen, ...lengte },
        timeout: 60_000,
      },
      (antwoord) => {
        const stukken: Buffer[] = [];
        antwoord.on('data', (stuk) => stukken.push(stuk));
        antwoord.on('error', verbroken);
        antwoord.on('end', () =>
          klaar({
            status: antwoord.statusCode ?? 0,
            tekst: Buffer.concat(stukken).toString('utf8'),
            koppen: antwoord.headers,
          }),
        );
      },
    );
    r.on('error', verbroken);
    r.on('timeout', () => r.destroy());
    r.end(inhoud);
  });

/** De koppen van iemand die is ingelogd en op een bladzijde van onszelf staat. */
export async function koppenVan(wie?: { id: string }): Promise<Record<string, string>> {
  const { origin } = new URL(process.env.BASE_URL ?? '');
  return wie ? { origin, cookie: `${SESSIE_COOKIE}=${await maakSessie(wie)}` } : { origin };
}

export type Actie = { id: string; naam: string; bestand: string; paginas: string[] };

/** Elke actie in de build, met de bladzijden waar zij op staat. */
export function acties(): Actie[] {
  const { node } = leesBuild('server/server-reference-manifest.json') as {
    node: Record<string, { exportedName: string; filename: string; workers: Record<string, unknown> }>;
  };
  return Object.entries(node)
    .map(([id, { exportedName, filename, workers }]) => ({
      ...{ id, naam: exportedName, bestand: filename },
      paginas: Object.keys(workers).map(adresVan).sort(),
    }))
    .sort((a, b) => `${a.bestand}${a.naam}`.localeCompare(`${b.bestand}${b.naam}`));
}

const GRENS = '----vast-contact-proef';
export const MULTIPART = { 'content-type': `multipart/form-data; boundary=${GRENS}` };

/** Een formulier als multipart; een waarde kan meer keer voorkomen. */
export const alsMultipart = (velden: readonly (readonly [naam: string, waarde: string])[]): string =>
  `${velden.map(([naam, waarde]) => `--${GRENS}\r\nContent-Disposition: form-data; name="${naam}"\r\n\r\n${waarde}\r\n`).join('')}--${GRENS}--\r\n`;

/** Een actie zoals React haar verstuurt met JavaScript: de vorige staat, en het formulier als tweede argument. */
export const alsReactie = (velden: readonly (readonly [string, string])[]): string =>
  alsMultipart([...velden.map(([naam, waarde]) => [`_1_${naam}`, waarde] as const), ['0', '[{},"$K1"]']]);
