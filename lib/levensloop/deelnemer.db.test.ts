import { beforeEach, describe, expect, it } from 'vitest';
import { deAanpak, hetTeam } from '../../prisma/factories/basis';
import { eenGebruiker, type GemaakteGebruiker } from '../../prisma/factories/gebruiker';
import { eenTraject } from '../../prisma/factories/traject';
import { blijft } from '../../prisma/proef/rechten';
import { doeActie, normverschillen, spoor, VANDAAG } from '../../prisma/proef/stand';
import { begeleidingenVan, eenTeamleider, ziet } from '../../prisma/proef/teamsituaties';
import type { User } from '../policy/policy';
import { alsSysteem } from '../server/db';
import { Bevestig, Ongeldig } from '../server/fouten';
import { trajectAanmaken } from './actions';

let ik: User;
let sanne: GemaakteGebruiker;
let pilot: { id: string };
let teller = 0;
beforeEach(async () => {
  ik = await eenTeamleider();
  sanne = await eenGebruiker();
  pilot = await alsSysteem('proef', (tx) => deAanpak(tx, 'VIA-pilot'));
  teller += 1;
});

const invoer = (velden: object = {}) => ({
  clientnummer: `NW-${1000 + teller}`,
  voornaam: 'Fatma',
  achternaam: `Yılmaz ${teller}`,
  geboortedatum: '1984-03-02',
  telefoon: '06-12345678',
  aanpakId: pilot.id,
  teamId: ik.teamIds[0],
  startdatum: VANDAAG,
  begeleiderId: sanne.id,
  ...velden,
});
const start = (velden: object = {}, bevestigd = false) => doeActie(ik, trajectAanmaken, invoer(velden), { bevestigd });
const gestart = (clientnummer = `NW-${1000 + teller}`) =>
  alsSysteem('proef', (tx) =>
    tx.client.findUniqueOrThrow({
      where: { clientnummer },
      include: { trajecten: { orderBy: { startdatum: 'asc' } } },
    }),
  );
const ongeldig = async (velden: object, bevestigd = true) =>
  (await blijft(() => start(velden, bevestigd), Ongeldig)).fieldErrors;

describe('een nieuwe deelnemer', () => {
  it('is een cliënt met een traject, een team, een begeleider en een uiterlijke datum', async () => {
    await start();
    const { trajecten, ...client } = await gestart();
    expect(client).toMatchObject({
      voornaam: 'Fatma',
      geboortedatum: '1984-03-02',
      telefoon: '06-12345678',
      talen: [],
      versie: 1,
    });
    expect(trajecten).toMatchObject([
      {
        aanpakId: pilot.id,
        teamId: ik.teamIds[0],
        groep: 'pilot',
        startdatum: new Date(VANDAAG),
        einddatum: null,
        uiterlijkeDatum: new Date('2027-02-18'),
      },
    ]);
    expect(await begeleidingenVan(trajecten[0]?.id ?? '')).toMatchObject([{ gebruikerId: sanne.id, tot: null }]);
    expect(await ziet(sanne, client.clientnummer)).toBe(true);
    expect(await ziet(ik, client.clientnummer)).toBe(true);
    expect(await normverschillen()).toEqual([]);
  });

  it('laat een spoor na zonder naam of telefoon', async () => {
    await start();
    const { id, trajecten } = await gestart();
    expect((await spoor())[0]).toMatchObject({
      gebruikerId: ik.id,
      actie: 'traject.aanmaken',
      clientId: id,
      onderwerp: 'traject',
      onderwerpId: trajecten[0]?.id,
      details: { aanpak: 'VIA-pilot', startdatum: VANDAAG, begeleider: sanne.id },
    });
    expect(JSON.stringify(await spoor(), (_, w) => (typeof w === 'bigint' ? `${w}` : w))).not.toMatch(
      /Fatma|Y.lmaz|0612|06-12/,
    );
  });

  it('mag nog geen begeleider hebben, en later beginnen; de begeleider ziet hem dan al staan', async () => {
    await start({ begeleiderId: 'geen' });
    const zonder = await gestart();
    expect(await begeleidingenVan(zonder.trajecten[0]?.id ?? '')).toEqual([]);
    await start({ clientnummer: `LATER-${teller}`, achternaam: 'Straks', startdatum: '2026-12-01' });
    expect(await ziet(sanne, `LATER-${teller}`)).toBe(true);
    expect(await normverschillen()).toEqual([]);
  });

  it('begint met de opschorting die de aanpak al heeft', async () => {
    const aanpak = await alsSysteem('proef', async (tx) => {
      const a = await deAanpak(tx, 'Met stilstand');
      const periode = { van: new Date('2026-12-01'), tot: new Date('2026-12-10') };
      await tx.opschorting.create({ data: { aanpakId: a.id, ...periode, reden: 'lockdown' } });
      return a;
    });
    await start({ aanpakId: aanpak.id });
    expect((await gestart()).trajecten[0]?.uiterlijkeDatum).toEqual(new Date('2027-02-28'));
    expect(await normverschillen()).toEqual([]);
  });

  it.each([['2025-11-18'], ['2027-11-18']])('mag op %s beginnen, precies een jaar van vandaag', async (startdatum) => {
    await start({ startdatum });
    expect((await gestart()).trajecten).toHaveLength(1);
  });
});

describe('wat niet kan', () => {
  it.each<[string, object, string, RegExp]>([
    ['meer dan een jaar geleden beginnen', { startdatum: '2025-11-17' }, 'startdatum', /meer dan een jaar geleden/],
    ['meer dan een jaar vooruit beginnen', { startdatum: '2027-11-19' }, 'startdatum', /meer dan een jaar vooruit/],
    ['vandaag geboren zijn', { geboortedatum: VANDAAG }, 'geboortedatum', /verleden/],
    ['in de toekomst geboren zijn', { geboortedatum: '2027-01-01' }, 'geboortedatum', /verleden/],
    ['in een aanpak die niet bestaat', { aanpakId: crypto.randomUUID() }, 'aanpakId', /neemt niemand meer aan/],
    ['in een team dat niet bestaat', { teamId: crypto.randomUUID() }, 'teamId', /eigen teams/],
    ['bij een begeleider die niet bestaat', { begeleiderId: crypto.randomUUID() }, 'begeleiderId', /van dit team/],
  ])('%s', async (_, velden, veld, melding) => {
    expect(await ongeldig(velden)).toEqual({ [veld]: expect.stringMatching(melding) });
  });

  it('bij een begeleider van een ander team, die geblokkeerd is of een andere rol heeft', async () => {
    const anderen = [
      await eenGebruiker({ team: 'Zuid' }),
      await eenGebruiker({ geblokkeerd: true }),
      await eenTeamleider(),
      await eenGebruiker({ rol: 'partner', team: 'Noord' }),
    ];
    for (const { id } of anderen)
      expect(await ongeldig({ begeleiderId: id })).toEqual({
        begeleiderId: 'Kies een begeleider van dit team uit de lijst.',
      });
  });

  it('in het team van een ander', async () => {
    const zuid = await alsSysteem('proef', (tx) => hetTeam(tx, 'Zuid'));
    expect(await ongeldig({ teamId: zuid.id, begeleiderId: 'geen' })).toEqual({
      teamId: 'Kies een van uw eigen teams.',
    });
  });

  it('in een team of een aanpak die gesloten is', async () => {
    const dicht = { geslotenOp: new Date('2026-11-01') };
    const { team, aanpak } = await alsSysteem('proef', async (tx) => ({
      team: await tx.team.create({ data: { naam: `Dicht ${teller}`, ...dicht } }),
      aanpak: await tx.aanpak.create({ data: { naam: `Dicht ${teller}`, gesprekkenPerJaar: 4, ...dicht } }),
    }));
    expect(await ongeldig({ aanpakId: aanpak.id })).toHaveProperty('aanpakId');
    ik = { ...ik, teamIds: [...ik.teamIds, team.id] };
    expect(await ongeldig({ teamId: team.id, begeleiderId: 'geen' })).toEqual({
      teamId: 'Dit team is gesloten. Kies een ander team.',
    });
  });
});

describe('een nummer dat er al is', () => {
  it.each<[string, Parameters<typeof eenTraject>[0]]>([
    ['van iemand in een ander team', { team: 'Zuid', begeleider: null }],
    ['van iemand zonder team', { team: null, begeleider: null }],
    ['van de controlegroep', { groep: 'controle' }],
  ])('%s is in gebruik; meer is er niet te zien', async (_, wens) => {
    const bekend = { clientnummer: `ELDERS-${teller}`, voornaam: 'Ömer', achternaam: 'Çelik', telefoon: '06-99999999' };
    await eenTraject({ ...wens, client: bekend });
    for (const bevestigd of [false, true]) {
      const fouten = await ongeldig({ ...bekend, clientnummer: bekend.clientnummer.toLowerCase() }, bevestigd);
      expect(fouten).toEqual({
        clientnummer: 'Dit cliëntnummer is al in gebruik buiten uw team. Controleer het nummer, of vraag uw beheerder.',
      });
    }
  });

  it('van iemand in het eigen team is een vraag met de naam; daarna begint een tweede traject en blijven de gegevens', async () => {
    const oud = await eenTraject({ client: { voornaam: 'Ömer', achternaam: 'Çelik' }, aanpak: 'Reguliere aanpak' });
    const { clientnummer } = oud.client;
    const fout = await blijft(() => start({ clientnummer }), Bevestig);
    expect(fout.vraag).toContain(`${clientnummer} is al bekend in uw team: Ömer Çelik.`);
    const voor = await gestart(clientnummer);
    await start({ clientnummer, voornaam: 'Iemand', telefoon: '' }, true);
    const na = await gestart(clientnummer);
    expect({ ...na, trajecten: [] }).toEqual({ ...voor, trajecten: [] });
    expect(na.trajecten).toHaveLength(2);
    expect(await normverschillen()).toEqual([]);
  });

  it('kan niet nog een traject in dezelfde aanpak krijgen terwijl het eerste loopt, wel erna', async () => {
    const t = await eenTraject({ start: '2026-01-05' });
    const { clientnummer } = t.client;
    expect(await ongeldig({ clientnummer })).toEqual({
      startdatum: 'Deze cliënt heeft al een traject in VIA-pilot, sinds 5 januari 2026.',
    });
    await alsSysteem('proef', (tx) =>
      tx.traject.update({ where: { id: t.id }, data: { einddatum: new Date('2026-11-18') } }),
    );
    expect(await ongeldig({ clientnummer })).toEqual({
      startdatum: 'Het vorige traject in VIA-pilot loopt tot en met 18 november 2026. Kies een dag daarna.',
    });
    await start({ clientnummer, startdatum: '2026-11-19' }, true);
    expect((await gestart(clientnummer)).trajecten).toHaveLength(2);
  });
});
