import { Tabs } from '../shell/tabs';

const DELEN = [
  ['/team', 'Overzicht'],
  ['/team/verloop', 'Verloop'],
  ['/team/belasting', 'Belasting'],
  ['/team/afwijkingen', 'Normafwijkingen'],
  ['/team/jaarverslag', 'Jaarverslag'],
] as const;

type Props = { team: { id: string }; teams: readonly unknown[]; hier: (typeof DELEN)[number][0] };

/** De pagina's over het team als geheel; het gekozen team gaat mee. */
export function Teamtabs({ team, teams, hier }: Props) {
  const met = (pad: string) => (teams.length > 1 ? `${pad}?team=${team.id}` : pad);
  return (
    <Tabs
      label="Onderdelen van Team"
      hier={met(hier)}
      tabs={DELEN.map(([href, tekst]) => ({ href: met(href), tekst }))}
    />
  );
}
