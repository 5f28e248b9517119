import { expect } from 'vitest';
import type { z } from 'zod';
import { type Poging, proefRechten } from '../../prisma/proef/rechten';
import type { Proefdossier } from '../../prisma/proef/situaties';
import { contacten, doe, normverschillen, spoor, VANDAAG } from '../../prisma/proef/stand';
import type { Antwoord, Ctx } from '../server/define-action';
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

const poging = <S extends z.ZodType>(
  actie: string,
  command: (ctx: Ctx, invoer: z.output<S>) => Promise<Antwoord>,
  schema: S,
  velden: (d: Proefdossier) => Record<string, unknown>,
): Poging => ({
  actie,
  doe: (user, d) => doe(user, command, schema, { clientnummer: d.client.clientnummer, ...velden(d) }),
  erna,
  // Na de laatste dag van het traject valt er niets meer te plannen.
  niet: actie === 'afspraak.plannen' ? ['de begeleider op de laatste dag van het traject'] : [],
});

/** Er verdwijnt niets, het spoor noemt het contactmoment maar geen tekst, en de uiterlijke datum klopt. */
async function erna({ client, gesprek, afspraak }: Proefdossier): Promise<void> {
  const na = (await contacten(client.id)).map((c) => c.id);
  expect(na).toEqual(expect.arrayContaining([gesprek.id, afspraak.id]));
  const [regel] = await spoor();
  expect(regel?.onderwerp).toBe('contactmoment');
  expect(na).toContain(regel?.onderwerpId);
  expect(JSON.stringify(regel?.details)).not.toMatch(/tekst|geheim|Ziek|bus|andere/);
  expect(await normverschillen(client.id)).toEqual([]);
}

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

proefRechten(COMMANDS);
