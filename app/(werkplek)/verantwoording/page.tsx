import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Paginakop } from '@/components/shell/paginakop';
import { metSleutel } from '@/components/toegang/sleutel';
import { Datalekwacht } from '@/components/verantwoording/datalekken';
import { Meenemen } from '@/components/verantwoording/meenemen';
import { SpoorfilterForm } from '@/components/verantwoording/spoorfilter';
import { Spoorkeuzes } from '@/components/verantwoording/spoorkeuzes';
import { Spoortabel } from '@/components/verantwoording/spoortabel';
import { vandaag } from '@/lib/server/clock';
import { isBevestigd } from '@/lib/server/sessies';
import { requireRecht } from '@/lib/server/session';
import { spooradres, spoorvraag } from '@/lib/verantwoording/adres-regels';
import { getVerantwoording, type Verantwoording } from '@/lib/verantwoording/queries';

export const metadata: Metadata = { title: 'Verantwoording' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default metSleutel(async function VerantwoordingPagina({ searchParams }: Props) {
  const user = await requireRecht('verantwoording.lezen');
  const spoor = await getVerantwoording(user, spoorvraag(await searchParams), vandaag());
  if (!spoor) notFound();
  const { ingevuld, fouten, regels, ouder, dagen } = spoor;
  const oudste = ingevuld.volgorde === 'oudste';
  const klopt = Object.keys(fouten).length === 0;
  return (
    <>
      <Paginakop titel="Verantwoording" onder="Wie wat zag en wijzigde. Wat u hier opzoekt, wordt ook vastgelegd." />
      <p className="niet-afdrukken mb-3 flex flex-wrap items-center gap-x-6 gap-y-1">
        <Datalekwacht wachtend={spoor.datalekken} nu={spoor.nu} />
        <a href="/verantwoording/opvallend">Wat opvalt</a>
        <a href="/verantwoording?soort=notities.lezen">Notities gelezen met een reden</a>
      </p>
      <Spoorkeuzes ingevuld={ingevuld} dagen={dagen} />
      <SpoorfilterForm key={spooradres(ingevuld, { voor: ingevuld.voor })} {...spoor} />
      {klopt && regels.length === 0 && <p className="paneel">{leeg(ingevuld)}</p>}
      {regels.length > 0 && <Spoortabel regels={regels} ingevuld={ingevuld} />}
      {klopt && regels.length > 0 && <Meenemen ingevuld={ingevuld} bevestigd={isBevestigd(user)} />}
      {klopt && (ingevuld.voor || ouder) && (
        <nav aria-label="Bladeren" className="niet-afdrukken mt-4 flex flex-wrap gap-x-6 gap-y-2">
          {ingevuld.voor && <a href={spooradres(ingevuld)}>{oudste ? 'Oudste' : 'Nieuwste'}</a>}
          {ouder && <a href={spooradres(ingevuld, { voor: ouder })}>{oudste ? 'Nieuwere' : 'Oudere'} regels</a>}
        </nav>
      )}
    </>
  );
});

function leeg({ voor, volgorde: _, ...filter }: Verantwoording['ingevuld']): string {
  if (voor) return 'Er zijn geen regels meer.';
  return Object.values(filter).some((w) => w !== '')
    ? 'Er is niets vastgelegd dat bij deze keuze past. Kies minder filters, of wis ze allemaal.'
    : 'Er is nog niets vastgelegd.';
}
