import type { Werkstand } from '@/lib/beheer/werk-queries';
import { BERICHTFOUT } from '@/lib/berichten/woorden';
import { tijdstip } from '@/lib/copy/datums';
import { aantal } from '@/lib/copy/woorden';
import { WERK } from '@/lib/werk/woorden';
import { OpnieuwForm } from './werk-form';

/** Een reden die het product kent in woorden; wat onvoorzien was zoals het is, voor wie de server beheert. */
const foutTekst = (fout: string): string => (BERICHTFOUT as Record<string, string>)[fout] ?? fout;

/** Hoe het met het achtergrondwerk staat, en wat niet lukte. */
export function Werk({ w, sleutel }: { w: Werkstand; sleutel: string }) {
  return (
    <div className="grid max-w-4xl gap-5">
      {w.staatStil && (
        <p role="alert" className="paneel border-laat bg-laat-zacht">
          <strong>Het achtergrondwerk staat stil.</strong> Sinds {tijdstip(w.staatStil)} staat er werk klaar waar niets
          mee gebeurt. Vraag wie de server beheert of <code>npm run werker</code> nog draait. Er gaat niets verloren:
          het werk wacht.
        </p>
      )}
      <p>
        {w.wacht === 0 ? 'Er wacht geen werk' : `${aantal(w.wacht, 'stuk', 'stukken')} werk in de wachtrij`}
        {w.bezig > 0 && `, ${w.bezig} bezig`}. {w.aantalMislukt === 0 && 'Alles is gelukt.'}
      </p>
      {w.mislukt.length > 0 && (
        <section className="grid gap-3">
          <div className="flex flex-wrap items-end justify-between gap-3">
            <h2>Niet gelukt ({w.aantalMislukt})</h2>
            {w.mislukt.length > 1 && <OpnieuwForm werkId="alles" knop="Alles opnieuw proberen" sleutel={sleutel} />}
          </div>
          <table className="overzicht">
            <caption className="sr-only">Achtergrondwerk dat niet lukte</caption>
            <thead>
              <tr>
                <th scope="col">Werk</th>
                <th scope="col">Pogingen</th>
                <th scope="col">Laatst</th>
                <th scope="col">Fout</th>
                <th scope="col">
                  <span className="sr-only">Opnieuw</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {w.mislukt.map((m) => (
                <tr key={m.id}>
                  <th scope="row">{WERK[m.soort] ?? m.soort}</th>
                  <td data-kop="Pogingen">
                    {m.pogingen}
                    {m.gestopt && <span className="st st-laat ml-1.5">gestopt</span>}
                  </td>
                  <td data-kop="Laatst">
                    <span>
                      {tijdstip(m.laatst)}
                      {!m.gestopt && <span className="klein block">opnieuw op {tijdstip(m.opnieuwOm)}</span>}
                    </span>
                  </td>
                  <td data-kop="Fout">{foutTekst(m.fout)}</td>
                  <td>
                    <OpnieuwForm
                      werkId={m.id}
                      knop="Opnieuw"
                      knopLabel={`${WERK[m.soort] ?? m.soort} opnieuw proberen`}
                      sleutel={sleutel}
                    />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </div>
  );
}
