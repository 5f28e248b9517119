import pg from 'pg';

/** Telt de SQL-opdrachten die dit werk naar PostgreSQL stuurt, BEGIN en COMMIT inbegrepen. Niet voor werk dat tegelijk loopt. */
export async function telOpdrachten(werk: () => Promise<unknown>): Promise<number> {
  const echt = pg.Client.prototype.query;
  let teller = 0;
  pg.Client.prototype.query = function geteld(this: pg.Client, ...args: unknown[]) {
    teller += 1;
    return Reflect.apply(echt, this, args);
  } as typeof echt;
  try {
    await werk();
  } finally {
    pg.Client.prototype.query = echt;
  }
  return teller;
}
