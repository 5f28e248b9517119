'use client';
import { werkHerhalen } from '@/lib/beheer/actions';
import { Werkformulier } from '../toegang/werkformulier';

type Props = { werkId: string; knop: string; knopLabel?: string; sleutel: string };

export function OpnieuwForm({ werkId, knop, knopLabel, sleutel }: Props) {
  return (
    <Werkformulier
      naam={`opnieuw-${werkId}`}
      actie={werkHerhalen}
      laadSchema={() => import('@/lib/beheer/werk-schema').then((m) => m.werkHerhalenSchema)}
      sleutel={`${sleutel}-${werkId}`}
      verborgen={{ werkId }}
      knop={knop}
      knopLabel={knopLabel}
      knopStijl="knop-stil"
      className="[&>div:last-child]:mt-0"
    >
      {null}
    </Werkformulier>
  );
}
