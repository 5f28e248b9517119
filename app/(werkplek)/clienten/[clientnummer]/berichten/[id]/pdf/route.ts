import { brievenPdf } from '@/lib/berichten/pdf';
import { getBrief } from '@/lib/berichten/queries';
import { alsBestand, geenBestand } from '@/lib/excel/excel';
import { vandaag } from '@/lib/server/clock';
import { requireUser } from '@/lib/server/session';

type Props = { params: Promise<{ clientnummer: string; id: string }> };

/** Eén brief als PDF; de naam van het bestand noemt de cliënt niet. */
export async function GET(_: Request, { params }: Props): Promise<Response> {
  const user = await requireUser();
  const { clientnummer, id } = await params;
  const brief = await getBrief(user, { clientnummer, id }, vandaag());
  if (!brief) return geenBestand('Deze brief is er niet.');
  return alsBestand(`brief ${clientnummer}`, 'pdf', await brievenPdf([brief]));
}
