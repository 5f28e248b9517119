import { langeDatum, periodeTekst } from '../copy/datums';
import { tredeTekst } from '../copy/leefgebieden';
import { KANAAL, NIVEAU_NEDERLANDS, ONHOLD_REDEN, opsomming, telefoonTekst } from '../copy/woorden';
import type { Kanaal } from '../domain/tellend-gesprek';
import type { Dossierfeiten } from './feiten';

/** Meer van een verslag komt er niet in een samenvatting. */
const MEESTE_TEKENS_VERSLAG = 4000;
const LANGSTE = 12_000;

/**
 * Een samenvatting uit het dossier, als begin voor wie overdraagt: hij leest haar na en schrijft erbij wat er niet in staat. Alleen wat
 * bekend is krijgt een kop. Past altijd in het veld.
 */
export function stelSamenvattingOp(f: Dossierfeiten): string {
  const delen: [string, (string | null | false)[]][] = [
    ['Gesprekken', gesprekken(f)],
    ['Plan van aanpak', plan(f)],
    ['Instrumenten', f.inzetten.map(inzet)],
    ['On hold', [f.onHold && onHold(f.onHold)]],
    ['Wat nog beloofd is', f.toezeggingen.map(toezegging)],
    ['Contact en taal', contact(f)],
    ['Vast contactpersoon', [f.vastContact && vastContact(f.vastContact)]],
  ];
  return delen
    .map(([kop, regels]) => [kop, regels.filter(Boolean)] as const)
    .filter(([, regels]) => regels.length > 0)
    .map(([kop, regels]) => `${kop}\n${regels.join('\n')}`)
    .join('\n\n')
    .slice(0, LANGSTE);
}

/** Wat er van gesprekken in een samenvatting komt. */
export type Overgenomen = { verslagen: readonly string[]; derden: readonly string[] };

/**
 * Hoe een gesprek hierboven letterlijk in een samenvatting komt, met wat ervoor in de plaats kan; het langste eerst, want een korter kan het begin
 * ervan zijn.
 */
export const afTeSchermen = ({ verslagen, derden }: Overgenomen, ervoor: string) =>
  [
    ...verslagen.map((v) => ({ van: `: ${v.slice(0, MEESTE_TEKENS_VERSLAG)}`, naar: `: ${ervoor}` })),
    ...derden.map((d) => ({ van: `, met ${d})`, naar: ')' })),
  ].sort((a, b) => b.van.length - a.van.length);

const hoe = (kanaal: Kanaal) => KANAAL[kanaal].toLowerCase();

function gesprekken({ gesprekken: lijst, laatsteVerslag: v, afspraken }: Dossierfeiten) {
  const geweest = lijst.map((g) => `${langeDatum(g.datum)} (${hoe(g.kanaal)}${g.derden ? `, met ${g.derden}` : ''})`);
  const kort = v && (v.tekst.length > MEESTE_TEKENS_VERSLAG ? `${v.tekst.slice(0, MEESTE_TEKENS_VERSLAG)}…` : v.tekst);
  return [
    geweest.length > 0 ? `Laatste gesprekken: ${opsomming(geweest)}.` : 'Er is nog geen gesprek gevoerd.',
    v && `Uit het gesprek van ${langeDatum(v.datum)}: ${kort}`,
    ...afspraken.map((a) => `Afspraak: ${langeDatum(a.datum)}${a.tijd ? ` om ${a.tijd}` : ''}, ${hoe(a.kanaal)}.`),
  ];
}

function plan({ plan: p }: Dossierfeiten) {
  if (!p) return [];
  const richting = p.richting === 'ladder' && p.trede ? tredeTekst(p.trede) : p.richting && 'rust en herstel';
  return [
    richting && `Richting: ${richting}.`,
    ...p.stappen.map((s) => `Open stap: ${s.tekst}${s.voor ? ` (voor ${langeDatum(s.voor)})` : ''}`),
    p.afspraken && `Afspraken: ${p.afspraken}`,
    p.evaluatieOp && `Evaluatie op ${langeDatum(p.evaluatieOp)}.`,
  ];
}

function inzet(i: Dossierfeiten['inzetten'][number]): string {
  const stand = i.status === 'gestart' ? 'loopt sinds' : 'aangemeld op';
  return `${i.instrument}: ${stand} ${langeDatum(i.op)}${i.trajectbegeleider ? `, trajectbegeleider ${i.trajectbegeleider}` : ''}.`;
}

const onHold = (o: NonNullable<Dossierfeiten['onHold']>) =>
  `${o.tot ? periodeTekst(o.van, o.tot) : `Sinds ${langeDatum(o.van)}`}: ${ONHOLD_REDEN[o.reden]}. Opnieuw bekijken op ${langeDatum(o.herzienOp)}.`;

const toezegging = (t: Dossierfeiten['toezeggingen'][number]) =>
  t.gedaan
    ? `${t.tekst} (gedaan, nog niet verteld aan de cliënt)`
    : `${t.tekst} (toegezegd voor ${langeDatum(t.voor)})`;

function contact(f: Dossierfeiten) {
  const { ritme } = f;
  const bereik = [f.telefoon && telefoonTekst(f.telefoon), f.email, f.bereikbaarheid].filter(Boolean);
  return [
    bereik.length > 0 && `Te bereiken: ${bereik.join(', ')}.`,
    ritme &&
      `Afgesproken ritme: ${ritme.weken === 1 ? 'elke week' : `elke ${ritme.weken} weken`}${[
        ritme.kanaal && hoe(ritme.kanaal),
        ritme.locatie,
        ritme.momenten,
      ]
        .filter(Boolean)
        .map((d) => `, ${d}`)
        .join('')}.`,
    f.ritmeWens && `Wens: ${f.ritmeWens}`,
    f.talen.length > 0 && `Spreekt ${opsomming(f.talen)}.`,
    f.niveauNederlands && `Nederlands: ${NIVEAU_NEDERLANDS[f.niveauNederlands]}.`,
    f.tolkNodig && 'Er is een tolk nodig.',
    f.laaggeletterd === 'ja' && 'Heeft moeite met lezen en schrijven.',
  ];
}

const vastContact = (v: NonNullable<Dossierfeiten['vastContact']>) =>
  [v.naam, v.organisatie, v.telefoon && telefoonTekst(v.telefoon)].filter(Boolean).join(', ');
