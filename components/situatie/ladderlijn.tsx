import { BREED, SMAL } from '@/lib/beeld/tekening';
import { trap } from '@/lib/beeld/trap';
import { korteMaand } from '@/lib/copy/datums';
import { type Datum, dagenTussen } from '@/lib/domain/datum';
import { TREDEN } from '@/lib/domain/ladder';
import type { Laddermeting } from '@/lib/situatie/regels';
import { TREDE_KORT } from '@/lib/situatie/woorden';
import { Kader } from '../ui/kader';
import { Tekening } from '../ui/tekening';

type Props = { titel: string; standen: readonly Laddermeting[]; vandaag: Datum; excel: string };

/**
 * De ladder door de tijd: elke stand geldt tot de volgende, en de laatste tot vandaag. Alleen voor wie het ziet; dezelfde standen staan er
 * als tabel onder.
 */
export function Ladderlijn({ titel, standen, vandaag, excel }: Props) {
  const eerste = standen[0];
  if (!eerste) return null;
  const lengte = Math.max(1, dagenTussen(eerste.op, vandaag));
  const deel = (op: Datum) => dagenTussen(eerste.op, op) / lengte;
  const [van, tot] = [eerste.op, vandaag].map((d) => Number(d.slice(0, 4)));
  const jaren = Array.from({ length: (tot ?? 0) - (van ?? 0) }, (_, i) => String((van ?? 0) + 1 + i));
  const wat = {
    treden: TREDEN.map((t) => TREDE_KORT[t]),
    standen: standen.map((s) => ({ deel: deel(s.op), trede: s.trede })),
    jaren: jaren.map((jaar) => ({ deel: deel(`${jaar}-01-01` as Datum), jaar })),
    begin: korteMaand(eerste.op),
    eind: `vandaag, ${vandaag.slice(0, 4)}`,
  };
  return (
    <Kader naam="ladder" titel={titel} excel={excel} los>
      <Tekening breed={trap(wat, BREED)} smal={trap(wat, SMAL)} />
    </Kader>
  );
}
