import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { eenGebruiker, type GemaakteGebruiker } from '../../prisma/factories/gebruiker';
import { eenTraject } from '../../prisma/factories/traject';
import { gesprek, gesproken, legVast, post, sleutel } from '../../prisma/proef/deur';
import { eenDossier } from '../../prisma/proef/situaties';
import { contacten, spoor, stand, VANDAAG } from '../../prisma/proef/stand';
import { geenGehoorVastleggen } from '../contactmomenten/actions';
import { langeDatum } from '../copy/datums';
import { contactmomentCorrigeren } from '../gesprek/actions';
import type { User } from '../policy/policy';
import { taakUitstellen } from '../vandaag/actions';
import { alsSysteem } from './db';
import { defineVraag } from './define-vraag';
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
        { veld: 'verslag', label: 'Verslag', waarde: 'anders dan wat al is opgeslagen: lees het daar' },
      ],
    });
    // Bij de sleutel blijft van tekst alleen een afdruk: geen verslag, en geen nummer waaraan iemand te herkennen is.
    const kopie = await alsSysteem('proef', (tx) => tx.idempotentie.findFirstOrThrow({ where: { sleutel: eigen } }));
    expect(kopie.inhoud).toMatchObject({ datum: VANDAAG, verslag: expect.stringMatching(/^afdruk:[\w-]{43}$/) });
    expect(JSON.stringify(kopie.inhoud)).not.toMatch(/moeder|Iets anders/);
    expect(JSON.stringify(kopie.inhoud)).not.toContain(wie.client.clientnummer);
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
