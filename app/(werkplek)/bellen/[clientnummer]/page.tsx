import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { Belscherm } from '@/components/bellen/belscherm';
import { metSleutel } from '@/components/toegang/sleutel';
import { getBelscherm } from '@/lib/bellen/queries';
import { geluktTekst } from '@/lib/copy/meldingen';
import { vandaag } from '@/lib/server/clock';
import { requireUser } from '@/lib/server/session';

export const metadata: Metadata = { title: 'Bellen' };

type Props = { params: Promise<{ clientnummer: string }>; searchParams: Promise<{ gelukt?: string }> };

export default metSleutel(async function BellenMet({ params, searchParams }: Props) {
  const user = await requireUser();
  const { clientnummer } = await params;
  const { gelukt } = await searchParams;
  const scherm = await getBelscherm(user, { clientnummer }, vandaag());
  if (!scherm) notFound();
  if (scherm === 'niet_in_ronde') redirect('/bellen');
  return <Belscherm scherm={scherm} sleutel={randomUUID()} melding={geluktTekst(gelukt)} />;
});
