import { createElement, type ReactNode } from 'react';
import type { Begrip as Naam } from '@/lib/copy/begrippen';
import { Begrip } from './begrip';

export type Sorteerkop = { href: string; nu: 'op' | 'af' | null };

export type Kolom<R> = {
  /** Boven de kolom, en als tekst op een smal scherm ook bij elk gegeven. */
  kop: ReactNode;
  /** Bij elk gegeven op een smal scherm, als dat iets anders is dan de kop; leeg is niets. */
  smal?: string;
  cel: (rij: R) => ReactNode;
  getal?: boolean;
  stijl?: string;
  kopstijl?: string;
  /** Wat de kop precies telt, voor wie hem aanwijst. */
  uitleg?: string;
  /** De kop is een link die op deze kolom sorteert; `nu` is hoe er nu op is gesorteerd. */
  sorteer?: Sorteerkop;
  /** Het vakwoord in de kop, met wat het betekent. */
  begrip?: Naam;
};

type Groep<R> = { titel?: string; rijen: readonly R[] };

type Props<R> = {
  /** Waar de tabel over gaat, voor wie hem hoort. */
  titel: ReactNode;
  /** De eerste kolom noemt de rij. */
  kolommen: readonly (Kolom<R> | false)[];
  sleutel: (rij: R) => string;
  /** Een kaart per rij op een smal scherm; cijfers en regels blijven overal een tabel, regels zonder kop. */
  vorm?: 'overzicht' | 'cijfertabel' | 'regels';
  stijl?: string;
  rijstijl?: (rij: R) => string | undefined;
  /** Wat er staat als er geen rijen zijn. */
  leeg?: string;
  /** Te breed om te stapelen: schuift opzij in een eigen gebied met deze naam. */
  schuift?: string;
} & ({ rijen: readonly R[] } | { groepen: readonly Groep<R>[] });

type Kenmerken = { className?: string; 'data-kop'?: string };

const klasse = (...stijlen: (string | false | undefined)[]): Kenmerken => {
  const className = stijlen.filter(Boolean).join(' ');
  // Een kenmerk zonder waarde reist anders met elke cel mee naar de browser.
  return className ? { className } : {};
};

/** Een pijl zegt hoe er is gesorteerd; wie hem niet ziet hoort het van de kop. */
const Kop = ({ href, nu, children }: Sorteerkop & { children: ReactNode }) => (
  <a href={href} className="inline-block min-h-6 text-ink2">
    {children}
    {nu && <span aria-hidden="true">{nu === 'op' ? ' ↑' : ' ↓'}</span>}
  </a>
);

/** De ene tabel: bijschrift, koppen, een kop per rij, en op een smal scherm leesbaar zonder opzij te schuiven. */
export function Tabel<R>(props: Props<R>) {
  const { titel, sleutel, vorm = 'overzicht', stijl, rijstijl, leeg, schuift } = props;
  const kolommen = props.kolommen.filter((k) => k !== false);
  const groepen = 'groepen' in props ? props.groepen : [{ rijen: props.rijen }];
  if (leeg && groepen.every((g) => g.rijen.length === 0)) return <p className="paneel">{leeg}</p>;

  const cellen = kolommen.map(({ kop, smal = typeof kop === 'string' ? kop : '', cel, getal, stijl }, i) => {
    const kenmerken = klasse(getal && 'getal', stijl);
    if (i === 0) return (rij: R) => createElement('th', { ...kenmerken, scope: 'row' }, cel(rij));
    return (rij: R) => createElement('td', smal ? { ...kenmerken, 'data-kop': smal } : kenmerken, cel(rij));
  });
  const koppen = kolommen.map(({ kop, getal, kopstijl, uitleg, sorteer, begrip }) =>
    createElement(
      'th',
      {
        ...klasse(getal && 'getal', kopstijl),
        ...(uitleg && { title: uitleg }),
        ...(sorteer?.nu && { 'aria-sort': sorteer.nu === 'op' ? 'ascending' : 'descending' }),
        scope: 'col',
      },
      sorteer ? <Kop {...sorteer}>{kop}</Kop> : kop,
      begrip && <Begrip van={begrip} />,
    ),
  );
  const begrippen = vorm === 'overzicht' ? kolommen.filter((k) => k.begrip) : [];
  const tabel = (
    <table className={stijl ? `${vorm} ${stijl}` : vorm}>
      <caption className="sr-only">{titel}</caption>
      <thead>{createElement('tr', null, ...koppen)}</thead>
      {groepen.map((g) => (
        <tbody key={g.titel ?? ''}>
          {g.titel && (
            <tr className="groep">
              <th colSpan={kolommen.length} scope="rowgroup">
                {g.titel}
              </th>
            </tr>
          )}
          {g.rijen.map((rij) =>
            createElement('tr', { ...klasse(rijstijl?.(rij)), key: sleutel(rij) }, ...cellen.map((cel) => cel(rij))),
          )}
        </tbody>
      ))}
    </table>
  );
  const geheel = schuift ? (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: een gebied dat opzij schuift moet met het toetsenbord te bereiken zijn
    <section className="overflow-x-auto" aria-label={schuift} tabIndex={0}>
      {tabel}
    </section>
  ) : (
    tabel
  );
  if (begrippen.length === 0) return geheel;
  return (
    <>
      <p className="overzicht-uitleg klein niet-afdrukken">
        {begrippen.map(({ kop, begrip }) => (
          <span key={begrip}>
            {kop}
            {begrip && <Begrip van={begrip} />}
          </span>
        ))}
      </p>
      {geheel}
    </>
  );
}
