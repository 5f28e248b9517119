'use client';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { Intake } from '@/lib/intakes/lezen';
import type { Deelstand } from '@/lib/intakes/regels';
import { voortgangTekst } from '@/lib/intakes/woorden';
import { type Menudeel, menudelen, standTekst } from './delen';
import { GebiedForm, PersoonForm, TaalForm } from './gesprek-forms';

type Props = {
  clientnummer: string;
  intake: Intake;
  /** Het deel dat open is, zoals in het adres. */
  hier: string;
  /** Wat er naast het formulier staat. */
  naast?: ReactNode;
  /** Wat er in plaats van een formulier staat: het afronden. */
  children?: ReactNode;
};

/** Het gesprek: alle delen in vrije volgorde, met hoe ver elk is, en het formulier van het deel dat open is. */
export function Gesprek({ clientnummer, intake, hier, naast, children }: Props) {
  const [nu, setNu] = useState<{ stand: Deelstand; bij: string } | null>(null);
  const delen = menudelen(intake);
  const plaats = delen.findIndex((d) => d.deel.adres === hier);
  const [deel, volgende] = [delen[plaats], delen[plaats + 1]];
  const basis = `/clienten/${clientnummer}/intake/${intake.id}`;
  const gebied = intake.gebieden.find((g) => deel?.deel.soort === 'gebied' && g.gebied === deel.deel.gebied);
  // Na overnemen komt er een andere versie van de server: dan is het een nieuw formulier. Bij het eerste maken altijd hetzelfde, want aan die
  // naam herkent een gewone post zonder JavaScript zijn antwoord.
  const [eerste] = useState(gebied?.versie);
  const opnieuw = gebied?.versie === eerste ? hier : `${hier}-${gebied?.versie}`;
  const form = {
    clientnummer,
    intake,
    onStand: (stand: Deelstand) => setNu({ stand, bij: opnieuw }),
    volgende: volgende && (
      <a href={`${basis}/${volgende.deel.adres}`} className="knop">
        Volgende: {volgende.kort}
      </a>
    ),
  };
  return (
    <div
      className={`grid items-start gap-5 lg:grid-cols-[13.5rem_minmax(0,1fr)] ${naast ? 'xl:grid-cols-[13.5rem_minmax(0,1fr)_20rem]' : ''}`}
    >
      <Menu
        basis={basis}
        delen={delen.map((d) => (d === deel && nu?.bij === opnieuw ? { ...d, stand: nu.stand } : d))}
        hier={hier}
      />
      {naast && <div className="lg:col-start-2 xl:col-start-3 xl:row-start-1">{naast}</div>}
      <section className="paneel min-w-0 max-w-3xl lg:col-start-2 xl:row-start-1" aria-labelledby="deel-titel">
        <h2 id="deel-titel" className="mb-3">
          {deel?.naam}
        </h2>
        <noscript>
          <p className="mb-3 font-semibold">Kies Opslaan voordat u naar een ander deel gaat.</p>
        </noscript>
        {deel?.deel.soort === 'persoon' && <PersoonForm {...form} />}
        {deel?.deel.soort === 'taal' && <TaalForm {...form} />}
        {gebied && <GebiedForm key={opnieuw} gebied={gebied} {...form} />}
        {children}
      </section>
    </div>
  );
}

const KLEUR: Record<Deelstand, string> = {
  leeg: 'text-ink2',
  bezig: 'text-bijna font-semibold',
  besproken: 'text-goed font-semibold',
  niet_besproken: 'text-rust',
};

function Menu({ basis, delen, hier }: { basis: string; delen: readonly Menudeel[]; hier: string }) {
  const lijst = useRef<HTMLUListElement>(null);
  useEffect(() => {
    // Op een telefoon is de lijst een strook: het deel dat open is moet daarin te zien zijn.
    const open = lijst.current?.querySelector<HTMLElement>('[aria-current]');
    if (lijst.current && open) lijst.current.scrollLeft = open.offsetLeft - lijst.current.offsetLeft - 48;
  }, []);
  const gebieden = delen.filter((d) => d.deel.soort === 'gebied');
  const besproken = gebieden.filter((d) => d.stand === 'besproken').length;
  return (
    <nav aria-label="Delen van de intake" className="min-w-0 lg:sticky lg:top-4">
      <p className="mb-1 font-semibold" role="status">
        {voortgangTekst(besproken, gebieden.length)}
      </p>
      <svg
        aria-hidden="true"
        className="mb-3 block h-1.5 w-full rounded-full bg-line"
        viewBox={`0 0 ${gebieden.length} 1`}
        preserveAspectRatio="none"
      >
        <rect width={besproken} height="1" className="fill-accent" />
      </svg>
      <ul ref={lijst} className="flex gap-2 overflow-x-auto pb-2 lg:grid lg:gap-0.5 lg:overflow-visible lg:pb-0">
        {delen.map((d) => (
          <li key={d.deel.adres} className="flex-none">
            <a
              href={`${basis}/${d.deel.adres}`}
              aria-current={d.deel.adres === hier ? 'page' : undefined}
              className={`flex h-full flex-col justify-center rounded-basis border px-3 py-1.5 no-underline lg:flex-row lg:flex-wrap lg:items-baseline lg:justify-between lg:gap-x-2 ${d.deel.adres === hier ? 'border-accent bg-accent-zacht font-semibold text-ink' : 'border-line bg-paper text-ink lg:border-transparent lg:bg-transparent'}`}
            >
              <span className="whitespace-nowrap">{d.kort}</span>
              {d.stand && (
                <span className={`whitespace-nowrap text-[0.8125rem] ${KLEUR[d.stand]}`}>
                  {standTekst(d.deel, d.stand)}
                </span>
              )}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
