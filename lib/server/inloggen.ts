import 'server-only';
import { hash, verify } from '@node-rs/argon2';
import { RateLimiterPrisma } from 'rate-limiter-flexible';
import { audit } from './audit';
import { alsSysteem, tellers } from './db';

const KWARTIER = 15 * 60;
/** Mislukte pogingen per kwartier: per adres streng, per herkomst ruimer (een kantoor deelt één adres). */
const PER_EMAIL = 8;
const PER_HERKOMST = 60;

const rem = (keyPrefix: string, points: number) =>
  new RateLimiterPrisma({
    storeClient: tellers(),
    tableName: 'inlogpoging',
    keyPrefix,
    points,
    duration: KWARTIER,
    clearExpiredByTimeout: false,
  });

// Ook een onbekend adres kost een volle wachtwoordcontrole, zodat de tijd niet verraadt wie er een account heeft.
let schijnHash: Promise<string> | undefined;

export const maakHash = (wachtwoord: string) => hash(wachtwoord);

/**
 * Controleert e-mailadres en wachtwoord. Geeft null bij elke mislukking, met opzet zonder te zeggen welke: onbekend, fout
 * wachtwoord, geblokkeerd of te vaak geprobeerd.
 */
export async function meldAan(
  email: string,
  wachtwoord: string,
  herkomst: string,
): Promise<{ id: string; sessieVersie: number } | null> {
  const adres = email.trim().toLowerCase().slice(0, 200);
  if (!adres || !wachtwoord || wachtwoord.length > 200) return null;
  // Zonder proxy ervoor is de herkomst onbekend; dan remt alleen het adres, anders sluit één aanvaller iedereen buiten.
  const vanaf = herkomst.split(',')[0]?.trim();
  const remmen = [
    { rem: rem('email', PER_EMAIL), sleutel: adres },
    ...(vanaf ? [{ rem: rem('herkomst', PER_HERKOMST), sleutel: vanaf }] : []),
  ];
  for (const r of remmen) {
    const stand = await r.rem.get(r.sleutel);
    if (stand && stand.consumedPoints >= r.rem.points) return null;
  }
  const gebruiker = await alsSysteem('inloggen', (tx) =>
    tx.gebruiker.findUnique({
      where: { email: adres },
      select: { id: true, wachtwoordHash: true, sessieVersie: true, geblokkeerdOp: true },
    }),
  );
  schijnHash ??= hash('niemand heeft dit wachtwoord');
  const klopt = await verify(gebruiker?.wachtwoordHash ?? (await schijnHash), wachtwoord);
  const gelukt = klopt && gebruiker?.wachtwoordHash && !gebruiker.geblokkeerdOp;
  if (!gelukt) await Promise.all(remmen.map((r) => r.rem.consume(r.sleutel).catch(() => undefined)));
  else await remmen[0]?.rem.delete(adres);
  if (gebruiker)
    await alsSysteem('inloggen', (tx) =>
      audit(tx, { gebruikerId: gebruiker.id }, { actie: 'inloggen', resultaat: gelukt ? 'gelukt' : 'geweigerd' }),
    );
  return gelukt ? { id: gebruiker.id, sessieVersie: gebruiker.sessieVersie } : null;
}
