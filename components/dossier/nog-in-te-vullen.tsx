import { langeDatum } from '@/lib/copy/datums';
import { VORM } from '@/lib/copy/woorden';
import type { Dossier } from '@/lib/dossier/queries';

/** Afspraken van deze cliënt die voorbij zijn zonder uitkomst. */
export function NogInTeVullen({ dossier: d }: { dossier: Dossier }) {
  if (d.open.length === 0 || !d.magWijzigen) return null;
  return (
    <ul className="paneel niet-afdrukken mb-5 border-bijna">
      {d.open.map((a) => (
        <li key={a.id} className="flex flex-wrap items-center justify-between gap-3">
          <span>
            Nog vast te leggen: {VORM[a.vorm].toLowerCase()} van {langeDatum(a.datum)}
            {a.tijd && ` om ${a.tijd}`}
          </span>
          <a className="knop knop-klein" href={`/clienten/${d.clientnummer}/contactmomenten/nieuw?afspraak=${a.id}`}>
            Invullen
          </a>
        </li>
      ))}
    </ul>
  );
}
