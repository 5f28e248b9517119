import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { eenGebruiker } from '../../prisma/factories/gebruiker';
import { doeAlsBaas } from '../../prisma/proef/baas';
import { gesprek, gesproken, LOS, legVast, post, sleutel, type Velden } from '../../prisma/proef/deur';
import { ruw } from '../../prisma/proef/ruw';
import { contacten, stand } from '../../prisma/proef/stand';
import { META } from '../formulier/formulier';
import type { User } from '../policy/policy';
import type { Ctx } from './command';
import { bewaarConcept, leesConcepten } from './concepten';
import { alsSysteem } from './db';
import { defineAction } from './define-action';
import { Bevestig } from './fouten';
import { ruimFormulierenOp } from './idempotentie';
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
    // Bij het afronden zelf: dan is het concept al weggehaald, en komt het terug.
    await doeAlsBaas(`CREATE TRIGGER proef_storing BEFORE INSERT ON auditregel FOR EACH ROW
      WHEN (NEW.client_id = '${wie.client.id}') EXECUTE FUNCTION weiger_wijziging()`);
    vi.spyOn(log, 'error').mockImplementation(() => {});
    expect((await stuur()).formError).toContain('door een storing');
    await doeAlsBaas('DROP TRIGGER proef_storing ON auditregel');
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
  ])('worden %i uur later opgeruimd, de eigen meteen en die van een ander in de nacht: %s', async (uren) => {
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
    await alsSysteem('proef', ruimFormulierenOp);
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
