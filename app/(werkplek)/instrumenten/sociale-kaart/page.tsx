import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Afdrukken } from '@/components/dossier/afdrukken';
import { Leefgebiedkeuze, SocialeKaart } from '@/components/instrumenten/sociale-kaart';
import { Paginakop } from '@/components/shell/paginakop';
import { langeDatum } from '@/lib/copy/datums';
import { getSocialeKaart } from '@/lib/instrumenten/queries';
import { socialeKaartSchema } from '@/lib/instrumenten/schema';
import { vandaag as leesVandaag } from '@/lib/server/clock';
import { requireRecht } from '@/lib/server/session';

export const metadata: Metadata = { title: 'Sociale kaart' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function Kaart({ searchParams }: Props) {
  const user = await requireRecht('instrumenten.bekijken');
  const vandaag = leesVandaag();
  const { leefgebied } = socialeKaartSchema.parse({ leefgebied: (await searchParams).leefgebied });
  const delen = await getSocialeKaart(user, leefgebied, vandaag);
  if (!delen) notFound();
  return (
    <>
      <Paginakop
        titel="Sociale kaart"
        onder={`Wat er voor u is. Wilt u iets weten of meedoen? Vraag het uw begeleider. Dit klopte op ${langeDatum(vandaag)}.`}
        acties={<Afdrukken />}
      >
        <p className="klein niet-afdrukken mb-1">
          <a href="/instrumenten">Instrumenten</a> / Sociale kaart
        </p>
      </Paginakop>
      <Leefgebiedkeuze gekozen={leefgebied} />
      {delen.length === 0 ? (
        <p className="paneel max-w-2xl">Hier staat nog niets. Kies een ander leefgebied.</p>
      ) : (
        <SocialeKaart delen={delen} />
      )}
    </>
  );
}
