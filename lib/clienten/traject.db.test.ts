import { beforeEach, describe, expect, it } from 'vitest';
import { eenGebruiker } from '../../prisma/factories/gebruiker';
import { eenTraject, type GemaaktTraject } from '../../prisma/factories/traject';
import { VANDAAG } from '../../prisma/proef/stand';
import { eisTraject } from '../bereik/scope';
import { middernacht } from '../domain/middernacht';
import type { Actie, User } from '../policy/policy';
import { alsGebruiker, alsSysteem } from '../server/db';
import { Geweigerd, NietGevonden } from '../server/fouten';

const eis = (user: User, id: string, actie: Actie = 'begeleiding.wijzigen') =>
  alsGebruiker(user, (tx) => eisTraject(tx, user, id, actie, VANDAAG));

let t: GemaaktTraject<User>;
beforeEach(async () => {
  t = await eenTraject<User>({ start: '2026-01-05', client: { voornaam: 'Fatma', achternaam: 'Yılmaz' } });
});

describe('een traject opvragen', () => {
  it('geeft wat een command nodig heeft', async () => {
    const user = await eenGebruiker({ rol: 'teamleider' });
    expect(await eis(user, t.id)).toEqual({
      id: t.id,
      clientId: t.client.id,
      clientnummer: t.client.clientnummer,
      naam: 'Fatma Yılmaz',
      aanpak: t.aanpak,
      teamId: t.teamId,
      begeleiderId: t.begeleider.id,
      start: '2026-01-05',
      einddatum: null,
    });
  });

  it('noemt wie er nu begeleidt, niet wie er was of straks komt', async () => {
    const user = await eenGebruiker({ rol: 'teamleider' });
    const later = new Date('2126-01-01');
    const weg = await eenTraject<User>({ start: '2026-01-05', begeleidingTot: middernacht(VANDAAG) });
    await alsSysteem('proef', (tx) =>
      tx.begeleiding.create({ data: { trajectId: weg.id, gebruikerId: t.begeleider.id, van: later } }),
    );
    expect((await eis(user, weg.id)).begeleiderId).toBeNull();
  });

  it('kan ook na het einde: het command zegt dan zelf dat er niets meer verandert', async () => {
    const user = await eenGebruiker({ rol: 'teamleider' });
    const oud = await eenTraject({ start: '2025-01-06', eind: '2026-01-05' });
    expect((await eis(user, oud.id)).einddatum).toBe('2026-01-05');
  });

  it('bestaat niet voor wie het niet ziet, net als een traject dat er niet is', async () => {
    const user = await eenGebruiker({ rol: 'teamleider', team: 'Zuid' });
    for (const id of [t.id, crypto.randomUUID()]) await expect(eis(user, id)).rejects.toBeInstanceOf(NietGevonden);
    const niemand = await eenGebruiker({ rol: 'teamleider', team: null });
    await expect(eis(niemand, t.id)).rejects.toBeInstanceOf(NietGevonden);
  });

  it.each<[string, Parameters<typeof eenGebruiker>[0]]>([
    ['een partner', { rol: 'partner', team: 'Noord' }],
    ['een beheerder', { rol: 'beheerder', team: 'Noord' }],
    ['de privacy officer', { rol: 'privacy_officer', team: 'Noord' }],
    ['een begeleider die er niet over gaat', {}],
  ])('bestaat niet voor %s', async (_, wens) =>
    expect(eis(await eenGebruiker(wens), t.id)).rejects.toBeInstanceOf(NietGevonden),
  );

  it('is zichtbaar maar geweigerd voor wie dit er niet mee mag', async () => {
    await expect(eis(t.begeleider, t.id)).rejects.toBeInstanceOf(Geweigerd);
    const projectleider = await eenGebruiker({ rol: 'projectleider' });
    await expect(eis(projectleider, t.id, 'opschorting.traject')).rejects.toBeInstanceOf(Geweigerd);
    const teamleider = await eenGebruiker({ rol: 'teamleider' });
    await expect(eis(teamleider, t.id, 'contactmoment.vastleggen')).rejects.toBeInstanceOf(Geweigerd);
  });
});

describe('van een cliënt met twee trajecten', () => {
  it('telt het andere traject niet: niet voor wie het ziet, niet voor wat er mag', async () => {
    const ander = { client: t.client, aanpak: 'Reguliere aanpak', gesprekkenPerJaar: 1 };
    const zuid = await eenTraject({ ...ander, team: 'Zuid' });
    const [noordbaas, zuidbaas] = [
      await eenGebruiker({ rol: 'teamleider' }),
      await eenGebruiker({ rol: 'teamleider', team: 'Zuid' }),
    ];
    expect((await eis(noordbaas, t.id)).id).toBe(t.id);
    expect((await eis(zuidbaas, zuid.id)).id).toBe(zuid.id);
    await expect(eis(noordbaas, zuid.id)).rejects.toBeInstanceOf(NietGevonden);
    await expect(eis(zuidbaas, t.id)).rejects.toBeInstanceOf(NietGevonden);
  });

  it('mag een begeleider alleen iets met het traject dat nog loopt', async () => {
    const oud = await eenTraject({
      client: t.client,
      begeleider: t.begeleider,
      aanpak: 'Reguliere aanpak',
      start: '2025-01-06',
      eind: '2025-12-31',
    });
    expect((await eis(t.begeleider, t.id, 'onhold.wijzigen')).begeleiderId).toBe(t.begeleider.id);
    await expect(eis(t.begeleider, oud.id, 'onhold.wijzigen')).rejects.toBeInstanceOf(Geweigerd);
  });

  it('blijft de controlegroep buiten beeld, ook als er een team bij staat', async () => {
    const controle = await eenTraject({
      client: t.client,
      groep: 'controle',
      aanpak: 'Reguliere aanpak',
      gesprekkenPerJaar: 1,
    });
    await alsSysteem('proef', (tx) =>
      tx.traject.update({ where: { id: controle.id }, data: { teamId: t.teamId, groep: 'controle' } }),
    );
    const user = await eenGebruiker({ rol: 'teamleider' });
    await expect(eis(user, controle.id)).rejects.toBeInstanceOf(NietGevonden);
  });
});
