import { langeDatum } from '@/lib/copy/datums';
import type { Datum } from '@/lib/domain/datum';

type Props = { peildatum: Datum; vandaag: Datum; door: string; keuzes: readonly (string | false | null | undefined)[] };

/** Alleen op papier: van welke dag dit is, met welke keuzes, en wie het afdrukte. Zet de pagina liggend. */
export function Afdrukkop({ peildatum, vandaag, door, keuzes }: Props) {
  return (
    <p className="afdrukkop">
      <strong>Stand op {langeDatum(peildatum)}</strong>
      {keuzes.filter(Boolean).map((k) => ` · ${k}`)}
      <span>
        Vast Contact. Afgedrukt door {door} op {langeDatum(vandaag)}.
      </span>
    </p>
  );
}
