import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Paginakop } from '@/components/shell/paginakop';
import { Opvallendtabel, Periodekeuze } from '@/components/verantwoording/opvallend';
import { vandaag } from '@/lib/server/clock';
import { requireRecht } from '@/lib/server/session';
import { getOpvallend } from '@/lib/verantwoording/opvallend-queries';

export const metadata: Metadata = { title: 'Wat opvalt' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function WatOpvalt({ searchParams }: Props) {
  const user = await requireRecht('verantwoording.lezen');
  const { van, tot } = await searchParams;
  const opvallend = await getOpvallend(user, { van, tot }, vandaag());
  if (!opvallend) notFound();
  return (
    <>
      <Paginakop
        titel="Wat opvalt"
        onder="Lezen en inloggen om te bekijken. Voor bijna alles is een gewone reden: vraag het na voordat u oordeelt."
      >
        <p className="klein mb-1">
          <a href="/verantwoording">Verantwoording</a> / Wat opvalt
        </p>
      </Paginakop>
      <Periodekeuze {...opvallend} />
      {opvallend.van && (
        <div className="grid gap-6">
          <Opvallendtabel
            titel="Te beoordelen"
            signalen={opvallend.open}
            leeg="In deze dagen viel er niets op dat nog een oordeel vraagt."
          />
          {opvallend.beoordeeld.length > 0 && (
            <Opvallendtabel titel="Beoordeeld" signalen={opvallend.beoordeeld} leeg="" />
          )}
        </div>
      )}
    </>
  );
}
