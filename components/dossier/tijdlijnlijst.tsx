'use client';
import type { Tijdlijnregel } from './tijdlijnregel';

type Props = { regels: readonly Tijdlijnregel[]; basis: string };

/** De tijdlijn per jaar; lijn, stip, nadruk en hoeveel er van een lange tekst staat: app/dossier.css. */
export function Tijdlijnlijst({ regels, basis }: Props) {
  const jaren = [...new Set(regels.map((r) => r.jaar))];
  return jaren.map((jaar) => (
    <div key={jaar}>
      <h2 id={`jaar-${jaar}`}>{jaar}</h2>
      <ol className="tijdlijn">
        {regels
          .filter((r) => r.jaar === jaar)
          .map((r) => (
            <li key={r.id} className={r.stip}>
              <Regel r={r} basis={basis} />
            </li>
          ))}
      </ol>
    </div>
  ));
}

function Regel({ r, basis }: { r: Tijdlijnregel; basis: string }) {
  return (
    <>
      <h3>
        <span className="klein cijfers">{r.wanneer}</span>{' '}
        {r.pad ? (
          <a href={`${basis}/${r.pad}`} className={r.nadruk || undefined}>
            {r.kop}
          </a>
        ) : (
          <strong>{r.kop}</strong>
        )}
      </h3>
      {r.erbij && <span className="klein"> {r.erbij}</span>}
      {r.gecorrigeerd && <span className="st st-rust">gecorrigeerd</span>}
      {r.verkeerd && <p className="klein text-laat">Verkeerd geregistreerd, telt niet mee: {r.verkeerd}</p>}
      {r.afgezegd && <p className="klein">afgezegd door {r.afgezegd}</p>}
      {r.verslag && <p className={r.lang ? 'verslag lang' : 'verslag'}>{r.verslag}</p>}
      {r.lang && (
        // Een schermlezer leest de tekst toch al heel: dit laat alleen zien wat er nog onder staat.
        <details>
          <summary className="knop-tekst">
            <span>Lees verder</span>
            <span>Lees minder</span>
          </summary>
        </details>
      )}
    </>
  );
}
