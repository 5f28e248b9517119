'use client';
import type { Datum } from '@/lib/domain/datum';
import * as acties from '@/lib/situatie/actions';
import type { Bestandregel } from '@/lib/situatie/queries';
import { BESTAND_VELDEN } from '@/lib/situatie/woorden';
import { formulierVan } from '../toegang/werkformulier';
import { Keuzes, Selectie, Tekstvak, Veld } from '../ui/veld';

const Form = formulierVan({ acties, schema: () => import('@/lib/situatie/schema'), velden: BESTAND_VELDEN });

type Props = {
  clientnummer: string;
  vandaag: Datum;
  /** Is er al een advies? Dan is het volgende een herbeoordeling. */
  eerste: boolean;
  regel?: Bestandregel;
};

/** Legt een diagnoseadvies of herbeoordeling vast, of wijzigt er een. */
export function BestandForm({ clientnummer, vandaag, eerste, regel }: Props) {
  return (
    <Form
      daad={regel ? 'bestandWijzigen' : 'bestandVastleggen'}
      naam={regel ? `bestand-${regel.id}` : 'bestand'}
      verborgen={{ clientnummer, ...(regel && { id: regel.id, versie: regel.versie }) }}
      knop={regel ? 'Advies wijzigen' : 'Advies opslaan'}
      annuleer={regel && <a href={`/clienten/${clientnummer}/situatie`}>Annuleren</a>}
    >
      <Keuzes naam="bestand" standaard={regel?.bestand} />
      <div className="grid items-end gap-4 sm:grid-cols-2">
        <Selectie naam="adviessoort" standaard={regel?.adviessoort ?? (eerste ? 'diagnoseadvies' : 'herbeoordeling')} />
        <Veld naam="datum" type="date" max={vandaag} standaard={regel ? regel.datum : vandaag} />
      </div>
      <Tekstvak naam="grond" rijen={2} standaard={regel?.grond} />
    </Form>
  );
}
