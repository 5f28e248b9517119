import { alsSysteem } from '../../lib/server/db';
import { uniek } from '../factories/basis';
import { eenTraject } from '../factories/traject';
import { ruw } from './ruw';
import { VANDAAG } from './stand';

/**
 * Zoveel cliënten bij één begeleider, begonnen in de laatste 110 dagen en nog nooit gesproken: de grootste caseload waarmee de planner is geproefd.
 * De eerste komt uit de fabriek, de rest rechtstreeks in SQL.
 */
export async function maakGroteCaseload(begeleider: { id: string }, aantal: number): Promise<void> {
  const voorbeeld = await eenTraject({ begeleider, start: VANDAAG });
  const nummer = `GR${uniek()}`.toUpperCase().replace(/[^A-Z0-9]/g, '');
  await alsSysteem(
    'grote caseload',
    async (tx) => {
      await ruw(tx).$executeRaw`
        CREATE TEMP TABLE groot ON COMMIT DROP AS
        SELECT n, gen_random_uuid() AS client, gen_random_uuid() AS traject, ${VANDAAG}::text::date - (n % 110) AS start
        FROM generate_series(1, ${aantal - 1}::int) n`;
      await ruw(tx).$executeRaw`
        INSERT INTO client (id, clientnummer, voornaam, achternaam, talen)
        SELECT client, ${nummer}::text || '-' || n, 'Proef', 'Persoon' || n, '{}' FROM groot`;
      await ruw(tx).$executeRaw`
        INSERT INTO traject (id, client_id, aanpak_id, team_id, startdatum, uiterlijke_datum)
        SELECT traject, client, t.aanpak_id, t.team_id, start, start + interval '3 months'
        FROM groot, traject t WHERE t.id = ${voorbeeld.id}::uuid`;
      await ruw(tx).$executeRaw`
        INSERT INTO begeleiding (id, traject_id, gebruiker_id, van)
        SELECT gen_random_uuid(), traject, ${begeleider.id}::uuid, start::timestamp AT TIME ZONE 'Europe/Amsterdam' FROM groot`;
    },
    { timeout: 120_000 },
  );
}
