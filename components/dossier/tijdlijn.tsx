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
  return (
    <section aria-label="Tijdlijn">
      <ul className="tijdlijnfilter niet-afdrukken" aria-label="Filter de tijdlijn">
        {Object.entries(FILTERS).map(([f, tekst]) => (
          <li key={f}>
            <a href={f === 'alles' ? basis : `${basis}?toon=${f}`} aria-current={f === filter ? 'true' : undefined}>
              {tekst}
            </a>
          </li>
        ))}
      </ul>
      {filter === 'alles' && d.tijdlijn.every((item) => item.soort !== 'contact') && (
        <p className="paneel mb-4">Er is nog geen contact vastgelegd. Begin met een eerste gesprek.</p>
      )}
      {d.tijdlijn.length === 0 && <p className="paneel">Hiervan staat niets in dit dossier.</p>}
      <Tijdlijnlijst regels={tijdlijnregels(d)} basis={basis} />
      {d.meer > 0 && (
        <p>
          <a href={`${basis}?${new URLSearchParams({ ...(filter === 'alles' ? {} : { toon: filter }), alles: '1' })}`}>
            Toon ook de {d.meer} oudere
          </a>
        </p>
      )}
    </section>
  );
}
