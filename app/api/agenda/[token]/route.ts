import { getFeed } from '@/lib/agenda/feed';
import { adresUit } from '@/lib/server/adres';
import { vandaag } from '@/lib/server/clock';

const KOPPEN = { 'Cache-Control': 'private, no-store' };

/** De agenda van een begeleider voor Outlook. Het adres is het bewijs; een onbekend adres bestaat niet. */
export async function GET(verzoek: Request, { params }: { params: Promise<{ token: string }> }): Promise<Response> {
  const { token } = await params;
  const feed = await getFeed(token, adresUit(verzoek.headers), vandaag());
  if (feed.soort === 'te_vaak')
    return new Response('Te veel verzoeken', { status: 429, headers: { ...KOPPEN, 'Retry-After': '900' } });
  if (feed.soort === 'onbekend') return new Response('Niet gevonden', { status: 404, headers: KOPPEN });
  return new Response(feed.ics, {
    headers: {
      ...KOPPEN,
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': 'inline; filename="vast-contact.ics"',
      'X-Robots-Tag': 'noindex',
    },
  });
}
