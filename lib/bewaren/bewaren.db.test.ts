// De daden rond bewaren en vernietigen: wie mag, wat er verandert, en wat er wordt geweigerd met alles onveranderd.
import { beforeAll, describe, expect, it } from 'vitest';
import { uniek } from '../../prisma/factories/basis';
import { eenBewaarplicht, eenBewaartermijn, eenVoorstel } from '../../prisma/factories/bewaren';
import { eenGebruiker } from '../../prisma/factories/gebruiker';
import { eenTraject } from '../../prisma/factories/traject';
import { pdfTekst } from '../../prisma/proef/pdftekst';
import { blijft } from '../../prisma/proef/rechten';
import { ruw } from '../../prisma/proef/ruw';
import { doeActie, gelezen, spoor, VANDAAG } from '../../prisma/proef/stand';
import { ROLLEN } from '../domain/rollen';
import type { User } from '../policy/policy';
import { alsSysteem } from '../server/db';
import { Bevestig, Geweigerd, NietGevonden, Ongeldig } from '../server/fouten';
import {
  bewaarplichtInstellen,
  bewaarplichtOpheffen,
  bewaartermijnWijzigen,
  vernietigingGoedkeuren,
  vernietigingUitstellen,
} from './actions';
import { verklaringPdf } from './pdf';
import { getBewaartermijnen, getVerklaring, getVernietiging } from './queries';
import { voerVernietigingUit } from './vernietigen';

const ERGENS = '00000000-0000-7000-8000-000000000000';
let po: User;
let beheerder: User;
beforeAll(async () => {
  po = await eenGebruiker({ rol: 'privacy_officer' });
  beheerder = await eenGebruiker({ rol: 'beheerder' });
});

const termijn = (aanpakId: string, anders: object = {}) => ({
  ...{
    aanpakId,
    soort: 'berichten',
    maanden: '24',
    doel: 'Laten zien wat is geschreven',
    grondslag: 'Participatiewet',
  },
  ...{ resultaatcode: '', onderzoekEindigt: '', ...anders },
});
const client = async () => (await eenTraject({ aanpak: `Bewaren ${uniek()}`, begeleider: null })).client;

describe('een bewaartermijn', () => {
  it('wordt vastgesteld door de beheerder; wat eerder gold blijft staan', async () => {
    const { aanpak } = await eenTraject({ aanpak: `Termijn ${uniek()}`, begeleider: null });
    await doeActie(beheerder, bewaartermijnWijzigen, termijn(aanpak.id));
    await doeActie(beheerder, bewaartermijnWijzigen, termijn(aanpak.id, { maanden: '36', resultaatcode: '5.1.2' }));
    expect(await spoor()).toMatchObject([
      { actie: 'bewaartermijn.wijzigen', onderwerpId: aanpak.id, details: { maanden: 36, gegevens: 'berichten' } },
    ]);
    const { aanpakken } = await gelezen(getBewaartermijnen(beheerder, {}, VANDAAG));
    const soort = aanpakken.find((a) => a.id === aanpak.id)?.soorten.find((s) => s.soort === 'berichten');
    expect(soort).toMatchObject({ geldt: { maanden: 36, resultaatcode: '5.1.2' }, eerder: [{ maanden: 24 }] });
  });

  it.each([
    ['nul maanden', { maanden: '0' }],
    ['te veel maanden', { maanden: '1201' }],
    ['geen getal', { maanden: 'vijf' }],
    ['een half getal', { maanden: '1.5' }],
    ['een onbekende soort', { soort: 'alles' }],
    ['geen doel', { doel: ' ' }],
    ['een te lange grond', { grondslag: 'x'.repeat(501) }],
    ['geen dag', { soort: 'selectie', onderzoekEindigt: 'morgen' }],
  ])('weigert %s', async (_, anders) => {
    const { aanpak } = await eenTraject({ begeleider: null });
    await blijft(() => doeActie(beheerder, bewaartermijnWijzigen, termijn(aanpak.id, anders)), Error);
  });

  it('van een aanpak die er niet is, of door een ander: niets', async () => {
    await blijft(() => doeActie(beheerder, bewaartermijnWijzigen, termijn(ERGENS)), NietGevonden);
    for (const rol of ROLLEN.filter((r) => r !== 'beheerder')) {
      const ik = await eenGebruiker({ rol });
      await blijft(() => doeActie(ik, bewaartermijnWijzigen, termijn(ERGENS)), Geweigerd);
    }
  });
});

describe('een bewaarplicht', () => {
  it('komt erbij en gaat eraf, elk met een regel', async () => {
    const wie = await client();
    await doeActie(po, bewaarplichtInstellen, {
      ...{ clientnummer: wie.clientnummer, van: '2026-11-18', tot: '', reden: 'Bezwaar tegen het besluit' },
    });
    expect(await spoor()).toMatchObject([{ actie: 'bewaarplicht.instellen', clientId: wie.id }]);
    const { plichten } = await gelezen(getVernietiging(po, {}, VANDAAG));
    const plicht = plichten.find((p) => p.clientnummer === wie.clientnummer);
    expect(plicht).toMatchObject({ tot: null, reden: 'Bezwaar tegen het besluit', door: po.naam });
    const weg = { bewaarplichtId: plicht?.id ?? '' };
    await doeActie(po, bewaarplichtOpheffen, weg);
    expect(await spoor()).toMatchObject([{ actie: 'bewaarplicht.opheffen', clientId: wie.id }]);
    await blijft(() => doeActie(po, bewaarplichtOpheffen, weg), Ongeldig);
  });

  it.each([
    ['een onbekend nummer', { clientnummer: 'NERGENS-1' }],
    ['een einde voor het begin', { tot: '2026-11-01' }],
    ['een einde dat voorbij is', { van: '2026-01-01', tot: '2026-11-01' }],
    ['geen reden', { reden: '' }],
  ])('weigert %s', async (_, anders) => {
    const wie = await client();
    const velden = { clientnummer: wie.clientnummer, van: '2026-11-18', tot: '', reden: 'x', ...anders };
    await blijft(() => doeActie(po, bewaarplichtInstellen, velden), Error);
  });

  it('is alleen van de privacy officer', async () => {
    const wie = await client();
    const { id } = await eenBewaarplicht({ client: wie, door: po });
    for (const rol of ROLLEN.filter((r) => r !== 'privacy_officer')) {
      const ik = await eenGebruiker({ rol });
      await blijft(() => doeActie(ik, bewaarplichtOpheffen, { bewaarplichtId: id }), Geweigerd);
      await blijft(
        () =>
          doeActie(ik, bewaarplichtInstellen, {
            clientnummer: wie.clientnummer,
            van: '2026-11-18',
            tot: '',
            reden: 'x',
          }),
        Geweigerd,
      );
    }
    await blijft(() => doeActie(po, bewaarplichtOpheffen, { bewaarplichtId: ERGENS }), NietGevonden);
  });
});

describe('een voorstel', () => {
  it('toont wie en hoeveel, en nooit wat er staat', async () => {
    const t = await eenTraject({ aanpak: `Tonen ${uniek()}`, client: { achternaam: 'Geheimnaam' }, begeleider: null });
    await eenVoorstel({ client: t.client });
    const gezien = await gelezen(getVernietiging(po, {}, VANDAAG));
    expect(gezien.voorstellen.find((v) => v.clientId === t.client.id)).toMatchObject({ rijen: 0, goedgekeurd: null });
    expect(JSON.stringify(gezien)).not.toContain('Geheimnaam');
  });

  it('wordt na een vraag goedgekeurd, staat dan één keer in de wachtrij, en kan niet nog eens', async () => {
    const wie = await client();
    const { id } = await eenVoorstel({ client: wie });
    const keur = (bevestigd: boolean) => doeActie(po, vernietigingGoedkeuren, { vernietigingIds: id }, { bevestigd });
    await blijft(() => keur(false), Bevestig);
    await keur(true);
    expect(await spoor()).toMatchObject([{ actie: 'vernietiging.goedkeuren', clientId: wie.id, onderwerpId: id }]);
    const wacht = await alsSysteem(
      'proef',
      (tx) =>
        ruw(tx).$queryRaw<
          { n: number }[]
        >`SELECT count(*)::int AS n FROM graphile_worker._private_jobs WHERE payload::text LIKE ${`%${id}%`}`,
    );
    expect(wacht).toEqual([{ n: 1 }]);
    await blijft(() => keur(true), Ongeldig);
  });

  it('kan worden uitgesteld met een reden', async () => {
    const wie = await client();
    const { id } = await eenVoorstel({ client: wie });
    await blijft(() => doeActie(po, vernietigingUitstellen, { vernietigingIds: id, reden: ' ' }), Error);
    await doeActie(po, vernietigingUitstellen, { vernietigingIds: id, reden: 'Er komt nog een rapport' });
    expect(await spoor()).toMatchObject([{ actie: 'vernietiging.uitstellen', clientId: wie.id }]);
    await blijft(() => doeActie(po, vernietigingGoedkeuren, { vernietigingIds: id }, { bevestigd: true }), Ongeldig);
  });

  it('is alleen van de privacy officer, en wat er niet is kan niet', async () => {
    const { id } = await eenVoorstel({ client: await client() });
    for (const rol of ROLLEN.filter((r) => r !== 'privacy_officer')) {
      const ik = await eenGebruiker({ rol });
      await blijft(() => doeActie(ik, vernietigingGoedkeuren, { vernietigingIds: id }, { bevestigd: true }), Geweigerd);
      await blijft(() => doeActie(ik, vernietigingUitstellen, { vernietigingIds: id, reden: 'x' }), Geweigerd);
    }
    for (const ids of [ERGENS, 'geen-id', '', [id, ERGENS]])
      await blijft(() => doeActie(po, vernietigingGoedkeuren, { vernietigingIds: ids }, { bevestigd: true }), Error);
  });
});

it('een verklaring is als PDF te bewaren en noemt niemand van wie iets vernietigd is', async () => {
  const t = await eenTraject({
    aanpak: `Papier ${uniek()}`,
    begeleider: null,
    start: '2020-01-06',
    eind: '2020-12-31',
  });
  await alsSysteem('proef', (tx) =>
    tx.bericht.create({
      data: {
        ...{
          soort: 'uitnodiging',
          kanaal: 'brief',
          clientId: t.client.id,
          sleutel: uniek(),
          onderwerp: 'x',
          tekst: 'x',
        },
        ...{ status: 'vervallen' },
      },
      select: { id: true },
    }),
  );
  await eenBewaartermijn({ aanpak: t.aanpak, door: beheerder, maanden: 12, soorten: ['berichten'] });
  const { id } = await eenVoorstel({ client: t.client });
  await doeActie(po, vernietigingGoedkeuren, { vernietigingIds: id }, { bevestigd: true });
  expect(await alsSysteem('proef', (tx) => voerVernietigingUit(tx, id, VANDAAG))).toBe('uitgevoerd');
  const v = await gelezen(getVerklaring(po, { id }, VANDAAG));
  expect(v).toMatchObject({ aantallen: { bericht: 1 }, beslotenDoor: po.naam });
  expect(await spoor()).toMatchObject([{ actie: 'verklaring.downloaden', onderwerpId: id, clientId: null }]);
  const tekst = await pdfTekst(await verklaringPdf(v));
  expect(tekst).toContain(`Verklaring van vernietiging ${v.nummer}`);
  expect(tekst).toContain('Brieven, e-mails en telefoontjes');
  expect(tekst).not.toContain(t.client.clientnummer);
  expect(await getVerklaring(beheerder, { id }, VANDAAG)).toBeNull();
  expect(await getVerklaring(po, { id: ERGENS }, VANDAAG)).toBeNull();
});
