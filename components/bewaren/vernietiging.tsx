import type { Vernietigingen } from '@/lib/bewaren/queries';
import { GEGEVENSSOORT_KORT } from '@/lib/bewaren/soorten-woorden';
import { langeDatum, periodeTekst, tijdstip } from '@/lib/copy/datums';
import { aantal, opsomming } from '@/lib/copy/woorden';
import { Tabel } from '../ui/tabel';
import { GoedkeurForm, OphefForm, PlichtForm, UitstelForm } from './forms';

const soorten = (v: { soorten: readonly (keyof typeof GEGEVENSSOORT_KORT)[] }) =>
  opsomming(v.soorten.map((s) => GEGEVENSSOORT_KORT[s]));

/** Wat er weg kan en op een besluit wacht, en wat al besloten is. */
export function Voorstellen({ voorstellen }: Pick<Vernietigingen, 'voorstellen'>) {
  const open = voorstellen.filter((v) => v.goedgekeurd === null);
  const besloten = voorstellen.filter((v) => v.goedgekeurd !== null);
  return (
    <section className="paneel grid gap-4">
      <h2>Wat weg kan</h2>
      {open.length === 0 ? (
        <p>Er is nu niets om over te besluiten. Elke nacht wordt nagegaan wat er weg kan.</p>
      ) : (
        <>
          <p>Een termijn is voorbij. U ziet van wie en hoeveel, niet wat erin staat. Weg is weg.</p>
          <GoedkeurForm voorstellen={open} />
          <details className="vouw">
            <summary>Nog niet vernietigen</summary>
            <div className="pt-3">
              <UitstelForm voorstellen={open} />
            </div>
          </details>
        </>
      )}
      {besloten.length > 0 && (
        <ul className="klein">
          {besloten.map((v) => (
            <li key={v.id}>
              {v.clientnummer}, {soorten(v)}:{' '}
              {v.goedgekeurd
                ? `goedgekeurd door ${v.beslotenDoor}, wordt vernietigd`
                : `blijft nog, zegt ${v.beslotenDoor}: ${v.reden}`}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** Van wie er voorlopig niets weg mag. */
export const Bewaarplichten = ({ plichten, vandaag }: Pick<Vernietigingen, 'plichten' | 'vandaag'>) => (
  <section className="paneel grid gap-4">
    <h2>Bewaarplicht</h2>
    <p>Loopt er een bezwaar, beroep of klacht? Dan wordt er van deze cliënt niets vernietigd.</p>
    {plichten.map((p) => (
      <div key={p.id} className="grid gap-2 border-line border-t pt-3">
        <p>
          <strong>{p.clientnummer}</strong>, {p.tot ? periodeTekst(p.van, p.tot) : `vanaf ${langeDatum(p.van)}`}:{' '}
          {p.reden}
          <span className="klein block">vastgelegd door {p.door}</span>
        </p>
        <OphefForm p={p} />
      </div>
    ))}
    <PlichtForm vandaag={vandaag} />
  </section>
);

/** Wat er vernietigd is: de verklaringen. */
export const Verklaringen = ({ verklaringen }: Pick<Vernietigingen, 'verklaringen'>) => (
  <Tabel
    titel="Verklaringen van vernietiging"
    rijen={verklaringen}
    sleutel={(v) => v.id}
    leeg="Er is nog niets vernietigd."
    kolommen={[
      {
        kop: 'Nummer',
        cel: (v) => <a href={`/verantwoording/vernietiging/${v.id}/pdf`}>Verklaring {v.nummer} (PDF)</a>,
      },
      { kop: 'Wanneer', cel: (v) => tijdstip(v.uitgevoerdOp) },
      { kop: 'Wat', cel: soorten },
      {
        kop: 'Hoeveel',
        cel: (v) =>
          aantal(
            Object.values(v.aantallen).reduce((som, n) => som + n, 0),
            'rij',
            'rijen',
          ),
      },
      { kop: 'Goedgekeurd door', cel: (v) => v.beslotenDoor ?? 'opnieuw, na een reservekopie' },
    ]}
  />
);
