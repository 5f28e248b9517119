import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { AccepteerForm, TerugstuurForm } from '@/components/afwijkingen/afwijking-forms';
import { Feiten, Geschiedenis, Jaaruitlegging, Verantwoording } from '@/components/afwijkingen/delen';
import { Paginakop } from '@/components/shell/paginakop';
import { metSleutel } from '@/components/toegang/sleutel';
import { getTeamafwijking } from '@/lib/afwijkingen/queries';
import { isTeVerantwoorden } from '@/lib/afwijkingen/regels';
import { isUuid } from '@/lib/formulier/velden';
import { vandaag } from '@/lib/server/clock';
import { requireRecht } from '@/lib/server/session';

export const metadata: Metadata = { title: 'Normafwijking' };

export default metSleutel(async function TeamafwijkingPagina({ params }: { params: Promise<{ id: string }> }) {
  const user = await requireRecht('team.bekijken');
  const { id } = await params;
  const a = isUuid(id) ? await getTeamafwijking(user, { id }, vandaag()) : null;
  if (!a) notFound();
  const lijst = user.teamIds.length > 1 && a.teamId ? `/team/afwijkingen?team=${a.teamId}` : '/team/afwijkingen';
  return (
    <>
      <Paginakop titel={a.naam} onder={a.clientnummer}>
        <p className="klein mb-1">
          <a href="/team">Team</a> / <a href={lijst}>Normafwijkingen</a> / {a.naam}
        </p>
      </Paginakop>
      <div className="grid max-w-4xl gap-5">
        <Feiten a={a} />
        <p className="klein">
          <a href={`/team/clienten/${a.clientnummer}`}>Naar de planning van {a.naam}</a>
        </p>
        <Verantwoording a={a} />
        <Jaaruitlegging uitleg={a.uitleg} />
        {isTeVerantwoorden(a.status) &&
          (a.begeleider ? (
            <p className="paneel">{a.begeleider.naam} moet dit nog uitleggen. Daarna besluit u.</p>
          ) : (
            <p className="paneel">
              Er is geen begeleider om dit uit te leggen.{' '}
              {a.loopt && <a href={`/team/clienten/${a.clientnummer}/begeleiding`}>Kies een begeleider</a>}
            </p>
          ))}
        {a.status === 'verantwoord' && (
          <section className="paneel grid gap-5">
            <div className="grid gap-3">
              <h2>Accepteert u deze uitleg?</h2>
              <p>De afwijking blijft in het jaarverslag staan, als verantwoord.</p>
              <AccepteerForm id={a.id} versie={a.versie} />
            </div>
            <div className="grid gap-3 border-line border-t pt-5">
              <h3>Nog niet</h3>
              <TerugstuurForm id={a.id} versie={a.versie} />
            </div>
          </section>
        )}
        <Geschiedenis stappen={a.stappen} />
      </div>
    </>
  );
});
