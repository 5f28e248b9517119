import { spooradres } from '@/lib/verantwoording/adres-regels';
import { GROEPEN } from '@/lib/verantwoording/groep-regels';
import type { Verantwoording } from '@/lib/verantwoording/queries';
import { GROEP } from '@/lib/verantwoording/woorden';

type Props = Pick<Verantwoording, 'ingevuld' | 'dagen'>;
type Keuze = { tekst: string; href: string; nu: boolean };

/** Wat het vaakst wordt gekozen, met één klik; de rest van het filter blijft. */
export function Spoorkeuzes({ ingevuld, dagen }: Props) {
  const geweigerd = ingevuld.resultaat === 'geweigerd';
  const zonder = { groep: '', soort: '', resultaat: '' };
  const wat: Keuze[] = [
    { tekst: 'alles', href: spooradres(ingevuld, zonder), nu: !ingevuld.groep && !ingevuld.soort && !geweigerd },
    ...GROEPEN.map((groep) => ({
      ...{ tekst: GROEP[groep], href: spooradres(ingevuld, { ...zonder, groep }) },
      nu: ingevuld.groep === groep,
    })),
    { tekst: 'geweigerd', href: spooradres(ingevuld, { ...zonder, resultaat: 'geweigerd' }), nu: geweigerd },
  ];
  const wanneer: Keuze[] = [
    { tekst: 'altijd', href: spooradres(ingevuld, { van: '', tot: '' }), nu: !ingevuld.van && !ingevuld.tot },
    ...dagen.map(({ wat, van, tot }) => ({
      ...{ tekst: wat, href: spooradres(ingevuld, { van, tot }) },
      nu: ingevuld.van === van && ingevuld.tot === tot,
    })),
  ];
  return (
    <nav aria-label="Snel kiezen" className="niet-afdrukken mb-3 grid gap-1">
      <Rij wat="Wat" keuzes={wat} />
      <Rij wat="Wanneer" keuzes={wanneer} />
    </nav>
  );
}

function Rij({ wat, keuzes }: { wat: string; keuzes: readonly Keuze[] }) {
  return (
    <p className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
      <span className="klein w-20">{wat}</span>
      {keuzes.map(({ tekst, href, nu }) =>
        nu ? (
          <strong key={tekst} aria-current="true">
            {tekst}
          </strong>
        ) : (
          <a key={tekst} href={href} className="inline-block min-h-6">
            {tekst}
          </a>
        ),
      )}
    </p>
  );
}
