import { beforeEach, describe, expect, it } from 'vitest';
import { deelnemer, importmap } from '../../prisma/factories/importmap';
import { datum } from '../domain/datum';
import { controleerNorm } from '../normrapport/controle';
import { alsSysteem } from '../server/db';
import { leesMap } from './bron';
import { importeer } from './commands';

const VANDAAG = datum('2026-11-22');
const leesIn = async (regels: Parameters<typeof importmap>[0]) =>
  (await importeer(await leesMap(importmap(regels)), { vandaag: VANDAAG })).perBestand;

let teller = 0;
let nummer: string;
beforeEach(() => {
  teller += 1;
  nummer = `TWEE-${teller}`;
});

const contacten = () =>
  alsSysteem('test', (tx) =>
    tx.contactmoment.findMany({
      where: { client: { clientnummer: nummer } },
      orderBy: { datum: 'asc' },
      select: { id: true, verslag: true, verkeerdOp: true },
    }),
  );

describe('een tweede import', () => {
  it('brengt niet terug wat verkeerd geregistreerd is, ook niet na een correctie van het verslag', async () => {
    const regels = {
      deelnemers: [deelnemer(nummer)],
      contactmomenten: [
        `${nummer},2020-03-02,telefonisch,gevoerd,,30,s.deboer,taal,Eerste tekst.`,
        `${nummer},2020-04-02,telefonisch,gevoerd,,30,s.deboer,taal,Tweede tekst.`,
      ],
    };
    await leesIn(regels);
    const [eerste, tweede] = await contacten();
    await alsSysteem('test', async (tx) => {
      const fout = { verkeerdOp: new Date(), verkeerdReden: 'andere cliënt' };
      await tx.contactmoment.update({ where: { id: eerste?.id }, data: fout });
      await tx.contactmoment.update({ where: { id: tweede?.id }, data: { verslag: 'Verbeterde tekst.' } });
    });
    expect((await leesIn(regels)).contactmomenten).toMatchObject({ nieuw: 0, stondErAl: 2 });
    const na = await contacten();
    expect(na).toHaveLength(2);
    expect(na[0]?.verkeerdOp).not.toBeNull();
    expect(na[1]?.verslag).toBe('Verbeterde tekst.');
  });

  it('houdt twee gelijke regels uit elkaar, en herkent ze in een andere volgorde', async () => {
    const gelijk = `${nummer},2020-03-02,telefonisch,geen gehoor,,,s.deboer,,`;
    const ander = `${nummer},2020-03-03,brief,gevoerd,,,s.deboer,,`;
    const deelnemers = [deelnemer(nummer)];
    expect((await leesIn({ deelnemers, contactmomenten: [gelijk, ander, gelijk] })).contactmomenten?.nieuw).toBe(3);
    expect((await leesIn({ deelnemers, contactmomenten: [gelijk, gelijk, ander] })).contactmomenten).toMatchObject({
      nieuw: 0,
      stondErAl: 3,
    });
    expect((await leesIn({ deelnemers, contactmomenten: [gelijk, gelijk, gelijk] })).contactmomenten?.nieuw).toBe(1);
  });

  it('laat staan wat hier veranderd is en zegt hoeveel er afwijken', async () => {
    const regels = { deelnemers: [deelnemer(nummer)], onhold: [`${nummer},2020-05-01,,zorgtaken thuis`] };
    await leesIn(regels);
    await alsSysteem('test', async (tx) => {
      await tx.client.update({ where: { clientnummer: nummer }, data: { telefoon: '06-00001111' } });
      const { id } = await tx.onHold.findFirstOrThrow({ where: { traject: { client: { clientnummer: nummer } } } });
      await tx.onHold.update({ where: { id }, data: { tot: new Date('2020-06-01') } });
    });
    const tweede = await leesIn(regels);
    expect(tweede.deelnemers).toMatchObject({ nieuw: 0, stondErAl: 1, afwijkend: 1, afgekeurd: [] });
    expect(tweede.onhold).toMatchObject({ nieuw: 0, stondErAl: 1, afwijkend: 1, afgekeurd: [] });
    const client = await alsSysteem('test', (tx) => tx.client.findUniqueOrThrow({ where: { clientnummer: nummer } }));
    expect(client.telefoon).toBe('06-00001111');
  });

  it('voegt een later traject van een bestaande cliënt toe en rekent zijn eerdere gesprekken mee', async () => {
    await leesIn({
      deelnemers: [deelnemer(nummer, { einddatum: '2020-06-30', uitstroomreden: 'verhuisd' })],
      contactmomenten: [`${nummer},2021-02-01,telefonisch,gevoerd,,30,s.deboer,,`],
    });
    await leesIn({ deelnemers: [deelnemer(nummer, { startdatum: '2021-01-04' })] });
    const trajecten = await alsSysteem('test', (tx) =>
      tx.traject.findMany({ where: { client: { clientnummer: nummer } }, orderBy: { startdatum: 'asc' } }),
    );
    expect(trajecten.map((t) => t.uiterlijkeDatum?.toISOString().slice(0, 10))).toEqual(['2020-04-06', '2021-05-01']);
  });

  it('die tegelijk loopt met een andere zet niets dubbel', async () => {
    const nummers = Array.from({ length: 60 }, (_, i) => `${nummer}-${i}`);
    const regels = {
      deelnemers: nummers.map((n) => deelnemer(n)),
      contactmomenten: nummers.map((n) => `${n},2020-03-02,telefonisch,gevoerd,,30,s.deboer,taal; gezondheid,`),
    };
    const [een, twee] = await Promise.all([leesIn(regels), leesIn(regels)]);
    expect((een.deelnemers?.nieuw ?? 0) + (twee.deelnemers?.nieuw ?? 0)).toBe(60);
    expect((een.contactmomenten?.nieuw ?? 0) + (twee.contactmomenten?.nieuw ?? 0)).toBe(60);
    expect([een, twee].flatMap((v) => Object.values(v).flatMap((u) => u.afgekeurd))).toEqual([]);
    const verschillen: unknown[] = [];
    await controleerNorm(VANDAAG, (v) => verschillen.push(v));
    expect(verschillen).toEqual([]);
  });

  it('kan na een onderbreking worden afgemaakt', async () => {
    const regels = {
      deelnemers: [deelnemer(nummer)],
      contactmomenten: [`${nummer},2020-03-02,telefonisch,gevoerd,,30,s.deboer,,`],
    };
    const stop = new AbortController();
    const bron = await leesMap(importmap(regels));
    const half = await importeer(bron, {
      vandaag: VANDAAG,
      signaal: stop.signal,
      meld: (bestand) => bestand === 'deelnemers' && stop.abort(),
    });
    expect(half).toMatchObject({ onderbroken: true, perBestand: { deelnemers: { nieuw: 1 } } });
    expect(half.perBestand.contactmomenten).toBeUndefined();
    expect(await leesIn(regels)).toMatchObject({
      deelnemers: { nieuw: 0, stondErAl: 1 },
      contactmomenten: { nieuw: 1 },
    });
  });
});
