'use client';
import { Telefoon } from '../ui/telefoon';
import { useNetGeprobeerd } from './pogingen';
import type { Werkregel } from './werkregel';

/** Om de twaalf maanden loopt een lijn (app/werklijst.css); hier staan alleen de gesprekken. */
const Strip = ({ pad }: { pad: string }) => (
  <svg className="strip" viewBox="0 0 96 16" aria-hidden="true">
    <path d={pad} />
  </svg>
);

function Wie({ r }: { r: Werkregel }) {
  return (
    <td>
      <a className="naam" href={`/clienten/${r.nummer}`}>
        {r.naam}
      </a>
      {r.onHold && <span className="st st-rust">on hold</span>}
      {r.nieuw && <span className="st st-bijna">nog niet gesproken</span>}
      <small className="nummer">
        {r.nummer}
        {r.telefoon && (
          <>
            {' · '}
            <Telefoon veld={r.telefoon} />
          </>
        )}
      </small>
      {r.onder.map((tekst) => (
        <small key={tekst}>{tekst}</small>
      ))}
      {r.uitleg && (
        <small>
          {r.uitleg.tekst} ·{' '}
          <a href={`/clienten/${r.nummer}/uitleg?traject=${r.id}`} aria-label={`Uitleg bij ${r.naam}`}>
            {r.uitleg.wijzig ? 'wijzigen' : 'uitleggen'}
          </a>
        </small>
      )}
    </td>
  );
}

type Keuze = { terug: 'vandaag' | 'dossier'; geenGehoor: boolean };

function Knoppen({ r, terug, geenGehoor }: { r: Werkregel } & Keuze) {
  const afspraak = r.afspraak ? `afspraak=${r.afspraak}&` : '';
  return (
    <>
      <a
        className="knop knop-stil knop-klein"
        href={`/clienten/${r.nummer}/contactmomenten/nieuw?${afspraak}terug=${terug}`}
        aria-label={`Gesprek met ${r.naam} vastleggen`}
      >
        Vastleggen
      </a>
      {geenGehoor && <GeenGehoor r={r} />}
    </>
  );
}

/** Eén tik legt vast; daarna maakt dezelfde knop het ongedaan. Een dubbele klik is één keer, en telt niet meteen als herstel. */
function GeenGehoor({ r }: { r: Werkregel }) {
  const net = useNetGeprobeerd(r.nummer);
  const eerder = net === undefined ? r.geprobeerd : null;
  const knop = (form: 'geen-gehoor' | 'poging-intrekken') => ({
    type: 'submit' as const,
    form,
    name: 'clientnummer',
    value: r.nummer,
    className: 'knop-tekst',
    'aria-label': form === 'geen-gehoor' ? `Geen gehoor bij ${r.naam}` : `Ongedaan maken bij ${r.naam}`,
  });
  return (
    <>
      <button
        {...knop(net ? 'poging-intrekken' : 'geen-gehoor')}
        onClick={(e) => {
          if (e.detail > 1) e.preventDefault();
        }}
      >
        {net ? 'Ongedaan maken' : 'Geen gehoor'}
      </button>
      {(net || eerder) && <small className="block">{net || eerder?.tekst}</small>}
      {net === '' && <small className="block">ongedaan gemaakt</small>}
      {eerder?.eigen && <button {...knop('poging-intrekken')}>Ongedaan maken</button>}
    </>
  );
}

/** Eén cliënt in de werklijst. */
function Rij({ r, ...keuze }: { r: Werkregel } & Keuze) {
  return (
    <tr>
      <Wie r={r} />
      <td>
        <span className={`st ${r.kleur}`}>{r.merk}</span>
        {r.uiterlijk && <small className="datum">{r.uiterlijk}</small>}
        {r.stil && <small>{r.stil}</small>}
        {r.ritme && <small className="text-bijna">{r.ritme}</small>}
      </td>
      <td className="cijfers">
        <Strip pad={r.strip} /> <span className="klein">{r.telling}</span>
      </td>
      {r.gepland ? (
        <td className="datum">
          {r.gepland.dag}
          {r.gepland.tijd && <span className="klein"> {r.gepland.tijd}</span>}
          {r.gepland.teLaat && <b>na de uiterlijke datum</b>}
        </td>
      ) : (
        <td className="text-bijna">niets</td>
      )}
      <td>{!r.beeindigd && <Knoppen r={r} {...keuze} />}</td>
    </tr>
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
} & Keuze;

/** De werklijst: wie, wanneer uiterlijk, hoe het ging, wat er gepland staat, en de knop die het meest wordt gebruikt. */
export function Werklijst({ titel, groepen, venster, ...keuze }: Props) {
  return (
    <table className="werklijst">
      <caption className="sr-only">{titel}</caption>
      <thead>
        <tr>
          <th scope="col">Cliënt</th>
          <th scope="col">Uiterlijk</th>
          <th scope="col" title={venster}>
            Laatste 12 maanden
            <span className="sr-only">: gevoerde gesprekken van het aantal volgens de norm, {venster}</span>
          </th>
          <th scope="col">Gepland</th>
          <th scope="col">
            <span className="sr-only">Vastleggen</span>
          </th>
        </tr>
      </thead>
      {groepen.map((groep) => (
        <tbody key={groep.titel}>
          {groep.titel && (
            <tr className="groep">
              <th scope="rowgroup" colSpan={5}>
                <span>{groep.titel}</span>
                {groep.volgorde && <span className="klein ml-2 font-normal">{groep.volgorde}</span>}
              </th>
            </tr>
          )}
          {groep.regels.map((r) => (
            <Rij key={r.id} r={r} {...keuze} />
          ))}
        </tbody>
      ))}
    </table>
  );
}
