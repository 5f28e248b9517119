import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Afdrukken } from '@/components/dossier/afdrukken';
import { pilotadres } from '@/components/pilot/adres';
import { DeelnemerTabel } from '@/components/pilot/deelnemerlijst';
import { GeenAanpak } from '@/components/pilot/geen-aanpak';
import { Pilotkeuzes } from '@/components/pilot/keuzes';
import { Afdrukkop } from '@/components/shell/afdrukkop';
import { Paginakop } from '@/components/shell/paginakop';
import { PeildatumFout } from '@/components/shell/peildatum-fout';
import { Bladeren } from '@/components/ui/bladeren';
import { Keuzeformulier, Keuzelijst } from '@/components/ui/keuzelijst';
import { langeDatum } from '@/lib/copy/datums';
import { aantal, NORMSTATUS } from '@/lib/copy/woorden';
import { NORMSTATUSSEN } from '@/lib/domain/contactnorm';
import { peildatumUit } from '@/lib/formulier/velden';
import { getDeelnemers } from '@/lib/pilot/queries';
import { pilotfilterSchema } from '@/lib/pilot/schema';
import { vandaag as leesVandaag } from '@/lib/server/clock';
import { requireRecht } from '@/lib/server/session';

export const metadata: Metadata = { title: 'Deelnemers' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function Deelnemers({ searchParams }: Props) {
  const user = await requireRecht('pilot.bekijken');
  const zoek = await searchParams;
  const vandaag = leesVandaag();
  const peildatum = peildatumUit(zoek.peildatum, vandaag);
  if (!peildatum) return <PeildatumFout titel="Deelnemers" terug="/pilot/deelnemers" naar="Naar vandaag" />;
  if (user.aanpakIds.length === 0) return <GeenAanpak titel="Deelnemers" />;
  const filter = pilotfilterSchema.parse(zoek);
  const lijst = await getDeelnemers(user, { ...filter, peildatum, pagina: Number(zoek.pagina) || 1 }, vandaag);
  if (!lijst) notFound();
  const verder = { status: filter.status ?? undefined };
  return (
    <>
      <Afdrukkop
        peildatum={peildatum}
        vandaag={vandaag}
        door={user.naam}
        keuzes={[
          `aanpak ${lijst.aanpak.naam}`,
          filter.status && NORMSTATUS[filter.status],
          lijst.paginas > 1 && `bladzijde ${lijst.pagina} van ${lijst.paginas}`,
        ]}
      />
      <Paginakop
        titel={`Deelnemers van ${lijst.aanpak.naam}`}
        onder={`${aantal(lijst.totaal, 'traject', 'trajecten')}, op cliëntnummer${lijst.nu ? '' : `, op ${langeDatum(peildatum)}`}`}
        acties={<Afdrukken />}
      />
      <Keuzeformulier ruimte="mb-4">
        <Keuzelijst
          naam="status"
          label="Status"
          waarde={filter.status ?? ''}
          opties={[['', 'niet beëindigd'], ...NORMSTATUSSEN.map((s) => [s, NORMSTATUS[s]] as const)]}
        />
        <Pilotkeuzes k={lijst} vandaag={vandaag} />
      </Keuzeformulier>
      {lijst.rijen.length === 0 ? (
        <p className="paneel">
          Niemand past bij deze keuze. <a href={pilotadres('/pilot/deelnemers', lijst)}>Toon iedereen</a>
        </p>
      ) : (
        <DeelnemerTabel lijst={lijst} />
      )}
      <Bladeren
        pagina={lijst.pagina}
        paginas={lijst.paginas}
        adres={(pagina) => pilotadres('/pilot/deelnemers', lijst, { ...verder, pagina })}
      />
    </>
  );
}
