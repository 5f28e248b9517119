import { notFound } from 'next/navigation';
import { Clientkop } from '@/components/dossier/clientkop';
import { dossiertitel } from '@/components/dossier/dossiertitel';
import { Vergelijktabel } from '@/components/plannen/vergelijking';
import { Keuzelijst } from '@/components/ui/keuzelijst';
import { getVergelijking } from '@/lib/plannen/queries';
import { versieTekst } from '@/lib/plannen/woorden';
import { vandaag } from '@/lib/server/clock';
import { requireUser } from '@/lib/server/session';

type Props = {
  params: Promise<{ clientnummer: string }>;
  searchParams: Promise<{ een?: string; twee?: string }>;
};

const lees = async ({ params, searchParams }: Props) =>
  getVergelijking(await requireUser(), { ...(await searchParams), ...(await params) }, vandaag());

export const generateMetadata = dossiertitel('Versies naast elkaar', lees);

export default async function PlanVergelijken(props: Props) {
  const v = await lees(props);
  if (!v) notFound();
  const opties = v.versies.map((p) => [p.id, versieTekst(p)] as const);
  return (
    <>
      <Clientkop kop={v.kop} tab="/plan" titel="Versies naast elkaar van" />
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
