import type { Metadata } from 'next';
import { Berichtenstand, Vastgelopen } from '@/components/berichten/beheer';
import { Teksten } from '@/components/berichten/teksten';
import { Gelukt } from '@/components/shell/gelukt';
import { Paginakop } from '@/components/shell/paginakop';
import { metSleutel } from '@/components/toegang/sleutel';
import { getBerichtenbeheer } from '@/lib/berichten/beheer-queries';
import { geluktTekst } from '@/lib/copy/meldingen';
import { teksttaalUit } from '@/lib/domain/brieftalen';
import { vandaag } from '@/lib/server/clock';
import { requireRecht } from '@/lib/server/session';

export const metadata: Metadata = { title: 'Berichten beheren' };

export default metSleutel(async function BerichtenBeheren({
  searchParams,
}: {
  searchParams: Promise<{ gelukt?: string; taal?: string }>;
}) {
  const user = await requireRecht('beheer.wijzigen');
  const { gelukt, taal } = await searchParams;
  const b = await getBerichtenbeheer(user, teksttaalUit(taal));
  const melding = geluktTekst(gelukt);
  return (
    <>
      {melding && <Gelukt tekst={melding} />}
      <Paginakop
        titel="Berichten"
        onder="Wat cliënten lezen, en of het aankomt. Van wie een bericht is, staat hier niet."
      >
        <p className="klein mb-1">
          <a href="/beheer">Beheer</a> / Berichten
        </p>
      </Paginakop>
      <Berichtenstand b={b} />
      <Vastgelopen b={b} />
      <Teksten b={b} vandaag={vandaag()} />
    </>
  );
});
