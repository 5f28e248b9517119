import type { ReactNode } from 'react';
import { Raamwerk } from '@/components/shell/raamwerk';
import { constanten } from './gegevens';

/** Hetzelfde raamwerk als om de echte pagina, voor wie haar bekijkt. */
export function Raam({ rol, children }: { rol: 'begeleider' | 'teamleider'; children: ReactNode }) {
  return (
    <Raamwerk user={{ naam: constanten[rol], rol }} gemeente="gemeente Enschede">
      {children}
    </Raamwerk>
  );
}
