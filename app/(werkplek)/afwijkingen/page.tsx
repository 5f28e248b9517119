import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Afwijkinglijst } from '@/components/afwijkingen/afwijkinglijst';
import { Gelukt } from '@/components/shell/gelukt';
import { Paginakop } from '@/components/shell/paginakop';
import { getMijnAfwijkingen } from '@/lib/afwijkingen/queries';
import { geluktTekst } from '@/lib/copy/meldingen';
import { vandaag as leesVandaag } from '@/lib/server/clock';
import { requireRecht } from '@/lib/server/session';

export const metadata: Metadata = { title: 'Normafwijkingen' };

export default async function Afwijkingen({ searchParams }: { searchParams: Promise<{ gelukt?: string }> }) {
  const user = await requireRecht('vandaag.bekijken');
  const vandaag = leesVandaag();
  const mijn = await getMijnAfwijkingen(user, {}, vandaag);
  if (!mijn) notFound();
  const melding = geluktTekst((await searchParams).gelukt);
  return (
    <>
      {melding && <Gelukt tekst={melding} />}
      <Paginakop
        titel="Normafwijkingen"
        begrip="normafwijking"
        onder="Een trajectjaar dat sloot met minder gesprekken dan de norm vraagt. U legt uit hoe dat kwam; uw teamleider besluit."
      />
      <div className="grid max-w-5xl gap-6">
        <Afwijkinglijst
          titel="Uit te leggen"
          uitleg="Staat er een gesprek niet in? Leg het alsnog vast met zijn eigen datum: haalt u daarmee de norm, dan vervalt de afwijking vanzelf."
          leeg="Er is niets uit te leggen: al uw gesloten trajectjaren zijn gehaald of verantwoord."
          rijen={mijn.teDoen}
          vandaag={vandaag}
        />
        <Afwijkinglijst titel="Ingediend" rijen={mijn.ingediend} vandaag={vandaag} />
        <Afwijkinglijst titel="Eerder" rijen={mijn.eerder} vandaag={vandaag} />
      </div>
    </>
  );
}
