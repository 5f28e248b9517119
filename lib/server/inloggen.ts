import 'server-only';
import { hash, verify } from '@node-rs/argon2';
import { plekVan } from './adres';
import { audit } from './audit';
import { dagVan } from './clock';
import { alsBezoeker, type Tx } from './db';
import { env } from './env';
import { beeindigSessie, startSessieRij } from './sessies';
import { sql } from './sql';
import { kent, type Toestel } from './toestel';
import { kolom, rijvorm, vraagEen } from './vraag';
import { begintOpnieuw, magPogen, type Teller, tel, teltNiet } from './wachttijd';

/**
 * Zoveel pogingen kosten niets, en daarna steeds langer wachten. Wie op een bekend apparaat werkt heeft een eigen teller: een ander kan hem niet
 * buitensluiten. Op een onbekend apparaat telt het adres samen met de plek, en de plek ook zelf (een kantoor deelt er een).
 */
const opAccount = (adres: string, plek: string): Teller => ({ van: ['account', adres, plek], vrij: 5, uren: 24 });
const opToestel = (wie: string, toestel: string): Teller => ({ van: ['toestel', wie, toestel], vrij: 5, uren: 24 });
const opPlek = (plek: string): Teller => ({ van: ['plek', plek], vrij: 40, uren: 1 });
const opBevestigen = (wie: string): Teller => ({ van: ['bevestigen', wie], vrij: 5, uren: 24 });

// Ook een onbekend adres kost een volle wachtwoordcontrole en een schrijfopdracht, zodat de tijd niet verraadt wie er een account heeft.
let schijnHash: Promise<string> | undefined;

export const maakHash = (wachtwoord: string) => hash(wachtwoord);

const kaal = (email: string) => email.trim().toLowerCase().slice(0, 200);

type Waarmee = {
  apparaat?: string;
  toestel?: Toestel | null;
  /** Wie er in deze browser al was. */
  vorige?: { gebruikerId: string; sessieId: string } | null;
};

/**
 * Controleert e-mailadres en wachtwoord en begint een halve sessie; wie er in dezelfde browser al was, is dan uitgelogd. Geeft null bij elke
 * mislukking, met opzet zonder te zeggen welke: onbekend, fout wachtwoord, geblokkeerd of te vaak geprobeerd.
 */
export async function meldAan(
  email: string,
  wachtwoord: string,
  herkomst: string,
  { apparaat = 'onbekend apparaat', toestel = null, vorige = null }: Waarmee = {},
): Promise<{ id: string; sessieId: string } | null> {
  const adres = kaal(email);
  if (env().WACHTWOORDEN === 'uit' || !adres || !wachtwoord || wachtwoord.length > 200) return null;
  const gebruiker = await alsBezoeker('inloggen', (tx) =>
    tx.gebruiker.findUnique({ where: { email: adres }, select: { id: true, wachtwoordHash: true } }),
  );
  const bekend = gebruiker && toestel && kent(toestel, gebruiker);
  const plek = plekVan(herkomst);
  const eigen = bekend ? opToestel(gebruiker.id, toestel.id) : opAccount(adres, plek);
  const gedeeld = bekend || !plek ? null : opPlek(plek);
  // Eerst tellen, dan pas controleren: anders komen honderd pogingen tegelijk er allemaal door.
  const mag = await alsBezoeker(
    'inloggen',
    async (tx) => (await magPogen(tx, eigen)) && (!gedeeld || (await magPogen(tx, gedeeld))),
  );
  if (!mag) return null;
  schijnHash ??= hash('niemand heeft dit wachtwoord');
  const klopt = await verify(gebruiker?.wachtwoordHash ?? (await schijnHash), wachtwoord);
  const aanmelden = async (tx: Tx) => {
    if (!gebruiker || !klopt || !(await isNogZo(tx, gebruiker))) {
      await legMislukteVast(tx, gebruiker?.id);
      return null;
    }
    await begintOpnieuw(tx, eigen);
    if (gedeeld) await teltNiet(tx, gedeeld);
    await tx.inlogpoging.deleteMany({ where: { expire: { lt: new Date() } } });
    if (vorige) await verlaatSessie(tx, vorige, gebruiker.id);
    return { id: gebruiker.id, sessieId: await startSessieRij(tx, gebruiker.id, apparaat) };
  };
  return alsBezoeker('inloggen', aanmelden, { adres: herkomst });
}

/** Een poging op een adres dat niemand heeft telt, en staat in het spoor bij de eerste, tiende, honderdste … van een dag. */
async function legMislukteVast(tx: Tx, gebruikerId: string | undefined): Promise<void> {
  if (gebruikerId) return audit(tx, { gebruikerId }, { actie: 'inloggen', resultaat: 'geweigerd' });
  const aantal = await tel(tx, ['onbekend adres', dagVan(new Date())], 48);
  if (/^10*$/.test(String(aantal)))
    await audit(
      tx,
      { systeem: 'inloggen, onbekend adres' },
      { actie: 'inloggen', resultaat: 'geweigerd', details: { aantal } },
    );
}

/** Wie er in deze browser al was gaat eruit; was dat een ander, dan staat dat in diens spoor. */
export async function verlaatSessie(
  tx: Tx,
  vorige: { gebruikerId: string; sessieId: string },
  nieuw: string,
): Promise<void> {
  const open = await beeindigSessie(tx, vorige.gebruikerId, vorige.sessieId);
  if (open && vorige.gebruikerId !== nieuw)
    await audit(tx, { gebruikerId: vorige.gebruikerId }, { actie: 'uitloggen' });
}

/**
 * Controleert het wachtwoord van wie al is ingelogd. Ook dan groeit de wachttijd: wie een open computer vindt kan niet eindeloos raden. De teller is
 * van hem alleen, want inloggen van een ander telt hier niet mee.
 */
export async function controleerWachtwoord(
  gebruiker: { id: string; wachtwoordHash: string | null },
  wachtwoord: string,
): Promise<'klopt' | 'fout' | 'te_vaak'> {
  const teller = opBevestigen(gebruiker.id);
  if (!(await alsBezoeker('inloggen', (tx) => magPogen(tx, teller)))) return 'te_vaak';
  if (!gebruiker.wachtwoordHash || !(await verify(gebruiker.wachtwoordHash, wachtwoord))) return 'fout';
  await alsBezoeker('inloggen', (tx) => begintOpnieuw(tx, teller));
  return 'klopt';
}

const GELDT = rijvorm('server.wachtwoord_geldt', { id: kolom.id });

/**
 * Of het wachtwoord dat net werd gecontroleerd nog geldt. Op slot tot de sessie er is: wie tegelijk het wachtwoord wijzigt, wacht en
 * beëindigt haar daarna.
 */
async function isNogZo(tx: Tx, gebruiker: { id: string; wachtwoordHash: string | null }): Promise<boolean> {
  if (!gebruiker.wachtwoordHash) return false;
  const rij = await vraagEen(
    tx,
    GELDT,
    sql`
    SELECT id::text FROM gebruiker WHERE id = ${gebruiker.id}::uuid AND wachtwoord_hash = ${gebruiker.wachtwoordHash}
      AND geblokkeerd_op IS NULL FOR SHARE`,
  );
  return rij !== null;
}
