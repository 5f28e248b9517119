import { eenBetrokkene, eenToezegging } from '../../prisma/factories/netwerk';
import { eenTraject } from '../../prisma/factories/traject';
import { proefRechten } from '../../prisma/proef/rechten';
import type { Proefdossier } from '../../prisma/proef/situaties';
import { doe, VANDAAG } from '../../prisma/proef/stand';
import type { User } from '../policy/policy';
import { alsGebruiker, alsSysteem } from '../server/db';
import { voegBetrokkeneToe, wijzigBetrokkene } from './betrokkene-commands';
import { doeToezegging, legAanwezigenVast, vertelToezeggingen, werkToezeggingBij, wijzigToezegging } from './commands';
import { verlaatHuishouden } from './huishouden-commands';
import {
  doeToezeggingSchema,
  verlaatHuishoudenSchema,
  vertelToezeggingenSchema,
  voegBetrokkeneToeSchema,
  werkToezeggingBijSchema,
  wijzigBetrokkeneSchema,
  wijzigToezeggingSchema,
} from './schema';

const nummer = (d: Proefdossier) => ({ clientnummer: d.client.clientnummer });
const PERSOON = { rol: 'wmo', naam: 'Petra', van: '2026-11-02' };

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
    doe: (user, d) => doe(user, voegBetrokkeneToe, voegBetrokkeneToeSchema, { ...nummer(d), ...PERSOON }),
  },
  'een betrokkene wijzigen': {
    actie: 'betrokkene.wijzigen',
    vooraf: metBetrokkene,
    doe: async (user, d) =>
      doe(user, wijzigBetrokkene, wijzigBetrokkeneSchema, {
        ...nummer(d),
        ...PERSOON,
        betrokkeneId: await betrokkeneId(d),
        versie: 1,
      }),
  },
  'iets beloven': {
    actie: 'toezegging.vastleggen',
    doe: (user, d) =>
      doe(user, doeToezegging, doeToezeggingSchema, {
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
      doe(user, wijzigToezegging, wijzigToezeggingSchema, {
        ...nummer(d),
        toezeggingId: await toezeggingId(d, false),
        versie: 1,
        tekst: 'Mailen.',
        voor: '2026-11-25',
      }),
  },
  'een toezegging bijwerken': {
    actie: 'toezegging.wijzigen',
    vooraf: metToezegging,
    doe: async (user, d) =>
      doe(user, werkToezeggingBij, werkToezeggingBijSchema, {
        ...nummer(d),
        toezeggingId: await toezeggingId(d, false),
        versie: 1,
        uitkomst: 'gedaan',
        op: '2026-11-18',
      }),
  },
  'vertellen hoe het ging': {
    actie: 'toezegging.wijzigen',
    vooraf: metKlaar,
    doe: async (user, d) =>
      doe(user, vertelToezeggingen, vertelToezeggingenSchema, {
        ...nummer(d),
        toezeggingIds: await toezeggingId(d, true),
        op: '2026-11-18',
      }),
  },
  'vastleggen wie erbij waren': {
    actie: 'contactmoment.aanwezigen',
    doe: (user: User, d) =>
      alsGebruiker(user, (tx) =>
        legAanwezigenVast(
          { tx, user, vandaag: VANDAAG, bevestigd: false },
          { ...nummer(d), contactmomentId: d.gesprek.id, betrokkeneIds: [] },
        ),
      ),
  },
  'het huishouden verlaten': {
    actie: 'huishouden.wijzigen',
    vooraf: metHuisgenoot,
    doe: (user, d) => doe(user, verlaatHuishouden, verlaatHuishoudenSchema, nummer(d), { bevestigd: true }),
  },
});
