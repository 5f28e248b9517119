import 'server-only';
import * as client from 'openid-client';
import type { Oidcreden } from '../copy/inlogfouten';
import { env } from './env';

/** De uitgever kan zijn adressen wijzigen; zijn sleutels haalt openid-client zelf opnieuw als er een onbekende is. */
const BEWAREN_MS = 3_600_000;
const GEDULD_SECONDEN = 10;

/** Waarom er niemand is ingelogd. Het woord staat in het spoor, de zin op het scherm. */
export class Oidcfout extends Error {
  constructor(
    readonly reden: Oidcreden,
    readonly gebruikerId?: string,
  ) {
    super(reden);
  }
}

let bekend: { op: number; config: client.Configuration } | undefined;

/** De inlogdienst, met zijn adressen en sleutels. Ook over een vertrouwde verbinding kijken wij de handtekening na. */
export async function uitgever(): Promise<client.Configuration> {
  if (bekend && bekend.op > Date.now() - BEWAREN_MS) return bekend.config;
  const { OIDC_UITGEVER = '', OIDC_CLIENT_ID = '', OIDC_CLIENT_GEHEIM } = env();
  const onversleuteld = OIDC_UITGEVER.startsWith('http://') ? [client.allowInsecureRequests] : [];
  const config = await client
    .discovery(new URL(OIDC_UITGEVER), OIDC_CLIENT_ID, OIDC_CLIENT_GEHEIM, undefined, {
      execute: [client.enableNonRepudiationChecks, ...onversleuteld],
      timeout: GEDULD_SECONDEN,
    })
    .catch(() => {
      throw new Oidcfout('storing');
    });
  bekend = { op: Date.now(), config };
  return config;
}

export type Onderweg = { state: string; nonce: string; verifier: string };

const eigen = (pad: string) => `${env().NEXTAUTH_URL.replace(/\/+$/, '')}${pad}`;
const terugadres = () => eigen('/inloggen/oidc/terug');

/** Waarheen de browser gaat om in te loggen, en wat er bij de terugkeer moet kloppen. Met `opnieuw` ook als hij daar al was ingelogd. */
export async function naarUitgever({ opnieuw }: { opnieuw: boolean }): Promise<Onderweg & { url: string }> {
  const config = await uitgever();
  const verifier = client.randomPKCECodeVerifier();
  const onderweg = { state: client.randomState(), nonce: client.randomNonce(), verifier };
  const url = client.buildAuthorizationUrl(config, {
    redirect_uri: terugadres(),
    scope: 'openid profile email',
    code_challenge: await client.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    state: onderweg.state,
    nonce: onderweg.nonce,
    ...(opnieuw && { prompt: 'login', max_age: '0' }),
  });
  return { ...onderweg, url: url.href };
}

export type Bewijs = { claims: Record<string, unknown> & { iss: string; sub: string }; idToken: string };

/** Zo kort geleden is nu: een minuut om van daar hier te komen. */
const NET_SECONDEN = 60;

/** Liet hij daar net zien dat hij het is? Zonder dat gegeven kan het een sessie van vanmorgen zijn, zonder vraag aan iemand. */
export const isNetIngelogd = ({ claims: { auth_time: op } }: Bewijs): boolean =>
  typeof op === 'number' && op > Date.now() / 1000 - NET_SECONDEN;

/** Wisselt de code in en kijkt alles na: state, PKCE, nonce, uitgever, ontvanger, handtekening, tijd; met `opnieuw` ook wanneer hij inlogde. */
export async function vanUitgever(
  zoek: string,
  onderweg: Onderweg,
  { opnieuw }: { opnieuw: boolean },
): Promise<Bewijs> {
  const config = await uitgever();
  try {
    const tokens = await client.authorizationCodeGrant(config, new URL(`${terugadres()}${zoek}`), {
      expectedState: onderweg.state,
      expectedNonce: onderweg.nonce,
      pkceCodeVerifier: onderweg.verifier,
      idTokenExpected: true,
      ...(opnieuw && { maxAge: NET_SECONDEN }),
    });
    const claims = tokens.claims();
    if (!claims || !tokens.id_token) throw new Oidcfout('claim_ontbreekt');
    return { claims, idToken: tokens.id_token };
  } catch (fout) {
    throw fout instanceof Oidcfout ? fout : new Oidcfout(redenVan(fout));
  }
}

/** Waar de inlogdienst zelf uitlogt en daarna terugkomt; null als hij dat niet kan of nu niet antwoordt. */
export async function uitloggenBijUitgever(idToken: string): Promise<string | null> {
  const config = await uitgever().catch(() => null);
  if (!config?.serverMetadata().end_session_endpoint) return null;
  return client.buildEndSessionUrl(config, {
    id_token_hint: idToken,
    post_logout_redirect_uri: eigen('/inloggen?uitgelogd=1'),
  }).href;
}

const CLAIM: Record<string, Oidcreden> = { nonce: 'nonce', iss: 'uitgever', aud: 'ontvanger', azp: 'ontvanger' };

/** Wat er volgens openid-client niet klopte, in een van onze woorden. */
function redenVan(fout: unknown): Oidcreden {
  if (fout instanceof client.AuthorizationResponseError)
    return fout.error === 'access_denied' ? 'afgebroken' : 'antwoord';
  if (fout instanceof client.ResponseBodyError) return fout.error === 'invalid_grant' ? 'gebruikt' : 'antwoord';
  const keten: { code?: unknown; claim?: unknown; message?: string }[] = [];
  for (let f: unknown = fout; f && typeof f === 'object' && keten.length < 5; f = (f as Error).cause) keten.push(f);
  const claim = keten.map((f) => f.claim).find((c) => typeof c === 'string');
  const [code, tekst] = [keten.map((f) => f.code).join(' '), keten.map((f) => f.message).join(' ')];
  if (claim && CLAIM[String(claim)]) return CLAIM[String(claim)] ?? 'antwoord';
  if (/JWT_TIMESTAMP/.test(code)) return 'verlopen';
  if (/signature|key/i.test(tekst)) return 'handtekening';
  if (/state/.test(tekst)) return 'andere_browser';
  if (/missing/.test(tekst)) return 'claim_ontbreekt';
  if (/iss/.test(tekst)) return 'uitgever';
  return /OAUTH_TIMEOUT|ECONN|ENOTFOUND|NOT_CONFORM/.test(code) || /fetch failed/.test(tekst) ? 'storing' : 'antwoord';
}
