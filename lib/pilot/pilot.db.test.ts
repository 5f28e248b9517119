import { beforeAll, describe, expect, it } from 'vitest';
import { uniek } from '../../prisma/factories/basis';
import { eenGebruiker } from '../../prisma/factories/gebruiker';
import { eenTraject } from '../../prisma/factories/traject';
import { spoor, VANDAAG } from '../../prisma/proef/stand';
import { datum } from '../domain/datum';
import type { User } from '../policy/policy';
import { getDeelnemers, getPilot } from './queries';

const VRAAG = { aanpak: null, periode: 'twaalf_maanden' as const, peildatum: VANDAAG };
const LIJST = { ...VRAAG, status: null, onhold: null, pagina: 1 };

let naam: string;
let ik: User;
let aanpakId: string;
beforeAll(async () => {
  naam = `Aanpak ${uniek()}`;
  ik = await eenGebruiker({ rol: 'projectleider', aanpakken: [naam] });
  aanpakId = ik.aanpakIds[0] ?? '';
  const traject = (wens: object) => eenTraject({ aanpak: naam, team: naam, begeleider: null, ...wens });
  for (let i = 0; i < 6; i++) await traject({ start: '2026-03-02', laatsteGesprek: '2026-10-20' });
  const onHold = { van: '2026-06-01', reden: 'zorgtaken_thuis' as const, herzienOp: '2026-12-01' };
  for (let i = 0; i < 5; i++) await traject({ start: '2026-04-06', laatsteGesprek: '2026-06-01', onHold });
  for (let i = 0; i < 5; i++) await traject({ start: '2024-01-08', eind: '2026-09-30' });
  await traject({ start: '2026-12-01' });
  await traject({ groep: 'controle' });
});

describe('de cijfers van een aanpak', () => {
  it('tellen iedereen één keer, zonder de controlegroep', async () => {
    const p = await getPilot(ik, VRAAG, VANDAAG);
    expect(p).toMatchObject({ begonnen: 16, lopend: 11, onHold: 5, beeindigd: 5, nogNietGestart: 1 });
    expect(p?.instroom.filter((c) => c.aantal)).toEqual([
      { sleutel: 'eerder', aantal: 5 },
      { sleutel: '2026-03-01', aantal: 6 },
      { sleutel: '2026-04-01', aantal: 5 },
    ]);
    expect(p?.onHoldReden.filter((c) => c.aantal)).toEqual([{ sleutel: 'zorgtaken_thuis', aantal: 5 }]);
    expect(p?.eindeReden.filter((c) => c.aantal)).toEqual([{ sleutel: 'onbekend', aantal: 5 }]);
    expect(p?.status.map((c) => c.aantal)).toEqual([6, 0, 5, 0]);
    expect(p?.gesprekken.filter((c) => c.aantal)).toEqual([{ sleutel: 1, aantal: 11 }]);
    expect((await spoor())[0]).toMatchObject({
      actie: 'pilot.openen',
      gebruikerId: ik.id,
      onderwerpId: aanpakId,
      details: { aantal: 16 },
    });
    expect(p?.opTijd.at(-1)).toEqual({
      dag: VANDAAG,
      aandeel: { procent: 55, tenMinste: false },
      teVergelijken: false,
    });
  });

  it('kijken ook naar een eerdere dag', async () => {
    const p = await getPilot(ik, { ...VRAAG, peildatum: datum('2026-03-31') }, VANDAAG);
    expect(p).toMatchObject({ begonnen: 11, lopend: 11, onHold: 0, beeindigd: 0 });
  });
});

describe('wie de cijfers ziet', () => {
  it('alleen wie aan de aanpak is gekoppeld', async () => {
    const ander = await eenGebruiker({ rol: 'projectleider', aanpakken: [`Elders ${uniek()}`] });
    expect(await getPilot(ander, { ...VRAAG, aanpak: aanpakId }, VANDAAG)).toBeNull();
    expect(await getDeelnemers(ander, { ...LIJST, aanpak: aanpakId }, VANDAAG)).toBeNull();
    expect((await spoor())[0]).toMatchObject({ gebruikerId: ander.id, resultaat: 'geweigerd' });
    expect((await getPilot(ander, VRAAG, VANDAAG))?.begonnen).toBe(0);
  });
});

it('de lijst staat op cliëntnummer, en filtert op status en on hold', async () => {
  const alle = await getDeelnemers(ik, LIJST, VANDAAG);
  const nummers = alle?.rijen.map((r) => r.clientnummer) ?? [];
  expect(nummers).toHaveLength(12);
  expect(new Set(nummers).size).toBe(12);
  expect((await spoor())[0]).toMatchObject({ actie: 'pilot.openen', details: { aantal: 12 } });
  expect((await getDeelnemers(ik, { ...LIJST, status: 'over_tijd' }, VANDAAG))?.totaal).toBe(5);
  expect((await getDeelnemers(ik, { ...LIJST, onhold: 'ja' }, VANDAAG))?.totaal).toBe(5);
  expect((await getDeelnemers(ik, { ...LIJST, status: 'beeindigd' }, VANDAAG))?.totaal).toBe(5);
});
