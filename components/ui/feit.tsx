import type { ReactNode } from 'react';

/** Eén feit in een dl: wat het is en wat erover bekend is; zonder inhoud staat er niets. */
export function Feit({ wat, children }: { wat: string; children: ReactNode }) {
  if (!children) return null;
  return (
    <div className="grid gap-x-4 sm:grid-cols-[11rem_1fr]">
      <dt className="klein">{wat}</dt>
      <dd>{children}</dd>
    </div>
  );
}
