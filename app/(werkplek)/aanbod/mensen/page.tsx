import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { lijstTekst, MensenTabel } from '@/components/instrumenten/mensen';
import { Paginakop } from '@/components/shell/paginakop';
import { aantal } from '@/lib/copy/woorden';
import { getAanbodmensen } from '@/lib/instrumenten/aanbod-queries';
import { mensenfilterSchema } from '@/lib/instrumenten/schema';
import { vandaag } from '@/lib/server/clock';
import { requireRecht } from '@/lib/server/session';

export const metadata: Metadata = { title: 'Cliënten achter het aanbod' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function Mensen({ searchParams }: Props) {
  const user = await requireRecht('aanbod.bekijken');
  const zoek = await searchParams;
  const lees = (naam: string) => zoek[naam] || null;
  const velden = ['team', 'lijst', 'instrument', 'maand', 'reden', 'uitkomst', 'aanbod', 'belemmering', 'open'];
  const filter = mensenfilterSchema.parse(Object.fromEntries(velden.map((veld) => [veld, lees(veld)])));
  const m = await getAanbodmensen(user, filter, vandaag());
  if (!m) notFound();
  const terug = filter.team ? `/aanbod?team=${filter.team}` : '/aanbod';
  return (
    <>
      <Paginakop
        titel={<span className="wrap-anywhere">{lijstTekst(m.keuze, m.onderwerp)}</span>}
        onder={`${aantal(m.mensen.length, 'cliënt', 'cliënten')}${m.gekozen ? ` van ${m.gekozen.naam}` : ''}`}
      >
        <p className="klein mb-1">
          <a href={terug}>Aanbod</a> / Cliënten
        </p>
      </Paginakop>
      {m.mensen.length === 0 ? <p className="paneel max-w-2xl">Niemand past bij deze keuze.</p> : <MensenTabel m={m} />}
    </>
  );
}
