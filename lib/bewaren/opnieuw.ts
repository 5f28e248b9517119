import 'server-only';
import { z } from 'zod';
import type { Datum } from '../domain/datum';
import { nu } from '../server/clock';
import { alsSysteem, type Tx } from '../server/db';
import { sql } from '../server/sql';
import { kolom, rijvorm, vraag } from '../server/vraag';
import { GEGEVENSSOORTEN } from './soorten-woorden';
import { kenmerk, neemBeurt, voerVernietigingUit } from './vernietigen';

/** Eén verklaring, zoals zij buiten de database bewaard wordt: genoeg om het over te doen, en zonder gegevens van iemand. */
export const verklaringSchema = z.strictObject({
  nummer: z.int().min(1),
  kenmerk: z.string().regex(/^[0-9a-f]{64}$/),
  soorten: z.array(z.enum(GEGEVENSSOORTEN)).min(1),
});
export type Verklaring = z.output<typeof verklaringSchema>;

const LIJST = rijvorm('vernietiging.lijst', {
  nummer: kolom.getal,
  kenmerk: kolom.tekst,
  soorten: z.array(z.enum(GEGEVENSSOORTEN)),
});

/** Elke vernietiging die is uitgevoerd, nieuwste eerst. */
export const leesVernietiglijst = (tx: Tx): Promise<Verklaring[]> =>
  vraag(
    tx,
    LIJST,
    sql`SELECT v.nummer, v.kenmerk, v.soorten::text[] AS soorten FROM vernietiging v WHERE v.uitgevoerd_op IS NOT NULL ORDER BY v.nummer DESC`,
  );

const TERUG = rijvorm('vernietiging.terug', { clientId: kolom.id, alGedaan: kolom.jaNee, nummer: kolom.getal });

/** Hieraan is te zien welke verklaring is overgedaan, ook als zij een ander nummer kreeg. */
const grondVan = ({ nummer }: Verklaring) =>
  `Al vernietigd volgens verklaring ${nummer}, en teruggekomen uit een reservekopie`;

/**
 * Na het terugzetten van een reservekopie: wat volgens deze lijst al vernietigd was gaat opnieuw weg, elk in een eigen transactie. Wat er niet meer is
 * telt als al weg. Zet de kopie nog een bewaarplicht terug die intussen was opgeheven, dan houdt die dit niet tegen.
 */
export async function vernietigOpnieuw(
  lijst: readonly Verklaring[],
  vandaag: Datum,
): Promise<{ opnieuw: number; alWeg: number }> {
  let opnieuw = 0;
  const hoogste = Math.max(0, ...lijst.map((v) => v.nummer));
  for (const v of [...lijst].sort((a, b) => a.nummer - b.nummer))
    opnieuw += await alsSysteem('vernietiging opnieuw', (tx) => doeOver(tx, v, hoogste, vandaag), { timeout: 600_000 });
  return { opnieuw, alWeg: lijst.length - opnieuw };
}

/**
 * Het nummer zegt niet wie het was: na het terugzetten kan een ander het hebben gekregen. Wie er nog is van wie het dossier weg moest is nooit al weg; een
 * deel is al weg als van deze cliënt dit nummer, of dit nummer overgedaan, dezelfde soorten had.
 */
async function doeOver(tx: Tx, v: Verklaring, hoogste: number, vandaag: Datum): Promise<number> {
  await neemBeurt(tx);
  const [terug] = await vraag(
    tx,
    TERUG,
    sql`SELECT c.id::text AS "clientId",
        EXISTS (SELECT FROM vernietiging w WHERE w.kenmerk = ${v.kenmerk} AND w.soorten @> ${v.soorten}::"Gegevenssoort"[]
          AND (w.nummer = ${v.nummer}::int OR w.grond = ${grondVan(v)})) AS "alGedaan",
        -- Een nummer dat bezet is schuift voorbij de lijst: wat daar verderop staat houdt zo het zijne.
        CASE WHEN EXISTS (SELECT FROM vernietiging w WHERE w.nummer = ${v.nummer}::int)
          THEN (SELECT greatest(max(w.nummer), ${hoogste}::int) + 1 FROM vernietiging w) ELSE ${v.nummer}::int END AS nummer
      FROM client c WHERE ${kenmerk(sql`c.id`)} = ${v.kenmerk}`,
  );
  if (!terug || (terug.alGedaan && !v.soorten.includes('dossier'))) return 0;
  const { clientId, nummer } = terug;
  // Wat de kopie nog had openstaan over dezelfde cliënt maakt plaats.
  await tx.vernietiging.deleteMany({ where: { clientId, uitgevoerdOp: null } });
  const { id } = await tx.vernietiging.create({
    data: { clientId, soorten: v.soorten, nummer, goedgekeurd: true, beslotenOp: nu(), grond: grondVan(v) },
    select: { id: true },
  });
  return (await voerVernietigingUit(tx, id, vandaag)) === 'uitgevoerd' ? 1 : 0;
}
