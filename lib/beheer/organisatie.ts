import 'server-only';
import type { Datum } from '../domain/datum';
import type { Tx } from '../server/db';
import type { Ctx } from '../server/define-action';
import { Ongeldig } from '../server/fouten';

export type Organisatiekeuze = { id: string; naam: string; gesloten: boolean };

/** De organisaties om uit te kiezen: wat open is, en wat er al bij hoort. */
export function leesOrganisaties(tx: Tx, erAl: string | null, vandaag: Datum): Promise<Organisatiekeuze[]> {
  return tx.$queryRaw`
    SELECT id::text, naam, coalesce(gesloten_op <= ${vandaag}::text::date, false) AS gesloten FROM organisatie
    WHERE gesloten_op IS NULL OR gesloten_op > ${vandaag}::text::date OR id = ${erAl}::uuid ORDER BY lower(naam)`;
}

/** De organisatie is open, of hoorde er al bij; op slot, zodat zij niet intussen sluit of verdwijnt. */
export async function eisOrganisatie(ctx: Ctx, id: string | null, erAl: string | null): Promise<void> {
  if (!id) return;
  const [open] = await ctx.tx.$queryRaw<unknown[]>`
    SELECT id FROM organisatie WHERE id = ${id}::uuid
      AND (gesloten_op IS NULL OR gesloten_op > ${ctx.vandaag}::text::date OR id = ${erAl}::uuid) FOR SHARE`;
  if (!open) throw new Ongeldig({ organisatieId: 'Deze organisatie is er niet (meer) of is gesloten. Kies opnieuw.' });
}
