import type { ComponentProps } from 'react';
import { Veld } from '../ui/veld';

/** Hoeveel minuten een gesprek duurt. */
export const Duur = ({ naam = 'duurMinuten', ...rest }: Partial<ComponentProps<typeof Veld>>) => (
  <Veld naam={naam} type="number" inputMode="numeric" min={1} max={600} {...rest} />
);
