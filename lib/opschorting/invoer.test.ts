import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { foutenPerVeld } from '../formulier/formulier';
import {
  aanpakopschortingStartenSchema,
  aanpakopschortingWijzigenSchema,
  opschortingIntrekkenSchema,
  opschortingStartenSchema,
  opschortingWijzigenSchema,
} from './schema';

const ID = '01a20be8-34da-757c-b50b-ba91c849478a';
const START = { trajectId: ID, van: '2026-11-18', tot: '2026-12-01', reden: 'opname' };
const WIJZIG = { opschortingId: ID, versie: '1', tot: '', herzienOp: '', reden: 'opname' };
const AANPAK = { aanpakId: ID, van: '2026-11-18', tot: '2026-12-01', reden: 'lockdown' };
const DEZE = { opschortingId: ID, versie: '1' };

type Geval = [naam: string, schema: z.ZodType, goed: object, fout: object, veld: string];
const GEVALLEN: Geval[] = [
  ['zonder traject', opschortingStartenSchema, START, { trajectId: undefined }, 'trajectId'],
  ['zonder eerste dag', opschortingStartenSchema, START, { van: '' }, 'van'],
  ['met een eerste dag die niet bestaat', opschortingStartenSchema, START, { van: '2026-11-31' }, 'van'],
  ['met een laatste dag die niet bestaat', opschortingStartenSchema, START, { tot: '2026-13-01' }, 'tot'],
  ['met een herziening die geen datum is', opschortingStartenSchema, START, { herzienOp: 'straks' }, 'herzienOp'],
  ['zonder reden', opschortingStartenSchema, START, { reden: '   ' }, 'reden'],
  ['met een te lange reden', opschortingStartenSchema, START, { reden: 'a'.repeat(201) }, 'reden'],
  ['met een reden die geen tekst is', opschortingStartenSchema, START, { reden: ['a'] }, 'reden'],
  ['wijzigen zonder opschorting', opschortingWijzigenSchema, WIJZIG, { opschortingId: 'x' }, 'opschortingId'],
  ['wijzigen zonder versie', opschortingWijzigenSchema, WIJZIG, { versie: '' }, 'versie'],
  ['wijzigen met een halve versie', opschortingWijzigenSchema, WIJZIG, { versie: '1.5' }, 'versie'],
  ['wijzigen zonder reden', opschortingWijzigenSchema, WIJZIG, { reden: '' }, 'reden'],
  ['wijzigen met een laatste dag die niet bestaat', opschortingWijzigenSchema, WIJZIG, { tot: '2027-02-29' }, 'tot'],
  ['intrekken zonder versie', opschortingIntrekkenSchema, DEZE, { versie: undefined }, 'versie'],
  ['intrekken zonder opschorting', opschortingIntrekkenSchema, DEZE, { opschortingId: undefined }, 'opschortingId'],
  ['van een aanpak die geen id is', aanpakopschortingStartenSchema, AANPAK, { aanpakId: 'VIA-pilot' }, 'aanpakId'],
  ['van een aanpak zonder eerste dag', aanpakopschortingStartenSchema, AANPAK, { van: undefined }, 'van'],
  ['van een aanpak zonder reden', aanpakopschortingStartenSchema, AANPAK, { reden: '' }, 'reden'],
  ['van een aanpak die eindigt voor zij begint', aanpakopschortingStartenSchema, AANPAK, { tot: '2026-11-17' }, 'tot'],
  ['van een aanpak wijzigen zonder versie', aanpakopschortingWijzigenSchema, DEZE, { versie: '0' }, 'versie'],
  ['van een aanpak wijzigen met een dag die niet bestaat', aanpakopschortingWijzigenSchema, DEZE, { tot: 'x' }, 'tot'],
];

describe('een opschorting kan niet worden gestuurd', () => {
  it.each(GEVALLEN)('%s; de melding staat bij het veld', (_, schema, goed, fout, veld) => {
    expect(schema.safeParse(goed).success).toBe(true);
    const gelezen = schema.safeParse({ ...goed, ...fout });
    expect(gelezen.success).toBe(false);
    const fouten = foutenPerVeld(gelezen.error?.issues ?? []);
    expect(Object.keys(fouten)).toEqual([veld]);
    expect(fouten[veld]).toMatch(/^[A-Z].*\.$/);
    expect(fouten[veld]).not.toMatch(/Invalid|expected|received/i);
  });
});

it('leeg is niets, en een datum mag ook met de dag vooraan', () => {
  expect(opschortingStartenSchema.parse({ ...START, van: '1-12-2026', tot: '', reden: ' opname ' })).toEqual({
    trajectId: ID,
    van: '2026-12-01',
    tot: null,
    herzienOp: null,
    reden: 'opname',
  });
});

it.each([
  ['geen', undefined],
  ['niets', ''],
  ['onzin', 'veel'],
  ['een negatief aantal', '-1'],
])('%s als aantal uit het voorbeeld is geen fout: dan wordt het gevraagd', (_, geraakt) => {
  expect(aanpakopschortingStartenSchema.parse({ ...AANPAK, geraakt }).geraakt).toBeUndefined();
});
