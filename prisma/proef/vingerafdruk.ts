// Wat er in elke tabel staat, zonder dat telkens allemaal te lezen: van een tabel die hetzelfde bleef is het antwoord er nog.
import type { Tx } from '../../lib/server/db';
import { ruw } from './ruw';

type Rijen = Record<string, unknown>[];
export type Stand = Record<string, Rijen>;

type Gelezen = {
  /** De oid: elk testbestand heeft een nieuwe database. */
  database: string;
  opdracht: string;
  tabellen: { naam: string; afdruk: string | null; rijen: Rijen }[];
};
let gelezen: Gelezen = { database: '', opdracht: '', tabellen: [] };

const DATABASE = '(SELECT oid::text FROM pg_database WHERE datname=current_database())';

/** Elke rij van elke tabel, om te bewijzen dat er niets veranderde (of alleen wat er mocht veranderen). */
export async function leesStand(tx: Tx): Promise<Stand> {
  let [database, ...afdrukken] = await neemAfdrukken(tx);
  if (database !== gelezen.database) {
    gelezen = { database: String(database), ...(await zoekTabellen(tx)) };
    [database, ...afdrukken] = await neemAfdrukken(tx);
  }
  const { tabellen } = gelezen;
  const veranderd = tabellen.flatMap(({ naam, afdruk }, i) => (afdruk === afdrukken[i] ? [] : [naam]));
  const nieuw = await leesRijen(tx, veranderd);
  for (const [i, tabel] of tabellen.entries()) {
    tabel.rijen = nieuw[tabel.naam] ?? tabel.rijen;
    tabel.afdruk = afdrukken[i] ?? null;
  }
  return Object.fromEntries(tabellen.map(({ naam, rijen }) => [naam, rijen]));
}

/**
 * Per tabel het aantal rijen en de som van hun xmin. Een rij die erbij komt of wijzigt krijgt een xmin die hoger is dan alle eerdere, en een
 * rij die verdwijnt telt niet meer mee: ook een rij erbij en een rij eraf geeft een andere som. Wat is teruggedraaid telt niet.
 */
async function neemAfdrukken(tx: Tx): Promise<(string | null)[]> {
  const [rij] = await ruw(tx).$queryRawUnsafe<{ afdrukken: (string | null)[] }[]>(
    gelezen.opdracht || `SELECT ARRAY[${DATABASE}]afdrukken`,
  );
  if (!rij) throw new Error('De stand is niet te lezen');
  return rij.afdrukken;
}

// De keten volgt het auditspoor: wie dat vergelijkt, vergelijkt haar ook.
async function zoekTabellen(tx: Tx): Promise<Omit<Gelezen, 'database'>> {
  const tabellen = await ruw(tx).$queryRaw<{ naam: string }[]>`
    SELECT table_name AS naam FROM information_schema.tables
    WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND table_name NOT IN ('_prisma_migrations', 'inlogpoging', 'auditschakel')`;
  // Kort geschreven: een langere opdracht plant PostgreSQL elke keer opnieuw (zie opdrachtnaam in lib/server/db.ts).
  const afdrukken = tabellen.map(({ naam }) => `(SELECT count(*)||' '||sum(xmin::text::int8)FROM"${naam}")`);
  return {
    opdracht: `SELECT ARRAY[${[DATABASE, ...afdrukken].join()}]afdrukken`,
    tabellen: tabellen.map(({ naam }) => ({ naam, afdruk: 'nog niet gelezen', rijen: [] })),
  };
}

async function leesRijen(tx: Tx, namen: readonly string[]): Promise<Stand> {
  if (namen.length === 0) return {};
  // Een kolom per tabel: een functie neemt niet meer dan honderd waarden aan.
  const kolommen = namen.map(
    (naam) => `(SELECT coalesce(json_agg(r ORDER BY r::text), '[]') FROM "${naam}" r) AS "${naam}"`,
  );
  const [rij] = await ruw(tx).$queryRawUnsafe<Stand[]>(`SELECT ${kolommen.join(', ')}`);
  return rij ?? {};
}

/** De rijen waarin iets hiervan staat: waar andere proeven tegelijk schrijven is de rest niet van deze. */
export function alleenMet(stand: Stand, kenmerken: readonly string[]): Stand {
  const past = (rij: unknown) => {
    const tekst = JSON.stringify(rij);
    return kenmerken.some((kenmerk) => tekst.includes(kenmerk));
  };
  return Object.fromEntries(Object.entries(stand).map(([tabel, rijen]) => [tabel, rijen.filter(past)]));
}
