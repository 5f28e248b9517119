import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Lijstpagina } from '@/components/beheer/lijstpagina';
import { metSleutel } from '@/components/toegang/sleutel';
import { getLijst, getOrganisatiekeuze } from '@/lib/beheer/lijst-queries';
import { LIJSTEN, vindLijst } from '@/lib/beheer/woorden';
import { vandaag } from '@/lib/server/clock';
import { requireRecht } from '@/lib/server/session';

type Props = { params: Promise<{ lijst: string }>; searchParams: Promise<{ gelukt?: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const soort = vindLijst((await params).lijst);
  return soort ? { title: LIJSTEN[soort].titel } : {};
}

export default metSleutel(async function Lijst({ params, searchParams }: Props) {
  const soort = vindLijst((await params).lijst);
  if (!soort) notFound();
  const user = await requireRecht('beheer.wijzigen');
  const dag = vandaag();
  const items = await getLijst(user, soort, dag);
  const organisaties = await getOrganisatiekeuze(user, soort, dag);
  const { gelukt } = await searchParams;
  return <Lijstpagina soort={soort} items={items} organisaties={organisaties} gelukt={gelukt} vandaag={dag} />;
});
