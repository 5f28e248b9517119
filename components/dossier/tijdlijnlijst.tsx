'use client';
import type { Tijdlijnregel } from './tijdlijnregel';

/** De regels van de tijdlijn; lijn, stip en nadruk staan in app/dossier.css. */
export function Tijdlijnlijst({ regels, basis }: { regels: readonly Tijdlijnregel[]; basis: string }) {
  return (
    <ol className="tijdlijn">
      {regels.map((r) => (
        <li key={r.id} className={r.stip}>
          <span className="klein cijfers" title={r.datum}>
            {r.wanneer}
          </span>
          <div>
            <p>
              {r.kop &&
                (r.pad ? (
                  <a href={`${basis}/${r.pad}`} className={r.nadruk || undefined}>
                    {r.kop}
                  </a>
                ) : (
                  <strong>{r.kop}</strong>
                ))}
              {r.erbij && <span className="klein"> {r.erbij}</span>}
              {r.gecorrigeerd && <span className="st st-rust">gecorrigeerd</span>}
            </p>
            {r.verkeerd && <p className="klein text-laat">Verkeerd geregistreerd, telt niet mee: {r.verkeerd}</p>}
            {r.afgezegd && <p className="klein">afgezegd door {r.afgezegd}</p>}
            {r.verslag && <p className="verslag">{r.verslag}</p>}
          </div>
        </li>
      ))}
    </ol>
  );
}
