import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { deelnemer, importmap } from '../../prisma/factories/importmap';
import { datum } from '../domain/datum';
import { alsSysteem } from '../server/db';
import { leesMap } from './bron';
import { importeer } from './commands';

const VANDAAG = datum('2026-11-22');
const leesIn = async (map: string) => (await importeer(await leesMap(map), { vandaag: VANDAAG })).perBestand;
const kort = (a: { regel: number; kolom: string; waarde: string }) => [a.regel, a.kolom, a.waarde];

describe('een rij die niet kan', () => {
  it('wordt met regel, kolom en waarde gemeld; de andere deelnemers komen erin', async () => {
    const { deelnemers } = await leesIn(
      importmap({
        deelnemers: [
          deelnemer('AF-01'),
          deelnemer('AF-02', { startdatum: '2020-02-30' }),
          deelnemer('AF-03', { startdatum: '2020-05-01', einddatum: '2020-04-30' }),
          deelnemer('AF-04', { uitstroomreden: 'geen zin meer', einddatum: '2020-06-01' }),
          deelnemer('AF-05', { begeleider: 'x.onbekend' }),
          deelnemer('AF-06', { begeleider: 'm.visser' }),
          deelnemer('AF-07', { aanpak: 'Andere aanpak' }),
          deelnemer('AF-08', { groep: 'iets' }),
          deelnemer('AF-09', { achternaam: '', geboortedatum: '31-02-1980' }),
          deelnemer('AF-10', { geboortedatum: '2027-01-01' }),
          deelnemer('AF-01', { startdatum: '2020-09-01' }),
          deelnemer('AF-01', { achternaam: 'Anders' }),
          deelnemer('af 12'),
          'AF-13,Te,weinig',
          deelnemer('AF-14'),
        ],
      }),
    );
    expect(deelnemers?.nieuw).toBe(3);
    expect(deelnemers?.afgekeurd.map(kort)).toEqual([
      [3, 'startdatum', '2020-02-30'],
      [4, 'einddatum', '2020-04-30'],
      [5, 'uitstroomreden', 'geen zin meer'],
      [6, 'begeleider', 'x.onbekend'],
      [7, 'begeleider', 'm.visser'],
      [8, 'aanpak', 'Andere aanpak'],
      [9, 'groep', 'iets'],
      [10, 'achternaam', ''],
      [12, 'startdatum', '2020-09-01'],
      [13, 'clientnummer', 'AF-01'],
      [14, 'clientnummer', 'af 12'],
      [15, '', ''],
    ]);
    expect(deelnemers?.afgekeurd.find((a) => a.regel === 10)?.reden).toContain('Ook geboortedatum ("31-02-1980")');
    expect(deelnemers?.aandacht.map(kort)).toContainEqual([11, 'geboortedatum', '2027-01-01']);
  });

  it('wordt bij contactmomenten gemeld op de regel van het bestand, ook na een verslag van meer regels', async () => {
    const lang = 'x'.repeat(12_001);
    const { contactmomenten } = await leesIn(
      importmap({
        deelnemers: [deelnemer('CM-01')],
        contactmomenten: [
          'CM-01,2020-02-03,telefonisch,gevoerd,,30,s.deboer,,"Eerste regel,\r\ntweede ""regel""\r\nderde."',
          'CM-01,2026-11-23,telefonisch,gevoerd,,30,s.deboer,,',
          'CM-99,2020-02-03,telefonisch,gevoerd,,30,s.deboer,,',
          'CM-01,2020-02-03,telefonisch,gevoerd,,30,x.onbekend,,',
          'CM-01,2020-02-03,rooksignaal,gevoerd,,30,s.deboer,,',
          'CM-01,2020-02-03,telefonisch,misschien,,30,s.deboer,,',
          'CM-01,2020-02-03,telefonisch,gevoerd,,0,s.deboer,,',
          'CM-01,2020-02-03,telefonisch,gevoerd,,601,s.deboer,,',
          `CM-01,2020-02-03,telefonisch,gevoerd,,30,s.deboer,,${lang}`,
          'CM-01,2020-02-03,ontmoeting,geen gehoor,,,s.deboer,,',
          'CM-01,2026-11-23,gesprek op locatie,gepland,stadskantoor,,s.deboer,,',
        ],
      }),
    );
    expect(contactmomenten?.nieuw).toBe(2);
    expect(contactmomenten?.afgekeurd.map((a) => kort(a).slice(0, 2))).toEqual([
      [5, 'datum'],
      [6, 'clientnummer'],
      [7, 'begeleider'],
      [8, 'vorm'],
      [9, 'status'],
      [10, 'duur_minuten'],
      [11, 'duur_minuten'],
      [12, 'verslag'],
      [13, 'status'],
    ]);
  });

  it('is ook een periode on hold die overlapt, eindigt voor zij begint of een onbekende reden heeft', async () => {
    const { onhold } = await leesIn(
      importmap({
        deelnemers: [deelnemer('OH-01')],
        onhold: [
          'OH-01,2020-03-01,2020-04-01,psychische klachten',
          'OH-01,2020-04-01,,zorgtaken thuis',
          'OH-01,2020-07-01,2020-06-01,anders',
          'OH-01,2020-08-01,,geen idee',
          'OH-02,2020-08-01,,anders',
        ],
      }),
    );
    expect(onhold?.nieuw).toBe(1);
    expect(onhold?.afgekeurd.map((a) => a.kolom).sort()).toEqual(['clientnummer', 'reden', 'tot', 'van']);
  });
});

describe('vormen en opschortingen', () => {
  it('vouwt een vorm open in soort, kanaal en wie erbij was', async () => {
    await leesIn(
      importmap({
        deelnemers: [deelnemer('VM-01')],
        contactmomenten: [
          'VM-01,2020-02-03,Driegesprek,gevoerd,stadskantoor,30,s.deboer,taal; Taal ; gezondheid,',
          'VM-01,2020-02-04,ontmoeting,gevoerd,,,s.deboer,,',
          'VM-01,2020-02-05,contact met derden,gevoerd,,,s.deboer,,',
          'VM-01,2020-02-06,telefonisch,afgezegd,,,s.deboer,,',
        ],
      }),
    );
    const contacten = await alsSysteem('test', (tx) =>
      tx.contactmoment.findMany({
        where: { client: { clientnummer: 'VM-01' } },
        orderBy: { datum: 'asc' },
        select: { soort: true, kanaal: true, metDerde: true, onderwerpen: true, locatie: { select: { naam: true } } },
      }),
    );
    expect(contacten[0]).toMatchObject({
      soort: 'gesprek',
      kanaal: 'op_locatie',
      metDerde: true,
      locatie: { naam: 'stadskantoor' },
    });
    expect(contacten[0]?.onderwerpen).toHaveLength(2);
    expect(contacten.slice(1).map((c) => c.soort)).toEqual(['ontmoeting', 'contact_met_derden', 'gesprek']);
  });

  it('zet een opschorting bij de aanpak of bij het traject van een cliënt', async () => {
    const regels = {
      aanpakken: ['Eigen aanpak,4'],
      deelnemers: [deelnemer('OP-01', { aanpak: 'Eigen aanpak' }), deelnemer('OP-02', { aanpak: 'Eigen aanpak' })],
      opschortingen: [
        'Eigen aanpak,,2020-03-16,2020-03-25,lockdown',
        'Eigen aanpak,OP-02,2020-02-01,2020-02-10,detentie',
        ',OP-01,2020-02-01,,opname',
        ',OP-99,2020-02-01,,opname',
        ',,2020-02-01,,niemand',
        'Eigen aanpak,,2020-03-01,2020-02-01,achterstevoren',
      ],
    };
    const map = importmap(regels);
    const eerste = await leesIn(map);
    expect(eerste.opschortingen).toMatchObject({ nieuw: 3, stondErAl: 0 });
    expect(eerste.opschortingen?.afgekeurd.map((a) => a.regel)).toEqual([5, 6, 7]);
    expect((await leesIn(map)).opschortingen).toMatchObject({ nieuw: 0, stondErAl: 3, afwijkend: 0 });
    const trajecten = await alsSysteem('test', (tx) =>
      tx.traject.findMany({
        where: { aanpak: { naam: 'Eigen aanpak' } },
        orderBy: { client: { clientnummer: 'asc' } },
      }),
    );
    // OP-01 staat stil zonder einde; OP-02: 6 april plus 10 dagen detentie plus 10 dagen lockdown.
    expect(trajecten.map((t) => t.uiterlijkeDatum?.toISOString().slice(0, 10) ?? null)).toEqual([null, '2020-04-26']);
  });

  it('rekent bestaande trajecten na als hun aanpak later wordt opgeschort', async () => {
    const aanpak = { aanpakken: ['Late aanpak,4'] };
    await leesIn(importmap({ ...aanpak, deelnemers: [deelnemer('LA-01', { aanpak: 'Late aanpak' })] }));
    await leesIn(importmap({ ...aanpak, opschortingen: ['Late aanpak,,2020-02-01,2020-02-10,lockdown'] }));
    const traject = await alsSysteem('test', (tx) =>
      tx.traject.findFirstOrThrow({ where: { aanpak: { naam: 'Late aanpak' } } }),
    );
    expect(traject.uiterlijkeDatum?.toISOString().slice(0, 10)).toBe('2020-04-16');
  });
});

describe('de bestanden zelf', () => {
  const schrijf = (map: string, naam: string, inhoud: string | Buffer) => writeFileSync(join(map, naam), inhoud);

  it('mogen een BOM, andere regeleinden, een andere volgorde en extra kolommen hebben', async () => {
    const map = importmap({ deelnemers: [deelnemer('BM-01')] });
    schrijf(
      map,
      'contactmomenten.csv',
      '\uFEFFvorm,eigen_kolom, Datum ,clientnummer,begeleider,status\n  telefonisch ,x, 2020-02-03 , bm-01 ,S.deBoer,Gevoerd\n',
    );
    const bron = await leesMap(map);
    expect(bron.opmerkingen.join(' ')).toMatch(/"verslag".*"eigen_kolom"/s);
    expect((await importeer(bron, { vandaag: VANDAAG })).perBestand.contactmomenten).toMatchObject({
      nieuw: 1,
      afgekeurd: [],
    });
  });

  it('worden geweigerd als een verplichte kolom ontbreekt, voordat er iets is ingelezen', async () => {
    const map = importmap({ deelnemers: [deelnemer('VK-01')] });
    schrijf(
      map,
      'contactmomenten.csv',
      'clientnummer,vorm,status,begeleider\r\nVK-01,telefonisch,gevoerd,s.deboer\r\n',
    );
    await expect(leesMap(map)).rejects.toThrow(
      'In contactmomenten.csv ontbreekt de kolom "datum". Er is niets ingelezen.',
    );
  });

  it('mogen Windows-1252 zijn, zoals een ouder Excel schrijft', async () => {
    const map = importmap({});
    schrijf(
      map,
      'begeleiders.csv',
      Buffer.from('gebruikersnaam;naam;email;rol\r\nb.w;Zo\xeb \x8aimi\xe6;b@x.nl;begeleider\r\n', 'latin1'),
    );
    const bron = await leesMap(map);
    expect(bron.opmerkingen).toContain(
      'begeleiders.csv: geen UTF-8; gelezen als Windows-1252, zoals een ouder Excel schrijft.',
    );
    await importeer(bron, { vandaag: VANDAAG });
    const gebruiker = await alsSysteem('test', (tx) => tx.gebruiker.findFirst({ where: { gebruikersnaam: 'b.w' } }));
    expect(gebruiker?.naam).toBe('Zoë Šimiæ');
  });

  it('mogen ontbreken, maar niet allemaal', async () => {
    await expect(leesMap('prisma/migrations')).rejects.toThrow('geen van deze bestanden');
  });
});
