import { langeDatum } from '@/lib/copy/datums';
import type { Overdrachtregel } from '@/lib/overdrachten/queries';
import { Tabel } from '../ui/tabel';
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
      <Tabel
        titel={titel}
        leeg={leeg}
        rijen={rijen}
        sleutel={(r) => r.id}
        kolommen={[
          {
            kop: 'Cliënt',
            cel: (r) =>
              r.naam ? (
                <>
                  <a href={adres(r, soort)} className="text-ink">
                    {r.naam}
                  </a>
                  <span className="klein block">
                    {r.clientnummer} · {r.aanpak}
                  </span>
                </>
              ) : (
                r.clientnummer
              ),
          },
          { kop: 'Van', cel: (r) => r.van ?? 'niemand' },
          { kop: 'Naar', cel: (r) => r.naar },
          {
            kop: 'Stand',
            cel: (r) => (
              <span>
                <Overdrachtmerk status={r.status} />
                <span className="klein block">{langeDatum(r.besluitOp ?? r.aangebodenOp ?? r.gevraagdOp)}</span>
                {soort !== 'ontvangen' && r.besluitReden && (
                  <span className="klein block whitespace-pre-line">{r.besluitReden}</span>
                )}
              </span>
            ),
          },
        ]}
      />
    </section>
  );
}
