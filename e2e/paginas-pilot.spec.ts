/** Wat voor elke pagina van een projectleider geldt, vol en leeg, nu en op een eerdere dag. */
import { uniek } from '../prisma/factories/basis';
import { eenGemis, eenInzet } from '../prisma/factories/inzet';
import { eenTraject } from '../prisma/factories/traject';
import { eenAccount, expect, test } from './basis';
import { eenAanpakopschorting, zetUitstroomreden } from './database';
import { bekeken, bekijk, paginasVan, type Toestand } from './pagina-proef';

const GEEN_DAG = 'Deze peildatum bestaat niet of ligt in de toekomst.';
const pilot = { titel: 'Pilot' } as const;
const deelnemers = { titel: 'Deelnemers' } as const;
const aanbod = { titel: 'Aanbod' } as const;
const stil = { titel: 'Opschorting van de aanpak' } as const;
const uitleg = { titel: 'Uitleg van de aanpak' } as const;
const NIEUW = '/pilot/opschorting?nieuw=1';

const VOL: Toestand[] = [
  {
    ...pilot,
    naam: 'Pilot',
    pad: '/pilot',
    kop: '{aanpak}',
    tekst: 'Een reden gaat over de gezondheid of het leven van één mens.',
  },
  {
    ...pilot,
    naam: 'Pilot op een eerdere dag',
    pad: '/pilot?peildatum=2026-08-03&periode=kalenderjaar',
    kop: '{aanpak}',
    tekst: 'U kijkt naar maandag 3 augustus 2026',
  },
  {
    ...pilot,
    naam: 'Pilot op een dag die nog komt',
    pad: '/pilot?peildatum=2026-11-19',
    kop: 'Pilot',
    tekst: GEEN_DAG,
  },
  { ...deelnemers, naam: 'Deelnemers', pad: '/pilot/deelnemers', kop: 'Deelnemers van {aanpak}', tekst: 'op schema' },
  {
    ...deelnemers,
    naam: 'Deelnemers, niemand past',
    pad: '/pilot/deelnemers?status=nog_niet_gestart',
    kop: 'Deelnemers van {aanpak}',
    tekst: 'Niemand past bij deze keuze.',
  },
  {
    ...deelnemers,
    naam: 'Deelnemers op geen dag',
    pad: '/pilot/deelnemers?peildatum=x',
    kop: 'Deelnemers',
    tekst: GEEN_DAG,
  },
  { ...stil, naam: 'Opschorting', pad: '/pilot/opschorting', kop: '{aanpak} opschorten', tekst: 'moet nog beginnen' },
  {
    ...stil,
    naam: 'Opschorting, voorbeeld',
    pad: `${NIEUW}&van=2026-11-16&tot=2026-12-06&reden=lockdown`,
    kop: '{aanpak} opschorten',
    tekst: 'Dit raakt 12 trajecten',
  },
  {
    ...stil,
    naam: 'Opschorting, fouten',
    pad: `${NIEUW}&van=2026-12-01&tot=2026-11-01&reden=`,
    kop: '{aanpak} opschorten',
    tekst: 'De laatste dag kan niet voor de eerste liggen.',
  },
  {
    ...stil,
    naam: 'Opschorting, overlapt',
    pad: `${NIEUW}&van=2027-02-01&tot=2027-02-10&reden=lockdown`,
    kop: '{aanpak} opschorten',
    tekst: 'Perioden mogen niet overlappen.',
  },
  { ...aanbod, naam: 'Aanbod', pad: '/aanbod', kop: 'Aanbod', tekst: 'wordt nu het meest gebruikt: 7 mensen' },
  {
    ...uitleg,
    naam: 'Uitleg van de aanpak',
    pad: '/pilot/aanpak',
    kop: 'Uitleg van {aanpak}',
    tekst: 'Er zijn nog geen berichten.',
  },
  { naam: 'Hulp voor een projectleider', pad: '/hulp', titel: 'Hulp', kop: 'Hulp', tekst: 'minder dan vijf mensen' },
];

const LEEG: Toestand[] = [
  { ...aanbod, naam: 'Aanbod, leeg', pad: '/aanbod', kop: 'Aanbod', tekst: 'Er is nog niets ingezet' },
  { ...pilot, naam: 'Pilot, leeg', pad: '/pilot', kop: '{aanpak}', tekst: 'Er is nog niemand begonnen' },
  {
    ...deelnemers,
    naam: 'Deelnemers, leeg',
    pad: '/pilot/deelnemers',
    kop: 'Deelnemers van {aanpak}',
    tekst: 'Niemand',
  },
  {
    ...stil,
    naam: 'Opschorting, nog nooit',
    pad: '/pilot/opschorting',
    kop: '{aanpak} opschorten',
    tekst: 'nog nooit opgeschort',
  },
];

const ZONDER: Toestand[] = [
  { ...aanbod, naam: 'Aanbod, zonder aanpak', pad: '/aanbod', kop: 'Aanbod', tekst: 'nog aan geen aanpak gekoppeld' },
  { ...pilot, naam: 'Pilot, zonder aanpak', pad: '/pilot', kop: 'Pilot', tekst: 'nog aan geen aanpak gekoppeld' },
  {
    ...deelnemers,
    naam: 'Deelnemers, zonder aanpak',
    pad: '/pilot/deelnemers',
    kop: 'Deelnemers',
    tekst: 'geen aanpak',
  },
  { ...uitleg, naam: 'Uitleg, zonder aanpak', pad: '/pilot/aanpak', kop: 'Uitleg van de aanpak', tekst: 'geen aanpak' },
  { ...stil, naam: 'Opschorting, zonder aanpak', pad: '/pilot/opschorting', kop: 'Opschorting', tekst: 'geen aanpak' },
];

bekijk(VOL, async () => {
  const aanpak = `Aanpak ${uniek()}`;
  const wie = await eenAccount({ rol: 'projectleider', aanpakken: [aanpak] });
  const traject = (wens: object) => eenTraject({ aanpak, team: aanpak, begeleider: null, ...wens });
  for (let i = 0; i < 7; i++) {
    const loopt = await traject({
      laatsteGesprek: '2026-10-28',
      onHold: { van: '2026-06-01', herzienOp: '2026-12-01' },
    });
    await eenInzet({ traject: loopt });
    if (i < 3) await eenGemis({ traject: loopt, belemmering: 'vervoer' });
  }
  for (let i = 0; i < 5; i++) await traject({ start: '2026-03-02', gesprekken: ['2026-06-01'] });
  const klaar = await traject({ start: '2026-02-02', eind: '2026-09-30' });
  await zetUitstroomreden(klaar, 'betaald_werk');
  await eenAanpakopschorting(klaar.aanpak.id, '2027-02-01', '2027-02-28');
  return { wie, gezet: { aanpak } };
});

bekijk(LEEG, async () => {
  const aanpak = `Lege aanpak ${uniek()}`;
  return { wie: await eenAccount({ rol: 'projectleider', aanpakken: [aanpak] }), gezet: { aanpak } };
});

bekijk(ZONDER, async () => ({ wie: await eenAccount({ rol: 'projectleider', aanpakken: [] }), gezet: {} }));

test('elke pagina van een projectleider wordt hier bekeken', () => {
  expect(bekeken(...VOL, ...LEEG, ...ZONDER).filter((r) => r.startsWith('/pilot'))).toEqual(paginasVan('pilot'));
});
