import { notFound } from 'next/navigation';
import { Correcties } from '@/components/correctie/correcties';
import { VerzoekForm } from '@/components/correctie/forms';
import { Clientkop } from '@/components/dossier/clientkop';
import { dossiertitel } from '@/components/dossier/dossiertitel';
import { metSleutel } from '@/components/toegang/sleutel';
import { getCorrecties } from '@/lib/correctie/queries';
import { vandaag } from '@/lib/server/clock';
import { requireUser } from '@/lib/server/session';

type Props = { params: Promise<{ clientnummer: string }>; searchParams: Promise<{ gelukt?: string }> };

const lees = async ({ params }: Props) => getCorrecties(await requireUser(), await params, vandaag());

export const generateMetadata = dossiertitel('Klopt niet', async (props: Props) => (await lees(props))?.kop ?? null);

export default metSleutel(async function KloptNiet(props: Props) {
  const gezien = await lees(props);
  if (!gezien) notFound();
  const { kop, correcties } = gezien;
  return (
    <>
      <Clientkop kop={kop} tab="/correcties" gelukt={(await props.searchParams).gelukt} />
      <div className="grid items-start gap-5 xl:grid-cols-[minmax(0,1fr)_26rem]">
        <Correcties correcties={correcties} vandaag={kop.vandaag} magBesluiten />
        <section className="paneel">
          <h2 className="mb-3">De cliënt vindt dat iets niet klopt</h2>
          <VerzoekForm clientnummer={kop.clientnummer} vandaag={kop.vandaag} />
        </section>
      </div>
    </>
  );
});
