import { expect } from 'vitest';
import { eenGebruiker } from '../../prisma/factories/gebruiker';
import { eenOverdracht } from '../../prisma/factories/overdracht';
import { type Poging, proefRechten } from '../../prisma/proef/rechten';
import type { Proefdossier } from '../../prisma/proef/situaties';
import { doeActie } from '../../prisma/proef/stand';
import { alsSysteem } from '../server/db';
import { overdrachtAanbieden, overdrachtBewaren, overdrachtIntrekken, overdrachtOpstellen } from './actions';

const van = (dossier: Proefdossier) =>
  alsSysteem('proef', (tx) => tx.overdracht.findMany({ where: { trajectId: dossier.traject.id } }));

const INHOUD = {
  versie: '1',
  samenvatting: 'Graag op dinsdag bellen.',
  driegesprek: 'gevoerd',
  driegesprekOp: '2026-11-17',
  clientVerteldOp: '2026-11-16',
};
const er = async (dossier: Proefdossier) => {
  if ((await van(dossier)).length > 0) return;
  // Bij de controlegroep begeleidt niemand: dan vroeg een ander erom.
  const gevraagdDoor = dossier.begeleider ?? (await eenGebruiker());
  await eenOverdracht({
    traject: dossier.traject,
    van: dossier.begeleider,
    naar: await eenGebruiker(),
    gevraagdDoor,
    driegesprekOp: '2026-11-30',
  });
};
const doeMet =
  (actie: typeof overdrachtAanbieden): Poging['doe'] =>
  async (user, dossier) => {
    const [o] = await van(dossier);
    return doeActie(
      user,
      actie,
      { clientnummer: dossier.client.clientnummer, overdrachtId: o?.id },
      { bevestigd: true },
    );
  };

proefRechten({
  'aan een overdracht schrijven': {
    actie: 'overdracht.bewaren',
    vooraf: er,
    doe: async (user, dossier) => {
      const [o] = await van(dossier);
      const velden = { ...INHOUD, clientnummer: dossier.client.clientnummer, overdrachtId: o?.id };
      return doeActie(user, overdrachtBewaren, velden);
    },
    erna: async (dossier) => {
      expect(await van(dossier)).toMatchObject([{ samenvatting: 'Graag op dinsdag bellen.', versie: 2 }]);
    },
  },
  'een samenvatting opstellen': { actie: 'overdracht.opstellen', vooraf: er, doe: doeMet(overdrachtOpstellen) },
  'een overdracht aanbieden': {
    actie: 'overdracht.aanbieden',
    vooraf: er,
    doe: doeMet(overdrachtAanbieden),
    erna: async (dossier) => {
      expect(await van(dossier)).toMatchObject([{ status: 'aangeboden', aangebodenOp: expect.any(Date) }]);
    },
  },
  'een overdracht intrekken': {
    actie: 'overdracht.intrekken',
    vooraf: er,
    doe: doeMet(overdrachtIntrekken),
    erna: async (dossier) => {
      expect(await van(dossier)).toMatchObject([{ status: 'ingetrokken', besluitOp: expect.any(Date) }]);
    },
  },
});
