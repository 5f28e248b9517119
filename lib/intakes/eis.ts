import 'server-only';
import { eisClient, eisTraject, type GevondenTraject } from '../bereik/scope';
import { langeDatum, tijdstip } from '../copy/datums';
import type { Auditactie } from '../domain/auditacties';
import { audit } from '../server/audit';
import { naarDb, uitDb } from '../server/datums';
import type { Ctx } from '../server/define-action';
import { NietGevonden, Ongeldig } from '../server/fouten';

/**
 * Het traject van deze cliënt waarop deze gebruiker nu mag schrijven. Gooit NietGevonden of Geweigerd, of Ongeldig met de dag als het
 * intussen is beëindigd terwijl een ander traject van de cliënt doorloopt.
 */
export async function eisSchrijfbaar(ctx: Ctx, clientnummer: string, trajectId: string): Promise<GevondenTraject> {
  const client = await eisClient(ctx.tx, ctx.user, clientnummer, 'dossier.bijhouden', ctx.vandaag);
  const gezien = await ctx.tx.traject.findFirst({
    where: { id: trajectId, clientId: client.id, groep: 'pilot' },
    select: { einddatum: true },
  });
  if (!gezien) throw new NietGevonden();
  if (gezien.einddatum && gezien.einddatum < naarDb(ctx.vandaag))
    throw new Ongeldig(
      {},
      `Dit traject is beëindigd op ${langeDatum(uitDb(gezien.einddatum))}. Er kan niets meer bij.`,
    );
  return eisTraject(ctx.tx, ctx.user, trajectId, 'dossier.bijhouden', ctx.vandaag);
}

export type Concept = {
  id: string;
  clientId: string;
  trajectId: string;
  clientVersie: number;
  /** De start van het traject waar zij bij hoort. */
  traject: GevondenTraject;
};

/**
 * De intake van deze cliënt die nog niet is vastgesteld, op slot tot de transactie klaar is: wat iemand bewaart en het vaststellen wachten op
 * elkaar. Gooit NietGevonden als zij niet van deze cliënt is, Ongeldig als zij al is vastgesteld.
 */
export async function eisConcept(ctx: Ctx, v: { clientnummer: string; intakeId: string }): Promise<Concept> {
  const client = await eisClient(ctx.tx, ctx.user, v.clientnummer, 'dossier.bijhouden', ctx.vandaag);
  const [intake] = await ctx.tx.$queryRaw<(Omit<Concept, 'traject'> & { vastgesteldOp: Date | null })[]>`
    SELECT id::text, client_id::text AS "clientId", traject_id::text AS "trajectId", client_versie AS "clientVersie",
      vastgesteld_op AS "vastgesteldOp"
    FROM intake WHERE id = ${v.intakeId}::uuid AND client_id = ${client.id}::uuid FOR UPDATE`;
  if (!intake) throw new NietGevonden();
  const { vastgesteldOp, ...rest } = intake;
  const traject = await eisSchrijfbaar(ctx, v.clientnummer, rest.trajectId);
  if (vastgesteldOp)
    throw new Ongeldig(
      {},
      `Deze intake is vastgesteld op ${tijdstip(vastgesteldOp)} en verandert niet meer. Begin bij Leefgebieden een nieuwe intake ernaast.`,
    );
  return { ...rest, traject };
}

/** Een regel in het spoor over een intake, zonder iets van wat er is opgeschreven. */
export const spoor = (
  ctx: Ctx,
  actie: Auditactie,
  intake: { id: string; clientId: string },
  details?: Record<string, string>,
) =>
  audit(
    ctx.tx,
    { gebruikerId: ctx.user.id },
    { actie, clientId: intake.clientId, onderwerp: 'intake', onderwerpId: intake.id, details },
  );
