import 'server-only';
import type { z } from 'zod';
import { langeDatum } from '../copy/datums';
import { tredeTekst } from '../copy/leefgebieden';
import { BESTAND } from '../copy/woorden';
import { defineCommand } from '../server/command';
import { naarDb } from '../server/datums';
import { Ongeldig } from '../server/fouten';
import { bestandVastleggenSchema, bestandWijzigenSchema, ladderVastleggenSchema, ladderWijzigenSchema } from './schema';
import { BESTAND_VELDEN, LADDER_VELDEN } from './woorden';
import { eisGeboren, eisNietLater, naarSituatie, opRegel, opSituatie, type Situatiezaak } from './zaak';

type Ladder = z.output<typeof ladderVastleggenSchema>;
type Bestand = z.output<typeof bestandVastleggenSchema>;

async function controleerLadder({ tx, client, start, vandaag }: Situatiezaak, v: Ladder, behalveId?: string) {
  eisNietLater('op', v.op, vandaag);
  if (v.op < start) throw new Ongeldig({ op: `De begeleiding begon op ${langeDatum(start)}. Kies die dag of later.` });
  const zelfdeDag = await tx.ladderstand.findFirst({
    where: { clientId: client.id, op: naarDb(v.op), ...(behalveId && { id: { not: behalveId } }) },
    select: { trede: true },
  });
  // Niet stilletjes vervangen: wie wijzigt ziet eerst wat er stond.
  if (zelfdeDag)
    throw new Ongeldig({
      op: `Op ${langeDatum(v.op)} staat al ${tredeTekst(zelfdeDag.trede)}. Klopt dat niet? Kies daarbij “wijzigen”.`,
    });
}

const ladderkolommen = (v: Ladder) => ({ trede: v.trede, op: naarDb(v.op), toelichting: v.toelichting });

/** Legt vast op welke trede iemand op een dag stond. Eén per dag; een tweede op die dag wordt geweigerd met de weg naar wijzigen. */
export const ladderVastleggen = defineCommand('ladder.vastleggen', ladderVastleggenSchema)
  .op(opSituatie, { recht: 'dossier.bijhouden', raakt: 'opvolging', velden: LADDER_VELDEN })
  .doet(async (zaak, v) => {
    await controleerLadder(zaak, v);
    const { id } = await zaak.tx.ladderstand.create({
      data: { clientId: zaak.client.id, ...ladderkolommen(v), doorId: zaak.user.id },
      select: { id: true },
    });
    return naarSituatie(zaak, ['ladder', id], 'ladder.vastleggen', { trede: v.trede, datum: v.op });
  });

/** Wijzigt een vastgelegde trede, haar dag of toelichting. */
export const ladderWijzigen = defineCommand('ladder.wijzigen', ladderWijzigenSchema)
  .op(opRegel('ladder'), { recht: 'dossier.bijhouden', raakt: 'opvolging', velden: LADDER_VELDEN })
  .doet(async (zaak, v) => {
    const { id } = zaak.oud;
    await controleerLadder(zaak, v, id);
    await zaak.tx.ladderstand.update({
      where: { id },
      data: { ...ladderkolommen(v), versie: { increment: 1 } },
      select: { id: true },
    });
    return naarSituatie(zaak, ['ladder', id], 'ladder.wijzigen', { trede: v.trede, datum: v.op });
  });

async function controleerBestand(zaak: Situatiezaak, v: Bestand, behalveId?: string) {
  eisNietLater('datum', v.datum, zaak.vandaag);
  eisGeboren('datum', v.datum, zaak);
  const zelfdeDag = await zaak.tx.bestandadvies.findFirst({
    where: { clientId: zaak.client.id, datum: naarDb(v.datum), ...(behalveId && { id: { not: behalveId } }) },
    select: { bestand: true },
  });
  if (zelfdeDag)
    throw new Ongeldig({
      datum: `Er staat al een advies van ${langeDatum(v.datum)}: ${BESTAND[zelfdeDag.bestand]}. Klopt dat niet? Kies daarbij “wijzigen”.`,
    });
}

const bestandkolommen = (v: Bestand) => ({
  bestand: v.bestand,
  soort: v.adviessoort,
  datum: naarDb(v.datum),
  grond: v.grond,
});

/** Legt een diagnoseadvies of herbeoordeling vast; het nieuwste zegt in welk bestand iemand staat. */
export const bestandVastleggen = defineCommand('bestand.vastleggen', bestandVastleggenSchema)
  .op(opSituatie, { recht: 'dossier.bijhouden', raakt: 'opvolging', velden: BESTAND_VELDEN })
  .doet(async (zaak, v) => {
    await controleerBestand(zaak, v);
    const { id } = await zaak.tx.bestandadvies.create({
      data: { clientId: zaak.client.id, ...bestandkolommen(v), doorId: zaak.user.id },
      select: { id: true },
    });
    return naarSituatie(zaak, ['bestand', id], 'bestand.vastleggen', { bestand: v.bestand, datum: v.datum });
  });

/** Wijzigt een advies, of vult aan wat een import niet wist. */
export const bestandWijzigen = defineCommand('bestand.wijzigen', bestandWijzigenSchema)
  .op(opRegel('bestand'), { recht: 'dossier.bijhouden', raakt: 'opvolging', velden: BESTAND_VELDEN })
  .doet(async (zaak, v) => {
    const { id } = zaak.oud;
    await controleerBestand(zaak, v, id);
    await zaak.tx.bestandadvies.update({
      where: { id },
      data: { ...bestandkolommen(v), versie: { increment: 1 } },
      select: { id: true },
    });
    return naarSituatie(zaak, ['bestand', id], 'bestand.wijzigen', { bestand: v.bestand, datum: v.datum });
  });
