import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { BegeleidingForm, StopVervangingForm, VervangingForm } from '@/components/levensloop/begeleiding-forms';
import { OverdrachtStand } from '@/components/levensloop/overdracht-stand';
import { Planningpagina } from '@/components/levensloop/planningtabs';
import { metSleutel } from '@/components/toegang/sleutel';
import { langeDatum } from '@/lib/copy/datums';
import { geluktTekst } from '@/lib/copy/meldingen';
import { getBegeleidingplanning } from '@/lib/levensloop/queries';
import { wisselTekst } from '@/lib/overdrachten/woorden';
import { vandaag as leesVandaag } from '@/lib/server/clock';
import { requireUser } from '@/lib/server/session';

export const metadata: Metadata = { title: 'Begeleiding' };

type Props = { params: Promise<{ clientnummer: string }>; searchParams: Promise<{ gelukt?: string }> };

export default metSleutel(async function Begeleiding({ params, searchParams }: Props) {
  const user = await requireUser();
  const vandaag = leesVandaag();
  const p = await getBegeleidingplanning(user, await params, vandaag);
  if (!p) notFound();
  return (
    <Planningpagina client={p} hier="/begeleiding" melding={geluktTekst((await searchParams).gelukt)}>
      {p.trajecten.map((t) => {
        const loopt = t.stand.status !== 'beeindigd';
        const collegas = p.begeleiders[t.team.id] ?? [];
        const wissels = loopt && p.wisselingen && wisselTekst(p.wisselingen, vandaag, t.begeleider !== null);
        const vervangingen = t.vervangingen.filter((v) => v.tot >= vandaag);
        return (
          <section key={t.id} className="paneel grid gap-6">
            <div>
              <h2>
                {t.begeleider ? `${t.begeleider.naam} begeleidt` : 'Er is nu geen begeleider'}{' '}
                {wissels && <span className="st st-bijna">{wissels}</span>}
              </h2>
              <p className="klein">
                {t.aanpak} · {t.team.naam}
                {!loopt && ' · het traject is beëindigd'}
              </p>
              {t.begeleidingen.length > 0 && (
                <ul className="mt-2">
                  {t.begeleidingen.map((b) => (
                    <li key={`${b.id}${b.van}${b.tot}`}>
                      {b.naam}{' '}
                      <span className="klein">
                        {b.tot ? `${langeDatum(b.van)} tot ${langeDatum(b.tot)}` : `sinds ${langeDatum(b.van)}`}
                      </span>
                    </li>
                  ))}
                </ul>
              )}
            </div>
            {loopt && <BegeleidingForm t={t} clientnummer={p.clientnummer} collegas={collegas} />}
            {loopt && <OverdrachtStand t={t} clientnummer={p.clientnummer} collegas={collegas} />}
            {loopt && (
              <div className="grid gap-3 border-line border-t pt-5">
                <h2>Vervanging</h2>
                {vervangingen.length > 0 && (
                  <ul className="grid max-w-xl gap-2">
                    {vervangingen.map((v) => (
                      <StopVervangingForm key={v.id} t={t} v={v} clientnummer={p.clientnummer} vandaag={vandaag} />
                    ))}
                  </ul>
                )}
                <VervangingForm t={t} clientnummer={p.clientnummer} collegas={collegas} vandaag={vandaag} />
              </div>
            )}
          </section>
        );
      })}
    </Planningpagina>
  );
});
