import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { importmap } from '../../prisma/factories/importmap';
import { datum } from '../domain/datum';
import { alsSysteem } from '../server/db';
import { leesMap } from './bron';
import { importeer } from './commands';
import { alleKolommen, BESTANDEN, KOLOMMEN } from './kolommen';

const VANDAAG = datum('2026-11-22');
const leesIn = async (map: string) => (await importeer(await leesMap(map), { vandaag: VANDAAG })).perBestand;
const geval = (naam: string) => leesIn(`prisma/proef/gevallen/${naam}`);
const kort = (a: { regel: number; kolom: string; waarde: string }) => [a.regel, a.kolom, a.waarde];
const clienten = (begin: string) =>
  alsSysteem('proef', (tx) =>
    tx.client.findMany({ where: { clientnummer: { startsWith: begin } }, orderBy: { clientnummer: 'asc' } }),
  );

// Wie en wat er al is: de bestanden van de praktijk noemen zelf geen aanpakken en begeleiders.
beforeAll(async () => {
  await leesIn(importmap({}));
});

it('een geboortedatum zonder dag of maand komt er zo in, met het gesprek erbij', async () => {
  const { deelnemers, contactmomenten } = await geval('geboortedatum');
  expect(deelnemers).toMatchObject({ nieuw: 3, afgekeurd: [], aandacht: [] });
  expect(contactmomenten).toMatchObject({ nieuw: 1, afgekeurd: [] });
  expect((await clienten('GD-')).map((c) => c.geboortedatum)).toEqual(['1975', '1975-07', '1975']);
});

it('één naam is genoeg, en een naam van veertig letters past', async () => {
  expect((await geval('namen')).deelnemers).toMatchObject({ nieuw: 2, afgekeurd: [] });
  expect((await clienten('NM-')).map((c) => [c.voornaam, c.naam])).toEqual([
    [null, 'Sulaiman'],
    ['Wolfeschlegelsteinhausenbergerdorff-Anna', expect.stringMatching(/^Wolfe.*-Anna Rhabarber/)],
  ]);
});

it('sorteert op achternaam zonder tussenvoegsel', async () => {
  await geval('sorteren');
  const mensen = await alsSysteem('proef', (tx) =>
    tx.client.findMany({ where: { clientnummer: { startsWith: 'ST-' } }, orderBy: { sorteernaam: 'asc' } }),
  );
  expect(mensen.map((c) => c.achternaam)).toEqual([
    'Bakker',
    'van der Berg',
    'ter Braak',
    "'t Hof",
    'de Jong',
    'Visser',
  ]);
});

it('neemt een telefoonveld zoals het is', async () => {
  expect((await geval('telefoon')).deelnemers).toMatchObject({ nieuw: 4, afgekeurd: [], aandacht: [] });
  expect((await clienten('TL-')).map((c) => c.telefoon)).toEqual([
    ...['053-0000119 tst 12', '+49 (0)151 00000003', '+31 6 00000004', 'geheim'],
  ]);
});

it('een e-mailadres dat niet kan kost alleen dat veld, met een melding', async () => {
  const { deelnemers } = await geval('e-mail');
  expect(deelnemers).toMatchObject({ nieuw: 3, afgekeurd: [] });
  expect(deelnemers?.aandacht.map(kort)).toEqual([[3, 'email', 'jan.@voorbeeld.nl']]);
  expect(deelnemers?.aandacht[0]?.reden).toMatch(/^Vul een e-mailadres in.*Dit veld is leeg gelaten/);
  expect((await clienten('EM-')).map((c) => c.email)).toEqual([
    ...['info@müller-voorbeeld.de', null, 'ivo@voorbeeld.xn--p1ai'],
  ]);
});

it('leest een bestand met alleen de verplichte kolommen', async () => {
  const bron = await leesMap('prisma/proef/gevallen/kolommen');
  expect(bron.opmerkingen.join(' ')).toMatch(/"einddatum".*blijft leeg/);
  expect((await importeer(bron, { vandaag: VANDAAG })).perBestand.deelnemers).toMatchObject({
    nieuw: 1,
    afgekeurd: [],
  });
});

it('leest wat een Nederlands Excel opslaat: BOM, puntkomma’s en 1-9-2026', async () => {
  expect((await geval('excel-nl')).deelnemers).toMatchObject({ nieuw: 1, afgekeurd: [] });
  const traject = await alsSysteem('proef', (tx) =>
    tx.traject.findFirstOrThrow({ where: { client: { clientnummer: 'NX-0001' } } }),
  );
  expect(traject.startdatum.toISOString()).toMatch(/^2026-09-01/);
});

describe('wie er misschien al stond', () => {
  it('wordt gemeld, over accenten, spaties, streepjes en een onbekende geboortedatum heen; een ander niet', async () => {
    await geval('dubbel');
    const kop = 'clientnummer,voornaam,achternaam,aanpak,groep,startdatum,geboortedatum';
    const rij = (...cellen: string[]) => cellen.join(',');
    const regels = [
      rij('DX-1', 'Gulsah', 'Isik', 'VIA-pilot', 'pilot', '2026-09-01', '29-02-1980'),
      rij('DX-2', 'Sjoerd', 'van  der Berg', 'VIA-pilot', 'pilot', '2026-09-01', ''),
      rij('DX-3', 'Anneke', 'Jansen-de Vries', 'VIA-pilot', 'pilot', '2026-09-01', '1980'),
      rij('DX-4', 'van der Berg', 'Sjoerd', 'VIA-pilot', 'pilot', '2026-09-01', '1-1-1980'),
      rij('DX-5', 'Gülşah', 'Işık', 'VIA-pilot', 'pilot', '2026-09-01', '28-02-1980'),
    ];
    const map = importmap({});
    const { writeFileSync } = await import('node:fs');
    writeFileSync(`${map}/deelnemers.csv`, [kop, ...regels].join('\r\n'));
    const { deelnemers } = await leesIn(map);
    expect(deelnemers).toMatchObject({ nieuw: 5, afgekeurd: [] });
    const gemeld = deelnemers?.aandacht.map((a) => [a.regel, /\((D[BX]-\d+)\)/.exec(a.reden)?.[1]]);
    expect(gemeld).toEqual([
      [2, 'DB-0006'],
      [3, 'DB-0009'],
      [4, 'DB-0011'],
      [5, 'DB-0009'],
      [5, 'DX-2'],
    ]);
  });
});

describe('docs/import.md en de import zijn het eens over wat er mag ontbreken', () => {
  const delen = readFileSync('docs/import.md', 'utf8').split(/^## /m);
  it.each(BESTANDEN)('%s', (bestand) => {
    const deel = delen.find((d) => d.startsWith(`${bestand}.csv`)) ?? '';
    const rijen = [...deel.matchAll(/^\| ([\w, ]+) \| ([●○]) \|/gm)].flatMap(([, namen = '', teken]) =>
      namen.split(', ').map((naam) => ({ naam, verplicht: teken === '●' })),
    );
    expect(rijen.map((r) => r.naam).sort()).toEqual(alleKolommen(bestand).sort());
    expect(
      rijen
        .filter((r) => r.verplicht)
        .map((r) => r.naam)
        .sort(),
    ).toEqual([...KOLOMMEN[bestand].verplicht].sort());
  });
});
