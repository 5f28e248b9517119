import type { ReactNode } from 'react';
import { getGemeentenaam } from '@/lib/beheer/gemeente-queries';

export default async function ToegangLayout({ children }: { children: ReactNode }) {
  return (
    <main className="mx-auto grid min-h-dvh max-w-md content-center gap-6 p-4">
      <p className="text-center">
        <span className="block font-bold text-xl">Vast Contact</span>
        <span className="klein">{await getGemeentenaam()}</span>
      </p>
      <div className="paneel p-6">{children}</div>
    </main>
  );
}
