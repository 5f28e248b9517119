import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import * as account from '../account/schema';
import * as gebruiker from '../beheer/gebruiker-schema';
import * as lijst from '../beheer/lijst-schema';
import * as plaatsing from '../beheer/plaatsing-schema';
import * as clienten from '../clienten/schema';
import * as contactmomenten from '../contactmomenten/schema';
import * as intakes from '../intakes/schema';
import * as team from '../levensloop/schema';
import * as onhold from '../onhold/schema';
import * as opschorting from '../opschorting/schema';
import * as overdrachten from '../overdrachten/schema';
import * as toegang from '../toegang/schema';
import * as verantwoording from '../verantwoording/schema';

type Schema = z.ZodType & { shape: Record<string, z.ZodType> };
const isSchema = (waarde: unknown): waarde is Schema => waarde instanceof z.ZodType && 'shape' in waarde;

const SCHEMAS = Object.entries({
  account,
  verantwoording,
  clienten,
  contactmomenten,
  intakes,
  onhold,
  opschorting,
  overdrachten,
  team,
  gebruiker,
  lijst,
  plaatsing,
  toegang,
}).flatMap(([map, module]) =>
  Object.entries(module)
    .filter((paar): paar is [string, Schema] => isSchema(paar[1]))
    .map(([naam, schema]) => [`${map}/${naam}`, schema] as const),
);

/** Wat er allemaal in een veld terecht kan komen: via het formulier, een dubbel veld, of iemand die zelf iets instuurt. */
const SLECHT: Record<string, unknown> = {
  niets: undefined,
  null: null,
  leeg: '',
  spaties: '   ',
  'een ander woord': 'onzin',
  'een datum die niet bestaat': '2026-02-30',
  'een dag die niet bestaat als voorstel': 'datum:2026-02-30',
  'te lang': 'x'.repeat(20_000),
  nul: '0',
  negatief: '-1',
  'een breuk': '1.5',
  'heel groot': '999999999',
  oneindig: '1e999',
  'een getal': 5,
  'een rij': ['a', 'b'],
  'een lege rij': [],
  'een object': { a: 1 },
  waar: true,
  'een functie van JavaScript': 'constructor',
};

const ENGELS =
  /\b(invalid|expected|received|required|too (big|small|long|short)|must|should|string|number|array|object|boolean|option|unrecognized|undefined|NaN)\b/i;

describe('elk schema zegt in het Nederlands wat er niet klopt', () => {
  it('ze zijn er allemaal bij', () => expect(SCHEMAS.length).toBeGreaterThanOrEqual(30));

  it.each(SCHEMAS)('%s', (_, schema) => {
    const fout: string[] = [];
    for (const veld of Object.keys(schema.shape))
      for (const waarde of Object.values(SLECHT))
        for (const issue of schema.safeParse({ [veld]: waarde }).error?.issues ?? []) {
          const goed = /^[A-ZÀ-Ý].*[.]$/.test(issue.message) && !ENGELS.test(issue.message);
          if (!goed) fout.push(`${String(issue.path[0])}: ${issue.message || '(leeg)'}`);
        }
    expect([...new Set(fout)]).toEqual([]);
  });

  it('gooit nooit zelf een fout, wat er ook in zit', () => {
    for (const [naam, schema] of SCHEMAS)
      for (const waarde of Object.values(SLECHT)) {
        const alles = Object.fromEntries(Object.keys(schema.shape).map((veld) => [veld, waarde]));
        expect(() => schema.safeParse(alles), naam).not.toThrow();
      }
  });
});

describe('Gesprek vastleggen', () => {
  const lees = (velden: Record<string, unknown>) => {
    const goed = { clientnummer: 'VIA-0001', datum: '2026-11-18', kanaal: 'telefonisch' };
    const uitkomst = contactmomenten.contactmomentSchema.safeParse({ ...goed, ...velden });
    return uitkomst.success ? uitkomst.data : uitkomst.error.issues.map((i) => i.path[0]);
  };

  it('leest een datum zoals de melding hem voorschrijft', () => {
    for (const datum of ['18-11-2026', ' 18-11-2026 ', '2026-11-18'])
      expect(lees({ datum })).toMatchObject({ datum: '2026-11-18' });
    expect(lees({ datum: '1-2-2026', vervolgDatum: '24-12-2026' })).toMatchObject({
      datum: '2026-02-01',
      vervolgDatum: '2026-12-24',
    });
    expect(lees({ datum: '31-02-2026' })).toEqual(['datum']);
  });

  it('is met twee velden genoeg', () =>
    expect(lees({})).toMatchObject({
      soort: 'gesprek',
      status: 'gevoerd',
      metDerde: false,
      onderwerpen: [],
    }));

  it('leest lege velden van een formulier als niets', () => {
    const leeg = Object.fromEntries(
      [
        'tijd',
        'locatieId',
        'derden',
        'duurMinuten',
        'verslag',
        'gehoudenDoorId',
        'vervolgDatum',
        'vervolgReden',
        'terug',
      ].map((veld) => [veld, '']),
    );
    expect(lees({ ...leeg, vervolg: '', onderwerpen: '' })).toMatchObject({
      tijd: null,
      locatieId: null,
      duurMinuten: null,
      verslag: null,
      onderwerpen: [],
    });
  });

  it('telt een regeleinde van de browser als één teken: 12.000 mag, 12.001 niet', () => {
    const regels = `${'x'.repeat(9)}\r\n`.repeat(1200);
    expect(lees({ verslag: regels })).toMatchObject({ verslag: expect.stringContaining('x\nx') });
    expect(lees({ verslag: 'x'.repeat(12_001) })).toEqual(['verslag']);
  });

  it.each([
    ['een uur', { tijd: '9:30' }, 'tijd'],
    ['24 uur', { tijd: '24:00' }, 'tijd'],
    ['een datum in woorden', { datum: '18 november' }, 'datum'],
    ['29 februari in een gewoon jaar', { datum: '2027-02-29' }, 'datum'],
    ['een onbekend kanaal', { kanaal: 'postduif' }, 'kanaal'],
    ['een geplande status', { status: 'gepland' }, 'status'],
    ['afgezegd als status', { status: 'afgezegd' }, 'status'],
    ['te lang', { duurMinuten: '601' }, 'duurMinuten'],
    ['nul minuten', { duurMinuten: '0' }, 'duurMinuten'],
    ['een vervolg dat niet bestaat', { vervolg: 'ooit' }, 'vervolg'],
    ['een voorstel op een dag die niet bestaat', { vervolg: 'datum:2026-02-30' }, 'vervolg'],
    ['een andere datum zonder datum', { vervolg: 'anders' }, 'vervolgDatum'],
    ['later zonder reden', { vervolg: 'later' }, 'vervolgReden'],
    ['een andere reden zonder woorden', { vervolg: 'later', vervolgReden: 'anders' }, 'vervolgUitleg'],
    ['een ontmoeting zonder gehoor', { soort: 'ontmoeting', status: 'geen_gehoor' }, 'status'],
    ['contact met derden zonder wie', { soort: 'contact_met_derden' }, 'derden'],
    ['een vervolg per brief', { vervolgKanaal: 'brief' }, 'vervolgKanaal'],
    ['een id dat er geen is', { locatieId: '1' }, 'locatieId'],
    ['een onderwerp dat geen id is', { onderwerpen: ['1'] }, 'onderwerpen'],
    ['een ander adres om naar terug te gaan', { terug: 'https://elders.nl' }, 'terug'],
  ])('weigert %s bij het veld', (_, velden, veld) => expect(lees(velden)).toEqual([veld]));

  it.each([{ versie: '0' }, { versie: 'x' }])('weigert %j', (velden) => expect(lees(velden)).toEqual(['versie']));
});

describe('wat in een veld past', () => {
  it.each([
    ['geboortedatum', ['', '', '1975'], '1975'],
    ['geboortedatum', ['', '7', '1975'], '1975-07'],
    ['geboortedatum', ['29', '02', '1980'], '1980-02-29'],
    ['geboortedatum', ['', '', ''], null],
    ['geboortedatum', '14 juli 1975', '1975-07-14'],
    ['voornaam', '', null],
    ['voornaam', ' Anne\t\u200E Marie\n', 'Anne Marie'],
    ['email', 'info@müller-voorbeeld.de', 'info@müller-voorbeeld.de'],
  ])('%s %j wordt %j', (veld, waarde, gelezen) => {
    const persoon = { clientnummer: 'X', versie: '1', voornaam: 'A', achternaam: 'B', [veld]: waarde };
    expect(clienten.persoonWijzigenSchema.parse(persoon)).toMatchObject({ [veld]: gelezen });
  });
  it.each(['06-00001234', '0612345678', '+31 6 1234 5678', '(053) 481 8181', 'geheim'])('telefoon %s', (telefoon) => {
    const persoon = { clientnummer: 'X', versie: '1', voornaam: 'A', achternaam: 'B', telefoon };
    expect(clienten.persoonWijzigenSchema.safeParse(persoon).success).toBe(true);
  });
  it.each([
    ['telefoon', '06'],
    ['telefoon', '06-12'],
    ['email', 'iemand@'],
    ['postcode', 'x'.repeat(21)],
    ['achternaam', '   '],
    ['voornaam', 'x'.repeat(201)],
    ['achternaam', 'x'.repeat(201)],
    ['geboortedatum', '1980-13-01'],
    ['geboortedatum', ['29', '2', '1981']],
    ['geboortedatum', ['14', '', '1975']],
    ['geboortedatum', ['14', '7', '75']],
    ['geboortedatum', ['', '', '1899']],
  ])('%s %s niet', (veld, waarde) => {
    const persoon = { clientnummer: 'X', versie: '1', voornaam: 'A', achternaam: 'B', [veld]: waarde };
    expect(clienten.persoonWijzigenSchema.safeParse(persoon).error?.issues.map((i) => i.path[0])).toEqual([veld]);
  });
  it('de herziening van on hold ligt na het begin', () => {
    const velden = {
      clientnummer: 'X',
      trajectId: '01a20337-f0e9-72e6-9214-cf009aba4a44',
      reden: 'anders',
      van: '2026-11-18',
      herzienOp: '2026-11-18',
    };
    expect(onhold.onholdStartenSchema.safeParse(velden).error?.issues.map((i) => i.path[0])).toEqual(['herzienOp']);
  });
});
