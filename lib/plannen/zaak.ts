import 'server-only';
import type { Plan } from '../../generated/prisma/client';
import { NietGevonden, Ongeldig } from '../server/fouten';
import { type Clientzaak, opVanClient } from '../zaak/client';
import { eisLopendTraject, opLopendTraject } from '../zaak/lopend';

const DAARNA = 'Het plan blijft te lezen, maar verandert niet meer.';

export const opLopend = opLopendTraject(DAARNA);

type Welk = { clientnummer: string; planId: string };
export type Conceptzaak = Clientzaak & { plan: Plan };

/** Een concept van deze cliënt. Gooit Ongeldig als het intussen is vastgesteld of gewist. */
export async function laadConcept(zaak: Clientzaak, { planId }: Welk): Promise<{ plan: Plan }> {
  const plan = await zaak.tx.plan.findUnique({ where: { id: planId } });
  if (!plan) throw new Ongeldig({}, 'Dit concept is er niet meer: iemand heeft het gewist. Ga terug naar het plan.');
  if (plan.clientId !== zaak.client.id) throw new NietGevonden();
  eisLopendTraject(zaak, plan.trajectId, DAARNA);
  if (plan.status === 'vastgesteld')
    throw new Ongeldig({}, 'Dit plan is intussen vastgesteld. Wilt u iets veranderen? Maak dan een nieuwe versie.');
  return { plan };
}

export const overPlan = ({ client, plan }: Conceptzaak) => ({
  clientId: client.id,
  onderwerp: 'plan',
  onderwerpId: plan.id,
});

export const opConcept = { ...opVanClient<Welk, { plan: Plan }>(laadConcept), over: overPlan };

/** Een resultaat van deze cliënt, op een traject dat nog loopt. */
export const opResultaat = opVanClient(async (zaak, v: { clientnummer: string; resultaatId: string }) => {
  const resultaat = await zaak.tx.resultaat.findFirst({ where: { id: v.resultaatId, clientId: zaak.client.id } });
  if (!resultaat) throw new NietGevonden();
  eisLopendTraject(zaak, resultaat.trajectId, DAARNA);
  return { resultaat };
});

/** Naar het plan, na afloop. */
export const planVan = ({ client }: Clientzaak) => `/clienten/${client.clientnummer}/plan`;

/** Aan een concept wordt met tussenpozen geschreven; het formulier blijft staan en gaat verder op `versie`. */
export const bewaard = (versie: number) => ({ spoor: { afEnToe: true }, stil: true, versie }) as const;
