import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { VerantwoordForm } from '@/components/afwijkingen/afwijking-forms';
import { Feiten, Geschiedenis, Jaaruitlegging, Verantwoording } from '@/components/afwijkingen/delen';
import { Paginakop } from '@/components/shell/paginakop';
import { metSleutel } from '@/components/toegang/sleutel';
import { getAfwijking } from '@/lib/afwijkingen/queries';
import { isTeVerantwoorden } from '@/lib/afwijkingen/regels';
import { VERANTWOORDING_MAX } from '@/lib/afwijkingen/schema';
import { voorzetVan } from '@/lib/afwijkingen/woorden';
import { isUuid } from '@/lib/formulier/velden';
import { vandaag } from '@/lib/server/clock';
import { requireRecht } from '@/lib/server/session';

export const metadata: Metadata = { title: 'Normafwijking' };

export default metSleutel(async function AfwijkingPagina({ params }: { params: Promise<{ id: string }> }) {
  const user = await requireRecht('vandaag.bekijken');
  const { id } = await params;
  const a = isUuid(id) ? await getAfwijking(user, { id }, vandaag()) : null;
  if (!a) notFound();
  return (
    <>
      <Paginakop titel={a.naam} onder={a.clientnummer}>
        <p className="klein mb-1">
          <a href="/afwijkingen">Normafwijkingen</a> / {a.naam}
        </p>
      </Paginakop>
      <div className="grid max-w-4xl gap-5">
        <Feiten a={a} />
        <Verantwoording a={a} />
        <Jaaruitlegging uitleg={a.uitleg} />
        {isTeVerantwoorden(a.status) && (
          <section className="paneel grid gap-3">
            <h2>{a.status === 'teruggestuurd' ? 'Opnieuw uitleggen' : 'Leg uit hoe dit kwam'}</h2>
            <p>
              Mist er een gesprek? <a href={`/clienten/${a.clientnummer}`}>Kijk in het dossier</a> en leg het vast met
              de dag waarop het was. Haalt het jaar daarmee de norm, dan vervalt de afwijking vanzelf.
            </p>
            <VerantwoordForm
              id={a.id}
              versie={a.versie}
              uitleg={a.reden ? a : voorzetVan(a.uitleg, VERANTWOORDING_MAX)}
            />
          </section>
        )}
        <Geschiedenis stappen={a.stappen} />
      </div>
    </>
  );
});
