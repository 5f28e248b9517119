import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { eenGebruiker, type GemaakteGebruiker } from '../../prisma/factories/gebruiker';
import { eenTraject } from '../../prisma/factories/traject';
import { ruw } from '../../prisma/proef/ruw';
import { eenDossier } from '../../prisma/proef/situaties';
import { contacten, spoor, stand, VANDAAG } from '../../prisma/proef/stand';
import { geenGehoorVastleggen } from '../contactmomenten/actions';
import { langeDatum } from '../copy/datums';
import { META } from '../formulier/formulier';
import { contactmomentCorrigeren, contactmomentVastleggen } from '../gesprek/actions';
import type { User } from '../policy/policy';
import { taakUitstellen } from '../vandaag/actions';
import type { Ctx, Op } from './command';
import { bewaarConcept, leesConcepten } from './concepten';
import { alsSysteem } from './db';
import { defineAction } from './define-action';
import { defineVraag } from './define-vraag';
import { Bevestig } from './fouten';
import { log } from './log';
import { huidigeUser } from './session';

// Wat van Next is en niet wordt beproefd: de sessie, en wat er na afloop met de pagina gebeurt.
vi.mock('./session', () => ({ huidigeUser: vi.fn(), inlogadres: async () => '/inloggen' }));
const next = vi.hoisted(() => ({ refresh: vi.fn(), redirect: vi.fn() }));
vi.mock('next/cache', () => ({ refresh: next.refresh }));
vi.mock('next/navigation', () => ({ redirect: next.redirect }));

const ingelogd = (user: User | null) => vi.mocked(huidigeUser).mockResolvedValue(user);
const sleutel = () => `sleutel-${randomUUID()}`;

type Velden = Record<string, string | string[]>;
/** Een ingestuurd formulier; zonder sleutel een nieuwe. */
function post(velden: Velden, meta: { sleutel?: string; js?: boolean; bevestigd?: boolean } = {}): FormData {
  const invoer = new FormData();
  for (const [naam, waarde] of Object.entries(velden)) for (const w of [waarde].flat()) invoer.append(naam, w);
  invoer.set(META.sleutel, meta.sleutel ?? sleutel());
  if (meta.js !== false) invoer.set(META.js, '1');
  if (meta.bevestigd) invoer.set(META.bevestigd, 'ja');
  return invoer;
}

const gesprek = (clientnummer: string, velden: Velden = {}): Velden => ({
  clientnummer,
  datum: VANDAAG,
  kanaal: 'telefonisch',
  vervolg: 'later',
  vervolgReden: 'client_wil_later',
  verslag: 'Zij vertelde over haar moeder.',
  ...velden,
});
const legVast = (invoer: FormData) => contactmomentVastleggen({}, invoer);

const zonder = (alles: Awaited<ReturnType<typeof stand>>, ...tabellen: string[]) =>
  Object.fromEntries(Object.entries(alles).filter(([naam]) => !tabellen.includes(naam)));

const gesproken = () => eenTraject<User>({ start: '2026-01-05', laatsteGesprek: '2026-10-07' });

beforeEach(() => {
  vi.clearAllMocks();
  next.redirect.mockImplementation((naar: string) => {
    throw Object.assign(new Error('NEXT_REDIRECT'), { digest: `NEXT_REDIRECT;replace;${naar};303;` });
  });
});
afterEach(() => vi.restoreAllMocks());

/** Een daad zonder onderwerp, die niets nalaat. */
const opVrij: Op<unknown, Ctx> = { open: async (ctx) => ctx };
const LOS = { op: opVrij, recht: 'account.wijzigen', raakt: 'niets' } as const;

describe('een formulier dat lukt', () => {
  it('zegt met JavaScript waarheen, en laat de pagina het doen', async () => {
    const wie = await gesproken();
    ingelogd(wie.begeleider);
    const staat = await legVast(post(gesprek(wie.client.clientnummer)));
    expect(staat).toEqual({
      gelukt: true,
      naar: `/clienten/${wie.client.clientnummer}?gelukt=contactmoment.vastleggen`,
      melding: undefined,
      antwoord: expect.any(String),
    });
    expect(next.redirect).not.toHaveBeenCalled();
    expect(next.refresh).not.toHaveBeenCalled();
  });

  it('gaat er zonder JavaScript zelf heen; het is dan al opgeslagen', async () => {
    const wie = await gesproken();
    ingelogd(wie.begeleider);
    await expect(legVast(post(gesprek(wie.client.clientnummer), { js: false }))).rejects.toMatchObject({
      digest: expect.stringContaining('NEXT_REDIRECT'),
    });
    expect(next.redirect).toHaveBeenCalledWith(`/clienten/${wie.client.clientnummer}?gelukt=contactmoment.vastleggen`);
    expect(await contacten(wie.client.id)).toHaveLength(2);
  });

  it('ververst de pagina als er geen andere is', async () => {
    const wie = await eenTraject<GemaakteGebruiker>({ onHold: { van: '2026-06-01', herzienOp: '2026-11-25' } });
    const { id } = await alsSysteem('proef', (tx) =>
      tx.taak.findFirstOrThrow({ where: { trajectId: wie.id, soort: 'on_hold_herzien' } }),
    );
    ingelogd(wie.begeleider);
    const staat = await taakUitstellen({}, post({ keuze: `${id}:7` }));
    expect(staat).toMatchObject({ gelukt: true, melding: expect.stringContaining('Uitgesteld tot') });
    expect(next.refresh).toHaveBeenCalledOnce();
  });

  it('neemt wie het schreef uit de sessie, nooit uit wat er is ingestuurd', async () => {
    const wie = await gesproken();
    const ander = await eenGebruiker();
    ingelogd(wie.begeleider);
    await legVast(
      post({
        ...gesprek(wie.client.clientnummer),
        vastgelegdDoorId: ander.id,
        gebruikerId: ander.id,
        clientId: randomUUID(),
        status: 'gevoerd',
        versie: '99',
      }),
    );
    expect((await contacten(wie.client.id)).at(-1)).toMatchObject({
      gehoudenDoorId: wie.begeleider.id,
      vastgelegdDoorId: wie.begeleider.id,
      versie: 1,
    });
    expect((await spoor())[0]?.gebruikerId).toBe(wie.begeleider.id);
  });
});

describe('wat iemand typte en nog niet opsloeg', () => {
  const PLEK = '/clienten/x/contactmomenten/nieuw#gesprek';
  const metConcept = async (vraag: { sleutel?: string } = {}) => {
    const wie = await gesproken();
    ingelogd(wie.begeleider);
    const concept = {
      plek: PLEK,
      sleutel: sleutel(),
      lagen: [{ op: new Date().toISOString(), waarden: { verslag: 'x' } }],
    };
    const ander = { ...concept, plek: `${PLEK} ander` };
    const vreemd = await eenGebruiker();
    for (const c of [concept, ander]) await bewaarConcept(wie.begeleider, c);
    await bewaarConcept(vreemd, concept);
    const stuur = (velden: Velden = {}) => {
      const invoer = post(gesprek(wie.client.clientnummer, velden), vraag);
      invoer.set(META.plek, PLEK);
      return legVast(invoer);
    };
    const over = async () =>
      (await Promise.all([wie.begeleider, vreemd].map((u) => leesConcepten(u, PLEK.split('#')[0] ?? '')))).map(
        (lijst) => lijst.map((c) => c.plek),
      );
    return { stuur, over, wie };
  };
  const alles = [[PLEK, `${PLEK} ander`], [PLEK]];

  it('is weg zodra het is opgeslagen; een ander formulier en een ander mens houden het hunne', async () => {
    const { stuur, over } = await metConcept();
    expect(await stuur()).toMatchObject({ gelukt: true });
    expect(await over()).toEqual([[`${PLEK} ander`], [PLEK]]);
  });

  it('is ook weg als het antwoord eerst niet aankwam en hetzelfde nog eens wordt verstuurd', async () => {
    const { stuur, over, wie } = await metConcept({ sleutel: sleutel() });
    await stuur();
    const weer = {
      plek: PLEK,
      sleutel: sleutel(),
      lagen: [{ op: new Date().toISOString(), waarden: { verslag: 'x' } }],
    };
    await bewaarConcept(wie.begeleider, weer);
    expect(await stuur()).toMatchObject({ gelukt: true });
    expect(await over()).toEqual([[`${PLEK} ander`], [PLEK]]);
    expect(await contacten(wie.client.id)).toHaveLength(2);
  });

  it('blijft als het opslaan niet lukt: een fout in een veld, een vraag, een storing', async () => {
    const { stuur, over, wie } = await metConcept();
    expect((await stuur({ kanaal: '' })).fieldErrors).toBeDefined();
    expect(await over()).toEqual(alles);
    const voerUit = (opdracht: string) => alsSysteem('proef', (tx) => ruw(tx).$executeRawUnsafe(opdracht));
    // Bij het afronden zelf: dan is het concept al weggehaald, en komt het terug.
    await voerUit(`CREATE TRIGGER proef_storing BEFORE INSERT ON auditregel FOR EACH ROW
      WHEN (NEW.client_id = '${wie.client.id}') EXECUTE FUNCTION weiger_wijziging()`);
    vi.spyOn(log, 'error').mockImplementation(() => {});
    expect((await stuur()).formError).toContain('door een storing');
    await voerUit('DROP TRIGGER proef_storing ON auditregel');
    expect(await over()).toEqual(alles);
  });

  it('mag een plek hebben die er niet is', async () => {
    const wie = await gesproken();
    ingelogd(wie.begeleider);
    const invoer = post(gesprek(wie.client.clientnummer));
    invoer.set(META.plek, `/x\0#${'y'.repeat(1000)}`);
    expect(await legVast(invoer)).toMatchObject({ gelukt: true });
  });
});

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

describe('hetzelfde formulier', () => {
  it('twee keer tegelijk ingestuurd is één contactmoment, en twee keer dezelfde uitkomst', async () => {
    const wie = await gesproken();
    ingelogd(wie.begeleider);
    const eigen = sleutel();
    const keren = await Promise.all(
      [1, 2, 3].map(() => legVast(post(gesprek(wie.client.clientnummer), { sleutel: eigen }))),
    );
    for (const staat of keren)
      expect(staat).toMatchObject({
        gelukt: true,
        naar: `/clienten/${wie.client.clientnummer}?gelukt=contactmoment.vastleggen`,
      });
    expect(await contacten(wie.client.id)).toHaveLength(2);
  });

  it('later nog eens geeft de eerste uitkomst en verandert niets', async () => {
    const wie = await gesproken();
    ingelogd(wie.begeleider);
    const invoer = post({ clientnummer: wie.client.clientnummer });
    const eerste = await geenGehoorVastleggen({}, invoer);
    const voor = await stand();
    const tweede = await geenGehoorVastleggen({}, invoer);
    expect({ ...tweede, antwoord: '' }).toEqual({ ...eerste, antwoord: '' });
    expect(tweede.antwoord).not.toBe(eerste.antwoord);
    expect(await stand()).toEqual(voor);
  });

  it('met een andere inhoud verandert niets en toont wat er al is opgeslagen', async () => {
    const wie = await gesproken();
    ingelogd(wie.begeleider);
    const eigen = sleutel();
    await legVast(post(gesprek(wie.client.clientnummer), { sleutel: eigen }));
    const voor = await stand();
    const staat = await legVast(
      post(gesprek(wie.client.clientnummer, { verslag: 'Iets anders.', datum: '2026-11-17' }), { sleutel: eigen }),
    );
    expect(staat.gelukt).toBeUndefined();
    expect(staat.formError).toMatch(/al opgeslagen/);
    expect(staat.values).toMatchObject({ verslag: 'Iets anders.' });
    expect(staat.conflict).toEqual({
      soort: 'al_opgeslagen',
      verschillen: [
        { veld: 'datum', label: 'Datum', waarde: langeDatum(VANDAAG) },
        { veld: 'verslag', label: 'Verslag', waarde: 'Zij vertelde over haar moeder.' },
      ],
    });
    expect(await stand()).toEqual(voor);
  });

  it('door een ander ingestuurd, of met een andere sleutel, is een ander formulier', async () => {
    const [een, twee] = [await gesproken(), await gesproken()];
    const eigen = sleutel();
    for (const wie of [een, twee]) {
      ingelogd(wie.begeleider);
      const staat = await legVast(post(gesprek(wie.client.clientnummer), { sleutel: eigen }));
      expect(staat.gelukt).toBe(true);
    }
    ingelogd(een.begeleider);
    const nogEens = await legVast(post(gesprek(een.client.clientnummer, { kanaal: 'huisbezoek' })));
    expect(nogEens.gelukt).toBe(true);
    expect(await contacten(een.client.id)).toHaveLength(3);
  });

  it('zonder sleutel wordt niet opgeslagen', async () => {
    const wie = await gesproken();
    ingelogd(wie.begeleider);
    const voor = await stand();
    for (const kort of ['', 'kort']) {
      const staat = await legVast(post(gesprek(wie.client.clientnummer), { sleutel: kort }));
      expect(staat.formError).toMatch(/Herlaad de pagina/);
    }
    expect(await stand()).toEqual(voor);
  });

  it('na een fout verbeterd, mag met dezelfde sleutel', async () => {
    const wie = await gesproken();
    ingelogd(wie.begeleider);
    const eigen = sleutel();
    const zonderVervolg = { vervolg: '', vervolgReden: '' };
    const fout = await legVast(post(gesprek(wie.client.clientnummer, zonderVervolg), { sleutel: eigen }));
    expect(fout.fieldErrors?.vervolg).toBeDefined();
    expect((await legVast(post(gesprek(wie.client.clientnummer), { sleutel: eigen }))).gelukt).toBe(true);
  });
});

describe('een formulier dat niet kan', () => {
  it('komt terug met wat er was ingevuld en de fout bij het veld; er is niets veranderd', async () => {
    const wie = await gesproken();
    ingelogd(wie.begeleider);
    const voor = await stand();
    const velden = gesprek(wie.client.clientnummer, { kanaal: '', duurMinuten: '9999', onderwerpen: ['a', 'b'] });
    const staat = await legVast(post(velden));
    expect(staat.values).toEqual(velden);
    expect(Object.keys(staat.fieldErrors ?? {}).sort()).toEqual(['duurMinuten', 'kanaal', 'onderwerpen']);
    expect(staat.formError).toMatch(/nog niets opgeslagen/);
    expect(await stand()).toEqual(voor);
  });

  it('vraagt eerst, en slaat na ja hetzelfde formulier op', async () => {
    const wie = await gesproken();
    ingelogd(wie.begeleider);
    await legVast(post(gesprek(wie.client.clientnummer)));
    const voor = await stand();
    const eigen = sleutel();
    const staat = await legVast(post(gesprek(wie.client.clientnummer), { sleutel: eigen }));
    expect(staat).toMatchObject({ bevestig: expect.stringMatching(/Staat er al.*Toch vastleggen\?/) });
    expect(staat.values).toMatchObject({ verslag: 'Zij vertelde over haar moeder.' });
    expect(await stand()).toEqual(voor);
    const ja = await legVast(post(gesprek(wie.client.clientnummer), { sleutel: eigen, bevestigd: true }));
    expect(ja.gelukt).toBe(true);
    expect(await contacten(wie.client.id)).toHaveLength(3);
  });

  it('laat wie te laat is de tekst van de ander zien, met het nieuwe versienummer', async () => {
    const d = await eenDossier();
    ingelogd(d.begeleider);
    const correctie = (verslag: string) =>
      contactmomentCorrigeren(
        {},
        post({
          ...{ clientnummer: d.client.clientnummer, contactmomentId: d.gesprek.id, versie: '1' },
          ...{ datum: '2026-10-07', kanaal: 'telefonisch', verslag },
        }),
      );
    await correctie('Van de eerste.');
    const voor = await stand();
    const staat = await correctie('Van de tweede.');
    expect(staat.conflict).toMatchObject({ soort: 'gewijzigd', versie: 2 });
    expect(staat.conflict?.verschillen).toContainEqual({ veld: 'verslag', label: 'Verslag', waarde: 'Van de eerste.' });
    expect(staat.values).toMatchObject({ verslag: 'Van de tweede.' });
    expect(await stand()).toEqual(voor);
  });
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

describe('een vraag uit de browser', () => {
  const vraag = defineVraag(z.object({ tekst: z.string() }), async (user, { tekst }, vandaag) =>
    tekst === 'dicht' ? null : { tekst, wie: user.id, vandaag },
  );

  it('krijgt antwoord als wie is ingelogd', async () => {
    const user = await eenGebruiker();
    ingelogd(user);
    expect(await vraag({ tekst: 'hoi' })).toEqual({
      ok: true,
      gegevens: { tekst: 'hoi', wie: user.id, vandaag: VANDAAG },
    });
  });

  it('wordt zonder sessie niet gelezen', async () => {
    ingelogd(null);
    expect(await vraag({ tekst: 5 as never })).toEqual({ ok: false, sessieVerlopen: true });
  });

  it('die niet klopt krijgt geen gegevens', async () => {
    ingelogd(await eenGebruiker());
    expect(await vraag({ tekst: 5 as never })).toEqual({ ok: false, sessieVerlopen: false });
  });

  it('die niet mag krijgt geen gegevens en geen storing', async () => {
    ingelogd(await eenGebruiker());
    expect(await vraag({ tekst: 'dicht' })).toEqual({ ok: false, sessieVerlopen: false });
  });
});

describe('geheime velden', () => {
  const GEHEIM = 'een heel geheim wachtwoord';
  const maak = (
    uitvoeren: (ctx: Ctx, v: { naam: string; wachtwoord: string }) => Promise<{ spoor: []; melding: string }>,
  ) =>
    defineAction({
      ...LOS,
      naam: 'wachtwoord.wijzigen',
      schema: z.object({ naam: z.string().min(1, 'Vul een naam in.'), wachtwoord: z.string() }),
      velden: { naam: { label: 'Naam' }, wachtwoord: { label: 'Wachtwoord' } },
      uitvoeren,
    });
  const klaar = async (_: Ctx, v: { wachtwoord: string }) => ({
    spoor: [] as [],
    melding: `${v.wachtwoord.length} tekens`,
  });

  it('bereiken het command, en staan daarna in geen enkele tabel', async () => {
    ingelogd(await eenGebruiker());
    const staat = await maak(klaar)({}, post({ naam: 'An', wachtwoord: GEHEIM }));
    expect(staat).toMatchObject({ gelukt: true, melding: `${GEHEIM.length} tekens` });
    expect(JSON.stringify(await stand())).not.toContain(GEHEIM);
    const [rij] = await alsSysteem('proef', (tx) => tx.idempotentie.findMany({ orderBy: { op: 'desc' }, take: 1 }));
    expect(Object.keys(rij?.inhoud as object).sort()).toEqual(['_geheim', 'naam']);
  });

  it.each([
    ['een fout bij een veld', { naam: '' }],
    ['een fout van het command', { naam: 'An' }],
  ])('gaan bij %s niet terug naar het formulier', async (_, velden) => {
    ingelogd(await eenGebruiker());
    vi.spyOn(log, 'error').mockImplementation(() => {});
    const stuk = maak(() => Promise.reject(new Error('stuk')));
    const staat = await stuk({}, post({ ...velden, wachtwoord: GEHEIM }));
    expect(staat.gelukt).toBeUndefined();
    expect(staat.values).toEqual(velden);
    expect(JSON.stringify(staat)).not.toContain(GEHEIM);
  });

  it('gaan ook niet terug als de sessie verlopen is', async () => {
    ingelogd(null);
    const staat = await maak(klaar)({}, post({ naam: 'An', wachtwoord: GEHEIM }));
    expect(staat).toMatchObject({ sessieVerlopen: true, values: { naam: 'An' } });
    expect(JSON.stringify(staat)).not.toContain(GEHEIM);
  });

  it('maken met een andere waarde een ander formulier, zonder te tonen welke', async () => {
    ingelogd(await eenGebruiker());
    const eigen = sleutel();
    const uitvoeren = vi.fn(klaar);
    const actie = maak(uitvoeren);
    await actie({}, post({ naam: 'An', wachtwoord: GEHEIM }, { sleutel: eigen }));
    const zelfde = await actie({}, post({ naam: 'An', wachtwoord: GEHEIM }, { sleutel: eigen }));
    expect(zelfde).toMatchObject({ gelukt: true, melding: `${GEHEIM.length} tekens` });
    const ander = await actie({}, post({ naam: 'An', wachtwoord: 'een ander geheim' }, { sleutel: eigen }));
    expect(ander.conflict).toEqual({ soort: 'al_opgeslagen', verschillen: [] });
    expect(uitvoeren).toHaveBeenCalledOnce();
  });
});

describe('sleutels', () => {
  it.each([
    [47, 'nog niet: wie het formulier dan nog eens instuurt krijgt de eerste uitkomst'],
    [49, 'wel, van wie ook: er staat een verslag in'],
  ])('worden %i uur later bij de volgende actie opgeruimd: %s', async (uren) => {
    const [een, twee] = [await gesproken(), await gesproken()];
    const [eerste, nieuw] = [sleutel(), sleutel()];
    for (const wie of [een, twee]) {
      ingelogd(wie.begeleider);
      await legVast(post(gesprek(wie.client.clientnummer), { sleutel: eerste }));
    }
    await alsSysteem(
      'proef',
      (tx) =>
        ruw(tx)
          .$executeRaw`UPDATE idempotentie SET op = now() - make_interval(hours => ${uren}::int) WHERE sleutel = ${eerste}`,
    );
    ingelogd(een.begeleider);
    await legVast(post(gesprek(een.client.clientnummer, { kanaal: 'huisbezoek' }), { sleutel: nieuw }));
    const bewaard = await alsSysteem('proef', (tx) =>
      tx.idempotentie.findMany({ where: { sleutel: { in: [eerste, nieuw] } }, orderBy: { op: 'asc' } }),
    );
    const blijft = uren < 48;
    expect(bewaard.map((i) => i.sleutel)).toEqual(blijft ? [eerste, eerste, nieuw] : [nieuw]);
    const voor = (await contacten(een.client.id)).length;
    const opnieuw = await legVast(post(gesprek(een.client.clientnummer), { sleutel: eerste }));
    expect(opnieuw).toMatchObject(blijft ? { gelukt: true } : { bevestig: expect.stringMatching(/Staat er al/) });
    expect(await contacten(een.client.id)).toHaveLength(voor);
  });

  it('gaan niet verloren als het command eerst iets vraagt', async () => {
    const user = await eenGebruiker();
    ingelogd(user);
    const eigen = sleutel();
    const uitvoeren = vi
      .fn<(ctx: Ctx) => Promise<{ spoor: []; melding: string }>>()
      .mockRejectedValueOnce(new Bevestig('Zeker?'))
      .mockResolvedValue({ spoor: [], melding: 'Klaar.' });
    const actie = defineAction({
      ...LOS,
      naam: 'taal.wijzigen',
      schema: z.object({}),
      uitvoeren,
    });
    expect(await actie({}, post({}, { sleutel: eigen }))).toMatchObject({ bevestig: 'Zeker?' });
    expect(await actie({}, post({}, { sleutel: eigen, bevestigd: true }))).toMatchObject({ melding: 'Klaar.' });
    expect(uitvoeren.mock.calls.map(([ctx]) => ctx.bevestigd)).toEqual([false, true]);
  });
});
