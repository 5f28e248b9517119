import { langeDatum } from '@/lib/copy/datums';
import type { Gezet } from '@/lib/plannen/queries';

/** Hoe een stap is afgesloten. */
export function Stapstand({ gezet }: { gezet: Gezet[string] }) {
  return gezet.hoeftNietReden ? (
    <span className="st st-rust ml-2">hoeft niet meer sinds {langeDatum(gezet.op)}</span>
  ) : (
    <span className="st st-goed ml-2">gelukt op {langeDatum(gezet.op)}</span>
  );
}
