import { brievenPdf } from '@/lib/berichten/pdf';
import { getPrintbrieven } from '@/lib/berichten/queries';
import { vandaag } from '@/lib/server/clock';
import { requireRecht } from '@/lib/server/session';

/** De brieven die deze gebruiker voor de printer heeft genomen, als één PDF. */
export async function GET(): Promise<Response> {
  const user = await requireRecht('vandaag.bekijken');
  const brieven = await getPrintbrieven(user, {}, vandaag());
  if (!brieven?.length) return new Response('Er ligt geen brief bij u klaar om af te drukken.\n', { status: 404 });
  return new Response(new Uint8Array(await brievenPdf(brieven)), {
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="brieven-${vandaag()}.pdf"`,
      'cache-control': 'no-store',
    },
  });
}
