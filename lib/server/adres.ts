import 'server-only';
import { randomBytes } from 'node:crypto';
import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage } from 'node:http';
import { env } from './env';

/** De kop waarin het adres van de verbinding zelf staat; met het bewijs ervoor, want een bezoeker kan elke kop sturen. */
const KOP = 'x-vast-contact-adres';

// Next bundelt instrumentation.ts los van de rest: wat zij delen staat bij het proces.
const proces = globalThis as unknown as { vastContactAdresbewijs?: string };

/**
 * Onthoudt bij elk verzoek van welk adres de verbinding kwam. Next zet zelf X-Forwarded-For uit de verbinding, maar alleen als de bezoeker er geen
 * meestuurde: zonder proxy zegt die kop dus niets. Node meldt een verzoek voordat Next het leest; geeft Next een verzoek aan zichzelf door, dan blijft
 * het adres van de bezoeker staan.
 */
export function onthoudAdres(): void {
  if (proces.vastContactAdresbewijs) return;
  const bewijs = randomBytes(24).toString('base64url');
  proces.vastContactAdresbewijs = bewijs;
  subscribe('http.server.request.start', (melding) => {
    const { request } = melding as { request: IncomingMessage };
    if (String(request.headers[KOP] ?? '').startsWith(`${bewijs} `)) return;
    request.headers[KOP] = `${bewijs} ${request.socket.remoteAddress ?? ''}`;
  });
}

/**
 * Van welk adres dit verzoek komt; leeg als dat niet te weten is. Achter proxies het adres dat de buitenste vertrouwde zag: van rechts geteld, want
 * links kan de bezoeker er alles voor zetten.
 */
export function adresUit(koppen: Headers): string {
  const proxies = env().VERTROUWDE_PROXIES;
  if (proxies > 0) return zonderVoorvoegsel(koppen.get('x-forwarded-for')?.split(',').at(-proxies)?.trim() ?? '');
  const [bewijs, adres = ''] = (koppen.get(KOP) ?? '').split(' ');
  return bewijs && bewijs === proces.vastContactAdresbewijs ? zonderVoorvoegsel(adres) : '';
}

/** Een IPv4-adres op een IPv6-verbinding is hetzelfde adres. */
const zonderVoorvoegsel = (adres: string) => adres.replace(/^::ffff:(?=\d+\.)/, '').slice(0, 60);

/** De plek achter een adres, om pogingen bij op te tellen: van IPv6 krijgt iedereen thuis al een heel blok. */
export function plekVan(adres: string): string {
  if (!adres.includes(':')) return adres;
  const [voor = '', na] = adres.split('%')[0]?.split('::') ?? [];
  const links = voor.split(':').filter(Boolean);
  const rechts = (na ?? '').split(':').filter(Boolean);
  const nullen = na === undefined ? 0 : Math.max(0, 8 - links.length - rechts.length);
  const groepen = [...links, ...Array<string>(nullen).fill('0'), ...rechts];
  return `${groepen
    .slice(0, 4)
    .map((g) => Number.parseInt(g, 16).toString(16))
    .join(':')}::/64`;
}
