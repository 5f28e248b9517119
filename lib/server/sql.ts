import 'server-only';
import { Prisma } from '../../generated/prisma/client';
import type { Datum } from '../domain/datum';

/** Een stuk SQL met zijn waarden, om in een opdracht te zetten: `vraag(tx, VORM, sql\`… ${stuk}\`)`. Waarden blijven parameters. */
export const sql = Prisma.sql;
export type Sql = Prisma.Sql;

/** Vaste tekst als SQL; nooit iets wat een gebruiker invoerde. */
export const rauw = Prisma.raw;

/** Stukken achter elkaar, met komma's ertussen of iets anders. */
export const samen = (stukken: Sql[], tussen = ', '): Sql => Prisma.join(stukken, tussen);

export const isSql = (iets: unknown): iets is Sql => iets instanceof Prisma.Sql;

/** Een burgerlijke datum als waarde: Prisma stuurt tekst, PostgreSQL vergelijkt met een DATE. */
export const dag = (d: Datum | null): Sql => sql`${d}::text::date`;

/** De dag in Nederland waarop dit tijdstip viel: `dagVan('n.geopend_op')`. */
export const dagVan = (tijdstip: string): Sql => Prisma.raw(`(${tijdstip} AT TIME ZONE 'Europe/Amsterdam')::date`);

/** Loopt dit op deze dag nog? Voor een laatste dag die meetelt en leeg mag zijn: `looptNog('t.einddatum', vandaag)`. */
export const looptNog = (kolom: string, op: Datum): Sql => {
  const tot = Prisma.raw(kolom);
  return sql`(${tot} IS NULL OR ${tot} >= ${op}::text::date)`;
};

/** Is dit op deze dag te kiezen? Voor een rij die gesloten kan zijn: `teKiezen('s', vandaag)`. */
export const teKiezen = (rij: string, op: Datum): Sql => {
  const dicht = Prisma.raw(`${rij}.gesloten_op`);
  return sql`(${dicht} IS NULL OR ${dicht} > ${op}::text::date)`;
};

/** Geldt dit op dit moment? Voor [van, tot) met een open einde: `geldtOp('b', moment)`. */
export const geldtOp = (rij: string, moment: Date): Sql => {
  const [van, tot] = [Prisma.raw(`${rij}.van`), Prisma.raw(`${rij}.tot`)];
  return sql`(${van} <= ${moment}::timestamptz AND (${tot} IS NULL OR ${tot} > ${moment}::timestamptz))`;
};

/** Tekens die in jsonb of een adres anders staan: van een nieuwe regel plakt anders de `n` aan het nummer erachter. */
const VERVANGEN = String.raw`\\(u[0-9a-f]{4}|.)|%[0-9A-F]{2}`;

/**
 * Als heel woord: VC-1 staat niet in VC-10 of X-VC-1, wel in `herstel-VC-1`. Een kort getal staat overal (een duur, een jaar, een huisnummer) en telt
 * alleen op een adres of in een veld dat een cliënt noemt. In een nummer en een id staan letters, cijfers en streepjes (client_clientnummer): als
 * patroon zijn zij zichzelf.
 */
const patroon = (nummer: string): string =>
  /^\d{1,4}$/.test(nummer)
    ? String.raw`([a-z]/|"client\w*": ")${nummer}(?![\w-])`
    : String.raw`(?<!\w|[A-Z0-9]-+)${nummer}(?!\w|-+[A-Z0-9])`;

/** Noemt deze tekst, een adres of jsonb, een van deze clientnummers of ids? */
export const noemt = (tekst: Sql, nummers: readonly string[]): Sql =>
  sql`EXISTS (SELECT FROM unnest(${[...nummers]}::text[], ${nummers.map(patroon)}::text[]) n(nummer, patroon)
    WHERE position(n.nummer IN ${tekst}) > 0 AND regexp_replace(${tekst}, ${VERVANGEN}, ' ', 'g') ~ n.patroon)`;
