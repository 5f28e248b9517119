import 'server-only';
import { hash, verify } from '@node-rs/argon2';
import { RateLimiterPrisma } from 'rate-limiter-flexible';
import { audit } from './audit';
import { alsSysteem, tellers } from './db';

const KWARTIER = 15 * 60;
/** Mislukte pogingen per kwartier: per e-mailadres streng, per herkomst ruimer (een kantoor deelt één adres). */
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

// Ook een onbekend adres kost een volle wachtwoordcontrole en een auditregel, zodat de tijd niet verraadt wie er een account heeft.
let schijnHash: Promise<string> | undefined;

export const maakHash = (wachtwoord: string) => hash(wachtwoord);

/**
 * Controleert e-mailadres en wachtwoord. Geeft null bij elke mislukking, met opzet zonder te zeggen welke: onbekend, fout
 * wachtwoord, geblokkeerd of te vaak geprobeerd. Zonder herkomst remt alleen het e-mailadres.
 */
export async function meldAan(
  email: string,
  wachtwoord: string,
  herkomst: string,
): Promise<{ id: string; sessieVersie: number } | null> {
  const adres = email.trim().toLowerCase().slice(0, 200);
  if (!adres || !wachtwoord || wachtwoord.length > 200) return null;
  const perEmail = rem('email', PER_EMAIL);
  const perHerkomst = herkomst ? rem('herkomst', PER_HERKOMST) : null;
  // Eerst tellen, dan pas controleren: anders komen honderd pogingen tegelijk er allemaal door.
  const toegelaten = await Promise.all([neem(perEmail, adres), perHerkomst ? neem(perHerkomst, herkomst) : true]);
  if (toegelaten.includes(false)) return null;
  const gebruiker = await alsSysteem('inloggen', (tx) =>
    tx.gebruiker.findUnique({
      where: { email: adres },
      select: { id: true, wachtwoordHash: true, sessieVersie: true, geblokkeerdOp: true },
    }),
  );
  schijnHash ??= hash('niemand heeft dit wachtwoord');
  const klopt = await verify(gebruiker?.wachtwoordHash ?? (await schijnHash), wachtwoord);
  const gelukt = klopt && gebruiker?.wachtwoordHash && !gebruiker.geblokkeerdOp;
  const wie = gebruiker ? { gebruikerId: gebruiker.id } : { systeem: 'inloggen, onbekend adres' };
  await alsSysteem('inloggen', (tx) =>
    audit(tx, wie, { actie: 'inloggen', resultaat: gelukt ? 'gelukt' : 'geweigerd' }),
  );
  if (!gelukt) return null;
  await perEmail.delete(adres);
  await perHerkomst?.reward(herkomst);
  await tellers().inlogpoging.deleteMany({ where: { expire: { lt: new Date() } } });
  return { id: gebruiker.id, sessieVersie: gebruiker.sessieVersie };
}

/** Telt een poging mee; false als er te veel waren. Een storing van de teller zelf is geen te veel. */
async function neem(teller: RateLimiterPrisma, sleutel: string): Promise<boolean> {
  try {
    await teller.consume(sleutel);
    return true;
  } catch (fout) {
    if (fout instanceof Error) throw fout;
    return false;
  }
}
