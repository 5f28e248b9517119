import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Overdrachtenlijst } from '@/components/overdrachten/overdrachtenlijst';
import { Gelukt } from '@/components/shell/gelukt';
import { Paginakop } from '@/components/shell/paginakop';
import { geluktTekst } from '@/lib/copy/meldingen';
import { getOverdrachten } from '@/lib/overdrachten/queries';
import { vandaag } from '@/lib/server/clock';
import { requireRecht } from '@/lib/server/session';

export const metadata: Metadata = { title: 'Overdrachten' };

export default async function Overdrachten({ searchParams }: { searchParams: Promise<{ gelukt?: string }> }) {
  const user = await requireRecht('overdracht.ontvangen');
  const lijst = await getOverdrachten(user, {}, vandaag());
  if (!lijst) notFound();
  const melding = geluktTekst((await searchParams).gelukt);
  return (
    <>
      {melding && <Gelukt tekst={melding} />}
      <Paginakop
        titel="Overdrachten"
        onder="Wie een cliënt overneemt leest eerst de samenvatting, en ziet het dossier na het overnemen."
      />
      <div className="grid max-w-4xl gap-6">
        <Overdrachtenlijst
          soort="ontvangen"
          titel="Aan u aangeboden"
          leeg="Er is u nu geen cliënt aangeboden."
          rijen={lijst.ontvangen}
        />
        <Overdrachtenlijst
          soort="eigen"
          titel="Van uw cliënten"
          leeg="Er loopt geen overdracht van een van uw cliënten. U vraagt er een aan vanuit het dossier."
          rijen={lijst.eigen}
        />
        {lijst.besloten.length > 0 && (
          <Overdrachtenlijst
            soort="besloten"
            titel="De afgelopen dertig dagen besloten"
            leeg=""
            rijen={lijst.besloten}
          />
        )}
      </div>
    </>
  );
}
