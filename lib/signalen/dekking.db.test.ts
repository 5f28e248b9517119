/** Wat een partner van een cliënt ziet is precies wat zijn grond dekt, en eindigt als zij eindigt. */
import { beforeAll, describe, expect, it } from 'vitest';
import { uniek } from '../../prisma/factories/basis';
import { eenAfspraak } from '../../prisma/factories/contactmoment';
import { eenGebruiker, type GemaakteGebruiker } from '../../prisma/factories/gebruiker';
import { eenBetrokkene } from '../../prisma/factories/netwerk';
import { eenPlan } from '../../prisma/factories/plan';
import { eenTraject, type GemaaktTraject } from '../../prisma/factories/traject';
import { eenInzetBij } from '../../prisma/proef/partnersituaties';
import { blijft } from '../../prisma/proef/rechten';
import { doeActie, VANDAAG } from '../../prisma/proef/stand';
import { DEELBAAR, type Deelbaar, GRONDKEUZES, type Grond, watDekt } from '../delen/regels';
import { type Datum, datum, plusDagen } from '../domain/datum';
import { alsSysteem } from '../server/db';
import { Geweigerd } from '../server/fouten';
import { dag, sql } from '../server/sql';
import { kolom, rijvorm, vraagEen } from '../server/vraag';
import { signaalSturen } from './actions';
import { getPartnersignalen, getSignalen } from './queries';

const organisatie = `Wijkteam ${uniek()}`;
let traject: GemaaktTraject<GemaakteGebruiker>;
let partner: GemaakteGebruiker;
let rij: { id: string };

beforeAll(async () => {
  partner = await eenGebruiker({ rol: 'partner', organisatie });
  traject = await eenTraject<GemaakteGebruiker>({
    start: '2026-01-05',
    client: { telefoon: '06-11112222', bereikbaarheid: 'Na drie uur' },
  });
  const { client } = traject;
  await eenAfspraak({ client, datum: '2026-11-25', tijd: '10:00' });
  await eenPlan({
    traject,
    doelen: [{ leefgebied: 8, tekst: 'Weer buiten komen', stappen: [{ tekst: 'Elke dag wandelen' }] }],
  });
  rij = await eenBetrokkene({ client, gebruiker: partner, organisatie });
});

const zet = (deelt: readonly Deelbaar[], tot: Datum | null = null) =>
  alsSysteem('proef', (tx) =>
    tx.betrokkene.update({
      where: { id: rij.id },
      data: {
        ...{ grond: 'taak', grondWaarop: 'Wmo 2015, artikel 5.2.1', toestemmingOp: null },
        grondTot: tot && new Date(tot),
        deelt: [...deelt],
      },
      select: { id: true },
    }),
  );
const kijk = () => getPartnersignalen(partner, traject.client, VANDAAG);
const stuur = () =>
  doeActie(partner, signaalSturen, { clientnummer: traject.client.clientnummer, soort: 'advies', tekst: 'Gaat goed.' });

/** Waaraan op de pagina te zien is dat dit wordt gedeeld. */
const MERK: Record<Deelbaar, string> = {
  bereikbaarheid: '06-11112222',
  afspraken: '2026-11-25',
  plan: 'Elke dag wandelen',
  signalen: '"signalen":[',
};
const keuzes = Array.from({ length: 2 ** DEELBAAR.length }, (_, n) => DEELBAAR.filter((_d, i) => n & (1 << i)));

it.each(keuzes.map((k) => [k.join(', ') || 'niets extra', k] as const))(
  'deelt %s, en niets anders',
  async (_, deelt) => {
    await zet(deelt);
    const gezien = JSON.stringify(await kijk());
    expect(DEELBAAR.filter((d) => gezien.includes(MERK[d]))).toEqual(deelt);
    expect(gezien).toContain('Wmo 2015, artikel 5.2.1');
    if (!deelt.includes('signalen')) await blijft(stuur, Geweigerd);
  },
);

it('telt meer gronden bij elkaar op; is er een voorbij, dan blijft wat de andere dekt', async () => {
  await zet(['afspraken']);
  await eenInzetBij(traject, organisatie, {
    grond: { grond: 'overeenkomst', waarop: 'DCW 2026', deelt: ['signalen'] },
  });
  expect(await kijk()).toMatchObject({ afspraken: [{ tijd: '10:00' }], signalen: [], plan: null });
  await zet(['afspraken'], plusDagen(VANDAAG, -1));
  expect(await kijk()).toMatchObject({ afspraken: null, signalen: [], gronden: [{ grondWaarop: 'DCW 2026' }] });
});

it('zegt de begeleider bij een signaal of de partner een antwoord mag lezen, en waarom', async () => {
  await stuur();
  const lees = async () =>
    (await getSignalen(traject.begeleider, { clientnummer: traject.client.clientnummer }, VANDAAG))?.signalen[0]
      ?.gronden;
  expect(await lees()).toEqual([
    { grond: 'overeenkomst', grondWaarop: 'DCW 2026', toestemmingOp: null, grondTot: null },
  ]);
  await alsSysteem('proef', (tx) =>
    tx.inzet.updateMany({
      where: { clientId: traject.client.id },
      data: { grond: 'geen', grondWaarop: null, deelt: [] },
    }),
  );
  expect(await lees()).toEqual([]);
});

describe('de regel in de database', () => {
  const GELDT = rijvorm('proef.grond', { geldt: kolom.jaNee.nullable() });
  const dagen = [null, plusDagen(VANDAAG, -1), VANDAAG, plusDagen(VANDAAG, 1)];
  const gevallen = GRONDKEUZES.flatMap((grond) =>
    dagen.flatMap((toestemmingOp) => dagen.map((grondTot) => ({ grond, toestemmingOp, grondTot }))),
  );

  it('is op elke dag dezelfde als die van lib/delen', async () => {
    for (const g of gevallen) {
      const grond: Grond = { ...g, grondWaarop: null, deelt: [] };
      const rij = await alsSysteem('proef', (tx) =>
        vraagEen(
          tx,
          GELDT,
          sql`SELECT grond_geldt(${g.grond}::"Deelgrond", ${dag(g.toestemmingOp)}, ${dag(g.grondTot)}, ${dag(datum(VANDAAG))}) AS geldt`,
        ),
      );
      expect([g, rij?.geldt ?? false]).toEqual([g, watDekt(grond, VANDAAG) !== null]);
    }
  });
});
