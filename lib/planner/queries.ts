import 'server-only';
import { leesBeschikbaarheid } from '../afspraken/beschikbaarheid';
import { leesBezetting } from '../afspraken/bezetting';
import { openLocaties } from '../afspraken/locaties';
import { trajectenInBereik } from '../bereik/scope';
import { type Datum, maandagVan, plusDagen } from '../domain/datum';
import { maakAdem } from '../server/adem';
import { uitDb } from '../server/datums';
import type { Tx } from '../server/db';
import { type Antwoord, defineInzage, type Leesctx, leesNiets } from '../server/inzage';
import { planbeeld } from './beelden-woorden';
import { leesPlanfeiten } from './feiten';
import { type Dagbelasting, genoegPerDag, maakPlan, zonderWerkdag } from './regels';

export type Planweek = { maandag: Datum; gepland: number; voorgesteld: number; capaciteit: number };

/** Zoveel regels staan er op één pagina; ook aanvaard worden ze per pagina. */
const PLAN_PAGINA = 100;

type Vraag = { pagina?: number; afwezigId?: string | null };

async function leesVoorstel({ tx, user, vandaag }: Leesctx, { pagina: gevraagd = 1, afwezigId = null }: Vraag) {
  const agenda = (await leesBeschikbaarheid(tx, [user.id], vandaag, plusDagen(vandaag, 366))).get(user.id);
  if (!agenda) return null;
  const afwezig = afwezigId ? await leesAfwezig(tx, user.id, afwezigId) : null;
  if (afwezigId && !afwezig) return null;
  const { personen, voorzien, rust } = await leesPlanfeiten(tx, user, agenda, vandaag, afwezig);
  const bereik = trajectenInBereik(user, vandaag);
  const bezet = await leesBezetting(tx, { houderId: user.id, gewoonlijk: agenda.gesprekMinuten, bereik }, vandaag);
  const vraag = { vandaag, mensen: personen.map((p) => p.mens), agenda, bezet };
  const plan = await maakPlan(vraag, maakAdem());
  const perMens = new Map(personen.map((p) => [p.mens.id, p]));
  const zonderPlek = plan.zonderPlek.flatMap((id) => {
    const p = perMens.get(id);
    return p ? [{ clientnummer: p.clientnummer, naam: p.naam, uiterlijk: p.mens.uiterlijk, verzet: p.verzet }] : [];
  });
  const locaties = await openLocaties(tx, vandaag);
  const open = (id: string | null) => (locaties.some((l) => l.id === id) ? id : null);
  const rijen = plan.voorstellen.flatMap(({ id, ...v }) => {
    const p = perMens.get(id);
    if (!p) return [];
    const { mens, ...wie } = p;
    const { uiterlijk, ritme, laatsteGesprek } = mens;
    const nooitGesproken = laatsteGesprek === null;
    return [{ ...wie, ...v, locatieId: open(v.locatieId), uiterlijk, ritme, nooitGesproken }];
  });
  const paginas = Math.max(1, Math.ceil(rijen.length / PLAN_PAGINA));
  const pagina = Math.min(Math.max(1, Math.trunc(gevraagd)), paginas);
  return {
    rijen,
    /** De regels van deze pagina: zoveel als er in één keer te bekijken en te aanvaarden zijn. */
    opPagina: rijen.slice((pagina - 1) * PLAN_PAGINA, pagina * PLAN_PAGINA),
    pagina,
    paginas,
    /** Ingevuld als het alleen gaat om wat er in deze dagen staat waarop de begeleider er niet is. */
    afwezig,
    /** Voor wie er binnen de dagen die mogen geen plek is. */
    zonderPlek,
    weken: perWeek(plan.dagen),
    dagen: plan.dagen.map(({ werkdag, ...d }) => ({
      ...d,
      locatie: locaties.find((l) => l.id === werkdag.locatieId)?.naam ?? null,
    })),
    gesprekkenPerDag: agenda.gesprekkenPerDag,
    /** Voor hoeveel mensen er voor de uiterlijke datum geen werkdag meer is. */
    zonderWerkdag: zonderWerkdag(vraag).length,
    /** Met hoeveel per dag het wel lukt; null als dat niet helpt, gelijk aan gesprekkenPerDag als het al lukt. */
    genoegPerDag: genoegPerDag(vraag),
    locaties,
    voorzien,
    rust,
  };
}

const opAgenda = {
  recht: 'agenda.bekijken',
  op: leesNiets,
  // Duizend mensen rekenen mag andere verzoeken laten voorgaan, en duurt dan langer.
  hoogstens: 60_000,
} as const;

/**
 * Een voorstel voor iedereen van deze begeleider die nog geen gesprek op tijd heeft staan, of een gesprek op een dag waarop hij er niet is; er wordt
 * niets geschreven.
 */
export const getPlanvoorstel = defineInzage({
  ...opAgenda,
  naam: 'voorstel.openen',
  lees: leesVoorstel,
  spoor: ({ rijen, zonderPlek }) => ({ details: { aantal: rijen.length + zonderPlek.length } }),
});
export type Planvoorstel = Antwoord<typeof getPlanvoorstel>;

/** Hoe vol de weken worden als het voorstel doorgaat, om mee te nemen als bestand: geen mensen. */
export const getPlanbestand = defineInzage({
  ...opAgenda,
  naam: 'beeld.exporteren',
  lees: async (ctx, { afwezigId }: Pick<Vraag, 'afwezigId'>) => {
    const voorstel = await leesVoorstel(ctx, { afwezigId });
    return voorstel && planbeeld(voorstel.weken);
  },
  spoor: ({ naam }) => ({ details: { beeld: naam } }),
});

async function leesAfwezig(tx: Tx, gebruikerId: string, id: string): Promise<{ van: Datum; tot: Datum } | null> {
  const rij = await tx.afwezig.findFirst({ where: { id, gebruikerId }, select: { van: true, tot: true } });
  return rij && { van: uitDb(rij.van), tot: uitDb(rij.tot) };
}

/** De belasting per week, tot en met de laatste week waarin iets staat of voorgesteld wordt. */
function perWeek(dagen: readonly Dagbelasting[]): Planweek[] {
  const weken = new Map<Datum, Planweek>();
  for (const d of dagen) {
    const maandag = maandagVan(d.datum);
    const week = weken.get(maandag) ?? { maandag, gepland: 0, voorgesteld: 0, capaciteit: 0 };
    weken.set(maandag, {
      maandag,
      gepland: week.gepland + d.gepland,
      voorgesteld: week.voorgesteld + d.voorgesteld,
      capaciteit: week.capaciteit + d.capaciteit,
    });
  }
  const lijst = [...weken.values()];
  const laatste = lijst.findLastIndex((w) => w.gepland + w.voorgesteld > 0);
  return lijst.slice(0, laatste + 1);
}
