import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { Lijstpagina } from '@/components/beheer/lijstpagina';
import { getLijst } from '@/lib/beheer/lijst-queries';
import { vandaag } from '@/lib/server/clock';
import { requireRecht } from '@/lib/server/session';

export const metadata: Metadata = { title: 'Organisaties' };

export default async function Organisaties({ searchParams }: { searchParams: Promise<{ gelukt?: string }> }) {
  const user = await requireRecht('beheer.wijzigen');
  const items = await getLijst(user, 'organisatie', vandaag());
  const { gelukt } = await searchParams;
  return <Lijstpagina soort="organisatie" items={items} gelukt={gelukt} sleutel={randomUUID()} />;
}
