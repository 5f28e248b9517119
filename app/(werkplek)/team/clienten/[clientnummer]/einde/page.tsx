import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { HoeHetEindigde, heropenTekst, WatOpenstaat } from '@/components/levensloop/einde-delen';
import { AfrondForm, EindeForm, HerroepEindeForm } from '@/components/levensloop/einde-forms';
import { Planningpagina } from '@/components/levensloop/planningtabs';
import { metSleutel } from '@/components/toegang/sleutel';
import { langeDatum } from '@/lib/copy/datums';
import { geluktTekst } from '@/lib/copy/meldingen';
import { aantal } from '@/lib/copy/woorden';
import { heropenbaarTot } from '@/lib/domain/einde';
import { getAfrondplanning } from '@/lib/levensloop/queries';
import { vandaag as leesVandaag } from '@/lib/server/clock';
import { requireUser } from '@/lib/server/session';

export const metadata: Metadata = { title: 'Einde van het traject' };

type Props = { params: Promise<{ clientnummer: string }>; searchParams: Promise<{ gelukt?: string }> };

export default metSleutel(async function Einde({ params, searchParams }: Props) {
  const user = await requireUser();
  const vandaag = leesVandaag();
  const p = await getAfrondplanning(user, await params, vandaag);
  if (!p) notFound();
  return (
    <Planningpagina client={p} hier="/einde" melding={geluktTekst((await searchParams).gelukt)}>
      {p.trajecten.map((t) => {
        const { einddatum, status } = t.stand;
        const a = p.afronding[t.id];
        const form = { t, clientnummer: p.clientnummer };
        const open = (a?.inzetten ?? 0) + (a?.taken ?? 0);
        return (
          <section key={t.id} className="paneel grid gap-5">
            <h2>
              {t.aanpak}, sinds {langeDatum(t.stand.start)}
            </h2>
            <HoeHetEindigde t={t} a={a} />
            {status !== 'beeindigd' && (
              <>
                {!einddatum && (
                  <p>
                    Gaat de begeleiding door in een andere aanpak?{' '}
                    <a href={`/team/clienten/${p.clientnummer}/aanpak`}>Zet het traject daar voort</a>.
                  </p>
                )}
                <WatOpenstaat a={a} einde="einde" />
                <EindeForm {...form} vandaag={vandaag} a={a} />
                {einddatum && <HerroepEindeForm {...form} />}
              </>
            )}
            {status === 'beeindigd' && a?.einde && !a.einde.naarAanpak && open > 0 && !a.elders && (
              <div className="grid gap-3">
                <p>
                  Er {open === 1 ? 'staat' : 'staan'} nog {aantal(open, 'instrument of taak', 'instrumenten of taken')}{' '}
                  open bij dit traject.
                </p>
                <AfrondForm {...form} />
              </div>
            )}
            {status === 'beeindigd' && einddatum && !a?.einde?.naarAanpak && (
              <div className="grid gap-3">
                {vandaag <= heropenbaarTot(einddatum) ? (
                  <>
                    <p className="klein">{heropenTekst(t)}</p>
                    <HerroepEindeForm {...form} voorbij />
                  </>
                ) : (
                  <p className="klein">
                    Dit einde is langer dan dertig dagen geleden. Komt de cliënt terug, begin dan een{' '}
                    <a href="/team/clienten/nieuw">nieuw traject</a> met hetzelfde cliëntnummer.
                  </p>
                )}
              </div>
            )}
          </section>
        );
      })}
    </Planningpagina>
  );
});
