import 'server-only';
import { meldAfspraak } from '../afspraken/afspraken';
import type { Datum } from '../domain/datum';
import type { Afspraakmelding } from '../domain/gevolg';
import type { Kanaal } from '../domain/tellend-gesprek';
import { MET_TRAJECT } from '../levensloop/woorden';
import { nu } from '../server/clock';
import { naarDb } from '../server/datums';
import type { Tx } from '../server/db';
import { sql } from '../server/sql';
import { kolom, rijvorm, vraag } from '../server/vraag';

export type NieuweAfspraak = {
  clientId: string;
  datum: Datum;
  tijd: string | null;
  kanaal: Kanaal;
  locatieId: string | null;
  duurMinuten: number | null;
  gehoudenDoorId: string;
  vastgelegdDoorId: string;
};

/** Zet een gesprek in de agenda. Geeft de uitnodiging die erbij hoort. */
export async function maakAfspraak(tx: Tx, { datum, ...afspraak }: NieuweAfspraak): Promise<Afspraakmelding> {
  const { id, versie } = await tx.contactmoment.create({
    data: { ...afspraak, datum: naarDb(datum), status: 'gepland', vastgelegdOp: nu() },
    select: { id: true, versie: true },
  });
  return { contactmomentId: id, soort: 'uitnodiging', versie };
}

const GERAAKT = rijvorm('contactmomenten.geraakt', { id: kolom.id, versie: kolom.getal });

/** Zegt deze afspraken af omdat het traject eindigt; de cliënt hoort het. */
export async function zegAf(tx: Tx, ids: readonly string[]): Promise<void> {
  const geraakt = await vraag(
    tx,
    GERAAKT,
    sql`UPDATE contactmoment SET status = 'afgezegd', afgezegd_door = 'begeleider', afgezegd_reden = ${MET_TRAJECT}, versie = versie + 1
      WHERE id = ANY(${[...ids]}::uuid[]) RETURNING id::text, versie`,
  );
  for (const { id, versie } of geraakt) await meldAfspraak(tx, { contactmomentId: id, soort: 'afgezegd', versie });
}

/** Zet deze afspraken weer zoals ze waren; wat iemand er intussen zelf van maakte blijft. De cliënt krijgt weer een uitnodiging. */
export async function planWeer(tx: Tx, ids: readonly string[]): Promise<void> {
  const geraakt = await vraag(
    tx,
    GERAAKT,
    sql`UPDATE contactmoment SET status = 'gepland', afgezegd_door = NULL, afgezegd_reden = NULL, versie = versie + 1
      WHERE id = ANY(${[...ids]}::uuid[]) AND status = 'afgezegd' AND afgezegd_reden = ${MET_TRAJECT} RETURNING id::text, versie`,
  );
  for (const { id, versie } of geraakt) await meldAfspraak(tx, { contactmomentId: id, soort: 'uitnodiging', versie });
}

/** Er was iemand bij: het gesprek is een driegesprek. */
export async function contactMetDerde(tx: Tx, id: string): Promise<void> {
  await tx.contactmoment.update({ where: { id }, data: { metDerde: true }, select: { id: true } });
}
