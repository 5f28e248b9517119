import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { AanbodOverzicht } from '@/components/instrumenten/aanbod-overzicht';
import { GeenTeam } from '@/components/overzicht/geen-team';
import { GeenAanpak } from '@/components/pilot/geen-aanpak';
import { Paginakop } from '@/components/shell/paginakop';
import { Keuzeformulier, Keuzelijst } from '@/components/ui/keuzelijst';
import { opsomming } from '@/lib/copy/woorden';
import { type Aanbod, getAanbod } from '@/lib/instrumenten/aanbod-queries';
import { aanbodfilterSchema } from '@/lib/instrumenten/schema';
import { can } from '@/lib/policy/policy';
import { vandaag } from '@/lib/server/clock';
import { requireRecht } from '@/lib/server/session';

export const metadata: Metadata = { title: 'Aanbod' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function AanbodPagina({ searchParams }: Props) {
  const user = await requireRecht('aanbod.bekijken');
  if (can(user, 'team.bekijken')) {
    if (user.teamIds.length === 0) return <GeenTeam titel="Aanbod" />;
  } else if (user.aanpakIds.length === 0) return <GeenAanpak titel="Aanbod" />;
  const { team, aanpak } = await searchParams;
  const a = await getAanbod(user, aanbodfilterSchema.parse({ team: team || null, aanpak: aanpak || null }), vandaag());
  if (!a) notFound();
  const over = a.gekozen ? [a.gekozen.naam] : a.keuzes.map((k) => k.naam);
  return (
    <>
      <Paginakop
        titel="Aanbod"
        onder={
          a.soort === 'team'
            ? `Past wat er is bij wie het nodig heeft? Over de cliënten van ${opsomming(over)}.`
            : `Past wat er is bij wie het nodig heeft? Over ${opsomming(over)}, zonder namen · groepen van minder dan 5 mensen worden niet getoond.`
        }
        acties={
          <a href="/instrumenten" className="knop knop-stil">
            Alle instrumenten
          </a>
        }
      />
      <Keuze a={a} />
      {a.leeg ? (
        <p className="paneel max-w-2xl">
          Er is nog niets ingezet en niets gemist. Begeleiders leggen dat vast in het dossier, bij Instrumenten.
        </p>
      ) : (
        <AanbodOverzicht a={a} />
      )}
    </>
  );
}

function Keuze({ a }: { a: Aanbod }) {
  if (a.keuzes.length < 2) return null;
  const keuzes = a.keuzes.map((k) => [k.id, k.naam] as const);
  return (
    <Keuzeformulier>
      <Keuzelijst
        naam={a.soort}
        label={a.soort === 'team' ? 'Team' : 'Aanpak'}
        waarde={a.gekozen?.id ?? ''}
        opties={a.soort === 'team' ? [['', 'alle teams'], ...keuzes] : keuzes}
      />
    </Keuzeformulier>
  );
}
