import type { Bellen } from '@/lib/bellen/queries';
import { dagenTekst } from '@/lib/copy/norm';
import { aantal, NORMSTATUS } from '@/lib/copy/woorden';
import { Begin, MijnKeuze } from './belronde-forms';

type Keuze = NonNullable<Bellen['keuze']>;

/** 72 dagen over tijd · op schema, over 40 dagen · opgeschort */
const standTekst = (m: Keuze['mensen'][number]): string => {
  if (m.dagen === null) return NORMSTATUS[m.status];
  return m.status === 'over_tijd' ? dagenTekst(m) : `${NORMSTATUS[m.status]}, ${dagenTekst(m)}`;
};

const Kant = ({
  titel,
  n,
  soort,
  uitleg,
}: {
  titel: string;
  n: number;
  soort: 'over_tijd' | 'zonder_afspraak';
  uitleg: string;
}) => (
  <section className="paneel grid content-start gap-2">
    <h2>
      {titel} ({n})
    </h2>
    <p className="klein">{n === 0 ? 'Hier hoeft u nu niemand voor te bellen.' : uitleg}</p>
    {n > 0 && (
      <Begin
        soort={soort}
        knop={`Bel ${aantal(n, 'cliënt', 'cliënten')}`}
        label={`Bel ${aantal(n, 'cliënt', 'cliënten')}: ${titel.toLowerCase()}`}
      />
    )}
  </section>
);

/** Met wie een belronde begint. */
export function Belstart({ keuze }: { keuze: Keuze }) {
  if (keuze.mensen.length === 0)
    return <p className="paneel">U begeleidt nu niemand. Er is dus niemand om te bellen.</p>;
  return (
    <div className="grid gap-4 lg:grid-cols-2">
      <Kant
        titel="Over tijd"
        n={keuze.overTijd}
        soort="over_tijd"
        uitleg="Wie het langst wacht komt eerst. Wie u vandaag al probeerde komt achteraan."
      />
      <Kant
        titel="Zonder afspraak"
        n={keuze.zonderAfspraak}
        soort="zonder_afspraak"
        uitleg="Over tijd of binnenkort aan de beurt, en er staat nog geen afspraak die op tijd is."
      />
      <section className="paneel grid gap-3 lg:col-span-2">
        <h2>Mijn keuze</h2>
        <MijnKeuze
          mensen={keuze.mensen.map((m) => ({
            waarde: m.clientId,
            label: m.naam,
            uitleg: `${m.clientnummer} · ${standTekst(m)}`,
          }))}
        />
      </section>
    </div>
  );
}
