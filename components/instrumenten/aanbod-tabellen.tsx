import { langeDatum } from '@/lib/copy/datums';
import { opsomming } from '@/lib/copy/woorden';
import type { Aanbod } from '@/lib/instrumenten/aanbod-queries';
import type { Aanbodkeuze, Kolom as Aantalkolom, Belemmeringvak } from '@/lib/instrumenten/cijfers';
import { meeste, mensenTekst } from '@/lib/instrumenten/woorden';
import { BELEMMERING } from '@/lib/inzet/woorden';
import { celTekst } from '@/lib/pilot/woorden';
import { type Kolom, Tabel } from '../ui/tabel';
import { mensenadres } from './adres';

type Props = { a: Aanbod };

/** Een getal dat voor een teamleider opengaat naar de mensen erachter. */
function Getal({ a, n, keuze, wat }: Props & { n: number | null; keuze: Aanbodkeuze; wat: string }) {
  const adres = n ? mensenadres(a, keuze) : undefined;
  if (n === null) return <span className="klein">{celTekst(n)}</span>;
  if (!adres) return <>{n}</>;
  return (
    <a href={adres} aria-label={`${n}: ${wat}`} className="inline-block min-w-6 text-ink">
      {n}
    </a>
  );
}

const KOP: Record<Aantalkolom, string> = {
  nu: 'Nu bezig',
  aangemeld: 'Aangemeld',
  gestart: 'Begonnen',
  afgerond: 'Afgerond',
  gestopt: 'Gestopt',
  afgewezen: 'Niet doorgegaan',
};
const KOLOMMEN = Object.keys(KOP) as Aantalkolom[];

function gebruikTitel(a: Aanbod): string {
  const top = meeste(
    a.instrumenten.map((i) => ({ sleutel: i.naam, aantal: i.aantallen.nu })),
    a.soort === 'team',
  );
  if (a.totalen.nu === 0) return 'Er loopt nu geen instrument';
  return top ? `${top.sleutel} wordt nu het meest gebruikt: ${mensenTekst(top.aantal)}` : 'Wat er nu gebruikt wordt';
}

/** Elk instrument met hoeveel mensen het gebruiken; wat niemand gebruikte staat eronder. */
export function Instrumenttabel({ a }: Props) {
  // Een kolom waarvan niets te zien mag zijn, zegt bij geen enkel instrument iets.
  const teKlein = KOLOMMEN.filter((k) => a.totalen[k] > 0 && a.instrumenten.every((i) => i.aantallen[k] === null));
  const kolommen = KOLOMMEN.filter((k) => !teKlein.includes(k));
  const leeg = a.instrumenten.filter((i) => kolommen.every((k) => i.aantallen[k] === 0));
  const gebruikt = a.instrumenten.filter((i) => !leeg.includes(i));
  return (
    <section aria-labelledby="gebruik" className="grid gap-2">
      <div>
        <h2 id="gebruik">{gebruikTitel(a)}</h2>
        <p className="klein">
          Mensen per instrument. Nu bezig en aangemeld zijn van vandaag; de andere tellen vanaf {langeDatum(a.vanaf)}.
        </p>
      </div>
      {gebruikt.length > 0 && (
        <Tabel
          titel="Mensen per instrument"
          rijen={[...gebruikt, null]}
          sleutel={(i) => i?.id ?? 'samen'}
          kolommen={[
            {
              kop: 'Instrument',
              stijl: 'wrap-anywhere',
              cel: (i) =>
                i ? (
                  <a href={`/instrumenten/${i.id}`}>{i.naam}</a>
                ) : (
                  <>
                    Samen <span className="klein">(wie er twee heeft telt twee keer)</span>
                  </>
                ),
            },
            ...kolommen.map((k) => ({
              kop: KOP[k],
              getal: true,
              cel: (i: Aanbod['instrumenten'][number] | null) =>
                i ? (
                  <Getal
                    a={a}
                    n={i.aantallen[k]}
                    keuze={{ lijst: k, instrument: i.id }}
                    wat={`${i.naam}, ${KOP[k].toLowerCase()}`}
                  />
                ) : (
                  a.totalen[k]
                ),
            })),
          ]}
        />
      )}
      {teKlein.length > 0 && (
        <p className="klein">
          Te weinig mensen om per instrument te tonen:{' '}
          {opsomming(teKlein.map((k) => `${KOP[k].toLowerCase()} (samen ${a.totalen[k]})`))}.
        </p>
      )}
      {leeg.length > 0 && (
        <p className="klein">
          {teKlein.length > 0 ? 'Niets te tonen bij' : 'Niet gebruikt'}: {opsomming(leeg.map((i) => i.naam))}.
        </p>
      )}
    </section>
  );
}

const VAK: Record<Belemmeringvak, string> = { ...BELEMMERING, onbekend: 'niet opgeschreven' };
type Gemis = Aanbod['gemissen'][number];
const VAKKEN = Object.keys(VAK) as Belemmeringvak[];

function gemisTitel(a: Aanbod): string {
  const top = meeste(
    a.gemissen.map((g) => ({ sleutel: g.naam, aantal: g.mensen })),
    a.soort === 'team',
  );
  if (a.sommen.gemissen === 0) return 'Er is niets gewenst dat er niet is';
  return top ? `Het meest gemist: ${top.sleutel} (${mensenTekst(top.aantal)})` : 'Gewenst en niet beschikbaar';
}

/** Wat gewenst was en er niet is; een teamleider ziet er per belemmering de mensen achter. */
export function Gemistabel({ a }: Props) {
  const rijen = a.gemissen.filter((g) => g.mensen !== 0);
  const exact = rijen.every((g) => g.belemmeringen !== null);
  if (rijen.length === 0) return null;
  const getal = (
    kop: string,
    n: (g: Gemis) => number | null,
    keuze: Partial<Aanbodkeuze>,
    wat?: string,
  ): Kolom<Gemis> => ({
    kop,
    getal: true,
    cel: (g) => (
      <Getal
        a={a}
        n={n(g)}
        keuze={{ lijst: 'gemis', aanbod: g.id, ...keuze }}
        wat={wat ? `${g.naam}, ${wat}` : g.naam}
      />
    ),
  });
  return (
    <section aria-labelledby="gemist" className="grid gap-2">
      <div>
        <h2 id="gemist">{gemisTitel(a)}</h2>
        <p className="klein">
          Mensen die iets nodig hadden dat er niet was: wat nog openstaat, en wat erbij kwam vanaf {langeDatum(a.vanaf)}
          .
        </p>
      </div>
      <Tabel
        titel="Gewenst en niet beschikbaar"
        rijen={rijen}
        sleutel={(g) => g.id}
        kolommen={[
          { kop: 'Gewenst', begrip: 'gemis', stijl: 'wrap-anywhere', cel: (g) => g.naam },
          getal('Mensen', (g) => g.mensen, {}),
          exact && getal('Nog niet', (g) => g.open, { open: 'ja' }, 'nog niet gekomen'),
          ...(exact
            ? VAKKEN.map((b) => getal(VAK[b], (g) => g.belemmeringen?.[b] ?? 0, { belemmering: b }, VAK[b]))
            : []),
        ]}
      />
    </section>
  );
}
