import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { InstrumentForm, StandForms } from '@/components/beheer/instrument-forms';
import { Gelukt } from '@/components/shell/gelukt';
import { Paginakop } from '@/components/shell/paginakop';
import { metSleutel } from '@/components/toegang/sleutel';
import { getInstrument } from '@/lib/beheer/instrument-queries';
import { langeDatum } from '@/lib/copy/datums';
import { geluktTekst } from '@/lib/copy/meldingen';
import { aantal } from '@/lib/copy/woorden';
import { vandaag } from '@/lib/server/clock';
import { requireRecht } from '@/lib/server/session';

export const metadata: Metadata = { title: 'Instrument beheren' };

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ gelukt?: string }> };

export default metSleutel(async function Instrument({ params, searchParams }: Props) {
  const user = await requireRecht('beheer.wijzigen');
  const gevonden = await getInstrument(user, (await params).id, vandaag());
  if (!gevonden) notFound();
  const { instrument: i, organisaties } = gevonden;
  const melding = geluktTekst((await searchParams).gelukt);
  const gebruik = [
    i.ooit > 0 && `nu bij ${aantal(i.nu, 'cliënt', 'cliënten')}, ${i.ooit} keer in totaal`,
    i.plannen > 0 && `in ${aantal(i.plannen, 'plan', 'plannen')} van aanpak`,
  ].filter(Boolean);
  return (
    <>
      {melding && <Gelukt tekst={melding} />}
      <Paginakop
        titel={<span className="wrap-anywhere">{i.naam}</span>}
        onder={gebruik.length > 0 ? `In gebruik: ${gebruik.join(' · ')}` : 'Nog nooit gebruikt'}
        acties={
          <a href={`/instrumenten/${i.id}`} className="knop knop-stil">
            Zo zien anderen het
          </a>
        }
      >
        <p className="klein mb-1">
          <a href="/beheer">Beheer</a> / <a href="/beheer/instrumenten">Instrumenten</a> / {i.naam}
        </p>
      </Paginakop>
      <div className="grid max-w-3xl gap-5">
        <section className="paneel">
          <h2 className="mb-3">Wat erover te lezen is</h2>
          <InstrumentForm i={i} organisaties={organisaties} />
        </section>
        <section className="paneel">
          <h2 className="mb-1">{i.geslotenOp ? `Gesloten sinds ${langeDatum(i.geslotenOp)}` : 'Te kiezen'}</h2>
          <p className="klein mb-3">
            {i.geslotenOp
              ? 'Heropenen betekent: begeleiders kunnen het weer kiezen en het staat weer op de sociale kaart.'
              : 'Sluiten betekent: niet meer te kiezen en niet meer op de sociale kaart. Wie het nu gebruikt, houdt het.'}
            {!i.geslotenOp && i.ooit + i.plannen > 0 && ' Wat gebruikt is kan niet worden verwijderd.'}
          </p>
          <StandForms i={i} />
        </section>
      </div>
    </>
  );
});
