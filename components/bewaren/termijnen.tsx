import type { Bewaartermijnen } from '@/lib/bewaren/queries';
import { GEGEVENSSOORT } from '@/lib/bewaren/soorten-woorden';
import { tijdstip } from '@/lib/copy/datums';
import { aantal } from '@/lib/copy/woorden';
import { TermijnForm } from './forms';

type Aanpak = Bewaartermijnen['aanpakken'][number];

/** Per soort gegevens wat er geldt, met het formulier om het te bepalen. */
export const Aanpaktermijnen = ({ aanpak }: { aanpak: Aanpak }) => (
  <section className="paneel">
    <h2 className="mb-3">{aanpak.naam}</h2>
    {aanpak.soorten.map((s) => (
      <details key={s.soort} className="vouw">
        <summary>
          {GEGEVENSSOORT[s.soort]}
          <span className="klein block">
            {s.geldt
              ? `${aantal(s.geldt.maanden, 'maand', 'maanden')}, vastgesteld op ${tijdstip(s.geldt.op)} door ${s.geldt.door}`
              : 'nog niet vastgesteld: er wordt niets vernietigd'}
          </span>
        </summary>
        <div className="grid gap-4 pt-3">
          <TermijnForm aanpakId={aanpak.id} s={s} />
          {s.eerder.length > 0 && (
            <ul className="klein">
              {s.eerder.map((t) => (
                <li key={t.id}>
                  Eerder: {aantal(t.maanden, 'maand', 'maanden')}, vastgesteld op {tijdstip(t.op)} door {t.door}
                </li>
              ))}
            </ul>
          )}
        </div>
      </details>
    ))}
  </section>
);
