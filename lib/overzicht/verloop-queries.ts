import 'server-only';
import { vindBeeld } from '../beeld/beeld';
import type { Teamrij } from '../caseload/teamrijen';
import { stilTussen } from '../copy/norm';
import type { Datum } from '../domain/datum';
import { opNaam } from '../domain/naam';
import { isLopend } from '../domain/teamlijst';
import type { Trajectfeiten } from '../norm/feiten';
import type { Tx } from '../server/db';
import { type Antwoord, defineInzage, type Leesctx, leesNiets } from '../server/inzage';
import { sql } from '../server/sql';
import { kolom, rijvorm, vraag } from '../server/vraag';
import { verloopbeelden } from './beelden-woorden';
import { leesTeam, type Naam, type Team } from './queries';
import type { Teamfilter } from './schema';
import { bepaalVerloop, GEEN, statussenOp, telVerloop, trenddagen, trendVan, type Verlooprij } from './verloop-regels';
import { leesWieOp } from './wie-op-queries';

type Vraag = Pick<Teamfilter, 'team' | 'periode' | 'begeleider'> & { peildatum: Datum };

const ZONDER: Naam = { id: GEEN, naam: 'Zonder begeleider' };

async function leesVerloop({ tx, user, vandaag }: Leesctx, keuze: Vraag) {
  const { peildatum } = keuze;
  const dagen = trenddagen(peildatum);
  const gelezen = await leesTeam(tx, user, keuze, vandaag, { sinds: dagen[0], houders: true });
  if (!gelezen) return null;
  const { team, teams, nu, periode, venster, feiten } = gelezen;
  const wie = await leesWieOp(tx, gelezen.welke, dagen, vandaag);
  const rijen = maakRijen(gelezen.rijen, feiten, peildatum, venster);
  const reeksen = feiten.map((t) => ({ id: t.id, statussen: statussenOp(t.norm, dagen) }));
  const trend = (id: string | null) =>
    trendVan(reeksen, dagen, id === null ? undefined : (t, dag) => (wie.get(`${t.id} ${dag}`) ?? GEEN) === id);
  const normen = new Set(gelezen.normen.map((n) => n.perJaar));
  const stilstanden = feiten.flatMap((t) => t.opschortingen.filter((o) => o.vanAanpak));
  const namen = await leesNamen(tx, wieDeedWat(rijen));
  const regels = begeleidersVan(gelezen.rijen.filter(isLopend), [...gelezen.begeleiders, ...namen], rijen).map((b) => ({
    ...b,
    ...telVerloop(rijen, b.id),
    trend: trend(b.id),
  }));
  // Wie er op deze peildatum niet bij was, is niet te kiezen: dan het hele team.
  const gekozen = regels.find((r) => r.id === keuze.begeleider) ?? null;
  return {
    ...{ team, teams, peildatum, nu, periode, venster, regels },
    /** Van wie dit alles is: één begeleider, of null voor het hele team. */
    begeleider: gekozen && { id: gekozen.id, naam: gekozen.naam },
    totaal: telVerloop(rijen, gekozen?.id),
    trend: trend(gekozen ? gekozen.id : null),
    /** De norm op de peildatum, als die voor iedereen dezelfde is. */
    perJaar: normen.size === 1 ? ([...normen][0] ?? null) : null,
    /** Waarom de klok van een hele aanpak op elk van de dagen van de trend stilstond. */
    stil: dagen.map((dag) => stilTussen(stilstanden, dag, dag)),
  };
}

/**
 * Hoe het contact van het team over twaalf maanden verliep, ook per begeleider. Gesprekken en pogingen staan bij wie ze voerde, ook van buiten
 * het team; de caseload bij wie haar op de peildatum had, en de trend bij wie er op die dag begeleidde. null als getTeam dat ook is, of als het team deze begeleider niet heeft.
 */
export const getVerloop = defineInzage({
  naam: 'verloop.openen',
  recht: 'team.bekijken',
  op: leesNiets,
  lees: leesVerloop,
  spoor: ({ team }) => ({ onderwerp: 'team', onderwerpId: team.id }),
});
export type Teamverloop = Antwoord<typeof getVerloop>;

/** De cijfers onder een plaatje, om mee te nemen als bestand. */
export const getVerloopbestand = defineInzage({
  naam: 'beeld.exporteren',
  recht: 'team.bekijken',
  op: leesNiets,
  lees: async (ctx, v: Vraag & { beeld: string }) => {
    const verloop = await leesVerloop(ctx, v);
    const beeld = verloop && vindBeeld(verloopbeelden(verloop), v.beeld);
    return beeld && { team: verloop.team, beeld };
  },
  spoor: ({ team, beeld }) => ({ onderwerp: 'team', onderwerpId: team.id, details: { beeld: beeld.naam } }),
});

/** Alleen wie op de peildatum loopt: wat er bij een beëindigd traject gebeurde, hoort bij niemand van nu. */
function maakRijen(
  teamrijen: readonly Teamrij[],
  feiten: readonly Trajectfeiten[],
  peildatum: Datum,
  venster: Team['venster'],
): Verlooprij[] {
  const normen = new Map(feiten.map((t) => [t.id, t.norm]));
  return teamrijen.filter(isLopend).flatMap(({ trajectId, clientId, status, onHold, begeleider }) => {
    const norm = normen.get(trajectId);
    const verloop = norm && bepaalVerloop(norm, peildatum, venster);
    return verloop ? [{ clientId, status, onHold, begeleiderId: begeleider?.id ?? GEEN, verloop }] : [];
  });
}

const wieDeedWat = (rijen: readonly Verlooprij[]): string[] => [
  ...new Set(rijen.flatMap(({ verloop: v }) => [...v.gesprekken, ...v.pogingen].map((x) => x.door))),
];

const NAAM = rijvorm('overzicht.namen', { id: kolom.id, naam: kolom.tekst });

const leesNamen = (tx: Tx, wie: readonly string[]): Promise<Naam[]> =>
  vraag(tx, NAAM, sql`SELECT id::text, naam FROM gebruiker WHERE id = ANY(${wie.filter((id) => id !== GEEN)}::uuid[])`);

/** Wie er die dag iemand begeleidde, wie iets deed en wie er in het team zit, op naam; wat van niemand is staat onderaan. */
function begeleidersVan(teamrijen: readonly Teamrij[], bekend: readonly Naam[], rijen: readonly Verlooprij[]): Naam[] {
  const alle = new Map<string, Naam>(bekend.map(({ id, naam }) => [id, { id, naam }]));
  for (const { begeleider: b } of teamrijen) if (b) alle.set(b.id, b);
  if (rijen.some((r) => r.begeleiderId === GEEN) || wieDeedWat(rijen).includes(GEEN)) alle.set(GEEN, ZONDER);
  return [...alle.values()].sort((a, b) => Number(a.id === GEEN) - Number(b.id === GEEN) || opNaam(a, b));
}
