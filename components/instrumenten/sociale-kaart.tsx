import { LEEFGEBIED } from '@/lib/copy/leefgebieden';
import { LEEFGEBIEDEN, type Leefgebied } from '@/lib/domain/leefgebieden';
import type { Kaartdeel, Kaartregel } from '@/lib/instrumenten/queries';
import { Keuzeformulier, Keuzelijst } from '../ui/keuzelijst';

/** In gewone taal waar elk leefgebied over gaat, voor wie de woorden niet kent. */
const VRAAG: Record<Leefgebied, string> = {
  1: 'Over uw huis en uw buurt.',
  2: 'Over geld, rekeningen en schulden.',
  3: 'Over familie, vrienden en andere mensen.',
  4: 'Over uw lichaam.',
  5: 'Over hoe u zich voelt.',
  6: 'Over wat voor u belangrijk is.',
  7: 'Over wat u elke dag doet, zoals reizen, lezen en formulieren.',
  8: 'Over werk, vrijwilligerswerk en leren.',
};

/** Wat er is, voor cliënten: op papier in twee kolommen. */
export function SocialeKaart({ delen }: { delen: readonly Kaartdeel[] }) {
  return (
    <div className="grid gap-6 print:block">
      {delen.map((deel) => (
        <section key={deel.leefgebied} aria-labelledby={`gebied-${deel.leefgebied}`} className="print:mb-4">
          <h2 id={`gebied-${deel.leefgebied}`} className="print:break-after-avoid">
            {LEEFGEBIED[deel.leefgebied]}
          </h2>
          <p className="mb-3 text-ink2 print:break-after-avoid">{VRAAG[deel.leefgebied]}</p>
          <ul className="grid gap-3 sm:grid-cols-2 print:block print:columns-2 print:gap-5">
            {deel.rijen.map((r) => (
              <Regel key={r.id} r={r} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function Regel({ r }: { r: Kaartregel }) {
  const feiten = [
    ['Wat kost het?', r.kosten],
    ['Krijgt u iets terug?', r.vergoeding],
    ['Hoe komt u er?', r.contact],
  ] as const;
  return (
    <li className="paneel grid content-start gap-1 print:mb-2 print:break-inside-avoid print:p-2 print:text-sm">
      <h3 className="wrap-anywhere">{r.naam}</h3>
      {r.organisatie && r.organisatie !== r.naam && <p className="klein">{r.organisatie}</p>}
      {r.omschrijving && <p className="whitespace-pre-line">{r.omschrijving}</p>}
      {feiten.map(
        ([kop, tekst]) =>
          tekst && (
            <p key={kop} className="whitespace-pre-line">
              <strong>{kop}</strong> {tekst}
            </p>
          ),
      )}
    </li>
  );
}

export function Leefgebiedkeuze({ gekozen }: { gekozen: Leefgebied | null }) {
  return (
    <Keuzeformulier>
      <Keuzelijst
        naam="leefgebied"
        label="Leefgebied"
        waarde={gekozen ? String(gekozen) : ''}
        opties={[['', 'alle leefgebieden'], ...LEEFGEBIEDEN.map((g) => [String(g), LEEFGEBIED[g]] as const)]}
      />
    </Keuzeformulier>
  );
}
