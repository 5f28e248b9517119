// Wie een command wel en niet mag: elke verhouding tot de cliënt, met het bewijs dat er bij een weigering niets verandert.
import { beforeAll, describe, expect, it } from 'vitest';
import type { User } from '../../lib/policy/policy';
import { Geweigerd, NietGevonden } from '../../lib/server/fouten';
import { MAG, MAG_NIET, type Proefdossier } from './situaties';
import { spoor, stand } from './stand';

export type Poging = {
  /** De naam in het auditspoor. */
  actie: string;
  doe: (user: User, dossier: Proefdossier) => Promise<unknown>;
  /** Wat er vooraf moet zijn. */
  vooraf?: (dossier: Proefdossier) => Promise<unknown>;
  /** Wat er na een geslaagde poging ook waar is. */
  erna?: (dossier: Proefdossier) => Promise<void>;
  /** Situaties waarin dit om een andere reden niet kan. */
  niet?: readonly string[];
};

export function proefRechten(commands: Readonly<Record<string, Poging>>): void {
  describe.each(Object.entries(commands))('%s mag', (_, { actie, doe, vooraf, erna, niet = [] }) => {
    it.each(Object.entries(MAG).filter(([wie]) => !niet.includes(wie)))('%s', async (__, situatie) => {
      const { user, dossier } = await situatie();
      await vooraf?.(dossier);
      await doe(user, dossier);
      expect((await spoor())[0]).toMatchObject({
        gebruikerId: user.id,
        systeem: null,
        actie,
        clientId: dossier.client.id,
        resultaat: 'gelukt',
      });
      await erna?.(dossier);
    });
  });

  describe.each(Object.entries(MAG_NIET))('%s mag niet, en er verandert niets:', (_, situatie) => {
    let geval: Awaited<ReturnType<typeof situatie>>;
    let voor: Awaited<ReturnType<typeof stand>>;
    beforeAll(async () => {
      geval = await situatie();
      for (const { vooraf } of Object.values(commands)) await vooraf?.(geval.dossier);
      voor = await stand();
    });
    it.each(Object.entries(commands))('%s', async (__, { doe }) => {
      const fout = await doe(geval.user, geval.dossier).catch((f: unknown) => f);
      expect(fout instanceof NietGevonden || fout instanceof Geweigerd).toBe(true);
      expect(await stand()).toEqual(voor);
    });
  });
}

/** Verwacht deze fout, en dat alles blijft zoals het was. */
export async function blijft<T>(werk: () => Promise<unknown>, soort: abstract new (...args: never[]) => T): Promise<T> {
  const voor = await stand();
  const fout = await werk().catch((f: unknown) => f);
  expect(fout).toBeInstanceOf(soort);
  expect(await stand()).toEqual(voor);
  return fout as T;
}
