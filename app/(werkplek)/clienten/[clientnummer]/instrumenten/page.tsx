import { notFound } from 'next/navigation';
import { Clientkop } from '@/components/dossier/clientkop';
import { dossiertitel } from '@/components/dossier/dossiertitel';
import { Instrumenten } from '@/components/inzet/instrumenten';
import { metSleutel } from '@/components/toegang/sleutel';
import { getInstrumentenblad } from '@/lib/inzet/queries';
import { vandaag } from '@/lib/server/clock';
import { requireUser } from '@/lib/server/session';

type Props = { params: Promise<{ clientnummer: string }>; searchParams: Promise<{ gelukt?: string }> };

const lees = async ({ params }: Props) => getInstrumentenblad(await requireUser(), await params, vandaag());

export const generateMetadata = dossiertitel('Instrumenten', lees);

export default metSleutel(async function ClientInstrumenten(props: Props) {
  const blad = await lees(props);
  if (!blad) notFound();
  return (
    <>
      <Clientkop
        kop={blad.kop}
        tab="/instrumenten"
        gelukt={(await props.searchParams).gelukt}
        acties={
          <>
            <a className="knop knop-stil" href="/instrumenten">
              Alle instrumenten
            </a>
            <a className="knop knop-stil" href="/instrumenten/sociale-kaart">
              Sociale kaart
            </a>
          </>
        }
      />
      <Instrumenten blad={blad} vandaag={blad.kop.vandaag} />
    </>
  );
});
