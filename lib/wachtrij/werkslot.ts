import 'server-only';
import pg from 'pg';

/**
 * Weet welke werkers leven: elke werker houdt een slot zolang zijn verbinding met de database bestaat. Werk van een werker die er niet meer
 * is (afgebroken, stroom weg) komt zo binnen een minuut vrij; de wachtrij zelf wacht daar vier uur mee.
 */
export class Werkslot {
  private readonly eigen = new Set<string>();
  private constructor(private readonly client: pg.Client) {}

  /** Gooit als de database er niet is; `kwijt` wordt geroepen als de verbinding later wegvalt, want dan lijkt deze werker dood. */
  static async open(url: string, kwijt: () => void): Promise<Werkslot> {
    const client = new pg.Client({ connectionString: url, application_name: 'vast-contact werker' });
    client.on('error', kwijt);
    await client.connect();
    return new Werkslot(client);
  }

  /** Houdt het slot van deze werker vast. */
  async houd(werkerId: string): Promise<void> {
    this.eigen.add(werkerId);
    await this.client.query(`SELECT pg_advisory_lock(hashtext('vast-contact werker'), hashtext($1))`, [werkerId]);
  }

  /** Geeft het werk vrij van werkers die er niet meer zijn; geeft hoeveel werkers dat waren. */
  async ruimOp(): Promise<number> {
    const { rows } = await this.client.query<{ id: string }>(
      // Een werker die net begint heeft zijn slot misschien nog niet.
      `SELECT DISTINCT locked_by AS id FROM graphile_worker.jobs WHERE locked_by IS NOT NULL AND locked_at < now() - interval '2 seconds'`,
    );
    let weg = 0;
    for (const { id } of rows) {
      if (this.eigen.has(id)) continue;
      const slot = await this.client.query<{ vrij: boolean }>(
        `SELECT pg_try_advisory_lock(hashtext('vast-contact werker'), hashtext($1)) AS vrij`,
        [id],
      );
      if (!slot.rows[0]?.vrij) continue;
      await this.client.query('SELECT graphile_worker.force_unlock_workers(ARRAY[$1])', [id]);
      await this.client.query(`SELECT pg_advisory_unlock(hashtext('vast-contact werker'), hashtext($1))`, [id]);
      weg += 1;
    }
    return weg;
  }

  async sluit(): Promise<void> {
    await this.client.end().catch(() => {});
  }
}
