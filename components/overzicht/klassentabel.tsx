import type { ReactNode } from 'react';
import { aantal as telwoord } from '@/lib/copy/woorden';
import type { Aantal } from '@/lib/overzicht/verloop-regels';

export type Klasse<K extends string> = { sleutel: K; kop: string; kleur: string };
export type Klasserij<K extends string> = {
  id: string;
  naam: string;
  /** Het geheel, onderaan. */
  totaal?: boolean;
  aantallen: Record<K, Aantal>;
  /** Wat er achter de klassen staat. */
  erbij?: ReactNode;
};

type Props<K extends string> = {
  titel: string;
  uitleg: ReactNode;
  klassen: readonly Klasse<K>[];
  rijen: readonly Klasserij<K>[];
  /** Wat er wordt geteld, als dat iets anders is dan mensen. */
  eenheid: readonly [een: string, meer: string] | null;
  adres: (sleutel: K, wie: string) => string;
  /** De kop boven `erbij`. */
  erbij?: string;
};

const Blokje = ({ kleur }: { kleur: string }) => (
  <svg width="10" height="10" aria-hidden="true" className="mr-1.5 inline-block shrink-0">
    <rect width="10" height="10" rx="2" fill={kleur} />
  </svg>
);

/** Per begeleider hoe iets verdeeld is: een balk, en elk stuk daarvan als getal dat opengaat naar zijn mensen. */
export function Klassentabel<K extends string>({ titel, uitleg, klassen, rijen, eenheid, adres, erbij }: Props<K>) {
  return (
    <section>
      <h2>{titel}</h2>
      <p className="klein mb-2 max-w-3xl">{uitleg}</p>
      <table className="overzicht">
        <caption className="sr-only">{titel}</caption>
        <thead>
          <tr>
            <th scope="col" className="lg:w-44">
              Begeleider
            </th>
            <th scope="col" className="lg:w-[28%]">
              <span className="sr-only">Beeld</span>
            </th>
            {klassen.map((k) => (
              <th key={k.sleutel} scope="col" className="getal">
                <Blokje kleur={k.kleur} />
                <span className="whitespace-normal">{k.kop}</span>
              </th>
            ))}
            {erbij && (
              <th scope="col" className="getal">
                <span className="whitespace-normal">{erbij}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {rijen.map((r) => (
            <tr key={r.id} className={`lg:*:align-top ${r.totaal ? 'font-semibold' : ''}`}>
              <th scope="row">{r.naam}</th>
              <td>
                <Balk klassen={klassen} aantallen={r.aantallen} />
              </td>
              {klassen.map((k) => (
                <td key={k.sleutel} className="getal" data-kop={k.kop}>
                  <Getal
                    kleur={k.kleur}
                    telling={r.aantallen[k.sleutel]}
                    eenheid={eenheid}
                    href={adres(k.sleutel, r.id)}
                    label={`${r.naam}, ${k.kop}`}
                  />
                </td>
              ))}
              {erbij && (
                <td className="getal" data-kop={erbij}>
                  {r.erbij}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Een getal dat opengaat; wat er geteld is en hoeveel mensen dat zijn staan er allebei. */
export function Getal({
  telling: { aantal, mensen },
  eenheid,
  href,
  label,
  kleur,
}: {
  telling: Aantal;
  eenheid: readonly [string, string] | null;
  href: string;
  label: string;
  /** Op een smal scherm staat de kleur bij het getal, want daar is geen kop boven de kolom. */
  kleur?: string;
}) {
  const blokje = kleur && (
    <span className="lg:hidden">
      <Blokje kleur={kleur} />
    </span>
  );
  if (aantal === 0)
    return (
      <span>
        {blokje}
        <span className="inline-block min-w-6">0</span>
      </span>
    );
  const wie = telwoord(mensen, 'cliënt', 'cliënten');
  const wat = eenheid ? `${telwoord(aantal, ...eenheid)} van ${wie}` : wie;
  return (
    <span>
      {blokje}
      <a href={href} aria-label={`${label}: ${wat}`} className="inline-block min-w-6 text-ink">
        {eenheid ? aantal : mensen}
      </a>
      {eenheid ? (
        <span className="klein font-normal max-lg:ml-1.5 lg:block">{wie}</span>
      ) : (
        aantal !== mensen && <span className="klein block font-normal">{telwoord(aantal, 'traject', 'trajecten')}</span>
      )}
    </span>
  );
}

function Balk<K extends string>({
  klassen,
  aantallen,
}: {
  klassen: readonly Klasse<K>[];
  aantallen: Record<K, Aantal>;
}) {
  const totaal = klassen.reduce((som, k) => som + aantallen[k.sleutel].aantal, 0);
  if (totaal === 0) return <span className="klein">niets</span>;
  let x = 0;
  return (
    <svg
      viewBox="0 0 200 10"
      preserveAspectRatio="none"
      aria-hidden="true"
      className="mt-1 block h-4 w-full rounded-sm"
    >
      {klassen.map((k) => {
        const breedte = (200 * aantallen[k.sleutel].aantal) / totaal;
        x += breedte;
        return breedte > 0 && <rect key={k.sleutel} x={x - breedte} width={breedte} height="10" fill={k.kleur} />;
      })}
    </svg>
  );
}
