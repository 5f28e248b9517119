import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { readXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eenTraject } from '../../prisma/factories/traject';
import { eenProefteam, GEHEIM, type Proefteam } from '../../prisma/proef/proefteam';
import { ruw } from '../../prisma/proef/ruw';
import { spoor, stand, VANDAAG } from '../../prisma/proef/stand';
import { eenTeamleider } from '../../prisma/proef/teamsituaties';
import { NORMSTATUS } from '../copy/woorden';
import { datum } from '../domain/datum';
import { TEAMLIJSTEN } from '../domain/teamlijst';
import { maakCsv, maakExcel } from '../excel/excel';
import { leesMap } from '../import/bron';
import { importeer } from '../import/commands';
import { type Normregel, normrapportCsv, normrapportKop } from '../norm/normregel';
import { leesNormrapport, vindAanpak } from '../normrapport/queries';
import { alsSysteem } from '../server/db';
import { exporteerTeam, getTeamlijst } from './queries';
import { teamfilterSchema } from './schema';
import { type Exportregel, teamblad } from './teambestand';

const MAP = 'prisma/demo/via-pilot';
const vraag = (peildatum: string, aanpakId: string | null = null) => ({
  ...teamfilterSchema.parse({}),
  peildatum: datum(peildatum),
  aanpakId,
  alles: true,
});

describe('van een klein team', () => {
  let p: Proefteam;
  beforeAll(async () => {
    p = await eenProefteam();
  });

  it('staat in het bestand wie op de peildatum begonnen is, op nummer, zonder naam of toelichting', async () => {
    const rapport = await exporteerTeam(p.ik, vraag(VANDAAG), VANDAAG);
    expect(rapport?.team).toEqual({ id: p.teamId, naam: p.team });
    const regels = rapport?.regels ?? [];
    // Elf die lopen en twee die klaar zijn; niet wie nog moet beginnen.
    expect(regels).toHaveLength(13);
    expect(regels.map((r) => r.clientnummer)).toEqual(regels.map((r) => r.clientnummer).sort());
    expect(regels.filter((r) => r.status === 'beeindigd').map((r) => r.uiterlijk)).toEqual([null, null]);
    // Wie begeleidt staat erin, wie begeleid wordt niet.
    expect(JSON.stringify(rapport)).not.toMatch(new RegExp(`${GEHEIM}|Vijftien|Controle|Elders`));
  });

  it('kan het over één aanpak gaan', async () => {
    const rapport = await exporteerTeam(
      p.ik,
      vraag(VANDAAG, (await vindAanpak('Reguliere aanpak'))?.id ?? ''),
      VANDAAG,
    );
    expect(rapport?.regels.map((r) => r.clientnummer)).toEqual([p.dubbel.client.clientnummer]);
  });

  it('is het bestand van een lijst precies wat er op het scherm staat, met dezelfde keuzes', async () => {
    const begeleiders = (await getTeamlijst(p.ik, vraag(VANDAAG), VANDAAG))?.begeleiders ?? [];
    for (const lijst of TEAMLIJSTEN)
      for (const begeleider of [null, 'geen', ...begeleiders.map((b) => b.id)]) {
        const keuze = { ...vraag(VANDAAG), lijst, begeleider, alles: false };
        const scherm = (await getTeamlijst(p.ik, keuze, VANDAAG))?.rijen ?? [];
        const bestand = (await exporteerTeam(p.ik, keuze, VANDAAG))?.regels ?? [];
        expect(bestand.map((r) => r.clientnummer)).toEqual(scherm.map((r) => r.clientnummer).sort());
        for (const r of bestand) {
          const rij = scherm.find((s) => s.clientnummer === r.clientnummer && s.aanpak === r.aanpak);
          expect([r.status, r.begeleider, r.gepland]).toEqual([rij?.status, rij?.begeleider, rij?.gepland]);
        }
      }
  });

  it('opent als CSV in kolommen in het Nederlandse Excel, met woorden, wie begeleidt en wat er gepland is', async () => {
    const regels = (await exporteerTeam(p.ik, vraag(VANDAAG), VANDAAG))?.regels ?? [];
    const [regel] = regels.filter((r) => r.gepland);
    const csv = maakCsv(teamblad(regels));
    expect(csv.startsWith('\uFEFFCliëntnummer;Aanpak;Begeleider;Status;')).toBe(true);
    expect(csv.endsWith('\r\n')).toBe(true);
    const rijen = parse(csv, { bom: true, delimiter: ';', columns: true }) as Record<string, string>[];
    expect(rijen).toHaveLength(regels.length);
    expect(rijen.find((r) => r.Cliëntnummer === regel?.clientnummer)).toMatchObject({
      Begeleider: regel?.begeleider?.naam,
      Status: NORMSTATUS[regel?.status ?? 'beeindigd'],
      'Gepland op': regel?.gepland?.datum.split('-').reverse().join('-'),
    });
    const { sheets } = await readXlsx(await maakExcel('Team', [teamblad(regels)]));
    const [koppen, ...excel] = sheets[0]?.rows ?? [];
    expect(koppen).toEqual(Object.keys(rijen[0] ?? {}));
    expect(excel.map((r) => r[0])).toEqual(regels.map((r) => r.clientnummer));
    expect(excel.find((r) => r[0] === regel?.clientnummer)?.[6]).toEqual(new Date(regel?.gepland?.datum ?? ''));
  });

  it('blijft een spoor na van wie wat meenam, zonder cliënten; van een ander team alleen de poging', async () => {
    await exporteerTeam(p.ik, vraag('2026-09-15'), VANDAAG);
    expect((await spoor())[0]).toMatchObject({
      gebruikerId: p.ik.id,
      actie: 'team.exporteren',
      clientId: null,
      onderwerp: 'team',
      onderwerpId: p.teamId,
      resultaat: 'gelukt',
      details: { peildatum: '2026-09-15', trajecten: 13, aantal: 12 },
    });
    const zuid = await eenTeamleider('Zuid');
    const zonderSpoor = async () => ({ ...(await stand()), auditregel: [] });
    const voor = await zonderSpoor();
    expect(await exporteerTeam(zuid, { ...vraag(VANDAAG), team: p.teamId }, VANDAAG)).toBeNull();
    expect(await zonderSpoor()).toEqual(voor);
    expect((await spoor())[0]).toMatchObject({ gebruikerId: zuid.id, resultaat: 'geweigerd', onderwerpId: null });
  });
});

describe('van de pilot', () => {
  const EERDER = process.env.VAST_CONTACT_VANDAAG;
  afterAll(() => {
    process.env.VAST_CONTACT_VANDAAG = EERDER;
  });
  const nu = datum('2026-11-22');
  let aanpakId = '';
  beforeAll(async () => {
    process.env.VAST_CONTACT_VANDAAG = nu;
    await importeer(await leesMap(MAP), { vandaag: nu });
    aanpakId = (await vindAanpak('VIA-pilot'))?.id ?? '';
    // Wat de eerste helft van dit bestand in de pilot zette hoort er hier niet bij.
    await alsSysteem('proef', async (tx) => {
      const ander = await tx.aanpak.create({ data: { naam: 'Elders', gesprekkenPerJaar: 4 } });
      await ruw(tx).$executeRaw`UPDATE traject SET aanpak_id = ${ander.id}::uuid WHERE aanpak_id = ${aanpakId}::uuid
        AND client_id IN (SELECT id FROM client WHERE clientnummer LIKE 'PRF-%')`;
    });
  });

  const rapport = async (peildatum: string): Promise<Normregel[]> => {
    const regels: Normregel[] = [];
    for await (const deel of leesNormrapport(aanpakId, datum(peildatum))) regels.push(...deel);
    return regels;
  };
  const bestand = async (peildatum: string) =>
    (await exporteerTeam(await eenTeamleider(), vraag(peildatum, aanpakId), nu))?.regels ?? [];

  it('is het bestand van een team dat de hele pilot doet byte voor byte wat een onafhankelijk programma uitrekende', async () => {
    const csv = normrapportKop() + normrapportCsv(await bestand('2020-12-31'));
    expect(csv).toBe(readFileSync(`${MAP}/verwacht-norm-2020-12-31.csv`, 'utf8'));
  });

  it.each(['2020-01-06', '2020-04-15', '2021-02-28', '2026-11-22'])(
    'is het op %s gelijk aan het normrapport',
    async (dag) => {
      const regels = await bestand(dag);
      expect(regels.length).toBeGreaterThan(0);
      const norm = ({
        aanpak: _,
        begeleider: __,
        gepland: ___,
        laatsteGesprek: ____,
        uitleg: _____,
        ...regel
      }: Exportregel): Normregel => regel;
      expect(regels.map(norm)).toEqual(await rapport(dag));
    },
  );

  it('is het van een team dat er maar een deel van doet ook alleen dat deel', async () => {
    const { client } = await eenTraject({ team: 'Klein', start: '2020-02-03' });
    const klein = await eenTeamleider('Klein');
    const deel = (await exporteerTeam(klein, vraag('2020-12-31', aanpakId), nu))?.regels;
    expect(deel?.map((r) => r.clientnummer)).toEqual([client.clientnummer]);
    expect(deel).toMatchObject((await rapport('2020-12-31')).filter((r) => r.clientnummer === client.clientnummer));
  });
});
