import type { Lijstitem } from '@/lib/beheer/lijst-queries';
import type { Lijstsoort } from '@/lib/beheer/lijst-schema';
import { langeDatum } from '@/lib/copy/datums';
import { geluktTekst } from '@/lib/copy/meldingen';
import { Gelukt } from '../shell/gelukt';
import { Paginakop } from '../shell/paginakop';
import { ItemForms, ToevoegForm } from './lijst-forms';

type Woorden = { titel: string; uitleg: string; nieuw: string; leeg: string };

const LIJSTWOORDEN: Record<Lijstsoort, Woorden> = {
  team: {
    titel: 'Teams',
    uitleg: 'Een traject hoort bij een team. De teamleider ervan volgt of iedereen gesproken wordt.',
    nieuw: 'Team toevoegen',
    leeg: 'Er zijn nog geen teams. Voeg er een toe: pas dan kan een begeleider of teamleider ergens bij horen.',
  },
  locatie: {
    titel: 'Locaties',
    uitleg: 'Waar een gesprek op locatie kan zijn. Begeleiders kiezen hieruit bij het vastleggen.',
    nieuw: 'Locatie toevoegen',
    leeg: 'Er zijn nog geen locaties. Zonder locaties kiest een begeleider alleen "op locatie".',
  },
  onderwerp: {
    titel: 'Onderwerpen',
    uitleg: 'Waarover een gesprek ging. Begeleiders kiezen hieruit; een leidraad helpt bij het gesprek.',
    nieuw: 'Onderwerp toevoegen',
    leeg: 'Er zijn nog geen onderwerpen. Een gesprek is ook zonder onderwerp vast te leggen.',
  },
  aanpak: {
    titel: 'Aanpakken',
    uitleg: 'Elke aanpak heeft een eigen contactnorm: hoe vaak iedere cliënt per jaar ten minste wordt gesproken.',
    nieuw: 'Aanpak toevoegen',
    leeg: 'Er zijn nog geen aanpakken. Voeg er een toe: zonder aanpak kan geen traject beginnen.',
  },
  organisatie: {
    titel: 'Organisaties',
    uitleg:
      'Van wie een instrument is, en voor wie een partner werkt. Een partner ziet wie een instrument van zijn organisatie gebruikt.',
    nieuw: 'Organisatie toevoegen',
    leeg: 'Er zijn nog geen organisaties. Voeg er een toe: dan kan een instrument of een partner erbij horen.',
  },
  aanbod: {
    titel: 'Gewenst aanbod',
    uitleg:
      'Wat cliënten nodig hebben en er niet altijd is. Begeleiders kiezen hieruit bij "gewenst, niet beschikbaar"; bij Aanbod wordt het geteld.',
    nieuw: 'Aanbod toevoegen',
    leeg: 'De lijst is nog leeg. Voeg toe wat er vaak ontbreekt, zoals meer uren taalles.',
  },
};

type Props = { soort: Lijstsoort; items: readonly Lijstitem[]; gelukt: unknown; sleutel: string };

/** Een lijst van beheer: wat erin staat, wat er gebruik van maakt, en wat ermee kan. */
export function Lijstpagina({ soort, items, gelukt, sleutel }: Props) {
  const woorden = LIJSTWOORDEN[soort];
  const melding = geluktTekst(gelukt);
  return (
    <>
      {melding && <Gelukt tekst={melding} />}
      <Paginakop titel={woorden.titel} onder={woorden.uitleg}>
        <p className="klein mb-1">
          <a href="/beheer">Beheer</a> / {woorden.titel}
        </p>
      </Paginakop>
      <div className="grid items-start gap-5 xl:grid-cols-[minmax(0,1fr)_22rem]">
        {items.length === 0 ? (
          <p className="paneel">{woorden.leeg}</p>
        ) : (
          <table className="overzicht">
            <caption className="sr-only">{woorden.titel}</caption>
            <thead>
              <tr>
                <th scope="col">Naam</th>
                {soort === 'aanpak' && <th scope="col">Norm</th>}
                <th scope="col">In gebruik</th>
                <th scope="col">Stand</th>
              </tr>
            </thead>
            <tbody>
              {items.map((item) => (
                <Lijstregel key={item.id} soort={soort} item={item} sleutel={sleutel} />
              ))}
            </tbody>
          </table>
        )}
        <section className="paneel">
          <h2 className="mb-3">{woorden.nieuw}</h2>
          {/* Na een geslaagde keer is de sleutel nieuw, en het formulier weer leeg. */}
          <ToevoegForm key={sleutel} soort={soort} sleutel={sleutel} />
        </section>
      </div>
    </>
  );
}

function Lijstregel({ soort, item, sleutel }: { soort: Lijstsoort; item: Lijstitem; sleutel: string }) {
  return (
    <tr>
      <td className="wrap-anywhere align-top max-lg:block max-lg:text-left lg:w-[55%]">
        <span className="font-semibold">{item.naam}</span>
        {item.adres && <span className="klein block">{item.adres}</span>}
        {item.leidraad && <span className="klein block whitespace-pre-line">{item.leidraad}</span>}
        {/* De versie in de sleutel: na het opslaan klapt de regel weer dicht. */}
        <details key={item.versie} className="niet-afdrukken">
          <summary className="klein w-fit text-accent underline" aria-label={`${item.naam} wijzigen`}>
            Wijzigen
          </summary>
          <ItemForms soort={soort} item={item} sleutel={sleutel} />
        </details>
      </td>
      {soort === 'aanpak' && (
        <td className="align-top" data-kop="Norm">
          {item.gesprekkenPerJaar} per jaar
        </td>
      )}
      <td className="cijfers align-top" data-kop="In gebruik">
        {item.gebruik}
      </td>
      <td className="align-top" data-kop="Stand">
        <span>
          <span className={`st ${item.geslotenOp ? 'st-rust' : 'st-goed'}`}>
            {item.geslotenOp ? 'gesloten' : 'open'}
          </span>
          {item.geslotenOp && <span className="klein block">sinds {langeDatum(item.geslotenOp)}</span>}
        </span>
      </td>
    </tr>
  );
}
