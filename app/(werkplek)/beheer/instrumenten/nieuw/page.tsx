import type { Metadata } from 'next';
import { InstrumentForm } from '@/components/beheer/instrument-forms';
import { Paginakop } from '@/components/shell/paginakop';
import { metSleutel } from '@/components/toegang/sleutel';
import { getOrganisaties } from '@/lib/beheer/instrument-queries';
import { vandaag } from '@/lib/server/clock';
import { requireRecht } from '@/lib/server/session';

export const metadata: Metadata = { title: 'Nieuw instrument' };

export default metSleutel(async function NieuwInstrument() {
  const user = await requireRecht('beheer.wijzigen');
  const organisaties = await getOrganisaties(user, vandaag());
  return (
    <>
      <Paginakop titel="Nieuw instrument">
        <p className="klein mb-1">
          <a href="/beheer">Beheer</a> / <a href="/beheer/instrumenten">Instrumenten</a> / Nieuw
        </p>
      </Paginakop>
      <div className="grid max-w-3xl gap-5">
        {organisaties.length === 0 && (
          <p className="paneel">
            Er is nog geen organisatie om uit te kiezen. Hoort het instrument bij een partner?{' '}
            <a href="/beheer/organisaties">Voeg dan eerst de organisatie toe.</a>
          </p>
        )}
        <div className="paneel">
          <InstrumentForm organisaties={organisaties} />
        </div>
      </div>
    </>
  );
});
