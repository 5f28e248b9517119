import type { Aanpakbericht, Aanpakpagina, Collega } from '@/lib/aanpakken/queries';
import { langeDatum } from '@/lib/copy/datums';
import { normRegels } from '@/lib/copy/norm';
import type { Normreeks } from '@/lib/domain/contactnorm';

/** Waarvoor de aanpak er is en voor wie. */
export function Aanpakuitleg({ a }: { a: Aanpakpagina }) {
  return (
    <section className="paneel grid gap-4">
      {a.geslotenOp && (
        <p>
          <span className="st st-rust">gesloten</span> Deze aanpak is gestopt op {langeDatum(a.geslotenOp)}.
        </p>
      )}
      <div>
        <h2 className="mb-1">Waar is de aanpak voor?</h2>
        <p className="whitespace-pre-line">{a.doel ?? 'De projectleider heeft dit nog niet opgeschreven.'}</p>
      </div>
      <div>
        <h2 className="mb-1">Voor wie?</h2>
        <p className="whitespace-pre-line">{a.voorWie ?? 'De projectleider heeft dit nog niet opgeschreven.'}</p>
      </div>
      <div>
        <h2 className="mb-1">Hoe vaak ten minste?</h2>
        <Normregels reeks={a} />
      </div>
    </section>
  );
}

/** De norm van de aanpak, met wat er eerder gold en wat nog komt. */
export function Normregels({ reeks }: { reeks: Normreeks }) {
  return (
    <ul>
      {normRegels(reeks).map((r) => (
        <li key={r}>{r}</li>
      ))}
    </ul>
  );
}

/** Wie er werken, met hun mailadres van het werk. */
export function Aanpakmensen({ a }: { a: Aanpakpagina }) {
  return (
    <section className="paneel grid gap-4">
      <div>
        <h2 className="mb-2">Begeleiders</h2>
        <Mensen mensen={a.begeleiders} leeg="Er begeleidt nu niemand in deze aanpak." />
      </div>
      <div>
        <h2 className="mb-2">{a.teamleiders.length === 1 ? 'Teamleider' : 'Teamleiders'}</h2>
        <Mensen mensen={a.teamleiders} leeg="Er is nu geen teamleider." />
      </div>
    </section>
  );
}

function Mensen({ mensen, leeg }: { mensen: readonly Collega[]; leeg: string }) {
  if (mensen.length === 0) return <p>{leeg}</p>;
  return (
    <ul className="grid gap-2">
      {mensen.map((m) => (
        <li key={m.email} className="wrap-anywhere">
          {m.naam}
          {m.teams.length > 0 && <span className="klein"> · team {m.teams.join(', ')}</span>}
          <a href={`mailto:${m.email}`} className="block text-sm">
            {m.email}
          </a>
        </li>
      ))}
    </ul>
  );
}

/** Wat er verandert, het nieuwste eerst. */
export function Aanpakberichten({ berichten }: { berichten: readonly Aanpakbericht[] }) {
  if (berichten.length === 0) return <p>Er zijn nog geen berichten.</p>;
  return (
    <ul className="grid gap-4">
      {berichten.map((b) => (
        <li key={b.id} className="wrap-anywhere">
          <p className="klein">{langeDatum(b.op)}</p>
          <p className="whitespace-pre-line">{b.tekst}</p>
        </li>
      ))}
    </ul>
  );
}
