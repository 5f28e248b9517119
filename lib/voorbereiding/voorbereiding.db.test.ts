import { describe, expect, it } from 'vitest';
import { eenGebruiker } from '../../prisma/factories/gebruiker';
import { eenTraject } from '../../prisma/factories/traject';
import { MAG, MAG_NIET } from '../../prisma/proef/situaties';
import { spoor, VANDAAG } from '../../prisma/proef/stand';
import { eenVolDossier } from '../../prisma/proef/vol-dossier';
import { getVoorbereiding } from './queries';

const volDossier = async () => {
  const { client, begeleider } = await eenVolDossier(await eenGebruiker());
  const v = await getVoorbereiding(begeleider, client, VANDAAG);
  if (!v) throw new Error('Er is geen voorbereiding');
  return { v, client, begeleider };
};

describe('de voorbereiding van een gesprek', () => {
  it('geeft wie het is, wat er gepland staat en hoe het met de norm is', async () => {
    const { v } = await volDossier();
    expect(v).toMatchObject({
      naam: 'Karwan Rashid',
      kop: {
        telefoon: '06-00004821',
        talen: ['Nederlands', 'Koerdisch'],
        tolkNodig: true,
        afspraak: { datum: '2026-11-18', tijd: '10:00', vorm: 'gesprek_op_locatie', locatie: 'servicecentrum Noord' },
        trajecten: [
          {
            aanpak: 'VIA-pilot',
            norm: { uiterlijk: '2027-01-07', status: 'op_schema' },
            onHoldNu: { van: '2026-11-04', tot: null, reden: 'psychische_klachten', herzienOp: '2027-02-03' },
          },
        ],
      },
      vastContact: { naam: 'Tom Kok', rol: 'wijkcoach', telefoon: '06-00001111' },
      sinds: '2026-10-07',
    });
  });

  it('geeft de laatste twee gesprekken met hun tekst, en geen mail of poging', async () => {
    const { v } = await volDossier();
    expect(v.gesprekken.map((g) => [g.datum, g.vorm, g.derden, g.onderwerpen])).toEqual([
      ['2026-10-07', 'gesprek_op_locatie', null, ['gezondheid']],
      ['2026-07-13', 'driegesprek_op_locatie', 'Power-Noord', []],
    ]);
    expect(v.gesprekken[0]?.verslag).toMatch(/^Wil eerst herstellen/);
  });

  it('geeft open stappen en afspraken van het plan dat geldt, wat er loopt, en wat is beloofd', async () => {
    const { v } = await volDossier();
    expect(v.plannen).toMatchObject([
      {
        afspraken: 'We bellen elke drie weken op dinsdagochtend.',
        stappen: [
          { tekst: 'Een afspraak maken met de huisarts', wie: 'client', voor: '2026-11-01', doel: 'Rust in het hoofd' },
          { tekst: 'Samen de brief van het ziekenhuis lezen', wie: 'samen', voor: '2027-01-12' },
        ],
      },
    ]);
    expect(v.lopend).toMatchObject([{ status: 'gestart', sinds: '2026-11-02', trajectbegeleider: 'Ria Assink' }]);
    expect(v.beloften.map((b) => [b.tekst, b.nogVertellen])).toEqual([
      ['Vragen naar fietslessen in het voorjaar', true],
      ['Bellen met de woningbouw', false],
    ]);
    expect(v.openSignalen).toMatchObject([
      { van: 'Ria Assink', soort: 'hoe_het_gaat', tekst: 'Komt trouw, twee ochtenden per week.', op: '2026-11-12' },
    ]);
  });

  it('geeft wat er sinds het vorige gesprek veranderde, nieuwste eerst', async () => {
    const { v } = await volDossier();
    expect(v.veranderd.map((w) => [w.datum, w.soort])).toEqual([
      ['2026-11-10', 'betrokkene'],
      ['2026-11-09', 'inzet'],
      ['2026-11-05', 'stap'],
      ['2026-11-04', 'onhold'],
      ['2026-11-03', 'contact'],
      ['2026-11-02', 'ladder'],
      ['2026-11-02', 'inzet'],
      ['2026-11-01', 'uitkering'],
      ['2026-11-01', 'signaal'],
      ['2026-10-28', 'contact'],
    ]);
  });

  it('zegt waar naar te vragen', async () => {
    const { v } = await volDossier();
    expect(v.vragen).toEqual([
      { soort: 'stap', tekst: 'Een afspraak maken met de huisarts', voor: '2026-11-01' },
      { soort: 'leefgebied', gebied: 5, score: 1, wens: 'Beter slapen.' },
      { soort: 'leefgebied', gebied: 2, score: 2, wens: null },
      { soort: 'evaluatie', op: '2026-11-25' },
      { soort: 'begeleiding' },
      { soort: 'ontheffing', wat: 'loopt_af', datum: '2026-12-15' },
      { soort: 'wens', tekst: 'Weer zelf boodschappen kunnen doen.' },
      { soort: 'brief' },
    ]);
  });

  it('noemt een huisgenoot alleen bij naam als hij die zelf begeleidt', async () => {
    const { v } = await volDossier();
    expect(v.huisgenoten.map((h) => h.naam)).toEqual(['Shirin Rashid']);
    expect(v.andereHuisgenoten).toBe(1);
    expect(JSON.stringify(v)).not.toContain('Verborgen');
  });

  it('is er ook als er nog niets is', async () => {
    const { client, begeleider } = await eenTraject({ start: '2026-11-10' });
    const v = await getVoorbereiding(begeleider, client, VANDAAG);
    expect(v).toMatchObject({
      gesprekken: [],
      plannen: [],
      vragen: [],
      veranderd: [],
      sinds: '2026-11-10',
      kop: { afspraak: null },
    });
  });
});

describe('wie een gesprek voorbereidt', () => {
  it.each(Object.entries(MAG))('%s, en dat laat een spoor na', async (_, situatie) => {
    const { user, dossier } = await situatie();
    const v = await getVoorbereiding(user, dossier.client, VANDAAG);
    expect(v?.gesprekken).toMatchObject([{ verslag: 'Kennisgemaakt met de oude tekst.' }]);
    expect((await spoor())[0]).toMatchObject({
      gebruikerId: user.id,
      actie: 'voorbereiding.openen',
      clientId: dossier.client.id,
      resultaat: 'gelukt',
    });
  });

  it.each(Object.entries(MAG_NIET))('%s niet, en dat laat ook een spoor na', async (_, situatie) => {
    const { user, dossier } = await situatie();
    expect(await getVoorbereiding(user, dossier.client, VANDAAG)).toBeNull();
    expect((await spoor())[0]).toMatchObject({
      gebruikerId: user.id,
      actie: 'voorbereiding.openen',
      clientId: null,
      resultaat: 'geweigerd',
    });
  });
});
