import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Afdrukken } from '@/components/dossier/afdrukken';
import { Gespreksblad } from '@/components/intakes/gespreksblad';
import { Paginakop } from '@/components/shell/paginakop';
import { getGespreksblad } from '@/lib/intakes/queries';
import { vandaag } from '@/lib/server/clock';
import { requireUser } from '@/lib/server/session';

export const metadata: Metadata = { title: 'Gespreksblad' };

export default async function GespreksbladPagina({ params }: { params: Promise<{ clientnummer: string }> }) {
  const user = await requireUser();
  const { clientnummer } = await params;
  const wie = await getGespreksblad(user, { clientnummer }, vandaag());
  if (!wie) notFound();
  const dossier = `/clienten/${wie.clientnummer}`;
  return (
    <>
      <div className="niet-afdrukken">
        <Paginakop
          titel="Gespreksblad"
          onder="Een leeg blad voor het gesprek, twee kanten A4. Schrijf de antwoorden daarna over in de intake en vernietig het blad."
          acties={<Afdrukken />}
        >
          <p className="klein mb-1">
            <a href="/clienten">Mijn cliënten</a> / <a href={dossier}>{wie.naam}</a> /{' '}
            <a href={`${dossier}/leefgebieden`}>Leefgebieden</a> / Gespreksblad
          </p>
        </Paginakop>
      </div>
      <Gespreksblad {...wie} />
    </>
  );
}
