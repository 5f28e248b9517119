import { randomUUID } from 'node:crypto';
import { notFound, redirect } from 'next/navigation';
import { Belscherm } from '@/components/bellen/belscherm';
import { dossiertitel } from '@/components/dossier/dossiertitel';
import { metSleutel } from '@/components/toegang/sleutel';
import { getBelscherm } from '@/lib/bellen/queries';
import { geluktTekst } from '@/lib/copy/meldingen';
import { nu, vandaag } from '@/lib/server/clock';
import { requireUser } from '@/lib/server/session';

type Props = { params: Promise<{ clientnummer: string }>; searchParams: Promise<{ gelukt?: string }> };

const lees = async ({ params }: Props) => getBelscherm(await requireUser(), await params, vandaag());

export const generateMetadata = dossiertitel('Bellen', async (props: Props) => {
  const scherm = await lees(props);
  return scherm === 'niet_in_ronde' ? null : (scherm?.v ?? null);
});

export default metSleutel(async function BellenMet(props: Props) {
  const scherm = await lees(props);
  if (!scherm) notFound();
  if (scherm === 'niet_in_ronde') redirect('/bellen');
  const { gelukt } = await props.searchParams;
  return <Belscherm scherm={scherm} sleutel={randomUUID()} melding={geluktTekst(gelukt)} nu={nu()} />;
});
