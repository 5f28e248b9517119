import { beforeEach, describe, expect, it, vi } from 'vitest';
import { uniek } from '../../prisma/factories/basis';
import { eenAfspraak } from '../../prisma/factories/contactmoment';
import { eenGebruiker, eenSessie, type GemaakteGebruiker } from '../../prisma/factories/gebruiker';
import { eenOverdracht } from '../../prisma/factories/overdracht';
import { eenTraject } from '../../prisma/factories/traject';
import { blijft } from '../../prisma/proef/rechten';
import { doeActie, normverschillen, spoor, VANDAAG } from '../../prisma/proef/stand';
import { META } from '../formulier/formulier';
import { dagVan } from '../server/clock';
import { alsSysteem } from '../server/db';
import { Bevestig, NietGevonden, Ongeldig } from '../server/fouten';
import { huidigeUser } from '../server/session';
import { maakToegangslink } from '../server/toegangslink';
import { getToegangslink } from '../toegang/queries';
import { gebruikerBlokkeren, gebruikerDeblokkeren, gebruikerWijzigen } from './actions';
import { getGebruiker } from './gebruiker-queries';

vi.mock('../server/session', () => ({ huidigeUser: vi.fn(), inlogadres: async () => '/inloggen' }));
vi.mock('next/cache', () => ({ refresh: vi.fn() }));
vi.mock('next/navigation', () => ({ redirect: vi.fn() }));

const eenBeheerder = () => eenGebruiker({ rol: 'beheerder', wachtwoord: 'een goed wachtwoord' });
let beheerder: GemaakteGebruiker;
beforeEach(async () => {
  beheerder = await eenBeheerder();
});

const blok = (gebruikerId: string, opvolger = '', door = beheerder) =>
  doeActie(door, gebruikerBlokkeren, { gebruikerId, opvolger }, { bevestigd: true });
const laatToe = (gebruikerId: string) => doeActie(beheerder, gebruikerDeblokkeren, { gebruikerId });
const lees = (id: string) => alsSysteem('proef', (tx) => tx.gebruiker.findUniqueOrThrow({ where: { id } }));
const begeleidingen = (trajectId: string) =>
  alsSysteem('proef', (tx) => tx.begeleiding.findMany({ where: { trajectId }, orderBy: { van: 'asc' } }));
const vervangingen = (gebruikerId: string) =>
  alsSysteem('proef', (tx) => tx.vervanging.findMany({ where: { gebruikerId }, orderBy: { van: 'asc' } }));
const dag = (d: Date) => d.toISOString().slice(0, 10);
const metId = (g: { gebruikerId: string; tot: Date | null }) => [g.gebruikerId, g.tot];

describe('blokkeren', () => {
  it('logt overal uit, laat open links vervallen en laat een spoor na', async () => {
    const sanne = await eenGebruiker();
    await eenSessie(sanne);
    const token = await alsSysteem('proef', (tx) => maakToegangslink(tx, sanne.id, { systeem: 'proef' }));
    expect(await blok(sanne.id)).toEqual({ naar: `/beheer/gebruikers/${sanne.id}?gelukt=gebruiker.blokkeren` });
    expect((await lees(sanne.id)).geblokkeerdOp).not.toBeNull();
    const open = await alsSysteem('proef', (tx) =>
      tx.sessie.count({ where: { gebruikerId: sanne.id, beeindigdOp: null } }),
    );
    expect(open).toBe(0);
    await laatToe(sanne.id);
    expect(await getToegangslink(token)).toBeNull();
    expect(await spoor(2)).toMatchObject([
      { actie: 'gebruiker.deblokkeren', gebruikerId: beheerder.id, onderwerpId: sanne.id },
      {
        actie: 'gebruiker.blokkeren',
        gebruikerId: beheerder.id,
        onderwerpId: sanne.id,
        details: { opvolger: null, clienten: 0, vervangingen: 0, overdrachten: 0 },
      },
    ]);
  });

  it('geeft elke cliënt op hetzelfde moment aan de opvolger, met een regel in elk dossier', async () => {
    const [sanne, burak] = [await eenGebruiker({ naam: 'Sanne' }), await eenGebruiker()];
    const [een, twee] = [
      await eenTraject({ begeleider: sanne, start: '2026-01-05', laatsteGesprek: '2026-10-07' }),
      await eenTraject({ begeleider: sanne, start: '2026-12-01' }),
    ];
    expect(await getGebruiker(beheerder, { id: sanne.id }, VANDAAG)).toMatchObject({
      werk: 'begeleidt nu 2 cliënten',
      opvolgers: expect.arrayContaining([expect.objectContaining({ id: burak.id, naam: burak.naam })]),
    });
    await blok(sanne.id, burak.id);
    for (const traject of [een, twee]) {
      const [oud, nieuw, ...meer] = await begeleidingen(traject.id);
      expect(meer).toEqual([]);
      expect([oud?.gebruikerId, nieuw?.gebruikerId, nieuw?.tot]).toEqual([sanne.id, burak.id, null]);
      expect(oud?.tot).toEqual(nieuw?.van);
      expect(dagVan(oud?.tot ?? new Date(0))).toBe(VANDAAG);
    }
    const regels = await spoor(3);
    expect(regels[0]).toMatchObject({ actie: 'gebruiker.blokkeren', details: { opvolger: burak.id, clienten: 2 } });
    expect(regels.slice(1).map((r) => [r.actie, r.gebruikerId])).toEqual([
      ['begeleiding.wijzigen', beheerder.id],
      ['begeleiding.wijzigen', beheerder.id],
    ]);
    expect(
      regels
        .slice(1)
        .map((r) => r.clientId)
        .sort(),
    ).toEqual([een.client.id, twee.client.id].sort());
    expect(await normverschillen()).toEqual([]);
  });

  it('laat de cliënten zonder opvolger achter met niemand, en maakt dat later niet ongedaan', async () => {
    const sanne = await eenGebruiker();
    const { id } = await eenTraject({ begeleider: sanne, start: '2026-01-05' });
    await blok(sanne.id, 'niemand');
    await laatToe(sanne.id);
    const rijen = await begeleidingen(id);
    expect(rijen).toHaveLength(1);
    expect(rijen[0]?.tot).not.toBeNull();
    expect((await lees(sanne.id)).geblokkeerdOp).toBeNull();
    expect((await getGebruiker(beheerder, { id: sanne.id }, VANDAAG))?.werk).toBeNull();
  });

  it('laat de begeleiding van een beëindigd traject staan, en die van een ander', async () => {
    const [sanne, burak] = [await eenGebruiker(), await eenGebruiker()];
    const oud = await eenTraject({ begeleider: sanne, start: '2025-01-06', eind: '2026-11-17' });
    const laatste = await eenTraject({ begeleider: sanne, start: '2026-01-05', eind: VANDAAG });
    const ander = await eenTraject({ begeleider: burak, start: '2026-01-05' });
    await blok(sanne.id, burak.id);
    expect((await begeleidingen(oud.id)).map(metId)).toEqual([[sanne.id, null]]);
    expect((await begeleidingen(ander.id)).map(metId)).toEqual([[burak.id, null]]);
    expect((await begeleidingen(laatste.id)).map((b) => b.gebruikerId)).toEqual([sanne.id, burak.id]);
  });

  it('geeft ook door wat nog moet ingaan, tot wanneer het zou duren', async () => {
    const [sanne, burak, later] = [await eenGebruiker(), await eenGebruiker(), await eenGebruiker()];
    const [van, tot] = [new Date('2026-12-01T08:00:00Z'), new Date('2027-01-01T08:00:00Z')];
    const nu = await eenTraject({ begeleider: burak, start: '2026-01-05', begeleidingTot: van });
    await alsSysteem('proef', (tx) =>
      tx.begeleiding.createMany({
        data: [
          { trajectId: nu.id, gebruikerId: sanne.id, van, tot },
          { trajectId: nu.id, gebruikerId: later.id, van: tot },
        ],
      }),
    );
    await blok(sanne.id, burak.id);
    const grens = new Date(van.getTime() + 1);
    expect((await begeleidingen(nu.id)).map((b) => [b.gebruikerId, b.van, b.tot])).toEqual([
      [burak.id, expect.any(Date), van],
      [sanne.id, van, grens],
      [burak.id, grens, tot],
      [later.id, tot, null],
    ]);
    expect((await getGebruiker(beheerder, { id: sanne.id }, VANDAAG))?.werk).toBeNull();
  });

  it('stopt een vervanging gisteren, en laat er geen meer beginnen', async () => {
    const sanne = await eenGebruiker();
    const vervangt = (van: string, tot: string) =>
      eenTraject({ start: '2026-01-05', vervanging: { door: sanne, van, tot } });
    const loopt = await vervangt('2026-11-01', '2026-11-30');
    await vervangt('2026-10-01', '2026-10-31');
    await vervangt(VANDAAG, '2026-11-30');
    await vervangt('2026-12-01', '2026-12-31');
    expect((await getGebruiker(beheerder, { id: sanne.id }, VANDAAG))?.werk).toBe('vervangt bij 3 cliënten');
    await blok(sanne.id);
    expect((await vervangingen(sanne.id)).map((v) => [dag(v.van), dag(v.tot)])).toEqual([
      ['2026-10-01', '2026-10-31'],
      ['2026-11-01', '2026-11-17'],
    ]);
    expect(await spoor(4)).toMatchObject([
      { actie: 'gebruiker.blokkeren', details: { vervangingen: 3 } },
      ...Array(3).fill({ actie: 'vervanging.beeindigen', gebruikerId: beheerder.id }),
    ]);
    expect((await begeleidingen(loopt.id))[0]?.tot).toBeNull();
  });

  it('laat wie opvolgt daar geen vervanger meer zijn', async () => {
    const [sanne, burak] = [await eenGebruiker(), await eenGebruiker()];
    const vervanging = { door: burak, van: '2026-11-01', tot: '2026-12-31' };
    await eenTraject({ begeleider: sanne, start: '2026-01-05', vervanging });
    await eenTraject({ start: '2026-01-05', vervanging });
    await blok(sanne.id, burak.id);
    expect((await vervangingen(burak.id)).map((v) => dag(v.tot)).sort()).toEqual(['2026-11-17', '2026-12-31']);
  });

  describe('vraagt eerst, met aantallen en geen namen van cliënten', () => {
    const zonderJa = (gebruikerId: string, opvolger = '') =>
      doeActie(beheerder, gebruikerBlokkeren, { gebruikerId, opvolger });
    const metJa = (gebruikerId: string, gezien?: string) =>
      doeActie(beheerder, gebruikerBlokkeren, { gebruikerId, opvolger: '' }, { gezien });

    it('noemt precies wat er daarna is geraakt, en zonder keuze is het nog niemand', async () => {
      const [sanne, burak] = [await eenGebruiker({ naam: 'Sanne de Boer' }), await eenGebruiker()];
      const een = await eenTraject({ begeleider: sanne, start: '2026-01-05' });
      await eenAfspraak({ client: een.client, datum: '2026-11-30' });
      await eenTraject({ begeleider: sanne, start: '2026-01-05' });
      await eenTraject({ start: '2026-01-05', vervanging: { door: sanne, van: '2026-11-20', tot: '2026-12-01' } });
      await eenOverdracht({ traject: een, van: sanne, naar: burak });
      const { vraag, voorbeeld } = await blijft(() => zonderJa(sanne.id), Bevestig);
      expect(vraag).toBe('Sanne de Boer wordt overal uitgelogd en kan niet meer inloggen.');
      expect(voorbeeld?.regels).toEqual([
        '2 lopende trajecten komen op nog niemand te staan, bovenaan bij de teamleider, die hen verdeelt.',
        '1 afspraak die gepland is, blijft staan, voor wie de cliënt dan begeleidt.',
        '1 open overdracht vervalt.',
        '1 vervanging stopt.',
        'Weer toelaten kan altijd, maar haalt dit niet vanzelf terug.',
      ]);
      expect(voorbeeld?.knop).toBe('Blokkeer Sanne de Boer en zet 2 trajecten op nog niemand');
      expect(voorbeeld?.wie).toBeUndefined();
      const naarBurak = await blijft(() => zonderJa(sanne.id, burak.id), Bevestig);
      expect(naarBurak.voorbeeld?.knop).toBe(`Blokkeer Sanne de Boer en zet 2 trajecten bij ${burak.naam}`);
      await metJa(sanne.id, voorbeeld?.gezien);
      expect((await begeleidingen(een.id)).map((b) => b.tot === null)).toEqual([false]);
      expect(await spoor(1)).toMatchObject([
        { details: { opvolger: null, clienten: 2, vervangingen: 1, overdrachten: 1 } },
      ]);
      const afspraken = await alsSysteem('proef', (tx) =>
        tx.contactmoment.count({ where: { clientId: een.client.id, status: 'gepland' } }),
      );
      expect(afspraken).toBe(1);
    });

    it('vraagt het opnieuw als er intussen een cliënt bij kwam, en een ja op niets is geen ja', async () => {
      const sanne = await eenGebruiker();
      await eenTraject({ begeleider: sanne, start: '2026-01-05' });
      const { voorbeeld } = await blijft(() => zonderJa(sanne.id), Bevestig);
      await eenTraject({ begeleider: sanne, start: '2026-01-05' });
      const weer = await blijft(() => metJa(sanne.id, voorbeeld?.gezien), Bevestig);
      expect(weer.vraag).toMatch(/^Er is intussen iets veranderd[.]/);
      expect(weer.voorbeeld?.regels[0]).toMatch(/^2 lopende trajecten/);
      await blijft(() => metJa(sanne.id, 'ja'), Bevestig);
    });
  });

  it.each<[string, (sanne: GemaakteGebruiker) => Promise<{ id: string }>]>([
    ['die geblokkeerd is', () => eenGebruiker({ geblokkeerd: true })],
    ['van een ander team', () => eenGebruiker({ team: 'Zuid' })],
    ['die geen begeleider is', () => eenGebruiker({ rol: 'teamleider' })],
    ['die er niet is', async () => ({ id: crypto.randomUUID() })],
    ['die het zelf is', async (sanne) => sanne],
    [
      'die maar bij één van twee teams hoort',
      async (sanne) => {
        await eenTraject({ begeleider: sanne, start: '2026-01-05', team: 'Zuid' });
        return eenGebruiker();
      },
    ],
  ])('kan niet met een opvolger %s', async (_, maakOpvolger) => {
    const sanne = await eenGebruiker();
    await eenTraject({ begeleider: sanne, start: '2026-01-05' });
    const opvolger = await maakOpvolger(sanne);
    const fout = await blijft(() => blok(sanne.id, opvolger.id), Ongeldig);
    expect(fout.fieldErrors.opvolger).toContain('begeleider');
    expect((await getGebruiker(beheerder, { id: sanne.id }, VANDAAG))?.opvolgers?.map((o) => o.id)).not.toContain(
      opvolger.id,
    );
  });

  it('kan niet twee keer, bij uzelf, of bij iemand die er niet is', async () => {
    const sanne = await eenGebruiker({ geblokkeerd: true });
    expect((await blijft(() => blok(sanne.id), Ongeldig)).formError).toContain('al geblokkeerd');
    await eenBeheerder();
    expect((await blijft(() => blok(beheerder.id), Ongeldig)).formError).toBe(
      'U kunt uzelf niet blokkeren. Vraag een andere beheerder.',
    );
    await blijft(() => blok(crypto.randomUUID()), NietGevonden);
    const actief = await eenGebruiker();
    expect((await blijft(() => laatToe(actief.id), Ongeldig)).formError).toContain('niet geblokkeerd');
    await blijft(() => laatToe(crypto.randomUUID()), NietGevonden);
  });

  it('twee keer tegelijk is één keer, met één opvolger', async () => {
    const [sanne, burak, noor] = [await eenGebruiker(), await eenGebruiker(), await eenGebruiker()];
    const { id } = await eenTraject({ begeleider: sanne, start: '2026-01-05' });
    const uitkomsten = await Promise.allSettled([blok(sanne.id, burak.id), blok(sanne.id, noor.id)]);
    expect(uitkomsten.map((u) => u.status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((await begeleidingen(id)).filter((b) => b.tot === null)).toHaveLength(1);
  });

  it('twee begeleiders die elkaar tegelijk opvolgen: er is geen cliënt bij wie geblokkeerd is', async () => {
    const team = `Team ${uniek()}`;
    const [sanne, burak] = [await eenGebruiker({ team }), await eenGebruiker({ team })];
    const een = await eenTraject({ begeleider: sanne, team, start: '2026-01-05' });
    const twee = await eenTraject({ begeleider: burak, team, start: '2026-01-05' });
    const uitkomsten = await Promise.allSettled([blok(sanne.id, burak.id), blok(burak.id, sanne.id)]);
    expect(uitkomsten.map((u) => u.status).sort()).toEqual(['fulfilled', 'rejected']);
    for (const { id } of [een, twee]) {
      const open = (await begeleidingen(id)).find((b) => b.tot === null);
      expect((await lees(open?.gebruikerId ?? '')).geblokkeerdOp).toBeNull();
    }
  });
});

describe('er blijft altijd een beheerder over', () => {
  // In elk geval andere beheerders: alleen deze twee doen mee.
  beforeEach(() =>
    alsSysteem('proef', (tx) =>
      tx.gebruiker.updateMany({
        where: { rol: 'beheerder', id: { not: beheerder.id } },
        data: { geblokkeerdOp: new Date() },
      }),
    ),
  );
  const actief = () =>
    alsSysteem('proef', (tx) => tx.gebruiker.count({ where: { rol: 'beheerder', geblokkeerdOp: null } }));

  it('ook als twee elkaar tegelijk blokkeren', async () => {
    const ander = await eenBeheerder();
    const uitkomsten = await Promise.allSettled([blok(ander.id), blok(beheerder.id, '', ander)]);
    expect(uitkomsten.map((u) => u.status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(uitkomsten.find((u) => u.status === 'rejected')?.reason).toBeInstanceOf(Ongeldig);
    expect(await actief()).toBe(1);
  });

  it('ook door het formulier, zonder op elkaar vast te lopen', async () => {
    const ander = await eenBeheerder();
    const post = (door: GemaakteGebruiker, gebruikerId: string, bevestigd = '') => {
      vi.mocked(huidigeUser).mockResolvedValueOnce(door);
      const invoer = new FormData();
      const sleutel = crypto.randomUUID();
      const velden = {
        gebruikerId,
        opvolger: '',
        [META.sleutel]: sleutel,
        [META.js]: '1',
        [META.bevestigd]: bevestigd,
      };
      for (const [naam, waarde] of Object.entries(velden)) invoer.set(naam, waarde);
      return gebruikerBlokkeren({}, invoer);
    };
    // Eerst het voorbeeld: een ja zonder dat telt niet.
    const gezien = async (door: GemaakteGebruiker, id: string) => (await post(door, id, 'ja')).voorbeeld?.gezien;
    const [een, twee] = [await gezien(beheerder, ander.id), await gezien(ander, beheerder.id)];
    const uitkomsten = await Promise.all([post(beheerder, ander.id, een), post(ander, beheerder.id, twee)]);
    expect(uitkomsten.filter((u) => u.gelukt)).toHaveLength(1);
    expect(uitkomsten.find((u) => !u.gelukt)?.formError).toContain('laatste beheerder');
    expect(await actief()).toBe(1);
  });

  it('ook als een de ander blokkeert en die tegelijk de rol van de eerste wijzigt', async () => {
    const ander = await eenBeheerder();
    const { naam, email } = beheerder;
    const wijzig = doeActie(ander, gebruikerWijzigen, {
      ...{ gebruikerId: beheerder.id, versie: '1', naam, email, rol: 'partner' },
    });
    const uitkomsten = await Promise.allSettled([blok(ander.id), wijzig]);
    expect(uitkomsten.map((u) => u.status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await actief()).toBe(1);
  });

  it('en iemand zonder wachtwoord telt niet', async () => {
    const zonder = await eenGebruiker({ rol: 'beheerder' });
    const { naam, email } = beheerder;
    await blijft(() => blok(beheerder.id, '', zonder), Ongeldig);
    const rol = doeActie(zonder, gebruikerWijzigen, {
      ...{ gebruikerId: beheerder.id, versie: '1', naam, email, rol: 'partner' },
    });
    const fout = await rol.catch((f: unknown) => f);
    expect(fout).toMatchObject({ fieldErrors: { rol: expect.stringContaining('laatste beheerder') } });
    await blok(zonder.id);
    expect((await lees(zonder.id)).geblokkeerdOp).not.toBeNull();
  });
});
