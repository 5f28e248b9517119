import type { ReactNode } from 'react';
import { Raamwerk } from '@/components/shell/raamwerk';
import { huidigeUser } from '@/lib/server/session';

/** Alleen het raamwerk: wie wat mag zien, beslist elke pagina zelf. */
export default async function WerkplekLayout({ children }: { children: ReactNode }) {
  return <Raamwerk user={await huidigeUser()}>{children}</Raamwerk>;
}
