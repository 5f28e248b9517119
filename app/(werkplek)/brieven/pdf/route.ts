import { brievenPdf } from '@/lib/berichten/pdf';
import { getPrintbrieven } from '@/lib/berichten/queries';
import { alsBestand, geenBestand } from '@/lib/excel/excel';
import { vandaag } from '@/lib/server/clock';
import { requireRecht } from '@/lib/server/session';

/** De brieven die deze gebruiker voor de printer heeft genomen, als één PDF. */
export async function GET(): Promise<Response> {
  const user = await requireRecht('vandaag.bekijken');
  const brieven = await getPrintbrieven(user, {}, vandaag());
  if (!brieven?.length) return geenBestand('Er ligt geen brief bij u klaar om af te drukken.');
  return alsBestand(`brieven ${vandaag()}`, 'pdf', await brievenPdf(brieven));
}
