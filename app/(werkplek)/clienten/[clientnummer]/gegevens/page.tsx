import { notFound } from 'next/navigation';
import { Bsn } from '@/components/clienten/bsn';
import { PersoonForm, RitmeForm, TaalForm } from '@/components/clienten/gegevens-forms';
import { GegevensLezen } from '@/components/clienten/gegevens-lezen';
import { Clientkop } from '@/components/dossier/clientkop';
import { dossiertitel } from '@/components/dossier/dossiertitel';
import { metSleutel } from '@/components/toegang/sleutel';
import { getGegevens } from '@/lib/dossier/gegevens-queries';
import { vandaag } from '@/lib/server/clock';
import { requireUser } from '@/lib/server/session';

type Props = { params: Promise<{ clientnummer: string }>; searchParams: Promise<{ gelukt?: string }> };

const lees = async ({ params }: Props) => getGegevens(await requireUser(), await params, vandaag());

export const generateMetadata = dossiertitel('Gegevens', lees);

export default metSleutel(async function GegevensPagina(props: Props) {
  const g = await lees(props);
  if (!g) notFound();
  return (
    <>
      <Clientkop kop={g.kop} tab="/gegevens" gelukt={(await props.searchParams).gelukt} />
      {g.magWijzigen ? (
        <div className="grid max-w-3xl gap-5">
          <section className="paneel">
            <h2 className="mb-3">Persoon</h2>
            <PersoonForm g={g} />
          </section>
          <section className="paneel">
            <h2 className="mb-3">Taal en bereikbaarheid</h2>
            <TaalForm g={g} />
          </section>
          {g.bsn && (
            <section className="paneel">
              <h2 className="mb-3">BSN</h2>
              <Bsn clientnummer={g.clientnummer} stand={g.bsn} />
            </section>
          )}
          {g.trajecten.map((t) => (
            <section key={t.id} className="paneel">
              <h2 className="mb-3">Afgesproken ritme ({t.aanpak})</h2>
              <RitmeForm g={g} traject={t} />
            </section>
          ))}
        </div>
      ) : (
        <GegevensLezen g={g} waarom="Dit traject is beëindigd. U kunt de gegevens lezen, niet meer wijzigen." />
      )}
    </>
  );
});
