import { alsBestand, geenBestand } from '@/lib/excel/excel';
import { vandaag } from '@/lib/server/clock';
import { metBevestiging } from '@/lib/server/met-bevestiging';
import { requireRecht } from '@/lib/server/session';
import { inzagelijstPdf } from '@/lib/verantwoording/bestand';
import { getInzagelijst } from '@/lib/verantwoording/bestand-queries';

/** Wie het dossier van een cliënt zag, als PDF om aan hem te geven. */
export const GET = metBevestiging(async (request) => {
  const user = await requireRecht('verantwoording.lezen');
  const { client = '', namen } = Object.fromEntries(new URL(request.url).searchParams);
  const vraag = { clientnummer: client.replaceAll('\0', '').slice(0, 30), metNamen: namen === 'ja' };
  const lijst = await getInzagelijst(user, vraag, vandaag());
  if (!lijst) return geenBestand('Er is geen cliënt met dit nummer.');
  return alsBestand(`wie zag ${lijst.clientnummer}`, 'pdf', await inzagelijstPdf(lijst));
});
