import 'server-only';
import { tijdstip } from '../copy/datums';
import { maakPdf } from '../pdf/pdf';
import type { Antwoord } from '../server/inzage';
import type { getVerklaring } from './queries';
import { GEGEVENSSOORT } from './soorten-woorden';
import { tabelTekst } from './termijn-rijen';

/** De verklaring op papier: wat, hoeveel, op welke grond, door wie en wanneer. Van wie het was staat er niet in. */
export function verklaringPdf(v: Antwoord<typeof getVerklaring>): Promise<Buffer> {
  const titel = `Verklaring van vernietiging ${v.nummer}`;
  return maakPdf({ titel, voet: titel }, (blad) => {
    blad.kop(1, titel);
    blad.alinea(
      `Op ${tijdstip(v.uitgevoerdOp)} zijn gegevens van één persoon uit Vast Contact${v.gemeente ? ` van de gemeente ${v.gemeente}` : ''} vernietigd. Van wie, staat hier niet.`,
    );
    blad.kop(2, 'Wat');
    blad.lijst(v.soorten.map((s) => GEGEVENSSOORT[s]));
    blad.kop(2, 'Waarom');
    blad.alinea(`${v.grond}.`);
    blad.kop(2, 'Door wie en wanneer');
    blad.lijst([
      `Voorgesteld door het systeem op ${tijdstip(v.voorgesteldOp)}.`,
      v.beslotenDoor
        ? `Goedgekeurd door ${v.beslotenDoor} op ${tijdstip(v.beslotenOp)}.`
        : 'Goedgekeurd bij de eerste keer; daarna teruggekomen uit een reservekopie.',
      `Uitgevoerd op ${tijdstip(v.uitgevoerdOp)}.`,
    ]);
    blad.kop(2, 'Hoeveel rijen');
    blad.tabel(
      ['Soort', 'Aantal'],
      Object.entries(v.aantallen).map(([tabel, n]) => [tabelTekst(tabel), String(n)]),
      [80, 20],
    );
  });
}
