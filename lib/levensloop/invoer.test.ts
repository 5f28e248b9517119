import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { TEAMLIJSTEN } from '../domain/teamlijst';
import { foutenPerVeld } from '../formulier/formulier';
import { teamfilterSchema } from '../overzicht/schema';
import {
  begeleidingWijzigenSchema,
  eindeSchema,
  trajectAanmakenSchema,
  trajectBeeindigenSchema,
  vervangingBeeindigenSchema,
  vervangingStartenSchema,
} from './schema';

const ID = '01a20be8-34da-757c-b50b-ba91c849478a';
const DEELNEMER = {
  clientnummer: 'VIA-0135',
  voornaam: 'Fatma',
  achternaam: 'Yılmaz',
  aanpakId: ID,
  teamId: ID,
  startdatum: '2026-11-18',
  begeleiderId: 'geen',
};
const VERVANGING = { trajectId: ID, vervangerId: ID, van: '2026-11-18', tot: '2026-12-01' };
const EINDE = { trajectId: ID, einddatum: '2026-11-18', uitstroomreden: 'verhuisd', laatsteGesprek: 'gevoerd' };

type Geval = [naam: string, schema: z.ZodType, goed: object, fout: object, veld: string];
const GEVALLEN: Geval[] = [
  ...['clientnummer', 'achternaam', 'aanpakId', 'teamId', 'startdatum', 'begeleiderId'].flatMap((veld): Geval[] => [
    [`deelnemer zonder ${veld}`, trajectAanmakenSchema, DEELNEMER, { [veld]: undefined }, veld],
    [`deelnemer met een leeg veld ${veld}`, trajectAanmakenSchema, DEELNEMER, { [veld]: '  ' }, veld],
    [`deelnemer met een lijst als ${veld}`, trajectAanmakenSchema, DEELNEMER, { [veld]: ['a', 'b'] }, veld],
  ]),
  ...['VIA 0135', '-VIA', 'V', 'V'.repeat(31), 'VIA_1', "VIA'--"].map(
    (clientnummer): Geval => [
      `nummer ${clientnummer}`,
      trajectAanmakenSchema,
      DEELNEMER,
      { clientnummer },
      'clientnummer',
    ],
  ),
  ['een te lange naam', trajectAanmakenSchema, DEELNEMER, { voornaam: 'a'.repeat(201) }, 'voornaam'],
  ['een te lang telefoonnummer', trajectAanmakenSchema, DEELNEMER, { telefoon: '0'.repeat(51) }, 'telefoon'],
  ['een datum die niet bestaat', trajectAanmakenSchema, DEELNEMER, { startdatum: '2026-02-30' }, 'startdatum'],
  [
    'een geboortedatum die niet bestaat',
    trajectAanmakenSchema,
    DEELNEMER,
    { geboortedatum: '31-04-1980' },
    'geboortedatum',
  ],
  [
    'een begeleider die geen id is',
    begeleidingWijzigenSchema,
    { trajectId: ID, begeleiderId: ID },
    { begeleiderId: 'Sanne' },
    'begeleiderId',
  ],
  [
    'geen keuze voor een begeleider',
    begeleidingWijzigenSchema,
    { trajectId: ID, begeleiderId: 'geen' },
    { begeleiderId: undefined },
    'begeleiderId',
  ],
  [
    'een traject dat geen id is',
    begeleidingWijzigenSchema,
    { trajectId: ID, begeleiderId: ID },
    { trajectId: '1' },
    'trajectId',
  ],
  [
    'een huidige begeleider die geen id is',
    begeleidingWijzigenSchema,
    { trajectId: ID, begeleiderId: ID },
    { huidige: 'x' },
    'huidige',
  ],
  ['geen vervanger', vervangingStartenSchema, VERVANGING, { vervangerId: '' }, 'vervangerId'],
  ['geen eerste dag', vervangingStartenSchema, VERVANGING, { van: '' }, 'van'],
  ['geen laatste dag', vervangingStartenSchema, VERVANGING, { tot: undefined }, 'tot'],
  ['een laatste dag die niet bestaat', vervangingStartenSchema, VERVANGING, { tot: '2027-02-29' }, 'tot'],
  [
    'geen vervanging om te beëindigen',
    vervangingBeeindigenSchema,
    { trajectId: ID, vervangingId: ID },
    { vervangingId: 'x' },
    'vervangingId',
  ],
  ['geen einddatum', trajectBeeindigenSchema, EINDE, { einddatum: '' }, 'einddatum'],
  ['een einddatum die geen tekst is', trajectBeeindigenSchema, EINDE, { einddatum: 20261118 }, 'einddatum'],
  ['geen reden', trajectBeeindigenSchema, EINDE, { uitstroomreden: '' }, 'uitstroomreden'],
  ['een reden die niet bestaat', trajectBeeindigenSchema, EINDE, { uitstroomreden: 'geen zin' }, 'uitstroomreden'],
  ['een huidig einde dat geen datum is', trajectBeeindigenSchema, EINDE, { huidige: 'morgen' }, 'huidige'],
  ['geen traject om te laten doorlopen', eindeSchema, { trajectId: ID }, { trajectId: undefined }, 'trajectId'],
];

describe('wat een formulier van Team stuurt', () => {
  it.each(GEVALLEN)('niet: %s, met een melding bij het veld', (_, schema, goed, fout, veld) => {
    expect(schema.safeParse(goed).success).toBe(true);
    const gelezen = schema.safeParse({ ...goed, ...fout });
    expect(gelezen.success).toBe(false);
    const fouten = foutenPerVeld(gelezen.error?.issues ?? []);
    expect(Object.keys(fouten)).toEqual([veld]);
    expect(fouten[veld]).toMatch(/^[A-Z].*\.$/);
    expect(fouten[veld]).not.toMatch(/Invalid|expected|received/i);
  });

  it('wordt opgeschoond: hoofdletters in een nummer, spaties eromheen, leeg is niets', () => {
    const ruw = { ...DEELNEMER, clientnummer: ' via-0135 ', voornaam: ' Fatma ', telefoon: ' ', geboortedatum: '' };
    expect(trajectAanmakenSchema.parse(ruw)).toMatchObject({
      clientnummer: 'VIA-0135',
      voornaam: 'Fatma',
      telefoon: null,
      geboortedatum: null,
    });
    expect(trajectAanmakenSchema.parse({ ...DEELNEMER, startdatum: '1-12-2026' }).startdatum).toBe('2026-12-01');
    expect(begeleidingWijzigenSchema.parse({ trajectId: ID, begeleiderId: 'geen' }).huidige).toBeNull();
  });
});

describe('een adres van Team', () => {
  it('met onzin wordt de standaard', () => {
    const standaard = { team: null, periode: 'twaalf_maanden', lijst: 'lopend', begeleider: null };
    for (const adres of [
      {},
      { team: 'x', periode: 'eeuw', lijst: 'alles', begeleider: 'iedereen', gesprekken: '7' },
      { team: ['a', 'b'], periode: ['kalenderjaar'], gesprekken: '-1' },
      { gesprekken: '1.5' },
      { gesprekken: 'veel' },
    ])
      expect(teamfilterSchema.parse(adres)).toEqual({
        ...standaard,
        gesprekken: null,
        kenmerk: null,
        sorteer: null,
        richting: null,
        week: null,
      });
  });

  it('met elke lijst en elk vak blijft zoals het is', () => {
    for (const lijst of TEAMLIJSTEN) expect(teamfilterSchema.parse({ lijst }).lijst).toBe(lijst);
    for (const vak of ['0', '3', '6']) expect(teamfilterSchema.parse({ gesprekken: vak }).gesprekken).toBe(Number(vak));
    expect(teamfilterSchema.parse({ begeleider: 'geen' }).begeleider).toBe('geen');
  });

  it('zonder vak, of met een leeg vak, is geen vak en niet nul gesprekken', () => {
    for (const gesprekken of ['', ' ', null, undefined])
      expect(teamfilterSchema.parse({ gesprekken }).gesprekken).toBeNull();
  });
});
