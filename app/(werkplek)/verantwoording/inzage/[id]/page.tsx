import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Gelukt } from '@/components/shell/gelukt';
import { Paginakop } from '@/components/shell/paginakop';
import { langeDatum, tijdstip } from '@/lib/copy/datums';
import { geluktTekst } from '@/lib/copy/meldingen';
import { isUuid } from '@/lib/formulier/velden';
import { getInzageverzoek } from '@/lib/inzageverzoek/queries';
import { vandaag } from '@/lib/server/clock';
import { requireRecht } from '@/lib/server/session';

export const metadata: Metadata = { title: 'Overzicht voor een cliënt' };

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ gelukt?: string }> };

export default async function Inzage({ params, searchParams }: Props) {
  const user = await requireRecht('inzage.geven');
  const { id } = await params;
  const v = isUuid(id) ? await getInzageverzoek(user, { id }, vandaag()) : null;
  if (!v) notFound();
  const melding = geluktTekst((await searchParams).gelukt);
  const bestand = `/verantwoording/inzage/${v.id}/bestand?soort=`;
  return (
    <>
      {melding && <Gelukt tekst={melding} />}
      <Paginakop
        titel={`Overzicht voor ${v.naam}`}
        onder={`${v.clientnummer} · gevraagd op ${langeDatum(v.gevraagdOp)} · antwoord vóór ${langeDatum(v.antwoordVoor)}`}
      >
        <p className="klein mb-1">
          <a href="/verantwoording">Verantwoording</a> / <a href="/verantwoording/inzage">Inzage geven</a>
        </p>
      </Paginakop>
      <section className="paneel grid max-w-3xl gap-4">
        {v.open ? (
          <>
            <p>Geef de cliënt beide bestanden. Ophalen kan tot {tijdstip(v.verlooptOp)}; elke keer wordt vastgelegd.</p>
            <ul className="grid gap-2">
              <li>
                <a href={`${bestand}pdf`}>Overzicht om te lezen (PDF)</a>
              </li>
              <li>
                <a href={`${bestand}json`}>Dezelfde gegevens voor een computer (JSON)</a>
              </li>
            </ul>
            <p className="klein">
              Bewaar de bestanden niet langer dan nodig: er staat in wat alleen de cliënt en zijn begeleider lezen.
            </p>
          </>
        ) : (
          <p>
            Het uur is voorbij. Vraagt de cliënt het opnieuw, of bent u nog niet klaar?{' '}
            <a href="/verantwoording/inzage">Open het overzicht dan nog eens</a>.
          </p>
        )}
      </section>
    </>
  );
}
