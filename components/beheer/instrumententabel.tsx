import type { Instrumentregel } from '@/lib/beheer/instrument-queries';
import { LEEFGEBIED_KORT } from '@/lib/copy/leefgebieden';
import { Tabel } from '../ui/tabel';
import { Openmerk } from './stand';

const gebruik = (i: Instrumentregel) =>
  i.ooit === 0 ? 'nog nooit gebruikt' : `nu bij ${i.nu} · ${i.ooit} keer in totaal`;

const GEEN = <span className="klein">geen</span>;

/** De catalogus, met wie elk instrument aanbiedt en hoeveel het gebruikt wordt. */
export function Instrumententabel({ rijen }: { rijen: readonly Instrumentregel[] }) {
  return (
    <Tabel
      titel="Instrumenten"
      rijen={rijen}
      sleutel={(i) => i.id}
      kolommen={[
        {
          kop: 'Instrument',
          stijl: 'wrap-anywhere',
          cel: (i) => <a href={`/beheer/instrumenten/${i.id}`}>{i.naam}</a>,
        },
        { kop: 'Organisatie', cel: (i) => i.organisatie ?? GEEN },
        { kop: 'Leefgebieden', cel: (i) => i.leefgebieden.map((g) => LEEFGEBIED_KORT[g]).join(', ') || GEEN },
        { kop: 'In gebruik', stijl: 'cijfers', cel: gebruik },
        { kop: 'Stand', cel: Openmerk },
      ]}
    />
  );
}
