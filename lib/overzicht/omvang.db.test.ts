import { beforeAll, describe, expect, it } from 'vitest';
import { eenTraject } from '../../prisma/factories/traject';
import { voegAndereTeamsToe } from '../../prisma/proef/andere-teams';
import { doeAlsBaas } from '../../prisma/proef/baas';
import { eenProefteam, type Proefteam } from '../../prisma/proef/proefteam';
import { ruw } from '../../prisma/proef/ruw';
import { VANDAAG } from '../../prisma/proef/stand';
import { telOpdrachten } from '../../prisma/proef/tel-opdrachten';
import { telRijen, uitsluitingen } from '../../prisma/proef/tel-rijen';
import { afwijkingfilterSchema, jaarfilterSchema } from '../afwijkingen/filter-schema';
import { getJaarverslag } from '../afwijkingen/jaarverslag-queries';
import { getTeamafwijkingen } from '../afwijkingen/queries';
import { datum } from '../domain/datum';
import { getDossier } from '../dossier/queries';
import { getDeelnemerkeuzes, getPlanning } from '../levensloop/queries';
import type { User } from '../policy/policy';
import { alsSysteem } from '../server/db';
import { getVandaag } from '../vandaag/queries';
import { exporteerTeam, getTeam, getTeamlijst } from './queries';
import { teamfilterSchema } from './schema';
import { getVerloop } from './verloop-queries';

let p: Proefteam;
beforeAll(async () => {
  p = await eenProefteam();
});

const filter = { ...teamfilterSchema.parse({}), peildatum: VANDAAG };
const LEZEN: Record<string, () => Promise<unknown>> = {
  'het team': () => getTeam(p.ik, filter, VANDAAG),
  'het team op een dag die geweest is': () => getTeam(p.ik, { ...filter, peildatum: datum('2026-06-01') }, VANDAAG),
  'het verloop van het team': () => getVerloop(p.ik, filter, VANDAAG),
  'een lijst van het team': () => getTeamlijst(p.ik, filter, VANDAAG),
  'het bestand van het team': () => exporteerTeam(p.ik, { ...filter, aanpakId: null, alles: true }, VANDAAG),
  'de keuzes voor een nieuwe deelnemer': () => getDeelnemerkeuzes(p.ik, VANDAAG),
  'de normafwijkingen van het team': () => getTeamafwijkingen(p.ik, afwijkingfilterSchema.parse({}), VANDAAG),
  'het jaarverslag van het team': () => getJaarverslag(p.ik, jaarfilterSchema.parse({}), VANDAAG),
  'de planning van een cliënt': () => getPlanning(p.ik, p.opSchema.client, VANDAAG),
  'de dag van een begeleider': () => getVandaag(p.sanne, { peildatum: VANDAAG }, VANDAAG),
  'een dossier': () => getDossier(p.sanne, { clientnummer: p.opSchema.client.clientnummer }, VANDAAG),
};

describe('hoe groot het team ook is', () => {
  const klein: Record<string, number> = {};
  beforeAll(async () => {
    // De eerste blik maakt ook de verbinding.
    await LEZEN['het team']?.();
    for (const [wat, lees] of Object.entries(LEZEN)) klein[wat] = await telOpdrachten(lees);
    await alsSysteem(
      'proef',
      async (tx) => {
        for (let i = 0; i < 60; i += 1)
          await eenTraject<User>(
            { team: p.team, begeleider: p.nora, start: '2026-01-05', laatsteGesprek: '2026-09-01' },
            tx,
          );
      },
      { timeout: 60_000 },
    );
  });

  it.each(Object.entries(LEZEN))('%s kost evenveel opdrachten', async (wat, lees) => {
    expect(await telOpdrachten(lees)).toBe(klein[wat]);
    // De deur en wie er kijkt inbegrepen.
    expect(klein[wat]).toBeLessThanOrEqual(12);
  });
});

/** Hoeveel rijen er in elke tabel over de cliënten van dit team gaan. */
const eigenRijen = () =>
  alsSysteem('proef', async (tx) => {
    const [rij] = await ruw(tx).$queryRaw<Record<string, number>[]>`
      WITH t AS (SELECT id, client_id FROM traject WHERE team_id = ${p.teamId}::uuid)
      SELECT (SELECT count(*)::int FROM t) AS traject, (SELECT count(DISTINCT client_id)::int FROM t) AS client,
        (SELECT count(*)::int FROM contactmoment WHERE client_id IN (SELECT client_id FROM t)) AS contactmoment,
        (SELECT count(*)::int FROM begeleiding WHERE traject_id IN (SELECT id FROM t)) AS begeleiding,
        (SELECT count(*)::int FROM vervanging WHERE traject_id IN (SELECT id FROM t)) AS vervanging,
        (SELECT count(*)::int FROM on_hold WHERE traject_id IN (SELECT id FROM t)) AS on_hold,
        (SELECT count(*)::int FROM opschorting WHERE traject_id IN (SELECT id FROM t)) AS opschorting,
        (SELECT count(*)::int FROM normafwijking WHERE traject_id IN (SELECT id FROM t)) AS normafwijking,
        (SELECT count(*)::int FROM taak WHERE traject_id IN (SELECT id FROM t)) AS taak`;
    return rij ?? {};
  });

/** Ook wat anderen niet hebben van de fabriek: on hold, een opschorting, een vervanging en een normafwijking bij elk traject van een ander team. */
const vulAndereTeams = () =>
  alsSysteem('proef', async (tx) => {
    const elders = `FROM begeleiding b JOIN traject t ON t.id = b.traject_id JOIN client c ON c.id = t.client_id WHERE c.clientnummer LIKE 'AND-%'`;
    const periode = `date '2026-02-01', date '2026-02-10'`;
    await ruw(tx).$executeRawUnsafe(
      `INSERT INTO on_hold (id, traject_id, van, tot, reden, herzien_op) SELECT gen_random_uuid(), t.id, ${periode}, 'anders', date '2026-02-10' ${elders}`,
    );
    await ruw(tx).$executeRawUnsafe(
      `INSERT INTO opschorting (id, traject_id, van, tot, reden) SELECT gen_random_uuid(), t.id, ${periode}, 'opname' ${elders}`,
    );
    await ruw(tx).$executeRawUnsafe(
      `INSERT INTO vervanging (id, traject_id, gebruiker_id, van, tot) SELECT gen_random_uuid(), t.id, b.gebruiker_id, ${periode} ${elders}`,
    );
    await ruw(tx).$executeRawUnsafe(
      `INSERT INTO normafwijking (id, traject_id, jaar_van, jaar_tot, gevoerd, vereist) SELECT gen_random_uuid(), t.id, ${periode}, 0, 1 ${elders}`,
    );
  }).then(() => doeAlsBaas('ANALYZE'));

describe('met 10.000 cliënten in andere teams', () => {
  beforeAll(async () => {
    await voegAndereTeamsToe(10_000);
    await vulAndereTeams();
  }, 180_000);

  it.each(Object.entries(LEZEN))(
    // De deur zoekt elk traject twee keer; daarna zijn er twee opdrachten, die het elk drie keer tegenkomen: in het team, in het bereik en om zijn feiten.
    '%s leest alleen de rijen van het eigen team, elk hoogstens een paar keer',
    async (_, lees) => {
      const eigen = await eigenRijen();
      // Na vijf keer kiest PostgreSQL een vast plan.
      for (let i = 0; i < 6; i += 1) await lees();
      const gelezen = await telRijen(lees);
      expect(gelezen.traject).toBeGreaterThan(0);
      const teVeel = Object.entries(eigen)
        .map(([tabel, rijen]) => ({ tabel, eigen: rijen, gelezen: gelezen[tabel] ?? 0 }))
        .filter((t) => t.gelezen > 8 * t.eigen + 20);
      expect(teVeel).toEqual([]);
      expect(uitsluitingen(gelezen), 'gezocht in de index van een uitsluiting').toEqual([]);
    },
  );
});
