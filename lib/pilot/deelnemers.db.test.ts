// De deelnemers van een aanpak: niemand is te herkennen, niemand ontbreekt en niemand staat er twee keer.
import { beforeAll, describe, expect, it } from 'vitest';
import { uniek } from '../../prisma/factories/basis';
import { eenGebruiker } from '../../prisma/factories/gebruiker';
import { eenBestandadvies } from '../../prisma/factories/situatie';
import { eenTraject } from '../../prisma/factories/traject';
import { VANDAAG } from '../../prisma/proef/stand';
import { telOpdrachten } from '../../prisma/proef/tel-opdrachten';
import type { Rol } from '../domain/rollen';
import type { User } from '../policy/policy';
import { alsSysteem } from '../server/db';
import { getDeelnemers, getPilot } from './queries';

const VRAAG = { aanpak: null, periode: 'twaalf_maanden' as const, peildatum: VANDAAG };
const LIJST = { ...VRAAG, status: null, pagina: 1 };

const projectleiderVan = (...aanpakken: string[]) => eenGebruiker({ rol: 'projectleider', aanpakken });

/** Zoveel deelnemers in een nieuwe aanpak, in een volgorde die niet die van hun nummer is. */
async function metDeelnemers(aantal: number): Promise<{ ik: User; nummers: string[] }> {
  const aanpak = `Aanpak ${uniek()}`;
  const ik = await projectleiderVan(aanpak);
  const reeks = uniek();
  const nummers = Array.from({ length: aantal }, (_, i) => `${reeks}-${String((i * 37) % 1000).padStart(3, '0')}`);
  await alsSysteem('proef', async (tx) => {
    const clienten = await tx.client.createManyAndReturn({
      data: nummers.map((clientnummer) => ({ clientnummer, voornaam: 'A', achternaam: 'B' })),
      select: { id: true },
    });
    await tx.traject.createMany({
      data: clienten.map(({ id }) => ({
        clientId: id,
        aanpakId: ik.aanpakIds[0] ?? '',
        startdatum: new Date('2026-01-05'),
      })),
    });
  });
  return { ik, nummers: [...nummers].sort() };
}

describe('de lijst, een bladzijde tegelijk', () => {
  let ik: User;
  let nummers: string[];
  beforeAll(async () => {
    ({ ik, nummers } = await metDeelnemers(205));
  });
  const bladzij = async (pagina: number) => {
    const lijst = await getDeelnemers(ik, { ...LIJST, pagina }, VANDAAG);
    if (!lijst) throw new Error('Er is geen lijst');
    return { ...lijst, nummers: lijst.rijen.map((r) => r.clientnummer) };
  };

  it('heeft iedereen één keer, op cliëntnummer', async () => {
    const bladzijden = [await bladzij(1), await bladzij(2), await bladzij(3)];
    expect(bladzijden.map((b) => [b.pagina, b.paginas, b.totaal, b.rijen.length])).toEqual([
      [1, 3, 205, 100],
      [2, 3, 205, 100],
      [3, 3, 205, 5],
    ]);
    expect(bladzijden.flatMap((b) => b.nummers)).toEqual(nummers);
  });

  it.each([
    [0, 1],
    [-3, 1],
    [4, 3],
    [1_000_000, 3],
  ])('bladzijde %i is bladzijde %i', async (gevraagd, gekregen) => {
    const lijst = await bladzij(gevraagd);
    expect(lijst.pagina).toBe(gekregen);
    expect(lijst.nummers).toEqual((await bladzij(gekregen)).nummers);
  });

  it('is zonder deelnemers één lege bladzijde', async () => {
    const leeg = await projectleiderVan(`Leeg ${uniek()}`);
    expect(await getDeelnemers(leeg, { ...LIJST, pagina: 5 }, VANDAAG)).toMatchObject({
      rijen: [],
      totaal: 0,
      pagina: 1,
      paginas: 1,
    });
  });

  it('kost evenveel opdrachten voor 1 als voor 205 deelnemers, net als de cijfers', async () => {
    const een = await metDeelnemers(1);
    for (const vraag of [(u: User) => getPilot(u, VRAAG, VANDAAG), (u: User) => getDeelnemers(u, LIJST, VANDAAG)]) {
      // Wie als eerste na een kwartaal kijkt, telt het.
      await Promise.all([vraag(een.ik), vraag(ik)]);
      const voorEen = await telOpdrachten(() => vraag(een.ik));
      expect(voorEen).toBeGreaterThan(3);
      expect(voorEen).toBeLessThanOrEqual(12);
      expect(await telOpdrachten(() => vraag(ik))).toBe(voorEen);
    }
  });
});

it('een cliënt met twee trajecten in dezelfde aanpak staat er met beide, het oudste eerst', async () => {
  const aanpak = `Aanpak ${uniek()}`;
  const eerste = await eenTraject({ aanpak, start: '2024-01-08', eind: '2025-01-07', begeleider: null });
  await eenTraject({ aanpak, client: eerste.client, start: '2026-01-05', begeleider: null });
  const ik = await projectleiderVan(aanpak);
  const loopt = await getDeelnemers(ik, LIJST, VANDAAG);
  const klaar = await getDeelnemers(ik, { ...LIJST, status: 'beeindigd' }, VANDAAG);
  expect([loopt, klaar].map((l) => l?.rijen.map((r) => r.start))).toEqual([['2026-01-05'], ['2024-01-08']]);
  expect(await getPilot(ik, VRAAG, VANDAAG)).toMatchObject({ begonnen: 2, lopend: 1, beeindigd: 1 });
});

describe('niemand is te herkennen', () => {
  const MERK = 'MERKTEKEN';
  let tekst: string;

  beforeAll(async () => {
    const aanpak = `Aanpak ${uniek()}`;
    const begeleider = await eenGebruiker({ naam: `${MERK} begeleider`, email: `merkteken-${uniek()}@voorbeeld.nl` });
    const merk = (veld: string) => `${MERK} ${veld}`;
    for (const eind of [null, '2026-11-01']) {
      const t = await eenTraject({
        aanpak,
        begeleider,
        start: '2026-01-05',
        eind,
        client: {
          voornaam: merk('voornaam'),
          achternaam: merk('achternaam'),
          geboortedatum: '1971-02-03',
          telefoon: merk('telefoon'),
          email: `merkteken-${uniek()}@voorbeeld.nl`,
          postcode: merk('postcode'),
          wijk: merk('wijk'),
          talen: [merk('taal')],
          bereikbaarheid: merk('bereikbaarheid'),
        },
        contacten: [
          {
            datum: '2026-03-02',
            verslag: merk('verslag'),
            derden: merk('derden'),
            metDerde: true,
            locatie: merk('locatie'),
            onderwerpen: [merk('onderwerp')],
          },
          { datum: '2026-03-03', verkeerd: merk('verkeerd') },
          { datum: '2026-03-04', status: 'afgezegd' },
        ],
        ritme: { weken: 4, momenten: merk('momenten'), wens: merk('wens'), locatie: merk('ritmelocatie') },
        onHold: { van: '2026-06-01', tot: '2026-06-30' },
        opschorting: { van: '2026-07-01', tot: '2026-07-31', reden: merk('opschorting') },
        taak: { verlooptOp: '2026-11-20', tekst: merk('taak') },
        uitleg: { tekst: merk('uitleg') },
        vervanging: { door: begeleider, van: '2026-08-01', tot: '2026-08-02' },
      });
      await eenBestandadvies({ client: t.client, datum: '2026-02-01', grond: merk('grond') });
      await alsSysteem('proef', async (tx) => {
        await tx.onHold.updateMany({ where: { trajectId: t.id }, data: { toelichting: merk('on hold') } });
        await tx.contactmoment.updateMany({
          where: { clientId: t.client.id, status: 'afgezegd' },
          data: { afgezegdReden: merk('afgezegd') },
        });
        await tx.selectiegegevens.create({
          data: {
            clientId: t.client.id,
            geslacht: merk('geslacht'),
            geboorteland: merk('geboorteland'),
            generatie: 1,
            opleidingNl: merk('opleiding'),
            vorigeBegeleiding: merk('vorige'),
          },
        });
      });
    }
    const ik = await projectleiderVan(aanpak);
    const status = [null, 'beeindigd'] as const;
    const lijsten = await Promise.all(status.map((s) => getDeelnemers(ik, { ...LIJST, status: s }, VANDAAG)));
    expect(lijsten.map((l) => l?.rijen.length)).toEqual([1, 1]);
    tekst = JSON.stringify([lijsten, await getPilot(ik, VRAAG, VANDAAG)]);
  });

  it('geen naam, adres, telefoon, e-mail, taal, herkomst of tekst die iemand schreef', () => {
    expect(tekst.toLowerCase()).not.toContain(MERK.toLowerCase());
  });

  it('geen geboortedatum', () => expect(tekst).not.toContain('1971'));
});

describe('wie de pilot ziet', () => {
  const aanpak = `Aanpak ${uniek()}`;
  const team = `Team ${uniek()}`;

  it.each<Rol>(['begeleider', 'teamleider', 'partner', 'beheerder', 'privacy_officer'])(
    'geen %s die aan de aanpak is gekoppeld, ook niet van eigen cliënten',
    async (rol) => {
      const wie = await eenGebruiker({ rol, team, aanpakken: [aanpak] });
      await eenTraject({ aanpak, team, begeleider: rol === 'begeleider' ? wie : null });
      expect(await getPilot(wie, VRAAG, VANDAAG)).toBeNull();
      expect(await getDeelnemers(wie, LIJST, VANDAAG)).toBeNull();
    },
  );

  it('een projectleider zonder aanpak niet', async () => {
    const wie = await projectleiderVan();
    expect(await getPilot(wie, VRAAG, VANDAAG)).toBeNull();
    expect(await getDeelnemers(wie, LIJST, VANDAAG)).toBeNull();
  });

  it('een projectleider van twee aanpakken kiest, en begint bij de grootste', async () => {
    const [klein, groot] = [`Klein ${uniek()}`, `Groot ${uniek()}`];
    await eenTraject({ aanpak: klein, begeleider: null });
    for (let i = 0; i < 2; i += 1) await eenTraject({ aanpak: groot, begeleider: null });
    // De controlegroep maakt een aanpak niet groter.
    for (let i = 0; i < 3; i += 1) await eenTraject({ aanpak: klein, groep: 'controle' });
    const ik = await projectleiderVan(klein, groot);
    const [kleinId = ''] = ik.aanpakIds;
    expect(await getPilot(ik, VRAAG, VANDAAG)).toMatchObject({ aanpak: { naam: groot }, begonnen: 2 });
    expect(await getPilot(ik, { ...VRAAG, aanpak: kleinId }, VANDAAG)).toMatchObject({
      aanpak: { id: kleinId, naam: klein },
      aanpakken: [{ naam: groot }, { naam: klein }],
      begonnen: 1,
    });
    const lijst = await getDeelnemers(ik, { ...LIJST, aanpak: kleinId }, VANDAAG);
    expect(lijst?.totaal).toBe(1);
  });
});
