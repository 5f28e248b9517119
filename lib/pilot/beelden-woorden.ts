/** De plaatjes over een aanpak: wat zij zeggen, en hun cijfers. Het scherm en het rekenblad krijgen dezelfde. */
import type { Beeld, Punt } from '../beeld/beeld';
import { asMaand, langeDatum, maandTekst, periodeTekst } from '../copy/datums';
import { aantal, NORMSTATUS, ONHOLD_REDEN, UITSTROOMREDEN } from '../copy/woorden';
import { MEESTE_GESPREKKEN } from '../domain/teamlijst';
import type { Eindevak } from './kwartaal-regels';
import type { Pilot } from './queries';
import type { Teamcijfers } from './teams-regels';
import { celTekst, grootste, procentTekst, REDENEN_ZIJN_GROF } from './woorden';

const punt = (label: string, n: number | null, verder: Partial<Punt> = {}): Punt => ({
  label,
  waarde: n,
  tekst: celTekst(n),
  ...verder,
});

function instroom(p: Pilot): Beeld {
  const top = grootste(p.instroom.filter((c) => c.sleutel !== 'eerder'));
  return {
    naam: 'instroom',
    vorm: 'kolommen',
    titel:
      top && top.sleutel !== 'eerder'
        ? `De meeste deelnemers begonnen in ${maandTekst(top.sleutel)}: ${top.aantal}`
        : `${aantal(p.begonnen, 'deelnemer is', 'deelnemers zijn')} begonnen`,
    uitleg: `Instroom per maand · samen ${p.begonnen}`,
    koppen: ['Maand', 'Begonnen'],
    punten: p.instroom.map(({ sleutel, aantal: n, stil }) =>
      sleutel === 'eerder' ? punt('eerder', n) : punt(maandTekst(sleutel), n, { ...asMaand(sleutel), stil }),
    ),
  };
}

function opTijdTitel(p: Pilot): string {
  const bekend = p.opTijd.flatMap((m) => (m.procent === null ? [] : [{ ...m, procent: m.procent }]));
  const laatste = bekend.at(-1);
  const eerste = laatste?.teVergelijken ? bekend.find((m) => m.teVergelijken) : undefined;
  if (!laatste || laatste.dag !== p.peildatum) return 'Op deze dag loopt van niemand de klok';
  const nu = `${laatste.procent}% is op tijd gesproken`;
  if (!eerste || eerste === laatste) return nu;
  const verschil = laatste.procent - eerste.procent;
  const sinds = `${maandTekst(eerste.dag)} (${eerste.procent}%)`;
  if (Math.abs(verschil) < 3) return `${nu}, ongeveer evenveel als in ${sinds}`;
  return `${nu}, ${verschil > 0 ? 'meer' : 'minder'} dan in ${sinds}`;
}

function opTijd(p: Pilot): Beeld {
  return {
    naam: 'op_tijd',
    vorm: 'lijn',
    titel: opTijdTitel(p),
    uitleg: 'Aan het einde van elke maand: het deel van wie de klok loopt dat niet over tijd is.',
    voet: p.opTijd.some((m) => m.stil) ? 'Waar het gearceerd is, stond de klok van de aanpak stil.' : '',
    koppen: ['Dag', 'Op tijd (%)'],
    punten: p.opTijd.map(
      (m): Punt => ({
        label: langeDatum(m.dag),
        ...asMaand(m.dag),
        waarde: m.stil ? null : m.procent,
        tekst: m.stil ? `klok stond stil: ${m.stil}` : procentTekst(m.procent),
        stil: m.stil,
      }),
    ),
  };
}

function gesprekken(p: Pilot): Beeld {
  const top = grootste(p.gesprekken);
  const loopt = p.peildatum < p.venster.tot ? '; dit jaar loopt nog' : '';
  const { perJaar } = p.aanpak;
  const streep = perJaar <= MEESTE_GESPREKKEN;
  return {
    naam: 'gesprekken',
    vorm: 'kolommen',
    titel: top
      ? `De grootste groep (${top.aantal} van ${p.lopend}) had ${top.sleutel === MEESTE_GESPREKKEN ? '6 of meer gesprekken' : aantal(top.sleutel, 'gesprek', 'gesprekken')}`
      : 'Zoveel gesprekken hadden de deelnemers',
    uitleg: `Gesprekken per lopende deelnemer, ${periodeTekst(p.venster.van, p.venster.tot)}${loopt} · samen ${p.lopend}`,
    voet: streep
      ? `Links van de streep: minder dan de norm van ${perJaar}. Wie een deel van het jaar liep of stilstond, hoefde minder.`
      : '',
    koppen: ['Gesprekken', 'Deelnemers'],
    norm: streep ? { na: perJaar, tekst: `norm: ${perJaar} per jaar` } : undefined,
    punten: p.gesprekken.map(({ sleutel, aantal: n }) =>
      sleutel === MEESTE_GESPREKKEN ? punt(`${sleutel} of meer`, n, { kort: `${sleutel}+` }) : punt(String(sleutel), n),
    ),
  };
}

function status(p: Pilot): Beeld {
  const top = grootste(p.status);
  return {
    naam: 'status',
    vorm: 'staven',
    titel: top
      ? `${top.aantal} van de ${p.lopend} lopende deelnemers: ${NORMSTATUS[top.sleutel]}`
      : 'Hoe het er met de norm voor staat',
    uitleg: `Status van de contactnorm op ${langeDatum(p.peildatum)}`,
    koppen: ['Status', 'Deelnemers'],
    punten: p.status.map((c) => punt(NORMSTATUS[c.sleutel], c.aantal)),
  };
}

/** Elke reden die te zien is; wat niet getoond wordt is samen één regel, want ook welke dat zijn zegt iets. */
function redenen<S>(cellen: readonly { sleutel: S; aantal: number | null }[], woord: (s: S) => string): Punt[] {
  const zichtbaar = cellen.filter((c) => c.aantal !== null);
  const punten = zichtbaar.map((c) => punt(woord(c.sleutel), c.aantal));
  return punten.length === 0 || zichtbaar.length === cellen.length ? punten : [...punten, punt('andere redenen', null)];
}

/** De naam van de reden die het vaakst voorkomt. */
function vaakst<S>(cellen: readonly { sleutel: S; aantal: number | null }[], woord: (s: S) => string): string {
  const top = grootste(cellen);
  return top ? `, het vaakst: ${woord(top.sleutel)}` : '';
}

const NOG_GEEN_KWARTAAL = 'Er is nog geen heel kwartaal voorbij om iets van te laten zien.';

function onHold({ kwartaal: k }: Pilot): Beeld {
  const totaal = k?.onHold.totaal ?? null;
  const woord = (r: keyof typeof ONHOLD_REDEN) => (r === 'anders' ? 'een andere reden' : ONHOLD_REDEN[r]);
  const punten = redenen(k?.onHold.redenen ?? [], woord);
  return {
    naam: 'on_hold',
    vorm: 'staven',
    kleur: 'rust',
    titel:
      k === null || totaal === null
        ? 'Hoeveel mensen on hold zijn, is niet te tonen'
        : `Ongeveer ${totaal} van de ${k.lopend} lopende deelnemers waren on hold${vaakst(k.onHold.redenen, woord)}`,
    uitleg: `${k ? `Stand van ${langeDatum(k.kwartaaleinde)}, afgerond · ` : ''}De begeleiding naar werk rust; het contact en de norm lopen door`,
    voet: [
      k === null ? NOG_GEEN_KWARTAAL : punten.length === 0 && 'Er zijn te weinig mensen om te laten zien waarom.',
      REDENEN_ZIJN_GROF,
    ]
      .filter(Boolean)
      .join(' '),
    koppen: ['Reden', 'Deelnemers, ongeveer'],
    punten,
  };
}

function einde({ kwartaal }: Pilot): Beeld {
  const k = kwartaal?.einde;
  const woord = (r: Eindevak) => (r === 'onbekend' ? 'reden niet bekend' : UITSTROOMREDEN[r]);
  return {
    naam: 'einde',
    vorm: 'staven',
    kleur: 'ink2',
    titel: k
      ? `${k.beeindigd} trajecten waren beëindigd${vaakst(
          k.redenen.filter((c) => c.sleutel !== 'onbekend'),
          woord,
        )}`
      : 'Waarom trajecten eindigden, is nog niet te tonen',
    uitleg: k
      ? `Waarom trajecten zijn beëindigd · tot en met ${langeDatum(k.kwartaaleinde)}, redenen afgerond`
      : 'Waarom trajecten zijn beëindigd',
    voet: [
      k
        ? k.kwartaaleinde !== kwartaal?.kwartaaleinde && 'Daarna kwamen er te weinig mensen bij om opnieuw te tellen.'
        : 'Er zijn nog te weinig trajecten beëindigd.',
      REDENEN_ZIJN_GROF,
    ]
      .filter(Boolean)
      .join(' '),
    koppen: ['Reden', 'Deelnemers, ongeveer'],
    punten: redenen(k?.redenen ?? [], woord),
  };
}

function teamsTitel(teams: readonly Teamcijfers[]): string {
  const bekend = teams.flatMap((t) => (t.gehaaldDeel === null ? [] : [{ ...t, deel: t.gehaaldDeel }]));
  const op = [...bekend].sort((a, b) => b.deel - a.deel);
  const [eerste, laatste] = [op[0], op.at(-1)];
  if (!eerste || !laatste || eerste === laatste) return 'Teams naast elkaar';
  return eerste.deel - laatste.deel < 3
    ? `De teams verschillen weinig: rond ${eerste.deel}% haalde de norm`
    : `${eerste.team} haalde de norm het vaakst (${eerste.deel}%), ${laatste.team} het minst (${laatste.deel}%)`;
}

/** Met één team valt er niets naast elkaar te leggen. */
function teams(p: Pilot): Beeld[] {
  if (p.teams.length < 2) return [];
  return [
    {
      naam: 'teams',
      vorm: 'staven',
      hoogste: 100,
      titel: teamsTitel(p.teams),
      uitleg: `Teams naast elkaar, ${periodeTekst(p.venster.van, p.venster.tot)} · ${p.lopend} lopende deelnemers`,
      voet: `Norm gehaald: van wie er in deze periode iets moest. Over tijd: op ${langeDatum(p.peildatum)}.`,
      koppen: ['Team', 'Deelnemers', 'Gesprekken', 'Over tijd', 'Over tijd (%)', 'Norm gehaald', 'Norm gehaald (%)'],
      reeksen: [
        { naam: 'norm gehaald', kleur: 'accent' },
        { naam: 'over tijd', kleur: 'ink2', gearceerd: true },
      ],
      punten: p.teams.map((t) => ({
        label: t.team,
        waarde: t.gehaaldDeel,
        tekst: procentTekst(t.gehaaldDeel),
        tweede: { waarde: t.overTijdDeel, tekst: procentTekst(t.overTijdDeel) },
        cellen: [
          ...[t.lopend, t.gesprekken, t.overTijd].map((n) => ({ tekst: String(n), getal: n })),
          { tekst: procentTekst(t.overTijdDeel) },
          { tekst: `${t.gehaald} van ${t.vereist}` },
          { tekst: procentTekst(t.gehaaldDeel) },
        ],
      })),
    },
  ];
}

/** Elk plaatje van Pilot, op de volgorde van de pagina. */
export const pilotbeelden = (p: Pilot): Beeld[] => [
  instroom(p),
  opTijd(p),
  gesprekken(p),
  status(p),
  ...teams(p),
  onHold(p),
  einde(p),
];
