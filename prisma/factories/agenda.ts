/** Wanneer een begeleider er is, en waar. */
import type { Tx } from '../../lib/server/db';
import { tokenHashVan } from '../../lib/server/toegangslink';
import { wachtwoordafdruk } from '../../lib/server/wachtwoordafdruk';
import { dag, deLocatie, deOrganisatie, inTransactie, uniek } from './basis';

type Wie = { id: string };

type Dagwens = { van?: string; tot?: string; locatie?: string };

type Weekwens = {
  /** 1 = maandag … 5 = vrijdag; standaard alle vijf, van negen tot vijf. */
  dagen?: Partial<Record<1 | 2 | 3 | 4 | 5, Dagwens>>;
  gesprekkenPerDag?: number;
  gesprekMinuten?: number;
};

/** De vaste werkdagen van deze begeleider, in plaats van wat er stond. */
export function eenWerkweek(begeleider: Wie, wens: Weekwens = {}, tx?: Tx): Promise<void> {
  return inTransactie(tx, async (t) => {
    const { dagen = { 1: {}, 2: {}, 3: {}, 4: {}, 5: {} }, ...indeling } = wens;
    const gebruikerId = begeleider.id;
    await t.agenda.upsert({ where: { gebruikerId }, create: { gebruikerId, ...indeling }, update: indeling });
    await t.werkdag.deleteMany({ where: { gebruikerId } });
    for (const [weekdag, { van = '09:00', tot = '17:00', locatie }] of Object.entries(dagen)) {
      const locatieId = locatie ? (await deLocatie(t, locatie)).id : null;
      await t.werkdag.create({ data: { gebruikerId, weekdag: Number(weekdag), van, tot, locatieId } });
    }
  });
}

/** Deze locatie is voor deze wijk, en de organisatie van dezelfde naam huist er. */
export async function opDePlek(naam: string, wijk: string, tx?: Tx): Promise<void> {
  await inTransactie(tx, async (t) => {
    const [{ id }, { id: organisatieId }] = [await deLocatie(t, naam), await deOrganisatie(t, naam)];
    await t.locatie.update({ where: { id }, data: { wijk, organisatieId }, select: { id: true } });
  });
}

type Afwezigwens = { van: string; tot?: string; soort?: 'verlof' | 'scholing' | 'anders' };

/** Dagen waarop deze begeleider er niet is; zonder `tot` één dag. */
export function eenAfwezigheid(begeleider: Wie, wens: Afwezigwens, tx?: Tx): Promise<{ id: string }> {
  const { van, tot = van, soort = 'verlof' } = wens;
  return inTransactie(tx, (t) =>
    t.afwezig.create({
      data: { gebruikerId: begeleider.id, van: dag(van), tot: dag(tot), soort },
      select: { id: true },
    }),
  );
}

/** Een geheim adres van de agenda; geeft het token dat in het adres staat. */
export function eenFeed(begeleider: Wie, { metNamen = false } = {}, tx?: Tx): Promise<string> {
  const gebruikerId = begeleider.id;
  const token = uniek().padEnd(43, 'x');
  const feed = {
    feedHash: tokenHashVan(token),
    feedMetNamen: metNamen,
    feedGemaaktOp: new Date(),
    feedGelezenOp: null,
  };
  return inTransactie(tx, async (t) => {
    const er = await t.gebruiker.findUniqueOrThrow({
      where: { id: gebruikerId },
      select: { id: true, wachtwoordHash: true },
    });
    const metAfdruk = { ...feed, feedAfdruk: wachtwoordafdruk(er) };
    await t.agenda.upsert({ where: { gebruikerId }, create: { gebruikerId, ...metAfdruk }, update: metAfdruk });
    return token;
  });
}
