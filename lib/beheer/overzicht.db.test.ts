import { describe, expect, it } from 'vitest';
import { uniek } from '../../prisma/factories/basis';
import { eenGebruiker } from '../../prisma/factories/gebruiker';
import { eenTraject } from '../../prisma/factories/traject';
import { blijft } from '../../prisma/proef/rechten';
import { doeActie, gelezen, spoor, VANDAAG } from '../../prisma/proef/stand';
import type { User } from '../policy/policy';
import { alsSysteem } from '../server/db';
import { NietGevonden, Ongeldig } from '../server/fouten';
import { maakToegangslink } from '../server/toegangslink';
import { trajectPlaatsen } from './actions';
import { getBeheeroverzicht } from './overzicht-queries';

const beheerder = () => eenGebruiker({ rol: 'beheerder', wachtwoord: 'een goed wachtwoord' });
const overzicht = async () => gelezen(getBeheeroverzicht(await beheerder(), {}, VANDAAG));
const team = (geslotenOp: Date | null = null) =>
  alsSysteem('proef', (tx) => tx.team.create({ data: { naam: `Team ${uniek()}`, geslotenOp } }));
const plaats = async (trajectId: string, teamId: string) =>
  doeActie(await beheerder(), trajectPlaatsen, { trajectId, teamId });

describe('aandacht nodig', () => {
  it('is voor wie nog geen wachtwoord koos of een open link heeft, en niet voor wie geblokkeerd is', async () => {
    const [nieuw, met, weg, klaar] = [
      await eenGebruiker(),
      await eenGebruiker({ wachtwoord: 'een goed wachtwoord' }),
      await eenGebruiker({ geblokkeerd: true }),
      await eenGebruiker({ wachtwoord: 'een goed wachtwoord' }),
    ];
    await alsSysteem('proef', (tx) => maakToegangslink(tx, met.id, { systeem: 'proef' }));
    const { rijen } = (await overzicht()).toegang;
    expect(rijen.find((r) => r.id === nieuw.id)).toMatchObject({ metWachtwoord: false, linkTot: null });
    expect(rijen.find((r) => r.id === met.id)).toMatchObject({ metWachtwoord: true, linkTot: expect.any(Date) });
    expect(rijen.map((r) => r.id)).not.toContain(weg.id);
    expect(rijen.map((r) => r.id)).not.toContain(klaar.id);
  });

  it('is voor begeleiders zonder team en teams zonder teamleider', async () => {
    const los = await eenGebruiker({ team: null });
    const [zonder, dicht] = [await team(), await team(new Date('2026-01-01'))];
    const met = `Team ${uniek()}`;
    await eenGebruiker({ rol: 'teamleider', team: met });
    await eenGebruiker({ rol: 'teamleider', team: zonder.naam, geblokkeerd: true });
    const o = await overzicht();
    expect(o.zonderTeam.rijen.map((r) => r.id)).toContain(los.id);
    const namen = o.zonderTeamleider.rijen.map((r) => r.naam);
    expect(namen).toContain(zonder.naam);
    expect(namen).not.toContain(dicht.naam);
    expect(namen).not.toContain(met);
  });

  it('is voor een lopend traject zonder team, met een nummer en nooit een naam', async () => {
    const loopt = await eenTraject({ team: null, begeleider: null, client: { achternaam: 'Geheimnaam' } });
    const niet = [
      await eenTraject({ begeleider: null }),
      await eenTraject({ team: null, begeleider: null, eind: '2026-11-17' }),
      await eenTraject({ groep: 'controle' }),
    ];
    const o = await overzicht();
    const nummers = o.trajecten.rijen.map((r) => r.clientnummer);
    expect(nummers).toContain(loopt.client.clientnummer);
    for (const t of niet) expect(nummers).not.toContain(t.client.clientnummer);
    expect(JSON.stringify(o)).not.toContain('Geheimnaam');
  });

  it('is er niet voor wie geen beheerder is', async () => {
    const teamleider = await eenGebruiker({ rol: 'teamleider' });
    expect(await getBeheeroverzicht(teamleider, {}, VANDAAG)).toBeNull();
    expect((await spoor())[0]).toMatchObject({ actie: 'beheer.openen', resultaat: 'geweigerd' });
  });
});

describe('in een team plaatsen', () => {
  it('geeft het traject een team, met een regel in het dossier', async () => {
    const [traject, noord] = [await eenTraject({ team: null, begeleider: null }), await team()];
    expect(await plaats(traject.id, noord.id)).toEqual({ naar: '/beheer?gelukt=traject.plaatsen' });
    const er = await alsSysteem('proef', (tx) => tx.traject.findUniqueOrThrow({ where: { id: traject.id } }));
    expect(er).toMatchObject({ teamId: noord.id, versie: 2 });
    expect((await spoor())[0]).toMatchObject({
      actie: 'traject.plaatsen',
      clientId: traject.client.id,
      onderwerpId: traject.id,
      details: { team: noord.id },
    });
  });

  it('kan niet als het al een team heeft, beëindigd is, van de controlegroep is of niet bestaat', async () => {
    const noord = await team();
    const zonder = { team: null, begeleider: null };
    const gevallen = [
      [await eenTraject({ begeleider: null }), Ongeldig],
      [await eenTraject({ ...zonder, eind: '2026-11-17' }), NietGevonden],
      [await eenTraject({ groep: 'controle' }), NietGevonden],
      [{ id: crypto.randomUUID() }, NietGevonden],
    ] as const;
    for (const [{ id }, soort] of gevallen) {
      const user = await beheerder();
      await blijft<Error>(() => doeActie(user, trajectPlaatsen, { trajectId: id, teamId: noord.id }), soort);
    }
  });

  it('kan niet in een team dat gesloten is of niet bestaat', async () => {
    const { id } = await eenTraject({ team: null, begeleider: null });
    const user = await beheerder();
    for (const teamId of [(await team(new Date('2026-11-18'))).id, crypto.randomUUID()]) {
      const fout = await blijft(() => doeActie(user, trajectPlaatsen, { trajectId: id, teamId }), Ongeldig);
      expect(fout.fieldErrors.teamId).toContain('gesloten');
    }
  });

  it('twee keer tegelijk is één keer', async () => {
    const [een, twee, noord] = [await beheerder(), await beheerder(), await team()];
    const plaatsAls = (user: User, trajectId: string) =>
      doeActie(user, trajectPlaatsen, { trajectId, teamId: noord.id });
    for (let keer = 0; keer < 5; keer += 1) {
      const { id } = await eenTraject({ team: null, begeleider: null });
      const uitkomsten = await Promise.allSettled([plaatsAls(een, id), plaatsAls(twee, id)]);
      expect(uitkomsten.map((u) => u.status).sort()).toEqual(['fulfilled', 'rejected']);
    }
  });
});

it('een nieuwe installatie ziet wat er nog ontbreekt', async () => {
  const leeg = (await overzicht()).inrichting;
  expect(Object.keys(leeg)).toEqual(['teamleider', 'begeleider', 'deelnemer']);
  const ploeg = `Team ${uniek()}`;
  const wachtwoord = 'een goed te onthouden zin';
  await eenGebruiker({ rol: 'teamleider', team: ploeg, wachtwoord });
  await eenTraject({ team: ploeg, begeleider: await eenGebruiker({ team: ploeg, wachtwoord }) });
  expect((await overzicht()).inrichting).toEqual({ teamleider: true, begeleider: true, deelnemer: true });
});
