import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { MAG, MAG_NIET, type Proefdossier } from '../../prisma/proef/situaties';
import { contacten, doe, normverschillen, spoor, stand, VANDAAG } from '../../prisma/proef/stand';
import type { User } from '../policy/policy';
import type { Ctx, Uitkomst } from '../server/define-action';
import { Geweigerd, NietGevonden } from '../server/fouten';
import {
  corrigeerVerslag,
  logGeenGehoor,
  registreerVerkeerd,
  verplaatsAfspraak,
  zegAfspraakAf,
} from './bestaand-commands';
import { logContactmoment } from './commands';
import {
  afzeggenSchema,
  contactmomentSchema,
  corrigeerSchema,
  geenGehoorSchema,
  verkeerdSchema,
  verplaatsSchema,
} from './schema';

type Poging = { actie: string; doe: (user: User, dossier: Proefdossier) => Promise<Uitkomst> };

const poging = <S extends z.ZodType>(
  actie: string,
  command: (ctx: Ctx, invoer: z.output<S>) => Promise<Uitkomst>,
  schema: S,
  velden: (d: Proefdossier) => Record<string, unknown>,
): Poging => ({
  actie,
  doe: (user, d) => doe(user, command, schema, { clientnummer: d.client.clientnummer, ...velden(d) }),
});

const opAfspraak = (d: Proefdossier) => ({ contactmomentId: d.afspraak.id, versie: 1 });
const opGesprek = (d: Proefdossier) => ({ contactmomentId: d.gesprek.id, versie: 1 });

const COMMANDS: Record<string, Poging> = {
  'een gesprek vastleggen': poging('contactmoment.vastleggen', logContactmoment, contactmomentSchema, () => ({
    datum: VANDAAG,
    kanaal: 'telefonisch',
    vervolg: 'later',
    vervolgReden: 'agenda_niet_bij_de_hand',
    verslag: 'Een geheim verslag.',
  })),
  'een afspraak plannen': poging('afspraak.plannen', logContactmoment, contactmomentSchema, () => ({
    datum: '2026-12-02',
    kanaal: 'huisbezoek',
  })),
  'een afspraak invullen': poging('contactmoment.invullen', logContactmoment, contactmomentSchema, (d) => ({
    afspraakId: d.afspraak.id,
    versie: 1,
    datum: VANDAAG,
    kanaal: 'op_locatie',
    vervolg: 'later',
    vervolgReden: 'client_wil_later',
  })),
  'geen gehoor vastleggen': poging('contactmoment.vastleggen', logGeenGehoor, geenGehoorSchema, () => ({})),
  'een afspraak verplaatsen': poging('afspraak.verplaatsen', verplaatsAfspraak, verplaatsSchema, (d) => ({
    ...opAfspraak(d),
    datum: VANDAAG,
    tijd: '14:00',
    reden: 'De bus reed niet.',
  })),
  'een afspraak afzeggen': poging('afspraak.afzeggen', zegAfspraakAf, afzeggenSchema, (d) => ({
    ...opAfspraak(d),
    door: 'client',
    reden: 'Ziek.',
  })),
  'een verslag corrigeren': poging('verslag.corrigeren', corrigeerVerslag, corrigeerSchema, (d) => ({
    ...opGesprek(d),
    verslag: 'De nieuwe tekst.',
  })),
  'als verkeerd geregistreerd markeren': poging(
    'contactmoment.verkeerd_geregistreerd',
    registreerVerkeerd,
    verkeerdSchema,
    (d) => ({ ...opGesprek(d), reden: 'Dit was een andere cliënt.' }),
  ),
};

// Na de laatste dag van het traject valt er niets meer te plannen.
const past = (actie: string, wie: string) =>
  actie !== 'afspraak.plannen' || !wie.includes('laatste dag van het traject');

describe.each(Object.entries(COMMANDS))('%s', (_, { actie, doe: probeer }) => {
  it.each(Object.entries(MAG).filter(([wie]) => past(actie, wie)))('mag: %s', async (__, situatie) => {
    const { user, dossier } = await situatie();
    const voor = await contacten(dossier.client.id);
    await probeer(user, dossier);
    const na = await contacten(dossier.client.id);
    expect(na).not.toEqual(voor);
    expect(na.map((c) => c.id)).toEqual(expect.arrayContaining(voor.map((c) => c.id)));
    const [regel] = await spoor();
    expect(regel).toMatchObject({
      gebruikerId: user.id,
      systeem: null,
      actie,
      clientId: dossier.client.id,
      onderwerp: 'contactmoment',
      resultaat: 'gelukt',
    });
    expect(na.map((c) => c.id)).toContain(regel?.onderwerpId);
    expect(JSON.stringify(regel, (___, w) => (typeof w === 'bigint' ? Number(w) : w))).not.toMatch(
      /tekst|geheim|Ziek|bus|andere/,
    );
    expect(await normverschillen(dossier.client.id)).toEqual([]);
  });

  it.each(Object.entries(MAG_NIET))('mag niet, en er verandert niets: %s', async (__, situatie) => {
    const { user, dossier } = await situatie();
    const voor = await stand();
    const fout = await probeer(user, dossier).catch((f: unknown) => f);
    expect(fout instanceof NietGevonden || fout instanceof Geweigerd).toBe(true);
    expect(await stand()).toEqual(voor);
  });
});
