import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, it } from 'vitest';
import { eenTraject } from '../../prisma/factories/traject';
import { NORMSTATUS } from '../copy/woorden';
import { assessContactnorm, kalenderjaar, type Normfeiten, telGesprekken, trajectjaar } from '../domain/contactnorm';
import { type Datum, datum } from '../domain/datum';
import type { ContactStatus, Kanaal } from '../domain/tellend-gesprek';
import { leesMap } from '../import/bron';
import { importeer } from '../import/commands';
import { normrapportCsv, normrapportKop } from '../norm/normregel';
import { leesNormrapport, vindAanpak } from './queries';

const MAP = 'prisma/demo/via-pilot';

async function rapport(aanpak: string, peildatum: string): Promise<string> {
  const gevonden = await vindAanpak(aanpak);
  let csv = normrapportKop();
  for await (const regels of leesNormrapport(gevonden?.id ?? '', datum(peildatum))) csv += normrapportCsv(regels);
  return csv;
}

type Csvrij = Record<string, string>;
const lees = (bestand: string) =>
  parse(readFileSync(`${MAP}/${bestand}.csv`), { columns: true, bom: true }) as Csvrij[];

/** Het rapport rechtstreeks uit de bestanden, zonder import of database. */
function uitBestanden(peildatum: Datum): string {
  const kanaal: Record<string, Kanaal> = {
    'gesprek op locatie': 'op_locatie',
    driegesprek: 'op_locatie',
    'e-mail': 'e_mail',
  };
  const contacten = new Map<string | undefined, Csvrij[]>();
  for (const c of lees('contactmomenten')) contacten.set(c.clientnummer, [...(contacten.get(c.clientnummer) ?? []), c]);
  const opschortingen = lees('opschortingen').map((o) => ({ van: datum(o.van ?? ''), tot: datum(o.tot ?? '') }));
  const regels = lees('deelnemers').filter(
    (d) => d.aanpak === 'VIA-pilot' && d.groep === 'pilot' && (d.startdatum ?? '') <= peildatum,
  );
  return [normrapportKop(), ...regels.map((d) => regel(d))].join('');

  function regel(d: Csvrij): string {
    const norm: Normfeiten = {
      perJaar: 4,
      normen: [],
      start: datum(d.startdatum ?? ''),
      einddatum: d.einddatum ? datum(d.einddatum) : null,
      opschortingen,
      contacten: (contacten.get(d.clientnummer) ?? []).map((c) => ({
        datum: datum(c.datum ?? ''),
        soort: 'gesprek',
        kanaal: kanaal[c.vorm ?? ''] ?? (c.vorm as Kanaal),
        metDerde: c.vorm === 'driegesprek',
        status: c.status?.replace(' ', '_') as ContactStatus,
        verkeerdGeregistreerd: false,
      })),
    };
    const { status, uiterlijk } = assessContactnorm(norm, peildatum);
    const jaar = telGesprekken(norm, trajectjaar(norm.start, peildatum), peildatum);
    const kalender = telGesprekken(norm, kalenderjaar(peildatum), peildatum);
    const cellen = [d.clientnummer, NORMSTATUS[status], status === 'beeindigd' ? '' : (uiterlijk ?? '')];
    return `${[...cellen, jaar.van, jaar.vereist, jaar.gevoerd, kalender.vereist, kalender.gevoerd].join(',')}\r\n`;
  }
}

describe('het rapport van de norm', () => {
  beforeAll(async () => {
    await importeer(await leesMap(MAP), { vandaag: datum('2026-11-22') });
  });

  it('is byte voor byte wat een onafhankelijk programma uitrekende', async () => {
    expect(await rapport('VIA-pilot', '2020-12-31')).toBe(readFileSync(`${MAP}/verwacht-norm-2020-12-31.csv`, 'utf8'));
  });

  it.each(['2020-01-06', '2020-04-15', '2020-06-01', '2021-02-28', '2021-07-01', '2026-11-22'])(
    'is op %s gelijk aan de norm rechtstreeks uit de bestanden',
    async (peildatum) => {
      const verwacht = uitBestanden(datum(peildatum));
      expect(verwacht.split('\r\n').length).toBeGreaterThan(2);
      expect(await rapport('VIA-pilot', peildatum)).toBe(verwacht);
    },
  );

  it('bevat de controlegroep niet', async () => {
    expect(await rapport('Reguliere aanpak', '2020-12-31')).toBe(normrapportKop());
  });

  it('laat uiterlijk leeg zonder uiterlijke datum, en toont twee trajecten van dezelfde cliënt', async () => {
    const start = '2020-01-01';
    const eerste = await eenTraject({
      aanpak: 'Proef',
      client: { clientnummer: 'ZZ-1' },
      start,
      eind: '2020-03-01',
      begeleider: null,
    });
    const open = { van: '2020-09-01' };
    await eenTraject({
      aanpak: 'Proef',
      client: eerste.client,
      start: '2020-06-01',
      opschorting: open,
      begeleider: null,
    });
    const regels = (await rapport('Proef', '2020-08-01')).split('\r\n').slice(1, 3);
    expect(regels.map((r) => r.split(',').slice(0, 4))).toEqual([
      ['ZZ-1', 'beëindigd', '', '2020-01-01'],
      ['ZZ-1', 'op schema', '', '2020-06-01'],
    ]);
  });
});
