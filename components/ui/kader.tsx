import type { ReactNode } from 'react';
import type { Beeld } from '@/lib/beeld/beeld';
import { Bewaar } from './bewaar';

type Kaderprops = Pick<Beeld, 'naam' | 'titel' | 'uitleg' | 'voet'> & {
  excel?: string;
  leeg?: boolean;
  onder?: boolean;
  /** Binnen een paneel dat de bevinding al als kop heeft. */
  los?: boolean;
  /** Onder het plaatje: dezelfde cijfers. */
  tabel?: ReactNode;
  children: ReactNode;
};

/** Wat om elk plaatje heen staat: waar het over gaat, en Bewaar. */
export function Kader({ naam, titel, uitleg, voet, excel, leeg, onder, los, tabel, children }: Kaderprops) {
  const Kop = onder ? 'h3' : 'h2';
  return (
    <figure className={los ? 'beeld' : 'beeld paneel'} data-beeld={naam}>
      <figcaption className={los ? 'sr-only' : undefined}>
        {los ? <span className="bevinding">{titel}</span> : <Kop className="bevinding">{titel}</Kop>}
        {uitleg && <p className="klein">{uitleg}</p>}
      </figcaption>
      {children}
      {voet && <p className="beeldvoet klein">{voet}</p>}
      {tabel}
      {!leeg && <Bewaar titel={titel} excel={excel} />}
    </figure>
  );
}
