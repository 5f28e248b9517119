import { langeDatum, tijdstip } from '@/lib/copy/datums';
import type { Opvallend, Opvallendsignaal } from '@/lib/verantwoording/opvallend-queries';
import { GEWONE_REDEN, OPVALLEND_OORDEEL, REGEL, SIGNAAL } from '@/lib/verantwoording/opvallend-woorden';
import { Feit } from '../ui/feit';
import { Tabel } from '../ui/tabel';

/** Over welke dagen het gaat; het rekenen begint elke keer opnieuw bij het spoor. */
export function Periodekeuze({ van, tot, dagen, fouten }: Pick<Opvallend, 'van' | 'tot' | 'dagen' | 'fouten'>) {
  const fout = Object.values(fouten)[0];
  return (
    <nav aria-label="Welke dagen" className="niet-afdrukken mb-4">
      {fout && (
        <p role="alert" className="mb-2 font-semibold text-laat">
          {fout}
        </p>
      )}
      <p className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
        {van && tot && (
          <strong>{van === tot ? langeDatum(van) : `${langeDatum(van)} tot en met ${langeDatum(tot)}`}</strong>
        )}
        {dagen.map((d) => (
          <a key={d.wat} href={`/verantwoording/opvallend?van=${d.van}&tot=${d.tot}`} className="inline-block min-h-6">
            {d.wat}
          </a>
        ))}
      </p>
    </nav>
  );
}

const adresVan = ({ regel, dag, wie }: Opvallendsignaal) =>
  `/verantwoording/opvallend/${regel}/${dag}/${encodeURIComponent(wie)}`;

type Lijst = { titel: string; signalen: readonly Opvallendsignaal[]; leeg: string };

export function Opvallendtabel({ titel, signalen, leeg }: Lijst) {
  return (
    <section aria-label={titel}>
      <Tabel
        titel={titel}
        stijl="lg:*:*:*:align-top"
        rijen={signalen}
        sleutel={adresVan}
        leeg={leeg}
        kolommen={[
          { kop: 'Dag', stijl: 'lg:w-44', cel: (s) => langeDatum(s.dag) },
          { kop: 'Wie', stijl: 'wrap-anywhere lg:w-60', cel: (s) => s.naam },
          {
            kop: 'Wat',
            cel: (s) => (
              <span>
                <a href={adresVan(s)}>{REGEL[s.regel]}</a>
                <span className="klein block">{SIGNAAL[s.regel](s.aantal)}</span>
              </span>
            ),
          },
          { kop: 'Oordeel', stijl: 'klein', cel: (s) => <Oordeel signaal={s} /> },
        ]}
      />
    </section>
  );
}

function Oordeel({ signaal: { oordeel: o, open } }: { signaal: Opvallendsignaal }) {
  if (!o) return 'nog niet bekeken';
  return (
    <span>
      {OPVALLEND_OORDEEL[o.oordeel]}, {tijdstip(o.beoordeeldOp)} door {o.beoordeeldDoor.naam}
      {open && <span className="block font-semibold">Daarna gebeurde het vaker: bekijk het opnieuw.</span>}
      {o.datalek && (
        <a className="block" href={`/verantwoording/datalekken/${o.datalek.id}`}>
          Naar het mogelijke datalek
        </a>
      )}
    </span>
  );
}

export function Signaalfeiten({ signaal: s }: { signaal: Opvallendsignaal }) {
  const spoor = new URLSearchParams({ ...(s.email && { wie: s.email }), van: s.dag, tot: s.dag });
  return (
    <section className="paneel" aria-label="Wat er te zien is">
      <dl className="grid gap-1.5">
        <Feit wat="Wie">{s.naam}</Feit>
        <Feit wat="Dag">{langeDatum(s.dag)}</Feit>
        <Feit wat="Wat">
          {SIGNAAL[s.regel](s.aantal)}, vanaf {tijdstip(new Date(s.op))}
        </Feit>
        <Feit wat="Waarom het hier staat">{GEWONE_REDEN[s.regel]}</Feit>
        <Feit wat="Eerder oordeel">{s.oordeel && <Oordeel signaal={s} />}</Feit>
        <Feit wat="Uitleg erbij">{s.oordeel?.notitie}</Feit>
      </dl>
      <p className="mt-3">
        <a href={`/verantwoording?${spoor}`}>Bekijk die dag in het spoor</a>
      </p>
    </section>
  );
}
