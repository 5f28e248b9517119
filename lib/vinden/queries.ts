import 'server-only';
import { leesLaatstGeopend } from '../bereik/laatst';
import { leesWerklijst } from '../caseload/werklijst';
import type { Datum } from '../domain/datum';
import { can, type User } from '../policy/policy';
import { defineInzage, leesNiets } from '../server/inzage';
import { type Plek, plekkenVan } from './plekken';
import { alsPersoon, type Persoon } from './regels';

/** Mensen bij elkaar, met waarom. */
export type Mensen = { titel: string; mensen: readonly Persoon[] };

/** Wat er staat voordat iemand typt; `zoekt` is wie er te vinden zijn, null voor wie geen namen kent. */
export type Zoekbegin = { groepen: readonly Mensen[]; plekken: readonly Plek[]; zoekt: 'eigen' | 'team' | null };

const LAATST = 5;
const OVER_TIJD = 5;

/** Wie deze gebruiker het laatst opzocht, en wie er het langst over tijd is. */
const getMensen = defineInzage({
  naam: 'zoeken.openen',
  recht: 'clienten.zoeken',
  op: leesNiets,
  lees: async (ctx, _: object): Promise<Mensen[]> => {
    const laatst = await leesLaatstGeopend(ctx, LAATST);
    const { rijen } = await leesWerklijst(ctx.tx, ctx.user, ctx.vandaag, ctx.vandaag);
    const overTijd = new Map<string, Persoon>();
    for (const r of rijen)
      if (r.status === 'over_tijd' && !overTijd.has(r.clientnummer)) overTijd.set(r.clientnummer, alsPersoon(r));
    const eerste = [...overTijd.values()].slice(0, OVER_TIJD);
    const zonderWijk = (p: Persoon) => (can(ctx.user, 'clienten.bekijken') ? p : { ...p, wijk: null });
    return [
      { titel: 'Laatst bekeken', mensen: laatst.map((p) => ({ ...p, merk: overTijd.get(p.clientnummer)?.merk })) },
      {
        titel: overTijd.size > eerste.length ? `Over tijd: ${eerste.length} van ${overTijd.size}` : 'Over tijd',
        mensen: eerste.map(zonderWijk),
      },
    ];
  },
  spoor: (groepen) => ({
    details: { aantal: new Set(groepen.flatMap((g) => g.mensen.map((p) => p.clientnummer))).size },
  }),
});

/** Waarmee het zoeken begint, in één keer: mensen voor wie mensen zoekt, en voor iedereen waar hij kan komen. */
export async function getZoekbegin(user: User, _: object, vandaag: Datum): Promise<Zoekbegin> {
  const zoekt = !can(user, 'clienten.zoeken') ? null : can(user, 'clienten.bekijken') ? 'eigen' : 'team';
  const groepen = zoekt ? await getMensen(user, {}, vandaag) : null;
  return { groepen: groepen ?? [], plekken: plekkenVan(user.rol), zoekt };
}
