import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { eenGebruiker } from '../../prisma/factories/gebruiker';
import { eenKanarie, type Kanarie } from '../../prisma/proef/kanarie';
import { VANDAAG } from '../../prisma/proef/stand';
import { clientenZoeken } from '../clienten/actions';
import { voorbeeldVraag } from '../contactmomenten/actions';
import { ROLLEN, type Rol } from '../domain/rollen';
import { can, type User } from '../policy/policy';
import { zoekenOpenen } from '../vinden/actions';
import { alsSysteem } from './db';
import { huidigeUser } from './session';

vi.mock('./session', () => ({ huidigeUser: vi.fn(), inlogadres: async () => '/inloggen' }));

const IEMAND: Omit<User, 'rol'> = { id: 'x', naam: 'x', teamIds: [], aanpakIds: [] };

let k: Kanarie;
beforeAll(async () => {
  k = await eenKanarie();
});

/** Elke vraag uit de browser, gesteld over de kanarie. Een nieuwe vraag hoort hier een plaats te krijgen. */
const VRAGEN: Record<string, () => Promise<unknown>> = {
  clientenZoeken: () => clientenZoeken({ vraag: k.kanarie }),
  zoekenOpenen: () => zoekenOpenen({}),
  voorbeeldVraag: () =>
    voorbeeldVraag({
      ...{ clientnummer: k.client.clientnummer, datum: VANDAAG, kanaal: 'telefonisch' },
      ...{ plannen: false, soort: 'gesprek', status: 'gevoerd' },
    }),
};

/** Wie geen mensen zoekt krijgt alleen zijn eigen pagina's: daarvan blijft geen spoor. */
const zonderMensen = (vraag: string, rol: Rol) =>
  vraag === 'zoekenOpenen' && !can({ ...IEMAND, rol }, 'clienten.zoeken');

const sporenVan = (user: User) =>
  alsSysteem('proef', (tx) =>
    tx.auditregel.findMany({
      where: { gebruikerId: user.id },
      select: { resultaat: true, clientId: true, details: true },
    }),
  );

it('de kanarie zit in elk tekstveld van en rond een cliënt, behalve waar er niets is', () => {
  expect(k.zonder).toEqual([]);
});

it('de tabel noemt elke vraag die er is', () => {
  const bronnen = readdirSync('lib', { recursive: true, encoding: 'utf8' })
    .filter((pad) => pad.endsWith('actions.ts'))
    .map((pad) => readFileSync(`lib/${pad}`, 'utf8'));
  const namen = bronnen.flatMap((tekst) => [...tekst.matchAll(/export const (\w+) = defineVraag\(/g)].map((m) => m[1]));
  expect(namen.sort()).toEqual(Object.keys(VRAGEN).sort());
});

describe.each(Object.entries(VRAGEN))('%s', (vraag, stel) => {
  it.each(ROLLEN)('laat als %s een regel na: van wat er te zien was, of van de weigering', async (rol) => {
    const user = await eenGebruiker({ rol });
    for (const wie of rol === 'begeleider' ? [k.wie.begeleider, user] : [user]) {
      vi.mocked(huidigeUser).mockResolvedValue(wie);
      const eerder = (await sporenVan(wie)).length;
      const antwoord = JSON.stringify(await stel());
      const nieuw = (await sporenVan(wie)).slice(eerder);
      if (zonderMensen(vraag, rol)) {
        expect([nieuw, antwoord.includes(k.kanarie)]).toEqual([[], false]);
        continue;
      }
      expect(nieuw).toHaveLength(1);
      const gelukt = antwoord.startsWith('{"ok":true');
      expect(nieuw[0]?.resultaat).toBe(gelukt ? 'gelukt' : 'geweigerd');
      if (antwoord.includes(k.kanarie))
        expect(nieuw[0]).toMatchObject(nieuw[0]?.clientId ? { clientId: k.client.id } : { details: { aantal: 1 } });
    }
  });
});
