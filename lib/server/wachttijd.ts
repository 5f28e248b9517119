import 'server-only';
import { createHash } from 'node:crypto';
import type { Tx } from './db';
import { sql } from './sql';
import { kolom, rijvorm, schrijf, vraagEen } from './vraag';

/** Na de laatste vrije poging een kwart minuut, dan telkens twee keer zo lang, tot een kwartier. */
const EERSTE_SECONDEN = 15;
const LANGSTE_SECONDEN = 900;

export type Teller = {
  /** Van wie of waar: een account op een plek, een bekend apparaat, een plek. */
  van: readonly string[];
  /** Zoveel pogingen zonder wachten. */
  vrij: number;
  /** Na zoveel uur zonder poging begint het opnieuw. */
  uren: number;
};

/** Wat iemand bij E-mailadres typte kan van alles zijn, ook een wachtwoord: het staat er niet leesbaar. */
const sleutelVan = ({ van }: Teller) => createHash('sha256').update(JSON.stringify(van)).digest('base64url');

const POGING = rijvorm('server.poging', { aantal: kolom.getal });
const TELLING = rijvorm('server.telling', { aantal: kolom.getal });

/**
 * Telt een poging, en zegt of zij mag. Wie nog moet wachten wordt niet geteld: anders hield iemand een ander met volhouden buiten. Eén opdracht,
 * dus van honderd tegelijk komt er na de vrije pogingen één door.
 */
export async function magPogen(tx: Tx, teller: Teller): Promise<boolean> {
  const { vrij, uren } = teller;
  const rij = await vraagEen(
    tx,
    POGING,
    sql`
    INSERT INTO inlogpoging AS p (key, points, expire) VALUES (${sleutelVan(teller)}, 1, now() + make_interval(hours => ${uren}::int))
    ON CONFLICT (key) DO UPDATE SET
      points = CASE WHEN p.expire < now() THEN 1 ELSE p.points + 1 END,
      expire = excluded.expire,
      vrij_op = CASE WHEN p.expire >= now() AND p.points + 1 >= ${vrij}::int THEN now()
        + make_interval(secs => LEAST(${LANGSTE_SECONDEN}::int, ${EERSTE_SECONDEN}::int * power(2, LEAST(p.points + 1 - ${vrij}::int, 20)))) END
    WHERE p.expire < now() OR p.vrij_op IS NULL OR p.vrij_op <= now()
    RETURNING points AS "aantal"`,
  );
  return rij !== null;
}

/** Het was goed: deze teller begint opnieuw. */
export async function begintOpnieuw(tx: Tx, teller: Teller): Promise<void> {
  await tx.inlogpoging.deleteMany({ where: { key: sleutelVan(teller) } });
}

/** Het was goed, maar wie van dezelfde plek steeds mis zit krijgt daarmee niets terug: alleen deze poging telt niet. */
export async function teltNiet(tx: Tx, teller: Teller): Promise<void> {
  await schrijf(
    tx,
    'server.poging-telt-niet',
    sql`UPDATE inlogpoging SET points = GREATEST(points - 1, 0), vrij_op = NULL WHERE key = ${sleutelVan(teller)}`,
  );
}

/** Hoeveelste keer dit nu is, zonder iemand tegen te houden. */
export async function tel(tx: Tx, van: readonly string[], uren: number): Promise<number> {
  const rij = await vraagEen(
    tx,
    TELLING,
    sql`
    INSERT INTO inlogpoging AS p (key, points, expire) VALUES (${sleutelVan({ van, vrij: 0, uren })}, 1, now() + make_interval(hours => ${uren}::int))
    ON CONFLICT (key) DO UPDATE SET points = p.points + 1 RETURNING points AS "aantal"`,
  );
  return rij?.aantal ?? 1;
}
