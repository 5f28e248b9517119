import 'server-only';
import { can, type User } from '../policy/policy';
import { alsBezoeker, alsGebruiker } from '../server/db';
import { env } from '../server/env';
import { Geweigerd } from '../server/fouten';
import { type Antwoord, defineInzage, leesNiets } from '../server/inzage';
import { bekendeSleutels } from '../server/versleuteling';
import { beginCodeapp, codeVanNu } from './codeapp';
import { type Passkeysoort, passkeyvraag, type Wie } from './passkeys';
import { isIngesteld, leesMiddelen } from './rijen';
import { HERSTEL_UREN } from './woorden';

/** Wat iemand die zijn wachtwoord goed had nu kan laten zien. `demo` is de code die zijn telefoon zou tonen: alleen in de demo. */
export function getTweedeStap({ gebruikerId }: Pick<Wie, 'gebruikerId'>) {
  return alsBezoeker('inloggen', async (tx) => {
    const middelen = await leesMiddelen(tx, gebruikerId);
    return {
      ingesteld: isIngesteld(middelen),
      app: middelen.app !== null,
      passkeys: middelen.passkeys.length > 0,
      codesOver: middelen.codesOver,
      demo: env().VAST_CONTACT_DEMO ? await codeVanNu(tx, gebruikerId) : null,
    };
  });
}
export type TweedeStap = Antwoord<typeof getTweedeStap>;

/** Wat er te scannen is; null zonder sleutel op de server, want dan is een geheim niet te bewaren. */
export function getInstelling({ gebruikerId }: Pick<Wie, 'gebruikerId'>) {
  if (bekendeSleutels().length === 0) return Promise.resolve(null);
  return alsBezoeker('tweede stap instellen', async (tx) => beginCodeapp(tx, gebruikerId));
}

/** De vraag aan een passkey, voor dit venster. */
export const getPasskeyvraag = (soort: Passkeysoort, wie: Wie) =>
  alsBezoeker('passkey', (tx) => passkeyvraag(tx, soort, wie));

export type Passkeyvraag = Antwoord<typeof getPasskeyvraag>;

/** De tweede stap van het eigen account. */
export function getMiddelen(user: User) {
  if (!can(user, 'account.wijzigen')) throw new Geweigerd();
  return alsGebruiker(user, (tx) => leesMiddelen(tx, user.id));
}

const wie = { select: { id: true, naam: true } } as const;

/** Of een gebruiker een tweede stap heeft, en of iemand vroeg om die weg te halen. Voor beheer: wat hij heeft, niet waarmee. */
export const getHerstel = defineInzage({
  naam: 'gebruikers.openen',
  recht: 'beheer.wijzigen',
  op: leesNiets,
  lees: async ({ tx, user }, { gebruikerId }: { gebruikerId: string }) => {
    const open = await tx.herstelverzoek.findFirst({
      where: { gebruikerId, besluit: null, gevraagdOp: { gt: nogOpenSinds() } },
      select: { id: true, gevraagdOp: true, gevraagdDoor: wie },
    });
    const anderen = await tx.gebruiker.count({
      where: {
        rol: 'beheerder',
        geblokkeerdOp: null,
        wachtwoordHash: { not: null },
        id: { notIn: [user.id, gebruikerId] },
      },
    });
    return {
      ingesteld: isIngesteld(await leesMiddelen(tx, gebruikerId)),
      verzoek: open && { ...open, vanMij: open.gevraagdDoor.id === user.id },
      /** Is er een andere beheerder die kan beslissen? */
      anderen: anderen > 0,
    };
  },
  spoor: (_, __, { gebruikerId }) => ({ onderwerp: 'gebruiker', onderwerpId: gebruikerId }),
});
export type Herstelstand = Antwoord<typeof getHerstel>;

/** Verzoeken waarover deze beheerder kan beslissen. */
export function getHerstelverzoeken(user: User) {
  if (!can(user, 'beheer.wijzigen')) throw new Geweigerd();
  return alsGebruiker(user, (tx) =>
    tx.herstelverzoek.findMany({
      where: {
        besluit: null,
        gevraagdOp: { gt: nogOpenSinds() },
        gebruikerId: { not: user.id },
        gevraagdDoorId: { not: user.id },
      },
      orderBy: { gevraagdOp: 'asc' },
      select: { id: true, gebruiker: wie, gevraagdDoor: wie },
    }),
  );
}

export type Verzoeken = Antwoord<typeof getHerstelverzoeken>;

export const nogOpenSinds = () => new Date(Date.now() - HERSTEL_UREN * 3_600_000);
