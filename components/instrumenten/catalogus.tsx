import { LEEFGEBIED, tredeTekst } from '@/lib/copy/leefgebieden';
import { aantal, NIVEAU_NEDERLANDS } from '@/lib/copy/woorden';
import { TREDEN } from '@/lib/domain/ladder';
import { LEEFGEBIEDEN } from '@/lib/domain/leefgebieden';
import { NIVEAUS_NEDERLANDS } from '@/lib/domain/nederlands';
import type { Catalogus, Instrument } from '@/lib/instrumenten/queries';
import type { Catalogusfilter } from '@/lib/instrumenten/schema';
import { Keuzeformulier, Keuzelijst } from '../ui/keuzelijst';
import { Feiten, Leefgebieden } from './feiten';

const PAD = '/instrumenten';

/** Alles wat er te kiezen is, met een filter op waar het over gaat en bij wie het past. */
export function CatalogusLijst({
  c,
  filter,
  magBeheren,
}: {
  c: Catalogus;
  filter: Catalogusfilter;
  magBeheren: boolean;
}) {
  if (c.totaal === 0)
    return (
      <p className="paneel max-w-2xl">
        Er staan nog geen instrumenten in de lijst.{' '}
        {magBeheren ? <a href="/beheer/instrumenten/nieuw">Voeg het eerste toe.</a> : 'De beheerder kan ze toevoegen.'}
      </p>
    );
  return (
    <>
      <Filter filter={filter} />
      {c.rijen.length === 0 ? (
        <p className="paneel max-w-2xl">Niets past bij deze keuze. Kies minder filters, of wis ze allemaal.</p>
      ) : (
        <>
          <p className="klein mb-3">
            {c.rijen.length === c.totaal
              ? aantal(c.totaal, 'instrument', 'instrumenten')
              : `${c.rijen.length} van de ${c.totaal} instrumenten`}
          </p>
          <ul className="grid gap-4 xl:grid-cols-2">
            {c.rijen.map((i) => (
              <Kaart key={i.id} i={i} />
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function Filter({ filter: f }: { filter: Catalogusfilter }) {
  return (
    <Keuzeformulier ruimte="mb-4" erna={(f.leefgebied || f.niveau || f.trede) && <a href={PAD}>Alles wissen</a>}>
      <Keuzelijst
        naam="leefgebied"
        label="Leefgebied"
        waarde={f.leefgebied ? String(f.leefgebied) : ''}
        opties={[['', 'alle leefgebieden'], ...LEEFGEBIEDEN.map((g) => [String(g), LEEFGEBIED[g]] as const)]}
      />
      <Keuzelijst
        naam="niveau"
        label="Cliënt spreekt Nederlands"
        waarde={f.niveau ?? ''}
        opties={[['', 'maakt niet uit'], ...NIVEAUS_NEDERLANDS.map((n) => [n, NIVEAU_NEDERLANDS[n]] as const)]}
      />
      <Keuzelijst
        naam="trede"
        label="Cliënt staat op"
        waarde={f.trede ? String(f.trede) : ''}
        opties={[['', 'elke trede'], ...TREDEN.map((t) => [String(t), tredeTekst(t)] as const)]}
      />
    </Keuzeformulier>
  );
}

function Kaart({ i }: { i: Instrument }) {
  return (
    <li className="paneel grid content-start gap-3">
      <div>
        <h2>
          <a href={`${PAD}/${i.id}`} className="wrap-anywhere text-ink">
            {i.naam}
          </a>
        </h2>
        {i.organisatie && i.organisatie !== i.naam && <p className="klein">{i.organisatie}</p>}
      </div>
      <Leefgebieden van={i.leefgebieden} />
      {i.omschrijving && <p className="whitespace-pre-line">{i.omschrijving}</p>}
      <Feiten instrument={i} />
    </li>
  );
}
