// Een cliënt vindt dat iets niet klopt: opgeschreven, besloten, en zijn verklaring blijft naast het dossier.
import { describe, expect, it } from 'vitest';
import { eenCorrectieverzoek } from '../../prisma/factories/bewaren';
import { eenGebruiker } from '../../prisma/factories/gebruiker';
import { blijft } from '../../prisma/proef/rechten';
import { eenDossier, MAG_NIET } from '../../prisma/proef/situaties';
import { doeActie, gelezen, spoor, stand, VANDAAG } from '../../prisma/proef/stand';
import type { User } from '../policy/policy';
import { Geweigerd, IntussenGewijzigd, NietGevonden } from '../server/fouten';
import { correctieBesluiten, correctieVastleggen } from './actions';
import { getAlleCorrecties, getCorrecties } from './queries';

const VERZOEK = { gevraagdOp: '2026-11-02', verzoek: 'Dat heb ik niet gezegd.', verklaring: 'Ik wil wel fietsen.' };
const BESLUIT = { besluit: 'niet', motivering: 'Zo is het opgeschreven.', verklaring: 'Ik wil wel fietsen.' };
const leg = (ik: User, clientnummer: string, anders: object = {}) =>
  doeActie(ik, correctieVastleggen, { clientnummer, ...VERZOEK, ...anders });
const besluit = (ik: User, clientnummer: string, c: { id: string; versie: number }, anders: object = {}) =>
  doeActie(ik, correctieBesluiten, {
    clientnummer,
    correctieId: c.id,
    versie: String(c.versie),
    ...BESLUIT,
    ...anders,
  });

describe.each(['begeleider', 'privacy_officer'] as const)('een %s', (rol) => {
  it('legt het vast en besluit; de verklaring staat daarna in het dossier', async () => {
    const d = await eenDossier();
    const ik = rol === 'begeleider' ? d.begeleider : await eenGebruiker({ rol });
    await leg(ik, d.client.clientnummer);
    expect(await spoor()).toMatchObject([{ actie: 'correctie.vastleggen', clientId: d.client.id, gebruikerId: ik.id }]);
    const lees = () => gelezen(getCorrecties(d.begeleider, { clientnummer: d.client.clientnummer }, VANDAAG));
    const [c] = (await lees()).correcties;
    expect(c).toMatchObject({ verzoek: VERZOEK.verzoek, besluit: null, gevraagdOp: '2026-11-02' });
    await besluit(ik, d.client.clientnummer, c ?? { id: '', versie: 0 });
    expect(await spoor()).toMatchObject([{ actie: 'correctie.besluiten', details: { resultaat: 'niet' } }]);
    expect((await lees()).correcties[0]).toMatchObject({ besluit: 'niet', verklaring: 'Ik wil wel fietsen.' });
    // Het spoor kent de woorden van de cliënt niet.
    expect(JSON.stringify((await spoor(2)).map((r) => r.details))).not.toMatch(/fietsen|gezegd/);
  });
});

it('de privacy officer ziet elk verzoek', async () => {
  const d = await eenDossier();
  await eenCorrectieverzoek({ client: d.client, door: d.begeleider });
  const po = await eenGebruiker({ rol: 'privacy_officer' });
  const { correcties } = await gelezen(getAlleCorrecties(po, {}, VANDAAG));
  expect(correcties.map((c) => c.clientnummer)).toContain(d.client.clientnummer);
  expect(await getAlleCorrecties(d.begeleider, {}, VANDAAG)).toBeNull();
});

describe('het mag niet, en er verandert niets:', () => {
  // Wie het laatst begeleidde blijft lezen, en kan ook daarna nog opschrijven wat er niet klopt.
  const rest = Object.entries(MAG_NIET).filter(([wie]) => !/privacy|gisteren eindigde/.test(wie));
  it.each(rest)('%s', async (_, situatie) => {
    const { user, dossier } = await situatie();
    const c = await eenCorrectieverzoek({ client: dossier.client, door: user });
    const voor = await stand();
    for (const doe of [
      () => leg(user, dossier.client.clientnummer),
      () => besluit(user, dossier.client.clientnummer, c),
    ]) {
      const fout = await doe().catch((f: unknown) => f);
      expect(fout instanceof NietGevonden || fout instanceof Geweigerd).toBe(true);
    }
    expect(await stand()).toEqual(voor);
  });
});

it.each([
  ['een lege tekst', { verzoek: '  ' }],
  ['een dag die moet komen', { gevraagdOp: '2026-12-01' }],
  ['geen dag', { gevraagdOp: '' }],
  ['een te lange tekst', { verzoek: 'x'.repeat(4001) }],
])('weigert %s', async (_, anders) => {
  const d = await eenDossier();
  await blijft(() => leg(d.begeleider, d.client.clientnummer, anders), Error);
});

it('besluit niet over dat van een ander, niet twee keer, en niet zonder uitleg', async () => {
  const [d, ander] = [await eenDossier(), await eenDossier()];
  const c = await eenCorrectieverzoek({ client: d.client, door: d.begeleider });
  const vreemd = await eenCorrectieverzoek({ client: ander.client, door: ander.begeleider });
  await blijft(() => besluit(d.begeleider, d.client.clientnummer, vreemd), NietGevonden);
  await blijft(() => besluit(d.begeleider, d.client.clientnummer, c, { motivering: '' }), Error);
  await blijft(() => besluit(d.begeleider, d.client.clientnummer, c, { besluit: 'misschien' }), Error);
  const keren = await Promise.allSettled([1, 2].map(() => besluit(d.begeleider, d.client.clientnummer, c)));
  expect(keren.map((k) => k.status).sort()).toEqual(['fulfilled', 'rejected']);
  await blijft(() => besluit(d.begeleider, d.client.clientnummer, c), IntussenGewijzigd);
});
