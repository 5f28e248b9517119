import 'server-only';
import { zetOnbestelbaar } from '../clienten/rijen';
import type { Datum } from '../domain/datum';
import type { Tx } from '../server/db';
import { sql } from '../server/sql';
import { schrijf } from '../server/vraag';
import { type Berichtafspraak, lockAfspraak, magNogWeg } from './afspraak';
import { schrijfBericht } from './maken';
import type { Clientbericht } from './regels';
import { VERTALING } from './vertaling';

/** Het bericht, en de afspraak waar het over gaat, op slot. */
export async function lockBericht(tx: Tx, berichtId: string) {
  // Eerst de afspraak, dan het bericht: zo doet ook wie een bericht maakt het.
  const los = await tx.bericht.findUnique({ where: { id: berichtId }, select: { contactmomentId: true } });
  const afspraak = los?.contactmomentId ? await lockAfspraak(tx, los.contactmomentId) : null;
  await schrijf(tx, 'berichten.berichtslot', sql`SELECT id FROM bericht WHERE id = ${berichtId}::uuid FOR UPDATE`);
  const bericht = await tx.bericht.findUnique({
    where: { id: berichtId },
    select: {
      id: true,
      soort: true,
      kanaal: true,
      status: true,
      clientId: true,
      afspraakDatum: true,
      afspraakTijd: true,
      sleutel: true,
      aan: true,
      onderwerp: true,
      tekst: true,
      ...VERTALING,
    },
  });
  return { bericht, afspraak };
}
export type Bericht = NonNullable<Awaited<ReturnType<typeof lockBericht>>['bericht']>;

/** Hetzelfde bericht langs de weg die nu bij de cliënt past: meestal een brief. */
export function vervang(tx: Tx, b: Bericht, afspraak: Berichtafspraak, vandaag: Datum): Promise<void> {
  const soort = b.soort as Clientbericht;
  // Het begin van de sleutel blijft: over deze versie van de afspraak is nog steeds bericht gedaan.
  return schrijfBericht(tx, { afspraak, soort, sleutel: `${b.sleutel}:${b.id}`, vandaag });
}

/** E-mail op dit adres komt niet aan: voortaan brieven, ook voor dit bericht. */
export async function meldOnbestelbaar(
  tx: Tx,
  b: Bericht,
  afspraak: Berichtafspraak | null,
  vandaag: Datum,
): Promise<void> {
  if (!b.clientId || !b.aan) return;
  await zetOnbestelbaar(tx, b.clientId, b.aan, vandaag);
  if (!afspraak || !magNogWeg(b, afspraak, vandaag) || b.soort === 'herinnering') return;
  // Opnieuw gelezen: nu met een adres dat niet aankomt.
  const nu = await lockAfspraak(tx, afspraak.contactmomentId);
  if (nu) await vervang(tx, b, nu, vandaag);
}
