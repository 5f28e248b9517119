import type { Werkstand } from '@/lib/beheer/werk-queries';
import { BERICHTFOUT } from '@/lib/berichten/woorden';
import { tijdstip } from '@/lib/copy/datums';
import { aantal } from '@/lib/copy/woorden';
import { WERK } from '@/lib/werk/woorden';
import { Tabel } from '../ui/tabel';
import { Werkformulier } from './formulier';

/** Een reden die het product kent in woorden; wat onvoorzien was zoals het is, voor wie de server beheert. */
const foutTekst = (fout: string): string => (BERICHTFOUT as Record<string, string>)[fout] ?? fout;

const naamVan = (m: Werkstand['mislukt'][number]): string => WERK[m.soort] ?? m.soort;

const Opnieuw = ({ werkId, ...knop }: { werkId: string; knop: string; knopLabel?: string }) => (
  <Werkformulier
    daad="werkHerhalen"
    naam={`opnieuw-${werkId}`}
    verborgen={{ werkId }}
    {...knop}
    knopStijl="knop-stil"
    className="[&>div:last-child]:mt-0"
  />
);

/** Hoe het met het achtergrondwerk staat, en wat niet lukte. */
export function Werk({ w }: { w: Werkstand }) {
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
      <dl className="paneel grid grid-cols-[auto_1fr] gap-x-5 gap-y-1">
        <dt className="klein">Nachtwerk, laatste keer</dt>
        <dd>{w.nacht.laatst ? tijdstip(w.nacht.laatst) : 'nog nooit'}</dd>
        <dt className="klein">Nachtwerk, volgende keer</dt>
        <dd>{tijdstip(w.nacht.volgende)}</dd>
        <dt className="klein">E-mail</dt>
        <dd>
          {w.mail ? 'ingesteld' : 'niet ingesteld: uitnodigingen gaan per brief'} ·{' '}
          <a href="/beheer/berichten">bekijk of probeer</a>
        </dd>
      </dl>
      {w.mislukt.length > 0 && (
        <section className="grid gap-3">
          <div className="flex flex-wrap items-end justify-between gap-3">
            <h2>Niet gelukt ({w.aantalMislukt})</h2>
            {w.mislukt.length > 1 && <Opnieuw werkId="alles" knop="Alles opnieuw proberen" />}
          </div>
          <Tabel
            titel="Achtergrondwerk dat niet lukte"
            rijen={w.mislukt}
            sleutel={(m) => m.id}
            kolommen={[
              { kop: 'Werk', cel: naamVan },
              {
                kop: 'Pogingen',
                cel: (m) => (
                  <span>
                    {m.pogingen}
                    {m.gestopt && <span className="st st-laat ml-1.5">gestopt</span>}
                  </span>
                ),
              },
              {
                kop: 'Laatst',
                cel: (m) => (
                  <span>
                    {tijdstip(m.laatst)}
                    {!m.gestopt && <span className="klein block">opnieuw op {tijdstip(m.opnieuwOm)}</span>}
                  </span>
                ),
              },
              { kop: 'Fout', cel: (m) => foutTekst(m.fout) },
              {
                kop: <span className="sr-only">Opnieuw</span>,
                cel: (m) => <Opnieuw werkId={m.id} knop="Opnieuw" knopLabel={`${naamVan(m)} opnieuw proberen`} />,
              },
            ]}
          />
        </section>
      )}
    </div>
  );
}
