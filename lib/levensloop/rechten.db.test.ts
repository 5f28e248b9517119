import { beforeAll, describe, expect, it } from 'vitest';
import { eenGebruiker } from '../../prisma/factories/gebruiker';
import { blijft, type Poging } from '../../prisma/proef/rechten';
import type { Proefdossier } from '../../prisma/proef/situaties';
import { doeActie, normverschillen, type Proefactie, VANDAAG } from '../../prisma/proef/stand';
import { proefVerhoudingen, TEAM_MAG, TEAM_MAG_NIET } from '../../prisma/proef/teamsituaties';
import { ROLLEN } from '../domain/rollen';
import { alsSysteem } from '../server/db';
import { Geweigerd, Ongeldig } from '../server/fouten';
import {
  begeleidingWijzigen,
  trajectAanmaken,
  trajectBeeindigen,
  trajectHeropenen,
  vervangingBeeindigen,
  vervangingStarten,
} from './actions';

const poging = (
  actie: string,
  daad: Proefactie,
  velden: (d: Proefdossier) => Promise<Record<string, unknown>>,
  vooraf?: Poging['vooraf'],
): Poging => ({
  actie,
  doe: async (user, d) => doeActie(user, daad, { trajectId: d.traject.id, ...(await velden(d)) }, { bevestigd: true }),
  vooraf,
});

let collega: string;
beforeAll(async () => {
  collega = (await eenGebruiker()).id;
});

/** Wie er bij dit dossier vervangt; er is er een door `vervangt`, of een die al bij de situatie hoorde. */
const vervanging = (d: Proefdossier) =>
  alsSysteem('proef', (tx) => tx.vervanging.findFirstOrThrow({ where: { trajectId: d.traject.id } }));
const vervangt = async (d: Proefdossier) => {
  await alsSysteem('proef', async (tx) => {
    if (await tx.vervanging.count({ where: { trajectId: d.traject.id } })) return;
    const periode = { van: new Date('2026-11-02'), tot: new Date('2026-11-20') };
    await tx.vervanging.create({ data: { trajectId: d.traject.id, gebruikerId: collega, ...periode } });
  });
};

proefVerhoudingen(
  {
    'een andere begeleider kiezen': poging('begeleiding.wijzigen', begeleidingWijzigen, async (d) => ({
      begeleiderId: collega,
      huidige: d.begeleider?.id,
    })),
    'de begeleider weghalen': poging('begeleiding.wijzigen', begeleidingWijzigen, async () => ({
      begeleiderId: 'geen',
    })),
    'een vervanging starten': poging('vervanging.starten', vervangingStarten, async () => ({
      vervangerId: collega,
      van: VANDAAG,
      tot: VANDAAG,
    })),
    'een vervanging beëindigen': poging(
      'vervanging.beeindigen',
      vervangingBeeindigen,
      async (d) => ({ vervangingId: (await vervanging(d)).id }),
      vervangt,
    ),
    'het traject beëindigen': poging('traject.beeindigen', trajectBeeindigen, async () => ({
      einddatum: '2026-12-31',
      uitstroomreden: 'verhuisd',
      laatsteGesprek: 'gevoerd',
    })),
    'het einde herroepen': poging(
      'traject.beeindigen',
      trajectHeropenen,
      async () => ({}),
      (d) =>
        alsSysteem('proef', (tx) =>
          tx.traject.update({ where: { id: d.traject.id }, data: { einddatum: new Date('2026-12-31') } }),
        ),
    ),
  },
  { mag: TEAM_MAG, magNiet: TEAM_MAG_NIET, perClient: true },
);

describe('een nieuwe deelnemer', () => {
  const invoer = async (wens: object = {}) => ({
    clientnummer: `NW-${crypto.randomUUID().slice(0, 8)}`,
    voornaam: 'Nieuw',
    achternaam: crypto.randomUUID(),
    startdatum: VANDAAG,
    begeleiderId: 'geen',
    ...(await alsSysteem('proef', async (tx) => ({
      teamId: (await tx.team.upsert({ where: { naam: 'Noord' }, create: { naam: 'Noord' }, update: {} })).id,
      aanpakId: (
        await tx.aanpak.upsert({
          where: { naam: 'VIA-pilot' },
          create: { naam: 'VIA-pilot', gesprekkenPerJaar: 4 },
          update: {},
        })
      ).id,
    }))),
    ...wens,
  });

  it('begint bij de teamleider van dat team', async () => {
    const user = await eenGebruiker({ rol: 'teamleider' });
    const velden = await invoer();
    expect(await doeActie(user, trajectAanmaken, velden)).toEqual({
      naar: `/team/clienten/${velden.clientnummer.toUpperCase()}?gelukt=traject.aanmaken`,
    });
    expect(await normverschillen()).toEqual([]);
  });

  it.each(ROLLEN.filter((rol) => rol !== 'teamleider'))(
    'begint niet bij een %s, ook niet in zijn team',
    async (rol) => {
      const user = await eenGebruiker({ rol, team: 'Noord', aanpakken: ['VIA-pilot'] });
      const velden = await invoer();
      await blijft(() => doeActie(user, trajectAanmaken, velden, { bevestigd: true }), Geweigerd);
    },
  );

  it.each([
    ['de teamleider van een ander team', 'Zuid'],
    ['een teamleider zonder team', null],
  ])('begint niet bij %s', async (_, team) => {
    const user = await eenGebruiker({ rol: 'teamleider', team });
    const velden = await invoer();
    const fout = await blijft(() => doeActie(user, trajectAanmaken, velden, { bevestigd: true }), Ongeldig);
    expect(fout.fieldErrors).toEqual({ teamId: 'Kies een van uw eigen teams.' });
  });
});
