import 'server-only';
import { leesBeschikbaarheid } from '../afspraken/beschikbaarheid';
import { openLocaties } from '../afspraken/locaties';
import { type Datum, maandagVan, plusDagen } from '../domain/datum';
import { type Antwoord, defineInzage, leesNiets } from '../server/inzage';
import { type Bezetting, leesBezetting, leesPlanfeiten } from './feiten';
import { type Dagbelasting, genoegPerDag, maakPlan, type Voorstel, zonderWerkdag } from './regels';
import { kiesTijden } from './tijden-regels';

export type Planweek = { maandag: Datum; gepland: number; voorgesteld: number; capaciteit: number };

/** Een voorstel voor iedereen van deze begeleider die nog geen gesprek op tijd heeft staan; er wordt niets geschreven. */
export const getPlanvoorstel = defineInzage({
  naam: 'voorstel.openen',
  recht: 'agenda.bekijken',
  op: leesNiets,
  lees: async ({ tx, user, vandaag }, _: object) => {
    const agenda = (await leesBeschikbaarheid(tx, [user.id], vandaag, plusDagen(vandaag, 366))).get(user.id);
    if (!agenda) return null;
    const { personen, voorzien, rust } = await leesPlanfeiten(tx, user, vandaag);
    const bezetting = await leesBezetting(tx, user, vandaag, agenda.gesprekMinuten);
    const vraag = { vandaag, mensen: personen.map((p) => p.mens), agenda, bezet: bezetting.map((b) => b.datum) };
    const plan = maakPlan(vraag);
    const perMens = new Map(personen.map((p) => [p.mens.id, p]));
    const zonderPlek = plan.zonderPlek.flatMap((id) => {
      const p = perMens.get(id);
      return p ? [{ clientnummer: p.clientnummer, naam: p.naam, uiterlijk: p.mens.uiterlijk }] : [];
    });
    const locaties = await openLocaties(tx, vandaag);
    const open = (id: string | null) => (locaties.some((l) => l.id === id) ? id : null);
    return {
      rijen: geefTijden(plan.voorstellen, plan.dagen, bezetting, agenda.gesprekMinuten).flatMap(({ id, ...v }) => {
        const p = perMens.get(id);
        if (!p) return [];
        const { mens, ...wie } = p;
        const { uiterlijk, ritme, laatsteGesprek } = mens;
        const nooitGesproken = laatsteGesprek === null;
        return [{ ...wie, ...v, locatieId: open(v.locatieId), uiterlijk, ritme, nooitGesproken }];
      }),
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
  },
  spoor: ({ rijen, zonderPlek }) => ({ details: { aantal: rijen.length + zonderPlek.length } }),
});
export type Planvoorstel = Antwoord<typeof getPlanvoorstel>;

/** Elk voorstel met een tijd die die dag vrij is; op volgorde van dag en tijd. */
function geefTijden(
  voorstellen: readonly Voorstel[],
  dagen: readonly Dagbelasting[],
  bezetting: readonly Bezetting[],
  duur: number,
): (Voorstel & { tijd: string | null })[] {
  return dagen.flatMap(({ datum, werkdag }) => {
    const hier = voorstellen.filter((v) => v.datum === datum);
    if (hier.length === 0) return [];
    const vast = bezetting.filter((b) => b.datum === datum);
    const tijden = kiesTijden(hier.length, werkdag, duur, vast);
    return hier.map((v, i) => ({ ...v, tijd: tijden[i] ?? null }));
  });
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
