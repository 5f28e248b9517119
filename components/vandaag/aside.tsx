import { datumMetDag, langeDatum, ten } from '@/lib/copy/datums';
import { aantal, VORM, vormInZin } from '@/lib/copy/woorden';
import { type Datum, weeknummer } from '@/lib/domain/datum';
import { kiesnummer } from '@/lib/domain/telefoon';
import type { Vastteleggen, Week } from '@/lib/vandaag/queries';
import { Nulijst } from './nu';

/** De gesprekken van vandaag die nog komen, of nog geen uitkomst hebben. */
export function Nu({ afspraken, nu }: { afspraken: readonly Vastteleggen[]; nu: boolean }) {
  const regels = afspraken.map((a) => ({
    ...{ id: a.id, nummer: a.clientnummer, naam: a.naam, onHold: a.onHold, telefoon: a.telefoon },
    tijd: a.tijd ?? 'geen tijd',
    waar: [vormInZin(a.vorm), a.locatie].filter(Boolean).join(', '),
    bel: kiesnummer(a.telefoon),
    gebeld: a.vorm === 'telefonisch',
  }));
  return (
    <section className="groep nu">
      <header>
        <h2>{nu ? 'Nu' : 'Gesprekken'}</h2>
        <a href="/agenda" className="klein">
          {regels.length > 0 ? aantal(regels.length, 'gesprek', 'gesprekken') : 'Naar de agenda'}
        </a>
      </header>
      {regels.length === 0 ? (
        <p className="paneel klein">Er staan vandaag geen gesprekken gepland.</p>
      ) : (
        <Nulijst regels={regels} knoppen={nu} />
      )}
    </section>
  );
}

/** Staafjes per week: omlijnd wat er uiterlijk nodig is, gevuld wat er gepland staat; met een tabel voor wie het niet ziet. */
export function Belasting({ weken }: { weken: readonly Week[] }) {
  const hoogste = Math.max(1, ...weken.flatMap((w) => [w.nodig, w.gepland]));
  const staven = (soort: 'nodig' | 'gepland', x: number, breed: number) =>
    weken
      .map((w, i) => {
        const hoog = Math.round((w[soort] / hoogste) * 64);
        return `M${x + i * 33} 72v${-hoog}h${breed}v${hoog}z`;
      })
      .join('');
  const nodig = weken.reduce((som, w) => som + w.nodig, 0);
  const gepland = weken.reduce((som, w) => som + w.gepland, 0);
  return (
    <section className="paneel belasting">
      <h2 className="mb-2">Komende 8 weken</h2>
      <svg className="weken" viewBox="0 0 264 92" width="100%" aria-hidden="true">
        <path d={staven('nodig', 4, 24)} fill="#fff" stroke="var(--color-accent)" />
        <path d={staven('gepland', 8, 16)} fill="var(--color-accent)" />
        {weken.map((w, i) => (
          <text key={w.maandag} x={16 + i * 33} y="88">
            {weeknummer(w.maandag)}
          </text>
        ))}
      </svg>
      <p className="klein">
        {aantal(nodig, 'gesprek', 'gesprekken')} uiterlijk nodig (open), {gepland} gepland (gevuld), per weeknummer
      </p>
      <p className="mt-2">
        <a href="/agenda/plannen">Plan mijn gesprekken</a>
      </p>
      <div className="sr-only">
        <table>
          <caption>Gesprekken per week</caption>
          <thead>
            <tr>
              <th scope="col">Week vanaf</th>
              <th scope="col">Uiterlijk nodig</th>
              <th scope="col">Gepland</th>
            </tr>
          </thead>
          <tbody>
            {weken.map((w) => (
              <tr key={w.maandag}>
                <th scope="row">{datumMetDag(w.maandag)}</th>
                <td>{w.nodig}</td>
                <td>{w.gepland}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** Afspraken die voorbij zijn en nog geen uitkomst hebben. */
export function NogVastTeLeggen({ afspraken, vandaag }: { afspraken: readonly Vastteleggen[]; vandaag: Datum }) {
  if (afspraken.length === 0) return null;
  return (
    <section className="paneel border-bijna">
      <h2 className="mb-1">Nog vast te leggen</h2>
      <ul>
        {afspraken.map((a) => (
          <li
            key={a.id}
            className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 border-line border-t py-2 first:border-0"
          >
            <span>
              <a href={`/clienten/${a.clientnummer}`} className="font-semibold text-ink">
                {a.naam}
              </a>{' '}
              <span className="klein">
                {VORM[a.vorm]}, {langeDatum(a.datum)}
                {a.tijd && ` om ${a.tijd}`} ({ten(a.datum, vandaag)})
              </span>
            </span>
            <a
              className="knop knop-klein"
              href={`/clienten/${a.clientnummer}/contactmomenten/nieuw?afspraak=${a.id}&terug=vandaag`}
              aria-label={`Gesprek met ${a.naam} invullen`}
            >
              Invullen
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
