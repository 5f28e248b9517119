import { rekenNa, uniek } from '../../prisma/factories/basis';
import type { Proefdossier } from '../../prisma/proef/situaties';
import { doeActie } from '../../prisma/proef/stand';
import { proefVerhoudingen, TEAM_MAG, TEAM_MAG_NIET } from '../../prisma/proef/teamsituaties';
import { alsSysteem } from '../server/db';
import { eindeAfronden, trajectHeropenen, trajectVerplaatsen, vervolgcontactWijzigen } from './actions';

const traject = (d: Proefdossier) => ({ trajectId: d.traject.id });
/** Een einde dat vooraf was gezet en intussen voorbij is, met een inzet die nog loopt. */
const voorbij = (d: Proefdossier) =>
  alsSysteem('proef', async (tx) => {
    await tx.traject.update({ where: { id: d.traject.id }, data: { einddatum: new Date('2026-11-17') } });
    // Het jaar dat zo sluit kan onder de norm zijn.
    await rekenNa(tx, d.client.id);
    const wie = { clientId: d.client.id, trajectId: d.traject.id };
    if (await tx.trajectEinde.count({ where: { trajectId: wie.trajectId } })) return;
    const instrument = await tx.instrument.create({ data: { naam: `Instrument ${uniek()}`, leefgebieden: [] } });
    await tx.inzet.create({ data: { ...wie, instrumentId: instrument.id, aangemeldOp: new Date('2026-09-01') } });
    await tx.trajectEinde.create({
      data: {
        trajectId: wie.trajectId,
        einddatum: new Date('2026-11-17'),
        uitstroomreden: 'verhuisd',
        laatsteGesprek: 'gevoerd',
        doorId: (await tx.gebruiker.findFirstOrThrow({ select: { id: true } })).id,
      },
    });
  });
const NIET_OP_DE_LAATSTE_DAG = ['de teamleider, op de laatste dag van het traject'];

proefVerhoudingen(
  {
    'een vervolgcontact noteren': {
      actie: 'vervolgcontact.wijzigen',
      doe: (user, d) =>
        doeActie(user, vervolgcontactWijzigen, {
          ...traject(d),
          versie: '1',
          vervolgcontact: 'Anna de Boer, wijkcoach',
        }),
    },
    'een traject voortzetten in een andere aanpak': {
      actie: 'traject.verplaatsen',
      niet: NIET_OP_DE_LAATSTE_DAG,
      doe: async (user, d) => {
        const aanpak = await alsSysteem('proef', (tx) => tx.aanpak.findFirst({ where: { naam: 'Voor verplaatsen' } }));
        const velden = { ...traject(d), aanpakId: aanpak?.id, van: '2026-11-16' };
        return doeActie(user, trajectVerplaatsen, velden, { bevestigd: true });
      },
      vooraf: () =>
        alsSysteem('proef', (tx) =>
          tx.aanpak.upsert({
            where: { naam: 'Voor verplaatsen' },
            create: { naam: 'Voor verplaatsen', gesprekkenPerJaar: 2 },
            update: {},
          }),
        ),
    },
  },
  { mag: TEAM_MAG, magNiet: TEAM_MAG_NIET, perClient: true },
);
proefVerhoudingen(
  {
    'een traject dat voorbij is heropenen': {
      actie: 'traject.heropenen',
      vooraf: voorbij,
      doe: (user, d) => doeActie(user, trajectHeropenen, traject(d)),
    },
    'een einde afronden': {
      actie: 'einde.afronden',
      vooraf: voorbij,
      doe: (user, d) => doeActie(user, eindeAfronden, traject(d)),
    },
  },
  { mag: TEAM_MAG, magNiet: TEAM_MAG_NIET, perClient: true },
);
