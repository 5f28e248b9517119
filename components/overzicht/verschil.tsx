import { verschilTekst } from '@/lib/overzicht/week-woorden';

/** Meer of minder dan een week eerder: een pijl voor wie kijkt, woorden voor wie luistert. */
export const Verschil = ({ n }: { n: number }) => (
  <span className="klein whitespace-nowrap font-normal" title={verschilTekst(n)}>
    <span aria-hidden="true">{n === 0 ? '=' : `${n > 0 ? '▲' : '▼'} ${Math.abs(n)}`}</span>
    <span className="sr-only">{verschilTekst(n)}</span>
  </span>
);
