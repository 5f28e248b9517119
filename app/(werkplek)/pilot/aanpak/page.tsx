import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Aanpakberichten, Normregels } from '@/components/aanpakken/aanpak-delen';
import { AanpakberichtForm, AanpaktekstForm } from '@/components/aanpakken/aanpak-forms';
import { GeenAanpak } from '@/components/pilot/geen-aanpak';
import { Gelukt } from '@/components/shell/gelukt';
import { Paginakop } from '@/components/shell/paginakop';
import { metSleutel } from '@/components/toegang/sleutel';
import { Keuzelijst } from '@/components/ui/keuzelijst';
import { getAanpaktoelichting } from '@/lib/aanpakken/queries';
import { geluktTekst } from '@/lib/copy/meldingen';
import { pilotfilterSchema } from '@/lib/pilot/schema';
import { vandaag } from '@/lib/server/clock';
import { requireRecht } from '@/lib/server/session';

export const metadata: Metadata = { title: 'Uitleg van de aanpak' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** De projectleider schrijft op wat iedereen op de pagina van de aanpak leest. */
export default metSleutel(async function UitlegVanAanpak({ searchParams }: Props) {
  const user = await requireRecht('pilot.bekijken');
  const zoek = await searchParams;
  if (user.aanpakIds.length === 0) return <GeenAanpak titel="Uitleg van de aanpak" />;
  const stand = await getAanpaktoelichting(user, pilotfilterSchema.parse(zoek).aanpak);
  if (!stand) notFound();
  const { aanpak, aanpakken, berichten } = stand;
  const melding = geluktTekst(zoek.gelukt);
  return (
    <>
      {melding && <Gelukt tekst={melding} />}
      <Paginakop
        titel={`Uitleg van ${aanpak.naam}`}
        onder={
          <>
            Partners en collega’s lezen dit op <a href={`/aanpakken/${aanpak.id}`}>de pagina van de aanpak</a>
          </>
        }
      />
      {aanpakken.length > 1 && (
        <form method="get" className="mb-5 flex flex-wrap items-end gap-3">
          <Keuzelijst
            naam="aanpak"
            label="Aanpak"
            waarde={aanpak.id}
            opties={aanpakken.map((a) => [a.id, a.naam] as const)}
          />
          <button type="submit" className="knop knop-stil">
            Toon
          </button>
        </form>
      )}
      <div className="grid max-w-3xl gap-5">
        <section className="paneel">
          <h2 className="mb-4">Waarvoor en voor wie</h2>
          <AanpaktekstForm key={`${aanpak.id}-${aanpak.versie}`} aanpak={aanpak} />
        </section>
        <section className="paneel">
          <h2 className="mb-1">Norm</h2>
          <Normregels reeks={aanpak} />
          <p className="klein mt-2">De beheerder legt een andere norm vast. Wat voorbij is blijft zoals het was.</p>
        </section>
        <section className="paneel grid gap-5">
          <h2>Wat verandert er?</h2>
          {/* Bij elke nieuwe pagina is ook dit nieuw: na een geslaagde keer is het formulier weer leeg. */}
          <AanpakberichtForm key={randomUUID()} aanpak={aanpak} vandaag={vandaag()} />
          <Aanpakberichten berichten={berichten} />
        </section>
      </div>
    </>
  );
});
