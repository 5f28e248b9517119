import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { adresVan, GebruikersfilterForm } from '@/components/beheer/gebruikersfilter';
import { Gebruikerstabel } from '@/components/beheer/gebruikerstabel';
import { Paginakop } from '@/components/shell/paginakop';
import { Bladeren } from '@/components/ui/bladeren';
import { gebruikersfilterSchema, getGebruikers } from '@/lib/beheer/gebruiker-queries';
import { aantal } from '@/lib/copy/woorden';
import { vandaag } from '@/lib/server/clock';
import { requireRecht } from '@/lib/server/session';

export const metadata: Metadata = { title: 'Gebruikers' };

type Props = { searchParams: Promise<Record<string, string | undefined>> };

export default async function Gebruikers({ searchParams }: Props) {
  const user = await requireRecht('beheer.wijzigen');
  const zoek = await searchParams;
  const filter = gebruikersfilterSchema.parse({
    rol: zoek.rol ?? null,
    stand: zoek.stand ?? null,
    pagina: zoek.pagina,
  });
  const lijst = await getGebruikers(user, filter, vandaag());
  if (!lijst) notFound();
  const gefilterd = filter.rol !== null || filter.stand !== null;
  return (
    <>
      <Paginakop
        titel="Gebruikers"
        onder={`${aantal(lijst.aantal, 'gebruiker', 'gebruikers')}${gefilterd ? ' bij deze keuze' : ''}`}
        acties={
          <a href="/beheer/gebruikers/nieuw" className="knop">
            Nieuwe gebruiker
          </a>
        }
      >
        <p className="klein mb-1">
          <a href="/beheer">Beheer</a> / Gebruikers
        </p>
      </Paginakop>
      <GebruikersfilterForm filter={filter} />
      <Gebruikerstabel rijen={lijst.rijen} />
      <Bladeren pagina={lijst.pagina} paginas={lijst.paginas} adres={adresVan(filter)} />
    </>
  );
}
