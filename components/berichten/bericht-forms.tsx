'use client';
import * as acties from '@/lib/berichten/actions';
import { formulierVan } from '../toegang/werkformulier';

const Form = formulierVan({ acties, schema: () => import('@/lib/berichten/schema') });

const KNOP = {
  berichtNietSturen: { knop: 'Niet sturen', knopStijl: 'knop-stil knop-klein' },
  begripVastleggen: { knop: 'Ja, de brief is begrepen', knopStijl: 'knop-klein' },
  onbestelbaarMelden: { knop: 'Kwam niet aan', knopStijl: 'knop-stil knop-klein' },
};

type Props = { daad: keyof typeof KNOP; clientnummer: string; berichtId: string; over: string };

/** Eén knop bij één bericht. */
export function BerichtKnop({ daad, clientnummer, berichtId, over }: Props) {
  return (
    <Form
      daad={daad}
      schema="berichtSchema"
      naam={`${daad}-${berichtId}`}
      verborgen={{ clientnummer, berichtId }}
      {...KNOP[daad]}
      knopLabel={`${KNOP[daad].knop}: ${over}`}
    />
  );
}
