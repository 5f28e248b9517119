'use client';
import { begripVastleggen, berichtNietSturen, onbestelbaarMelden } from '@/lib/berichten/actions';
import type { FormulierActie } from '@/lib/formulier/formulier';
import { Werkformulier } from '../toegang/werkformulier';

const schema = () => import('@/lib/berichten/schema').then((m) => m.berichtSchema);

const KNOP: Record<
  'stuurNiet' | 'begrepen' | 'nietAangekomen',
  { actie: FormulierActie; knop: string; stijl: string }
> = {
  stuurNiet: { actie: berichtNietSturen, knop: 'Niet sturen', stijl: 'knop-stil knop-klein' },
  begrepen: { actie: begripVastleggen, knop: 'Ja, de brief is begrepen', stijl: 'knop-klein' },
  nietAangekomen: { actie: onbestelbaarMelden, knop: 'Kwam niet aan', stijl: 'knop-stil knop-klein' },
};

type Props = { wat: keyof typeof KNOP; clientnummer: string; berichtId: string; over: string; sleutel: string };

/** Eén knop bij één bericht. */
export function BerichtKnop({ wat, clientnummer, berichtId, over, sleutel }: Props) {
  const { actie, knop, stijl } = KNOP[wat];
  return (
    <Werkformulier
      naam={`${wat}-${berichtId}`}
      actie={actie}
      laadSchema={schema}
      sleutel={`${sleutel}-${wat}-${berichtId}`}
      verborgen={{ clientnummer, berichtId }}
      knop={knop}
      knopStijl={stijl}
      knopLabel={`${knop}: ${over}`}
    />
  );
}
