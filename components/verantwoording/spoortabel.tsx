import { tijdstip } from '@/lib/copy/datums';
import type { Spoorregel } from '@/lib/verantwoording/queries';

// Op een breed scherm een tabel, op een smal scherm kaartjes.
const RIJ = 'grid gap-1 border-line border-b p-3 last:border-b-0 lg:table-row lg:p-0';
const CEL = 'block text-left align-top lg:table-cell lg:border-line lg:border-b lg:px-2.5 lg:py-2';
const KOP = 'border-line border-b px-2.5 py-2 text-left font-semibold text-ink2 text-sm';

export function Spoortabel({ regels }: { regels: readonly Spoorregel[] }) {
  return (
    <table className="block w-full rounded-basis border border-line bg-paper lg:table">
      <caption className="sr-only">Auditspoor, nieuwste eerst</caption>
      <thead className="sr-only lg:not-sr-only lg:table-header-group">
        <tr>
          {['Wanneer', 'Wie', 'Wat', 'Cliëntnummer', 'Bijzonderheden'].map((kop) => (
            <th key={kop} scope="col" className={KOP}>
              {kop}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="block lg:table-row-group">
        {regels.map((r) => (
          <tr key={r.id} className={RIJ}>
            <td className={`${CEL} cijfers klein lg:w-56 lg:whitespace-nowrap`}>{tijdstip(r.op)}</td>
            <td className={`${CEL} wrap-anywhere lg:w-56`}>{r.wie}</td>
            <td className={`${CEL} font-semibold lg:font-normal`}>
              {r.wat}
              {r.geweigerd && (
                <span className="block">
                  <span className="st st-laat">geprobeerd en geweigerd</span>
                </span>
              )}
            </td>
            <td className={`${CEL} empty:hidden lg:empty:table-cell`}>{nummer(r)}</td>
            <td className={`${CEL} klein wrap-anywhere empty:hidden lg:empty:table-cell`}>{r.details.join(' · ')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Van een cliënt alleen het nummer; bij een weigering het nummer waar om werd gevraagd, of het bestaat of niet. */
const nummer = ({ clientnummer, gevraagd }: Spoorregel) => clientnummer ?? (gevraagd && `gevraagd: ${gevraagd}`);
