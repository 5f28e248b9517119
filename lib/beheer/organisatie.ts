import 'server-only';
import type { Datum } from '../domain/datum';
import type { Ctx } from '../server/command';
import type { Tx } from '../server/db';
import { Ongeldig } from '../server/fouten';
import { dag, type Sql, sql } from '../server/sql';
import { kolom, type Rij, rijvorm, vraag } from '../server/vraag';

const ORGANISATIE = rijvorm('beheer.organisaties', { id: kolom.id, naam: kolom.tekst, gesloten: kolom.jaNee });
export type Organisatiekeuze = Rij<typeof ORGANISATIE>;

const kiesbaar = (erAl: string | null, vandaag: Datum): Sql =>
  sql`(gesloten_op IS NULL OR gesloten_op > ${dag(vandaag)} OR id = ${erAl}::uuid)`;
const kolommen = (vandaag: Datum): Sql =>
  sql`id::text, naam, coalesce(gesloten_op <= ${dag(vandaag)}, false) AS gesloten`;

/** De organisaties om uit te kiezen: wat open is, en wat er al bij hoort. */
export const leesOrganisaties = (tx: Tx, erAl: string | null, vandaag: Datum): Promise<Organisatiekeuze[]> =>
  vraag(
    tx,
    ORGANISATIE,
    sql`SELECT ${kolommen(vandaag)} FROM organisatie WHERE ${kiesbaar(erAl, vandaag)} ORDER BY lower(naam)`,
  );

/** De organisatie is open, of hoorde er al bij; op slot, zodat zij niet intussen sluit of verdwijnt. */
export async function eisOrganisatie({ tx, vandaag }: Ctx, id: string | null, erAl: string | null): Promise<void> {
  if (!id) return;
  const [open] = await vraag(
    tx,
    ORGANISATIE,
    sql`SELECT ${kolommen(vandaag)} FROM organisatie WHERE id = ${id}::uuid AND ${kiesbaar(erAl, vandaag)} FOR SHARE`,
  );
  if (!open) throw new Ongeldig({ organisatieId: 'Deze organisatie is er niet (meer) of is gesloten. Kies opnieuw.' });
}
