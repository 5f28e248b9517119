import type { Afwijkingfilter } from '@/lib/afwijkingen/filter-schema';
import type { Teamafwijkingen } from '@/lib/afwijkingen/queries';
import type { Datum } from '@/lib/domain/datum';
import { Teamtabs } from '../overzicht/teamtabs';
import { Paginakop } from '../shell/paginakop';
import { Keuzeformulier, Keuzelijst } from '../ui/keuzelijst';
import { Afwijkinglijst } from './afwijkinglijst';

type Props = { t: Teamafwijkingen; filter: Afwijkingfilter; vandaag: Datum };

/** Eerst wat niemand kan uitleggen en wat op een besluit wacht; daarna wat bij begeleiders ligt en wat af is. */
export function TeamafwijkingenOverzicht({ t, filter, vandaag }: Props) {
  const gefilterd = filter.begeleider !== null || filter.aanpak !== null || filter.jaar !== null;
  return (
    <>
      <Paginakop
        titel="Normafwijkingen"
        begrip="normafwijking"
        onder={`${t.team.naam} · trajectjaren die sloten onder de norm`}
      />
      <Teamtabs team={t.team} teams={t.teams} hier="/team/afwijkingen" />
      <Filter t={t} filter={filter} />
      <div className="grid gap-6">
        <Afwijkinglijst
          team
          titel="Geen begeleider om te verantwoorden"
          uitleg="Hier kan niemand het uitleggen. Kies eerst een begeleider."
          rijen={t.zonderBegeleider}
          vandaag={vandaag}
        />
        <Afwijkinglijst
          team
          titel="Te besluiten"
          leeg={gefilterd ? 'Met deze keuze wacht er niets op uw besluit.' : 'Er wacht niets op uw besluit.'}
          rijen={t.teBesluiten}
          vandaag={vandaag}
        />
        <Afwijkinglijst
          team
          titel="Bij de begeleider"
          leeg={gefilterd ? 'Met deze keuze ligt er niets bij een begeleider.' : 'Er ligt niets bij een begeleider.'}
          rijen={t.bijBegeleider}
          vandaag={vandaag}
        />
        <Afwijkinglijst team titel="Afgedaan" rijen={t.afgedaan} vandaag={vandaag} />
        {t.meer > 0 && <p className="klein">Nog {t.meer} afgedaan: kies een jaar of een begeleider om ze te zien.</p>}
      </div>
    </>
  );
}

function Filter({ t, filter }: Omit<Props, 'vandaag'>) {
  const namen = (lijst: readonly { id: string; naam: string }[]) => lijst.map((n) => [n.id, n.naam] as const);
  return (
    <Keuzeformulier>
      {t.teams.length > 1 && <Keuzelijst naam="team" label="Team" waarde={t.team.id} opties={namen(t.teams)} />}
      <Keuzelijst
        naam="begeleider"
        label="Begeleider"
        waarde={filter.begeleider ?? ''}
        opties={[['', 'alle'], ['geen', 'zonder begeleider'], ...namen(t.begeleiders)]}
      />
      <Keuzelijst
        naam="aanpak"
        label="Aanpak"
        waarde={filter.aanpak ?? ''}
        opties={[['', 'alle'], ...namen(t.aanpakken)]}
      />
      <Keuzelijst
        naam="jaar"
        label="Gesloten in"
        waarde={filter.jaar === null ? '' : String(filter.jaar)}
        opties={[['', 'alle jaren'], ...t.jaren.map((j) => [String(j), String(j)] as const)]}
      />
    </Keuzeformulier>
  );
}
