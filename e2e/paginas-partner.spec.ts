/** Wat voor elke pagina van een partner geldt, vol en leeg; en de pagina's van een aanpak, die ieder leest. */
import { uniek } from '../prisma/factories/basis';
import { eenSignaal } from '../prisma/factories/netwerk';
import { eenTraject } from '../prisma/factories/traject';
import { eenInzetBij } from '../prisma/proef/partnersituaties';
import { eenAccount, expect, test } from './basis';
import { zetUitleg } from './database';
import { bekeken, bekijk, paginasVan, type Toestand } from './pagina-proef';

const LANG = 'Wolfeschlegelsteinhausenbergerdorff-Anna Rhabarberbarbarabarbarbarenbartbarbier';
const signalen = { titel: 'Signalen', pad: '/signalen', kop: 'Signalen' } as const;
const aanpak = { titel: 'Aanpak' } as const;

const VOL: Toestand[] = [
  { ...signalen, naam: 'Signalen', tekst: 'Komt niet opdagen' },
  {
    naam: 'Een cliënt van een partner',
    pad: '/signalen/{client}',
    titel: 'Signaal',
    kop: LANG,
    tekst: 'Dank voor het bericht.',
  },
  {
    naam: 'Een cliënt die niet van deze partner is',
    pad: '/signalen/{vreemd}',
    titel: 'Signaal',
    kop: 'Deze pagina is er niet',
    status: 404,
  },
  { naam: 'Aanpakken', pad: '/aanpakken', titel: 'Aanpakken', kop: 'Aanpakken', tekst: '{aanpak}' },
  { ...aanpak, naam: 'Een aanpak', pad: '/aanpakken/{aanpakId}', kop: '{aanpak}', tekst: 'Er is een inloopuur.' },
  { naam: 'Hulp voor een partner', pad: '/hulp', titel: 'Hulp', kop: 'Hulp', tekst: 'uw oude signalen' },
];

const LEEG: Toestand[] = [
  { ...signalen, naam: 'Signalen, leeg', tekst: 'U bent nu bij niemand betrokken.' },
  {
    ...aanpak,
    naam: 'Een aanpak zonder uitleg',
    pad: '/aanpakken/{aanpakId}',
    kop: '{aanpak}',
    tekst: 'De projectleider heeft dit nog niet opgeschreven.',
  },
];

bekijk(VOL, async () => {
  const kenmerk = uniek();
  const organisatie = `Re-integratieondernemingsvereniging Oost-Nederland ${kenmerk}`;
  const wie = await eenAccount({ rol: 'partner', organisatie });
  const naam = `Aanpak ${kenmerk}`;
  const traject = await eenTraject({
    aanpak: naam,
    client: {
      voornaam: 'Wolfeschlegelsteinhausenbergerdorff-Anna',
      achternaam: 'Rhabarberbarbarabarbarbarenbartbarbier',
    },
  });
  const { client, begeleider } = traject;
  await eenAccount({ rol: 'teamleider' });
  await eenInzetBij(traject, organisatie, { instrument: `${'zonderspaties'.repeat(8)} ${kenmerk}` });
  const antwoord = 'Dank voor het bericht.';
  await eenSignaal({ client, van: wie, op: '2026-11-02', afgehandeldDoor: begeleider, antwoord });
  await eenSignaal({ client, van: wie, soort: 'komt_niet', tekst: 'zonderspaties'.repeat(20) });
  await zetUitleg(traject.aanpak.id, 'Kleine stappen vooruit.', 'Er is een inloopuur.');
  const vreemd = (await eenTraject()).client.clientnummer;
  return { wie, gezet: { client: client.clientnummer, vreemd, aanpak: naam, aanpakId: traject.aanpak.id } };
});

bekijk(LEEG, async () => {
  const naam = `Lege aanpak ${uniek()}`;
  const { aanpak: a } = await eenTraject({ aanpak: naam, begeleider: null });
  return { wie: await eenAccount({ rol: 'partner' }), gezet: { aanpak: naam, aanpakId: a.id } };
});

test('elke pagina van een partner wordt hier bekeken', () => {
  expect(bekeken(...VOL, ...LEEG).filter((r) => r !== '/hulp')).toEqual(paginasVan('partner'));
});
