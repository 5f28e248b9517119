import { notFound } from 'next/navigation';
import { Clientkop } from '@/components/dossier/clientkop';
import { dossiertitel } from '@/components/dossier/dossiertitel';
import { Overdragen } from '@/components/overdrachten/overdragen';
import { metSleutel } from '@/components/toegang/sleutel';
import { getOverdrachtdossier } from '@/lib/overdrachten/queries';
import { vandaag } from '@/lib/server/clock';
import { requireUser } from '@/lib/server/session';

type Props = { params: Promise<{ clientnummer: string }>; searchParams: Promise<{ gelukt?: string }> };

const lees = async ({ params }: Props) => getOverdrachtdossier(await requireUser(), await params, vandaag());

export const generateMetadata = dossiertitel('Overdracht', lees);

export default metSleutel(async function OverdrachtPagina(props: Props) {
  const d = await lees(props);
  if (!d) notFound();
  return (
    <>
      <Clientkop kop={d.kop} titel="Overdracht van" gelukt={(await props.searchParams).gelukt} />
      <div className="grid max-w-4xl gap-5">
        {d.trajecten.length === 0 && (
          <p className="paneel">Er loopt geen traject dat u kunt overdragen. Het dossier blijft wel te lezen.</p>
        )}
        {d.trajecten.map((t) => (
          // De versie in de sleutel: na een andere stand begint het formulier opnieuw met wat er is opgeslagen.
          <Overdragen
            key={`${t.id}-${t.open?.versie ?? 0}`}
            t={t}
            clientnummer={d.clientnummer}
            vandaag={d.vandaag}
            metAanpak={d.trajecten.length > 1}
          />
        ))}
      </div>
    </>
  );
});
