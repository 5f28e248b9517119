import { describe, expect, it } from 'vitest';
import { eenGebruiker } from '../../prisma/factories/gebruiker';
import { eenBestandadvies, eenLadderstand, eenOntheffing, eenUitkering } from '../../prisma/factories/situatie';
import { eenTraject } from '../../prisma/factories/traject';
import { MAG, MAG_NIET } from '../../prisma/proef/situaties';
import { spoor, VANDAAG } from '../../prisma/proef/stand';
import { getLadderbestand, getSituatie } from './queries';

type Wie = { id: string };

/** Iets van voor en iets van na 30 juni 2026. */
async function geschiedenis(client: Wie): Promise<void> {
  for (const [op, trede] of [
    ['2026-09-01', 2],
    ['2026-02-03', 1],
  ] as const)
    await eenLadderstand({ client, op, trede });
  await eenUitkering({ client, van: '2015-03-01' });
  await eenUitkering({ client, van: '2026-09-01', soort: 'ww' });
  await eenOntheffing({ client, van: '2026-01-01', tot: '2026-03-31' });
  await eenOntheffing({ client, aangevraagdOp: '2026-10-01' });
  await eenBestandadvies({ client });
  await eenBestandadvies({ client, datum: '2026-10-05', bestand: 'werkpleinbestand', soort: 'herbeoordeling' });
}

describe('de situatie', () => {
  it('is er met alles op volgorde, elke uitkering met haar einde', async () => {
    const { client, begeleider } = await eenTraject({ start: '2026-01-05', onHold: { van: '2026-09-01' } });
    await geschiedenis(client);
    const s = await getSituatie(begeleider, client, VANDAAG);
    expect(s?.ladder.map((l) => l.trede)).toEqual([1, 2]);
    expect(s?.uitkeringen.map((u) => [u.soort, u.van, u.tot])).toEqual([
      ['ww', '2026-09-01', null],
      ['bijstand', '2015-03-01', '2026-08-31'],
    ]);
    expect(s?.ontheffingen.map((o) => [o.van, o.aanvraag])).toEqual([
      [null, 'aanvraag'],
      ['2026-01-01', 'geen'],
    ]);
    expect(s?.adviezen.map((a) => [a.bestand, a.datum])).toEqual([
      ['werkpleinbestand', '2026-10-05'],
      ['wijkbestand', null],
    ]);
    expect(s?.kop.trajecten).toMatchObject([
      { aanpak: 'VIA-pilot', onHoldNu: { van: '2026-09-01', reden: 'psychische_klachten' } },
    ]);
    expect(s?.magWijzigen).toBe(true);
  });

  it('toont na het einde niets van later, en is dan alleen te lezen', async () => {
    const { client, begeleider } = await eenTraject({ start: '2026-01-05', eind: '2026-06-30' });
    await geschiedenis(client);
    const s = await getSituatie(begeleider, client, VANDAAG);
    expect(s?.magWijzigen).toBe(false);
    expect(s?.ladder.map((l) => l.op)).toEqual(['2026-02-03']);
    expect(s?.uitkeringen.map((u) => [u.soort, u.tot])).toEqual([['bijstand', null]]);
    expect(s?.ontheffingen.map((o) => o.van)).toEqual(['2026-01-01']);
    expect(s?.adviezen.map((a) => a.bestand)).toEqual(['wijkbestand']);
    expect(s?.kop.trajecten).toHaveLength(1);
  });

  it('is er niet meer voor wie vroeger begeleidde als een ander het nu doet', async () => {
    const oud = await eenTraject({ start: '2025-01-06', eind: '2026-06-30' });
    await eenTraject({ client: oud.client, begeleider: await eenGebruiker(), start: '2026-07-01' });
    expect(await getSituatie(oud.begeleider, oud.client, VANDAAG)).toBeNull();
    expect((await spoor())[0]).toMatchObject({ actie: 'situatie.openen', resultaat: 'geweigerd', clientId: null });
    expect(await getLadderbestand(oud.begeleider, oud.client, VANDAAG)).toBeNull();
    expect((await spoor())[0]).toMatchObject({ actie: 'beeld.exporteren', resultaat: 'geweigerd', clientId: null });
  });
});

it('de ladder gaat mee als rekenblad, zonder toelichting en met een spoor; na het einde zonder wat later kwam', async () => {
  const { client, begeleider } = await eenTraject({ start: '2026-01-05' });
  await geschiedenis(client);
  const standen = (await getLadderbestand(begeleider, client, VANDAAG))?.standen;
  expect(standen?.map(({ op, trede }) => [op, trede])).toEqual([
    ['2026-02-03', 1],
    ['2026-09-01', 2],
  ]);
  expect((await spoor())[0]).toMatchObject({
    ...{ actie: 'beeld.exporteren', resultaat: 'gelukt', gebruikerId: begeleider.id },
    ...{ clientId: client.id, details: { beeld: 'ladder' } },
  });
  const was = await eenTraject({ start: '2026-01-05', eind: '2026-06-30' });
  await geschiedenis(was.client);
  expect((await getLadderbestand(was.begeleider, was.client, VANDAAG))?.standen.map((s) => s.trede)).toEqual([1]);
});

describe('wie de situatie leest', () => {
  it.each(Object.entries(MAG))('%s, en dat laat een spoor na', async (_, situatie) => {
    const { user, dossier } = await situatie();
    expect(await getSituatie(user, dossier.client, VANDAAG)).toMatchObject({ magWijzigen: true });
    expect((await spoor())[0]).toMatchObject({
      gebruikerId: user.id,
      actie: 'situatie.openen',
      clientId: dossier.client.id,
    });
  });

  const LEEST_NA_HET_EINDE = 'de begeleider van een traject dat gisteren eindigde';
  it.each(Object.entries(MAG_NIET).filter(([wie]) => wie !== LEEST_NA_HET_EINDE))('%s niet', async (_, situatie) => {
    const { user, dossier } = await situatie();
    expect(await getSituatie(user, dossier.client, VANDAAG)).toBeNull();
    expect((await spoor())[0]).toMatchObject({
      gebruikerId: user.id,
      actie: 'situatie.openen',
      resultaat: 'geweigerd',
    });
    expect(await getLadderbestand(user, dossier.client, VANDAAG)).toBeNull();
    expect((await spoor())[0]).toMatchObject({ actie: 'beeld.exporteren', resultaat: 'geweigerd' });
  });
});
