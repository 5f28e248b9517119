'use client';
import { Telefoon } from '../ui/telefoon';
import { Bel, Mislukt } from './bellen';
import type { Werkregel } from './werkregel';

type Keuze = { terug: 'vandaag' | 'dossier'; geenGehoor: boolean };

/** Om de twaalf maanden loopt een lijn (app/werklijst.css); hier staan alleen de gesprekken. */
const Strip = ({ pad }: { pad: string }) => (
  <svg className="strip" viewBox="0 0 96 16" aria-hidden="true">
    <path d={pad} />
  </svg>
);

/** Wat op de regel zelf staat: wie, hoe dringend, en wat er gepland is. */
function Kop({ r, open, venster }: { r: Werkregel; open: boolean; venster: string }) {
  return (
    <div className="kop">
      <details open={open}>
        <summary aria-label={`Meer over ${r.naam}`} />
      </details>
      <span>
        <a className="naam" href={`/clienten/${r.nummer}`}>
          {r.naam}
        </a>
        {r.onHold && <span className="st st-rust">on hold</span>}
        {r.nieuw && <span className="st st-bijna">nog niet gesproken</span>}
      </span>
      <span>
        <span className={`st ${r.kleur}`}>{r.merk}</span>
        {r.stil && <small>{r.stil}</small>}
      </span>
      <span className="loop" title={venster}>
        <Strip pad={r.strip} /> {r.telling} in 12 maanden
      </span>
      <span className={r.gepland ? 'gepland' : 'gepland text-bijna'}>
        {r.gepland ? [r.gepland.dag, r.gepland.tijd].filter(Boolean).join(' ') : 'niets gepland'}
        {r.gepland?.teLaat && <b>na de uiterlijke datum</b>}
      </span>
    </div>
  );
}

/** Wat er te weten is voor wie gaat bellen. */
function Over({ r }: { r: Werkregel }) {
  return (
    <div className="over">
      <span>
        {r.nummer}
        {r.telefoon && (
          <>
            {' · '}
            <Telefoon veld={r.telefoon} />
          </>
        )}
      </span>
      {[r.uiterlijk, r.ritme, ...r.onder].map((tekst) => tekst && <span key={tekst}>{tekst}</span>)}
      {r.uitleg && <span>{r.uitleg.tekst}</span>}
    </div>
  );
}

/** Eén cliënt in de werklijst. */
function Rij({ r, terug, geenGehoor, open, venster }: { r: Werkregel; open: boolean; venster: string } & Keuze) {
  const dossier = `/clienten/${r.nummer}`;
  const nieuw = `${dossier}/contactmomenten/nieuw`;
  return (
    <li>
      <Kop r={r} open={open} venster={venster} />
      {!r.beeindigd && (
        <a
          className="knop knop-stil knop-klein vast"
          href={`${nieuw}?${r.afspraak ? `afspraak=${r.afspraak}&` : ''}terug=${terug}#gesprek`}
          aria-label={`Gesprek met ${r.naam} vastleggen`}
        >
          Vastleggen
        </a>
      )}
      <Over r={r} />
      <div className="doen">
        <Bel {...r} />
        {geenGehoor && <Mislukt nummer={r.nummer} naam={r.naam} eerder={r.geprobeerd} />}
        <span className="ook">
          <a href={dossier}>Dossier</a>
          {r.plannen && <a href={`${nieuw}?plannen=1&terug=${terug}`}>Plannen</a>}
          {r.uitleg && (
            <a href={`${dossier}/uitleg?traject=${r.id}`} aria-label={`Uitleg bij ${r.naam}`}>
              {r.uitleg.wijzig ? 'Uitleg wijzigen' : 'Uitleggen'}
            </a>
          )}
          {!r.beeindigd && <a href={`${dossier}/herinnering`}>Herinner mij</a>}
        </span>
      </div>
    </li>
  );
}

/** Met in `volgorde` waarom de een boven de ander staat. */
type Groep = { titel: string; volgorde?: string; regels: readonly Werkregel[] };
type Props = {
  titel: string;
  /** Zonder titel krijgt een groep geen kop. */
  groepen: readonly Groep[];
  /** De twaalf maanden van de telling, in woorden. */
  venster: string;
  /** De bovenste staat open: wie het eerst aan de beurt is. */
  eersteOpen?: boolean;
} & Keuze;

/** De werklijst: een regel per cliënt, die opengaat naar wat er te weten en te doen is. */
export function Werklijst({ titel, groepen, eersteOpen = false, ...keuze }: Props) {
  return groepen.map((groep, i) => (
    <section key={groep.titel} className="groep">
      {groep.titel && (
        <header>
          <h2>{groep.titel}</h2>
          <span className="klein">
            {groep.regels.length}
            {groep.volgorde && <span className="max-lg:hidden"> · {groep.volgorde}</span>}
          </span>
        </header>
      )}
      <ul className="werklijst" aria-label={groep.titel || titel}>
        {groep.regels.map((r, j) => (
          <Rij key={r.id} r={r} open={eersteOpen && i === 0 && j === 0} {...keuze} />
        ))}
      </ul>
    </section>
  ));
}
