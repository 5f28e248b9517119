// Een echte inlogdienst (oidc-provider) op localhost, voor proeven. Zij kan ook dingen die een echte nooit doet.
import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';

const paar = () => generateKeyPairSync('rsa', { modulusLength: 2048 });
const ECHT = paar();
const VALS = paar();
const KID = 'proef';

type Claims = Record<string, unknown>;
type Ondertekend = { claims: Claims; sleutel?: 'vals' };

export const CLIENT = { id: 'vast-contact', geheim: 'een geheim van de proef' };

const deel = (inhoud: unknown) => Buffer.from(JSON.stringify(inhoud)).toString('base64url');
function onderteken(claims: Claims, sleutel: KeyObject): string {
  const inhoud = `${deel({ alg: 'RS256', kid: KID })}.${deel(claims)}`;
  return `${inhoud}.${sign('RSA-SHA256', Buffer.from(inhoud), sleutel).toString('base64url')}`;
}

/** `wie` is wie er daar inlogt, met zijn claims; `verdraai` verandert het id_token dat de dienst uitgeeft. */
export async function startInlogdienst(terug: string) {
  const server = createServer();
  await new Promise<void>((klaar) => server.listen(0, 'localhost', klaar));
  const uitgever = `http://localhost:${(server.address() as AddressInfo).port}`;
  const dienst = {
    uitgever,
    wie: { sub: 'sub-1' } as Claims & { sub: string },
    verdraai: undefined as ((claims: Claims) => Ondertekend) | undefined,
    stop: () =>
      new Promise<void>((klaar) => {
        server.close(() => klaar());
        server.closeAllConnections();
      }),
    reis,
  };
  const provider = new Provider(uitgever, {
    clients: [
      {
        client_id: CLIENT.id,
        client_secret: CLIENT.geheim,
        redirect_uris: [`${terug}/inloggen/oidc/terug`],
        post_logout_redirect_uris: [`${terug}/inloggen?uitgelogd=1`],
      },
    ],
    jwks: { keys: [{ ...ECHT.privateKey.export({ format: 'jwk' }), kid: KID, alg: 'RS256', use: 'sig' }] },
    claims: { openid: ['sub'], profile: ['name', 'roles'], email: ['email'] },
    conformIdTokenClaims: false,
    cookies: { keys: ['proef'] },
    features: { devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: true } },
    interactions: { url: (_, { uid }) => `/daar/${uid}` },
    findAccount: async (_, sub) => ({ accountId: sub, claims: async () => ({ ...dienst.wie, sub }) }),
    loadExistingGrant: async (ctx) => {
      const grant = new ctx.oidc.provider.Grant({
        clientId: ctx.oidc.client?.clientId ?? '',
        accountId: ctx.oidc.session?.accountId ?? '',
      });
      grant.addOIDCScope('openid profile email');
      await grant.save();
      return grant;
    },
  });
  provider.use(async (ctx, verder) => {
    if (ctx.path.startsWith('/daar/')) {
      const login = { accountId: dienst.wie.sub };
      return provider.interactionFinished(ctx.req, ctx.res, { login }, { mergeWithLastSubmission: false });
    }
    await verder();
    const body = ctx.body as { id_token?: string } | undefined;
    if (ctx.path !== '/token' || !body?.id_token || !dienst.verdraai) return;
    const echte = JSON.parse(Buffer.from(body.id_token.split('.')[1] ?? '', 'base64url').toString()) as Claims;
    const { claims, sleutel } = dienst.verdraai(echte);
    body.id_token = onderteken(claims, sleutel === 'vals' ? VALS.privateKey : ECHT.privateKey);
  });
  server.on('request', provider.callback());
  return dienst;
}

/** Loopt als een browser van dit adres door de inlogdienst tot zij terugstuurt; geeft het adres waarop dat is. */
async function reis(begin: string, tot: string): Promise<string> {
  const pot = new Map<string, string>();
  let adres = begin;
  for (let stap = 0; stap < 10; stap += 1) {
    const cookie = [...pot].map(([naam, waarde]) => `${naam}=${waarde}`).join('; ');
    const antwoord = await fetch(adres, { redirect: 'manual', headers: { cookie } });
    await antwoord.arrayBuffer();
    for (const regel of antwoord.headers.getSetCookie()) {
      const [, naam = '', waarde = ''] = /^([^=]+)=([^;]*)/.exec(regel) ?? [];
      pot.set(naam, waarde);
    }
    const naar = antwoord.headers.get('location');
    if (!naar) throw new Error(`De inlogdienst antwoordde ${antwoord.status} op ${adres}`);
    adres = new URL(naar, adres).href;
    if (adres.startsWith(tot)) return adres;
  }
  throw new Error('De inlogdienst stuurt niet terug');
}
