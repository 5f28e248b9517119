import 'server-only';
import { hash, verify } from '@node-rs/argon2';
import { audit } from './audit';
import { alsBezoeker, type Tx, tellers } from './db';
import { neem, rem } from './rem';
import { beeindigSessie, startSessieRij } from './sessies';
import { sql } from './sql';
import { kolom, rijvorm, vraagEen } from './vraag';

/** Mislukte pogingen per kwartier: per e-mailadres streng, per herkomst ruimer (een kantoor deelt één adres). */
const PER_EMAIL = 8;
const PER_HERKOMST = 60;

// Ook een onbekend adres kost een volle wachtwoordcontrole en een auditregel, zodat de tijd niet verraadt wie er een account heeft.
let schijnHash: Promise<string> | undefined;

export const maakHash = (wachtwoord: string) => hash(wachtwoord);

const remsleutel = (email: string) => email.trim().toLowerCase().slice(0, 200);

type Waarmee = { apparaat?: string; vorigeSessieId?: string };

/**
 * Controleert e-mailadres en wachtwoord en begint een halve sessie; een eerdere sessie van dezelfde cookie eindigt als die van dezelfde
 * gebruiker is. Geeft null bij elke mislukking, met opzet zonder te zeggen welke: onbekend, fout wachtwoord, geblokkeerd of te vaak
 * geprobeerd. Zonder herkomst remt alleen het e-mailadres.
 */
export async function meldAan(
  email: string,
  wachtwoord: string,
  herkomst: string,
  { apparaat = 'onbekend apparaat', vorigeSessieId }: Waarmee = {},
): Promise<{ id: string; sessieId: string } | null> {
  const adres = remsleutel(email);
  if (!adres || !wachtwoord || wachtwoord.length > 200) return null;
  const perEmail = rem('email', PER_EMAIL);
  const perHerkomst = herkomst ? rem('herkomst', PER_HERKOMST) : null;
  // Eerst tellen, dan pas controleren: anders komen honderd pogingen tegelijk er allemaal door.
  const toegelaten = await Promise.all([neem(perEmail, adres), perHerkomst ? neem(perHerkomst, herkomst) : true]);
  if (toegelaten.includes(false)) return null;
  const gebruiker = await alsBezoeker('inloggen', (tx) =>
    tx.gebruiker.findUnique({
      where: { email: adres },
      select: { id: true, wachtwoordHash: true },
    }),
  );
  schijnHash ??= hash('niemand heeft dit wachtwoord');
  const klopt = await verify(gebruiker?.wachtwoordHash ?? (await schijnHash), wachtwoord);
  const wie = gebruiker ? { gebruikerId: gebruiker.id } : { systeem: 'inloggen, onbekend adres' };
  const begonnen = await alsBezoeker(
    'inloggen',
    async (tx) => {
      const gelukt = klopt && (await isNogZo(tx, gebruiker));
      if (!gelukt || !gebruiker) {
        await audit(tx, wie, { actie: 'inloggen', resultaat: 'geweigerd' });
        return null;
      }
      if (vorigeSessieId) await beeindigSessie(tx, gebruiker.id, vorigeSessieId);
      return { id: gebruiker.id, sessieId: await startSessieRij(tx, gebruiker.id, apparaat) };
    },
    { adres: herkomst },
  );
  if (!begonnen) return null;
  await perEmail.delete(adres);
  await perHerkomst?.reward(herkomst);
  await tellers().inlogpoging.deleteMany({ where: { expire: { lt: new Date() } } });
  return begonnen;
}

/**
 * Controleert het wachtwoord van wie al is ingelogd, met dezelfde rem als inloggen: wie een open computer vindt kan niet eindeloos
 * raden.
 */
export async function controleerWachtwoord(
  gebruiker: { email: string; wachtwoordHash: string | null },
  wachtwoord: string,
): Promise<'klopt' | 'fout' | 'te_vaak'> {
  const perEmail = rem('email', PER_EMAIL);
  const adres = remsleutel(gebruiker.email);
  if (!(await neem(perEmail, adres))) return 'te_vaak';
  if (!gebruiker.wachtwoordHash || !(await verify(gebruiker.wachtwoordHash, wachtwoord))) return 'fout';
  await perEmail.delete(adres);
  return 'klopt';
}

const GELDT = rijvorm('server.wachtwoord_geldt', { id: kolom.id });

/**
 * Of het wachtwoord dat net werd gecontroleerd nog geldt. Op slot tot de sessie er is: wie tegelijk het wachtwoord wijzigt, wacht en
 * beëindigt haar daarna.
 */
async function isNogZo(tx: Tx, gebruiker: { id: string; wachtwoordHash: string | null } | null): Promise<boolean> {
  if (!gebruiker?.wachtwoordHash) return false;
  const rij = await vraagEen(
    tx,
    GELDT,
    sql`
    SELECT id::text FROM gebruiker WHERE id = ${gebruiker.id}::uuid AND wachtwoord_hash = ${gebruiker.wachtwoordHash}
      AND geblokkeerd_op IS NULL FOR SHARE`,
  );
  return rij !== null;
}
