import { alsBestand, geenBestand } from '@/lib/excel/excel';
import { isUuid } from '@/lib/formulier/velden';
import { planPdf } from '@/lib/plannen/pdf';
import { getPlanbestand } from '@/lib/plannen/queries';
import { vandaag } from '@/lib/server/clock';
import { requireUser } from '@/lib/server/session';

type Props = { params: Promise<{ clientnummer: string; id: string }> };

/** Eén versie van het plan als PDF; de naam van het bestand noemt de cliënt niet. */
export async function GET(_: Request, { params }: Props): Promise<Response> {
  const user = await requireUser();
  const { clientnummer, id } = await params;
  const v = isUuid(id) ? await getPlanbestand(user, { clientnummer, planId: id }, vandaag()) : null;
  if (!v) return geenBestand('Dit plan is er niet.');
  return alsBestand(`plan ${v.clientnummer} versie ${v.plan.nummer}`, 'pdf', await planPdf(v));
}
