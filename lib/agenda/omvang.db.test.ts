import { beforeAll, describe, expect, it } from 'vitest';
import { eenAfwezigheid, eenFeed, eenWerkweek } from '../../prisma/factories/agenda';
import { eenAfspraak, eenContactmoment } from '../../prisma/factories/contactmoment';
import { eenGebruiker } from '../../prisma/factories/gebruiker';
import { eenTraject } from '../../prisma/factories/traject';
import { voegAndereTeamsToe } from '../../prisma/proef/andere-teams';
import { doeAlsBaas } from '../../prisma/proef/baas';
import { ruw } from '../../prisma/proef/ruw';
import { VANDAAG } from '../../prisma/proef/stand';
import { telOpdrachten } from '../../prisma/proef/tel-opdrachten';
import { telRijen, uitsluitingen } from '../../prisma/proef/tel-rijen';
import { bezwarenBij } from '../afspraken/botsing';
import { datum } from '../domain/datum';
import type { User } from '../policy/policy';
import { alsGebruiker, alsSysteem } from '../server/db';
import { getFeed } from './feed';
import { getAgendainstellingen } from './instellingen-queries';
import { getAgenda } from './queries';

const POWER = 'Activeringscentrum Power-Noord';
const CLIENTEN = 20;
let ik: User;
let token: string;

async function voegClientenToe(aantal: number): Promise<void> {
  for (let i = 0; i < aantal; i += 1) {
    const { client } = await eenTraject<User>({ start: '2026-01-05', begeleider: ik, laatsteGesprek: '2026-09-01' });
    await eenContactmoment({ client, datum: '2026-10-06', kanaal: 'op_locatie', locatie: POWER, gehoudenDoor: ik });
    await eenAfspraak({
      client,
      datum: '2026-11-24',
      tijd: `${9 + (i % 8)}`.padStart(2, '0').concat(':00'),
      gehoudenDoor: ik,
    });
  }
}

beforeAll(async () => {
  ik = await eenGebruiker();
  await eenWerkweek(ik, { dagen: { 1: {}, 2: { locatie: POWER } } });
  await eenAfwezigheid(ik, { van: '2026-12-21' });
  token = await eenFeed(ik);
  await voegClientenToe(CLIENTEN);
  await getFeed(token, '', VANDAAG);
});

const week = { dag: datum('2026-11-24'), weergave: 'week' } as const;
const LEZEN: Record<string, () => Promise<unknown>> = {
  'de week': () => getAgenda(ik, week, VANDAAG),
  'de instellingen': () => getAgendainstellingen(ik, {}, VANDAAG),
  'de agenda voor Outlook': () => getFeed(token, '', VANDAAG),
  'wat er tegen een afspraak is': () =>
    alsGebruiker(ik, (tx) =>
      bezwarenBij(
        { tx, user: ik, vandaag: VANDAAG },
        {
          ...{ begeleiderId: ik.id, datum: week.dag, tijd: '10:00', duurMinuten: null },
          ...{ kanaal: 'telefonisch', locatieId: null, behalveId: null },
        },
      ),
    ),
};

describe('de agenda blijft even groot', () => {
  const eerst: Record<string, number> = {};
  beforeAll(async () => {
    for (const [wat, lees] of Object.entries(LEZEN)) eerst[wat] = await telOpdrachten(lees);
    await voegClientenToe(5);
    await voegAndereTeamsToe(10_000);
    // Anderen spreken in dezelfde week, op dezelfde locatie.
    await alsSysteem('proef', async (tx) => {
      await ruw(tx).$executeRaw`
        UPDATE contactmoment SET datum = '2026-11-24', status = 'gepland', locatie_id = (SELECT id FROM locatie WHERE naam = ${POWER})
        WHERE client_id IN (SELECT id FROM client WHERE clientnummer LIKE 'AND-%') AND datum = '2026-09-07'`;
    });
    await doeAlsBaas('ANALYZE');
  }, 180_000);

  it.each(Object.entries(LEZEN))('%s kost met meer cliënten evenveel opdrachten', async (wat, lees) => {
    expect(await telOpdrachten(lees)).toBe(eerst[wat]);
    expect(eerst[wat]).toBeLessThanOrEqual(12);
  });

  it.each(Object.entries(LEZEN))('%s leest met 10.000 cliënten van anderen alleen de eigen rijen', async (_, lees) => {
    // Na vijf keer kiest PostgreSQL een vast plan.
    for (let i = 0; i < 6; i += 1) await lees();
    const gelezen = await telRijen(lees);
    for (const tabel of ['client', 'traject', 'contactmoment', 'begeleiding'])
      expect(gelezen[tabel] ?? 0, tabel).toBeLessThanOrEqual(10 * (CLIENTEN + 5));
    expect(uitsluitingen(gelezen), 'gezocht in de index van een uitsluiting').toEqual([]);
  });
});
