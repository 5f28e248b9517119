import type { VastleggenGegevens, Voorbeeld } from '@/lib/contactmomenten/queries';
import { kortMoment } from '@/lib/copy/datums';
import { KANAAL, UITLEG_REDEN } from '@/lib/copy/woorden';
import { GESPREKSKANALEN } from '@/lib/domain/tellend-gesprek';
import { UITLEGREDENEN } from '@/lib/domain/uitleg';
import { Keuzes, type Optie, Selectie, Veld } from '../ui/veld';
import { Vouw } from '../ui/vouw';
import { Duur } from './duur';

/** Wanneer weer, het eerste wat past voorop: een afspraak die er al staat, of de momenten die in de agenda vrij zijn. */
export const vervolgopties = (
  g: VastleggenGegevens,
  voorbeeld: Voorbeeld | null,
  anders: readonly Optie[],
): Optie[] => [
  ...(g.komende
    ? [{ waarde: 'blijft', label: kortMoment(g.komende), uitleg: 'deze afspraak staat er al, en blijft' }]
    : []),
  ...(voorbeeld?.voorstellen ?? []).map((v) => ({ waarde: v.waarde, label: v.kort, uitleg: v.bij })),
  ...anders,
  { waarde: 'later', label: 'Nog niet, omdat …' },
];

/** Waarom er nog geen volgende is; te zien als dat is gekozen. */
export const Later = () => (
  <div className="bij-later gap-4">
    <Selectie
      naam="vervolgReden"
      opties={UITLEGREDENEN.map((r) => ({ waarde: r, label: UITLEG_REDEN[r] }))}
      leeg="kies een reden"
      className="sm:max-w-96"
    />
    <Veld naam="vervolgUitleg" />
  </div>
);

/** Wanneer u elkaar weer spreekt: een moment dat in de agenda vrij is, een andere dag, of waarom dat nog niet te zeggen is. */
export function Vervolg({ g, voorbeeld }: { g: VastleggenGegevens; voorbeeld: Voorbeeld | null }) {
  const opties = vervolgopties(g, voorbeeld, [{ waarde: 'anders', label: 'Andere dag …' }]);
  return (
    <div className="grid gap-3">
      <Keuzes naam="vervolg" hint={voorbeeld?.bijVoorstellen} opties={opties} knoppen metCijfer />
      <Veld naam="vervolgDatum" type="date" min={g.vandaag} className="bij-anders sm:max-w-64" />
      <Later />
      <Vouw
        kop="Tijd, vorm en duur van de volgende afspraak"
        velden={['vervolgTijd', 'vervolgKanaal', 'vervolgDuur']}
        className="vouw-klein"
      >
        <div className="mt-3 grid items-end gap-4 sm:grid-cols-3">
          <Veld naam="vervolgTijd" type="time" />
          <Selectie
            naam="vervolgKanaal"
            opties={GESPREKSKANALEN.map((k) => ({ waarde: k, label: KANAAL[k] }))}
            leeg="zoals afgesproken of zoals nu"
          />
          <Duur naam="vervolgDuur" />
        </div>
      </Vouw>
    </div>
  );
}

/** Zo merkt React dat een veld van buiten is ingevuld. */
function vulIn(id: string, waarde: string): void {
  const veld = document.getElementById(id);
  if (!(veld instanceof HTMLInputElement || veld instanceof HTMLSelectElement)) return;
  const soort = veld instanceof HTMLInputElement ? HTMLInputElement : HTMLSelectElement;
  Object.getOwnPropertyDescriptor(soort.prototype, 'value')?.set?.call(veld, waarde);
  veld.dispatchEvent(new Event('input', { bubbles: true }));
  veld.dispatchEvent(new Event('change', { bubbles: true }));
}

/** Bij Afspraak plannen: de momenten die in de agenda, de norm en het ritme passen; een klik vult dag, tijd en plaats in. */
export function Voorstellen({ voorbeeld: { voorstellen, bijVoorstellen } }: { voorbeeld: Voorbeeld }) {
  if (voorstellen.length === 0 && !bijVoorstellen) return null;
  return (
    <section>
      <h2 className="mb-1 font-semibold text-base">Momenten die passen</h2>
      {bijVoorstellen && (
        <p className="klein mb-2">
          {bijVoorstellen} <a href="/agenda/plannen">Plan mijn gesprekken</a>
        </p>
      )}
      <ul className="keuzes">
        {voorstellen.map((v) => (
          <li key={v.waarde}>
            <button
              type="button"
              className="keuze"
              onClick={() => {
                vulIn('gesprek-datum', v.datum);
                vulIn('gesprek-tijd', v.tijd);
                if (v.locatieId) vulIn('gesprek-locatieId', v.locatieId);
              }}
            >
              <span>
                {v.kort}
                <span className="klein block">{v.bij}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
