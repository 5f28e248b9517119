import { langeDatum } from '@/lib/copy/datums';
import type { Overdrachtregel } from '@/lib/overdrachten/queries';
import { Overdrachtmerk } from './overdracht-feiten';

type Props = {
  rijen: readonly Overdrachtregel[];
  titel: string;
  leeg: string;
  soort: 'ontvangen' | 'eigen' | 'besloten';
};

const adres = (r: Overdrachtregel, soort: Props['soort']) =>
  soort === 'ontvangen'
    ? `/overdrachten/${r.id}`
    : `/clienten/${r.clientnummer}${soort === 'eigen' ? '/overdracht' : ''}`;

/** Overdrachten onder elkaar; van wie iemand niet (meer) ziet alleen het nummer. */
export function Overdrachtenlijst({ rijen, titel, leeg, soort }: Props) {
  return (
    <section>
      <h2 className="mb-2">{titel}</h2>
      {rijen.length === 0 ? (
        <p className="paneel">{leeg}</p>
      ) : (
        <table className="overzicht">
          <caption className="sr-only">{titel}</caption>
          <thead>
            <tr>
              <th scope="col">Cliënt</th>
              <th scope="col">Van</th>
              <th scope="col">Naar</th>
              <th scope="col">Stand</th>
            </tr>
          </thead>
          <tbody>
            {rijen.map((r) => (
              <tr key={r.id}>
                <th scope="row">
                  {r.naam ? (
                    <>
                      <a href={adres(r, soort)} className="text-ink">
                        {r.naam}
                      </a>
                      <span className="klein block font-normal">
                        {r.clientnummer} · {r.aanpak}
                      </span>
                    </>
                  ) : (
                    r.clientnummer
                  )}
                </th>
                <td data-kop="Van">{r.van ?? 'niemand'}</td>
                <td data-kop="Naar">{r.naar}</td>
                <td data-kop="Stand">
                  <span>
                    <Overdrachtmerk status={r.status} />
                    <span className="klein block">{langeDatum(r.besluitOp ?? r.aangebodenOp ?? r.gevraagdOp)}</span>
                    {soort !== 'ontvangen' && r.besluitReden && (
                      <span className="klein block whitespace-pre-line">{r.besluitReden}</span>
                    )}
                  </span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
