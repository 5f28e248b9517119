import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { LijstfilterForm } from '@/components/clienten/lijstfilter';
import { Gelukt } from '@/components/shell/gelukt';
import { Paginakop } from '@/components/shell/paginakop';
import { Bladeren } from '@/components/ui/bladeren';
import { Werklijst } from '@/components/vandaag/werklijst';
import { werkregel } from '@/components/vandaag/werkregel';
import { filterZoek, leesLijstfilter } from '@/lib/clienten/lijstfilter-schema';
import { getClientenlijst } from '@/lib/clienten/queries';
import { periodeTekst } from '@/lib/copy/datums';
import { geluktTekst } from '@/lib/copy/meldingen';
import { clientenTekst, clientenVan } from '@/lib/copy/woorden';
import { laatsteTwaalfMaanden } from '@/lib/domain/contactnorm';
import { vandaag as leesVandaag } from '@/lib/server/clock';
import { requireRecht } from '@/lib/server/session';

export const metadata: Metadata = { title: 'Mijn cliënten' };

export default async function Clienten({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | undefined>>;
}) {
  const user = await requireRecht('clienten.bekijken');
  const zoek = await searchParams;
  const filter = leesLijstfilter(zoek);
  const vandaag = leesVandaag();
  const lijst = await getClientenlijst(user, { ...filter, pagina: Number(zoek.pagina) || 1 }, vandaag);
  if (!lijst) notFound();
  const { rijen, gekozen, mensen, lopend, perStatus } = lijst;
  const begint = perStatus.nog_niet_gestart ?? 0;
  const venster = laatsteTwaalfMaanden(vandaag);
  const melding = geluktTekst(zoek.gelukt);
  return (
    <>
      {melding && <Gelukt tekst={melding} />}
      <Paginakop
        titel="Mijn cliënten"
        onder={
          gekozen === lopend.length + begint
            ? [clientenTekst(lopend), begint > 0 && `${begint} nog niet gestart`].filter(Boolean).join(', en ')
            : `${clientenVan(mensen, gekozen)} bij deze keuze`
        }
        acties={
          lopend.length > 0 && (
            <a className="knop knop-stil" href="/agenda/plannen">
              Plan mijn gesprekken
            </a>
          )
        }
      />
      <LijstfilterForm filter={filter} perStatus={perStatus} bewaard={lijst.filters} />
      {rijen.length === 0 ? (
        <p className="paneel">
          {lopend.length + begint === 0 && !filter.status
            ? 'U begeleidt nu niemand. Zodra uw teamleider een cliënt aan u toewijst, staat die hier.'
            : 'Niemand past bij deze keuze. Kies minder filters, of wis ze allemaal.'}
        </p>
      ) : (
        <Werklijst
          titel="Mijn cliënten"
          groepen={[{ titel: '', regels: rijen.map((r) => werkregel(r, vandaag, lijst.meerAanpakken)) }]}
          venster={periodeTekst(venster.van, venster.tot)}
          terug="dossier"
          geenGehoor={false}
        />
      )}
      <Bladeren
        pagina={lijst.pagina}
        paginas={lijst.paginas}
        adres={(pagina) => `/clienten?${filterZoek(filter)}&pagina=${pagina}`}
      />
    </>
  );
}
