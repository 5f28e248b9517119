import 'server-only';
import { type Datum, plusDagen } from '../domain/datum';
import { middernacht } from '../domain/middernacht';
import { trekOverdrachtenIn } from '../overdrachten/rijen';
import { nu } from '../server/clock';
import { naarDb } from '../server/datums';
import type { Tx } from '../server/db';
import { Ongeldig } from '../server/fouten';
import { sql } from '../server/sql';
import { schrijf } from '../server/vraag';

/** De naam van een actieve begeleider van dit team. Gooit Ongeldig bij het veld als het er geen is. */
export async function eisBegeleider(tx: Tx, id: string, teamId: string | null, veld: string): Promise<string> {
  const naam = await vindBegeleider(tx, id, teamId);
  if (!naam) throw new Ongeldig({ [veld]: 'Kies een begeleider van dit team uit de lijst.' });
  return naam;
}

/** De naam van een actieve begeleider van dit team, of null. Tot de transactie klaar is kan hij niet worden geblokkeerd. */
export async function vindBegeleider(tx: Tx, id: string, teamId: string | null): Promise<string | null> {
  // Gedeeld slot: wie op dit moment wordt geblokkeerd krijgt er niemand meer bij.
  await schrijf(tx, 'begeleiding.slot', sql`SELECT houd_gebruiker(${id}::uuid)`);
  const gevonden = await tx.gebruiker.findFirst({
    where: { id, rol: 'begeleider', geblokkeerdOp: null, teams: { some: { teamId: teamId ?? id } } },
    select: { naam: true },
  });
  return gevonden?.naam ?? null;
}

/**
 * Sluit op dit moment wie deze trajecten begeleidt, en laat `gebruikerId` (of niemand) volgen. Wie er was houdt zijn periode; de
 * toegang gaat op hetzelfde moment over. Wie opvolgt is geen vervanger meer, en een overdracht die nog open stond is van de baan. De
 * aanroeper heeft de trajecten op slot.
 */
export async function draagOver(
  tx: Tx,
  trajectIds: readonly string[],
  gebruikerId: string | null,
  vandaag: Datum,
): Promise<void> {
  const moment = nu();
  const ids = [...trajectIds];
  await schrijf(
    tx,
    'begeleiding.sluiten',
    sql`
    UPDATE begeleiding SET tot = ${moment}::timestamptz
    WHERE traject_id = ANY(${ids}::uuid[]) AND van < ${moment}::timestamptz AND (tot IS NULL OR tot > ${moment}::timestamptz)`,
  );
  // Wat nog moest ingaan kan niet worden verwijderd: het duurt dan, nu, één milliseconde.
  const vervallen = await schrijf(
    tx,
    'begeleiding.vervallen',
    sql`
    UPDATE begeleiding b SET van = ${moment}::timestamptz + (k.nr - 1) * interval '1 millisecond',
      tot = ${moment}::timestamptz + k.nr * interval '1 millisecond'
    FROM (SELECT id, row_number() OVER (ORDER BY van) AS nr FROM begeleiding
      WHERE traject_id = ANY(${ids}::uuid[]) AND van >= ${moment}::timestamptz) k WHERE b.id = k.id`,
  );
  await trekOverdrachtenIn(tx, { trajectIds: ids });
  if (!gebruikerId) return;
  const van = new Date(moment.getTime() + vervallen);
  await tx.begeleiding.createMany({ data: ids.map((trajectId) => ({ trajectId, gebruikerId, van })) });
  await sluitVervangingen(tx, { trajectIds: ids, gebruikerId }, plusDagen(vandaag, -1));
}

/**
 * Sluit deze begeleidingen op dit moment en laat de opvolger (of niemand) op hetzelfde moment volgen, tot wanneer zij golden. Anders dan
 * draagOver raakt dit alleen de periodes van één begeleider die weggaat: wie eerder of later kwam, blijft staan. Wat nog moest ingaan kan
 * niet weg: dat duurt dan één milliseconde. De aanroeper heeft de trajecten op slot.
 */
export async function neemOver(tx: Tx, begeleidingIds: readonly string[], opvolger: string | null): Promise<void> {
  const ids = [...begeleidingIds];
  const oud = await tx.begeleiding.findMany({
    where: { id: { in: ids } },
    select: { trajectId: true, van: true, tot: true },
  });
  const moment = nu();
  await schrijf(
    tx,
    'begeleiding.overnemen',
    sql`
    UPDATE begeleiding SET tot = greatest(${moment}::timestamptz, van + interval '1 millisecond') WHERE id = ANY(${ids}::uuid[])`,
  );
  await trekOverdrachtenIn(tx, { trajectIds: oud.map((b) => b.trajectId) });
  if (!opvolger) return;
  await tx.begeleiding.createMany({
    data: oud.map(({ trajectId, van, tot }) => ({
      trajectId,
      gebruikerId: opvolger,
      van: new Date(Math.max(moment.getTime(), van.getTime() + 1)),
      tot,
    })),
  });
}

type Welke = { trajectIds?: readonly string[]; gebruikerId?: string; id?: string };

/** Laat vervangingen niet langer duren dan tot en met deze dag; wat daarna zou beginnen gaat niet door. Geeft hoeveel het er waren. */
export async function sluitVervangingen(
  tx: Tx,
  { trajectIds, gebruikerId, id }: Welke,
  laatsteDag: Datum,
): Promise<number> {
  const dag = naarDb(laatsteDag);
  const where = { id, gebruikerId, trajectId: trajectIds && { in: [...trajectIds] } };
  const vervallen = await tx.vervanging.deleteMany({ where: { ...where, van: { gt: dag } } });
  const korter = await tx.vervanging.updateMany({
    where: { ...where, van: { lte: dag }, tot: { gt: dag } },
    data: { tot: dag },
  });
  return vervallen.count + korter.count;
}

/**
 * Vanaf deze dag begeleidt dezelfde begeleider het nieuwe traject. Het oude houdt hij ook: het blijft te lezen, zoals na elk einde. Begint het
 * nieuwe pas later, dan is er nu al iemand die ervoor staat.
 */
export async function begeleidOok(tx: Tx, oudId: string, nieuwId: string, van: Datum): Promise<void> {
  const begin = new Date(Math.min(middernacht(van).getTime(), nu().getTime()));
  await schrijf(
    tx,
    'begeleiding.doortrekken',
    sql`
    INSERT INTO begeleiding (id, traject_id, gebruiker_id, van, tot)
    SELECT gen_random_uuid(), ${nieuwId}::uuid, gebruiker_id, greatest(van, ${begin}::timestamptz), tot FROM begeleiding
    WHERE traject_id = ${oudId}::uuid AND (tot IS NULL OR (tot > ${begin}::timestamptz AND tot - van > interval '1 millisecond'))`,
  );
}
