import type { Gebruikerregel } from '@/lib/beheer/gebruiker-queries';
import { ROL } from '@/lib/copy/woorden';
import { Standmerk } from './stand';

const GEEN = <span className="klein">geen</span>;

/** Eén gebruiker in de lijst. */
export function Gebruikersrij({ g }: { g: Gebruikerregel }) {
  return (
    <tr>
      <th scope="row" className="wrap-anywhere">
        <a href={`/beheer/gebruikers/${g.id}`}>{g.naam}</a>
        <span className="klein block font-normal">{g.email}</span>
      </th>
      <td data-kop="Rol">
        <span>
          {ROL[g.rol]}
          {g.organisatie && <span className="klein block">{g.organisatie}</span>}
        </span>
      </td>
      <td data-kop="Teams">{g.teams.join(', ') || GEEN}</td>
      <td data-kop="Aanpakken">{g.aanpakken.join(', ') || GEEN}</td>
      <td data-kop="Stand">
        <span>
          <Standmerk stand={g.stand} geblokkeerdOp={g.geblokkeerdOp} />
        </span>
      </td>
    </tr>
  );
}
