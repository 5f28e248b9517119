import { describe, expect, it } from 'vitest';
import { eenContactmoment } from '../../prisma/factories/contactmoment';
import { eenBetrokkene } from '../../prisma/factories/netwerk';
import { eenTraject } from '../../prisma/factories/traject';
import { doeAlsBaas } from '../../prisma/proef/baas';
import { blijft } from '../../prisma/proef/rechten';
import { eenDossier, type Proefdossier } from '../../prisma/proef/situaties';
import { contacten, doeActie, normverschillen, spoor, uiterlijk, VANDAAG } from '../../prisma/proef/stand';
import { contactmomentCorrigeren } from '../gesprek/actions';
import type { User } from '../policy/policy';
import { alsSysteem } from '../server/db';
import { Bevestig, IntussenGewijzigd, NietGevonden, Ongeldig } from '../server/fouten';
import { contactmomentAfkeuren } from './actions';
import { getContactmoment } from './queries';

/** Zoals het gesprek van de proef is vastgelegd. */
const STOND = { datum: '2026-10-07', kanaal: 'telefonisch', verslag: 'Kennisgemaakt met de oude tekst.' };

const op = (d: Proefdossier, velden: object) => ({
  clientnummer: d.client.clientnummer,
  contactmomentId: d.gesprek.id,
  versie: 1,
  ...velden,
});
const corrigeer = (d: Proefdossier, velden: object = {}) =>
  doeActie(
    d.begeleider,
    contactmomentCorrigeren,
    op(d, { ...STOND, verslag: 'De nieuwe tekst.', reden: 'Tikfout.', ...velden }),
  );
const markeer = (d: Proefdossier, velden: object = {}) =>
  doeActie(d.begeleider, contactmomentAfkeuren, op(d, { wat: 'anders', reden: 'Dit stond er al.', ...velden }));

const rij = (id: string) =>
  alsSysteem('proef', (tx) =>
    tx.contactmoment.findUniqueOrThrow({ where: { id }, include: { wijzigingen: { orderBy: { op: 'asc' } } } }),
  );

describe.each([
  ['een contact corrigeren', corrigeer],
  ['als verkeerd geregistreerd markeren', markeer],
] as const)('%s', (_, command) => {
  it('kan niet bij een contactmoment van een ander', async () => {
    const [d, ander] = [await eenDossier(), await eenDossier()];
    await blijft(() => command(d, { contactmomentId: ander.gesprek.id }), NietGevonden);
  });

  it('kan niet bij een contactmoment dat niet bestaat', async () => {
    const d = await eenDossier();
    await blijft(() => command(d, { contactmomentId: crypto.randomUUID() }), NietGevonden);
  });

  it('kan niet meer als het verkeerd geregistreerd is', async () => {
    const d = await eenDossier();
    await markeer(d);
    const fout = await blijft(() => command(d, { versie: 2 }), Ongeldig);
    expect(fout.formError).toContain('verkeerd geregistreerd');
  });

  it('laat wie te laat is zien wat er nu staat', async () => {
    const d = await eenDossier();
    await corrigeer(d, { verslag: 'Van een ander.' });
    const fout = await blijft(() => command(d), IntussenGewijzigd);
    expect(fout.versie).toBe(2);
    expect(fout.opgeslagen).toContainEqual({ veld: 'datum', label: 'Datum', waarde: '7 oktober 2026' });
    expect(fout.opgeslagen).toContainEqual({ veld: 'verslag', label: 'Verslag', waarde: 'Van een ander.' });
  });
});

describe('een contact corrigeren', () => {
  it('bewaart elke oude tekst, met de reden en wie het deed', async () => {
    const d = await eenDossier();
    await corrigeer(d);
    await corrigeer(d, { versie: 2, verslag: '', reden: '' });
    const na = await rij(d.gesprek.id);
    expect(na).toMatchObject({ verslag: null, versie: 3, status: 'gevoerd' });
    expect(na.wijzigingen).toMatchObject([
      {
        soort: 'gecorrigeerd',
        oudVerslag: 'Kennisgemaakt met de oude tekst.',
        reden: 'Tikfout.',
        doorId: d.begeleider.id,
      },
      { soort: 'gecorrigeerd', oudVerslag: 'De nieuwe tekst.', reden: null },
    ]);
    expect(await uiterlijk(d.traject.id)).toBe('2027-01-07');
  });

  it('laat een auditregel na zonder de oude of nieuwe tekst', async () => {
    const d = await eenDossier();
    await corrigeer(d);
    const [regel] = await spoor();
    expect(regel).toMatchObject({
      gebruikerId: d.begeleider.id,
      actie: 'contactmoment.corrigeren',
      clientId: d.client.id,
      onderwerpId: d.gesprek.id,
      details: { velden: ['verslag'] },
    });
  });

  it('zonder verandering is geen correctie', async () => {
    const d = await eenDossier();
    const fout = await blijft(() => corrigeer(d, { verslag: ' Kennisgemaakt met de oude tekst. ' }), Ongeldig);
    expect(fout.formError).toBe('Er is niets veranderd.');
  });
});

describe('dag, vorm, duur en wie erbij was', () => {
  it('worden gecorrigeerd met wat er stond in woorden, en de norm rekent opnieuw', async () => {
    const d = await eenDossier();
    const ans = await eenBetrokkene({ client: d.client, naam: 'Ans de Wit' });
    await corrigeer(d, {
      ...{ datum: '2026-11-02', kanaal: 'huisbezoek', tijd: '10:30', duurMinuten: '45', verslag: STOND.verslag },
      ...{ betrokkeneIds: [ans.id] },
    });
    const na = await rij(d.gesprek.id);
    expect(na).toMatchObject({ kanaal: 'huisbezoek', tijd: '10:30', duurMinuten: 45, metDerde: true, versie: 2 });
    expect(na.wijzigingen).toMatchObject([
      {
        oudVerslag: null,
        oud: [
          'Datum: 7 oktober 2026',
          'Tijd: (leeg)',
          'Hoe: Telefonisch',
          'Duur in minuten: (leeg)',
          'Er was iemand bij (driegesprek): nee',
          'Betrokkenen: (geen)',
        ],
      },
    ]);
    expect(await uiterlijk(d.traject.id)).toBe('2027-02-02');
    expect(await normverschillen(d.client.id)).toEqual([]);
    expect((await spoor())[0]?.details).toEqual({
      velden: ['datum', 'tijd', 'kanaal', 'duurMinuten', 'metDerde', 'betrokkeneIds'],
    });
    const gezien = await getContactmoment(d.begeleider, { ...d.client, id: d.gesprek.id }, VANDAAG);
    expect(gezien).toMatchObject({ vorm: 'driegesprek_huisbezoek', derden: 'Ans de Wit' });
  });

  it('een gesprek dat er niet was telt niet meer', async () => {
    const d = await eenDossier();
    await corrigeer(d, { ...STOND, status: 'niet_verschenen' });
    expect(await uiterlijk(d.traject.id)).toBe('2026-04-05');
    expect((await rij(d.gesprek.id)).wijzigingen).toMatchObject([{ oud: ['Gelukt: gevoerd'] }]);
  });

  it.each([
    ['een dag die nog komt', { datum: '2026-11-19' }, 'datum'],
    ['een dag van voor het traject', { datum: '2026-01-04' }, 'datum'],
    ['een locatie die er niet is', { kanaal: 'op_locatie', locatieId: crypto.randomUUID() }, 'locatieId'],
  ])('%s kan niet', async (_, velden, veld) => {
    const d = await eenDossier();
    const fout = await blijft(() => corrigeer(d, velden), Ongeldig);
    expect(fout.fieldErrors[veld]).toBeDefined();
  });

  it('een betrokkene van een ander kan niet, en een te lange tekst ook niet', async () => {
    const [d, ander] = [await eenDossier(), await eenDossier()];
    const vreemd = await eenBetrokkene({ client: ander.client });
    await blijft(() => corrigeer(d, { betrokkeneIds: [vreemd.id] }), NietGevonden);
    await blijft(() => corrigeer(d, { verslag: 'x'.repeat(12_001) }), Error);
  });

  it('een afspraak die nog komt wordt niet gecorrigeerd', async () => {
    const d = await eenDossier();
    await blijft(() => corrigeer(d, { contactmomentId: d.afspraak.id }), Ongeldig);
  });

  it('wat er op die dag al staat wordt gevraagd', async () => {
    const d = await eenDossier();
    await eenContactmoment({ client: d.client, datum: '2026-11-02' });
    const fout = await blijft(() => corrigeer(d, { datum: '2026-11-02' }), Bevestig);
    expect(fout.vraag).toContain('Staat er al: 02-11-2026, telefonisch, gevoerd');
  });
});

describe('verkeerd geregistreerd', () => {
  it('zegt wat er mis was, of dat het bij een ander hoort', async () => {
    const d = await eenDossier();
    await blijft(() => markeer(d, { reden: '' }), Error);
    await blijft(() => markeer(d, { wat: '' }), Error);
  });

  it('haalt het gesprek uit de telling en laat het staan, met reden, wie en wanneer', async () => {
    const d = await eenDossier();
    expect(await markeer(d)).toEqual({ naar: `/clienten/${d.client.clientnummer}?gelukt=contactmoment.afkeuren` });
    expect(await rij(d.gesprek.id)).toMatchObject({
      status: 'gevoerd',
      verslag: 'Kennisgemaakt met de oude tekst.',
      verkeerdOp: expect.any(Date),
      verkeerdDoorId: d.begeleider.id,
      verkeerdReden: 'Dit stond er al.',
      versie: 2,
    });
    // Zonder gesprek telt de start: 5 januari plus drie maanden.
    expect(await uiterlijk(d.traject.id)).toBe('2026-04-05');
    expect(await contacten(d.client.id)).toHaveLength(2);
    expect((await spoor())[0]).toMatchObject({
      actie: 'contactmoment.afkeuren',
      details: { datum: '2026-10-07' },
    });
  });

  it('laat een ander gesprek op dezelfde dag tellen', async () => {
    const d = await eenDossier();
    await eenContactmoment({ client: d.client, datum: '2026-10-07', kanaal: 'huisbezoek' });
    await markeer(d);
    expect(await uiterlijk(d.traject.id)).toBe('2027-01-07');
  });

  it('rekent elk traject na waarin het gesprek telde, ook een dat al beëindigd is', async () => {
    const oud = await eenDossier({ eind: '2026-10-31' });
    const nieuw = await eenTraject<User>({
      ...oud,
      aanpak: 'Reguliere aanpak',
      gesprekkenPerJaar: 1,
      start: '2026-09-01',
    });
    expect(await uiterlijk(nieuw.id)).toBe('2027-10-07');
    await markeer(oud);
    expect(await uiterlijk(nieuw.id)).toBe('2027-09-01');
    expect(await uiterlijk(oud.traject.id)).toBe('2026-04-05');
    expect(await normverschillen(oud.client.id)).toEqual([]);
  });

  it('opent geen taak als het geen afspraak was', async () => {
    const d = await eenDossier();
    await markeer(d);
    expect(
      await alsSysteem('proef', (tx) =>
        tx.taak.count({ where: { trajectId: d.traject.id, soort: 'vervolg_plannen' } }),
      ),
    ).toBe(0);
  });

  it('kan niet door een rij te verwijderen: de database weigert dat', async () => {
    const d = await eenDossier();
    await blijft(() => alsSysteem('proef', (tx) => tx.contactmoment.delete({ where: { id: d.gesprek.id } })), Error);
    await blijft(() => doeAlsBaas('TRUNCATE contactmoment CASCADE'), Error);
  });
});
