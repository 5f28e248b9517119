import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Overdragen } from '@/components/overdrachten/overdragen';
import { Gelukt } from '@/components/shell/gelukt';
import { Paginakop } from '@/components/shell/paginakop';
import { metSleutel } from '@/components/toegang/sleutel';
import { geluktTekst } from '@/lib/copy/meldingen';
import { getOverdrachtdossier } from '@/lib/overdrachten/queries';
import { vandaag as leesVandaag } from '@/lib/server/clock';
import { requireUser } from '@/lib/server/session';

export const metadata: Metadata = { title: 'Overdracht' };

type Props = { params: Promise<{ clientnummer: string }>; searchParams: Promise<{ gelukt?: string }> };

export default metSleutel(async function OverdrachtPagina({ params, searchParams }: Props) {
  const user = await requireUser();
  const d = await getOverdrachtdossier(user, await params, leesVandaag());
  if (!d) notFound();
  const melding = geluktTekst((await searchParams).gelukt);
  return (
    <>
      {melding && <Gelukt tekst={melding} />}
      <Paginakop titel={`Overdracht van ${d.naam}`} onder={d.clientnummer}>
        <p className="klein mb-1">
          <a href="/clienten">Mijn cliënten</a> / <a href={`/clienten/${d.clientnummer}`}>{d.naam}</a> / Overdracht
        </p>
      </Paginakop>
      <div className="grid max-w-4xl gap-5">
        {d.trajecten.length === 0 && (
          <p className="paneel">Er loopt geen traject dat u kunt overdragen. Het dossier blijft wel te lezen.</p>
        )}
        {d.trajecten.map((t) => (
          // De versie in de sleutel: na een andere stand begint het formulier opnieuw met wat er is opgeslagen.
          <Overdragen
            key={`${t.id}-${t.open?.versie ?? 0}`}
            t={t}
            clientnummer={d.clientnummer}
            vandaag={d.vandaag}
            metAanpak={d.trajecten.length > 1}
          />
        ))}
      </div>
    </>
  );
});
