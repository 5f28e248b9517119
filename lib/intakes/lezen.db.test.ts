import { describe, expect, it } from 'vitest';
import { eenContactmoment } from '../../prisma/factories/contactmoment';
import { eenGebruiker } from '../../prisma/factories/gebruiker';
import { eenIntake } from '../../prisma/factories/intake';
import { eenTraject } from '../../prisma/factories/traject';
import { MAG_NIET } from '../../prisma/proef/situaties';
import { spoor, VANDAAG } from '../../prisma/proef/stand';
import type { User } from '../policy/policy';
import { alsSysteem } from '../server/db';
import { getGespreksblad, getIntake, getLeefgebieden, getLeefgebiedenbestand } from './queries';

const ALLES = { 1: 4, 2: 2, 3: 'niet', 4: 3, 5: 3, 6: 3, 7: 3, 8: 1 } as const;
const eenClient = () => eenTraject<User>({ start: '2026-01-05' });

describe('de leefgebieden', () => {
  it('tonen eerst wat nog niet is vastgesteld, dan van nieuw naar oud, en leggen vast dat ze zijn geopend', async () => {
    const wie = await eenClient();
    const eerste = await eenIntake({ traject: wie, datum: '2026-02-03', scores: ALLES, trede: 1 });
    const tweede = await eenIntake({ traject: wie, datum: '2026-06-09', scores: { ...ALLES, 8: 3 }, trede: 2 });
    const nieuw = await eenIntake({ traject: wie, status: 'concept', datum: '2026-01-20', scores: {} });
    const pagina = await getLeefgebieden(wie.begeleider, wie.client, VANDAAG);
    expect(pagina?.intakes.map((i) => [i.id, i.status, i.datum, i.magSchrijven])).toEqual([
      [nieuw.id, 'concept', '2026-01-20', true],
      [tweede.id, 'vastgesteld', '2026-06-09', false],
      [eerste.id, 'vastgesteld', '2026-02-03', false],
    ]);
    expect(pagina?.intakes[1]).toMatchObject({
      trede: 2,
      door: wie.begeleider.naam,
      contactmomentId: tweede.contactmomentId,
    });
    expect(pagina?.intakes[1]?.gebieden.map((g) => g.score)).toEqual([4, 2, null, 3, 3, 3, 3, 3]);
    expect(pagina?.startlijst).toMatchObject([{ id: wie.id, magSchrijven: true, informatie: [] }]);
    expect((await spoor())[0]).toMatchObject({ actie: 'intake.openen', clientId: wie.client.id, onderwerp: 'client' });
  });

  it('gaan mee als rekenblad: de laatste vastgestelde intake met die ervoor, met een spoor', async () => {
    const wie = await eenClient();
    const haal = () => getLeefgebiedenbestand(wie.begeleider, wie.client, VANDAAG);
    expect(await haal()).toBeNull();
    await eenIntake({ traject: wie, datum: '2026-02-03', scores: ALLES });
    expect((await haal())?.koppen).toEqual(['Leefgebied', 'februari 2026']);
    await eenIntake({ traject: wie, datum: '2026-06-09', scores: { ...ALLES, 8: 3 } });
    // Wat nog niet is vastgesteld gaat niet mee.
    await eenIntake({ traject: wie, status: 'concept', datum: '2026-09-01', scores: {} });
    const bestand = await haal();
    expect(bestand?.koppen).toEqual(['Leefgebied', 'februari 2026', 'juni 2026', 'Verandering']);
    expect(bestand?.rijen).toHaveLength(8);
    expect((await spoor())[0]).toMatchObject({
      ...{ actie: 'beeld.exporteren', resultaat: 'gelukt', gebruikerId: wie.begeleider.id },
      ...{ clientId: wie.client.id, details: { beeld: 'leefgebieden' } },
    });
  });

  it('zeggen het als het gesprek van een vastgestelde intake verkeerd geregistreerd bleek', async () => {
    const wie = await eenClient();
    const { id, contactmomentId } = await eenIntake({ traject: wie, datum: '2026-02-03', scores: ALLES });
    const lees = async () => (await getIntake(wie.begeleider, { ...wie.client, intakeId: id }, VANDAAG))?.intake;
    expect(await lees()).toMatchObject({ gesprekVervallen: false });
    await alsSysteem('proef', (tx) =>
      tx.contactmoment.update({
        where: { id: contactmomentId ?? '' },
        data: { verkeerdOp: new Date('2026-02-10'), verkeerdReden: 'andere cliënt', verkeerdDoorId: wie.begeleider.id },
      }),
    );
    expect(await lees()).toMatchObject({ gesprekVervallen: true, status: 'vastgesteld' });
  });

  it.each(Object.entries(MAG_NIET).filter(([wie]) => !wie.startsWith('de begeleider van een traject dat gisteren')))(
    'zijn er niet voor %s',
    async (_, situatie) => {
      const { user, dossier } = await situatie();
      const { id } = await eenIntake({ traject: { ...dossier.traject, client: dossier.client }, scores: ALLES });
      const { clientnummer } = dossier.client;
      expect(await getLeefgebieden(user, { clientnummer }, VANDAAG)).toBeNull();
      expect(await getGespreksblad(user, { clientnummer }, VANDAAG)).toBeNull();
      expect(await getIntake(user, { clientnummer, intakeId: id }, VANDAAG)).toBeNull();
      expect((await spoor())[0]).toMatchObject({ actie: 'intake.openen', resultaat: 'geweigerd', clientId: null });
      expect(await getLeefgebiedenbestand(user, { clientnummer }, VANDAAG)).toBeNull();
      expect((await spoor())[0]).toMatchObject({ actie: 'beeld.exporteren', resultaat: 'geweigerd', clientId: null });
    },
  );

  it('van een beëindigd traject leest wie het begeleidde; van een later traject bij een ander ziet hij niets', async () => {
    const oud = await eenTraject<User>({ start: '2025-01-06', eind: '2026-06-30' });
    const { client, begeleider } = oud;
    const eigen = await eenIntake({ traject: oud, datum: '2026-05-12', scores: ALLES });
    const nieuw = await eenTraject<User>({ client, start: '2026-07-01' });
    const later = await eenIntake({ traject: nieuw, datum: '2026-09-08', scores: ALLES });
    await alsSysteem('proef', (tx) =>
      tx.voorinformatie.create({
        data: { clientId: client.id, trajectId: nieuw.id, bron: 'power', gevraagdOp: new Date('2026-07-01') },
      }),
    );
    const pagina = await getLeefgebieden(begeleider, client, VANDAAG);
    expect(pagina?.intakes.map((i) => [i.id, i.magSchrijven])).toEqual([[eigen.id, false]]);
    expect(pagina?.startlijst.map((t) => [t.id, t.magSchrijven])).toEqual([[oud.id, false]]);
    expect(await getIntake(begeleider, { ...client, intakeId: later.id }, VANDAAG)).toBeNull();
    // Wie nu begeleidt leest ook wat er eerder was, zodat niemand het twee keer hoeft te vertellen.
    const nu = await getLeefgebieden(nieuw.begeleider, client, VANDAAG);
    expect(nu?.intakes.map((i) => i.id)).toEqual([later.id, eigen.id]);
  });

  it('van twee lopende trajecten zijn alle intakes te lezen, en alleen die van het eigen traject te schrijven', async () => {
    const wie = await eenClient();
    const ander = await eenTraject<User>({ client: wie.client, aanpak: 'Reguliere aanpak', start: '2026-03-02' });
    const vreemd = await eenIntake({ traject: ander, status: 'concept', datum: '2026-03-10' });
    const pagina = await getIntake(wie.begeleider, { ...wie.client, intakeId: vreemd.id, omAfTeRonden: true }, VANDAAG);
    expect(pagina).toMatchObject({ intake: { id: vreemd.id, magSchrijven: false }, afronden: null });
  });
});

describe('één intake', () => {
  it('heeft de laatste vastgestelde ernaast, en het spoor noemt welke is geopend', async () => {
    const wie = await eenClient();
    await eenIntake({ traject: wie, datum: '2026-02-03', scores: ALLES });
    const laatste = await eenIntake({ traject: wie, datum: '2026-06-09', scores: ALLES });
    const { id } = await eenIntake({ traject: wie, status: 'concept' });
    const pagina = await getIntake(wie.begeleider, { ...wie.client, intakeId: id }, VANDAAG);
    expect(pagina).toMatchObject({ intake: { id }, eerder: { id: laatste.id }, afronden: null });
    expect((await spoor())[0]).toMatchObject({ actie: 'intake.openen', onderwerp: 'intake', onderwerpId: id });
  });

  it('van een andere cliënt is er niet', async () => {
    const [wie, ander] = [await eenClient(), await eenTraject<User>({ begeleider: await eenGebruiker() })];
    const { id } = await eenIntake({ traject: ander, status: 'concept' });
    expect(await getIntake(wie.begeleider, { ...wie.client, intakeId: id }, VANDAAG)).toBeNull();
  });

  it('noemt om af te ronden de gesprekken die kunnen, en wat er intussen bij de gegevens veranderde', async () => {
    const wie = await eenClient();
    const goed = await eenContactmoment({ client: wie.client, datum: '2026-08-20', kanaal: 'huisbezoek' });
    const laatst = await eenContactmoment({
      client: wie.client,
      datum: '2026-11-18',
      metDerde: true,
      derden: 'wijkcoach',
    });
    await eenContactmoment({ client: wie.client, datum: '2026-08-19' });
    await eenContactmoment({ client: wie.client, datum: '2026-11-02', kanaal: 'e_mail' });
    await eenContactmoment({ client: wie.client, datum: '2026-11-03', status: 'geen_gehoor' });
    await eenContactmoment({ client: wie.client, datum: '2026-11-04', verkeerd: 'dubbel' });
    await eenIntake({ traject: wie, datum: '2026-11-05', scores: ALLES });
    const { id } = await eenIntake({ traject: wie, status: 'concept', scores: ALLES, talen: ['Koerdisch'] });
    const lees = async () =>
      (await getIntake(wie.begeleider, { ...wie.client, intakeId: id, omAfTeRonden: true }, VANDAAG))?.afronden;
    expect(await lees()).toEqual({
      reden: null,
      taal: [],
      gesprekken: [
        { id: laatst.id, datum: '2026-11-18', vorm: 'driegesprek_telefonisch', gehoudenDoor: null },
        { id: goed.id, datum: '2026-08-20', vorm: 'huisbezoek', gehoudenDoor: null },
      ],
    });
    await alsSysteem('proef', (tx) =>
      tx.client.update({ where: { id: wie.client.id }, data: { talen: ['Farsi'], versie: { increment: 1 } } }),
    );
    expect((await lees())?.taal).toMatchObject([{ label: 'Talen', nu: 'Farsi', straks: 'Koerdisch' }]);
  });
});
