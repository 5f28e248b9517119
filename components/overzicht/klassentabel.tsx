import type { ReactNode } from 'react';
import { aantal as telwoord } from '@/lib/copy/woorden';
import type { Aantal } from '@/lib/overzicht/verloop-regels';
import { Tabel } from '../ui/tabel';

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
      <Tabel
        titel={titel}
        rijen={rijen}
        sleutel={(r) => r.id}
        rijstijl={(r) => `lg:*:align-top ${r.totaal ? 'font-semibold' : ''}`}
        kolommen={[
          { kop: 'Begeleider', kopstijl: 'lg:w-44', cel: (r) => r.naam },
          {
            kop: <span className="sr-only">Beeld</span>,
            kopstijl: 'lg:w-[28%]',
            cel: (r) => <Balk klassen={klassen} aantallen={r.aantallen} />,
          },
          ...klassen.map((k) => ({
            kop: (
              <>
                <Blokje kleur={k.kleur} />
                <span className="whitespace-normal">{k.kop}</span>
              </>
            ),
            smal: k.kop,
            getal: true,
            cel: (r: Klasserij<K>) => (
              <Getal
                kleur={k.kleur}
                telling={r.aantallen[k.sleutel]}
                eenheid={eenheid}
                href={adres(k.sleutel, r.id)}
                label={`${r.naam}, ${k.kop}`}
              />
            ),
          })),
          erbij !== undefined && {
            kop: <span className="whitespace-normal">{erbij}</span>,
            smal: erbij,
            getal: true,
            cel: (r: Klasserij<K>) => r.erbij,
          },
        ]}
      />
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

type Balkprops<K extends string> = { klassen: readonly Klasse<K>[]; aantallen: Record<K, Aantal> };

function Balk<K extends string>({ klassen, aantallen }: Balkprops<K>) {
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
