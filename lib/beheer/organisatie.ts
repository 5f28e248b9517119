import 'server-only';
import type { Datum } from '../domain/datum';
import type { Ctx } from '../server/command';
import type { Tx } from '../server/db';
import { Ongeldig } from '../server/fouten';
import { sql, teKiezen } from '../server/sql';
import { kolom, kolommen, type Rij, rijvorm, vraag } from '../server/vraag';

const ORGANISATIE = rijvorm('beheer.organisaties', { id: kolom.id, naam: kolom.tekst, gesloten: kolom.jaNee });
export type Organisatiekeuze = Rij<typeof ORGANISATIE>;

/** De organisaties om uit te kiezen: wat open is, en wat er al bij hoort. */
export const leesOrganisaties = (tx: Tx, erAl: string | null, vandaag: Datum, en = sql`ORDER BY lower(o.naam)`) =>
  vraag(
    tx,
    ORGANISATIE,
    sql`SELECT ${kolommen(ORGANISATIE, 'o', { gesloten: sql`NOT ${teKiezen('o', vandaag)}` })} FROM organisatie o
      WHERE (${teKiezen('o', vandaag)} OR o.id = ${erAl}::uuid) ${en}`,
  );

/** De organisatie is open, of hoorde er al bij; op slot, zodat zij niet intussen sluit of verdwijnt. */
export async function eisOrganisatie({ tx, vandaag }: Ctx, id: string | null, erAl: string | null): Promise<void> {
  if (!id) return;
  const [open] = await leesOrganisaties(tx, erAl, vandaag, sql`AND o.id = ${id}::uuid FOR SHARE`);
  if (!open) throw new Ongeldig({ organisatieId: 'Deze organisatie is er niet (meer) of is gesloten. Kies opnieuw.' });
}
