import type { Dossier } from '@/lib/dossier/queries';
import type { Tijdlijnfilter } from '@/lib/dossier/tijdlijn';
import { Tijdlijnlijst } from './tijdlijnlijst';
import { tijdlijnregels } from './tijdlijnregel';

const FILTERS: Record<Tijdlijnfilter, string> = {
  alles: 'Alles',
  gesprekken: 'Gesprekken',
  plan: 'Plan en stappen',
  pogingen: 'Niet gelukt',
  afspraken: 'Afspraken',
  onhold: 'On hold en opschorting',
};

export function Tijdlijn({ dossier: d, filter }: { dossier: Dossier; filter: Tijdlijnfilter }) {
  const basis = `/clienten/${d.clientnummer}`;
  const alles = `${basis}?${new URLSearchParams({ ...(filter === 'alles' ? {} : { toon: filter }), alles: '1' })}`;
  const regels = tijdlijnregels(d);
  return (
    <section aria-label="Tijdlijn">
      <ul className="pillen niet-afdrukken" aria-label="Filter de tijdlijn">
        {Object.entries(FILTERS).map(([f, tekst]) => (
          <li key={f}>
            <a href={f === 'alles' ? basis : `${basis}?toon=${f}`} aria-current={f === filter ? 'true' : undefined}>
              {tekst}
            </a>
          </li>
        ))}
      </ul>
      {d.jaren.length > 1 && (
        <nav aria-label="Naar een jaar" className="jaren niet-afdrukken">
          <ul>
            {d.jaren.map(({ jaar, aantal }) => (
              <li key={jaar}>
                <a href={`${regels.some((r) => r.jaar === jaar) ? '' : alles}#jaar-${jaar}`}>
                  {jaar} <span className="klein">({aantal})</span>
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {filter === 'alles' && d.tijdlijn.every((item) => item.soort !== 'contact') && (
        <p className="paneel mb-4">Er is nog geen contact vastgelegd. Begin met een eerste gesprek.</p>
      )}
      {d.tijdlijn.length === 0 && <p className="paneel">Hiervan staat niets in dit dossier.</p>}
      <Tijdlijnlijst regels={regels} basis={basis} />
      {d.meer > 0 && (
        <p>
          <a href={alles}>Toon ook de {d.meer} oudere</a>
        </p>
      )}
    </section>
  );
}
