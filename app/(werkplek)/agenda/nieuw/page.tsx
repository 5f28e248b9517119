import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { MetWie } from '@/components/agenda/met-wie';
import { Paginakop } from '@/components/shell/paginakop';
import { getActief } from '@/lib/agenda/queries';
import { leesLijstfilter } from '@/lib/clienten/lijstfilter-schema';
import { getClientenlijst } from '@/lib/clienten/queries';
import { datumMetDag } from '@/lib/copy/datums';
import { leesPlanwens, planzoek } from '@/lib/formulier/planwens';
import { vandaag as leesVandaag } from '@/lib/server/clock';
import { requireRecht } from '@/lib/server/session';

export const metadata: Metadata = { title: 'Afspraak plannen' };

type Zoek = Record<string, unknown>;

export default async function AfspraakMetWie({ searchParams }: { searchParams: Promise<Zoek> }) {
  const user = await requireRecht('agenda.bekijken');
  const vandaag = leesVandaag();
  const zoek = await searchParams;
  const wens = leesPlanwens(zoek, vandaag);
  const { locatieId } = wens;
  const hier = locatieId ? await getActief(user, { locatieId }, vandaag) : null;
  const voorAfspraak = (hier?.actief ?? []).map((a) => a.clientnummer);
  const lijst = await getClientenlijst(user, { ...leesLijstfilter({}), voorAfspraak }, vandaag);
  if (!lijst) notFound();
  const { rijen } = lijst;
  // Een cliënt in twee aanpakken staat er één keer, op de plaats waar het eerst een gesprek nodig is.
  const uniek = rijen.filter((r, i) => i === rijen.findIndex((x) => x.clientnummer === r.clientnummer));
  const wanneer = wens.datum && `${datumMetDag(wens.datum)}${wens.tijd ? ` om ${wens.tijd}` : ''}`;
  return (
    <>
      <Paginakop
        titel="Met wie is de afspraak?"
        onder={[wanneer, hier?.locatie].filter(Boolean).join(' · ') || 'De dag en de tijd kiest u daarna.'}
      >
        <p className="klein mb-1">
          <a href={wens.datum ? `/agenda?dag=${wens.datum}` : '/agenda'}>Agenda</a> / Afspraak plannen
        </p>
      </Paginakop>
      {uniek.length === 0 ? (
        <p className="paneel">U begeleidt nu niemand. Zodra uw teamleider een cliënt aan u toewijst, staat die hier.</p>
      ) : (
        <div className="paneel max-w-2xl">
          <MetWie rijen={uniek} actief={hier?.actief ?? []} locatie={hier?.locatie ?? null} zoek={planzoek(wens)} />
        </div>
      )}
    </>
  );
}
