import 'server-only';
import { AsyncLocalStorage } from 'node:async_hooks';
import { randomBytes } from 'node:crypto';
import { type IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { env } from './env';
import { log } from './log';
import { ADRESKOP, ALLEEN_VAN_BINNEN, METHODEN, type Weigering, weiger } from './poort-regels';

/** Wat er van één verzoek bekend is. */
type Gang = { gelezen: boolean };

// Next bundelt de poort los van de rest: wat zij delen staat bij het proces.
const proces = globalThis as unknown as { vastContactGang?: AsyncLocalStorage<Gang>; vastContactPoort?: true };
proces.vastContactGang ??= new AsyncLocalStorage<Gang>();
const gang = proces.vastContactGang;

/** Next heeft het verzoek kunnen lezen en onze eigen code is aan het woord: wat er nu misgaat is van ons. */
export function isGelezen(): void {
  const deze = gang.getStore();
  if (deze) deze.gelezen = true;
}

/** Daaraan is te zien dat een verzoek van Next zelf komt: een actie die op een andere bladzijde woont geeft het aan zichzelf door. */
const BEWIJS = 'x-vast-contact-poort';
const bewijs = randomBytes(32).toString('base64url');

/**
 * Zet de poort: elk verzoek aan dit proces komt hierlangs voordat Next het leest. Een proxy (proxy.ts) is daar te laat voor: een adres dat niet te
 * ontcijferen is, of TRACE, is dan al een storing. Next biedt geen eerdere plaats dan de server van Node zelf.
 */
export function zetPoort(): void {
  if (proces.vastContactPoort) return;
  proces.vastContactPoort = true;
  const eigen = new URL(env().NEXTAUTH_URL);
  const doorgeven = Server.prototype.emit;
  Server.prototype.emit = function (this: Server, gebeurtenis: string | symbol, ...wat: unknown[]): boolean {
    const [verzoek, antwoord] = wat;
    // Een ander protocol spreekt deze toepassing niet; Next laat zo'n verbinding open staan. Alleen bij het ontwikkelen is er een.
    if (gebeurtenis === 'upgrade' && process.env.NODE_ENV === 'production') {
      (antwoord as Duplex).destroy();
      return true;
    }
    if (gebeurtenis !== 'request' || !(antwoord instanceof ServerResponse))
      return Reflect.apply(doorgeven, this, [gebeurtenis, ...wat]);
    if (!laatDoor(verzoek as IncomingMessage, antwoord, eigen)) return true;
    return gang.run(zegOnleesbaar(verzoek as IncomingMessage, antwoord), () =>
      Reflect.apply(doorgeven, this, [gebeurtenis, ...wat]),
    );
  } as typeof doorgeven;
}

function laatDoor(verzoek: IncomingMessage, antwoord: ServerResponse, eigen: URL): boolean {
  const { headers } = verzoek;
  if (headers[BEWIJS] === bewijs) return true;
  const weigering = weiger(verzoek, eigen.origin);
  if (weigering) {
    if (weigering.status === 403)
      log.warn({ verwacht: eigen.origin }, 'een verzoek van een andere bladzijde is geweigerd');
    zegAf(verzoek, antwoord, weigering);
    return false;
  }
  for (const naam of Object.keys(headers)) if (ALLEEN_VAN_BINNEN.test(naam)) delete headers[naam];
  // Next vergelijkt de herkomst van een actie met deze kop, en die kan een bezoeker zelf kiezen.
  headers['x-forwarded-host'] = eigen.host;
  headers[ADRESKOP] = verzoek.socket.remoteAddress ?? '';
  headers[BEWIJS] = bewijs;
  return true;
}

function zegAf(verzoek: IncomingMessage, antwoord: ServerResponse, { status, tekst }: Weigering): void {
  verzoek.resume();
  antwoord.writeHead(status, {
    'content-type': 'text/plain; charset=utf-8',
    'cache-control': 'private, no-store',
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'same-origin',
    ...(status === 405 && { allow: METHODEN.join(', ') }),
  });
  antwoord.end(verzoek.method === 'HEAD' ? undefined : `${tekst}\n`);
}

/**
 * Wat React van een formulier niet kan lezen (afgebroken, verminkt, geknoeid) meldt Next als storing. Kwam onze eigen code niet aan het woord, dan
 * is er niets gestoord: het verzoek klopte niet.
 */
function zegOnleesbaar({ method }: IncomingMessage, antwoord: ServerResponse): Gang {
  const deze: Gang = { gelezen: false };
  if (method !== 'POST') return deze;
  const schrijfKop = antwoord.writeHead;
  antwoord.writeHead = function (this: ServerResponse, status: number, ...rest: unknown[]) {
    const eerlijk = status === 500 && !deze.gelezen ? 400 : status;
    return Reflect.apply(schrijfKop, this, [eerlijk, ...rest]) as ServerResponse;
  } as typeof schrijfKop;
  return deze;
}
