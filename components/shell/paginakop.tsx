import type { ReactNode } from 'react';
import type { Begrip as Naam } from '@/lib/copy/begrippen';
import { Begrip } from '../ui/begrip';

/** De kop van een pagina: één h1, een regel eronder en wat je er kunt doen. */
export function Paginakop({
  titel,
  onder,
  acties,
  begrip,
  children,
}: {
  titel: ReactNode;
  onder?: ReactNode;
  acties?: ReactNode;
  /** Het vakwoord in de titel, met wat het betekent. */
  begrip?: Naam;
  children?: ReactNode;
}) {
  return (
    <div className="mb-5 flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
      <div className="min-w-0 flex-1 basis-96">
        {children}
        <div className="flex flex-wrap items-center">
          <h1>{titel}</h1>
          {begrip && <Begrip van={begrip} />}
        </div>
        {onder && <p className="mt-1 text-ink2">{onder}</p>}
      </div>
      {acties && <div className="niet-afdrukken flex flex-wrap gap-3">{acties}</div>}
    </div>
  );
}
