import { describe, expect, it } from 'vitest';
import { dag, uniek } from '../../prisma/factories/basis';
import { eenGebruiker } from '../../prisma/factories/gebruiker';
import { eenGemis, eenInstrument, eenInzet } from '../../prisma/factories/inzet';
import { eenTraject } from '../../prisma/factories/traject';
import { MAG, MAG_NIET } from '../../prisma/proef/situaties';
import { spoor, VANDAAG } from '../../prisma/proef/stand';
import type { User } from '../policy/policy';
import { alsSysteem } from '../server/db';
import { getInstrumentenblad } from './queries';

const open = (user: User, clientnummer: string) => getInstrumentenblad(user, { clientnummer }, VANDAAG);

describe('het blad met instrumenten van een cliënt', () => {
  it('heeft wat loopt vooraan, dan wat voorbij is, en laat een spoor na', async () => {
    const t = await eenTraject<User>({ start: '2026-01-05' });
    const [a, b] = [await eenInstrument(), await eenInstrument({ organisatie: `DCW ${uniek()}` })];
    const eerder = await eenInzet({ traject: t, instrument: a, status: 'afgerond', aangemeldOp: '2026-02-01' });
    const later = await eenInzet({ traject: t, instrument: a, status: 'gestopt', aangemeldOp: '2026-05-01' });
    const wacht = await eenInzet({ traject: t, instrument: a, status: 'aangemeld', wensen: ['Lezen'] });
    const loopt = await eenInzet({ traject: t, instrument: b, wensen: ['Eerst', 'Dan'] });
    await eenGemis({ traject: t, aanbod: 'BBL', vervuldOp: '2026-11-01' });
    await eenGemis({ traject: t, aanbod: 'Opvang', belemmering: 'vervoer' });
    const blad = await open(t.begeleider, t.client.clientnummer);
    expect(blad?.lopend.map((i) => i.id)).toEqual([loopt.id, wacht.id]);
    expect(blad?.lopend[0]).toMatchObject({
      instrument: b.naam,
      organisatie: expect.stringMatching(/^DCW/),
      wensen: [
        { tekst: 'Eerst', uitkomst: null },
        { tekst: 'Dan', uitkomst: null },
      ],
    });
    expect(blad?.voorbij.map((i) => i.id)).toEqual([later.id, eerder.id]);
    expect(blad?.gemissen.map((g) => [g.aanbod, g.vervuldOp])).toEqual([
      ['Opvang', null],
      ['BBL', '2026-11-01'],
    ]);
    expect(blad?.trajecten).toMatchObject([{ id: t.id, mag: true }]);
    expect((await spoor())[0]).toMatchObject({
      actie: 'instrumenten.openen',
      gebruikerId: t.begeleider.id,
      clientId: t.client.id,
    });
  });

  it('zet vooraan wat past bij taal en ladder van de cliënt, en laat gesloten instrumenten weg', async () => {
    const t = await eenTraject<User>({ client: { niveauNederlands: 'beginner' } });
    await alsSysteem('proef', (tx) =>
      tx.ladderstand.createMany({
        data: [
          { clientId: t.client.id, trede: 4, op: dag('2026-01-05') },
          { clientId: t.client.id, trede: 2, op: dag('2026-06-01') },
        ],
      }),
    );
    const [moeilijk, hoog, past, dicht] = [
      await eenInstrument({ naam: `Aa ${uniek()}`, niveauNederlands: 'goed' }),
      await eenInstrument({ naam: `Ab ${uniek()}`, tredeVan: 3 }),
      await eenInstrument({ naam: `Zz ${uniek()}`, niveauNederlands: 'beginner', tredeVan: 1, tredeTot: 2 }),
      await eenInstrument({ geslotenOp: '2026-11-18' }),
    ];
    const blad = await open(t.begeleider, t.client.clientnummer);
    expect(blad?.bij).toEqual({ niveauNederlands: 'beginner', trede: 2 });
    const ids = blad?.instrumenten.map((i) => i.id) ?? [];
    expect(ids.indexOf(past.id)).toBeLessThan(ids.indexOf(moeilijk.id));
    expect(ids.slice(-2)).toEqual([moeilijk.id, hoog.id]);
    expect(ids).not.toContain(dicht.id);
  });

  it('is voor wie een beëindigd traject leest alleen wat daarbij hoort, zonder iets om te kiezen', async () => {
    const oud = await eenTraject<User>({ start: '2025-01-06', eind: '2026-09-30' });
    const nieuw = await eenTraject<User>({
      client: oud.client,
      begeleider: await eenGebruiker(),
      aanpak: 'Reguliere aanpak',
    });
    const mijn = await eenInzet({ traject: oud, status: 'gestopt', aangemeldOp: '2026-02-01' });
    await eenInzet({ traject: nieuw, trajectbegeleider: 'Gülay' });
    await eenGemis({ traject: nieuw });
    const blad = await open(oud.begeleider, oud.client.clientnummer);
    expect(blad?.voorbij.map((i) => i.id)).toEqual([mijn.id]);
    expect(blad).toMatchObject({
      lopend: [],
      gemissen: [],
      instrumenten: [],
      aanbod: [],
      bij: { niveauNederlands: null, trede: null },
    });
    expect(blad?.trajecten).toMatchObject([{ id: oud.id, mag: false }]);
    const volledig = await open(nieuw.begeleider, oud.client.clientnummer);
    expect(volledig?.trajecten.map((t) => [t.id, t.mag])).toEqual([
      [nieuw.id, true],
      [oud.id, false],
    ]);
    expect(volledig?.voorbij).toHaveLength(1);
  });

  it.each(Object.entries(MAG))('is er voor %s', async (_, situatie) => {
    const { user, dossier } = await situatie();
    expect((await open(user, dossier.client.clientnummer))?.trajecten).toMatchObject([{ mag: true }]);
  });

  it.each(Object.entries(MAG_NIET).filter(([wie]) => !wie.includes('gisteren eindigde')))(
    'is er niet voor %s, en dat is terug te vinden',
    async (_, situatie) => {
      const { user, dossier } = await situatie();
      expect(await open(user, dossier.client.clientnummer)).toBeNull();
      expect((await spoor())[0]).toMatchObject({
        actie: 'instrumenten.openen',
        resultaat: 'geweigerd',
        onderwerpId: dossier.client.clientnummer,
      });
    },
  );
});
