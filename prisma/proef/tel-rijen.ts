import pg from 'pg';

type Tellers = Record<string, number>;

/**
 * Telt per tabel hoeveel rijen PostgreSQL voor dit werk leest, binnen zijn transacties, en per index van een uitsluiting hoe vaak het erin zoekt. Wat
 * een verbinding nog van een vorige transactie had staan telt niet mee. Niet voor werk dat tegelijk loopt.
 */
export async function telRijen(werk: () => Promise<unknown>): Promise<Tellers> {
  const echt = pg.Client.prototype.query;
  const gelezen: Tellers = {};
  const stand = async (client: pg.Client): Promise<Tellers> => {
    const { rows } = await Reflect.apply(echt, client, [
      `SELECT relname::text AS tabel, (seq_tup_read + coalesce(idx_tup_fetch, 0))::int AS rijen FROM pg_stat_xact_user_tables
      UNION ALL SELECT indexrelid::regclass::text, pg_stat_get_xact_numscans(indexrelid)::int FROM pg_index WHERE indisexclusion`,
    ]);
    return Object.fromEntries(rows.map((r: { tabel: string; rijen: number }) => [r.tabel, r.rijen]));
  };
  let begin: Tellers = {};
  pg.Client.prototype.query = function geteld(this: pg.Client, ...args: unknown[]) {
    const [eerste] = args;
    const sql = typeof eerste === 'string' ? eerste : String((eerste as { text?: string } | undefined)?.text ?? '');
    const doe = () => Reflect.apply(echt, this, args);
    if (/^\s*begin\b/i.test(sql))
      return (async () => {
        const uitkomst = await doe();
        begin = await stand(this);
        return uitkomst;
      })();
    if (/^\s*commit\b/i.test(sql))
      return (async () => {
        for (const [tabel, rijen] of Object.entries(await stand(this)))
          gelezen[tabel] = (gelezen[tabel] ?? 0) + rijen - (begin[tabel] ?? 0);
        return doe();
      })();
    return doe();
  } as typeof echt;
  try {
    await werk();
  } finally {
    pg.Client.prototype.query = echt;
  }
  return Object.fromEntries(Object.entries(gelezen).filter(([, rijen]) => rijen > 0));
}

/** In welke indexen van een uitsluiting werd gezocht: die zijn om te bewaken, en zoeken is er traag. */
export const uitsluitingen = (gelezen: Tellers): string[] =>
  Object.keys(gelezen).filter((naam) => /_geen_overlap$|_een_per_aanpak$/.test(naam));
