import { describe, it, vi } from 'vitest';
import { deAanpak, eenLatereNorm } from '../../prisma/factories/basis';
import { eenGebruiker } from '../../prisma/factories/gebruiker';
import { GEMEENTE } from '../../prisma/factories/gemeente';
import { eenInstrument } from '../../prisma/factories/inzet';
import { eenTraject } from '../../prisma/factories/traject';
import { blijft } from '../../prisma/proef/rechten';
import { doeActie } from '../../prisma/proef/stand';
import { ROLLEN } from '../domain/rollen';
import type { User } from '../policy/policy';
import { alsSysteem } from '../server/db';
import { Geweigerd } from '../server/fouten';
import {
  gebruikerAanmaken,
  gebruikerBlokkeren,
  gebruikerDeblokkeren,
  gebruikerWijzigen,
  gemeenteWijzigen,
  instrumentHeropenen,
  instrumentSluiten,
  instrumentToevoegen,
  instrumentVerwijderen,
  instrumentWijzigen,
  lijstHeropenen,
  lijstSluiten,
  lijstToevoegen,
  lijstVerwijderen,
  lijstWijzigen,
  normIntrekken,
  normWijzigen,
  toegangslinkMaken,
  trajectPlaatsen,
} from './actions';

// Zonder mailserver kan er geen link weg.
vi.mock('../mail/mail', async (echt) => ({ ...(await echt<object>()), mailIngesteld: () => true }));

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
  const { id } = await alsSysteem('proef', (tx) => deAanpak(tx, `Norm ${crypto.randomUUID()}`));
  const { aanpakId, id: normId } = await eenLatereNorm(id, '2026-12-01', 6);
  return { sanne, weg, trajectId, team, dicht, instrument, gesloten, aanpakId, normId };
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
  'gebruiker aanmaken': (u, s) => doeActie(u, gebruikerAanmaken, gegevens(s)),
  'gebruiker wijzigen': (u, s) =>
    doeActie(u, gebruikerWijzigen, { ...gegevens(s), gebruikerId: s.sanne.id, versie: '1' }),
  'toegangslink maken': (u, s) => doeActie(u, toegangslinkMaken, { gebruikerId: s.sanne.id }),
  blokkeren: (u, s) => doeActie(u, gebruikerBlokkeren, { gebruikerId: s.sanne.id }, { bevestigd: true }),
  'weer toelaten': (u, s) => doeActie(u, gebruikerDeblokkeren, { gebruikerId: s.weg.id }),
  'in een team plaatsen': (u, s) =>
    doeActie(u, trajectPlaatsen, { trajectId: s.trajectId, teamId: s.sanne.teamIds[0] }),
  'aan een lijst toevoegen': (u) => doeActie(u, lijstToevoegen, { soort: 'locatie', naam: 'Stadskantoor' }),
  'in een lijst wijzigen': (u, s) => doeActie(u, lijstWijzigen, { ...item(s.team), naam: 'Anders' }),
  'in een lijst sluiten': (u, s) => doeActie(u, lijstSluiten, item(s.team), { bevestigd: true }),
  'in een lijst heropenen': (u, s) => doeActie(u, lijstHeropenen, item(s.dicht)),
  'een norm laten gelden': (u, s) =>
    doeActie(
      u,
      normWijzigen,
      { aanpakId: s.aanpakId, versie: '1', gesprekkenPerJaar: '12', vanaf: '2027-01-01' },
      { bevestigd: true },
    ),
  'een norm intrekken': (u, s) => doeActie(u, normIntrekken, { aanpakId: s.aanpakId, versie: '1', normId: s.normId }),
  'een instrument toevoegen': (u) => doeActie(u, instrumentToevoegen, { naam: 'Zwemles', leefgebieden: '4' }),
  'een instrument wijzigen': (u, s) =>
    doeActie(u, instrumentWijzigen, {
      ...ding(s.instrument),
      naam: 'Zwemles voor gevorderden',
      leefgebieden: '4',
    }),
  'een instrument sluiten': (u, s) => doeActie(u, instrumentSluiten, ding(s.instrument), { bevestigd: true }),
  'een instrument heropenen': (u, s) => doeActie(u, instrumentHeropenen, ding(s.gesloten)),
  'een instrument verwijderen': (u, s) => doeActie(u, instrumentVerwijderen, ding(s.instrument)),
  'de gemeente wijzigen': (u) => doeActie(u, gemeenteWijzigen, { ...GEMEENTE, email: '', versie: '1' }),
  'uit een lijst verwijderen': (u, s) => doeActie(u, lijstVerwijderen, item(s.team)),
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
