import { describe, expect, it } from 'vitest';
import { uniek } from '../../prisma/factories/basis';
import { eenGebruiker } from '../../prisma/factories/gebruiker';
import { eenBetrokkene, eenToezegging } from '../../prisma/factories/netwerk';
import { eenTraject } from '../../prisma/factories/traject';
import { spoor, VANDAAG } from '../../prisma/proef/stand';
import type { User } from '../policy/policy';
import { alsSysteem } from '../server/db';
import { getNetwerk, leesHuidigeBetrokkenen } from './queries';

const lees = (user: User, { clientnummer }: { clientnummer: string }) => getNetwerk(user, { clientnummer }, VANDAAG);

describe('rond de cliënt', () => {
  it('is leeg bij een nieuw dossier, met de keuzes om te beginnen; het openen laat een spoor na', async () => {
    const { client, begeleider, id, aanpak } = await eenTraject({ start: '2026-01-05' });
    expect(await lees(begeleider, client)).toMatchObject({
      clientnummer: client.clientnummer,
      taal: { talen: [] },
      betrokken: [],
      eerder: [],
      toezeggingen: [],
      huisgenoten: [],
      andereHuisgenoten: 0,
      keuzes: { trajecten: [{ id, aanpak: aanpak.naam }] },
    });
    expect((await spoor())[0]).toMatchObject({ actie: 'netwerk.openen', clientId: client.id, resultaat: 'gelukt' });
  });

  it('zet het vaste contact voorop, en wie er was apart', async () => {
    const { client, begeleider } = await eenTraject({ start: '2026-01-05' });
    await eenBetrokkene({ client, naam: 'Anna', tot: '2026-11-18', toestemmingOp: null });
    await eenBetrokkene({ client, naam: 'Bea', vastContact: true, organisatie: 'Wijkteam' });
    await eenBetrokkene({ client, naam: 'Vroeger', van: '2026-01-05', tot: '2026-11-17' });
    const n = await lees(begeleider, client);
    expect(n?.betrokken.map((b) => [b.naam, b.organisatie, b.toestemmingOp])).toEqual([
      ['Bea', 'Wijkteam', '2026-09-01'],
      ['Anna', null, null],
    ]);
    expect(n?.eerder.map((b) => b.naam)).toEqual(['Vroeger']);
    const nu = await alsSysteem('proef', (tx) => leesHuidigeBetrokkenen(tx, client.id, VANDAAG));
    expect(nu.map(({ id: _, ...b }) => b)).toEqual([
      {
        naam: 'Bea',
        rol: 'wijkcoach',
        organisatie: 'Wijkteam',
        grond: 'toestemming van de cliënt van 1 september 2026',
      },
      { naam: 'Anna', rol: 'wijkcoach', organisatie: null, grond: null },
    ]);
  });

  it('laat alleen kiezen uit organisaties die open zijn en partners die kunnen inloggen', async () => {
    const kenmerk = uniek();
    const { client, begeleider } = await eenTraject({ start: '2026-01-05' });
    const partner = await eenGebruiker({ rol: 'partner', organisatie: `Open ${kenmerk}` });
    await eenGebruiker({ rol: 'partner', organisatie: `Open ${kenmerk}`, geblokkeerd: true });
    await eenGebruiker({ rol: 'partner', organisatie: `Dicht ${kenmerk}` });
    await alsSysteem('proef', (tx) =>
      tx.organisatie.updateMany({
        where: { naam: `Dicht ${kenmerk}` },
        data: { geslotenOp: new Date('2026-11-18') },
      }),
    );
    const keuzes = (await lees(begeleider, client))?.keuzes;
    const eigen = (naam: string) => naam.includes(kenmerk);
    expect(keuzes?.organisaties.map((o) => o.naam).filter(eigen)).toEqual([`Open ${kenmerk}`]);
    expect(keuzes?.partners.filter((p) => p.organisatie === `Open ${kenmerk}`).map((p) => p.id)).toEqual([partner.id]);
  });
});

describe('wie een beëindigd traject leest', () => {
  const EIND = '2026-10-31';
  async function eenBeeindigd() {
    const traject = await eenTraject({ start: '2026-01-05', eind: EIND, client: { talen: ['Turks'] } });
    await eenBetrokkene({ client: traject.client, naam: 'Toen', van: '2026-02-01' });
    await eenBetrokkene({ client: traject.client, naam: 'Later', van: '2026-11-02' });
    await eenToezegging({
      traject,
      op: '2026-10-01',
      voor: '2026-10-10',
      tekst: 'toen gedaan',
      gedaanOp: '2026-10-10',
    });
    await eenToezegging({
      traject,
      op: '2026-10-02',
      voor: '2026-10-20',
      tekst: 'later gedaan',
      gedaanOp: '2026-11-05',
    });
    await eenToezegging({ traject, op: '2026-11-05', voor: '2026-11-20', tekst: 'later beloofd' });
    return traject;
  }
  const gedaan = (n: Awaited<ReturnType<typeof lees>>) => n?.toezeggingen.map((t) => [t.tekst, t.gedaanOp]);

  it('ziet wat erbij hoort en niets van later, en kan niets wijzigen', async () => {
    const { client, begeleider } = await eenBeeindigd();
    const n = await lees(begeleider, client);
    expect(n).toMatchObject({ keuzes: null, taal: { talen: ['Turks'] } });
    expect([...(n?.betrokken ?? []), ...(n?.eerder ?? [])].map((b) => b.naam)).toEqual(['Toen']);
    expect(gedaan(n)).toEqual([
      ['later gedaan', null],
      ['toen gedaan', '2026-10-10'],
    ]);
  });

  it('ziet niet wie er nu om de cliënt heen staan als een ander hem begeleidt', async () => {
    const { client, begeleider } = await eenBeeindigd();
    const nieuw = await eenTraject({ client, aanpak: 'Reguliere aanpak', start: '2026-11-02' });
    await eenToezegging({ traject: nieuw, op: '2026-11-02', tekst: 'van een collega' });
    const n = await lees(begeleider, client);
    expect(n).toMatchObject({ taal: null, betrokken: [], eerder: [], huisgenoten: [], andereHuisgenoten: 0 });
    expect(gedaan(n)).toEqual([
      ['later gedaan', null],
      ['toen gedaan', '2026-10-10'],
    ]);
    expect((await lees(nieuw.begeleider, client))?.toezeggingen).toHaveLength(4);
  });
});

it('bestaat niet voor wie het dossier niet leest; de poging laat een spoor na', async () => {
  const { client } = await eenTraject({ start: '2026-01-05' });
  for (const rol of ['begeleider', 'teamleider', 'projectleider', 'partner', 'beheerder', 'privacy_officer'] as const) {
    expect(await lees(await eenGebruiker({ rol }), client), rol).toBeNull();
    expect((await spoor())[0]).toMatchObject({ actie: 'netwerk.openen', resultaat: 'geweigerd', clientId: null });
  }
});
