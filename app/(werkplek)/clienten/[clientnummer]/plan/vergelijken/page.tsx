import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Plankop } from '@/components/plannen/plankop';
import { Vergelijktabel } from '@/components/plannen/vergelijking';
import { Keuzelijst } from '@/components/ui/keuzelijst';
import { getVergelijking } from '@/lib/plannen/queries';
import { versieTekst } from '@/lib/plannen/woorden';
import { vandaag } from '@/lib/server/clock';
import { requireUser } from '@/lib/server/session';

export const metadata: Metadata = { title: 'Versies naast elkaar' };

type Props = {
  params: Promise<{ clientnummer: string }>;
  searchParams: Promise<{ een?: string; twee?: string }>;
};

export default async function PlanVergelijken({ params, searchParams }: Props) {
  const user = await requireUser();
  const { clientnummer } = await params;
  const v = await getVergelijking(user, { ...(await searchParams), clientnummer }, vandaag());
  if (!v) notFound();
  const opties = v.versies.map((p) => [p.id, versieTekst(p)] as const);
  return (
    <>
      <Plankop
        clientnummer={v.clientnummer}
        naam={v.naam}
        titel="Versies naast elkaar"
        hier="Versies naast elkaar"
        onder={`${v.naam} · ${v.clientnummer}`}
      />
      {v.paar ? (
        <div className="grid gap-5">
          {v.versies.length > 2 && (
            <form className="niet-afdrukken flex flex-wrap items-end gap-3">
              <Keuzelijst naam="een" label="Van" waarde={v.paar.een.id} opties={opties} />
              <Keuzelijst naam="twee" label="Naar" waarde={v.paar.twee.id} opties={opties} />
              <button type="submit" className="knop knop-stil">
                Toon
              </button>
            </form>
          )}
          {v.paar.twee.watVeranderde && (
            <p className="paneel whitespace-pre-line">
              <strong>Wat veranderde er in versie {v.paar.twee.nummer}?</strong> {v.paar.twee.watVeranderde}
            </p>
          )}
          <Vergelijktabel paar={v.paar} />
        </div>
      ) : (
        <p className="paneel">
          Er zijn nog geen twee versies om naast elkaar te leggen.{' '}
          <a href={`/clienten/${v.clientnummer}/plan`}>Naar het plan</a>
        </p>
      )}
    </>
  );
}
