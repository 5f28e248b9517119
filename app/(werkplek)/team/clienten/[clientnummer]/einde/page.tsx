import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { EindeForm, HerroepEindeForm } from '@/components/team/einde-forms';
import { Planningpagina } from '@/components/team/planningtabs';
import { langeDatum } from '@/lib/copy/datums';
import { geluktTekst } from '@/lib/copy/meldingen';
import { UITSTROOMREDEN } from '@/lib/copy/woorden';
import { vandaag as leesVandaag } from '@/lib/server/clock';
import { requireUser } from '@/lib/server/session';
import { getPlanning } from '@/lib/team/queries';

export const metadata: Metadata = { title: 'Einde van het traject' };

type Props = { params: Promise<{ clientnummer: string }>; searchParams: Promise<{ gelukt?: string }> };

export default async function Einde({ params, searchParams }: Props) {
  const user = await requireUser();
  const vandaag = leesVandaag();
  const p = await getPlanning(user, (await params).clientnummer, vandaag);
  if (!p) notFound();
  const sleutel = randomUUID();
  return (
    <Planningpagina client={p} hier="/einde" melding={geluktTekst((await searchParams).gelukt)}>
      {p.trajecten.map((t) => {
        const { einddatum, status } = t.stand;
        const reden = t.uitstroomreden && UITSTROOMREDEN[t.uitstroomreden];
        return (
          <section key={t.id} className="paneel grid gap-4">
            <h2>
              {t.aanpak}, sinds {langeDatum(t.stand.start)}
            </h2>
            {einddatum && (
              <p>
                {status === 'beeindigd' ? 'Beëindigd op' : 'Eindigt op'} {langeDatum(einddatum)}
                {reden && ` (${reden})`}.
              </p>
            )}
            {status !== 'beeindigd' && (
              <>
                <EindeForm t={t} clientnummer={p.clientnummer} vandaag={vandaag} sleutel={sleutel} />
                {einddatum && <HerroepEindeForm t={t} clientnummer={p.clientnummer} sleutel={sleutel} />}
              </>
            )}
          </section>
        );
      })}
    </Planningpagina>
  );
}
