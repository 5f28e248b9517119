import { aantal } from '@/lib/copy/woorden';
import type { Overdragen } from '@/lib/levensloop/overdragen-queries';
import { Keuzeformulier, Keuzelijst } from '../ui/keuzelijst';

/** Van wie; een gewoon formulier, zodat de keuze in het adres staat. */
export function KiesBegeleider({ d }: { d: Overdragen }) {
  return (
    <Keuzeformulier ruimte="">
      {d.teams.length > 1 && (
        <Keuzelijst naam="team" label="Team" waarde={d.team.id} opties={d.teams.map((t) => [t.id, t.naam] as const)} />
      )}
      <Keuzelijst
        naam="begeleider"
        label="Van wie"
        waarde={d.gekozen?.id ?? ''}
        opties={[
          ['', 'kies een begeleider'] as const,
          ...(d.zonder > 0 ? [['geen', `nog niemand (${aantal(d.zonder, 'traject', 'trajecten')})`] as const] : []),
          ...d.begeleiders.map(
            (b) =>
              [
                b.id,
                `${b.naam} (${aantal(b.trajecten, 'traject', 'trajecten')}${b.actief ? '' : ', niet meer actief'})`,
              ] as const,
          ),
        ]}
      />
    </Keuzeformulier>
  );
}
