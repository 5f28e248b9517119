import type { ReactNode } from 'react';
import { Raamwerk } from '@/components/shell/raamwerk';
import { constanten } from './gegevens';

export default function MeetlatLayout({ children }: { children: ReactNode }) {
  return (
    <Raamwerk user={{ naam: constanten.naam, rol: 'begeleider' }} gemeente="gemeente Enschede">
      {children}
    </Raamwerk>
  );
}
