import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Afdrukken } from '@/components/dossier/afdrukken';
import { Paginakop } from '@/components/shell/paginakop';
import { VoorbereidingOverzicht } from '@/components/voorbereiding/overzicht';
import { Wie } from '@/components/voorbereiding/wie';
import { datumMetDag } from '@/lib/copy/datums';
import { vandaag } from '@/lib/server/clock';
import { requireUser } from '@/lib/server/session';
import { getVoorbereiding } from '@/lib/voorbereiding/queries';

export const metadata: Metadata = { title: 'Gesprek voorbereiden' };

type Props = { params: Promise<{ clientnummer: string }> };

export default async function VoorbereidingPagina({ params }: Props) {
  const user = await requireUser();
  const { clientnummer } = await params;
  const v = await getVoorbereiding(user, { clientnummer }, vandaag());
  if (!v) notFound();
  const basis = `/clienten/${v.clientnummer}`;
  return (
    <>
      <Paginakop
        titel={<span className="print:text-xl">{v.naam}</span>}
        onder={
          <span className="text-sm print:text-xs">
            {v.clientnummer} · gesprek voorbereiden · {datumMetDag(v.vandaag)}
          </span>
        }
        acties={
          <>
            <Afdrukken />
            <a
              className="knop"
              href={
                v.afspraak?.datum === v.vandaag
                  ? `${basis}/contactmomenten/nieuw?afspraak=${v.afspraak.id}`
                  : `${basis}/contactmomenten/nieuw`
              }
            >
              Gesprek vastleggen
            </a>
          </>
        }
      >
        <p className="klein niet-afdrukken mb-1">
          <a href="/clienten">Mijn cliënten</a> / <a href={basis}>{v.naam}</a> / Gesprek voorbereiden
        </p>
      </Paginakop>
      <Wie v={v} />
      <VoorbereidingOverzicht v={v} />
    </>
  );
}
