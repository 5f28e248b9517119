import { describe, expect, it } from 'vitest';
import type { Normstatus } from '../domain/contactnorm';
import { datum } from '../domain/datum';
import type { Contactfeit } from '../domain/tellend-gesprek';
import { vensterVan } from '../domain/venster';
import type { KortContact, Trajectfeiten } from './feiten';
import { afspraakVan, bepaalStand, opVolgorde } from './stand';

const VANDAAG = datum('2026-11-18');

const contact = (dag: string, anders: Partial<KortContact> = {}): KortContact => ({
  id: null,
  datum: datum(dag),
  tijd: null,
  soort: 'gesprek',
  kanaal: 'telefonisch',
  metDerde: false,
  status: 'gevoerd',
  locatie: null,
  houderId: null,
  verkeerdGeregistreerd: false,
  ...anders,
});
const afspraak = (dag: string, anders: Partial<KortContact> = {}) =>
  contact(dag, { id: dag, status: 'gepland', tijd: '10:00', ...anders });

const stand = (contacten: KortContact[]) => {
  const traject: Trajectfeiten = {
    id: 't',
    clientId: 'c',
    aanpak: { id: 'a', naam: 'VIA-pilot', perJaar: 4, normen: [] },
    teamId: null,
    groep: 'pilot',
    startdatum: datum('2026-01-05'),
    einddatum: null,
    uiterlijkeDatum: null,
    ritmeWeken: null,
    contacten,
    opschortingen: [],
    norm: {
      perJaar: 4,
      normen: [],
      start: datum('2026-01-05'),
      einddatum: null,
      contacten: contacten as Contactfeit[],
      opschortingen: [],
    },
  };
  return bepaalStand(traject, VANDAAG, vensterVan('twaalf_maanden', VANDAAG));
};

describe('hoe een traject ervoor staat', () => {
  it('zonder contact is er niets gehoord, gepland of geprobeerd', () =>
    expect(stand([])).toMatchObject({
      trajectId: 't',
      clientId: 'c',
      aanpak: 'VIA-pilot',
      start: '2026-01-05',
      einddatum: null,
      status: 'over_tijd',
      uiterlijk: '2026-04-05',
      dagen: -227,
      telling: { gevoerd: 0, vereist: 3 },
      laatsteGesprek: null,
      laatsteVorm: null,
      pogingen: { geen_gehoor: 0, niet_verschenen: 0, voicemail: 0 },
      gepland: null,
      stil: null,
    }));

  it('noemt de vorm van het laatste tellende gesprek, niet van wat die dag ook gebeurde', () =>
    expect(
      stand([
        contact('2026-05-01', { kanaal: 'huisbezoek' }),
        contact('2026-10-01', { kanaal: 'brief' }),
        contact('2026-10-01', { kanaal: 'op_locatie', metDerde: true }),
        contact('2026-11-01', { kanaal: 'e_mail' }),
      ]),
    ).toMatchObject({ laatsteGesprek: '2026-10-01', laatsteVorm: 'driegesprek_op_locatie', stil: 17 }));

  it.each([
    ['een afspraak van vandaag komt nog', [afspraak('2026-11-17'), afspraak('2026-11-18')], '2026-11-18'],
    ['de eerste die komt', [afspraak('2026-11-19'), afspraak('2026-11-25')], '2026-11-19'],
    ['wat verkeerd is geregistreerd niet', [afspraak('2026-11-19', { verkeerdGeregistreerd: true })], undefined],
    ['wat is afgezegd niet', [contact('2026-11-19', { status: 'afgezegd' })], undefined],
    ['wat voorbij is niet', [afspraak('2026-11-17')], undefined],
  ])('gepland: %s', (_, contacten, dag) => expect(stand(contacten).gepland?.datum).toBe(dag));

  it.each([
    ['vandaag gehoord', ['2026-11-18'], 0],
    ['gisteren en lang geleden', ['2026-02-01', '2026-11-17'], 1],
    ['wat na de peildatum ligt telt niet', ['2026-11-08', '2026-11-19'], 10],
  ])('stil: %s', (_, dagen, stil) => expect(stand(dagen.map((d) => contact(d))).stil).toBe(stil));

  it('telt pogingen vanaf de eerste dag van dit traject', () =>
    expect(
      stand(['2026-01-04', '2026-01-05', '2026-11-18'].map((d) => contact(d, { status: 'geen_gehoor' }))).pogingen,
    ).toEqual({ geen_gehoor: 2, niet_verschenen: 0, voicemail: 0 }));
});

it('een afspraak houdt tijd, vorm en plaats', () =>
  expect(afspraakVan(afspraak('2026-11-19', { kanaal: 'op_locatie', locatie: 'Noord' }))).toEqual({
    id: '2026-11-19',
    datum: '2026-11-19',
    tijd: '10:00',
    vorm: 'gesprek_op_locatie',
    locatie: 'Noord',
  }));

describe('de volgorde', () => {
  type Rij = Parameters<ReturnType<typeof opVolgorde>>[0] & { naam: string; beurt: string | null };
  const rij = (naam: string, status: Normstatus, gesprek: string | null, beurt: string | null, rest = {}): Rij => ({
    naam,
    status,
    laatsteGesprek: gesprek ? datum(gesprek) : null,
    beurt,
    sorteernaam: naam,
    clientnummer: naam,
    ...rest,
  });
  const juist = [
    rij('nooit gesproken, al is een ander langer over tijd', 'over_tijd', null, '2026-11-10'),
    rij('het langst over tijd', 'over_tijd', '2026-01-01', '2026-10-01'),
    rij('korter over tijd', 'over_tijd', '2026-01-01', '2026-11-01'),
    rij('binnenkort', 'binnenkort', '2026-01-01', '2026-11-20'),
    rij('e', 'op_schema', '2026-01-01', '2027-01-01', { sorteernaam: 'een' }),
    rij('f', 'op_schema', '2026-01-01', '2027-01-01', { sorteernaam: 'faber', clientnummer: '1' }),
    rij('g', 'op_schema', '2026-01-01', '2027-01-01', { sorteernaam: 'faber', clientnummer: '2' }),
    rij('zonder datum achteraan', 'op_schema', '2026-01-01', null),
    rij('opgeschort', 'opgeschort', '2026-01-01', '2026-01-01'),
    rij('begint nog', 'nog_niet_gestart', null, null),
    rij('voorbij', 'beeindigd', null, null),
  ];
  it.each(juist.map((_, i) => i))('is dezelfde hoe de rijen ook binnenkomen (vanaf %i)', (i) => {
    const door = [...juist.slice(i), ...juist.slice(0, i)].reverse();
    expect(door.sort(opVolgorde((r: Rij) => (r.beurt ? datum(r.beurt) : null))).map((r) => r.naam)).toEqual(
      juist.map((r) => r.naam),
    );
  });
});
