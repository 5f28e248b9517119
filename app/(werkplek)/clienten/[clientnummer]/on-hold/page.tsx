import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Dossiertabs } from '@/components/dossier/dossiertabs';
import { StartOnHoldForm, WijzigOnHoldForm } from '@/components/onhold/onhold-forms';
import { Gelukt } from '@/components/shell/gelukt';
import { Paginakop } from '@/components/shell/paginakop';
import { metSleutel } from '@/components/toegang/sleutel';
import { langeDatum, periodeTekst, ten } from '@/lib/copy/datums';
import { geluktTekst } from '@/lib/copy/meldingen';
import { ONHOLD_REDEN } from '@/lib/copy/woorden';
import { getDossier } from '@/lib/dossier/queries';
import { vandaag as leesVandaag } from '@/lib/server/clock';
import { requireUser } from '@/lib/server/session';

export const metadata: Metadata = { title: 'On hold' };

type Props = { params: Promise<{ clientnummer: string }>; searchParams: Promise<{ gelukt?: string }> };

export default metSleutel(async function OnHold({ params, searchParams }: Props) {
  const user = await requireUser();
  const { clientnummer } = await params;
  const vandaag = leesVandaag();
  const dossier = await getDossier(user, { clientnummer, filter: 'onhold' }, vandaag);
  if (!dossier) notFound();
  const melding = geluktTekst((await searchParams).gelukt);
  const metNaam = dossier.trajecten.length > 1;
  return (
    <>
      {melding && <Gelukt tekst={melding} />}
      <Paginakop titel={dossier.naam} onder={dossier.clientnummer}>
        <p className="klein mb-1">
          <a href="/clienten">Mijn cliënten</a> / <a href={`/clienten/${dossier.clientnummer}`}>{dossier.naam}</a> / On
          hold
        </p>
      </Paginakop>
      <Dossiertabs clientnummer={dossier.clientnummer} hier="on-hold" />
      <div className="grid max-w-3xl gap-5">
        <p>
          On hold betekent: de actieve begeleiding naar werk rust. Het contact gaat door en de norm blijft tellen. Zo
          raakt niemand uit beeld.
        </p>
        {dossier.trajecten.map((t) => {
          const open = t.onHold.filter((p) => p.tot === null || p.tot >= vandaag);
          const loopt = t.norm.status !== 'beeindigd' && dossier.magWijzigen;
          return (
            <section key={t.id} className="paneel grid gap-4">
              <h2>
                {t.onHoldNu ? `On hold sinds ${langeDatum(t.onHoldNu.van)}` : 'Nu niet on hold'}
                {metNaam && ` (${t.aanpak})`}
              </h2>
              {t.norm.uiterlijk && loopt && (
                <p className="klein">
                  De norm loopt door: volgend gesprek uiterlijk {langeDatum(t.norm.uiterlijk)} (
                  {ten(t.norm.uiterlijk, vandaag)}).
                </p>
              )}
              {loopt &&
                open.map((p) => <WijzigOnHoldForm key={p.id} clientnummer={dossier.clientnummer} periode={p} />)}
              {loopt && open.length === 0 && (
                <StartOnHoldForm clientnummer={dossier.clientnummer} trajectId={t.id} vandaag={vandaag} />
              )}
              {t.onHold.length > 0 && (
                <div>
                  <h3 className="mb-1">Perioden</h3>
                  <ul className="grid gap-1">
                    {t.onHold.map((p) => (
                      <li key={p.id}>
                        {periodeTekst(p.van, p.tot)}: {ONHOLD_REDEN[p.reden]}
                        <span className="klein">
                          {' '}
                          · opnieuw bekijken op {langeDatum(p.herzienOp)}
                          {p.toelichting && ` · ${p.toelichting}`}
                        </span>
                      </li>
                    ))}
                  </ul>
                </div>
              )}
            </section>
          );
        })}
      </div>
    </>
  );
});
