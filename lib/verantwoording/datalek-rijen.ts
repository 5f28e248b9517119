import 'server-only';
import type { Prisma } from '../../generated/prisma/client';
import { nu } from '../server/clock';
import type { Tx } from '../server/db';
import { NietGevonden, Ongeldig } from '../server/fouten';
import { sql } from '../server/sql';
import { kolom, rijvorm, schrijf, vraagEen } from '../server/vraag';

type Nieuw = Omit<Prisma.DatalekUncheckedCreateInput, 'id' | 'overgenomenId' | 'tekstWegOp' | 'versie'>;

/** Meldt een mogelijk datalek, met de tekst die uit het dossier weg moet. */
export async function meldDatalek(tx: Tx, lek: Nieuw): Promise<string> {
  const { id } = await tx.datalek.create({ data: lek, select: { id: true } });
  return id;
}

/**
 * Wat er stond in een contactmoment dat is afgeschermd; null voor ieder ander dan wie het schreef, en als de tekst met de juiste cliënt is vernietigd. Van welke cliënt het was zegt het niet: dat hoort
 * niet in het dossier waar het naartoe gaat.
 */
export const vindAfgeschermd = (tx: Tx, gebruikerId: string, contactmomentId: string) =>
  tx.datalek.findFirst({
    where: { contactmomentId, auteurId: gebruikerId, tekstWegOp: null },
    select: { verslag: true, derden: true, onderwerpen: true, eerder: true, overgenomenId: true },
  });

const AFGESCHERMD = rijvorm('datalek.afgeschermd', { ja: kolom.jaNee });
/** Is dit contactmoment afgeschermd? Wat er stond leest alleen wie het schreef, en de privacy officer. */
export const isAfgeschermd = async (tx: Tx, contactmomentId: string): Promise<boolean> =>
  (await vraagEen(tx, AFGESCHERMD, sql`SELECT is_afgeschermd(${contactmomentId}::uuid) AS ja`))?.ja === true;

/** Het staat nu bij de juiste cliënt. Gooit NietGevonden voor wie het niet schreef of het bij dezelfde cliënt zet, Ongeldig als het er al staat. */
export async function neemOver(
  tx: Tx,
  gebruikerId: string,
  { uit, als, clientId }: { uit: string; als: string; clientId: string },
): Promise<void> {
  const { count } = await tx.datalek.updateMany({
    where: {
      contactmomentId: uit,
      auteurId: gebruikerId,
      overgenomenId: null,
      tekstWegOp: null,
      contactmoment: { clientId: { not: clientId } },
    },
    data: { overgenomenId: als },
  });
  if (count > 0) return;
  const lek = await vindAfgeschermd(tx, gebruikerId, uit);
  if (!lek?.overgenomenId) throw new NietGevonden();
  throw new Ongeldig({}, 'Dit gesprek is al bij de juiste cliënt vastgelegd.');
}

/**
 * Het dossier van de juiste cliënt gaat weg, en daarmee wat er van hem in het verkeerde dossier stond. Dat het misging blijft te zien (AVG artikel 33
 * lid 5), met de toelichting en het oordeel: daarin staan geen namen.
 */
export const vernietigDatalektekst = async (tx: Tx, clientId: string): Promise<number> =>
  (
    await tx.datalek.updateMany({
      where: { overgenomen: { clientId } },
      data: { overgenomenId: null, verslag: null, derden: null, onderwerpen: [], eerder: [], tekstWegOp: nu() },
    })
  ).count;

export type Datalekrij = NonNullable<Awaited<ReturnType<typeof lockDatalek>>>;

/** De melding op slot: wie tegelijk oordeelt wacht, en leest dan wat er staat. */
export async function lockDatalek(tx: Tx, id: string) {
  await schrijf(tx, 'datalek.slot', sql`SELECT FROM datalek WHERE id = ${id}::uuid FOR UPDATE`);
  return tx.datalek.findUnique({
    where: { id },
    select: {
      ...{ id: true, versie: true, oordeel: true, gemeldOp: true, notitie: true, geschrevenOp: true },
      contactmoment: { select: { clientId: true } },
    },
  });
}
