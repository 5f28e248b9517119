/** De plaatjes over het aanbod: wat zij zeggen, en hun cijfers. Het scherm en het rekenblad krijgen dezelfde. */
import type { Beeld, Punt } from '../beeld/beeld';
import { asMaand, langeDatum, maandTekst } from '../copy/datums';
import type { InzetReden, InzetUitkomst } from '../inzet/regels';
import { BELEMMERING, INZET_REDEN, INZET_UITKOMST } from '../inzet/woorden';
import { achtergehoudenTekst, celTekst, REDENEN_ZIJN_GROF } from '../pilot/woorden';
import type { Aanbod } from './aanbod-queries';
import type { Aanbodkeuze, Belemmeringvak, Cel } from './cijfers';
import { keerTekst, meeste, mensenTekst } from './woorden';

/** Waar de mensen achter een getal staan; undefined waar geen namen bij horen. */
type Adres = (keuze: Aanbodkeuze) => string | undefined;
type Bron = { a: Aanbod; adres: Adres };

const exact = (a: Aanbod) => a.soort === 'team';

function punten<S>(
  { adres }: Bron,
  cellen: readonly Cel<S>[],
  woord: (s: S) => Pick<Punt, 'label' | 'kort' | 'jaar'>,
  keuze: (s: S) => Aanbodkeuze,
): Punt[] {
  return cellen.map(({ sleutel, aantal: n }) => ({
    ...woord(sleutel),
    waarde: n,
    tekst: celTekst(n),
    href: n ? adres(keuze(sleutel)) : undefined,
  }));
}

function starts(bron: Bron): Beeld {
  const { a } = bron;
  const top = meeste(a.starts, exact(a));
  return {
    naam: 'begonnen',
    vorm: 'kolommen',
    titel:
      a.sommen.starts === 0
        ? 'In twaalf maanden is er niemand begonnen'
        : top
          ? `De meeste mensen begonnen in ${maandTekst(top.sleutel)}: ${top.aantal}`
          : `In twaalf maanden begon er ${keerTekst(a.sommen.starts)} iemand`,
    uitleg: `Mensen die met een instrument begonnen, per maand · samen ${a.sommen.starts}`,
    voet: achtergehoudenTekst(a.starts, a.sommen.starts),
    koppen: ['Maand', 'Begonnen'],
    punten: punten(
      bron,
      a.starts,
      (m) => ({ label: maandTekst(m), ...asMaand(m) }),
      (maand) => ({ lijst: 'gestart', maand }),
    ),
  };
}

/** Wat er over redenen te zien is; voor wie geen mensen mag zien zijn die grof, en is wat niet getoond wordt één regel. */
function redenpunten<S>(
  bron: Bron,
  cellen: readonly Cel<S>[],
  woord: (s: S) => Pick<Punt, 'label'>,
  keuze: (s: S) => Aanbodkeuze,
): Punt[] {
  const zichtbaar = cellen.filter((c) => (exact(bron.a) ? c.aantal !== 0 : c.aantal !== null));
  const uit = punten(bron, zichtbaar, woord, keuze);
  if (exact(bron.a) || uit.length === 0 || uit.length === cellen.length) return uit;
  return [...uit, { label: 'de rest', waarde: null, tekst: celTekst(null) }];
}

const redenvoet = (a: Aanbod, cellen: readonly Cel<unknown>[], som: number): string =>
  exact(a)
    ? achtergehoudenTekst(cellen, som)
    : [
        som > 0 && cellen.every((c) => c.aantal === null) && 'Het zijn te weinig mensen om te laten zien waarom.',
        REDENEN_ZIJN_GROF,
      ]
        .filter(Boolean)
        .join(' ');

/** Over welke dagen het gaat. */
const redendagen = (a: Aanbod): string =>
  a.redenenOp
    ? `van ${langeDatum(a.redenenVanaf)} tot en met ${langeDatum(a.redenenOp)}`
    : `sinds ${langeDatum(a.vanaf)}`;

const REDENWOORD = {
  gestopt: { niets: 'Er is niets eerder gestopt', keer: 'stopte het eerder', uitleg: 'Waarom iets eerder ophield' },
  afgewezen: {
    niets: 'Elke aanmelding ging door',
    keer: 'ging het niet door',
    uitleg: 'Waarom een aanmelding niet doorging',
  },
} as const;

function redenen(bron: Bron, lijst: keyof typeof REDENWOORD): Beeld {
  const { a } = bron;
  const woord = REDENWOORD[lijst];
  const som = a.sommen[lijst];
  const top = meeste(a[lijst], exact(a));
  const keer = `${keerTekst(som)} ${woord.keer}`;
  const vaakst = top && `, het vaakst: ${top.sleutel === 'anders' ? 'een andere reden' : INZET_REDEN[top.sleutel]}`;
  return {
    naam: lijst,
    vorm: 'staven',
    kleur: 'rust',
    titel: som === 0 ? woord.niets : `${keer}${vaakst ?? ''}`,
    uitleg: `${woord.uitleg}, ${redendagen(a)}`,
    voet: redenvoet(a, a[lijst], som),
    koppen: ['Reden', 'Mensen'],
    punten: redenpunten(
      bron,
      a[lijst],
      (r: InzetReden) => ({ label: INZET_REDEN[r] }),
      (reden) => ({ lijst, reden }),
    ),
  };
}

function uitkomstTitel(a: Aanbod): string {
  const bereikt = a.uitkomsten.find((c) => c.sleutel === 'bereikt')?.aantal ?? null;
  if (a.sommen.uitkomsten === 0) return 'Er is nog niets geëindigd waarvan de uitkomst bekend is';
  if (bereikt === null) return 'Wat er van de wensen terechtkwam';
  return bereikt === 0
    ? 'Er is nog geen wens bereikt'
    : `Bij ${exact(a) ? '' : 'ongeveer '}${mensenTekst(bereikt)} is een wens bereikt`;
}

function uitkomsten(bron: Bron): Beeld {
  const { a } = bron;
  const wensen = (u: InzetUitkomst) => a.wensen && (a.wensen[u] === 1 ? '1 wens' : `${a.wensen[u]} wensen`);
  return {
    naam: 'uitkomsten',
    vorm: 'staven',
    kleur: 'goed',
    titel: uitkomstTitel(a),
    uitleg: `Mensen met zo'n wens, van wat eindigde ${redendagen(a)}. Wie meer wensen had kan vaker meetellen.`,
    voet: exact(a) ? achtergehoudenTekst(a.uitkomsten, a.sommen.uitkomsten) : REDENEN_ZIJN_GROF,
    koppen: ['Uitkomst', 'Mensen'],
    punten: punten(
      bron,
      a.uitkomsten,
      (u: InzetUitkomst) => ({ label: [INZET_UITKOMST[u], wensen(u) && `(${wensen(u)})`].filter(Boolean).join(' ') }),
      (uitkomst) => ({ lijst: 'uitkomst', uitkomst }),
    ),
  };
}

const vak = (b: Belemmeringvak) => (b === 'onbekend' ? 'niet opgeschreven' : BELEMMERING[b]);

function belemmeringen(bron: Bron): Beeld {
  const { a } = bron;
  const som = a.sommen.belemmeringen;
  const top = meeste(
    a.belemmeringen.filter((c) => c.sleutel !== 'onbekend'),
    exact(a),
  );
  return {
    naam: 'belemmeringen',
    vorm: 'staven',
    kleur: 'bijna',
    titel:
      som === 0
        ? 'Er is niets gewenst dat er niet is'
        : top
          ? `Wat er niet was, had het vaakst te maken met ${top.sleutel === 'anders' ? 'iets anders' : vak(top.sleutel)}`
          : 'Wat mensen belemmert bij wat er niet is',
    uitleg: `Gewenst en niet beschikbaar, naar wat de cliënt belemmert${a.redenenOp ? `, ${redendagen(a)}` : ''}`,
    voet: redenvoet(a, a.belemmeringen, som),
    koppen: ['Belemmering', 'Mensen'],
    punten: (exact(a) ? punten : redenpunten)(
      bron,
      a.belemmeringen,
      (b) => ({ label: vak(b) }),
      (belemmering) => ({ lijst: 'gemis', belemmering }),
    ),
  };
}

/** Elk plaatje van Aanbod, op de volgorde van de pagina; de belemmeringen staan onder wat er ontbreekt. */
export function aanbodbeelden(a: Aanbod, adres: Adres = () => undefined): Beeld[] {
  const bron = { a, adres };
  return [starts(bron), uitkomsten(bron), redenen(bron, 'gestopt'), redenen(bron, 'afgewezen'), belemmeringen(bron)];
}
