import type { ComponentProps } from 'react';
import type { Last } from '@/lib/planner/belasting-regels';
import { lastTekst } from '@/lib/planner/woorden';
import { type Optie, Selectie } from '../ui/veld';

export type Collega = { id: string; naam: string; last: Last };

/** "Ans de Boer – 62 cliënten, ruimte 3 gesprekken per week" */
export const collegaTekst = (c: Collega): string => `${c.naam} – ${lastTekst(c.last)}`;

type Props = Omit<ComponentProps<typeof Selectie>, 'opties'> & {
  begeleiders: readonly Collega[];
  /** Wat er na de namen nog te kiezen is. */
  erna?: readonly Optie[];
};

/** Overal waar iemand een begeleider kiest: wie er zijn, met hoeveel cliënten en hoeveel ruimte. */
export const Begeleiderkeuze = ({ begeleiders, erna = [], ...rest }: Props) => (
  <Selectie {...rest} opties={[...begeleiders.map((b) => ({ waarde: b.id, label: collegaTekst(b) })), ...erna]} />
);
