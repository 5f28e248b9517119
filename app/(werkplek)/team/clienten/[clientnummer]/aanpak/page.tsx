import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { VerplaatsForm } from '@/components/levensloop/aanpak-form';
import { WatOpenstaat } from '@/components/levensloop/einde-delen';
import { Planningpagina } from '@/components/levensloop/planningtabs';
import { metSleutel } from '@/components/toegang/sleutel';
import { langeDatum } from '@/lib/copy/datums';
import { geluktTekst } from '@/lib/copy/meldingen';
import { getAfrondplanning } from '@/lib/levensloop/queries';
import { vandaag as leesVandaag } from '@/lib/server/clock';
import { requireUser } from '@/lib/server/session';

export const metadata: Metadata = { title: 'Andere aanpak' };

type Props = { params: Promise<{ clientnummer: string }>; searchParams: Promise<{ gelukt?: string }> };

export default metSleutel(async function AndereAanpak({ params, searchParams }: Props) {
  const user = await requireUser();
  const vandaag = leesVandaag();
  const p = await getAfrondplanning(user, await params, vandaag);
  if (!p) notFound();
  const lopend = p.trajecten.filter((t) => t.stand.status !== 'beeindigd');
  return (
    <Planningpagina client={p} hier="/einde" melding={geluktTekst((await searchParams).gelukt)}>
      <p>
        De begeleiding gaat door in een andere aanpak, met dezelfde begeleider. Het oude traject eindigt de dag ervoor
        en blijft met zijn geschiedenis in het dossier. De norm van de nieuwe aanpak telt vanaf de eerste dag; afspraken
        blijven staan.
      </p>
      {lopend.length === 0 && <p className="paneel">Er loopt geen traject dat u kunt voortzetten.</p>}
      {lopend.map((t) => (
        <section key={t.id} className="paneel grid gap-5">
          <div>
            <h2>Nu in {t.aanpak}</h2>
            <p className="klein">
              sinds {langeDatum(t.stand.start)} · {t.vraagt}
            </p>
          </div>
          {t.stand.einddatum ? (
            <p>
              Dit traject eindigt op {langeDatum(t.stand.einddatum)}. Haal dat einde eerst weg bij{' '}
              <a href={`/team/clienten/${p.clientnummer}/einde`}>Einde</a>.
            </p>
          ) : p.aanpakken.every((a) => a.naam === t.aanpak) ? (
            <p>Er is geen andere open aanpak. Uw beheerder houdt de aanpakken bij.</p>
          ) : (
            <>
              <WatOpenstaat a={p.afronding[t.id]} einde="aanpak" />
              <VerplaatsForm t={t} clientnummer={p.clientnummer} aanpakken={p.aanpakken} vandaag={vandaag} />
            </>
          )}
        </section>
      ))}
    </Planningpagina>
  );
});
