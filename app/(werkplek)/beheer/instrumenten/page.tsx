import type { Metadata } from 'next';
import { Instrumententabel } from '@/components/beheer/instrumententabel';
import { Gelukt } from '@/components/shell/gelukt';
import { Paginakop } from '@/components/shell/paginakop';
import { getInstrumenten } from '@/lib/beheer/instrument-queries';
import { geluktTekst } from '@/lib/copy/meldingen';
import { vandaag } from '@/lib/server/clock';
import { requireRecht } from '@/lib/server/session';

export const metadata: Metadata = { title: 'Instrumenten beheren' };

export default async function Instrumenten({ searchParams }: { searchParams: Promise<{ gelukt?: string }> }) {
  const user = await requireRecht('beheer.wijzigen');
  const rijen = await getInstrumenten(user, vandaag());
  const melding = geluktTekst((await searchParams).gelukt);
  return (
    <>
      {melding && <Gelukt tekst={melding} />}
      <Paginakop
        titel="Instrumenten"
        onder="Wat de gemeente en haar partners kunnen bieden. Begeleiders kiezen hieruit; cliënten lezen het op de sociale kaart."
        acties={
          <>
            <a href="/instrumenten/sociale-kaart" className="knop knop-stil">
              Sociale kaart
            </a>
            <a href="/beheer/instrumenten/nieuw" className="knop">
              Nieuw instrument
            </a>
          </>
        }
      >
        <p className="klein mb-1">
          <a href="/beheer">Beheer</a> / Instrumenten
        </p>
      </Paginakop>
      {rijen.length === 0 ? (
        <p className="paneel max-w-2xl">
          Er zijn nog geen instrumenten. Voeg er een toe: pas dan kan een begeleider een cliënt aanmelden.
        </p>
      ) : (
        <Instrumententabel rijen={rijen} />
      )}
    </>
  );
}
