import { beforeAll, describe, expect, it } from 'vitest';
import { uniek } from '../../prisma/factories/basis';
import { eenGebruiker } from '../../prisma/factories/gebruiker';
import { eenTraject } from '../../prisma/factories/traject';
import { eenProefteam, GEHEIM, type Proefteam } from '../../prisma/proef/proefteam';
import { spoor, stand, VANDAAG } from '../../prisma/proef/stand';
import { datum } from '../domain/datum';
import type { Rol } from '../domain/rollen';
import { getDeelnemerkeuzes } from '../levensloop/queries';
import type { User } from '../policy/policy';
import { alsSysteem } from '../server/db';
import { exporteerTeam, getTeam, getTeamlijst, type Team } from './queries';
import { teamfilterSchema } from './schema';

let p: Proefteam;
let team: Team;
const kijk = (user: User, wens: object = {}) =>
  getTeam(user, { ...teamfilterSchema.parse({}), peildatum: VANDAAG, ...wens }, VANDAAG);
beforeAll(async () => {
  p = await eenProefteam();
  const gezien = await kijk(p.ik);
  if (!gezien) throw new Error('Er is geen team');
  team = gezien;
});

const namen = (rijen: { naam: string }[]) => rijen.map((r) => r.naam.replace('A ', ''));
const regel = (naam: string) => team.regels.find((r) => r.naam === naam);

describe('het team', () => {
  it('telt elk traject in de groepen waar het hoort', () => {
    expect(team.aantallen).toEqual({
      lopend: 11,
      op_schema: 6,
      binnenkort: 1,
      over_tijd: 3,
      opgeschort: 1,
      te_lang: 2,
      niets_gepland: 9,
      norm_gehaald: 2,
      norm_niet_gehaald: 9,
      norm_nog_te_gaan: 0,
      on_hold: 1,
      zonder_vervolgcontact: 11,
      nog_niet_gestart: 2,
      beeindigd: 2,
    });
  });

  it('heeft een regel per begeleider op naam, ook voor wie nog niemand heeft, niet voor wie geblokkeerd is', () => {
    expect(team.regels.map((r) => [r.naam, r.clienten, r.aantallen.lopend, r.verdeling])).toEqual([
      ['Burak', 3, 4, [0, 4, 0, 0, 0, 0, 0]],
      ['Nora', 0, 0, [0, 0, 0, 0, 0, 0, 0]],
      ['Sanne', 5, 5, [1, 3, 0, 0, 1, 0, 0]],
    ]);
    expect(regel('Sanne')?.aantallen).toMatchObject({ over_tijd: 3, te_lang: 2, nog_niet_gestart: 1 });
    expect(regel('Burak')?.aantallen).toMatchObject({ on_hold: 1, opgeschort: 1, norm_gehaald: 1 });
  });

  it('zet bovenaan wie geen begeleider heeft: wie loopt en wie nog begint, ook bij een begeleider die is geblokkeerd', () =>
    expect(namen(team.zonderBegeleider)).toEqual(['Geblokkeerd', 'Zonder', 'Zonder straks']));

  it('noemt wie meer dan veertien dagen over tijd is; wie nog nooit is gesproken eerst', () => {
    expect(namen(team.teLang)).toEqual(['Nooit', 'Vijftien']);
    expect(team.teLang.map((r) => [r.dagen, r.laatsteGesprek])).toEqual([
      [-48, null],
      [-15, '2026-08-03'],
    ]);
  });

  it('laat van een uitleg de gekozen reden zien en tot wanneer, nooit de tekst', () => {
    expect(team.teLang.map((r) => r.uitleg)).toEqual([
      null,
      { uiterlijk: '2026-11-03', reden: 'opname_of_ziekte', tot: '2026-11-20', op: '2026-11-10' },
    ]);
    expect(JSON.stringify(team)).not.toContain(GEHEIM);
  });

  it('noemt welke opschorting (bijna) opnieuw bekeken moet worden', () =>
    expect(namen(team.herzien)).toEqual(['Stil']));

  // Stil wordt op 25 november opnieuw bekeken.
  it.each([
    ['2026-11-11', ['Stil']],
    ['2026-11-10', []],
  ])('op %s, veertien of vijftien dagen van tevoren', async (peildatum, wie) =>
    expect(namen((await kijk(p.ik, { peildatum: datum(peildatum) }))?.herzien ?? [])).toEqual(wie),
  );

  it('noemt het venster en de norm van elke aanpak', () => {
    expect(team.venster).toEqual({ van: '2025-11-19', tot: VANDAAG });
    expect(team.normen.map((n) => [n.aanpak, n.vraagt])).toEqual([
      ['Reguliere aanpak', 'één gesprek per jaar'],
      ['VIA-pilot', 'vier gesprekken per jaar'],
    ]);
    expect(team).toMatchObject({ nu: true, team: { id: p.teamId, naam: p.team } });
  });

  it('laat van wie net is beëindigd niets meer zien: geen norm van zijn aanpak, en niets om opnieuw te bekijken', async () => {
    const naam = `Net klaar ${uniek()}`;
    const leider = await eenGebruiker({ rol: 'teamleider', team: naam });
    await eenTraject({ team: naam, laatsteGesprek: '2026-10-07' });
    await eenTraject({
      team: naam,
      aanpak: 'Reguliere aanpak',
      gesprekkenPerJaar: 1,
      eind: '2026-11-17',
      opschorting: { van: '2026-11-01', herzienOp: '2026-11-25', reden: 'detentie' },
    });
    const nu = await kijk(leider);
    expect([nu?.normen.map((n) => n.aanpak), nu?.herzien]).toEqual([['VIA-pilot'], []]);
    const toen = await kijk(leider, { peildatum: datum('2026-11-17') });
    expect([toen?.normen.length, toen?.herzien.length]).toEqual([2, 1]);
  });

  it('geeft het nummer om te bellen alleen op de dag zelf mee', async () => {
    const naam = `Bellen ${uniek()}`;
    const leider = await eenGebruiker({ rol: 'teamleider', team: naam });
    const { client } = await eenTraject({ team: naam, start: '2026-01-05', client: { telefoon: '06-12345678' } });
    expect((await kijk(leider))?.telefoons).toEqual({ [client.id]: '06-12345678' });
    expect((await kijk(leider, { peildatum: datum('2026-11-17') }))?.telefoons).toEqual({});
  });

  it('laat de controlegroep en een ander team nergens zien', async () => {
    const lijst = await getTeamlijst(p.ik, { ...teamfilterSchema.parse({}), peildatum: VANDAAG }, VANDAAG);
    expect(JSON.stringify([team, lijst])).not.toMatch(/Controle|Elders/);
  });
});

describe('een team dat er niet is', () => {
  it('voor wie er een ander vraagt, of er geen heeft', async () => {
    const zuid = await eenGebruiker({ rol: 'teamleider', team: 'Zuid' });
    const geen = await eenGebruiker({ rol: 'teamleider', team: null });
    const vragen: [User, string | null][] = [
      [p.ik, zuid.teamIds[0] ?? ''],
      [p.ik, crypto.randomUUID()],
      [geen, null],
      [geen, p.teamId],
    ];
    for (const [user, id] of vragen) {
      const vraag = { ...teamfilterSchema.parse({}), peildatum: VANDAAG, team: id };
      expect(await getTeam(user, vraag, VANDAAG)).toBeNull();
      expect(await getTeamlijst(user, vraag, VANDAAG)).toBeNull();
      expect(await exporteerTeam(user, { ...vraag, aanpakId: null, alles: true }, VANDAAG)).toBeNull();
    }
    expect(await getDeelnemerkeuzes(geen, VANDAAG)).toBeNull();
  });

  it('wie er twee heeft krijgt het gekozen team, en anders het eerste op naam', async () => {
    const zuid = await eenTraject({
      team: 'Aa Zuid',
      client: { voornaam: 'A', achternaam: 'Zuid' },
      start: '2026-11-02',
    });
    await alsSysteem('proef', (tx) =>
      tx.gebruikerTeam.create({ data: { gebruikerId: p.ik.id, teamId: zuid.teamId ?? '' } }),
    );
    const user = { ...p.ik, teamIds: [...p.ik.teamIds, zuid.teamId ?? ''] };
    const eerste = await kijk(user);
    expect([eerste?.team.naam, eerste?.aantallen.lopend]).toEqual(['Aa Zuid', 1]);
    expect(eerste?.teams.map((t) => t.naam)).toEqual(['Aa Zuid', p.team]);
    expect((await kijk(user, { team: p.teamId }))?.aantallen.lopend).toBe(11);
  });
});

describe('wie geen teamleider is ziet geen team, ook niet van eigen cliënten of als lid ervan:', () => {
  // De planning van een cliënt vraagt per cliënt wie haar mag lezen: zie planning.db.test.ts.
  it.each<Rol>(['begeleider', 'projectleider', 'partner', 'beheerder', 'privacy_officer'])('%s', async (rol) => {
    const wie = rol === 'begeleider' ? p.sanne : await eenGebruiker({ rol, team: p.team });
    expect(wie.teamIds).toEqual([p.teamId]);
    const vraag = { ...teamfilterSchema.parse({}), peildatum: VANDAAG };
    const zonderSpoor = async () => ({ ...(await stand()), auditregel: [] });
    const voor = await zonderSpoor();
    expect(await getTeam(wie, vraag, VANDAAG)).toBeNull();
    expect(await getTeamlijst(wie, vraag, VANDAAG)).toBeNull();
    expect(await exporteerTeam(wie, { ...vraag, aanpakId: null, alles: true }, VANDAAG)).toBeNull();
    expect(await getDeelnemerkeuzes(wie, VANDAAG)).toBeNull();
    expect(await zonderSpoor()).toEqual(voor);
    expect((await spoor(3)).map((r) => [r.gebruikerId, r.resultaat])).toEqual(Array(3).fill([wie.id, 'geweigerd']));
  });
});

describe('waaruit te kiezen is voor een nieuwe deelnemer', () => {
  it('eigen open teams, open aanpakken, en begeleiders met hoeveel lopende trajecten zij hebben', async () => {
    const keuzes = await getDeelnemerkeuzes(p.ik, VANDAAG);
    expect(keuzes?.teams).toEqual([{ id: p.teamId, naam: p.team }]);
    expect(keuzes?.aanpakken.map((a) => a.naam)).toEqual(['Reguliere aanpak', 'VIA-pilot']);
    // Bij Sanne telt ook mee wie op 1 december begint.
    expect(keuzes?.begeleiders.map((b) => [b.naam, b.team, b.last.clienten])).toEqual([
      // Burak heeft iemand met twee trajecten: dat is één mens.
      ['Burak', p.team, 3],
      ['Nora', p.team, 0],
      ['Sanne', p.team, 6],
    ]);
  });
});
