import { langeDatum, periodeTekst } from '@/lib/copy/datums';
import { ONHOLD_REDEN } from '@/lib/copy/woorden';
import type { Situatie } from '@/lib/situatie/queries';
import { Deel } from './deel';

/** Kort, met de weg naar de eigen pagina: daar begint, verandert en eindigt het. */
export function OnHold({ s }: { s: Situatie }) {
  return (
    <Deel
      anker="onhold"
      over="On hold"
      titel={s.trajecten.some((t) => t.onHold) ? 'De begeleiding naar werk rust' : 'Nu niet on hold'}
    >
      {s.trajecten.map(
        ({ id, aanpak, onHold }) =>
          onHold && (
            <p key={id}>
              {s.trajecten.length > 1 && `${aanpak}: `}
              Reden: {ONHOLD_REDEN[onHold.reden]}, {periodeTekst(onHold.van, onHold.tot)}. Opnieuw bekijken op{' '}
              {langeDatum(onHold.herzienOp)}. Het contact en de norm lopen door.
            </p>
          ),
      )}
      <p className="niet-afdrukken">
        <a href={`/clienten/${s.clientnummer}/on-hold`}>
          {s.magWijzigen ? 'On hold bekijken of wijzigen' : 'On hold bekijken'}
        </a>
      </p>
    </Deel>
  );
}
