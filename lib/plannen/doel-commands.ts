import 'server-only';
import type { Doel, Plan, Stap } from '../../generated/prisma/client';
import { LEEFGEBIED } from '../copy/leefgebieden';
import type { Leefgebied } from '../domain/leefgebieden';
import { defineCommand } from '../server/command';
import { naarDbOfNull, uitDbOfNull } from '../server/datums';
import type { Tx } from '../server/db';
import { Bevestig, IntussenGewijzigd, NietGevonden, Ongeldig } from '../server/fouten';
import { sql } from '../server/sql';
import { kolom, rijvorm, vraagEen } from '../server/vraag';
import { opVanClient } from '../zaak/client';
import { afdrukVanInstrumenten } from './afdruk';
import { leesPlan } from './lezen';
import type { Planstap } from './regels';
import {
  DOEL_LABELS,
  doelBewarenSchema,
  doelToevoegenSchema,
  doelVerplaatsenSchema,
  doelWeghalenSchema,
  instrumentenBewarenSchema,
} from './schema';
import { DOEL_VELDEN, stapInZin } from './woorden';
import { bewaard, laadConcept, opConcept, overPlan, planVan } from './zaak';

type Welk = { clientnummer: string; planId: string; doelId: string };
type Geladen = { plan: Plan; doel: Doel & { stappen: Stap[] } };

/** Een doel van dit concept. Gooit NietGevonden als het bij een ander plan hoort, Ongeldig als iemand het intussen weghaalde. */
const opDoel = {
  ...opVanClient<Welk, Geladen>(async (zaak, v) => {
    const { plan } = await laadConcept(zaak, v);
    const doel = await zaak.tx.doel.findUnique({
      where: { id: v.doelId },
      include: { stappen: { orderBy: { volgorde: 'asc' } } },
    });
    if (!doel) throw new Ongeldig({}, 'Dit doel is intussen weggehaald. Herlaad de pagina om te zien wat er nu staat.');
    if (doel.planId !== plan.id) throw new NietGevonden();
    return { plan, doel };
  }),
  over: overPlan,
};

/** Zet een doel onderaan het concept; de stappen komen daarna. */
export const doelToevoegen = defineCommand('plan.bewaren', doelToevoegenSchema)
  .op(opConcept, { recht: 'dossier.bijhouden', raakt: 'niets' })
  .doet(async (zaak, v) => {
    const planId = zaak.plan.id;
    const laatste = await zaak.tx.doel.aggregate({ where: { planId }, _max: { volgorde: true } });
    await zaak.tx.doel.create({
      data: { planId, leefgebied: v.leefgebied, tekst: v.tekst, volgorde: (laatste._max.volgorde ?? -1) + 1 },
      select: { id: true },
    });
    return { spoor: { afEnToe: true }, naar: `${planVan(zaak)}/${planId}/wijzigen`, gelukt: 'doel.toevoegen' };
  });

const VREEMD = rijvorm('plannen.vreemde_stap', { is: kolom.jaNee });

/** Een nieuwe rij brengt haar eigen kenmerk mee; dat mag geen stap van een ander of van een ander doel zijn. */
async function eisEigenReeksen(tx: Tx, { plan, doel }: Geladen, stappen: Planstap[]): Promise<void> {
  const vreemd = await vraagEen(
    tx,
    VREEMD,
    sql`SELECT is_vreemde_stap(${stappen.map((t) => t.reeksId)}::uuid[], ${plan.clientId}::uuid, ${plan.id}::uuid, ${doel.id}::uuid) AS is`,
  );
  if (vreemd?.is) throw new NietGevonden();
}

/** Bewaart een doel met al zijn stappen zoals ze op het formulier staan; een rij zonder tekst verdwijnt. */
export const doelBewaren = defineCommand('plan.bewaren', doelBewarenSchema)
  .op(opDoel, { recht: 'dossier.bijhouden', raakt: 'niets', velden: DOEL_VELDEN })
  .doet(async (zaak, v) => {
    const { tx, doel } = zaak;
    await eisEigenReeksen(tx, zaak, v.stappen);
    if (doel.versie !== v.versie) {
      const stappen = doel.stappen.map((s) => `– ${stapInZin({ ...s, voor: uitDbOfNull(s.voor) })}`).join('\n');
      throw new IntussenGewijzigd(
        [
          { veld: 'leefgebied', label: DOEL_LABELS.leefgebied, waarde: LEEFGEBIED[doel.leefgebied as Leefgebied] },
          { veld: 'tekst', label: DOEL_LABELS.tekst, waarde: doel.tekst },
          { veld: 'stappen', label: 'Stappen', waarde: stappen },
        ],
        doel.versie,
      );
    }
    await tx.doel.update({
      where: { id: doel.id },
      data: { leefgebied: v.leefgebied, tekst: v.tekst, versie: { increment: 1 } },
      select: { id: true },
    });
    await tx.stap.deleteMany({ where: { doelId: doel.id } });
    await tx.stap.createMany({
      data: v.stappen.map((s, volgorde) => ({ ...s, voor: naarDbOfNull(s.voor), doelId: doel.id, volgorde })),
    });
    return bewaard(v.versie + 1);
  });

/** Haalt een doel uit het concept. Staan er stappen bij, dan eerst na een bevestiging. */
export const doelWeghalen = defineCommand('plan.bewaren', doelWeghalenSchema)
  .op(opDoel, { recht: 'dossier.bijhouden', raakt: 'niets' })
  .doet(async ({ tx, doel, bevestigd }) => {
    const stappen = doel.stappen.length;
    if (stappen > 0 && !bevestigd)
      throw new Bevestig(`Dit doel weghalen, met ${stappen === 1 ? 'zijn stap' : `zijn ${stappen} stappen`}?`);
    await tx.stap.deleteMany({ where: { doelId: doel.id } });
    await tx.doel.delete({ where: { id: doel.id }, select: { id: true } });
    return { spoor: { afEnToe: true } };
  });

/** Zet een doel een plaats hoger of lager; bovenaan of onderaan blijft het staan. */
export const doelVerplaatsen = defineCommand('plan.bewaren', doelVerplaatsenSchema)
  .op(opDoel, { recht: 'dossier.bijhouden', raakt: 'niets' })
  .doet(async ({ tx, plan, doel }, v) => {
    const doelen = await tx.doel.findMany({
      where: { planId: plan.id },
      orderBy: [{ volgorde: 'asc' }, { id: 'asc' }],
      select: { id: true },
    });
    const ids = doelen.map((d) => d.id);
    const van = ids.indexOf(doel.id);
    const naar = Math.max(0, Math.min(ids.length - 1, van + (v.kant === 'omhoog' ? -1 : 1)));
    ids.splice(naar, 0, ...ids.splice(van, 1));
    for (const [volgorde, id] of ids.entries())
      await tx.doel.update({ where: { id }, data: { volgorde }, select: { id: true } });
    return { spoor: { afEnToe: true } };
  });

/** Bewaart welke instrumenten bij het plan horen en waarvoor. Een gesloten instrument kan alleen blijven staan. */
export const instrumentenBewaren = defineCommand('plan.bewaren', instrumentenBewarenSchema)
  .op(opConcept, { recht: 'dossier.bijhouden', raakt: 'niets' })
  .doet(async ({ tx, plan: { id: planId } }, v) => {
    const staatEr = (await leesPlan(tx, planId))?.instrumenten ?? [];
    const versie = afdrukVanInstrumenten({ instrumenten: staatEr });
    if (versie !== v.versie) {
      const waarde = staatEr.map((i) => (i.waarvoor ? `${i.naam}: ${i.waarvoor}` : i.naam)).join('\n');
      throw new IntussenGewijzigd([{ veld: 'instrumenten', label: 'Instrumenten', waarde }], versie);
    }
    const ids = v.instrumenten.map((i) => i.id);
    const teKiezen = await tx.instrument.count({
      where: { id: { in: ids }, OR: [{ geslotenOp: null }, { plannen: { some: { planId } } }] },
    });
    if (teKiezen !== new Set(ids).size)
      throw new Ongeldig({}, 'Een van deze instrumenten is er niet meer. Herlaad de pagina en kies opnieuw.');
    await tx.planInstrument.deleteMany({ where: { planId } });
    await tx.planInstrument.createMany({
      data: v.instrumenten.map((i) => ({ planId, instrumentId: i.id, waarvoor: i.waarvoor })),
    });
    return bewaard(afdrukVanInstrumenten({ instrumenten: v.instrumenten.map((i) => ({ ...i, naam: '' })) }));
  });
