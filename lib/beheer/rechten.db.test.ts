import { describe, it } from 'vitest';
import { eenGebruiker } from '../../prisma/factories/gebruiker';
import { eenInstrument } from '../../prisma/factories/inzet';
import { eenTraject } from '../../prisma/factories/traject';
import { blijft } from '../../prisma/proef/rechten';
import { doe } from '../../prisma/proef/stand';
import { ROLLEN } from '../domain/rollen';
import type { User } from '../policy/policy';
import { alsSysteem } from '../server/db';
import { Geweigerd } from '../server/fouten';
import { blokkeer, deblokkeer } from './blokkeren-commands';
import { maakGebruiker, nieuweToegangslink, wijzigGebruiker } from './gebruiker-commands';
import { blokkeerSchema, gebruikerSchema, nieuweGebruikerSchema, wijzigGebruikerSchema } from './gebruiker-schema';
import {
  heropenInstrument,
  sluitInstrument,
  verwijderInstrument,
  voegInstrumentToe,
  wijzigInstrument,
} from './instrument-commands';
import { instrumentSchema, nieuwInstrumentSchema, wijzigInstrumentSchema } from './instrument-schema';
import { heropen, sluit, verwijder, voegToe, wijzig } from './lijst-commands';
import { itemSchema, toevoegenSchema, wijzigenSchema } from './lijst-schema';
import { plaatsInTeam } from './plaatsing-commands';
import { plaatsSchema } from './plaatsing-schema';

/** Een installatie waarin elk command van beheer voor een beheerder zou lukken. */
async function situatie() {
  const sanne = await eenGebruiker({ naam: 'Sanne' });
  const weg = await eenGebruiker({ geblokkeerd: true });
  const { id: trajectId } = await eenTraject({ team: null, begeleider: null });
  const team = await alsSysteem('proef', (tx) => tx.team.create({ data: { naam: `Leeg ${crypto.randomUUID()}` } }));
  const dicht = await alsSysteem('proef', (tx) =>
    tx.team.create({ data: { naam: `Dicht ${crypto.randomUUID()}`, geslotenOp: new Date('2026-01-01') } }),
  );
  const instrument = await eenInstrument();
  const gesloten = await eenInstrument({ geslotenOp: '2026-01-01' });
  return { sanne, weg, trajectId, team, dicht, instrument, gesloten };
}
type Situatie = Awaited<ReturnType<typeof situatie>>;

const gegevens = (s: Situatie) => ({
  naam: 'Burak',
  email: `${crypto.randomUUID()}@x.nl`,
  rol: 'begeleider',
  teams: s.sanne.teamIds,
});
const ding = ({ id }: { id: string }) => ({ instrumentId: id, versie: '1' });
const item = ({ id }: { id: string }) => ({ soort: 'team', id, versie: '1' });

const COMMANDS: Record<string, (user: User, s: Situatie) => Promise<unknown>> = {
  'gebruiker aanmaken': (u, s) => doe(u, maakGebruiker, nieuweGebruikerSchema, gegevens(s)),
  'gebruiker wijzigen': (u, s) =>
    doe(u, wijzigGebruiker, wijzigGebruikerSchema, { ...gegevens(s), gebruikerId: s.sanne.id, versie: '1' }),
  'toegangslink maken': (u, s) => doe(u, nieuweToegangslink, gebruikerSchema, { gebruikerId: s.sanne.id }),
  blokkeren: (u, s) => doe(u, blokkeer, blokkeerSchema, { gebruikerId: s.sanne.id }),
  'weer toelaten': (u, s) => doe(u, deblokkeer, gebruikerSchema, { gebruikerId: s.weg.id }),
  'in een team plaatsen': (u, s) =>
    doe(u, plaatsInTeam, plaatsSchema, { trajectId: s.trajectId, teamId: s.sanne.teamIds[0] }),
  'aan een lijst toevoegen': (u) => doe(u, voegToe, toevoegenSchema, { soort: 'locatie', naam: 'Stadskantoor' }),
  'in een lijst wijzigen': (u, s) => doe(u, wijzig, wijzigenSchema, { ...item(s.team), naam: 'Anders' }),
  'in een lijst sluiten': (u, s) => doe(u, sluit, itemSchema, item(s.team)),
  'in een lijst heropenen': (u, s) => doe(u, heropen, itemSchema, item(s.dicht)),
  'een instrument toevoegen': (u) =>
    doe(u, voegInstrumentToe, nieuwInstrumentSchema, { naam: 'Zwemles', leefgebieden: '4' }),
  'een instrument wijzigen': (u, s) =>
    doe(u, wijzigInstrument, wijzigInstrumentSchema, {
      ...ding(s.instrument),
      naam: 'Zwemles voor gevorderden',
      leefgebieden: '4',
    }),
  'een instrument sluiten': (u, s) => doe(u, sluitInstrument, instrumentSchema, ding(s.instrument)),
  'een instrument heropenen': (u, s) => doe(u, heropenInstrument, instrumentSchema, ding(s.gesloten)),
  'een instrument verwijderen': (u, s) => doe(u, verwijderInstrument, instrumentSchema, ding(s.instrument)),
  'uit een lijst verwijderen': (u, s) => doe(u, verwijder, itemSchema, item(s.team)),
};

describe.each(ROLLEN.filter((rol) => rol !== 'beheerder'))('een %s mag niet, en er verandert niets:', (rol) => {
  it.each(Object.entries(COMMANDS))('%s', async (_, command) => {
    const s = await situatie();
    const user = await eenGebruiker({ rol });
    await blijft(() => command(user, s), Geweigerd);
  });
});

describe('een beheerder mag', () => {
  it.each(Object.entries(COMMANDS))('%s', async (_, command) => {
    await command(await eenGebruiker({ rol: 'beheerder' }), await situatie());
  });
});
