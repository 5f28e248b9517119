import type { Instrumentregel } from '@/lib/beheer/instrument-queries';
import { langeDatum } from '@/lib/copy/datums';
import { LEEFGEBIED_KORT } from '@/lib/copy/leefgebieden';

const gebruik = (i: Instrumentregel) =>
  i.ooit === 0 ? 'nog nooit gebruikt' : `nu bij ${i.nu} · ${i.ooit} keer in totaal`;

/** De catalogus, met wie elk instrument aanbiedt en hoeveel het gebruikt wordt. */
export function Instrumententabel({ rijen }: { rijen: readonly Instrumentregel[] }) {
  return (
    <table className="overzicht">
      <caption className="sr-only">Instrumenten</caption>
      <thead>
        <tr>
          <th scope="col">Instrument</th>
          <th scope="col">Organisatie</th>
          <th scope="col">Leefgebieden</th>
          <th scope="col">In gebruik</th>
          <th scope="col">Stand</th>
        </tr>
      </thead>
      <tbody>
        {rijen.map((i) => (
          <tr key={i.id}>
            <th scope="row" className="wrap-anywhere">
              <a href={`/beheer/instrumenten/${i.id}`}>{i.naam}</a>
            </th>
            <td data-kop="Organisatie">{i.organisatie ?? <span className="klein">geen</span>}</td>
            <td data-kop="Leefgebieden">
              {i.leefgebieden.map((g) => LEEFGEBIED_KORT[g]).join(', ') || <span className="klein">geen</span>}
            </td>
            <td data-kop="In gebruik" className="cijfers">
              {gebruik(i)}
            </td>
            <td data-kop="Stand">
              <span>
                <span className={`st ${i.geslotenOp ? 'st-rust' : 'st-goed'}`}>
                  {i.geslotenOp ? 'gesloten' : 'open'}
                </span>
                {i.geslotenOp && <span className="klein block">sinds {langeDatum(i.geslotenOp)}</span>}
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
