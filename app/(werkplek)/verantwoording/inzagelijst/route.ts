import { alsBestand, geenBestand } from '@/lib/excel/excel';
import { vandaag } from '@/lib/server/clock';
import { BevestigOpnieuw } from '@/lib/server/fouten';
import { requireRecht } from '@/lib/server/session';
import { inzagelijstPdf } from '@/lib/verantwoording/bestand';
import { getInzagelijst } from '@/lib/verantwoording/bestand-queries';
import { EERST_BEVESTIGEN } from '@/lib/verantwoording/bestand-woorden';

/** Wie het dossier van een cliënt zag, als PDF om aan hem te geven. */
export async function GET(request: Request): Promise<Response> {
  const user = await requireRecht('verantwoording.lezen');
  const { client = '', namen } = Object.fromEntries(new URL(request.url).searchParams);
  try {
    const vraag = { clientnummer: client.replaceAll('\0', '').slice(0, 30), metNamen: namen === 'ja' };
    const lijst = await getInzagelijst(user, vraag, vandaag());
    if (!lijst) return geenBestand('Er is geen cliënt met dit nummer.');
    return alsBestand(`wie zag ${lijst.clientnummer}`, 'pdf', await inzagelijstPdf(lijst));
  } catch (fout) {
    if (fout instanceof BevestigOpnieuw) return geenBestand(EERST_BEVESTIGEN, 403);
    throw fout;
  }
}
