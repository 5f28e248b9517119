import type { Gebruikerregel } from '@/lib/beheer/gebruiker-queries';
import { ROL } from '@/lib/copy/woorden';
import { Tabel } from '../ui/tabel';
import { Standmerk } from './stand';

const GEEN = <span className="klein">geen</span>;

export function Gebruikerstabel({ rijen }: { rijen: readonly Gebruikerregel[] }) {
  return (
    <Tabel
      titel="Gebruikers"
      leeg="Niemand past bij deze keuze. Kies minder filters, of wis ze allemaal."
      rijen={rijen}
      sleutel={(g) => g.id}
      kolommen={[
        {
          kop: 'Naam',
          stijl: 'wrap-anywhere',
          cel: (g) => (
            <>
              <a href={`/beheer/gebruikers/${g.id}`}>{g.naam}</a>
              <span className="klein block">{g.email}</span>
            </>
          ),
        },
        {
          kop: 'Rol',
          cel: (g) => (
            <span>
              {ROL[g.rol]}
              {g.organisatie && <span className="klein block">{g.organisatie}</span>}
            </span>
          ),
        },
        { kop: 'Teams', cel: (g) => g.teams.join(', ') || GEEN },
        { kop: 'Aanpakken', cel: (g) => g.aanpakken.join(', ') || GEEN },
        {
          kop: 'Stand',
          cel: (g) => (
            <span>
              <Standmerk stand={g.stand} geblokkeerdOp={g.geblokkeerdOp} />
            </span>
          ),
        },
      ]}
    />
  );
}
