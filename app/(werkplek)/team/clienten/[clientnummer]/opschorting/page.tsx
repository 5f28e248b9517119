import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Planningpagina } from '@/components/levensloop/planningtabs';
import { StartOpschortingForm, WijzigOpschortingForm } from '@/components/opschorting/traject-forms';
import { metSleutel } from '@/components/toegang/sleutel';
import { langeDatum, periodeTekst } from '@/lib/copy/datums';
import { geluktTekst } from '@/lib/copy/meldingen';
import { getPlanning } from '@/lib/levensloop/queries';
import { vandaag as leesVandaag } from '@/lib/server/clock';
import { requireUser } from '@/lib/server/session';

export const metadata: Metadata = { title: 'Opschorting' };

type Props = { params: Promise<{ clientnummer: string }>; searchParams: Promise<{ gelukt?: string }> };

export default metSleutel(async function Opschorting({ params, searchParams }: Props) {
  const user = await requireUser();
  const vandaag = leesVandaag();
  const p = await getPlanning(user, await params, vandaag);
  if (!p) notFound();
  return (
    <Planningpagina client={p} hier="/opschorting" melding={geluktTekst((await searchParams).gelukt)}>
      <p>
        Opschorten betekent: de klok van de norm staat stil. De opgeschorte dagen tellen niet mee en de uiterlijke datum
        schuift op. Het contact mag gewoon doorgaan. Rust alleen de begeleiding naar werk? Dan is on hold genoeg.
      </p>
      {p.trajecten.map((t) => {
        const loopt = t.stand.status !== 'beeindigd';
        const open = t.opschortingen.filter((o) => !o.vanAanpak && (o.tot === null || o.tot >= vandaag));
        return (
          <section key={t.id} className="paneel grid gap-5">
            <div>
              <h2>
                {!loopt
                  ? 'Het traject is beëindigd'
                  : t.stand.status === 'opgeschort'
                    ? 'De klok staat nu stil'
                    : 'De klok loopt'}
                {p.trajecten.length > 1 && ` (${t.aanpak})`}
              </h2>
              {loopt && t.stand.uiterlijk && (
                <p className="klein">Volgend gesprek uiterlijk {langeDatum(t.stand.uiterlijk)}</p>
              )}
            </div>
            {loopt &&
              open.map((o) => (
                <div key={o.id} className="grid gap-2 border-line border-t pt-4">
                  <h3>{o.tot ? periodeTekst(o.van, o.tot) : `Vanaf ${langeDatum(o.van)}`}</h3>
                  <WijzigOpschortingForm o={o} clientnummer={p.clientnummer} vandaag={vandaag} />
                </div>
              ))}
            {loopt && (
              <div className="grid gap-2 border-line border-t pt-4">
                <h3>{open.length > 0 ? 'Nog een opschorting' : 'Opschorten'}</h3>
                <StartOpschortingForm t={t} clientnummer={p.clientnummer} vandaag={vandaag} />
              </div>
            )}
            {t.opschortingen.length > 0 && (
              <div className="border-line border-t pt-4">
                <h3 className="mb-1">Alle perioden</h3>
                <ul className="grid gap-1">
                  {t.opschortingen.map((o) => (
                    <li key={o.id}>
                      {periodeTekst(o.van, o.tot)}: {o.reden}
                      {o.vanAanpak && <span className="klein"> · voor de hele aanpak</span>}
                      {o.herzienOp && <span className="klein"> · opnieuw bekijken op {langeDatum(o.herzienOp)}</span>}
                    </li>
                  ))}
                </ul>
              </div>
            )}
          </section>
        );
      })}
    </Planningpagina>
  );
});
