import type { ReactNode } from 'react';
import { type Beeld, type Cel, cellenVan, type Punt } from '@/lib/beeld/beeld';
import { teken } from '@/lib/beeld/teken';
import { BREED, SMAL } from '@/lib/beeld/tekening';
import { Bewaar } from './bewaar';
import { Tabel } from './tabel';
import { Tekening } from './tekening';

type Props = {
  beeld: Beeld;
  /** Waar de tabel als rekenblad op te halen is. */
  excel?: string;
  /** De kop hoort onder een andere. */
  onder?: boolean;
};

/** Een plaatje dat op de server is gemaakt, met de bevinding als titel, dezelfde cijfers als tabel, en de weg om het mee te nemen. */
export function Figuur({ beeld, excel, onder }: Props) {
  const { naam, titel, uitleg, voet, punten } = beeld;
  return (
    <Kader naam={naam} titel={titel} uitleg={uitleg} voet={voet} excel={excel} leeg={punten.length === 0} onder={onder}>
      {punten.length > 0 && <Tekening breed={teken(beeld, BREED)} smal={teken(beeld, SMAL)} />}
      {punten.length > 0 && <Cijfertabel beeld={beeld} />}
    </Kader>
  );
}

type Kaderprops = Pick<Beeld, 'naam' | 'titel' | 'uitleg' | 'voet'> & {
  excel?: string;
  leeg?: boolean;
  onder?: boolean;
  /** Binnen een paneel dat de bevinding al als kop heeft. */
  los?: boolean;
  children: ReactNode;
};

/** Wat om elk plaatje heen staat: waar het over gaat, en Bewaar. */
export function Kader({ naam, titel, uitleg, voet, excel, leeg, onder, los, children }: Kaderprops) {
  const Kop = onder ? 'h3' : 'h2';
  return (
    <figure className={los ? 'beeld' : 'beeld paneel'} data-beeld={naam}>
      <figcaption className={los ? 'sr-only' : undefined}>
        {los ? <span className="bevinding">{titel}</span> : <Kop className="bevinding">{titel}</Kop>}
        {uitleg && <p className="klein">{uitleg}</p>}
      </figcaption>
      {children}
      {voet && <p className="beeldvoet klein">{voet}</p>}
      {!leeg && <Bewaar titel={titel} excel={excel} />}
    </figure>
  );
}

function Cijfertabel({ beeld: { titel, koppen, punten } }: { beeld: Beeld }) {
  const [eerste = '', ...rest] = koppen;
  return (
    <details>
      <summary className="klein py-1">De cijfers als tabel</summary>
      <Tabel
        titel={titel}
        vorm="cijfertabel"
        stijl="mt-2 w-full"
        rijen={punten}
        sleutel={(p) => p.label}
        kolommen={[
          { kop: eerste, cel: (p) => p.label },
          ...rest.map((kop, i) => ({ kop, getal: true, cel: (p: Punt) => <Getal p={p} cel={cellenVan(p)[i]} /> })),
        ]}
      />
    </details>
  );
}

function Getal({ p, cel }: { p: Punt; cel: Cel | undefined }) {
  if (!cel?.href) return cel?.tekst;
  return (
    <a href={cel.href} aria-label={cel.noem ?? `${cel.tekst}: ${p.label}`} className="inline-block min-w-6 text-ink">
      {cel.tekst}
    </a>
  );
}
