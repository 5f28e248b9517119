// Wie boven de begeleider beslist en wie niet: de verhoudingen van een teamleider en een projectleider tot een traject, en de proef
// dat een geweigerd command niets verandert.
import { beforeAll, describe, expect, it } from 'vitest';
import { vindClient } from '../../lib/bereik/scope';
import type { User } from '../../lib/policy/policy';
import { alsGebruiker, alsSysteem } from '../../lib/server/db';
import { Geweigerd, NietGevonden } from '../../lib/server/fouten';
import { hetTeam } from '../factories/basis';
import { eenGebruiker } from '../factories/gebruiker';
import { eenTraject, type Trajectwens } from '../factories/traject';
import type { Poging } from './rechten';
import { eenDossier, type Proefdossier } from './situaties';
import { normverschillen, spoor, stand, VANDAAG } from './stand';

type Wens = Parameters<typeof eenGebruiker>[0];
type Situatie = () => Promise<{ user: User; dossier: Proefdossier }>;
type Situaties = Readonly<Record<string, Situatie>>;

const als =
  (gebruiker: Wens, wens: Trajectwens<User> = {}): Situatie =>
  async () => ({ user: await eenGebruiker(gebruiker), dossier: await eenDossier(wens) });

/** De teamleider van Noord bij een dossier dat hierna nog verandert. */
const teamleiderNa =
  (verander: (dossier: Proefdossier) => Promise<unknown>, wens: Trajectwens<User> = {}): Situatie =>
  async () => {
    const situatie = await als({ rol: 'teamleider' }, wens)();
    await verander(situatie.dossier);
    return situatie;
  };

/** Iemand die nog in een team zit terwijl zijn rol daar niets meer te zeggen heeft. */
const inTeamNoord = (rol: NonNullable<Wens>['rol']): Situatie => als({ rol, team: 'Noord', aanpakken: ['VIA-pilot'] });

export const TEAM_MAG: Situaties = {
  'de teamleider van het team': als({ rol: 'teamleider' }),
  'de teamleider, op de laatste dag van het traject': als({ rol: 'teamleider' }, { eind: '2026-11-18' }),
  'een teamleider van twee teams': async () => {
    const { user, dossier } = await als({ rol: 'teamleider', team: 'Zuid' })();
    const noord = await alsSysteem('proef', async (tx) => {
      const team = await hetTeam(tx, 'Noord');
      await tx.gebruikerTeam.create({ data: { gebruikerId: user.id, teamId: team.id } });
      return team;
    });
    return { user: { ...user, teamIds: [...user.teamIds, noord.id] }, dossier };
  },
};

export const TEAM_MAG_NIET: Situaties = {
  'de teamleider van een ander team': als({ rol: 'teamleider', team: 'Zuid' }),
  'een teamleider zonder team': als({ rol: 'teamleider', team: null }),
  'de teamleider van een ander traject van dezelfde cliënt': async () => {
    const situatie = await als({ rol: 'teamleider', team: 'Zuid' })();
    const { client } = situatie.dossier;
    await eenTraject({ client, team: 'Zuid', aanpak: 'Reguliere aanpak', gesprekkenPerJaar: 1 });
    return situatie;
  },
  'de teamleider bij een traject zonder team': als({ rol: 'teamleider' }, { team: null }),
  'de teamleider bij de controlegroep': teamleiderNa(({ traject }) => zetInNoord(traject.id), { groep: 'controle' }),
  'de eigen begeleider': async () => {
    const user = await eenGebruiker();
    return { user, dossier: await eenDossier({ begeleider: user }) };
  },
  'een vervanger': async () => {
    const user = await eenGebruiker();
    return { user, dossier: await eenDossier({ vervanging: { door: user, van: '2026-11-01', tot: '2026-12-31' } }) };
  },
  'een andere begeleider van het team': als({}),
  'de projectleider van de aanpak': als({ rol: 'projectleider' }),
  'een projectleider van een andere aanpak': als({ rol: 'projectleider', aanpakken: ['Reguliere aanpak'] }),
  'een projectleider die in het team zit': inTeamNoord('projectleider'),
  'een partner': inTeamNoord('partner'),
  'een beheerder': inTeamNoord('beheerder'),
  'de privacy officer': inTeamNoord('privacy_officer'),
};

const zetInNoord = (id: string) =>
  alsSysteem('proef', async (tx) =>
    tx.traject.update({ where: { id }, data: { teamId: (await hetTeam(tx, 'Noord')).id } }),
  );

export const AANPAK_MAG: Situaties = {
  'de projectleider van de aanpak': als({ rol: 'projectleider' }),
  'een projectleider van twee aanpakken': als({ rol: 'projectleider', aanpakken: ['Reguliere aanpak', 'VIA-pilot'] }),
};

const metAanpak = (rol: NonNullable<Wens>['rol']): Situatie => als({ rol, aanpakken: ['VIA-pilot'] });

export const AANPAK_MAG_NIET: Situaties = {
  'een projectleider van een andere aanpak': als({ rol: 'projectleider', aanpakken: ['Reguliere aanpak'] }),
  'een projectleider zonder aanpak': als({ rol: 'projectleider', aanpakken: [] }),
  'de teamleider van het team': metAanpak('teamleider'),
  'de eigen begeleider': async () => {
    const user = await eenGebruiker({ aanpakken: ['VIA-pilot'] });
    return { user, dossier: await eenDossier({ begeleider: user }) };
  },
  'een partner': metAanpak('partner'),
  'een beheerder': metAanpak('beheerder'),
  'de privacy officer': metAanpak('privacy_officer'),
};

/** Zoals proefRechten, voor deze verhoudingen: wie het mag laat een spoor na, wie het niet mag verandert niets. */
export function proefVerhoudingen(
  commands: Readonly<Record<string, Poging>>,
  { mag, magNiet, perClient }: { mag: Situaties; magNiet: Situaties; perClient: boolean },
): void {
  describe.each(Object.entries(commands))('%s mag', (_, { actie, doe, vooraf, erna, niet = [] }) => {
    it.each(Object.entries(mag).filter(([wie]) => !niet.includes(wie)))('%s', async (__, situatie) => {
      const { user, dossier } = await situatie();
      await vooraf?.(dossier);
      await doe(user, dossier);
      const wie = { gebruikerId: user.id, systeem: null, actie, resultaat: 'gelukt' };
      const client = perClient ? { clientId: dossier.client.id } : {};
      expect(await spoor(200)).toContainEqual(expect.objectContaining({ ...wie, ...client }));
      expect(await normverschillen()).toEqual([]);
      await erna?.(dossier);
    });
  });

  describe.each(Object.entries(magNiet))('%s mag niet, en er verandert niets:', (_, situatie) => {
    let geval: Awaited<ReturnType<Situatie>>;
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

/** Een teamleider; van Noord als er geen ander team staat. */
export const eenTeamleider = (team = 'Noord') => eenGebruiker({ rol: 'teamleider', team });

/** Wie dit traject begeleidde, met van en tot, in volgorde. */
export const begeleidingenVan = (trajectId: string) =>
  alsSysteem('proef', (tx) =>
    tx.begeleiding.findMany({
      where: { trajectId },
      orderBy: { van: 'asc' },
      select: { gebruikerId: true, van: true, tot: true },
    }),
  );

/** De vervangingen van dit traject als `van … tot`, in volgorde. */
export const vervangingenVan = (trajectId: string) =>
  alsSysteem('proef', async (tx) => {
    const rijen = await tx.vervanging.findMany({ where: { trajectId }, orderBy: { van: 'asc' } });
    return rijen.map((v) => `${v.van.toISOString().slice(0, 10)} … ${v.tot.toISOString().slice(0, 10)}`);
  });

/** Ziet deze gebruiker deze cliënt nu? */
export const ziet = (user: User, clientnummer: string) =>
  alsGebruiker(user, async (tx) => (await vindClient(tx, user, clientnummer, VANDAAG)) !== null);
