import { randomUUID } from 'node:crypto';
import type { Lijstitem } from '@/lib/beheer/lijst-queries';
import type { Lijstsoort } from '@/lib/beheer/lijst-schema';
import { LIJSTEN } from '@/lib/beheer/woorden';
import { geluktTekst } from '@/lib/copy/meldingen';
import { normVerloop } from '@/lib/copy/norm';
import type { Datum } from '@/lib/domain/datum';
import { Gelukt } from '../shell/gelukt';
import { Paginakop } from '../shell/paginakop';
import { Tabel } from '../ui/tabel';
import { ItemForms, LijstForm } from './lijst-forms';
import { Openmerk } from './stand';

type Props = { soort: Lijstsoort; items: readonly Lijstitem[]; gelukt: unknown; vandaag: Datum };

/** Een lijst van beheer: wat erin staat, wat er gebruik van maakt, en wat ermee kan. */
export function Lijstpagina({ soort, items, gelukt, vandaag }: Props) {
  const lijst = LIJSTEN[soort];
  const melding = geluktTekst(gelukt);
  return (
    <>
      {melding && <Gelukt tekst={melding} />}
      <Paginakop titel={lijst.titel} onder={lijst.uitleg}>
        <p className="klein mb-1">
          <a href="/beheer">Beheer</a> / {lijst.titel}
        </p>
      </Paginakop>
      <div className="grid items-start gap-5 xl:grid-cols-[minmax(0,1fr)_22rem]">
        <Tabel
          titel={lijst.titel}
          stijl="*:*:*:align-top"
          leeg={lijst.leeg}
          rijen={items}
          sleutel={(item) => item.id}
          kolommen={[
            {
              kop: 'Naam',
              stijl: 'wrap-anywhere lg:w-[55%]',
              cel: (item) => <Regel soort={soort} item={item} vandaag={vandaag} />,
            },
            soort === 'aanpak' && { kop: 'Norm', cel: (item) => item.reeks && normVerloop(item.reeks, vandaag) },
            { kop: 'In gebruik', stijl: 'cijfers', cel: (item) => item.gebruik },
            { kop: 'Stand', cel: Openmerk },
          ]}
        />
        <section className="paneel">
          <h2 className="mb-3">{lijst.nieuw}</h2>
          {/* Bij elke nieuwe pagina is ook dit nieuw: na een geslaagde keer is het formulier weer leeg. */}
          <LijstForm key={randomUUID()} soort={soort} />
        </section>
      </div>
    </>
  );
}

function Regel({ soort, item, vandaag }: { soort: Lijstsoort; item: Lijstitem; vandaag: Datum }) {
  return (
    <>
      {item.naam}
      {item.adres && <span className="klein block">{item.adres}</span>}
      {item.leidraad && <span className="klein block whitespace-pre-line">{item.leidraad}</span>}
      {/* De versie in de sleutel: na het opslaan klapt de regel weer dicht. */}
      <details key={item.versie} className="niet-afdrukken font-normal">
        <summary className="klein w-fit text-accent underline" aria-label={`${item.naam} wijzigen`}>
          Wijzigen
        </summary>
        <ItemForms soort={soort} item={item} vandaag={vandaag} />
      </details>
    </>
  );
}
