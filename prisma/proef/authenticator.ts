// Een passkey zonder browser: maakt en gebruikt een echte ES256-sleutel zoals een telefoon dat doet (WebAuthn, attestation "none").
import { createHash, createSign, generateKeyPairSync, randomBytes } from 'node:crypto';

const sha = (inhoud: Buffer | string) => createHash('sha256').update(inhoud).digest();
const b64 = (inhoud: Buffer) => inhoud.toString('base64url');
const getal16 = (n: number) => Buffer.from([n >> 8, n & 255]);

/** CBOR van wat hier nodig is: een tekst, een rij bytes. */
const tekst = (t: string) => Buffer.concat([Buffer.from([0x60 + t.length]), Buffer.from(t)]);
const bytes = (b: Buffer) =>
  Buffer.concat([
    b.length < 256 ? Buffer.from([0x58, b.length]) : Buffer.concat([Buffer.from([0x59]), getal16(b.length)]),
    b,
  ]);

export function eenAuthenticator(origin = 'http://localhost:3000') {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const id = randomBytes(16);
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
  const cose = Buffer.concat([
    Buffer.from([0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21]),
    bytes(Buffer.from(x, 'base64url')),
    Buffer.from([0x22]),
    bytes(Buffer.from(y, 'base64url')),
  ]);
  let teller = 0;

  const kop = (vlaggen: number) => {
    const nummer = Buffer.alloc(4);
    nummer.writeUInt32BE(teller);
    return Buffer.concat([sha(new URL(origin).hostname), Buffer.from([vlaggen]), nummer]);
  };
  const client = (type: string, challenge: string) => Buffer.from(JSON.stringify({ type, challenge, origin }));
  const om = (response: object) =>
    JSON.stringify({ id: b64(id), rawId: b64(id), type: 'public-key', clientExtensionResults: {}, response });

  return {
    registreer: ({ challenge }: { challenge: string }): string => {
      const auth = Buffer.concat([kop(0x45), Buffer.alloc(16), getal16(id.length), id, cose]);
      const bewijs = Buffer.concat([
        Buffer.from([0xa3]),
        tekst('fmt'),
        tekst('none'),
        tekst('attStmt'),
        Buffer.from([0xa0]),
        tekst('authData'),
        bytes(auth),
      ]);
      return om({
        clientDataJSON: b64(client('webauthn.create', challenge)),
        attestationObject: b64(bewijs),
        transports: ['internal'],
      });
    },
    logIn: ({ challenge }: { challenge: string }): string => {
      teller++;
      const auth = kop(0x05);
      const gezegd = client('webauthn.get', challenge);
      const handtekening = createSign('sha256')
        .update(Buffer.concat([auth, sha(gezegd)]))
        .sign(privateKey);
      return om({
        clientDataJSON: b64(gezegd),
        authenticatorData: b64(auth),
        signature: b64(handtekening),
      });
    },
  };
}
