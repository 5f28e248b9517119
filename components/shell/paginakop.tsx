import type { ReactNode } from 'react';

/** De kop van een pagina: één h1, een regel eronder en wat je er kunt doen. */
export function Paginakop({
  titel,
  onder,
  acties,
  children,
}: {
  titel: ReactNode;
  onder?: ReactNode;
  acties?: ReactNode;
  children?: ReactNode;
}) {
  return (
    <div className="mb-5 flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
      <div className="min-w-0 flex-1 basis-96">
        {children}
        <h1>{titel}</h1>
        {onder && <p className="mt-1 text-ink2">{onder}</p>}
      </div>
      {acties && <div className="niet-afdrukken flex flex-wrap gap-3">{acties}</div>}
    </div>
  );
}
