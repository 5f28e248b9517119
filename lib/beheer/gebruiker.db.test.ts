import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { eenGebruiker } from '../../prisma/factories/gebruiker';
import { eenTraject } from '../../prisma/factories/traject';
import { blijft } from '../../prisma/proef/rechten';
import { doeActie, gelezen, spoor, stand, VANDAAG } from '../../prisma/proef/stand';
import { META } from '../formulier/formulier';
import type { User } from '../policy/policy';
import { alsSysteem } from '../server/db';
import { IntussenGewijzigd, NietGevonden, Ongeldig } from '../server/fouten';
import { huidigeUser } from '../server/session';
import { zetToegangslink } from '../server/toegangslink';
import { getToegangslink } from '../toegang/queries';
import { gebruikerAanmaken, gebruikerWijzigen, toegangslinkMaken } from './actions';
import { gebruikersfilterSchema, getGebruiker, getGebruikers, getKeuzes } from './gebruiker-queries';
import { gebruikerAanmakenSchema } from './gebruiker-schema';

vi.mock('../server/session', () => ({ huidigeUser: vi.fn(), inlogadres: async () => '/inloggen' }));
const mail = vi.hoisted(() => ({ er: true }));
// Met een mailserver: zonder kan er geen link weg.
vi.mock('../mail/mail', async (echt) => ({ ...(await echt<object>()), mailIngesteld: () => mail.er }));
vi.mock('next/cache', () => ({ refresh: vi.fn() }));
vi.mock('next/navigation', () => ({ redirect: vi.fn() }));

let beheerder: User;
beforeEach(async () => {
  beheerder = await eenGebruiker({ rol: 'beheerder', wachtwoord: 'een goed wachtwoord' });
});

const adres = () => `${randomUUID()}@voorbeeld.nl`;
const team = (velden: { geslotenOp?: Date } = {}) =>
  alsSysteem('proef', (tx) => tx.team.create({ data: { naam: `Team ${randomUUID()}`, ...velden } }));
const aanpak = () =>
  alsSysteem('proef', (tx) => tx.aanpak.create({ data: { naam: `Aanpak ${randomUUID()}`, gesprekkenPerJaar: 4 } }));
const lees = (id: string) =>
  alsSysteem('proef', (tx) =>
    tx.gebruiker.findUniqueOrThrow({ where: { id }, include: { teams: true, aanpakken: true, toegangslinks: true } }),
  );
const zoek = (email: string) => alsSysteem('proef', (tx) => tx.gebruiker.findUnique({ where: { email } }));

const maak = (velden: object = {}, door = beheerder) =>
  doeActie(door, gebruikerAanmaken, {
    naam: ' Sanne de Boer ',
    email: adres(),
    rol: 'partner',
    ...velden,
  });
const idUit = (naar: string | undefined) => /gebruikers\/([0-9a-f-]{36})/.exec(naar ?? '')?.[1] ?? '';
const post = (gebruikerId: string) =>
  alsSysteem('proef', (tx) => tx.accountmail.findMany({ where: { gebruikerId }, orderBy: { id: 'asc' } }));
const linkmails = async (id: string) => (await post(id)).map((m) => [m.soort, m.status]);

describe('een nieuwe gebruiker', () => {
  it('komt erbij met team, zonder wachtwoord, en krijgt zelf een e-mail: de beheerder ziet geen link', async () => {
    const noord = await team();
    const uitkomst = await maak({ email: 'Sanne@Voorbeeld.nl', rol: 'begeleider', teams: noord.id });
    const gebruikerId = idUit(uitkomst.naar);
    expect(uitkomst).toEqual({ naar: `/beheer/gebruikers/${gebruikerId}?gelukt=gebruiker.aanmaken` });
    expect(await lees(gebruikerId)).toMatchObject({
      gebruikersnaam: 'sanne@voorbeeld.nl',
      naam: 'Sanne de Boer',
      email: 'Sanne@Voorbeeld.nl',
      rol: 'begeleider',
      wachtwoordHash: null,
      teams: [{ teamId: noord.id }],
    });
    expect(await post(gebruikerId)).toMatchObject([
      { soort: 'uitnodiging', aan: 'Sanne@Voorbeeld.nl', status: 'wacht' },
    ]);
    expect(await spoor(2)).toMatchObject([
      { actie: 'toegangslink.maken', gebruikerId: beheerder.id, onderwerpId: gebruikerId },
      {
        actie: 'gebruiker.aanmaken',
        gebruikerId: beheerder.id,
        onderwerpId: gebruikerId,
        details: { rol: 'begeleider' },
      },
    ]);
  });

  it.each([
    ['een begeleider zonder team', { rol: 'begeleider' }, 'teams'],
    ['een teamleider zonder team', { rol: 'teamleider' }, 'teams'],
    ['een projectleider zonder aanpak', { rol: 'projectleider' }, 'aanpakken'],
    ['geen naam', { naam: '  ' }, 'naam'],
    ['een naam van 101 tekens', { naam: 'n'.repeat(101) }, 'naam'],
    ['geen e-mailadres', { email: 'sanne' }, 'email'],
    ['geen rol', { rol: '' }, 'rol'],
    ['een rol die niet bestaat', { rol: 'keizer' }, 'rol'],
    ['een team dat geen id is', { teams: 'noord' }, 'teams'],
  ])('kan niet met %s', (_, velden, veld) => {
    const gelezen = gebruikerAanmakenSchema.safeParse({ naam: 'S', email: 'a@b.nl', rol: 'partner', ...velden });
    expect(gelezen.error?.issues.map((i) => i.path[0])).toEqual([veld]);
  });

  it('kan niet met een adres dat er al is, ook niet met andere hoofdletters', async () => {
    const ander = await eenGebruiker();
    const fout = await blijft(() => maak({ email: ander.email.toUpperCase() }), Ongeldig);
    expect(fout.fieldErrors).toEqual({ email: 'Dit e-mailadres is al van een andere gebruiker.' });
  });

  it('kan niet bij een team dat gesloten is of niet bestaat, of bij een onbekende aanpak', async () => {
    const dicht = await team({ geslotenOp: new Date('2026-11-18') });
    for (const teams of [dicht.id, randomUUID()]) {
      const fout = await blijft(() => maak({ rol: 'begeleider', teams }), Ongeldig);
      expect(fout.fieldErrors.teams).toMatch(/[.]$/);
    }
    expect((await blijft(() => maak({ aanpakken: randomUUID() }), Ongeldig)).fieldErrors.aanpakken).toMatch(/[.]$/);
  });

  it('twee keer tegelijk met hetzelfde adres is er één', async () => {
    const email = adres();
    const uitkomsten = await Promise.allSettled([maak({ email }), maak({ email: email.toUpperCase() })]);
    expect(uitkomsten.map((u) => u.status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(uitkomsten.find((u) => u.status === 'rejected')?.reason).toBeInstanceOf(Ongeldig);
  });

  it('hetzelfde formulier nog eens maakt niemand erbij en stuurt niets', async () => {
    vi.mocked(huidigeUser).mockResolvedValue({ ...beheerder, bevestigdOp: new Date() });
    const [email, sleutel] = [adres(), randomUUID()];
    const verstuur = () => {
      const invoer = new FormData();
      for (const [n, w] of Object.entries({
        naam: 'Sanne',
        email,
        rol: 'partner',
        [META.sleutel]: sleutel,
        [META.js]: '1',
      }))
        invoer.set(n, w);
      return gebruikerAanmaken({}, invoer);
    };
    expect(await verstuur()).toMatchObject({ gelukt: true });
    expect(await verstuur()).toMatchObject({ gelukt: true });
    const alles = await stand();
    expect(alles.idempotentie?.some((r) => r.sleutel === sleutel)).toBe(true);
    expect(alles.accountmail?.filter((m) => m.aan === email)).toHaveLength(1);
    expect(alles.gebruiker?.filter((g) => g.email === email)).toHaveLength(1);
  });
});

describe('een gebruiker wijzigen', () => {
  const wijzig = (g: User & { email: string }, velden: object = {}, door = beheerder) =>
    doeActie(door, gebruikerWijzigen, {
      gebruikerId: g.id,
      versie: '1',
      naam: g.naam,
      email: g.email,
      rol: g.rol,
      teams: [...g.teamIds],
      aanpakken: [...g.aanpakIds],
      ...velden,
    });

  it('bewaart wie iemand is en waar hij bij hoort, en noemt in het spoor welke velden, en van zijn rechten wat erbij kwam en afging', async () => {
    const sanne = await eenGebruiker();
    const [zuid, via, email] = [await team(), await aanpak(), adres()];
    expect(
      await wijzig(sanne, {
        naam: 'Sanne Jansen',
        email,
        rol: 'teamleider',
        teams: [zuid.id, zuid.id],
        aanpakken: via.id,
      }),
    ).toEqual({ naar: `/beheer/gebruikers/${sanne.id}?gelukt=gebruiker.wijzigen` });
    expect(await lees(sanne.id)).toMatchObject({
      naam: 'Sanne Jansen',
      email,
      rol: 'teamleider',
      versie: 2,
      gebruikersnaam: sanne.gebruikersnaam,
      teams: [{ teamId: zuid.id }],
      aanpakken: [{ aanpakId: via.id }],
    });
    // Op het oude adres dat het veranderde, op het nieuwe wat hij nu kan.
    expect(await post(sanne.id)).toMatchObject([
      { soort: 'adres_gewijzigd', aan: sanne.email },
      { soort: 'rechten_gewijzigd', aan: email, wat: 'Uw rol is nu: teamleider. Gewijzigd: uw teams en uw aanpakken.' },
    ]);
    const [regel] = await spoor();
    expect(regel).toMatchObject({ actie: 'gebruiker.wijzigen', gebruikerId: beheerder.id, onderwerpId: sanne.id });
    expect(regel?.details).toEqual({
      velden: ['naam', 'email', 'rol', 'teams', 'aanpakken'],
      rolVan: 'begeleider',
      rolNaar: 'teamleider',
      teamsErbij: [zuid.id],
      ...(sanne.teamIds.length > 0 && { teamsEraf: sanne.teamIds }),
      aanpakkenErbij: [via.id],
    });
  });

  it('laat een adres dat de gebruikersnaam was weer vrij', async () => {
    const email = adres();
    await maak({ email });
    const er = await zoek(email);
    if (!er) throw new Error('niet gemaakt');
    await wijzig({ ...er, teamIds: [], aanpakIds: [] }, { email: adres() });
    await maak({ email });
    expect(await zoek(email)).toMatchObject({ gebruikersnaam: email });
  });

  it('mag alleen een ander soort letters in het eigen adres, en houdt een team dat intussen gesloten is', async () => {
    const sanne = await eenGebruiker({ team: `Dicht ${randomUUID()}` });
    await alsSysteem('proef', (tx) =>
      tx.team.updateMany({ where: { id: { in: [...sanne.teamIds] } }, data: { geslotenOp: new Date('2026-01-01') } }),
    );
    await wijzig(sanne, { email: sanne.email.toUpperCase() });
    expect((await lees(sanne.id)).teams).toHaveLength(1);
    const { keuzes } = (await getGebruiker(beheerder, { id: sanne.id }, VANDAAG)) ?? {};
    expect(keuzes?.teams.find((t) => t.id === sanne.teamIds[0])).toMatchObject({ gesloten: true });
    expect((await getKeuzes(beheerder, VANDAAG)).teams.map((t) => t.id)).not.toContain(sanne.teamIds[0]);
  });

  it('overschrijft niet wat een ander intussen veranderde, en laat dat zien', async () => {
    const sanne = await eenGebruiker();
    await wijzig(sanne, { naam: 'Sanne Jansen' });
    const fout = await blijft(() => wijzig(sanne, { naam: 'Sanne de Wit' }), IntussenGewijzigd);
    expect(fout.versie).toBe(2);
    expect(fout.opgeslagen).toEqual([
      { veld: 'naam', label: 'Naam', waarde: 'Sanne Jansen' },
      { veld: 'email', label: 'E-mailadres', waarde: sanne.email },
      { veld: 'telefoon', label: 'Telefoon', waarde: '' },
      { veld: 'talen', label: 'Talen', waarde: '' },
      { veld: 'rol', label: 'Rol', waarde: 'werkzoekendebegeleider' },
      { veld: 'teams', label: 'Teams', waarde: 'Noord' },
      { veld: 'aanpakken', label: 'Aanpakken', waarde: '(geen)' },
    ]);
  });

  it('twee beheerders tegelijk: een wint, de ander ziet het', async () => {
    const sanne = await eenGebruiker();
    const uitkomsten = await Promise.allSettled([wijzig(sanne, { naam: 'A' }), wijzig(sanne, { naam: 'B' })]);
    expect(uitkomsten.map((u) => u.status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(uitkomsten.find((u) => u.status === 'rejected')?.reason).toBeInstanceOf(IntussenGewijzigd);
  });

  it('kan niet met het adres van een ander, of bij iemand die niet bestaat', async () => {
    const [sanne, ander] = [await eenGebruiker(), await eenGebruiker()];
    expect((await blijft(() => wijzig(sanne, { email: ander.email }), Ongeldig)).fieldErrors.email).toMatch(/[.]$/);
    await blijft(() => wijzig(sanne, { gebruikerId: randomUUID() }), NietGevonden);
  });

  it('de eigen rol niet, en van een ander wel', async () => {
    const collega = await eenGebruiker({ rol: 'beheerder', wachtwoord: 'een goed wachtwoord' });
    const fout = await blijft(() => wijzig({ ...beheerder, email: adres() }, { rol: 'partner' }), Ongeldig);
    expect(fout.fieldErrors.rol).toContain('eigen rol');
    await wijzig(collega, { rol: 'partner' });
    expect((await lees(collega.id)).rol).toBe('partner');
  });

  it('de rol van wie nog begeleidt of vervangt niet; wat voorbij is telt niet', async () => {
    const begeleidt = await eenGebruiker({ naam: 'Sanne' });
    await eenTraject({ begeleider: begeleidt, start: '2026-01-05' });
    const fout = await blijft(() => wijzig(begeleidt, { rol: 'teamleider' }), Ongeldig);
    expect(fout.fieldErrors.rol).toBe(
      'Sanne begeleidt nu 1 cliënt. Laat de teamleider eerst een ander kiezen, of blokkeer deze gebruiker met een opvolger.',
    );
    const vervangt = await eenGebruiker();
    await eenTraject({ vervanging: { door: vervangt, van: '2026-12-01', tot: '2026-12-31' } });
    expect((await blijft(() => wijzig(vervangt, { rol: 'partner' }), Ongeldig)).fieldErrors.rol).toContain('vervangt');
    const klaar = await eenGebruiker();
    await eenTraject({ begeleider: klaar, eind: '2026-11-17' });
    await eenTraject({ vervanging: { door: klaar, van: '2026-10-01', tot: '2026-11-17' } });
    await wijzig(klaar, { rol: 'partner' });
    expect((await lees(klaar.id)).rol).toBe('partner');
  });
});

describe('de organisatie van een partner', () => {
  const organisatie = (velden: { geslotenOp?: Date } = {}) =>
    alsSysteem('proef', (tx) => tx.organisatie.create({ data: { naam: `Partner ${randomUUID()}`, ...velden } }));
  const wijzig = (er: { id: string; email: string; versie: number }, velden: object) =>
    doeActie(beheerder, gebruikerWijzigen, {
      gebruikerId: er.id,
      versie: er.versie,
      naam: 'Gülay',
      email: er.email,
      rol: 'partner',
      ...velden,
    });
  const eenPartner = async (organisatieId: string) => {
    const email = adres();
    const gebruikerId = idUit((await maak({ email, organisatieId })).naar);
    return lees(gebruikerId);
  };

  it('wordt bewaard en is te wijzigen; het spoor noemt van welke naar welke', async () => {
    const [power, dcw] = [await organisatie(), await organisatie()];
    const partner = await eenPartner(power.id);
    expect(partner.organisatieId).toBe(power.id);
    await wijzig(partner, { naam: partner.naam, organisatieId: dcw.id });
    expect((await lees(partner.id)).organisatieId).toBe(dcw.id);
    expect((await spoor())[0]?.details).toEqual({
      ...{ velden: ['organisatieId'], organisatieVan: power.id, organisatieNaar: dcw.id },
    });
    const detail = await getGebruiker(beheerder, { id: partner.id }, VANDAAG);
    expect(detail?.organisatieId).toBe(dcw.id);
    const lijst = await gelezen(
      getGebruikers(beheerder, gebruikersfilterSchema.parse({ rol: 'partner', stand: null }), VANDAAG),
    );
    expect(lijst.rijen.find((r) => r.id === partner.id)?.organisatie).toBe(dcw.naam);
  });

  it('telt niet bij een andere rol, en is weg als iemand geen partner meer is', async () => {
    const power = await organisatie();
    const gebruikerId = idUit((await maak({ rol: 'beheerder', organisatieId: power.id })).naar);
    expect((await lees(gebruikerId)).organisatieId).toBeNull();
    const partner = await eenPartner(power.id);
    await wijzig(partner, { rol: 'beheerder', organisatieId: power.id });
    expect((await lees(partner.id)).organisatieId).toBeNull();
  });

  it('kan geen gesloten of onbekende zijn, maar wat er al bij hoorde mag blijven', async () => {
    const dicht = await organisatie({ geslotenOp: new Date('2026-11-18') });
    for (const organisatieId of [dicht.id, randomUUID()]) {
      const fout = await blijft(() => maak({ organisatieId }), Ongeldig);
      expect(fout.fieldErrors.organisatieId).toMatch(/[.]$/);
    }
    const power = await organisatie();
    const partner = await eenPartner(power.id);
    await alsSysteem('proef', (tx) =>
      tx.organisatie.update({ where: { id: power.id }, data: { geslotenOp: new Date('2026-11-01') } }),
    );
    await wijzig(partner, { organisatieId: power.id });
    expect((await getGebruiker(beheerder, { id: partner.id }, VANDAAG))?.keuzes.organisaties).toContainEqual({
      id: power.id,
      naam: power.naam,
      gesloten: true,
    });
    const fout = await blijft(() => wijzig(partner, { organisatieId: power.id }), IntussenGewijzigd);
    expect(fout.opgeslagen.at(-1)).toEqual({ veld: 'organisatieId', label: 'Organisatie', waarde: power.naam });
  });
});

describe('een nieuwe toegangslink', () => {
  const link = (gebruikerId: string) => doeActie(beheerder, toegangslinkMaken, { gebruikerId });

  it('gaat alleen naar de gebruiker, laat de vorige vervallen en laat een spoor na', async () => {
    const sanne = await eenGebruiker();
    const oud = await alsSysteem('proef', (tx) => zetToegangslink(tx, sanne.id));
    for (let i = 0; i < 2; i += 1)
      expect(await link(sanne.id)).toEqual({ naar: `/beheer/gebruikers/${sanne.id}?gelukt=toegangslink.maken` });
    expect(await getToegangslink(oud)).toBeNull();
    expect(await linkmails(sanne.id)).toEqual([
      ['nieuwe_link', 'vervallen'],
      ['nieuwe_link', 'wacht'],
    ]);
    expect((await spoor())[0]).toMatchObject({ actie: 'toegangslink.maken', gebruikerId: beheerder.id });
  });

  it('gaat er twee keer tegelijk maar één weg', async () => {
    const sanne = await eenGebruiker();
    await Promise.all([link(sanne.id), link(sanne.id)]);
    expect((await linkmails(sanne.id)).filter(([, status]) => status === 'wacht')).toHaveLength(1);
  });

  it('kan zonder mailserver niet; er staat wat te doen is, en er verandert niets', async () => {
    const sanne = await eenGebruiker();
    mail.er = false;
    const fout = await blijft(() => link(sanne.id), Ongeldig);
    const nieuw = await maak();
    mail.er = true;
    expect(fout.formError).toContain('npm run beheerder -- --link');
    expect(nieuw.naar).toContain('gelukt=gebruiker.aanmaken_zonder_mail');
  });

  it('is er niet voor wie geblokkeerd is of niet bestaat', async () => {
    const weg = await eenGebruiker({ geblokkeerd: true });
    await blijft(() => link(weg.id), Ongeldig);
    await blijft(() => link(randomUUID()), NietGevonden);
  });
});

describe('de lijst van gebruikers', () => {
  it('filtert op rol en stand, en blijft binnen de pagina’s', async () => {
    const nieuw = await eenGebruiker({ rol: 'privacy_officer' });
    await eenGebruiker({ rol: 'privacy_officer', geblokkeerd: true });
    const filter = (velden: object) => gebruikersfilterSchema.parse({ rol: null, stand: null, ...velden });
    const gevraagd = await gelezen(
      getGebruikers(beheerder, filter({ rol: 'privacy_officer', stand: 'geen_wachtwoord', pagina: '9' }), VANDAAG),
    );
    expect(gevraagd.rijen.map((r) => r.id)).toEqual([nieuw.id]);
    expect(gevraagd).toMatchObject({ aantal: 1, pagina: 1, paginas: 1 });
    expect(filter({ rol: 'keizer', stand: 'x', pagina: 'nul' })).toEqual({ rol: null, stand: null, pagina: 1 });
    const begeleiders = await gelezen(getGebruikers(beheerder, filter({ rol: 'begeleider' }), VANDAAG));
    expect((await spoor())[0]).toMatchObject({
      actie: 'gebruikers.openen',
      details: { aantal: begeleiders.rijen.length },
    });
    expect(begeleiders.rijen.every((r) => r.rol === 'begeleider')).toBe(true);
    expect(JSON.stringify(begeleiders)).not.toMatch(/hash/i);
  });

  it('kent niemand bij een id dat er niet is', async () => {
    for (const id of ['geen-id', randomUUID()]) expect(await getGebruiker(beheerder, { id }, VANDAAG)).toBeNull();
  });

  it('is er niet voor een ander, en dat laat een spoor na', async () => {
    const teamleider = await eenGebruiker({ rol: 'teamleider' });
    const alles = gebruikersfilterSchema.parse({ rol: null, stand: null });
    expect(await getGebruikers(teamleider, alles, VANDAAG)).toBeNull();
    expect(await getGebruiker(teamleider, { id: beheerder.id }, VANDAAG)).toBeNull();
    expect(await spoor(2)).toMatchObject(Array(2).fill({ gebruikerId: teamleider.id, resultaat: 'geweigerd' }));
  });
});
