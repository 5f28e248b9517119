import type { Metadata } from 'next';
import { Paginakop } from '@/components/shell/paginakop';
import { getAanpakken } from '@/lib/aanpakken/queries';
import { vandaag } from '@/lib/server/clock';
import { requireRecht } from '@/lib/server/session';

export const metadata: Metadata = { title: 'Aanpakken' };

export default async function Aanpakken() {
  const user = await requireRecht('aanpak.lezen');
  const aanpakken = await getAanpakken(user, vandaag());
  return (
    <>
      <Paginakop titel="Aanpakken" onder="Waar ze voor zijn, wie er werken en wat er verandert" />
      {aanpakken.length === 0 && <p className="paneel max-w-2xl">Er zijn nog geen aanpakken.</p>}
      <ul className="grid max-w-3xl gap-4">
        {aanpakken.map((a) => (
          <li key={a.id} className="paneel wrap-anywhere">
            <h2>
              <a href={`/aanpakken/${a.id}`}>{a.naam}</a>
            </h2>
            {a.doel && <p className="mt-1 line-clamp-3">{a.doel}</p>}
          </li>
        ))}
      </ul>
    </>
  );
}
