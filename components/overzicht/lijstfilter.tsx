import type { ReactNode } from 'react';
import { TEAMLIJST } from '@/lib/copy/woorden';
import type { Datum } from '@/lib/domain/datum';
import { TEAMLIJSTEN } from '@/lib/domain/teamlijst';
import type { Lijst } from '@/lib/overzicht/queries';
import type { Teamfilter } from '@/lib/overzicht/schema';
import { CLIENTSLEUTELS } from '@/lib/overzicht/sorteer-regels';
import { SORTERING } from '@/lib/overzicht/week-woorden';
import { Teamkeuzes } from '../levensloop/keuzes';
import { Keuzeformulier, Keuzelijst } from '../ui/keuzelijst';

type Props = { lijst: Lijst; filter: Teamfilter & { peildatum: Datum }; vandaag: Datum; erna: ReactNode };

/** Welke lijst, van wie, op welke dag. */
export function TeamlijstfilterForm({ lijst: l, filter, vandaag, erna }: Props) {
  const keuzes = TEAMLIJSTEN.filter((k) => l.nu || k !== 'niets_gepland');
  return (
    <Keuzeformulier ruimte="mb-4" erna={erna}>
      <Keuzelijst
        naam="lijst"
        label="Lijst"
        waarde={filter.lijst}
        opties={keuzes.map((k) => [k, TEAMLIJST[k]] as const)}
      />
      <Keuzelijst
        naam="begeleider"
        label="Begeleider"
        waarde={filter.begeleider ?? ''}
        opties={[['', 'alle'], ['geen', 'zonder begeleider'], ...l.begeleiders.map((b) => [b.id, b.naam] as const)]}
      />
      {filter.week && <input type="hidden" name="week" value={filter.week} />}
      {filter.kenmerk && <input type="hidden" name="kenmerk" value={filter.kenmerk} />}
      <Keuzelijst
        naam="sorteer"
        label="Volgorde"
        waarde={filter.sorteer ?? ''}
        opties={[['', 'wie het eerst aan de beurt is'], ...CLIENTSLEUTELS.map((s) => [s, SORTERING[s]] as const)]}
      />
      <Teamkeuzes k={{ ...l, peildatum: filter.peildatum, periode: filter.periode }} vandaag={vandaag} />
    </Keuzeformulier>
  );
}
