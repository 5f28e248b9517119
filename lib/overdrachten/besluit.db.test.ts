import { beforeEach, describe, expect, it } from 'vitest';
import { eenGebruiker, type GemaakteGebruiker } from '../../prisma/factories/gebruiker';
import { eenOverdracht, type Overdrachtwens } from '../../prisma/factories/overdracht';
import { blijft } from '../../prisma/proef/rechten';
import { eenDossier, type Proefdossier } from '../../prisma/proef/situaties';
import { doeActie, normverschillen, spoor, uiterlijk, VANDAAG } from '../../prisma/proef/stand';
import { begeleidingenVan, eenTeamleider, vervangingenVan, ziet } from '../../prisma/proef/teamsituaties';
import { gebruikerBlokkeren } from '../beheer/actions';
import { getDossier } from '../dossier/queries';
import { begeleidingWijzigen } from '../levensloop/actions';
import type { User } from '../policy/policy';
import { alsSysteem } from '../server/db';
import { Geweigerd, NietGevonden, Ongeldig } from '../server/fouten';
import { overdrachtAanbieden, overdrachtAccepteren, overdrachtIntrekken, overdrachtTerugsturen } from './actions';
import { getOntvangst, getOverdrachtdossier, getOverdrachten } from './queries';

let d: Proefdossier;
let ontvanger: GemaakteGebruiker;
beforeEach(async () => {
  ontvanger = await eenGebruiker({ naam: 'Marieke de Wit' });
  d = await eenDossier();
});

const aangeboden = (wens: Partial<Overdrachtwens> = {}) =>
  eenOverdracht({ traject: d.traject, van: d.begeleider, naar: ontvanger, status: 'aangeboden', ...wens });
const accepteer = (id: string, door: User = ontvanger) => doeActie(door, overdrachtAccepteren, { overdrachtId: id });
const stuurTerug = (id: string, door: User = ontvanger) =>
  doeActie(door, overdrachtTerugsturen, { overdrachtId: id, reden: 'Ik spreek geen Arabisch.' });
const lees = (id: string) => alsSysteem('proef', (tx) => tx.overdracht.findUniqueOrThrow({ where: { id } }));
const wijzigDirect = async (naar: User) =>
  doeActie(await eenTeamleider(), begeleidingWijzigen, {
    trajectId: d.traject.id,
    begeleiderId: naar.id,
    huidige: d.begeleider.id,
  });

describe('overnemen', () => {
  it('laat het dossier op dat moment overgaan; de norm en de afspraken blijven', async () => {
    const { id } = await aangeboden();
    const nummer = d.client.clientnummer;
    expect(await ziet(ontvanger, nummer)).toBe(false);
    expect(await getDossier(ontvanger, { clientnummer: nummer }, VANDAAG)).toBeNull();
    expect(await accepteer(id)).toEqual({ naar: `/clienten/${nummer}?gelukt=overdracht.accepteren` });
    const [oud, nu] = await begeleidingenVan(d.traject.id);
    expect(oud).toMatchObject({ gebruikerId: d.begeleider.id, tot: nu?.van });
    expect(nu).toMatchObject({ gebruikerId: ontvanger.id, tot: null });
    expect((await getDossier(ontvanger, { clientnummer: nummer }, VANDAAG))?.clientnummer).toBe(nummer);
    expect(await getDossier(d.begeleider, { clientnummer: nummer }, VANDAAG)).toBeNull();
    expect(await getOverdrachtdossier(d.begeleider, { clientnummer: nummer }, VANDAAG)).toBeNull();
    expect(await uiterlijk(d.traject.id)).toBe('2027-01-07');
    expect(await normverschillen(d.client.id)).toEqual([]);
    expect(await lees(id)).toMatchObject({ status: 'geaccepteerd', besluitOp: expect.any(Date) });
  });

  it('laat na wie overnam, van wie', async () => {
    const { id } = await aangeboden();
    await accepteer(id);
    expect((await spoor())[0]).toMatchObject({
      gebruikerId: ontvanger.id,
      actie: 'overdracht.accepteren',
      clientId: d.client.id,
      onderwerpId: id,
      details: { van: d.begeleider.id, naar: ontvanger.id },
    });
  });

  it('sluit de eigen vervanging, en laat die van een ander staan', async () => {
    const ander = await eenGebruiker();
    d = await eenDossier({ vervanging: { door: ontvanger, van: '2026-11-02', tot: '2026-11-27' } });
    await alsSysteem('proef', (tx) =>
      tx.vervanging.create({
        data: {
          trajectId: d.traject.id,
          gebruikerId: ander.id,
          van: new Date('2026-12-01'),
          tot: new Date('2026-12-31'),
        },
      }),
    );
    await accepteer((await aangeboden()).id);
    expect(await vervangingenVan(d.traject.id)).toEqual(['2026-11-02 … 2026-11-17', '2026-12-01 … 2026-12-31']);
  });

  it('kan niet als de ontvanger niet meer bij het team hoort', async () => {
    const { id } = await aangeboden();
    await alsSysteem('proef', (tx) => tx.gebruikerTeam.deleteMany({ where: { gebruikerId: ontvanger.id } }));
    expect((await blijft(() => accepteer(id), Ongeldig)).formError).toMatch(/niet meer bij het team/);
  });

  it('kan niet na het einde van het traject', async () => {
    const { id } = await aangeboden();
    await alsSysteem('proef', (tx) =>
      tx.traject.update({ where: { id: d.traject.id }, data: { einddatum: new Date('2026-11-17') } }),
    );
    for (const besluit of [accepteer, stuurTerug])
      expect((await blijft(() => besluit(id), Ongeldig)).formError).toMatch(/beëindigd op 17 november 2026/);
    expect((await getOverdrachten(ontvanger, {}, VANDAAG))?.ontvangen.map((o) => o.id)).not.toContain(id);
    expect(await getOntvangst(ontvanger, { id }, VANDAAG)).toMatchObject({ soort: 'afgesloten' });
  });
});

describe('terugsturen', () => {
  it('legt de overdracht met de reden weer bij wie geeft, die haar opnieuw kan aanbieden', async () => {
    const { id } = await aangeboden();
    expect((await stuurTerug(id)).naar).toBe('/overdrachten?gelukt=overdracht.terugsturen');
    expect(await lees(id)).toMatchObject({ status: 'teruggestuurd', besluitReden: 'Ik spreek geen Arabisch.' });
    const [regel] = await spoor();
    expect(regel).toMatchObject({ actie: 'overdracht.terugsturen', clientId: d.client.id });
    expect(JSON.stringify(regel?.details)).not.toContain('Arabisch');
    const mijn = await getOverdrachtdossier(d.begeleider, { clientnummer: d.client.clientnummer }, VANDAAG);
    expect(mijn?.trajecten[0]?.open).toMatchObject({ magBewaren: true, besluitReden: 'Ik spreek geen Arabisch.' });
    expect(await ziet(d.begeleider, d.client.clientnummer)).toBe(true);
    expect((await blijft(() => accepteer(id), Ongeldig)).formError).toMatch(/intussen teruggestuurd/);
    const velden = { clientnummer: d.client.clientnummer, overdrachtId: id };
    await doeActie(d.begeleider, overdrachtAanbieden, velden);
    expect(await lees(id)).toMatchObject({ status: 'aangeboden', besluitOp: null, besluitReden: null });
    await accepteer(id);
    expect(await ziet(ontvanger, d.client.clientnummer)).toBe(true);
  });
});

describe('wie mag beslissen', () => {
  it.each<[string, () => Promise<User> | User, typeof Geweigerd | typeof NietGevonden]>([
    ['wie geeft', () => d.begeleider, NietGevonden],
    ['een collega van het team', () => eenGebruiker(), NietGevonden],
    ['de teamleider', () => eenTeamleider(), Geweigerd],
    ['de projectleider', () => eenGebruiker({ rol: 'projectleider' }), Geweigerd],
    ['een partner', () => eenGebruiker({ rol: 'partner' }), Geweigerd],
    ['een beheerder', () => eenGebruiker({ rol: 'beheerder' }), Geweigerd],
    ['de privacy officer', () => eenGebruiker({ rol: 'privacy_officer' }), Geweigerd],
  ])('niet %s, en er verandert niets', async (_, wie, fout) => {
    const { id } = await aangeboden();
    const user = await wie();
    await blijft(() => accepteer(id, user), fout);
    await blijft(() => stuurTerug(id, user), fout);
    expect(await getOntvangst(user, { id }, VANDAAG)).toBeNull();
  });

  it('de ontvanger pas als zij is aangeboden', async () => {
    const { id } = await aangeboden({ status: 'gevraagd' });
    await blijft(() => accepteer(id), NietGevonden);
    await blijft(() => stuurTerug(id), NietGevonden);
    await blijft(() => accepteer(crypto.randomUUID()), NietGevonden);
    expect(await getOntvangst(ontvanger, { id }, VANDAAG)).toBeNull();
    expect((await spoor())[0]).toMatchObject({ actie: 'overdracht.openen', resultaat: 'geweigerd', clientId: null });
  });
});

describe('tegelijk', () => {
  const begeleiders = async () => (await begeleidingenVan(d.traject.id)).filter((b) => b.tot === null);

  it('twee keer overnemen is één keer', async () => {
    const { id } = await aangeboden();
    const uitkomsten = await Promise.allSettled([accepteer(id), accepteer(id)]);
    expect(uitkomsten.map((u) => u.status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(uitkomsten.find((u) => u.status === 'rejected')?.reason.formError).toMatch(/al aangenomen/);
    expect(await begeleiders()).toMatchObject([{ gebruikerId: ontvanger.id }]);
  });

  it('overnemen en intrekken: een van beide, en wat er staat klopt ermee', async () => {
    const { id } = await aangeboden();
    const intrekken = doeActie(d.begeleider, overdrachtIntrekken, {
      clientnummer: d.client.clientnummer,
      overdrachtId: id,
    });
    const [over] = await Promise.allSettled([accepteer(id), intrekken]);
    const { status } = await lees(id);
    expect(status).toBe(over.status === 'fulfilled' ? 'geaccepteerd' : 'ingetrokken');
    const wie = over.status === 'fulfilled' ? ontvanger : d.begeleider;
    expect(await begeleiders()).toMatchObject([{ gebruikerId: wie.id }]);
  });

  it('overnemen en een directe wijziging: wie het laatst is wint, en een overdracht blijft niet open', async () => {
    const ander = await eenGebruiker();
    const { id } = await aangeboden();
    const [over, direct] = await Promise.allSettled([accepteer(id), wijzigDirect(ander)]);
    const { status } = await lees(id);
    expect(['geaccepteerd', 'ingetrokken']).toContain(status);
    const open = await begeleiders();
    expect(open).toHaveLength(1);
    if (over.status === 'rejected') expect(status).toBe('ingetrokken');
    // Na het overnemen vraagt de directe wijziging eerst of dat nog de bedoeling is.
    if (direct.status === 'rejected') expect(open[0]?.gebruikerId).toBe(ontvanger.id);
    else expect(open[0]?.gebruikerId).toBe(ander.id);
  });
});

describe('als de begeleiding anders wijzigt', () => {
  it('is de overdracht ingetrokken, met een zin waarom', async () => {
    const { id } = await aangeboden();
    await wijzigDirect(await eenGebruiker());
    const anders = 'De begeleider is intussen op een andere manier gewijzigd.';
    expect(await lees(id)).toMatchObject({ status: 'ingetrokken', besluitReden: anders });
    expect((await blijft(() => accepteer(id), Ongeldig)).formError).toMatch(/intussen ingetrokken/);
    const ontvangst = await getOntvangst(ontvanger, { id }, VANDAAG);
    expect(ontvangst).toMatchObject({ soort: 'afgesloten', a: { status: 'ingetrokken', besluitReden: anders } });
    expect(JSON.stringify(ontvangst)).not.toMatch(/Wolters|Laatste gesprek ging goed/);
  });

  it('ook als wie geeft of wie ontvangt wordt geblokkeerd', async () => {
    const beheerder = await eenGebruiker({ rol: 'beheerder', wachtwoord: 'een goed te onthouden zin' });
    const een = await aangeboden();
    const opvolger = await eenGebruiker();
    const blokkeer = (gebruikerId: string, naar: string) =>
      doeActie(beheerder, gebruikerBlokkeren, { gebruikerId, opvolger: naar }, { bevestigd: true });
    await blokkeer(d.begeleider.id, opvolger.id);
    expect((await lees(een.id)).status).toBe('ingetrokken');
    d = await eenDossier();
    const twee = await aangeboden();
    await blokkeer(ontvanger.id, '');
    expect((await lees(twee.id)).status).toBe('ingetrokken');
  });
});

describe('wat de ontvanger leest', () => {
  it('is de overdracht en de norm, met een spoor', async () => {
    const { id } = await aangeboden();
    expect(await getOntvangst(ontvanger, { id }, VANDAAG)).toEqual({
      soort: 'aanbod',
      o: {
        id,
        status: 'aangeboden',
        clientnummer: d.client.clientnummer,
        naam: 'Saskia Wolters',
        aanpak: 'VIA-pilot',
        team: 'Noord',
        van: d.begeleider.naam,
        reden: 'Verhuist naar een andere wijk.',
        samenvatting: 'Laatste gesprek ging goed.',
        driegesprek: 'gepland',
        driegesprekOp: '2026-11-24',
        driegesprekUitleg: null,
        clientVerteldOp: '2026-11-16',
        norm: expect.objectContaining({ uiterlijk: '2027-01-07', status: 'op_schema' }),
      },
    });
    expect((await spoor())[0]).toMatchObject({ actie: 'overdracht.openen', clientId: d.client.id, onderwerpId: id });
  });

  it('gaat na het overnemen mee met het dossier: na een volgende begeleider is er niets meer te lezen', async () => {
    const { id } = await aangeboden();
    await accepteer(id);
    expect(await getOntvangst(ontvanger, { id }, VANDAAG)).toMatchObject({ soort: 'overgenomen' });
    const velden = { trajectId: d.traject.id, begeleiderId: 'geen', huidige: ontvanger.id };
    await doeActie(await eenTeamleider(), begeleidingWijzigen, velden);
    const later = await getOntvangst(ontvanger, { id }, VANDAAG);
    expect(later).toMatchObject({ soort: 'afgesloten', a: { status: 'geaccepteerd' } });
    expect(JSON.stringify(later)).not.toMatch(/Wolters|ging goed/);
  });
});

describe('de lijst', () => {
  it('zet bij elkaar wat er te doen is; van wie iemand niet meer ziet alleen het nummer', async () => {
    const { id } = await aangeboden();
    expect(await getOverdrachten(ontvanger, {}, VANDAAG)).toMatchObject({
      ontvangen: [{ id, naam: 'Saskia Wolters', naarMij: true }],
      eigen: [],
      besloten: [],
    });
    expect(await getOverdrachten(d.begeleider, {}, VANDAAG)).toMatchObject({
      ontvangen: [],
      eigen: [{ id, status: 'aangeboden', naam: 'Saskia Wolters' }],
      besloten: [],
    });
    await accepteer(id);
    expect(await getOverdrachten(d.begeleider, {}, VANDAAG)).toMatchObject({
      ontvangen: [],
      eigen: [],
      besloten: [{ id, status: 'geaccepteerd', naam: null, clientnummer: d.client.clientnummer }],
    });
    expect((await getOverdrachten(ontvanger, {}, VANDAAG))?.besloten).toMatchObject([{ id, naam: 'Saskia Wolters' }]);
    expect(await getOverdrachten(await eenGebruiker(), {}, VANDAAG)).toEqual({
      ontvangen: [],
      eigen: [],
      besloten: [],
    });
  });

  it('vergeet een besluit na dertig dagen, en wat nooit is aangeboden ziet de ontvanger niet', async () => {
    await aangeboden({ status: 'ingetrokken', op: '2026-10-18' });
    await aangeboden({ status: 'gevraagd' });
    expect((await getOverdrachten(ontvanger, {}, VANDAAG))?.besloten).toEqual([]);
    expect((await getOverdrachten(d.begeleider, {}, VANDAAG))?.besloten).toEqual([]);
    expect((await getOverdrachten(d.begeleider, {}, VANDAAG))?.eigen).toHaveLength(1);
  });
});
