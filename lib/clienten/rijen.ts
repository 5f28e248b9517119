import 'server-only';
import type { z } from 'zod';
import type { Datum } from '../domain/datum';
import type { Geboortedatum } from '../domain/geboortedatum';
import { naarDb } from '../server/datums';
import type { Tx } from '../server/db';
import { sql } from '../server/sql';
import { kolom, rijvorm, vraagEen } from '../server/vraag';
import type { taalWijzigenSchema } from './schema';

const NIEUW = rijvorm('clienten.nieuw', { id: kolom.id });

type NieuweClient = {
  clientnummer: string;
  voornaam: string | null;
  achternaam: string;
  geboortedatum: Geboortedatum | null;
  telefoon: string | null;
};

/** Zet een cliënt in de administratie; null als het nummer al van iemand is. */
export async function maakClient(tx: Tx, c: NieuweClient): Promise<string | null> {
  const nieuw = await vraagEen(
    tx,
    NIEUW,
    sql`
    INSERT INTO client (id, clientnummer, voornaam, achternaam, geboortedatum, telefoon, talen)
    VALUES (gen_random_uuid(), ${c.clientnummer}, ${c.voornaam}, ${c.achternaam}, ${c.geboortedatum}, ${c.telefoon}, '{}')
    ON CONFLICT (clientnummer) DO NOTHING RETURNING id::text`,
  );
  return nieuw?.id ?? null;
}

type Taal = Omit<z.output<typeof taalWijzigenSchema>, 'clientnummer' | 'versie'>;

/** Zet taal en bereikbaarheid zoals een intake ze zegt. */
export async function zetTaal(tx: Tx, clientId: string, taal: Taal): Promise<void> {
  await tx.client.update({
    where: { id: clientId },
    data: { ...taal, versie: { increment: 1 } },
    select: { id: true },
  });
}

/** E-mail op dit adres komt niet aan. Staat er intussen een ander adres, dan is daar niets mee aan de hand. */
export async function zetOnbestelbaar(tx: Tx, clientId: string, email: string, vandaag: Datum): Promise<void> {
  await tx.client.updateMany({
    where: { id: clientId, email, emailOnbestelbaarOp: null },
    data: { emailOnbestelbaarOp: naarDb(vandaag) },
  });
}

/** De cliënt zelf, als er niets meer naar hem wijst; geeft zijn huishouden. */
export async function vernietigClient(tx: Tx, clientId: string): Promise<string | null> {
  const { huishoudenId } = await tx.client.delete({ where: { id: clientId }, select: { huishoudenId: true } });
  return huishoudenId;
}
