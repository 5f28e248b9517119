import type { ReactNode } from 'react';
import { geboorteTekst } from '@/lib/copy/datums';
import { NIVEAU_NEDERLANDS, opsomming } from '@/lib/copy/woorden';
import { BRIEFTAAL } from '@/lib/domain/brieftalen';
import type { Leesgegevens } from '@/lib/dossier/gegevens-queries';
import { Telefoon } from '../ui/telefoon';

/** De gegevens om te lezen, niet om te wijzigen; `waarom` zegt hoe dat komt. */
export function GegevensLezen({ g, waarom }: { g: Leesgegevens; waarom: string }) {
  const regels: [string, ReactNode][] = [
    ['Geboortedatum', g.geboortedatum && geboorteTekst(g.geboortedatum)],
    ['Telefoon', g.telefoon && <Telefoon key="t" veld={g.telefoon} />],
    ['E-mail', g.email],
    ['Adres', [g.adres, [g.postcode, g.woonplaats].filter(Boolean).join(' ')].filter(Boolean).join(', ')],
    ['Wijk', g.wijk],
    ['Brieven ook in', g.brieftaal && BRIEFTAAL[g.brieftaal]],
    ['Talen', opsomming(g.talen)],
    ['Nederlands', g.niveauNederlands && NIVEAU_NEDERLANDS[g.niveauNederlands]],
    ['Lezen en schrijven', g.laaggeletterd === 'ja' && 'heeft er moeite mee'],
    ['Tolk', g.tolkNodig && 'nodig'],
    ['Bereikbaarheid', g.bereikbaarheid],
  ];
  return (
    <section className="paneel max-w-3xl">
      <p className="klein mb-3">{waarom}</p>
      <dl className="grid gap-1.5">
        {regels.map(([wat, waarde]) =>
          waarde ? (
            <div key={wat} className="grid gap-x-4 sm:grid-cols-[11rem_1fr]">
              <dt className="klein">{wat}</dt>
              <dd>{waarde}</dd>
            </div>
          ) : null,
        )}
      </dl>
    </section>
  );
}
