import { eenBetrokkene, eenToezegging } from '../../prisma/factories/netwerk';
import { eenTraject } from '../../prisma/factories/traject';
import { aanwezigen } from '../../prisma/proef/aanwezigen';
import { proefRechten } from '../../prisma/proef/rechten';
import type { Proefdossier } from '../../prisma/proef/situaties';
import { doeActie } from '../../prisma/proef/stand';
import { alsSysteem } from '../server/db';
import {
  betrokkeneToevoegen,
  betrokkeneWijzigen,
  huishoudenVerlaten,
  toezeggingBijwerken,
  toezeggingenVertellen,
  toezeggingVastleggen,
  toezeggingWijzigen,
} from './actions';

const nummer = (d: Proefdossier) => ({ clientnummer: d.client.clientnummer });
const PERSOON = { rol: 'wmo', naam: 'Petra', van: '2026-11-02', grond: 'taak', grondWaarop: 'Wmo 2015, artikel 5.2.1' };

const betrokkeneId = (d: Proefdossier) =>
  alsSysteem('proef', async (tx) => (await tx.betrokkene.findFirstOrThrow({ where: { clientId: d.client.id } })).id);
const toezeggingId = (d: Proefdossier, klaar: boolean) =>
  alsSysteem('proef', async (tx) => {
    const gedaanOp = klaar ? { not: null } : null;
    return (await tx.toezegging.findFirstOrThrow({ where: { clientId: d.client.id, gedaanOp } })).id;
  });

const metBetrokkene = (d: Proefdossier) => eenBetrokkene({ client: d.client });
const metToezegging = (d: Proefdossier) =>
  eenToezegging({ traject: { id: d.traject.id, client: d.client }, op: '2026-11-02' });
const metKlaar = (d: Proefdossier) =>
  eenToezegging({ traject: { id: d.traject.id, client: d.client }, op: '2026-11-02', gedaanOp: '2026-11-03' });
const metHuisgenoot = async (d: Proefdossier) => {
  const { client } = await eenTraject();
  await alsSysteem('proef', async (tx) => {
    const { id } = await tx.huishouden.create({ data: {} });
    await tx.client.updateMany({ where: { id: { in: [client.id, d.client.id] } }, data: { huishoudenId: id } });
  });
};

proefRechten({
  'een betrokkene toevoegen': {
    actie: 'betrokkene.toevoegen',
    doe: (user, d) => doeActie(user, betrokkeneToevoegen, { ...nummer(d), ...PERSOON }),
  },
  'een betrokkene wijzigen': {
    actie: 'betrokkene.wijzigen',
    vooraf: metBetrokkene,
    doe: async (user, d) =>
      doeActie(user, betrokkeneWijzigen, {
        ...nummer(d),
        ...PERSOON,
        betrokkeneId: await betrokkeneId(d),
        versie: 1,
      }),
  },
  'iets beloven': {
    actie: 'toezegging.vastleggen',
    doe: (user, d) =>
      doeActie(user, toezeggingVastleggen, {
        ...nummer(d),
        trajectId: d.traject.id,
        tekst: 'Bellen.',
        voor: '2026-11-25',
      }),
  },
  'een toezegging wijzigen': {
    actie: 'toezegging.wijzigen',
    vooraf: metToezegging,
    doe: async (user, d) =>
      doeActie(user, toezeggingWijzigen, {
        ...nummer(d),
        toezeggingId: await toezeggingId(d, false),
        versie: 1,
        tekst: 'Mailen.',
        voor: '2026-11-25',
      }),
  },
  'een toezegging bijwerken': {
    actie: 'toezegging.bijwerken',
    vooraf: metToezegging,
    doe: async (user, d) =>
      doeActie(user, toezeggingBijwerken, {
        ...nummer(d),
        toezeggingId: await toezeggingId(d, false),
        versie: 1,
        uitkomst: 'gedaan',
        op: '2026-11-18',
      }),
  },
  'vertellen hoe het ging': {
    actie: 'toezeggingen.vertellen',
    vooraf: metKlaar,
    doe: async (user, d) =>
      doeActie(user, toezeggingenVertellen, {
        ...nummer(d),
        toezeggingIds: await toezeggingId(d, true),
        op: '2026-11-18',
      }),
  },
  'vastleggen wie erbij waren': {
    actie: 'contactmoment.aanwezigen',
    doe: (user, d) => doeActie(user, aanwezigen, { ...nummer(d), contactmomentId: d.gesprek.id, betrokkeneIds: [] }),
  },
  'het huishouden verlaten': {
    actie: 'huishouden.verlaten',
    vooraf: metHuisgenoot,
    doe: (user, d) => doeActie(user, huishoudenVerlaten, nummer(d), { bevestigd: true }),
  },
});
