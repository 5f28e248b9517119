import { LEEFGEBIED_KORT } from '@/lib/copy/leefgebieden';
import { SCORES } from '@/lib/domain/leefgebieden';
import { leefgebiedentabel, type Moment, momentnamen } from '@/lib/intakes/beeld-woorden';
import { Radar } from '../ui/radar';

type Props = { clientnummer: string; nu: Moment; toen: Moment | null; ernaast?: boolean };

/** De leefgebieden van de laatste intake als plaatje, met die daarvoor erachter, en dezelfde scores als tabel. */
export function Leefgebiedenbeeld({ clientnummer, nu, toen, ernaast }: Props) {
  const naam = momentnamen(nu.datum, toen?.datum ?? null);
  const scores = (m: Moment) => nu.gebieden.map((g) => m.gebieden.find((x) => x.gebied === g.gebied)?.score ?? null);
  return (
    <Radar
      titel="Leefgebieden"
      uitleg="Van het midden (1, acuut probleem) naar de rand (5, gaat goed)."
      excel={`/clienten/${clientnummer}/leefgebieden/bestand`}
      assen={nu.gebieden.map((g) => LEEFGEBIED_KORT[g.gebied])}
      hoogste={SCORES.length}
      nu={{ naam: naam.nu, waarden: scores(nu) }}
      toen={toen && { naam: naam.toen, waarden: scores(toen) }}
      tabel={leefgebiedentabel(nu, toen)}
      tabelErnaast={ernaast}
    />
  );
}
