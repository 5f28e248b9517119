import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { CatalogusLijst } from '@/components/instrumenten/catalogus';
import { Paginakop } from '@/components/shell/paginakop';
import { getCatalogus } from '@/lib/instrumenten/queries';
import { catalogusfilterSchema } from '@/lib/instrumenten/schema';
import { can } from '@/lib/policy/policy';
import { vandaag } from '@/lib/server/clock';
import { requireRecht } from '@/lib/server/session';

export const metadata: Metadata = { title: 'Instrumenten' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function Instrumenten({ searchParams }: Props) {
  const user = await requireRecht('instrumenten.bekijken');
  const { leefgebied, niveau, trede } = await searchParams;
  const filter = catalogusfilterSchema.parse({ leefgebied, niveau, trede });
  const catalogus = await getCatalogus(user, filter, vandaag());
  if (!catalogus) notFound();
  return (
    <>
      <Paginakop
        titel="Instrumenten"
        onder="Wat er is om mensen verder te helpen. Kies samen met de cliënt; aanmelden doet u in het dossier."
        acties={
          <>
            {can(user, 'aanbod.bekijken') && (
              <a href="/aanbod" className="knop knop-stil">
                Het aanbod in cijfers
              </a>
            )}
            <a href="/instrumenten/sociale-kaart" className="knop knop-stil">
              Sociale kaart
            </a>
          </>
        }
      />
      <CatalogusLijst c={catalogus} filter={filter} magBeheren={can(user, 'beheer.wijzigen')} />
    </>
  );
}
