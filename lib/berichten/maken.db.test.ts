import { describe, expect, it } from 'vitest';
import { dag } from '../../prisma/factories/basis';
import { doeAlsBaas } from '../../prisma/proef/baas';
import {
  berichtenVan,
  eenAfspraakMet,
  hetBericht,
  MET_MAIL,
  meld,
  wachtrij,
  zetAfspraak,
  zetBericht,
  zonderGemeente,
} from '../../prisma/proef/berichtsituatie';
import { ruw } from '../../prisma/proef/ruw';
import { spoor, stand, VANDAAG } from '../../prisma/proef/stand';
import { datum } from '../domain/datum';
import { alsSysteem } from '../server/db';
import { maakHerinneringen } from './herinneringen';
import { hervatWachtende, maakBericht, vulAan } from './maken';

const soorten = async (client: { id: string }) =>
  (await berichtenVan(client)).map((b) => `${b.soort} ${b.kanaal} ${b.status}`);

describe('wie berichten ook in een andere taal wil', () => {
  const goedgekeurd = { soort: 'vaste_zin', goedgekeurdDoor: 'de directie', goedgekeurdOp: dag('2026-11-01') } as const;

  it('krijgt haar naast het Nederlands, zodra iemand die taal heeft nagekeken', async () => {
    const voor = await eenAfspraakMet({ client: { brieftaal: 'tr' } });
    await meld(voor.afspraakId);
    expect(await hetBericht(voor.client)).toMatchObject({ taal: null, tekstVertaald: null });
    await alsSysteem('proef', (tx) =>
      tx.sjabloon.createMany({
        data: [
          { ...goedgekeurd, taal: 'tr', tekst: 'Merak etmeyin.' },
          // Een veld dat niet bestaat: dan gaat de standaardtekst in die taal.
          { soort: 'uitnodiging', taal: 'tr', onderwerp: 'Randevu', tekst: 'Merhaba {{isim}}' },
        ],
      }),
    );
    const na = await eenAfspraakMet({ client: { brieftaal: 'tr' } });
    await meld(na.afspraakId);
    const b = await hetBericht(na.client);
    expect(b).toMatchObject({ taal: 'tr', onderwerpVertaald: 'Randevumuz: 25 Kasım 2026 Çarşamba' });
    expect(b.tekst).toContain('Beste Noor Voorbeeld,');
    expect(b.tekstVertaald).toContain('Sayın Noor Voorbeeld,');
    // Zonder goedgekeurde Nederlandse zin zegt ook de vertaling haar niet.
    expect(b.tekstVertaald).not.toContain('Merak');
    const ander = await eenAfspraakMet({ client: { brieftaal: 'ar' } });
    await meld(ander.afspraakId);
    expect(await hetBericht(ander.client)).toMatchObject({ taal: null });
    await alsSysteem('proef', (tx) => tx.sjabloon.create({ data: { ...goedgekeurd, tekst: 'Wees gerust.' } }));
    await meld(na.afspraakId, 'verplaatst', 2);
    expect((await berichtenVan(na.client)).at(-1)?.tekstVertaald).toContain('Merak etmeyin.');
    await doeAlsBaas('DELETE FROM sjabloon');
  });
});

describe('een uitnodiging', () => {
  it('is een brief met het adres, de tekst van dat moment en geen gegeven uit het dossier', async () => {
    const { client, afspraakId, begeleider } = await eenAfspraakMet();
    await meld(afspraakId);
    const b = await hetBericht(client);
    expect(b).toMatchObject({
      soort: 'uitnodiging',
      kanaal: 'brief',
      status: 'wacht',
      aan: 'Noor Voorbeeld\nDorpsstraat 1\n7511 AA  Enschede',
      contactmomentId: afspraakId,
      onderwerp: 'Onze afspraak op woensdag 25 november 2026',
      begrepenVragen: false,
    });
    expect(b.tekst).toContain('Wanneer: woensdag 25 november 2026\nHoe laat: 10.00 uur');
    expect(b.tekst).toContain('Waar: servicecentrum Noord');
    expect(b.tekst).toContain(begeleider.naam);
    expect(b.tekst).not.toMatch(/GEHEIM|[{}]/);
    // De vaste zin staat er pas in als de gemeente haar heeft goedgekeurd.
    expect(b.tekst).not.toContain('zorgen');
    expect((await spoor())[0]).toMatchObject({
      actie: 'bericht.maken',
      systeem: 'berichten',
      clientId: client.id,
      details: { soort: 'uitnodiging', kanaal: 'brief' },
    });
  });

  it('heeft de vaste zin en de eigen tekst van de gemeente; een tekst met een onbekend veld wordt overgeslagen', async () => {
    await alsSysteem('proef', (tx) =>
      tx.sjabloon.createMany({
        data: [
          {
            soort: 'vaste_zin',
            tekst: 'Wees gerust.',
            goedgekeurdDoor: 'de directie',
            goedgekeurdOp: new Date('2026-11-01'),
          },
          { soort: 'uitnodiging', onderwerp: 'Kom op {{datum}}', tekst: 'Dag {{naam}}, {{vaste_zin}}' },
          { soort: 'verplaatst', onderwerp: 'Anders', tekst: 'Dag {{verslag}}' },
        ],
      }),
    );
    const { client, afspraakId } = await eenAfspraakMet();
    await meld(afspraakId);
    expect(await hetBericht(client)).toMatchObject({
      onderwerp: 'Kom op woensdag 25 november 2026',
      tekst: 'Dag Noor Voorbeeld, Wees gerust.',
    });
    await meld(afspraakId, 'verplaatst', 2);
    expect((await berichtenVan(client)).at(-1)?.tekst).toContain('Onze afspraak is verzet.');
    await doeAlsBaas('DELETE FROM sjabloon');
  });

  it('is er één, ook als het werk vaker of tegelijk gebeurt', async () => {
    const { client, afspraakId } = await eenAfspraakMet();
    await Promise.all([meld(afspraakId), meld(afspraakId), meld(afspraakId)]);
    await meld(afspraakId);
    expect(await soorten(client)).toEqual(['uitnodiging brief wacht']);
  });

  it('krijgt elke huisgenoot zelf, en dan vragen we of de brief begrepen is', async () => {
    const { id: huishoudenId } = await alsSysteem('proef', (tx) => tx.huishouden.create({ data: {} }));
    const een = await eenAfspraakMet({ client: { voornaam: 'Ada', huishoudenId } });
    const twee = await eenAfspraakMet({ client: { voornaam: 'Bo', huishoudenId } });
    await meld(een.afspraakId);
    await meld(twee.afspraakId);
    expect(await hetBericht(een.client)).toMatchObject({ begrepenVragen: true, aan: expect.stringContaining('Ada') });
    expect(await hetBericht(twee.client)).toMatchObject({ begrepenVragen: true, aan: expect.stringContaining('Bo') });
  });

  it('zonder adres wacht, en tot die tijd belt de begeleider zelf', async () => {
    const { client, afspraakId } = await eenAfspraakMet({ client: { adres: null } });
    await meld(afspraakId);
    const [brief, bellen] = await berichtenVan(client);
    expect([brief, bellen]).toMatchObject([
      { kanaal: 'brief', status: 'wacht', aan: null },
      { kanaal: 'bellen', status: 'wacht', aan: '06-00000000' },
    ]);
    expect(bellen?.tekst).toBe(brief?.tekst);
  });

  it('zegt bij bellen dat wij bellen, zonder plaats', async () => {
    const { client, afspraakId } = await eenAfspraakMet({ client: MET_MAIL, kanaal: 'telefonisch' });
    await meld(afspraakId);
    const { tekst } = await hetBericht(client);
    expect(tekst).toContain('Hoe: ik bel u op 06-0000 0000');
    expect(tekst).not.toContain('Waar:');
  });

  it.each([
    ['een brief voor morgen', '2026-11-19', {}, ['uitnodiging bellen wacht']],
    ['een brief die net te laat komt', '2026-11-23', {}, ['uitnodiging bellen wacht']],
    ['een brief die net op tijd komt', '2026-11-24', {}, ['uitnodiging brief wacht']],
    [
      'wie weinig leest',
      '2026-11-25',
      { laaggeletterd: 'ja' },
      ['uitnodiging brief wacht', 'uitnodiging bellen wacht'],
    ],
    ['een e-mail voor vandaag', '2026-11-18', MET_MAIL, ['uitnodiging e_mail wacht']],
    ['een e-mail voor gisteren', '2026-11-17', MET_MAIL, []],
  ] as const)('%s', async (_, op, client, verwacht) => {
    const geval = await eenAfspraakMet({ client, datum: op });
    await meld(geval.afspraakId);
    expect(await soorten(geval.client)).toEqual(verwacht);
  });

  it('e-mail staat meteen in de wachtrij, één keer', async () => {
    const { client, afspraakId } = await eenAfspraakMet({ client: MET_MAIL });
    await meld(afspraakId);
    const { id } = await hetBericht(client);
    await alsSysteem('proef', hervatWachtende);
    const werk = (await wachtrij()).filter((w) => w.sleutel === `bericht.verzenden:${id}`);
    expect(werk).toEqual([{ taak: 'bericht.verzenden', sleutel: `bericht.verzenden:${id}` }]);
  });

  it('e-mail waarmee de wachtrij ophield gaat na hervatten weer, met alle pogingen; wat nog bedenktijd heeft wacht', async () => {
    const gevallen = [await eenAfspraakMet({ client: MET_MAIL }), await eenAfspraakMet({ client: MET_MAIL })] as const;
    for (const { afspraakId } of gevallen) await meld(afspraakId);
    const [oud, nieuw] = [await hetBericht(gevallen[0].client), await hetBericht(gevallen[1].client)];
    const stand = () =>
      alsSysteem(
        'proef',
        (tx) => ruw(tx).$queryRaw<{ sleutel: string; pogingen: number; nu: boolean }[]>`
          SELECT key AS sleutel, attempts::int AS pogingen, run_at <= now() AS nu FROM graphile_worker.jobs
          WHERE key IN (${`bericht.verzenden:${oud.id}`}, ${`bericht.verzenden:${nieuw.id}`}) ORDER BY key = ${`bericht.verzenden:${nieuw.id}`}`,
      );
    await alsSysteem('proef', async (tx) => {
      await ruw(tx)
        .$executeRaw`UPDATE graphile_worker._private_jobs SET attempts = max_attempts, last_error = 'geen_verbinding'
        WHERE key = ${`bericht.verzenden:${oud.id}`}`;
      await tx.bericht.update({ where: { id: oud.id }, data: { gemaaktOp: new Date(Date.now() - 3 * 60_000) } });
    });
    expect((await stand()).map((s) => s.pogingen)).toEqual([12, 0]);
    await alsSysteem('proef', hervatWachtende);
    expect((await stand()).map(({ pogingen, nu }) => [pogingen, nu])).toEqual([
      [0, true],
      [0, false],
    ]);
  });

  it.each([
    ['na het einde van het traject', { eind: '2026-11-20' }],
    ['in de controlegroep', { groep: 'controle' }],
  ] as const)('komt er niet %s', async (_, traject) => {
    const { client, afspraakId } = await eenAfspraakMet({ traject });
    await meld(afspraakId);
    expect(await soorten(client)).toEqual([]);
  });

  it('van een afspraak die er niet is doet niets', async () => {
    const voor = await stand();
    await meld('00000000-0000-7000-8000-000000000000');
    expect(await stand()).toEqual(voor);
  });
});

describe('een afspraak die verandert', () => {
  it('maakt wat nog klaarlag vervallen, en meldt alleen het laatste', async () => {
    const { client, afspraakId } = await eenAfspraakMet();
    await meld(afspraakId);
    await zetAfspraak(afspraakId, { datum: new Date('2026-12-02T00:00:00Z'), versie: 2 });
    await meld(afspraakId, 'verplaatst', 2);
    expect(await soorten(client)).toEqual(['uitnodiging brief vervallen', 'verplaatst brief wacht']);
    expect((await berichtenVan(client)).at(-1)?.onderwerp).toContain('woensdag 2 december 2026');
    // Werk dat te laat aan de beurt komt zet niets terug.
    await meld(afspraakId);
    expect(await soorten(client)).toEqual(['uitnodiging brief vervallen', 'verplaatst brief wacht']);
  });

  it('laat staan wat al verstuurd is', async () => {
    const { client, afspraakId } = await eenAfspraakMet();
    await meld(afspraakId);
    await zetBericht((await hetBericht(client)).id, { status: 'afgedrukt', verzondenOp: new Date() });
    await zetAfspraak(afspraakId, { status: 'afgezegd', afgezegdDoor: 'begeleider', afgezegdReden: 'GEHEIM' });
    await meld(afspraakId, 'afgezegd', 2);
    expect(await soorten(client)).toEqual(['uitnodiging brief afgedrukt', 'afgezegd brief wacht']);
    expect((await berichtenVan(client)).at(-1)?.tekst).not.toContain('GEHEIM');
  });

  it('die verkeerd was geregistreerd meldt alleen af wie ervan hoorde', async () => {
    const een = await eenAfspraakMet();
    const twee = await eenAfspraakMet();
    for (const { afspraakId } of [een, twee]) await meld(afspraakId);
    await zetBericht((await hetBericht(twee.client)).id, { status: 'afgedrukt', verzondenOp: new Date() });
    for (const { afspraakId } of [een, twee]) {
      await zetAfspraak(afspraakId, { verkeerdOp: new Date(), verkeerdReden: 'dubbel' });
      await meld(afspraakId, 'afgezegd', 2);
    }
    expect(await soorten(een.client)).toEqual(['uitnodiging brief vervallen']);
    expect(await soorten(twee.client)).toEqual(['uitnodiging brief afgedrukt', 'afgezegd brief wacht']);
  });

  it('na een overlijden gaat er niets meer uit', async () => {
    const { client, afspraakId, traject } = await eenAfspraakMet();
    await meld(afspraakId);
    await alsSysteem('proef', (tx) =>
      tx.traject.update({
        where: { id: traject.id },
        data: { einddatum: new Date('2026-11-17T00:00:00Z'), uitstroomreden: 'overleden' },
        select: { id: true },
      }),
    );
    await zetAfspraak(afspraakId, { status: 'afgezegd', afgezegdDoor: 'begeleider' });
    await meld(afspraakId, 'afgezegd', 2);
    expect(await soorten(client)).toEqual(['uitnodiging brief vervallen']);
  });
});

describe('wat de cliënt moet weten', () => {
  const aanvullen = () => alsSysteem('proef', (tx) => vulAan(tx, VANDAAG));
  const zonderTijd = { tijd: undefined, client: MET_MAIL };

  it.each([
    ['brief', {}],
    ['e_mail', MET_MAIL],
  ] as const)(
    'ontbreekt er een tijd, dan wacht het bericht per %s, en gaat als uitnodiging verder',
    async (weg, client) => {
      const { client: wie, afspraakId } = await eenAfspraakMet({ client, tijd: undefined });
      await meld(afspraakId);
      expect(await hetBericht(wie)).toMatchObject({ kanaal: weg, status: 'onvolledig', fout: 'mist_gegevens' });
      expect(await wachtrij()).not.toContainEqual(
        expect.objectContaining({ sleutel: `bericht.verzenden:${(await hetBericht(wie)).id}` }),
      );
      await aanvullen();
      expect(await soorten(wie)).toEqual([`uitnodiging ${weg} onvolledig`]);
      // De tijd komt erbij door de afspraak te verzetten; de cliënt wist nog van niets.
      await zetAfspraak(afspraakId, { tijd: '09:30', versie: 2 });
      await meld(afspraakId, 'verplaatst', 2);
      expect(await soorten(wie)).toEqual([`uitnodiging ${weg} vervallen`, `uitnodiging ${weg} wacht`]);
      expect((await berichtenVan(wie)).at(-1)?.tekst).toContain('Hoe laat: 09.30 uur');
    },
  );

  it('wie al bericht had hoort dat het is verzet', async () => {
    const { client, afspraakId } = await eenAfspraakMet(zonderTijd);
    await meld(afspraakId);
    await zetBericht((await hetBericht(client)).id, { status: 'verzonden', verzondenOp: new Date() });
    await zetAfspraak(afspraakId, { tijd: '09:30', versie: 2 });
    await meld(afspraakId, 'verplaatst', 2);
    expect(await soorten(client)).toEqual(['uitnodiging e_mail verzonden', 'verplaatst e_mail wacht']);
  });

  it('ontbreekt het nummer dat gebeld wordt, dan gaat het zodra het er is', async () => {
    const { client, afspraakId } = await eenAfspraakMet({ client: { telefoon: null }, kanaal: 'telefonisch' });
    await meld(afspraakId);
    expect(await soorten(client)).toEqual(['uitnodiging brief onvolledig']);
    await alsSysteem('proef', (tx) =>
      tx.client.update({ where: { id: client.id }, data: { telefoon: '06-00001234' }, select: { id: true } }),
    );
    expect(await aanvullen()).toEqual([afspraakId]);
    expect(await soorten(client)).toEqual(['uitnodiging brief vervallen', 'uitnodiging brief wacht']);
    expect((await berichtenVan(client)).at(-1)?.tekst).toContain('ik bel u op 06-0000 1234');
    expect(await aanvullen()).toEqual([]);
  });

  it('zonder gemeente wacht alles, ook een afzegging; er gaat niets verloren', async () => {
    const een = await eenAfspraakMet();
    const twee = await eenAfspraakMet({ client: MET_MAIL });
    await zonderGemeente(async () => {
      await meld(een.afspraakId);
      await zetAfspraak(twee.afspraakId, { status: 'afgezegd', afgezegdDoor: 'begeleider' });
      await meld(twee.afspraakId, 'afgezegd', 2);
      expect(await hetBericht(een.client)).toMatchObject({ status: 'onvolledig', fout: 'mist_gemeente' });
      expect(await hetBericht(twee.client)).toMatchObject({ status: 'onvolledig', fout: 'mist_gemeente' });
    });
    await aanvullen();
    expect((await soorten(een.client)).at(-1)).toBe('uitnodiging brief wacht');
    expect((await soorten(twee.client)).at(-1)).toBe('afgezegd e_mail wacht');
    expect((await berichtenVan(een.client)).at(-1)?.tekst).toContain('gemeente Enschede');
  });

  it('wordt een brief daardoor te laat, dan belt de begeleider zelf, één keer', async () => {
    const { client, afspraakId } = await eenAfspraakMet({ client: { laaggeletterd: 'ja' } });
    await zonderGemeente(() => meld(afspraakId));
    expect(await soorten(client)).toEqual(['uitnodiging brief onvolledig', 'uitnodiging bellen wacht']);
    await alsSysteem('proef', (tx) => vulAan(tx, datum('2026-11-24')));
    expect(await soorten(client)).toEqual(['uitnodiging brief vervallen', 'uitnodiging bellen wacht']);
  });

  it('gaat de afspraak intussen niet door, dan vervalt het', async () => {
    const { client, afspraakId } = await eenAfspraakMet({ tijd: undefined });
    await meld(afspraakId);
    await zetAfspraak(afspraakId, { status: 'gevoerd' });
    await aanvullen();
    expect(await hetBericht(client)).toMatchObject({ status: 'vervallen', fout: 'afspraak_gewijzigd' });
  });
});

describe('de herinnering', () => {
  const herinner = (dag: string) => alsSysteem('proef', (tx) => maakHerinneringen(tx, datum(dag)));
  const eenUitgenodigde = async (wens: Parameters<typeof eenAfspraakMet>[0] = {}) => {
    const geval = await eenAfspraakMet({ ...wens, client: { ...MET_MAIL, ...wens.client } });
    await meld(geval.afspraakId);
    await zetBericht((await hetBericht(geval.client)).id, { status: 'verzonden', verzondenOp: new Date() });
    return geval;
  };

  it('gaat twee werkdagen van tevoren, één keer, ook als die dag is gemist', async () => {
    const { client } = await eenUitgenodigde();
    await herinner('2026-11-20');
    expect(await soorten(client)).toEqual(['uitnodiging e_mail verzonden']);
    await Promise.all([herinner('2026-11-24'), herinner('2026-11-24')]);
    await herinner('2026-11-23');
    expect(await soorten(client)).toEqual(['uitnodiging e_mail verzonden', 'herinnering e_mail wacht']);
  });

  it.each([
    ['die vandaag is gemaakt', { vastgelegdOp: new Date('2026-11-23T09:00:00Z') }],
    ['van wie brieven krijgt', { client: { emailToestemmingOp: null } }],
    ['van wie het adres niet aankomt', { client: { emailOnbestelbaarOp: new Date('2026-11-01') } }],
    ['na het einde van het traject', { traject: { eind: '2026-11-24' } }],
  ] as const)('gaat niet voor een afspraak %s', async (_, wens) => {
    const { client } = await eenAfspraakMet({
      ...wens,
      client: { ...MET_MAIL, ...('client' in wens ? wens.client : {}) },
    });
    await herinner('2026-11-23');
    expect(await soorten(client)).toEqual([]);
  });

  it('gaat niet zolang de uitnodiging nog wacht', async () => {
    const { client, afspraakId } = await eenAfspraakMet({ client: MET_MAIL });
    await meld(afspraakId);
    await herinner('2026-11-23');
    expect(await soorten(client)).toEqual(['uitnodiging e_mail wacht']);
  });

  it('gaat opnieuw als de afspraak daarna een andere dag kreeg', async () => {
    const { client, afspraakId } = await eenUitgenodigde();
    await herinner('2026-11-23');
    for (const b of await berichtenVan(client))
      await zetBericht(b.id, { status: 'verzonden', verzondenOp: new Date() });
    await zetAfspraak(afspraakId, { datum: new Date('2026-12-09T00:00:00Z') });
    await herinner('2026-12-07');
    expect((await soorten(client)).filter((s) => s.startsWith('herinnering'))).toHaveLength(2);
  });
});

it('een bericht maken leest geen verslag, geen reden en niets over iemands situatie', async () => {
  const { client, afspraakId } = await eenAfspraakMet({ client: MET_MAIL });
  const verberg = [
    ...['verslag', 'derden', 'afgezegd_reden', 'verkeerd_reden'].map(
      (k) => `ALTER TABLE contactmoment RENAME ${k} TO ${k}_weg`,
    ),
    ...['tolk_nodig', 'bereikbaarheid', 'geboortedatum'].map((k) => `ALTER TABLE client RENAME ${k} TO ${k}_weg`),
    ...['intake', 'plan', 'uitkering', 'ontheffing', 'on_hold', 'selectiegegevens', 'inzet'].map(
      (t) => `ALTER TABLE ${t} RENAME TO ${t}_weg`,
    ),
  ];
  await doeAlsBaas(...verberg);
  await alsSysteem('proef', (tx) =>
    maakBericht(tx, { contactmomentId: afspraakId, soort: 'uitnodiging', versie: 1 }, VANDAAG),
  );
  expect(await soorten(client)).toEqual(['uitnodiging e_mail wacht']);
});
