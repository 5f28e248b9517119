import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Feiten, Leefgebieden } from '@/components/instrumenten/feiten';
import { Paginakop } from '@/components/shell/paginakop';
import { langeDatum } from '@/lib/copy/datums';
import { getInstrument } from '@/lib/instrumenten/queries';
import { can } from '@/lib/policy/policy';
import { vandaag } from '@/lib/server/clock';
import { requireRecht } from '@/lib/server/session';

export const metadata: Metadata = { title: 'Instrument' };

export default async function Instrument({ params }: { params: Promise<{ id: string }> }) {
  const user = await requireRecht('instrumenten.bekijken');
  const instrument = await getInstrument(user, (await params).id, vandaag());
  if (!instrument) notFound();
  return (
    <>
      <Paginakop
        titel={<span className="wrap-anywhere">{instrument.naam}</span>}
        onder={instrument.organisatie === instrument.naam ? undefined : instrument.organisatie}
        acties={
          can(user, 'beheer.wijzigen') && (
            <a href={`/beheer/instrumenten/${instrument.id}`} className="knop knop-stil">
              Wijzigen
            </a>
          )
        }
      >
        <p className="klein mb-1">
          <a href="/instrumenten">Instrumenten</a> / {instrument.naam}
        </p>
      </Paginakop>
      <div className="grid max-w-3xl gap-4">
        {instrument.geslotenOp && (
          <p className="paneel border-bijna bg-bijna-zacht">
            Dit instrument is gesloten sinds {langeDatum(instrument.geslotenOp)}: het is niet meer te kiezen.
          </p>
        )}
        <div className="paneel grid gap-3">
          <Leefgebieden van={instrument.leefgebieden} />
          {instrument.omschrijving ? (
            <p className="whitespace-pre-line">{instrument.omschrijving}</p>
          ) : (
            <p className="klein">Er staat nog niet bij wat het is. De beheerder kan dat invullen.</p>
          )}
          <Feiten instrument={instrument} />
        </div>
      </div>
    </>
  );
}
