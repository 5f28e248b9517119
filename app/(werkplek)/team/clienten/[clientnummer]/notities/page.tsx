import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Planningpagina } from '@/components/levensloop/planningtabs';
import { Notities } from '@/components/notities/notities';
import { metSleutel } from '@/components/toegang/sleutel';
import { getNotities } from '@/lib/notities/queries';
import { vandaag as leesVandaag } from '@/lib/server/clock';
import { requireUser } from '@/lib/server/session';

export const metadata: Metadata = { title: 'Notities' };

type Props = { params: Promise<{ clientnummer: string }> };

export default metSleutel(async function NotitiesPagina({ params }: Props) {
  const user = await requireUser();
  const blad = await getNotities(user, await params, leesVandaag());
  if (!blad) notFound();
  return (
    <Planningpagina client={blad} hier="/notities" melding={null}>
      <Notities blad={blad} />
    </Planningpagina>
  );
});
