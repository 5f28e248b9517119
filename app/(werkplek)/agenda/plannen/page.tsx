import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Planoverzicht } from '@/components/planner/planoverzicht';
import { Gelukt } from '@/components/shell/gelukt';
import { metSleutel } from '@/components/toegang/sleutel';
import { geluktTekst } from '@/lib/copy/meldingen';
import { isUuid } from '@/lib/formulier/velden';
import { getPlanvoorstel } from '@/lib/planner/queries';
import { vandaag as leesVandaag } from '@/lib/server/clock';
import { requireRecht } from '@/lib/server/session';

export const metadata: Metadata = { title: 'Plan mijn gesprekken' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default metSleutel(async function Plannen({ searchParams }: Props) {
  const user = await requireRecht('agenda.bekijken');
  const zoek = await searchParams;
  const vandaag = leesVandaag();
  const afwezigId = typeof zoek.afwezig === 'string' ? zoek.afwezig : null;
  if (afwezigId !== null && !isUuid(afwezigId)) notFound();
  const voorstel = await getPlanvoorstel(user, { pagina: Number(zoek.pagina) || 1, afwezigId }, vandaag);
  if (!voorstel) notFound();
  const melding = geluktTekst(zoek.gelukt);
  const genoemd = typeof zoek.overgeslagen === 'string' ? zoek.overgeslagen.split(',').slice(0, 20) : [];
  return (
    <>
      {melding && <Gelukt tekst={melding} />}
      <Planoverzicht
        v={voorstel}
        vandaag={vandaag}
        adres={(pagina) => `/agenda/plannen?${afwezigId ? `afwezig=${afwezigId}&` : ''}pagina=${pagina}`}
        excel={`/agenda/plannen/bestand${afwezigId ? `?afwezig=${afwezigId}` : ''}`}
        overgeslagen={genoemd.filter((nummer) => /^[A-Z0-9-]{1,30}$/.test(nummer))}
      />
    </>
  );
});
