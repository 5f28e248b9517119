import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Gelukt } from '@/components/shell/gelukt';
import { Paginakop } from '@/components/shell/paginakop';
import { Gedeeld, Waarom } from '@/components/signalen/gedeeld';
import { Begeleiders, EigenSignalen, Inzetten } from '@/components/signalen/partnerlijst';
import { SignaalSturenForm } from '@/components/signalen/signaal-form';
import { metSleutel } from '@/components/toegang/sleutel';
import { Begrip } from '@/components/ui/begrip';
import { geluktTekst } from '@/lib/copy/meldingen';
import { vandaag } from '@/lib/server/clock';
import { requireRecht } from '@/lib/server/session';
import { getPartnersignalen } from '@/lib/signalen/queries';

export const metadata: Metadata = { title: 'Signaal' };

type Props = { params: Promise<{ clientnummer: string }>; searchParams: Promise<{ gelukt?: string }> };

export default metSleutel(async function SignaalOverClient({ params, searchParams }: Props) {
  const user = await requireRecht('signalen.bekijken');
  const p = await getPartnersignalen(user, await params, vandaag());
  if (!p) notFound();
  const melding = geluktTekst((await searchParams).gelukt);
  return (
    <>
      {melding && <Gelukt tekst={melding} />}
      <Paginakop titel={p.naam}>
        <p className="klein mb-1">
          <a href="/signalen">Signalen</a> / {p.naam}
        </p>
      </Paginakop>
      <div className="grid items-start gap-5 xl:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="grid gap-5">
          {p.signalen && (
            <>
              <section className="paneel">
                <h2 className="mb-4">Iets doorgeven</h2>
                {/* Bij elke nieuwe pagina is ook dit nieuw: na een geslaagde keer is het formulier weer leeg. */}
                <SignaalSturenForm key={randomUUID()} clientnummer={p.clientnummer} />
              </section>
              <section className="paneel">
                <h2 className="mb-4">Wat u eerder doorgaf</h2>
                <EigenSignalen signalen={p.signalen} />
              </section>
            </>
          )}
          <Gedeeld p={p} />
        </div>
        <section className="paneel">
          <h2 className="mb-3">Begeleiding</h2>
          <dl className="grid gap-3">
            <div>
              <dt className="klein">Begeleider</dt>
              <dd>
                <Begeleiders van={p} />
              </dd>
            </div>
            <div>
              <dt className="klein">
                Inzet
                <Begrip van="inzet" />
              </dt>
              <dd>
                <Inzetten van={p} />
              </dd>
            </div>
            <Waarom p={p} />
          </dl>
        </section>
      </div>
    </>
  );
});
