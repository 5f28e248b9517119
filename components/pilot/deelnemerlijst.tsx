import { langeDatum, periodeTekst } from '@/lib/copy/datums';
import { tellingTekst } from '@/lib/copy/norm';
import { NORMSTATUS } from '@/lib/copy/woorden';
import type { Deelnemer, Deelnemerlijst } from '@/lib/pilot/queries';
import { NORMKLEUR } from '../shell/normkleur';

/** De deelnemers op cliëntnummer, zonder naam en zonder reden. */
export function DeelnemerTabel({ lijst }: { lijst: Deelnemerlijst }) {
  return (
    <table className="overzicht">
      <caption className="sr-only">Deelnemers op cliëntnummer</caption>
      <thead>
        <tr>
          <th scope="col">Cliëntnummer</th>
          <th scope="col">Traject</th>
          <th scope="col">Status</th>
          <th scope="col">Uiterlijk</th>
          <th scope="col">Laatste gesprek</th>
          <th scope="col" title={periodeTekst(lijst.venster.van, lijst.venster.tot)}>
            Gesprekken
          </th>
          <th scope="col">On hold</th>
        </tr>
      </thead>
      <tbody>
        {lijst.rijen.map((d) => (
          <Rij key={`${d.clientnummer}${d.start}`} d={d} />
        ))}
      </tbody>
    </table>
  );
}

function Rij({ d }: { d: Deelnemer }) {
  return (
    <tr>
      <th scope="row">{d.clientnummer}</th>
      <td data-kop="Traject">{d.einddatum ? periodeTekst(d.start, d.einddatum) : `sinds ${langeDatum(d.start)}`}</td>
      <td data-kop="Status">
        <span className={`st ${NORMKLEUR[d.status]}`}>{NORMSTATUS[d.status]}</span>
      </td>
      <td data-kop="Uiterlijk">{d.uiterlijk ? langeDatum(d.uiterlijk) : '–'}</td>
      <td data-kop="Laatste gesprek">{d.laatsteGesprek ? langeDatum(d.laatsteGesprek) : 'nog geen'}</td>
      <td data-kop="Gesprekken" className="cijfers">
        {tellingTekst(d.telling)}
      </td>
      <td data-kop="On hold">{d.onHold ? 'ja' : 'nee'}</td>
    </tr>
  );
}
