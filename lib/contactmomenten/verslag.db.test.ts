import { describe, expect, it } from 'vitest';
import { eenContactmoment } from '../../prisma/factories/contactmoment';
import { eenTraject } from '../../prisma/factories/traject';
import { blijft } from '../../prisma/proef/rechten';
import { ruw } from '../../prisma/proef/ruw';
import { eenDossier, type Proefdossier } from '../../prisma/proef/situaties';
import { contacten, doeActie, normverschillen, spoor, uiterlijk } from '../../prisma/proef/stand';
import type { User } from '../policy/policy';
import { alsSysteem } from '../server/db';
import { IntussenGewijzigd, NietGevonden, Ongeldig } from '../server/fouten';
import { contactmomentAfkeuren, verslagCorrigeren } from './actions';

const op = (d: Proefdossier, velden: object) => ({
  clientnummer: d.client.clientnummer,
  contactmomentId: d.gesprek.id,
  versie: 1,
  ...velden,
});
const corrigeer = (d: Proefdossier, velden: object = {}) =>
  doeActie(d.begeleider, verslagCorrigeren, op(d, { verslag: 'De nieuwe tekst.', reden: 'Tikfout.', ...velden }));
const markeer = (d: Proefdossier, velden: object = {}) =>
  doeActie(d.begeleider, contactmomentAfkeuren, op(d, { reden: 'Dit was een andere cliënt.', ...velden }));

const rij = (id: string) =>
  alsSysteem('proef', (tx) =>
    tx.contactmoment.findUniqueOrThrow({ where: { id }, include: { wijzigingen: { orderBy: { op: 'asc' } } } }),
  );

describe.each([
  ['een verslag corrigeren', corrigeer],
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
    expect(fout.opgeslagen).toEqual([
      { veld: 'datum', label: 'Datum', waarde: '7 oktober 2026' },
      { veld: 'verslag', label: 'Verslag', waarde: 'Van een ander.' },
    ]);
  });
});

describe('een verslag corrigeren', () => {
  it('bewaart elke oude tekst, met de reden en wie het deed', async () => {
    const d = await eenDossier();
    await corrigeer(d);
    await corrigeer(d, { versie: 2, verslag: '', reden: '' });
    const na = await rij(d.gesprek.id);
    expect(na).toMatchObject({ verslag: null, versie: 3, status: 'gevoerd' });
    expect(na.wijzigingen).toMatchObject([
      {
        soort: 'verslag_gecorrigeerd',
        oudVerslag: 'Kennisgemaakt met de oude tekst.',
        reden: 'Tikfout.',
        doorId: d.begeleider.id,
      },
      { soort: 'verslag_gecorrigeerd', oudVerslag: 'De nieuwe tekst.', reden: null },
    ]);
    expect(await uiterlijk(d.traject.id)).toBe('2027-01-07');
  });

  it('laat een auditregel na zonder de oude of nieuwe tekst', async () => {
    const d = await eenDossier();
    await corrigeer(d);
    const [regel] = await spoor();
    expect(regel).toMatchObject({
      gebruikerId: d.begeleider.id,
      actie: 'verslag.corrigeren',
      clientId: d.client.id,
      onderwerpId: d.gesprek.id,
      details: null,
    });
  });

  it('zonder verandering is geen correctie', async () => {
    const d = await eenDossier();
    const fout = await blijft(() => corrigeer(d, { verslag: ' Kennisgemaakt met de oude tekst. ' }), Ongeldig);
    expect(fout.fieldErrors.verslag).toBeDefined();
  });
});

describe('verkeerd geregistreerd', () => {
  it('haalt het gesprek uit de telling en laat het staan, met reden, wie en wanneer', async () => {
    const d = await eenDossier();
    expect(await markeer(d)).toEqual({ naar: `/clienten/${d.client.clientnummer}?gelukt=contactmoment.afkeuren` });
    expect(await rij(d.gesprek.id)).toMatchObject({
      status: 'gevoerd',
      verslag: 'Kennisgemaakt met de oude tekst.',
      verkeerdOp: expect.any(Date),
      verkeerdDoorId: d.begeleider.id,
      verkeerdReden: 'Dit was een andere cliënt.',
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
    await blijft(() => alsSysteem('proef', (tx) => ruw(tx).$executeRaw`TRUNCATE contactmoment CASCADE`), Error);
  });
});
