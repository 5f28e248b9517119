import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Gelukt } from '@/components/shell/gelukt';
import { Paginakop } from '@/components/shell/paginakop';
import { Datalektabel } from '@/components/verantwoording/datalekken';
import { geluktTekst } from '@/lib/copy/meldingen';
import { vandaag } from '@/lib/server/clock';
import { requireRecht } from '@/lib/server/session';
import { getDatalekken } from '@/lib/verantwoording/datalek-queries';

export const metadata: Metadata = { title: 'Mogelijke datalekken' };

export default async function Datalekken({ searchParams }: { searchParams: Promise<{ gelukt?: string }> }) {
  const user = await requireRecht('datalek.behandelen');
  const gezien = await getDatalekken(user, {}, vandaag());
  if (!gezien) notFound();
  const melding = geluktTekst((await searchParams).gelukt);
  return (
    <>
      {melding && <Gelukt tekst={melding} />}
      <Paginakop
        titel="Mogelijke datalekken"
        onder="Wat bij de verkeerde cliënt was opgeschreven. Wat nog een oordeel vraagt staat bovenaan."
      >
        <p className="klein mb-1">
          <a href="/verantwoording">Verantwoording</a> / Mogelijke datalekken
        </p>
      </Paginakop>
      {gezien.lekken.length === 0 ? (
        <p className="paneel">Er is nog niets gemeld.</p>
      ) : (
        <Datalektabel lekken={gezien.lekken} nu={gezien.nu} />
      )}
    </>
  );
}
