import { verklaringPdf } from '@/lib/bewaren/pdf';
import { getVerklaring } from '@/lib/bewaren/queries';
import { alsBestand, geenBestand } from '@/lib/excel/excel';
import { isUuid } from '@/lib/formulier/velden';
import { vandaag } from '@/lib/server/clock';
import { requireUser } from '@/lib/server/session';

type Props = { params: Promise<{ id: string }> };

/** Eén verklaring van vernietiging als PDF. */
export async function GET(_: Request, { params }: Props): Promise<Response> {
  const user = await requireUser();
  const { id } = await params;
  const v = isUuid(id) ? await getVerklaring(user, { id }, vandaag()) : null;
  if (!v) return geenBestand('Deze verklaring is er niet.');
  return alsBestand(`verklaring van vernietiging ${v.nummer}`, 'pdf', await verklaringPdf(v));
}
