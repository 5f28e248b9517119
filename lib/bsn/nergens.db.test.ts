/** Een BSN staat nergens buiten zijn eigen, versleutelde rij: niet in wat een formulier bewaart of teruggeeft, een concept, het spoor of het logboek. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, it, vi } from 'vitest';
import { eenBsn, metBsn, verzonnenBsn } from '../../prisma/factories/bsn';
import { post, sleutel } from '../../prisma/proef/deur';
import { eenDossier } from '../../prisma/proef/situaties';
import { stand, VANDAAG } from '../../prisma/proef/stand';
import { clientenZoeken } from '../clienten/actions';
import { afkeuringenCsv, afkeuringTekst } from '../import/afkeuring';
import { leesMap } from '../import/bron';
import { importeer } from '../import/commands';
import type { User } from '../policy/policy';
import { bewaarConcept } from '../server/concepten';
import { alsSysteem } from '../server/db';
import { log } from '../server/log';
import { huidigeUser } from '../server/session';
import { bsnTonen, bsnVastleggen } from './actions';
import { leesBsn } from './rijen';

vi.mock('../server/session', () => ({ huidigeUser: vi.fn(), inlogadres: async () => '/inloggen' }));
vi.mock('../server/log', () => ({ log: { error: vi.fn(), warn: vi.fn(), info: vi.fn() } }));

const ingelogd = (user: User) => vi.mocked(huidigeUser).mockResolvedValue(user);
const inDatabase = async () => JSON.stringify(await stand());
const inLogboek = () => JSON.stringify(Object.values(log).map((f) => vi.mocked(f).mock.calls));

beforeEach(async () => {
  await metBsn();
});

it('na vastleggen, nog eens insturen, tonen, zoeken en een half formulier', async () => {
  const { client, begeleider } = await eenDossier();
  const { clientnummer } = client;
  const bsn = verzonnenBsn();
  ingelogd(begeleider);
  const formulier = () => post({ clientnummer, versie: '0', bsn }, { sleutel: eigen });
  const eigen = sleutel();
  const antwoorden = [
    await bsnVastleggen({}, post({ clientnummer, versie: '0', bsn: `${bsn}1` })),
    await bsnVastleggen({}, formulier()),
    await bsnVastleggen({}, formulier()),
    await bsnVastleggen({}, post({ clientnummer, versie: '0', bsn }, { sleutel: eigen })),
    await bewaarConcept(begeleider, {
      plek: `/clienten/${clientnummer}/gegevens#bsn`,
      sleutel: sleutel(),
      lagen: [{ op: new Date().toISOString(), waarden: { bsn, versie: '0' } }],
    }),
    await clientenZoeken({ vraag: bsn }),
  ];
  expect(antwoorden[1]).toMatchObject({ gelukt: true });
  expect(JSON.stringify(antwoorden)).not.toContain(bsn);

  const tonen = sleutel();
  const toon = () => bsnTonen({}, post({ clientnummer }, { sleutel: tonen }));
  expect(await toon()).toMatchObject({ eenmalig: bsn });
  // Hetzelfde formulier nog eens, zoals na een verversing: dan is het er niet meer bij.
  expect(JSON.stringify(await toon())).not.toContain(bsn);
  expect(await inDatabase()).not.toContain(bsn);
  expect(inLogboek()).not.toContain(bsn);
});

it('zonder sleutel: een zin op het scherm, de naam van de sleutel in het logboek, en verder niets', async () => {
  const { client, begeleider } = await eenDossier();
  const bsn = await eenBsn({ client });
  ingelogd(begeleider);
  const sleutels = process.env.VERSLEUTELING_SLEUTELS;
  process.env.VERSLEUTELING_SLEUTELS = '';
  const staat = await bsnTonen({}, post({ clientnummer: client.clientnummer }));
  process.env.VERSLEUTELING_SLEUTELS = sleutels;
  expect(staat.formError).toContain('de sleutel waarmee deze gegevens versleuteld zijn ontbreekt op de server');
  expect(inLogboek()).toContain('"sleutel":"proef"');
  expect(inLogboek()).not.toContain(bsn);
});

it('na een import met een kolom bsn: ook niet in wat er is afgekeurd', async () => {
  const [goed, dubbel, half] = [verzonnenBsn(), verzonnenBsn(), verzonnenBsn()];
  const kop = 'clientnummer,achternaam,aanpak,groep,startdatum,bsn';
  const map = mkdtempSync(join(tmpdir(), 'bsn-'));
  writeFileSync(join(map, 'aanpakken.csv'), 'aanpak,gesprekken_per_jaar\nBSN-aanpak,4\n');
  writeFileSync(
    join(map, 'deelnemers.csv'),
    [
      kop,
      `BSN-1,Wolters,BSN-aanpak,pilot,2026-01-05,${goed}`,
      `BSN-2,Wolters,BSN-aanpak,pilot,2026-01-05,${dubbel}`,
      `BSN-3,Jansen,BSN-aanpak,pilot,2026-01-05,${dubbel}`,
      `BSN-4,Jansen,BSN-aanpak,pilot,2026-01-05,${half.slice(0, 8)}x`,
      `BSN-5,Jansen,bestaat niet,pilot,2026-01-05,${half}`,
      `BSN-6,Jansen,BSN-aanpak,pilot,2026-01-05,te,veel,${half}`,
    ].join('\n'),
  );
  const bron = await leesMap(map);
  const { perBestand } = await importeer(bron, { vandaag: VANDAAG });
  const uitslag = perBestand.deelnemers;
  const regels = [...(uitslag?.afgekeurd ?? []), ...(uitslag?.aandacht ?? [])];
  expect(uitslag?.nieuw).toBe(4);
  expect(regels.filter((r) => r.kolom === 'bsn').map((r) => r.regel)).toEqual([5, 4]);
  const teLezen = regels.map(afkeuringTekst).join('\n') + afkeuringenCsv(regels) + (await inDatabase()) + inLogboek();
  for (const bsn of [goed, dubbel, half, half.slice(0, 8)]) expect(teLezen).not.toContain(bsn);
  const van = async (clientnummer: string) =>
    alsSysteem('proef', async (tx) => {
      const { id } = await tx.client.findUniqueOrThrow({ where: { clientnummer }, select: { id: true } });
      return leesBsn(tx, id);
    });
  expect([await van('BSN-1'), await van('BSN-2'), await van('BSN-3'), await van('BSN-4')]).toEqual([
    goed,
    dubbel,
    null,
    null,
  ]);
});
