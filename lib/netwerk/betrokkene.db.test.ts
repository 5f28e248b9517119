import { describe, expect, it } from 'vitest';
import { deOrganisatie, inTransactie, uniek } from '../../prisma/factories/basis';
import { eenGebruiker } from '../../prisma/factories/gebruiker';
import { eenBetrokkene } from '../../prisma/factories/netwerk';
import { eenTraject } from '../../prisma/factories/traject';
import { blijft } from '../../prisma/proef/rechten';
import { doeActie, spoor } from '../../prisma/proef/stand';
import type { User } from '../policy/policy';
import { alsSysteem } from '../server/db';
import { IntussenGewijzigd, NietGevonden, Ongeldig } from '../server/fouten';
import { betrokkeneToevoegen, betrokkeneWijzigen } from './actions';

type Wie = { client: { id: string; clientnummer: string }; begeleider: User };
const eenClientMetBegeleider = () => eenTraject<User>({ start: '2026-01-05' });
const organisatie = (naam: string) => inTransactie(undefined, (t) => deOrganisatie(t, naam));

const BASIS = { rol: 'wijkcoach', naam: 'Petra Bakker', van: '2026-11-02', grond: 'geen' };
const voegToe = ({ client, begeleider }: Wie, velden: object = {}) =>
  doeActie(begeleider, betrokkeneToevoegen, {
    clientnummer: client.clientnummer,
    ...BASIS,
    ...velden,
  });
const wijzig = ({ client, begeleider }: Wie, betrokkeneId: string, velden: object = {}) =>
  doeActie(begeleider, betrokkeneWijzigen, {
    clientnummer: client.clientnummer,
    betrokkeneId,
    versie: 1,
    ...BASIS,
    ...velden,
  });
const betrokkenen = ({ client }: Pick<Wie, 'client'>) =>
  alsSysteem('proef', (tx) => tx.betrokkene.findMany({ where: { clientId: client.id }, orderBy: { naam: 'asc' } }));
const deBetrokkene = async (wie: Pick<Wie, 'client'>) => {
  const [b] = await betrokkenen(wie);
  if (!b) throw new Error('Er is geen betrokkene');
  return b;
};

describe('iemand toevoegen', () => {
  it('bewaart rol, hoe te bereiken en toestemming, en laat een spoor na zonder naam', async () => {
    const wie = await eenClientMetBegeleider();
    const power = await organisatie(`Power ${uniek()}`);
    const partner = await eenGebruiker({ rol: 'partner', organisatie: power.naam });
    const velden = {
      organisatieId: power.id,
      gebruikerId: partner.id,
      telefoon: '06-0000 1234',
      email: 'p@voorbeeld.nl',
      grond: 'toestemming',
      toestemmingOp: '2026-11-03',
      grondTot: '2027-05-03',
      deelt: ['plan', 'signalen'],
      vastContact: 'ja',
    };
    expect(await voegToe(wie, velden)).toEqual({
      naar: `/clienten/${wie.client.clientnummer}/netwerk?gelukt=betrokkene.toevoegen`,
    });
    const b = await deBetrokkene(wie);
    expect(b).toMatchObject({
      ...BASIS,
      ...velden,
      vastContact: true,
      toestemmingOp: new Date('2026-11-03'),
      grondTot: new Date('2027-05-03'),
      van: new Date('2026-11-02'),
      tot: null,
    });
    const [regel] = await spoor();
    expect(regel).toMatchObject({
      actie: 'betrokkene.toevoegen',
      clientId: wie.client.id,
      onderwerpId: b.id,
      details: { rol: 'wijkcoach', grond: 'toestemming', grondTot: '2027-05-03', deelt: ['plan', 'signalen'] },
    });
    expect(JSON.stringify(regel?.details)).not.toContain('Petra');
  });

  it('deelt zonder grond niets, ook niet wat er van een andere keuze bleef staan', async () => {
    const wie = await eenClientMetBegeleider();
    await voegToe(wie, { toestemmingOp: '2026-11-03', grondTot: '2027-01-01', deelt: ['plan'], grondWaarop: 'Wmo' });
    expect(await deBetrokkene(wie)).toMatchObject({
      ...{ grond: 'geen', grondWaarop: null, toestemmingOp: null, grondTot: null, deelt: [] },
      vastContact: false,
    });
  });

  it.each<[string, object, string, string]>([
    ['die pas morgen begint', { van: '2026-11-19' }, 'van', 'ligt in de toekomst'],
    [
      'met toestemming van morgen',
      { grond: 'toestemming', toestemmingOp: '2026-11-19', grondTot: '2026-12-01' },
      'toestemmingOp',
      'ligt in de toekomst',
    ],
    ['met toestemming zonder einde', { grond: 'toestemming', toestemmingOp: '2026-11-03' }, 'grondTot', 'tot wanneer'],
    ['met een taak zonder artikel', { grond: 'taak' }, 'grondWaarop', 'Noem de wet en het artikel'],
    [
      'van een organisatie die niet bestaat',
      { organisatieId: crypto.randomUUID() },
      'organisatieId',
      'Kies een organisatie uit de lijst.',
    ],
    ['die inlogt en niet bestaat', { gebruikerId: crypto.randomUUID() }, 'gebruikerId', 'Kies iemand uit de lijst.'],
  ])('kan niet: iemand %s', async (_, velden, veld, zin) => {
    const wie = await eenClientMetBegeleider();
    const fout = await blijft(() => voegToe(wie, velden), Ongeldig);
    expect(fout.fieldErrors[veld]).toContain(zin);
  });

  it('kan niet bij een organisatie die gesloten is', async () => {
    const wie = await eenClientMetBegeleider();
    const dicht = await organisatie(`Dicht ${uniek()}`);
    const sluit = (dag: string) =>
      alsSysteem('proef', (tx) =>
        tx.organisatie.update({ where: { id: dicht.id }, data: { geslotenOp: new Date(dag) } }),
      );
    await sluit('2026-11-18');
    const fout = await blijft(() => voegToe(wie, { organisatieId: dicht.id }), Ongeldig);
    expect(fout.fieldErrors.organisatieId).toBe(`${dicht.naam} is gesloten. Kies een andere organisatie.`);
    await sluit('2026-11-19');
    await voegToe(wie, { organisatieId: dicht.id });
  });

  it('koppelt alleen een partner die kan inloggen en bij die organisatie werkt', async () => {
    const wie = await eenClientMetBegeleider();
    const [hier, elders] = [await organisatie(`Hier ${uniek()}`), await organisatie(`Elders ${uniek()}`)];
    const partner = await eenGebruiker({ rol: 'partner', organisatie: elders.naam });
    const dicht = await eenGebruiker({ rol: 'partner', organisatie: hier.naam, geblokkeerd: true });
    for (const [gebruikerId, zin] of [
      [partner.id, `${partner.naam} werkt bij ${elders.naam}.`],
      [dicht.id, `${dicht.naam} kan hier niet meer inloggen.`],
      [wie.begeleider.id, 'Kies iemand uit de lijst.'],
      [(await eenGebruiker({ rol: 'partner' })).id, 'Kies iemand uit de lijst.'],
    ]) {
      const fout = await blijft(() => voegToe(wie, { organisatieId: hier.id, gebruikerId }), Ongeldig);
      expect(fout.fieldErrors.gebruikerId).toContain(zin);
    }
    const zonder = await blijft(() => voegToe(wie, { gebruikerId: partner.id }), Ongeldig);
    expect(zonder.fieldErrors.gebruikerId).toContain('Kies die organisatie');
  });

  it('kan geen tweede vast contactpersoon zijn, wel na de eerste', async () => {
    const wie = await eenClientMetBegeleider();
    await eenBetrokkene({ client: wie.client, naam: 'Vroeger Vast', vastContact: true, tot: '2026-11-17' });
    await voegToe(wie, { vastContact: 'ja' });
    const fout = await blijft(() => voegToe(wie, { naam: 'Nog Iemand', vastContact: 'ja' }), Ongeldig);
    expect(fout.fieldErrors.vastContact).toBe('Petra Bakker is al het vaste contact. Haal dat daar eerst weg.');
  });

  it('tegelijk twee vaste contacten: een wint, de ander hoort wie het is', async () => {
    const wie = await eenClientMetBegeleider();
    const uitkomsten = await Promise.allSettled([
      voegToe(wie, { vastContact: 'ja' }),
      voegToe(wie, { naam: 'Nog Iemand', vastContact: 'ja' }),
    ]);
    const mislukt = uitkomsten.find((u) => u.status === 'rejected');
    expect(mislukt?.reason).toBeInstanceOf(Ongeldig);
    expect(await betrokkenen(wie)).toHaveLength(1);
  });
});

describe('een betrokkene wijzigen of beëindigen', () => {
  it('trekt toestemming in door niets meer te delen', async () => {
    const wie = await eenClientMetBegeleider();
    const { id } = await eenBetrokkene({ client: wie.client, van: '2026-11-02' });
    await wijzig(wie, id, { grond: 'geen' });
    expect(await deBetrokkene(wie)).toMatchObject({ grond: 'geen', toestemmingOp: null, deelt: [], versie: 2 });
    expect((await spoor())[0]).toMatchObject({
      actie: 'betrokkene.wijzigen',
      clientId: wie.client.id,
      onderwerpId: id,
      details: { velden: ['grond', 'toestemming', 'gedeeld'], tot: null, grond: 'geen', grondTot: null, deelt: [] },
    });
  });

  it('eindigt op de gekozen dag, ook als het vaste contact', async () => {
    const wie = await eenClientMetBegeleider();
    const { id } = await eenBetrokkene({ client: wie.client, vastContact: true });
    expect(await wijzig(wie, id, { tot: '2026-11-18', vastContact: 'ja' })).toEqual({
      naar: `/clienten/${wie.client.clientnummer}/netwerk?gelukt=betrokkene.beeindigen`,
    });
    expect((await deBetrokkene(wie)).tot).toEqual(new Date('2026-11-18'));
  });

  it('kan niet eindigen voor het begin', async () => {
    const wie = await eenClientMetBegeleider();
    const { id } = await eenBetrokkene({ client: wie.client });
    const fout = await blijft(() => wijzig(wie, id, { tot: '2026-11-01' }), Ongeldig);
    expect(fout.fieldErrors.tot).toBe('De laatste dag kan niet voor de eerste liggen.');
  });

  it('houdt een organisatie en een gebruiker die intussen dicht zijn, maar kiest ze niet opnieuw', async () => {
    const wie = await eenClientMetBegeleider();
    const dicht = await organisatie(`Dicht ${uniek()}`);
    const partner = await eenGebruiker({ rol: 'partner', organisatie: dicht.naam, geblokkeerd: true });
    const { id } = await eenBetrokkene({ client: wie.client, organisatie: dicht.naam, gebruiker: partner });
    await alsSysteem('proef', (tx) =>
      tx.organisatie.update({ where: { id: dicht.id }, data: { geslotenOp: new Date('2026-11-01') } }),
    );
    await wijzig(wie, id, { organisatieId: dicht.id, gebruikerId: partner.id, naam: 'Petra de Groot' });
    expect(await deBetrokkene(wie)).toMatchObject({ naam: 'Petra de Groot', gebruikerId: partner.id });
    await wijzig(wie, id, { versie: 2, naam: 'Petra de Groot' });
    const fout = await blijft(() => wijzig(wie, id, { versie: 3, organisatieId: dicht.id }), Ongeldig);
    expect(fout.fieldErrors.organisatieId).toContain('is gesloten');
  });

  it('kan niet bij de betrokkene van een ander, of een die er niet is', async () => {
    const [wie, ander] = [await eenClientMetBegeleider(), await eenClientMetBegeleider()];
    const { id } = await eenBetrokkene({ client: ander.client });
    await blijft(() => wijzig(wie, id), NietGevonden);
    await blijft(() => wijzig(wie, crypto.randomUUID()), NietGevonden);
  });

  it('overschrijft niet wat een ander intussen opsloeg, en laat dat zien', async () => {
    const wie = await eenClientMetBegeleider();
    const power = await organisatie(`Power ${uniek()}`);
    const { id } = await eenBetrokkene({ client: wie.client });
    await wijzig(wie, id, { organisatieId: power.id, telefoon: '06-0000 9999' });
    const fout = await blijft(() => wijzig(wie, id, { naam: 'Iemand Anders' }), IntussenGewijzigd);
    expect(fout.versie).toBe(2);
    expect(fout.opgeslagen).toEqual(
      expect.arrayContaining([
        { veld: 'naam', label: 'Naam', waarde: 'Petra Bakker' },
        { veld: 'rol', label: 'Rol', waarde: 'wijkcoach' },
        { veld: 'organisatieId', label: 'Organisatie', waarde: power.naam },
        { veld: 'telefoon', label: 'Telefoon', waarde: '06-0000 9999' },
        { veld: 'grond', label: 'Grond om te delen', waarde: 'ik deel niets' },
        { veld: 'deelt', label: 'Wat wordt gedeeld', waarde: '(leeg)' },
        { veld: 'van', label: 'Betrokken sinds', waarde: '2 november 2026' },
      ]),
    );
  });
});
