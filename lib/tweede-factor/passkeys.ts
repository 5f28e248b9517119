import 'server-only';
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server';
import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import type { Tx } from '../server/db';
import { env } from '../server/env';

export type Passkeysoort = 'registreren' | 'inloggen';
/**
 * Wie er bezig is, en in welke sessie: een antwoord telt alleen in het venster waar de vraag werd gesteld. Wat iemand binnenlaat of bevestigt geeft een
 * nieuwe beurt, en dan telt hetzelfde antwoord niet nog eens: een passkey zonder teller merkt dat zelf niet.
 */
export type Wie = { gebruikerId: string; sessieId: string; beurt?: number };

const GELDIG_MS = 10 * 60_000;
/** EdDSA, ES256 en RS256. */
const ALGORITMEN = [-8, -7, -257];

const huis = () => {
  const url = new URL(env().NEXTAUTH_URL);
  return { expectedOrigin: url.origin, expectedRPID: url.hostname };
};

/** Het merk van de server onder een uitdaging. Zij staat nergens bewaard: wie, waarvoor en wanneer zitten erin. */
const merk = (soort: Passkeysoort, { gebruikerId, sessieId, beurt = 0 }: Wie, kop: Buffer) =>
  createHmac('sha256', env().NEXTAUTH_SECRET)
    // Een nieuwe passkey bestaat maar één keer, en haar maker bevestigt tussen de vraag en het opslaan soms dat hij het is.
    .update(`passkey/${soort}/${gebruikerId}/${sessieId}/${soort === 'inloggen' ? beurt : 0}/`)
    .update(kop)
    .digest();

function maakUitdaging(soort: Passkeysoort, wie: Wie): Uint8Array<ArrayBuffer> {
  const kop = Buffer.alloc(24);
  kop.writeBigUInt64BE(BigInt(Date.now()));
  randomBytes(16).copy(kop, 8);
  return new Uint8Array(Buffer.concat([kop, merk(soort, wie, kop)]));
}

/** Een uitdaging van een ander venster, van een ander of van te lang geleden telt niet. */
const isUitdaging = (soort: Passkeysoort, wie: Wie) => (uitdaging: string) => {
  const ruw = Buffer.from(uitdaging, 'base64url');
  if (ruw.length !== 56) return false;
  const kop = ruw.subarray(0, 24);
  const oud = Date.now() - Number(kop.readBigUInt64BE());
  return oud >= 0 && oud < GELDIG_MS && timingSafeEqual(ruw.subarray(24), merk(soort, wie, kop));
};

const leesSleutels = (tx: Tx, gebruikerId: string) =>
  tx.passkey.findMany({ where: { gebruikerId }, select: { sleutelnaam: true, wegen: true } });

/** Wat een browser nodig heeft om een passkey te maken of te gebruiken. */
export async function passkeyvraag(tx: Tx, soort: Passkeysoort, wie: Wie) {
  const bekend = (await leesSleutels(tx, wie.gebruikerId)).map((p) => ({
    id: p.sleutelnaam,
    transports: p.wegen as NonNullable<RegistrationResponseJSON['response']['transports']>,
  }));
  const challenge = maakUitdaging(soort, wie);
  const { expectedRPID: rpID } = huis();
  if (soort === 'inloggen')
    return generateAuthenticationOptions({ rpID, challenge, allowCredentials: bekend, userVerification: 'preferred' });
  const { email, naam } = await tx.gebruiker.findUniqueOrThrow({
    where: { id: wie.gebruikerId },
    select: { email: true, naam: true },
  });
  return generateRegistrationOptions({
    rpName: 'Vast Contact',
    rpID,
    challenge,
    userName: email,
    userDisplayName: naam,
    userID: new Uint8Array(Buffer.from(wie.gebruikerId)),
    excludeCredentials: bekend,
    authenticatorSelection: { residentKey: 'preferred', userVerification: 'preferred' },
    supportedAlgorithmIDs: ALGORITMEN,
  });
}

/** Bewaart de passkey uit dit antwoord; false als het antwoord niet klopt, `dubbel` als zij er al staat. */
export async function bewaarPasskey(tx: Tx, wie: Wie, antwoord: string, naam: string): Promise<boolean | 'dubbel'> {
  const gelezen = await verifyRegistrationResponse({
    response: leesAntwoord(antwoord) as RegistrationResponseJSON,
    expectedChallenge: isUitdaging('registreren', wie),
    requireUserVerification: false,
    supportedAlgorithmIDs: ALGORITMEN,
    ...huis(),
  }).catch(() => null);
  if (!gelezen?.verified) return false;
  const { id, publicKey, counter, transports = [] } = gelezen.registrationInfo.credential;
  if (await tx.passkey.findUnique({ where: { sleutelnaam: id }, select: { id: true } })) return 'dubbel';
  await tx.passkey.create({
    data: {
      gebruikerId: wie.gebruikerId,
      naam,
      sleutelnaam: id,
      openbaar: publicKey,
      teller: counter,
      wegen: transports,
    },
    select: { id: true },
  });
  return true;
}

/** Of dit antwoord van een passkey van deze gebruiker is, op de vraag die in dit venster werd gesteld. */
export async function controleerPasskey(tx: Tx, wie: Wie, antwoord: string): Promise<boolean> {
  const response = leesAntwoord(antwoord) as AuthenticationResponseJSON;
  const sleutelnaam = typeof response?.id === 'string' ? response.id.slice(0, 2000) : '';
  // Een passkey van een ander is hier geen passkey.
  const p = sleutelnaam.includes('\0')
    ? null
    : await tx.passkey.findFirst({ where: { sleutelnaam, gebruikerId: wie.gebruikerId } });
  if (!p) return false;
  const gelezen = await verifyAuthenticationResponse({
    response,
    expectedChallenge: isUitdaging('inloggen', wie),
    credential: { id: p.sleutelnaam, publicKey: new Uint8Array(p.openbaar), counter: Number(p.teller) },
    requireUserVerification: false,
    ...huis(),
  }).catch(() => null);
  if (!gelezen?.verified) return false;
  const { count } = await tx.passkey.updateMany({
    where: { id: p.id, teller: p.teller },
    data: { teller: gelezen.authenticationInfo.newCounter, gebruiktOp: new Date() },
  });
  return count === 1;
}

function leesAntwoord(antwoord: string): unknown {
  try {
    return JSON.parse(antwoord.slice(0, 20_000));
  } catch {
    return null;
  }
}
