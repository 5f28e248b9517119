import { beforeAll, describe, expect, it } from 'vitest';
import { eenAfspraak, eenContactmoment } from '../../prisma/factories/contactmoment';
import { eenGebruiker } from '../../prisma/factories/gebruiker';
import { eenTraject } from '../../prisma/factories/traject';
import { VANDAAG } from '../../prisma/proef/stand';
import { telOpdrachten } from '../../prisma/proef/tel-opdrachten';
import { leesLijstfilter } from '../clienten/lijstfilter-schema';
import { getClientenlijst, getZoekresultaten } from '../clienten/queries';
import { getContactmoment, getVoorbeeld } from '../contactmomenten/queries';
import { voorbeeldSchema } from '../contactmomenten/schema';
import { getGegevens } from '../dossier/gegevens-queries';
import { getDossier } from '../dossier/queries';
import { getVastleggen } from '../gesprek/queries';
import type { User } from '../policy/policy';
import { getVandaag } from '../vandaag/queries';
import { alsSysteem } from './db';

type Proef = { user: User; nummer: string; contactmomentId: string };

/** Een begeleider met zoveel cliënten, waarvan de eerste zoveel van alles heeft. */
async function maak(aantal: number): Promise<Proef> {
  const user = await eenGebruiker();
  const collega = await eenGebruiker({ naam: 'Collega' });
  const proef = await alsSysteem(
    'proef',
    async (tx) => {
      const vervanging = { door: user, van: '2026-11-01', tot: '2026-11-30' };
      for (let i = 1; i < aantal; i += 1) {
        const eigen = { begeleider: user, onHold: { van: '2026-06-01' } };
        const wens = i % 2 ? { begeleider: collega, vervanging } : eigen;
        await eenTraject(
          { start: '2026-01-05', taak: { verlooptOp: '2026-11-20' }, gesprekken: ['2026-05-01'], ...wens },
          tx,
        );
      }
      return eenTraject(
        { begeleider: user, start: '2024-01-01', opschorting: { van: '2026-02-01', tot: '2026-02-10' } },
        tx,
      );
    },
    { timeout: 60_000 },
  );
  const { client } = proef;
  const gesprek = await eenContactmoment({ client, datum: '2026-10-07', locatie: 'stadskantoor', gehoudenDoor: user });
  await alsSysteem(
    'proef',
    async (tx) => {
      for (let i = 0; i < aantal; i += 1) {
        const dag = String((i % 28) + 1).padStart(2, '0');
        await eenContactmoment(
          { client, datum: `2026-06-${dag}`, onderwerpen: ['gezondheid', 'taal'], gehoudenDoor: collega },
          tx,
        );
        await eenAfspraak({ client, datum: `2026-12-${dag}`, locatie: `locatie ${i}` }, tx);
        await tx.contactmomentWijziging.create({
          data: { contactmomentId: gesprek.id, soort: 'gecorrigeerd', oudVerslag: 'x', doorId: collega.id },
        });
      }
    },
    { timeout: 60_000 },
  );
  return { user, nummer: client.clientnummer, contactmomentId: gesprek.id };
}

const PAGINAS: Record<string, (p: Proef) => Promise<unknown>> = {
  Vandaag: (p) => getVandaag(p.user, { peildatum: VANDAAG }, VANDAAG),
  'Mijn cliënten': (p) => getClientenlijst(p.user, leesLijstfilter({}), VANDAAG),
  dossier: (p) => getDossier(p.user, { clientnummer: p.nummer }, VANDAAG),
  'dossier, alles': (p) => getDossier(p.user, { clientnummer: p.nummer, alles: true }, VANDAAG),
  gegevens: (p) => getGegevens(p.user, { clientnummer: p.nummer }, VANDAAG),
  'gesprek vastleggen': (p) => getVastleggen(p.user, { clientnummer: p.nummer }, VANDAAG),
  contactmoment: (p) => getContactmoment(p.user, { clientnummer: p.nummer, id: p.contactmomentId }, VANDAAG),
  'voorbeeld van de norm': ({ user, nummer }) =>
    getVoorbeeld(user, voorbeeldSchema.parse({ clientnummer: nummer, datum: VANDAAG, kanaal: 'telefonisch' }), VANDAAG),
  zoeken: (p) => getZoekresultaten(p.user, { vraag: 'Wolters', doel: 'openen' }, VANDAAG),
};

describe('het aantal opdrachten aan de database hangt niet af van het aantal rijen', () => {
  let twee: Proef;
  let veertig: Proef;
  beforeAll(async () => {
    twee = await maak(2);
    veertig = await maak(40);
  });

  it.each(Object.entries(PAGINAS))('%s', async (_, lees) => {
    expect(await lees(veertig)).toBeTruthy();
    const weinig = await telOpdrachten(() => lees(twee));
    const veel = await telOpdrachten(() => lees(veertig));
    expect(weinig).toBeGreaterThan(2);
    expect(veel).toBe(weinig);
    // Een bovengrens, zodat er niet ongemerkt een bij komt per onderdeel van de pagina.
    expect(veel).toBeLessThanOrEqual(20);
  });
});
