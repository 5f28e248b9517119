'use client';
import { Telefoon } from '../ui/telefoon';

/** Eén taak, al in woorden. */
export type Taakregel = {
  sleutel: string;
  /** Waarmee zij wordt uitgesteld; null als dat niet kan. */
  uitstel: string | null;
  wanneer: string;
  datum: string;
  laat: boolean;
  voor: string;
  naam: string;
  pad: string;
  uitleg: string;
  /** Het nummer van wie hij zelf moet bellen. */
  telefoon: string | null;
};

/** Zo lang kan een taak stil blijven: het aantal dagen, en hoe dat heet. */
type Uitstel = readonly (readonly [dagen: number, over: string])[];

function Later({ id, naam, uitstel }: { id: string; naam: string; uitstel: Uitstel }) {
  return (
    <details className="klein">
      <summary aria-label={`Later: ${naam}`}>later</summary>
      {uitstel.map(([dagen, over]) => (
        <button
          key={dagen}
          type="submit"
          form="uitstellen"
          name="keuze"
          value={`${id}:${dagen}`}
          className="knop-tekst"
          aria-label={`${naam}: ${over}`}
        >
          {over}
        </button>
      ))}
    </details>
  );
}

/** De taken als regels van een lijst. */
export function Taaklijst({ regels, uitstel }: { regels: readonly Taakregel[]; uitstel: Uitstel }) {
  return regels.map((t) => (
    <li key={t.sleutel} className="taak">
      <span className={t.laat ? 'klein text-laat' : 'klein'} title={t.datum}>
        {t.wanneer}
      </span>
      <div>
        {t.voor} <a href={t.pad}>{t.naam}</a>
        {t.telefoon && (
          <span className="block">
            <Telefoon veld={t.telefoon} />
          </span>
        )}
        {t.uitleg && <span className="klein block">{t.uitleg}</span>}
        {t.uitstel && <Later id={t.uitstel} naam={t.naam} uitstel={uitstel} />}
      </div>
    </li>
  ));
}
