import { langeDatum, ten, tijdstip } from '@/lib/copy/datums';
import type { Correctie } from '@/lib/correctie/queries';
import { BESLUIT, beslisVoor } from '@/lib/correctie/woorden';
import type { Datum } from '@/lib/domain/datum';
import { Feit } from '../ui/feit';
import { BesluitForm } from './forms';

type Props = { correcties: readonly Correctie[]; vandaag: Datum; metNummer?: boolean; magBesluiten: boolean };

/** Elk verzoek met zijn termijn, het besluit en de verklaring van de cliënt. */
export function Correcties({ correcties, vandaag, metNummer, magBesluiten }: Props) {
  if (correcties.length === 0) return <p className="paneel">Er is nog niets gevraagd.</p>;
  return (
    <ul className="grid gap-5">
      {correcties.map((c) => (
        <li key={c.id} className="paneel grid gap-4">
          <h2>
            Gevraagd op {langeDatum(c.gevraagdOp)}
            {metNummer && <span className="klein"> · {c.clientnummer}</span>}
          </h2>
          <Termijn c={c} vandaag={vandaag} />
          <dl className="grid gap-3">
            <Feit wat="Wat klopt er niet">
              <span className="whitespace-pre-line">{c.verzoek}</span>
            </Feit>
            {c.verklaring && (
              <Feit wat="Verklaring van de cliënt">
                <span className="whitespace-pre-line">{c.verklaring}</span>
              </Feit>
            )}
            {c.besluit && c.beslotenOp && (
              <Feit wat={`Besluit van ${c.beslotenDoor}, ${tijdstip(c.beslotenOp)}`}>
                {BESLUIT[c.besluit]}.<span className="block whitespace-pre-line">{c.motivering}</span>
              </Feit>
            )}
            <Feit wat="Opgeschreven door">{c.door}</Feit>
          </dl>
          {!c.besluit && magBesluiten && <BesluitForm c={c} />}
        </li>
      ))}
    </ul>
  );
}

function Termijn({ c, vandaag }: { c: Correctie; vandaag: Datum }) {
  if (c.besluit) return null;
  const voor = beslisVoor(c.gevraagdOp);
  return (
    <p className={voor < vandaag ? 'font-semibold text-laat' : ''}>
      {voor < vandaag
        ? `Een maand is voorbij sinds ${langeDatum(voor)}: besluit dit nu, en laat het de cliënt weten.`
        : `Besluit vóór ${langeDatum(voor)} (${ten(voor, vandaag)}), en laat het de cliënt weten.`}
    </p>
  );
}
