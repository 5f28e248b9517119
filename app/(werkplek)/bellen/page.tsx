import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { Belstart } from '@/components/bellen/belstart';
import { Rondeoverzicht } from '@/components/bellen/rondeoverzicht';
import { Paginakop } from '@/components/shell/paginakop';
import { metSleutel } from '@/components/toegang/sleutel';
import { getBellen } from '@/lib/bellen/queries';
import { nu, vandaag } from '@/lib/server/clock';
import { requireRecht } from '@/lib/server/session';

export const metadata: Metadata = { title: 'Bellen' };

type Props = { searchParams: Promise<{ verder?: string; gelukt?: string }> };

export default metSleutel(async function BellenPagina({ searchParams }: Props) {
  const user = await requireRecht('vandaag.bekijken');
  const { verder, gelukt } = await searchParams;
  const bellen = await getBellen(user, null, vandaag());
  if (!bellen) notFound();
  const { ronde, keuze } = bellen;
  const [eerste] = ronde?.open ?? [];
  if (verder && eerste)
    redirect(`/bellen/${eerste.clientnummer}${gelukt ? `?gelukt=${encodeURIComponent(gelukt)}` : ''}`);
  return (
    <>
      <Paginakop titel="Bellen" onder="Mensen achter elkaar bellen, met bij ieder wat u wilt weten." />
      {ronde && <Rondeoverzicht ronde={ronde} nu={nu()} />}
      {keuze && <Belstart keuze={keuze} />}
    </>
  );
});
