import { beforeEach, describe, expect, it } from 'vitest';
import { deAanpak } from '../../prisma/factories/basis';
import { eenTraject } from '../../prisma/factories/traject';
import { blijft } from '../../prisma/proef/rechten';
import { doeActie, stand, VANDAAG } from '../../prisma/proef/stand';
import { eenTeamleider } from '../../prisma/proef/teamsituaties';
import type { User } from '../policy/policy';
import { alsSysteem } from '../server/db';
import { Bevestig, Ongeldig } from '../server/fouten';
import { trajectAanmaken } from './actions';

let ik: User;
let aanpakId: string;
let teller = 0;
beforeEach(async () => {
  ik = await eenTeamleider();
  aanpakId = (await alsSysteem('proef', (tx) => deAanpak(tx, 'VIA-pilot'))).id;
  teller += 1;
});

const start = (velden: object, bevestigd = false) =>
  doeActie(
    ik,
    trajectAanmaken,
    {
      clientnummer: `NG-${1000 + teller}`,
      voornaam: 'Anna',
      achternaam: `Jansen ${teller}`,
      geboortedatum: '1990-06-15',
      aanpakId,
      teamId: ik.teamIds[0],
      startdatum: VANDAAG,
      begeleiderId: 'geen',
      ...velden,
    },
    { bevestigd },
  );
const naamgenoot = (wens: Parameters<typeof eenTraject>[0] = {}, geboortedatum: string | null = '1990-06-15') =>
  eenTraject({ ...wens, client: { voornaam: 'ANNA', achternaam: `jansen ${teller}`, geboortedatum } });

describe('iemand met dezelfde naam en geboortedatum', () => {
  it('in het eigen team is een vraag die het nummer noemt; wie ja zegt maakt een tweede persoon', async () => {
    const { client } = await naamgenoot();
    const fout = await blijft(() => start({}), Bevestig);
    expect(fout.vraag).toBe(
      `In uw team staat al iemand die dezelfde persoon kan zijn: ANNA jansen ${teller} (${client.clientnummer}, met dezelfde geboortedatum). Toch een nieuwe deelnemer aanmaken?`,
    );
    await start({}, true);
    const { client: clienten } = await stand();
    expect(clienten?.filter((c) => String(c.achternaam).toLowerCase() === `jansen ${teller}`)).toHaveLength(2);
  });

  it('zonder geboortedatum is alleen de naam genoeg voor de vraag', async () => {
    await naamgenoot({}, null);
    const fout = await blijft(() => start({ geboortedatum: '' }), Bevestig);
    expect(fout.vraag).toMatch(/^In uw team staat al iemand die dezelfde persoon kan zijn: /);
  });

  it.each([
    ['Gülşah', 'Işık', '1980-02-29', 'Gulsah', 'Isik', '29-02-1980'],
    ['Sjoerd', 'van der Berg', '1980-01-01', 'Sjoerd', 'van  der Berg', ''],
    ['Anneke', 'Jansen - de Vries', '1980-01-01', 'Anneke', 'Jansen-de Vries', ['', '', '1980']],
    ['Hassan', 'Ali', '1980-01', 'Ali', 'Hassan', '5-1-1980'],
  ])('over accenten, spaties en streepjes heen: %s %s', async (voornaam, achternaam, geboortedatum, v, a, g) => {
    const nr = String.fromCharCode(97 + teller);
    await eenTraject({ client: { voornaam: `${voornaam}${nr}`, achternaam: `${achternaam}${nr}`, geboortedatum } });
    const ander = { voornaam: `${v}${nr}`, achternaam: `${a}${nr}`, geboortedatum: g };
    await blijft(() => start(ander), Bevestig);
    await start({ ...ander, geboortedatum: '2-3-1991' });
  });

  it('maar een andere geboortedatum is een ander', async () => {
    await naamgenoot({}, '1991-06-15');
    await start({});
  });

  it.each<[string, Parameters<typeof eenTraject>[0]]>([
    ['in een ander team', { team: 'Zuid' }],
    ['in de controlegroep', { groep: 'controle' }],
  ])('%s wordt niet verraden', async (_, wens) => {
    await naamgenoot(wens);
    await start({});
  });
});

describe('twee mensen tegelijk', () => {
  it('melden hetzelfde nummer aan: een wint, van de ander verandert niets', async () => {
    const uitkomsten = await Promise.allSettled([start({}), start({ voornaam: 'Ander', achternaam: 'Mens' })]);
    expect(uitkomsten.map((u) => u.status).sort()).toEqual(['fulfilled', 'rejected']);
    const reden = uitkomsten.find((u) => u.status === 'rejected')?.reason;
    expect(reden instanceof Ongeldig || reden instanceof Bevestig).toBe(true);
    const { client, traject } = await stand();
    const wie = client?.filter((c) => c.clientnummer === `NG-${1000 + teller}`) ?? [];
    expect(wie).toHaveLength(1);
    expect(traject?.filter((t) => t.client_id === wie[0]?.id)).toHaveLength(1);
  });

  it('beginnen een tweede traject in dezelfde aanpak bij wie al bekend is: een wint', async () => {
    const { client } = await eenTraject({ aanpak: 'Reguliere aanpak' });
    const velden = { clientnummer: client.clientnummer };
    const uitkomsten = await Promise.allSettled([start(velden, true), start(velden, true)]);
    const reden = uitkomsten.find((u) => u.status === 'rejected')?.reason;
    expect(reden).toBeInstanceOf(Ongeldig);
    expect(reden.fieldErrors.startdatum).toMatch(/al een traject in VIA-pilot/);
  });
});
