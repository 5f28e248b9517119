import { alsSysteem } from '../../lib/server/db';
import { doeAlsBaas } from './baas';
import { ruw } from './ruw';

/**
 * Zoveel cliënten in andere teams (vijftig per begeleider, tien begeleiders per team), elk met een lopend traject in de VIA-pilot, vijf
 * gesprekken en een taak. Rechtstreeks in SQL: met de fabrieken zou het minuten duren.
 */
export async function voegAndereTeamsToe(aantal: number): Promise<void> {
  await alsSysteem(
    'andere teams',
    async (tx) => {
      await ruw(tx).$executeRaw`
        CREATE TEMP TABLE nieuw ON COMMIT DROP AS
        SELECT n, gen_random_uuid() AS client, gen_random_uuid() AS traject, (n - 1) / 50 AS begeleider, (n - 1) / 500 AS team
        FROM generate_series(1, ${aantal}::int) n`;
      await ruw(tx).$executeRaw`
        CREATE TEMP TABLE collega ON COMMIT DROP AS
        SELECT begeleider, min(team) AS team, gen_random_uuid() AS id FROM nieuw GROUP BY begeleider`;
      await ruw(tx).$executeRaw`
        CREATE TEMP TABLE ploeg ON COMMIT DROP AS SELECT team, gen_random_uuid() AS id FROM nieuw GROUP BY team`;
      await ruw(tx).$executeRaw`INSERT INTO team (id, naam) SELECT id, 'Ander team ' || team FROM ploeg`;
      await ruw(tx).$executeRaw`
        INSERT INTO gebruiker (id, gebruikersnaam, naam, email, rol)
        SELECT id, 'ander.' || begeleider, 'Collega ' || begeleider, 'ander.' || begeleider || '@voorbeeld.nl', 'begeleider' FROM collega`;
      await ruw(tx).$executeRaw`
        INSERT INTO gebruiker_team (gebruiker_id, team_id) SELECT c.id, p.id FROM collega c JOIN ploeg p USING (team)`;
      await ruw(tx).$executeRaw`
        INSERT INTO client (id, clientnummer, voornaam, achternaam, talen)
        SELECT client, 'AND-' || n, 'Iemand', 'Anders ' || n, '{}' FROM nieuw`;
      await ruw(tx).$executeRaw`
        INSERT INTO traject (id, client_id, aanpak_id, team_id, startdatum)
        SELECT traject, client, (SELECT id FROM aanpak WHERE naam = 'VIA-pilot'), p.id, '2026-01-05'
        FROM nieuw JOIN ploeg p USING (team)`;
      await ruw(tx).$executeRaw`
        INSERT INTO begeleiding (id, traject_id, gebruiker_id, van)
        SELECT gen_random_uuid(), traject, c.id, '2026-01-05' FROM nieuw JOIN collega c USING (begeleider)`;
      await ruw(tx).$executeRaw`
        INSERT INTO contactmoment (id, client_id, datum, kanaal, status, gehouden_door_id)
        SELECT gen_random_uuid(), client, date '2026-01-10' + 60 * k, 'telefonisch', 'gevoerd', c.id
        FROM nieuw JOIN collega c USING (begeleider), generate_series(0, 4) k`;
      await ruw(tx).$executeRaw`
        INSERT INTO taak (id, traject_id, soort, verloopt_op) SELECT gen_random_uuid(), traject, 'vervolg_plannen', '2026-11-20' FROM nieuw`;
      // De uiterlijke datum staat bij elk traject: drie maanden na het laatste gesprek.
      await ruw(tx).$executeRaw`
        UPDATE traject SET uiterlijke_datum = date '2026-01-10' + 240 + interval '3 months' WHERE id IN (SELECT traject FROM nieuw)`;
    },
    { timeout: 120_000 },
  );
  await doeAlsBaas('ANALYZE');
}
