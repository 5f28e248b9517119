// Voor proeven van het plan: een cliënt met een vastgesteld plan, een concept voor versie 2, en wat formulieren sturen.
import { datum } from '../../lib/domain/datum';
import { afdrukVanPlan } from '../../lib/plannen/afdruk';
import { leesPlan, type Plan } from '../../lib/plannen/lezen';
import type { User } from '../../lib/policy/policy';
import { alsSysteem } from '../../lib/server/db';
import { eenPlan, type Planwens } from '../factories/plan';
import { eenTraject, type Trajectwens } from '../factories/traject';

export type Planclient = { id: string; client: { id: string; clientnummer: string }; begeleider: User };

export const eenPlanclient = (wens: Trajectwens<User> = {}) => eenTraject<User>({ start: '2026-01-05', ...wens });

/** Een doel met een gezette en een open stap. */
const DOELEN: Planwens['doelen'] = [
  {
    leefgebied: 4,
    tekst: 'Weer slapen',
    stappen: [
      { tekst: 'Elke dag een rondje lopen', gedaanOp: '2026-11-02' },
      { tekst: 'Huisarts bellen', wie: 'samen', voor: '2026-12-01' },
    ],
  },
];

export const eenVastgesteldPlan = (wie: Pick<Planclient, 'id' | 'client'>, wens: Partial<Planwens> = {}) =>
  eenPlan({ traject: wie, op: '2026-10-12', doelen: DOELEN, evaluatieOp: '2027-01-12', ...wens });

/** Een concept met twee doelen en een stap, klaar om vast te stellen. */
export const eenConcept = (wie: Pick<Planclient, 'id' | 'client'>, wens: Partial<Planwens> = {}) =>
  eenPlan({
    traject: wie,
    op: '2026-11-16',
    status: 'concept',
    doelen: [
      { leefgebied: 4, tekst: 'Weer slapen', stappen: [{ tekst: 'Huisarts bellen', voor: '2026-12-01' }] },
      { leefgebied: 8, tekst: 'Iets om handen' },
    ],
    evaluatieOp: '2027-02-01',
    ...wens,
  });

/** Een vastgestelde intake, met een score per leefgebied vanaf het eerste. */
export const eenVastgesteldeIntake = (
  wie: Pick<Planclient, 'id' | 'client'>,
  scores: (number | null)[] = [],
  op = '2026-02-10',
) =>
  alsSysteem('proef', async (tx) => {
    const intake = await tx.intake.create({
      data: { clientId: wie.client.id, trajectId: wie.id, lijstversie: 1, clientVersie: 1 },
      select: { id: true },
    });
    await tx.intakeLeefgebied.createMany({
      data: scores.map((score, i) => ({ intakeId: intake.id, gebied: i + 1, score, nietBesproken: score === null })),
    });
    await tx.intake.update({
      where: { id: intake.id },
      data: { status: 'vastgesteld', vastgesteldOp: new Date(`${datum(op)}T11:00:00Z`) },
      select: { id: true },
    });
    return intake;
  });

export async function hetPlan(id: string): Promise<Plan> {
  const plan = await alsSysteem('proef', (tx) => leesPlan(tx, id));
  if (!plan) throw new Error('Dit plan is er niet');
  return plan;
}

export const afdrukVan = async (id: string) => afdrukVanPlan(await hetPlan(id));

/** De velden van een doel zoals het formulier ze stuurt, met wijzigingen per rij. */
export function doelvelden(
  wie: Planclient,
  plan: Plan,
  plek = 0,
  rijen: Partial<Record<'reeks' | 'tekst' | 'wie' | 'wieNaam' | 'voor', string>>[] = [],
): Record<string, string | number> {
  const doel = plan.doelen[plek];
  if (!doel) throw new Error('Dit doel is er niet');
  const velden: Record<string, string | number> = {
    clientnummer: wie.client.clientnummer,
    planId: plan.id,
    doelId: doel.id,
    versie: doel.versie,
    leefgebied: doel.leefgebied,
    tekst: doel.tekst,
  };
  const staat = doel.stappen.map((s) => ({
    reeks: s.reeksId,
    tekst: s.tekst,
    wie: s.wie as string,
    wieNaam: s.wieNaam ?? '',
    voor: (s.voor ?? '') as string,
  }));
  const leeg = () => ({ reeks: crypto.randomUUID() as string, tekst: '', wie: 'client', wieNaam: '', voor: '' });
  for (let i = 0; i < Math.max(staat.length, rijen.length); i++)
    for (const [veld, waarde] of Object.entries({ ...(staat[i] ?? leeg()), ...rijen[i] }))
      velden[`stap${i}${veld}`] = waarde;
  return velden;
}
