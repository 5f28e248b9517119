import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Afdrukken } from '@/components/dossier/afdrukken';
import { IntakeLezen } from '@/components/intakes/intake-lezen';
import { Paginakop } from '@/components/shell/paginakop';
import { langeDatum } from '@/lib/copy/datums';
import { isUuid } from '@/lib/formulier/velden';
import { getIntake } from '@/lib/intakes/queries';
import { vandaag } from '@/lib/server/clock';
import { requireUser } from '@/lib/server/session';

export const metadata: Metadata = { title: 'Intake' };

export default async function IntakePagina({ params }: { params: Promise<{ clientnummer: string; id: string }> }) {
  const user = await requireUser();
  const { clientnummer, id } = await params;
  const pagina = isUuid(id) ? await getIntake(user, { clientnummer, intakeId: id }, vandaag()) : null;
  if (!pagina) notFound();
  const dossier = `/clienten/${pagina.clientnummer}`;
  return (
    <>
      <Paginakop
        titel={`Intake van ${langeDatum(pagina.intake.datum)}`}
        onder={`${pagina.naam} · ${pagina.clientnummer}`}
        acties={<Afdrukken />}
      >
        <p className="klein niet-afdrukken mb-1">
          <a href="/clienten">Mijn cliënten</a> / <a href={dossier}>{pagina.naam}</a> /{' '}
          <a href={`${dossier}/leefgebieden`}>Leefgebieden</a> / Intake
        </p>
      </Paginakop>
      <IntakeLezen pagina={pagina} />
    </>
  );
}
