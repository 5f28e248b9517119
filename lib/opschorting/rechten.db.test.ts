import { describe, expect, it } from 'vitest';
import { rekenNa } from '../../prisma/factories/basis';
import type { Poging } from '../../prisma/proef/rechten';
import type { Proefdossier } from '../../prisma/proef/situaties';
import { doeActie, type Proefactie, spoor, stand, VANDAAG } from '../../prisma/proef/stand';
import {
  AANPAK_MAG,
  AANPAK_MAG_NIET,
  proefVerhoudingen,
  TEAM_MAG,
  TEAM_MAG_NIET,
} from '../../prisma/proef/teamsituaties';
import { type Datum, datum } from '../domain/datum';
import { alsSysteem } from '../server/db';
import {
  aanpakopschortingIntrekken,
  aanpakopschortingStarten,
  aanpakopschortingWijzigen,
  opschortingIntrekken,
  opschortingStarten,
  opschortingWijzigen,
} from './actions';
import { getAanpakopschortingen, getVoorbeeld } from './queries';

type Bij = { trajectId: string } | { aanpakId: string };
const bijTraject = (d: Proefdossier): Bij => ({ trajectId: d.traject.id });
const bijAanpak = (d: Proefdossier): Bij => ({ aanpakId: d.traject.aanpak.id });

/** Precies deze opschorting, met de norm nagerekend; wat er nog stond van een vorige proef is weg. */
const er = (bij: (d: Proefdossier) => Bij, van: string, tot: string | null) => (d: Proefdossier) =>
  alsSysteem('proef', async (tx) => {
    await tx.opschorting.deleteMany({ where: bij(d) });
    const herzienOp = new Date('2026-12-18');
    await tx.opschorting.create({
      data: { ...bij(d), van: new Date(van), tot: tot && new Date(tot), herzienOp, reden: 'opname' },
    });
    const clienten = await tx.client.findMany({ select: { id: true } });
    for (const { id } of clienten) await rekenNa(tx, id);
  });
const schoon = (d: Proefdossier) => alsSysteem('proef', (tx) => tx.opschorting.deleteMany({ where: bijAanpak(d) }));
const deze = async (bij: Bij) => ({
  opschortingId: (await alsSysteem('proef', (tx) => tx.opschorting.findFirstOrThrow({ where: bij }))).id,
  versie: 1,
});

const poging = (
  actie: string,
  daad: Proefactie,
  velden: (d: Proefdossier) => Promise<Record<string, unknown>>,
  vooraf?: Poging['vooraf'],
): Poging => ({
  actie,
  doe: async (user, d) => doeActie(user, daad, await velden(d), { bevestigd: true }),
  vooraf,
});

proefVerhoudingen(
  {
    'een traject opschorten': poging('opschorting.starten', opschortingStarten, async (d) => ({
      trajectId: d.traject.id,
      van: '2026-10-01',
      tot: '2026-10-31',
      reden: 'detentie',
    })),
    'een opschorting wijzigen': poging(
      'opschorting.wijzigen',
      opschortingWijzigen,
      async (d) => ({ ...(await deze(bijTraject(d))), tot: VANDAAG, reden: 'opname, duurt korter' }),
      er(bijTraject, '2026-11-02', null),
    ),
    'een opschorting intrekken': poging(
      'opschorting.intrekken',
      opschortingIntrekken,
      async (d) => deze(bijTraject(d)),
      er(bijTraject, '2026-11-19', null),
    ),
  },
  { mag: TEAM_MAG, magNiet: TEAM_MAG_NIET, perClient: true },
);

proefVerhoudingen(
  {
    'een aanpak opschorten': poging(
      'opschorting.starten',
      aanpakopschortingStarten,
      async (d) => ({ aanpakId: d.traject.aanpak.id, van: VANDAAG, tot: '2026-12-31', reden: 'lockdown' }),
      schoon,
    ),
    'een opschorting van een aanpak wijzigen': poging(
      'opschorting.wijzigen',
      aanpakopschortingWijzigen,
      async (d) => ({ ...(await deze(bijAanpak(d))), tot: '2026-11-30' }),
      er(bijAanpak, '2026-11-02', null),
    ),
    'een opschorting van een aanpak intrekken': poging(
      'opschorting.intrekken',
      aanpakopschortingIntrekken,
      async (d) => deze(bijAanpak(d)),
      er(bijAanpak, '2026-11-19', '2026-12-31'),
    ),
  },
  { mag: AANPAK_MAG, magNiet: AANPAK_MAG_NIET, perClient: false },
);

describe('het voorbeeld van een opschorting', () => {
  const periode: { van: Datum; tot: Datum } = { van: datum('2028-01-03'), tot: datum('2028-01-31') };

  it.each(Object.entries(AANPAK_MAG))('is te zien voor %s, en verandert niets', async (_, situatie) => {
    const { user, dossier } = await situatie();
    await schoon(dossier);
    const { auditregel: __, ...voor } = await stand();
    const later = { van: datum('2027-01-04'), tot: datum('2027-01-31') };
    expect(await getVoorbeeld(user, { aanpakId: dossier.traject.aanpak.id, periode: later }, VANDAAG)).toHaveProperty(
      'gevolg',
    );
    expect(await stand()).toMatchObject(voor);
  });

  it.each(Object.entries(AANPAK_MAG_NIET))(
    'is er niet voor %s, ook niet als de periode niet kan',
    async (_, situatie) => {
      const { user, dossier } = await situatie();
      const { auditregel: __, ...voor } = await stand();
      expect(await getVoorbeeld(user, { aanpakId: dossier.traject.aanpak.id, periode }, VANDAAG)).toBeNull();
      expect((await spoor())[0]).toMatchObject({ actie: 'opschorting.voorzien', resultaat: 'geweigerd' });
      expect(await getAanpakopschortingen(user, dossier.traject.aanpak.id, VANDAAG)).toBeNull();
      expect(await stand()).toMatchObject(voor);
    },
  );

  it('kan niet over een opschorting van een andere aanpak gaan', async () => {
    const [mijn, ander] = [AANPAK_MAG, AANPAK_MAG_NIET].map((s) => Object.values(s)[0]);
    const { user, dossier } = (await mijn?.()) ?? {};
    const vreemd = await ander?.();
    if (!user || !dossier || !vreemd) throw new Error('Geen situatie');
    const elders = vreemd.user.aanpakIds[0] ?? '';
    const { id } = await alsSysteem('proef', (tx) =>
      tx.opschorting.create({ data: { aanpakId: elders, van: new Date('2026-12-01'), reden: 'elders' } }),
    );
    const { id: aanpakId } = dossier.traject.aanpak;
    expect(
      await getVoorbeeld(user, { aanpakId, periode: { ...periode, van: VANDAAG }, wijzigt: id }, VANDAAG),
    ).toBeNull();
    expect(await getVoorbeeld(user, { aanpakId: crypto.randomUUID(), periode }, VANDAAG)).toBeNull();
  });
});
