import type { Aanbod } from '@/lib/instrumenten/aanbod-queries';
import { aanbodbeelden } from '@/lib/instrumenten/beelden-woorden';
import { Figuur } from '../ui/grafiek';
import { Gemistabel, Instrumenttabel } from './aanbod-tabellen';
import { beeldadres, mensenadres } from './adres';

/** Wat er gebruikt wordt, wat het oplevert en wat er ontbreekt: elk plaatje met zijn bevinding. */
export function AanbodOverzicht({ a }: { a: Aanbod }) {
  const beelden = aanbodbeelden(a, (keuze) => mensenadres(a, keuze)).map((beeld) => (
    <Figuur key={beeld.naam} beeld={beeld} excel={beeldadres(a, beeld.naam)} />
  ));
  return (
    <div className="grid gap-5">
      <Instrumenttabel a={a} />
      <div className="grid gap-5 xl:grid-cols-2">{beelden.slice(0, -1)}</div>
      <Gemistabel a={a} />
      {beelden.at(-1)}
    </div>
  );
}
