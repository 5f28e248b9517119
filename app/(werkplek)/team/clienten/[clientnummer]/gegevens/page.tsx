import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { GegevensLezen } from '@/components/clienten/gegevens-lezen';
import { Planningpagina } from '@/components/levensloop/planningtabs';
import { getTeamgegevens } from '@/lib/dossier/gegevens-queries';
import { vandaag } from '@/lib/server/clock';
import { requireUser } from '@/lib/server/session';

export const metadata: Metadata = { title: 'Gegevens' };

type Props = { params: Promise<{ clientnummer: string }> };

export default async function Teamgegevens({ params }: Props) {
  const g = await getTeamgegevens(await requireUser(), await params, vandaag());
  if (!g) notFound();
  return (
    <Planningpagina client={g} hier="/gegevens" melding={null}>
      <GegevensLezen
        g={g}
        waarom="Om de cliënt te bereiken. De begeleider houdt de gegevens bij. Dat u ze opende, is vastgelegd."
      />
    </Planningpagina>
  );
}
