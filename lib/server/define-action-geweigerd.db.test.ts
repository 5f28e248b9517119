import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { eenGebruiker } from '../../prisma/factories/gebruiker';
import { gesprek, gesproken, LOS, legVast, post, zonder } from '../../prisma/proef/deur';
import { spoor, stand, VANDAAG } from '../../prisma/proef/stand';
import type { User } from '../policy/policy';
import type { Ctx } from './command';
import { defineAction } from './define-action';
import { log } from './log';
import { huidigeUser } from './session';

// Wat van Next is en niet wordt beproefd: de sessie, en wat er na afloop met de pagina gebeurt.
vi.mock('./session', () => ({ huidigeUser: vi.fn(), inlogadres: async () => '/inloggen' }));
const next = vi.hoisted(() => ({ refresh: vi.fn(), redirect: vi.fn() }));
vi.mock('next/cache', () => ({ refresh: next.refresh }));
vi.mock('next/navigation', () => ({ redirect: next.redirect }));

const ingelogd = (user: User | null) => vi.mocked(huidigeUser).mockResolvedValue(user);

beforeEach(() => {
  vi.clearAllMocks();
  next.redirect.mockImplementation((naar: string) => {
    throw Object.assign(new Error('NEXT_REDIRECT'), { digest: `NEXT_REDIRECT;replace;${naar};303;` });
  });
});
afterEach(() => vi.restoreAllMocks());

it('weet het niet eens wie het is omdat de database weg is, dan blijft wat er was ingevuld staan', async () => {
  const wie = await gesproken();
  const velden = gesprek(wie.client.clientnummer);
  vi.mocked(huidigeUser).mockRejectedValue(new Error('ECONNREFUSED'));
  const fout = vi.spyOn(log, 'error').mockImplementation(() => {});
  for (const js of [true, false])
    expect(await legVast(post(velden, { js }))).toMatchObject({
      values: velden,
      formError: expect.stringContaining('door een storing'),
    });
  expect(fout).toHaveBeenCalledTimes(2);
});

describe('wie het niet mag', () => {
  it.each([
    ['een cliënt van een ander', 'begeleider'],
    ['een cliënt van het eigen team', 'teamleider'],
  ] as const)('(%s) krijgt één antwoord; alleen het spoor groeit, met de weigering', async (_, rol) => {
    const wie = await gesproken();
    const ander = await eenGebruiker({ rol });
    ingelogd(ander);
    const voor = await stand();
    const staat = await legVast(post(gesprek(wie.client.clientnummer)));
    expect(staat.formError).toMatch(/Er is niets opgeslagen/);
    expect(staat.values).toMatchObject({ verslag: 'Zij vertelde over haar moeder.' });
    const na = await stand();
    expect(zonder(na, 'auditregel')).toEqual(zonder(voor, 'auditregel'));
    expect(na.auditregel).toHaveLength((voor.auditregel?.length ?? 0) + 1);
    expect((await spoor())[0]).toMatchObject({
      gebruikerId: ander.id,
      actie: 'contactmoment.vastleggen',
      resultaat: 'geweigerd',
    });
  });

  it('krijgt voor een cliënt die niet bestaat precies hetzelfde antwoord', async () => {
    const wie = await gesproken();
    ingelogd(await eenGebruiker());
    const bestaat = await legVast(post(gesprek(wie.client.clientnummer)));
    const nooit = await legVast(post(gesprek('BESTAAT-NIET')));
    expect(nooit.formError).toBe(bestaat.formError);
    expect(Object.keys(nooit)).toEqual(Object.keys(bestaat));
  });

  it('laat in het spoor achter om welke cliënt het ging', async () => {
    const wie = await gesproken();
    ingelogd(await eenGebruiker());
    await legVast(post(gesprek(wie.client.clientnummer)));
    const [regel] = await spoor();
    expect([regel?.clientId, regel?.onderwerpId, JSON.stringify(regel?.details)].join(' ')).toMatch(
      new RegExp(`${wie.client.id}|${wie.client.clientnummer}`),
    );
  });
});

describe('een verlopen sessie', () => {
  it('leest en bewaart niets, en houdt wat er is ingevuld', async () => {
    const wie = await gesproken();
    ingelogd(null);
    const voor = await stand();
    const gelezen = vi.fn();
    const uitgevoerd = vi.fn();
    const actie = defineAction({
      ...LOS,
      naam: 'onhold.starten',
      schema: z.object({ verslag: z.string().refine(() => gelezen() ?? true) }),
      uitvoeren: uitgevoerd,
    });
    const staat = await actie({}, post({ verslag: 'Lang getypt.' }));
    expect(staat).toMatchObject({ sessieVerlopen: true, values: { verslag: 'Lang getypt.' } });
    expect(staat.formError).toMatch(/niet meer ingelogd/);
    expect((await legVast(post(gesprek(wie.client.clientnummer, { kanaal: 'onzin' })))).fieldErrors).toBeUndefined();
    expect(gelezen).not.toHaveBeenCalled();
    expect(uitgevoerd).not.toHaveBeenCalled();
    expect(await stand()).toEqual(voor);
  });
});

describe('een onbekende fout', () => {
  const GEHEIM = 'Saskia Wolters vertelde over haar schulden';
  type Stuk = (ctx: Ctx, wie: Awaited<ReturnType<typeof gesproken>>) => Promise<unknown>;
  const schrijf = ({ tx }: Ctx, clientId: string, velden: object = {}) =>
    tx.contactmoment.create({
      data: {
        clientId,
        datum: new Date(VANDAAG),
        kanaal: 'telefonisch',
        status: 'gevoerd',
        verslag: GEHEIM,
        ...velden,
      },
    });
  const STUK: Record<string, Stuk> = {
    'die het command gooit': async (ctx, wie) => {
      await schrijf(ctx, wie.client.id);
      throw new Error(`Kapot bij:\n    at ${GEHEIM}`);
    },
    'van Prisma, dat de waarden in zijn melding zet': (ctx, wie) =>
      schrijf(ctx, wie.client.id, { kanaal: 'postduif' as never }),
    'van een controle in de database': (ctx, wie) => schrijf(ctx, wie.client.id, { duurMinuten: 0 }),
    'van een unieke sleutel': async ({ tx }, wie) => {
      const { id, versie: _, ...rest } = await tx.client.findUniqueOrThrow({ where: { id: wie.client.id } });
      await tx.client.create({ data: { ...rest, achternaam: GEHEIM } });
    },
    'die geen Error is': () => Promise.reject(GEHEIM),
  };

  it.each(Object.entries(STUK))(
    '%s geeft een nummer en bewaart niets; het logboek noemt geen mens',
    async (_, stuk) => {
      const wie = await gesproken();
      ingelogd(wie.begeleider);
      const logboek = vi.spyOn(log, 'error').mockImplementation(() => {});
      const voor = await stand();
      const actie = defineAction({
        ...LOS,
        naam: 'onhold.wijzigen',
        schema: z.object({ verslag: z.string() }),
        uitvoeren: async (ctx) => {
          await stuk(ctx, wie);
          return { spoor: [] };
        },
      });
      const staat = await actie({}, post({ verslag: GEHEIM }));
      const nummer = /nummer: ([0-9a-f]{8})\.$/.exec(staat.formError ?? '')?.[1];
      expect(nummer).toBeDefined();
      expect(staat.values).toEqual({ verslag: GEHEIM });
      expect(await stand()).toEqual(voor);
      expect(logboek).toHaveBeenCalledOnce();
      const regel = JSON.stringify(logboek.mock.calls);
      expect(regel).toContain(nummer);
      expect(regel).toContain('onhold.wijzigen');
      expect(regel).not.toMatch(/Saskia|Wolters|schulden/);
      expect(regel).not.toContain(wie.client.clientnummer);
    },
  );
});
