import { randomUUID } from 'node:crypto';
import type { Lijstitem } from '@/lib/beheer/lijst-queries';
import type { Lijstsoort } from '@/lib/beheer/lijst-schema';
import type { Organisatiekeuze } from '@/lib/beheer/organisatie';
import { LIJSTEN } from '@/lib/beheer/woorden';
import { geluktTekst } from '@/lib/copy/meldingen';
import { normVerloop } from '@/lib/copy/norm';
import type { Datum } from '@/lib/domain/datum';
import { Gelukt } from '../shell/gelukt';
import { Paginakop } from '../shell/paginakop';
import { Tabel } from '../ui/tabel';
import { ItemForms, LijstForm } from './lijst-forms';
import { Openmerk } from './stand';

type Lijst = { soort: Lijstsoort; organisaties: readonly Organisatiekeuze[]; vandaag: Datum };
type Props = Lijst & { items: readonly Lijstitem[]; gelukt: unknown };

/** Een lijst van beheer: wat erin staat, wat er gebruik van maakt, en wat ermee kan. */
export function Lijstpagina({ items, gelukt, ...l }: Props) {
  const { soort, vandaag } = l;
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
              cel: (item) => <Regel {...l} item={item} />,
            },
            soort === 'aanpak' && { kop: 'Norm', cel: (item) => item.reeks && normVerloop(item.reeks, vandaag) },
            { kop: 'In gebruik', stijl: 'cijfers', cel: (item) => item.gebruik },
            { kop: 'Stand', cel: Openmerk },
          ]}
        />
        <section className="paneel">
          <h2 className="mb-3">{lijst.nieuw}</h2>
          {/* Bij elke nieuwe pagina is ook dit nieuw: na een geslaagde keer is het formulier weer leeg. */}
          <LijstForm key={randomUUID()} {...l} />
        </section>
      </div>
    </>
  );
}

function Regel({ item, ...l }: Lijst & { item: Lijstitem }) {
  const plek = [item.adres, item.wijk && `wijk ${item.wijk}`, item.organisatie].filter(Boolean);
  return (
    <>
      {item.naam}
      {plek.length > 0 && <span className="klein block">{plek.join(' · ')}</span>}
      {item.leidraad && <span className="klein block whitespace-pre-line">{item.leidraad}</span>}
      {/* De versie in de sleutel: na het opslaan klapt de regel weer dicht. */}
      <details key={item.versie} className="niet-afdrukken font-normal">
        <summary className="klein w-fit text-accent underline" aria-label={`${item.naam} wijzigen`}>
          Wijzigen
        </summary>
        <ItemForms {...l} item={item} />
      </details>
    </>
  );
}
