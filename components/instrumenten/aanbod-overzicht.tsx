import { korteMaand, langeDatum, maandTekst } from '@/lib/copy/datums';
import type { Aanbod } from '@/lib/instrumenten/aanbod-queries';
import type { Aanbodkeuze, Belemmeringvak, Cel } from '@/lib/instrumenten/cijfers';
import { keerTekst, meeste, mensenTekst } from '@/lib/instrumenten/woorden';
import type { InzetReden, InzetUitkomst } from '@/lib/inzet/regels';
import { BELEMMERING, INZET_REDEN, INZET_UITKOMST } from '@/lib/inzet/woorden';
import { achtergehoudenTekst, celTekst } from '@/lib/pilot/woorden';
import { Figuur, Kolommen, type Punt, Staven } from '../ui/grafiek';
import { Gemistabel, Instrumenttabel } from './aanbod-tabellen';
import { mensenadres } from './adres';

type Props = { a: Aanbod };
const exact = (a: Aanbod) => a.soort === 'team';

/** Wat er gebruikt wordt, wat het oplevert en wat er ontbreekt: elk plaatje met zijn bevinding. */
export function AanbodOverzicht({ a }: Props) {
  return (
    <div className="grid gap-5">
      <Instrumenttabel a={a} />
      <div className="grid gap-5 xl:grid-cols-2">
        <Starts a={a} />
        <Uitkomsten a={a} />
        <Redenen a={a} lijst="gestopt" />
        <Redenen a={a} lijst="afgewezen" />
      </div>
      <Gemistabel a={a} />
      <Belemmeringen a={a} />
    </div>
  );
}

function punten<S>(
  a: Aanbod,
  cellen: readonly Cel<S>[],
  woord: (s: S) => Pick<Punt, 'label' | 'kort'>,
  keuze: (s: S) => Aanbodkeuze,
): Punt[] {
  return cellen.map(({ sleutel, aantal: n }) => ({
    ...woord(sleutel),
    waarde: n,
    tekst: celTekst(n),
    href: n ? mensenadres(a, keuze(sleutel)) : undefined,
  }));
}

function Starts({ a }: Props) {
  const rij = punten(
    a,
    a.starts,
    (m) => ({ label: maandTekst(m), kort: korteMaand(m) }),
    (maand) => ({ lijst: 'gestart', maand }),
  );
  const top = meeste(a.starts, exact(a));
  const titel =
    a.sommen.starts === 0
      ? 'In twaalf maanden is er niemand begonnen'
      : top
        ? `De meeste mensen begonnen in ${maandTekst(top.sleutel)}: ${top.aantal}`
        : `In twaalf maanden begon er ${keerTekst(a.sommen.starts)} iemand`;
  return (
    <Figuur
      titel={titel}
      uitleg={`Mensen die met een instrument begonnen, per maand · samen ${a.sommen.starts}`}
      voet={achtergehoudenTekst(a.starts, a.sommen.starts)}
      koppen={['Maand', 'Begonnen']}
      punten={rij}
    >
      <Kolommen punten={rij} />
    </Figuur>
  );
}

const REDENWOORD = {
  gestopt: { niets: 'Er is niets eerder gestopt', keer: 'stopte het eerder', uitleg: 'Waarom iets eerder ophield' },
  afgewezen: {
    niets: 'Elke aanmelding ging door',
    keer: 'ging het niet door',
    uitleg: 'Waarom een aanmelding niet doorging',
  },
} as const;

function Redenen({ a, lijst }: Props & { lijst: 'gestopt' | 'afgewezen' }) {
  const woord = REDENWOORD[lijst];
  // Mag geen enkele reden te zien zijn, dan zegt een rij lege vakken niets.
  const teKlein = a.sommen[lijst] > 0 && a[lijst].every((c) => c.aantal === null);
  const cellen = teKlein ? [] : a[lijst].filter((c) => c.aantal !== 0);
  const rij = punten(
    a,
    cellen,
    (r: InzetReden) => ({ label: INZET_REDEN[r] }),
    (reden) => ({ lijst, reden }),
  );
  const top = meeste(a[lijst], exact(a));
  const som = a.sommen[lijst];
  const keer = `${keerTekst(som)} ${woord.keer}`;
  return (
    <Figuur
      titel={
        som === 0
          ? woord.niets
          : top
            ? `${keer}, het vaakst: ${top.sleutel === 'anders' ? 'een andere reden' : INZET_REDEN[top.sleutel]}`
            : keer
      }
      uitleg={`${woord.uitleg}, sinds ${langeDatum(a.vanaf)}`}
      voet={teKlein ? 'Het zijn te weinig mensen om te laten zien waarom.' : achtergehoudenTekst(a[lijst], som)}
      koppen={['Reden', 'Mensen']}
      punten={rij}
    >
      <Staven punten={rij} kleur="var(--color-rust)" />
    </Figuur>
  );
}

function uitkomstTitel(a: Aanbod): string {
  const bereikt = a.uitkomsten.find((c) => c.sleutel === 'bereikt')?.aantal ?? null;
  if (a.sommen.uitkomsten === 0) return 'Er is nog niets geëindigd waarvan de uitkomst bekend is';
  if (bereikt === null) return 'Wat er van de wensen terechtkwam';
  return bereikt === 0 ? 'Er is nog geen wens bereikt' : `Bij ${mensenTekst(bereikt)} is een wens bereikt`;
}

function Uitkomsten({ a }: Props) {
  const rij = punten(
    a,
    a.uitkomsten,
    (u: InzetUitkomst) => ({
      label: a.wensen
        ? `${INZET_UITKOMST[u]} (${a.wensen[u] === 1 ? '1 wens' : `${a.wensen[u]} wensen`})`
        : INZET_UITKOMST[u],
    }),
    (uitkomst) => ({ lijst: 'uitkomst', uitkomst }),
  );
  return (
    <Figuur
      titel={uitkomstTitel(a)}
      uitleg={`Mensen met zo'n wens, van wat eindigde sinds ${langeDatum(a.vanaf)}. Wie meer wensen had kan vaker meetellen.`}
      voet={achtergehoudenTekst(a.uitkomsten, a.sommen.uitkomsten)}
      koppen={['Uitkomst', 'Mensen']}
      punten={rij}
    >
      <Staven punten={rij} kleur="var(--color-goed)" />
    </Figuur>
  );
}

const vak = (b: Belemmeringvak) => (b === 'onbekend' ? 'niet opgeschreven' : BELEMMERING[b]);

function Belemmeringen({ a }: Props) {
  const rij = punten(
    a,
    a.belemmeringen,
    (b) => ({ label: vak(b) }),
    (belemmering) => ({ lijst: 'gemis', belemmering }),
  );
  const som = a.sommen.belemmeringen;
  const top = meeste(
    a.belemmeringen.filter((c) => c.sleutel !== 'onbekend'),
    exact(a),
  );
  const titel =
    som === 0
      ? 'Er is niets gewenst dat er niet is'
      : top
        ? `Wat er niet was, had het vaakst te maken met ${top.sleutel === 'anders' ? 'iets anders' : vak(top.sleutel)}`
        : 'Wat mensen belemmert bij wat er niet is';
  return (
    <Figuur
      titel={titel}
      uitleg="Gewenst en niet beschikbaar, naar wat de cliënt belemmert"
      voet={achtergehoudenTekst(a.belemmeringen, som)}
      koppen={['Belemmering', 'Mensen']}
      punten={rij}
    >
      <Staven punten={rij} kleur="var(--color-bijna)" />
    </Figuur>
  );
}
