import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Dossierinhoud } from '@/components/dossier/dossierinhoud';
import { Gelukt } from '@/components/shell/gelukt';
import { geluktTekst } from '@/lib/copy/meldingen';
import { getDossier } from '@/lib/dossier/queries';
import { TIJDLIJNFILTERS } from '@/lib/dossier/tijdlijn';
import { vandaag } from '@/lib/server/clock';
import { requireUser } from '@/lib/server/session';

// Zonder naam: de titel van een tabblad en de geschiedenis van een browser zijn geen dossier.
export const metadata: Metadata = { title: 'Dossier' };

type Props = {
  params: Promise<{ clientnummer: string }>;
  searchParams: Promise<{ toon?: string; alles?: string; gelukt?: string }>;
};

export default async function DossierPagina({ params, searchParams }: Props) {
  const user = await requireUser();
  const { clientnummer } = await params;
  const { toon, alles, gelukt } = await searchParams;
  const filter = TIJDLIJNFILTERS.find((f) => f === toon) ?? 'alles';
  const dossier = await getDossier(user, { clientnummer, filter, alles: alles === '1' }, vandaag());
  if (!dossier) notFound();
  const melding = geluktTekst(gelukt);
  return (
    <>
      {melding && <Gelukt tekst={melding} />}
      <Dossierinhoud dossier={dossier} filter={filter} />
    </>
  );
}
