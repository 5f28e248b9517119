import { describe, expect, it } from 'vitest';
import { eenGebruiker } from '../../prisma/factories/gebruiker';
import { eenTraject, type Trajectwens } from '../../prisma/factories/traject';
import { eenUitleg } from '../../prisma/factories/uitleg';
import { blijft } from '../../prisma/proef/rechten';
import { doeActie, spoor, VANDAAG } from '../../prisma/proef/stand';
import { plusDagen } from '../domain/datum';
import { onholdWijzigen } from '../onhold/actions';
import type { User } from '../policy/policy';
import { alsSysteem } from '../server/db';
import { Geweigerd, NietGevonden, Ongeldig } from '../server/fouten';
import { werkOpvolgingBij } from '../zaak/gevolgen';
import { taakUitstellen } from './actions';
import { getVandaag } from './queries';
import { taakUitstellenSchema } from './schema';

const herzien = (wens: Trajectwens<User> = {}) =>
  eenTraject<User>({
    start: '2026-06-01',
    laatsteGesprek: '2026-11-02',
    onHold: { van: '2026-06-01', herzienOp: '2026-11-25' },
    ...wens,
  });
type Wie = Awaited<ReturnType<typeof herzien>>;

const taakVan = (wie: Wie, soort: 'on_hold_herzien' | 'over_tijd' | 'vervolg_plannen' = 'on_hold_herzien') =>
  alsSysteem('proef', (tx) => tx.taak.findFirstOrThrow({ where: { trajectId: wie.id, soort } }));
const stel = async (wie: Wie, dagen: number, door: User = wie.begeleider) => {
  const { id } = await taakVan(wie);
  return doeActie(door, taakUitstellen, { keuze: `${id}:${dagen}` });
};
/** Wat er op die dag op Vandaag staat, nadat de dagelijkse taak heeft gelopen. */
const opVandaag = async (wie: Wie, dag = VANDAAG) => {
  await alsSysteem('proef', (tx) => werkOpvolgingBij(tx, [wie.id], dag));
  return (await getVandaag(wie.begeleider, { peildatum: dag }, dag))?.taken.map((t) => t.soort);
};

describe('een taak uitstellen', () => {
  it.each([7, 14, 28])('houdt haar %i dagen stil; op die dag staat zij er weer', async (dagen) => {
    const wie = await herzien();
    expect(await opVandaag(wie)).toEqual(['on_hold_herzien']);
    expect(await stel(wie, dagen)).toMatchObject({ melding: expect.stringContaining('Uitgesteld tot') });
    expect((await spoor())[0]).toMatchObject({ actie: 'taak.uitstellen', clientId: wie.client.id });
    expect(await opVandaag(wie)).toEqual([]);
    expect(await opVandaag(wie, plusDagen(VANDAAG, dagen - 1))).toEqual([]);
    expect(await opVandaag(wie, plusDagen(VANDAAG, dagen))).toContain('on_hold_herzien');
  });

  it('hoeft niet meer als de aanleiding voorbij is', async () => {
    const wie = await herzien();
    const { id } = await taakVan(wie);
    const [periode] = await alsSysteem('proef', (tx) => tx.onHold.findMany({ where: { trajectId: wie.id } }));
    await doeActie(wie.begeleider, onholdWijzigen, {
      clientnummer: wie.client.clientnummer,
      onHoldId: periode?.id,
      versie: 1,
      reden: 'psychische_klachten',
      herzienOp: '2027-02-01',
    });
    expect(await opVandaag(wie)).toEqual([]);
    const fout = await blijft(() => doeActie(wie.begeleider, taakUitstellen, { keuze: `${id}:7` }), Ongeldig);
    expect(fout.formError).toMatch(/intussen al gedaan/);
  });

  it.each(['over_tijd', 'vervolg_plannen'] as const)('kan niet bij %s', async (soort) => {
    const wie = await herzien({ laatsteGesprek: '2026-07-01', taak: { verlooptOp: '2026-11-20' } });
    const { id } = await taakVan(wie, soort);
    await blijft(() => doeActie(wie.begeleider, taakUitstellen, { keuze: `${id}:7` }), Ongeldig);
  });

  it('kan niet door een ander', async () => {
    const wie = await herzien();
    for (const [user, fout] of [
      [await eenGebruiker(), NietGevonden],
      [await eenGebruiker({ rol: 'teamleider' }), Geweigerd],
      [await eenGebruiker({ rol: 'beheerder' }), NietGevonden],
    ] as const)
      await blijft(() => stel(wie, 7, user), fout);
  });

  it('kan niet met een andere duur of een ander id', async () => {
    const id = crypto.randomUUID();
    for (const keuze of [`${id}:8`, `${id}:0`, id, 'x:7', '', ':7', undefined, [`${id}:7`]])
      expect(taakUitstellenSchema.safeParse({ keuze }).success).toBe(false);
    const wie = await herzien();
    await blijft(() => doeActie(wie.begeleider, taakUitstellen, { keuze: `${id}:7` }), NietGevonden);
  });
});

it('wie over tijd is en is uitgelegd, staat stil tot de dag van de uitleg', async () => {
  const wie = await herzien({ laatsteGesprek: '2026-07-01', onHold: undefined });
  expect(await opVandaag(wie)).toContain('over_tijd');
  await eenUitleg({ traject: wie, door: wie.begeleider, tot: plusDagen(VANDAAG, 3) });
  expect(await opVandaag(wie)).toEqual([]);
  expect(await opVandaag(wie, plusDagen(VANDAAG, 2))).toEqual([]);
  expect(await opVandaag(wie, plusDagen(VANDAAG, 3))).toContain('over_tijd');
  // De nieuwste telt, ook als zij eerder voorbij is.
  await eenUitleg({ traject: wie, door: wie.begeleider, tot: plusDagen(VANDAAG, 1) });
  expect(await opVandaag(wie, plusDagen(VANDAAG, 1))).toContain('over_tijd');
});
