import { korteMaand, langeDatum } from '@/lib/copy/datums';
import { NORMSTATUS } from '@/lib/copy/woorden';
import { opTijd, type Trendpunt } from '@/lib/overzicht/verloop-regels';
import { Tabel } from '../ui/tabel';

const GROEPEN = ['op_schema', 'binnenkort', 'over_tijd', 'opgeschort'] as const;
type Groep = (typeof GROEPEN)[number];

type Props = {
  titel: string;
  punten: readonly Trendpunt[];
  /** Naar de mensen van die dag: een groep, of wie er op tijd was. */
  adres: (dag: Trendpunt['dag'], groep: Groep | 'op_tijd') => string;
};

const HOOG = 120;

/** Per maand een kolom met welk deel op tijd was; elke kolom en elk getal gaat open naar de mensen van die dag. */
export function Trend({ titel, punten, adres }: Props) {
  return (
    <section className="paneel">
      <h2>{titel}</h2>
      <p className="klein mb-3">
        Aan het einde van elke maand, van wie de klok liep. Wie opgeschort is, telt niet mee in het deel.
        {punten.some((p) => opTijd(p) === null) && ' Bij een streepje liep er geen klok.'}
      </p>
      <ol className="grid grid-flow-col auto-cols-fr">
        {punten.map((p) => (
          <li key={p.dag} className="min-w-0">
            <Kolom p={p} href={adres(p.dag, 'op_tijd')} />
          </li>
        ))}
      </ol>
      <details className="mt-3">
        <summary className="klein py-1">De cijfers als tabel</summary>
        <Tabel
          titel={titel}
          stijl="mt-2"
          rijen={punten}
          sleutel={(p) => p.dag}
          kolommen={[
            { kop: 'Op', stijl: 'font-normal', cel: (p) => langeDatum(p.dag) },
            { kop: 'Op tijd', getal: true, cel: deelTekst },
            ...GROEPEN.map((g) => ({
              kop: NORMSTATUS[g],
              getal: true,
              cel: (p: Trendpunt) =>
                p[g] === 0 ? (
                  0
                ) : (
                  <a
                    href={adres(p.dag, g)}
                    aria-label={`${p[g]} ${NORMSTATUS[g]} op ${langeDatum(p.dag)}`}
                    className="inline-block min-w-6 text-ink"
                  >
                    {p[g]}
                  </a>
                ),
            })),
          ]}
        />
      </details>
    </section>
  );
}

function deelTekst(p: Trendpunt): string {
  const deel = opTijd(p);
  return deel ? `${deel.procent}% (${deel.wel} van ${deel.van})` : '–';
}

function Kolom({ p, href }: { p: Trendpunt; href: string }) {
  const deel = opTijd(p);
  const maand = korteMaand(p.dag).slice(0, 3);
  const beeld = (
    <>
      <span aria-hidden="true" className="cijfers block text-center text-xs leading-5">
        {deel ? deel.procent : '–'}
        {deel && <span className="max-sm:hidden">%</span>}
      </span>
      <svg viewBox={`0 0 100 ${HOOG}`} preserveAspectRatio="none" aria-hidden="true" className="block h-30 w-full">
        <rect x="10" width="80" height={HOOG} fill="var(--color-line)" opacity="0.5" />
        {deel && (
          <rect
            x="10"
            width="80"
            y={HOOG - (HOOG * deel.procent) / 100}
            height={(HOOG * deel.procent) / 100}
            fill="var(--color-accent)"
          />
        )}
      </svg>
      <span aria-hidden="true" className="block text-center text-ink2 text-xs leading-5">
        {maand}
      </span>
    </>
  );
  const titel = `${langeDatum(p.dag)}: ${deelTekst(p)} op tijd`;
  if (!deel || deel.wel === 0)
    return (
      <span className="block" title={titel}>
        {beeld}
        <span className="sr-only">{titel}</span>
      </span>
    );
  return (
    <a href={href} title={titel} aria-label={titel} className="block text-ink no-underline">
      {beeld}
    </a>
  );
}

const [BREED, LAAG] = [100, 24];

/** Dezelfde reeks klein, naast een naam. */
export function Trendlijntje({ punten }: { punten: readonly Trendpunt[] }) {
  const stukken: string[] = [];
  let vorige = false;
  punten.forEach((p, i) => {
    const deel = opTijd(p);
    if (deel) {
      const [x, y] = [(BREED * i) / (punten.length - 1), LAAG - (LAAG * deel.procent) / 100];
      stukken.push(`${vorige ? 'L' : 'M'}${x.toFixed(1)} ${y.toFixed(1)}h0`);
    }
    vorige = deel !== null;
  });
  return (
    <svg viewBox={`-2 -3 ${BREED + 4} ${LAAG + 6}`} aria-hidden="true" className="block h-8 w-32">
      <path d={`M0 0h${BREED}M0 ${LAAG}h${BREED}`} stroke="var(--color-line)" />
      <path d={stukken.join('')} fill="none" stroke="var(--color-accent)" strokeWidth="2" strokeLinecap="round" />
    </svg>
  );
}
