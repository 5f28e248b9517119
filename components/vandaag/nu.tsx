'use client';
import { Telefoon } from '../ui/telefoon';
import { Bel, Mislukt } from './bellen';

/** Een gesprek van vandaag dat nog komt of nog geen uitkomst heeft, al in woorden. */
export type Nuregel = {
  id: string;
  nummer: string;
  naam: string;
  onHold: boolean;
  tijd: string;
  waar: string;
  telefoon: string | null;
  bel: string | null;
  gebeld: boolean;
};

type Props = { regels: readonly Nuregel[]; knoppen: boolean };

/** Zoveel staan er in beeld; de rest klapt open, zodat wie te bellen is niet wegzakt. */
const EERST = 4;

function Afspraak({ a, open, knoppen }: { a: Nuregel; open: boolean; knoppen: boolean }) {
  const dossier = `/clienten/${a.nummer}`;
  return (
    <li>
      <div className="kop">
        <details open={open}>
          <summary aria-label={`Meer over ${a.tijd} ${a.naam}`} />
        </details>
        <span>
          <a className="naam" href={dossier}>
            {a.naam}
          </a>
          {a.onHold && <span className="st st-rust">on hold</span>}
        </span>
        <span className="cijfers">{a.tijd}</span>
        <span className="gepland">{a.waar}</span>
      </div>
      <a
        className="knop knop-klein vast"
        href={`${dossier}/contactmomenten/nieuw?afspraak=${a.id}&terug=vandaag#gesprek`}
        aria-label={`Gesprek met ${a.naam} vastleggen`}
      >
        Vastleggen
      </a>
      <div className="over">
        <a href={dossier}>dossier</a>
        <a href={`${dossier}/voorbereiding`} aria-label={`Gesprek met ${a.naam} voorbereiden`}>
          voorbereiden
        </a>
        {a.telefoon && (
          <span>
            <Telefoon veld={a.telefoon} />
          </span>
        )}
      </div>
      {knoppen && (
        <div className="doen">
          <Bel {...a} />
          <Mislukt nummer={a.nummer} naam={a.naam} afspraak={a.gebeld ? undefined : a.id} />
        </div>
      )}
    </li>
  );
}

/** Wie er vandaag nog te spreken is; het eerste gesprek staat open. */
export function Nulijst({ regels, knoppen }: Props) {
  const lijst = (deel: readonly Nuregel[], eersteOpen: boolean) => (
    <ul className="werklijst" aria-label="Gesprekken van deze dag">
      {deel.map((a, i) => (
        <Afspraak key={a.id} a={a} open={eersteOpen && i === 0} knoppen={knoppen} />
      ))}
    </ul>
  );
  return (
    <>
      {lijst(regels.slice(0, EERST), knoppen)}
      {regels.length > EERST && (
        <details>
          <summary className="klein py-2">Nog {regels.length - EERST} vandaag</summary>
          {lijst(regels.slice(EERST), false)}
        </details>
      )}
    </>
  );
}
