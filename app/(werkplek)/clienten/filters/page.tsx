import type { Metadata } from 'next';
import { FilterBewarenForm, FilterForms } from '@/components/clienten/filter-forms';
import { filterTekst } from '@/components/clienten/lijstfilter';
import { Paginakop } from '@/components/shell/paginakop';
import { metSleutel } from '@/components/toegang/sleutel';
import { getFilters } from '@/lib/clienten/filters';
import { filterZoek, leesLijstfilter } from '@/lib/clienten/lijstfilter-schema';
import { requireRecht } from '@/lib/server/session';

export const metadata: Metadata = { title: 'Bewaarde filters' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default metSleutel(async function Filters({ searchParams }: Props) {
  const user = await requireRecht('clienten.bekijken');
  const filter = leesLijstfilter(await searchParams);
  const zoek = filterZoek(filter);
  const filters = await getFilters(user);
  return (
    <>
      <Paginakop titel="Bewaarde filters" onder="Alleen u ziet ze. Ze staan boven de lijst Mijn cliënten.">
        <p className="klein mb-1">
          <a href={zoek ? `/clienten?${zoek}` : '/clienten'}>Mijn cliënten</a> / Bewaarde filters
        </p>
      </Paginakop>
      <div className="grid max-w-2xl gap-5">
        {zoek && (
          <section className="paneel grid gap-3">
            <h2>Dit filter bewaren</h2>
            <p>{filterTekst(filter)}</p>
            <FilterBewarenForm zoek={zoek} />
          </section>
        )}
        {filters.map((f) => (
          <section key={f.id} className="paneel grid gap-3">
            <h2>
              <a href={`/clienten?${f.zoek}`}>{f.naam}</a>
            </h2>
            <p>{filterTekst(leesLijstfilter(Object.fromEntries(new URLSearchParams(f.zoek))))}</p>
            <FilterForms filter={f} />
          </section>
        ))}
        {filters.length === 0 && !zoek && (
          <p className="paneel">
            U hebt nog geen filter bewaard. Kies bij <a href="/clienten">Mijn cliënten</a> wie u wilt zien, en dan
            “Bewaar dit filter”.
          </p>
        )}
      </div>
    </>
  );
});
