import 'server-only';
import type { z } from 'zod';
import type { GevondenTraject } from '../bereik/scope';
import { langeDatum } from '../copy/datums';
import { aantal, UITSTROOMREDEN } from '../copy/woorden';
import type { Datum } from '../domain/datum';
import { heropenbaarTot } from '../domain/einde';
import type { Ctx } from '../server/command';
import { naarDb } from '../server/datums';
import { eisVoorbeeld } from '../server/voorbeeld';
import type { trajectBeeindigenSchema } from './schema';

type Einde = z.output<typeof trajectBeeindigenSchema>;

/** Wat een einde raakt. */
export type Eindegevolg = { afspraakIds: string[]; gesprekken: number; inzetten: number; sluitInzetten: boolean };

export async function leesGevolg(ctx: Ctx, t: GevondenTraject, v: Einde): Promise<Eindegevolg> {
  const afspraakIds = await afsprakenNa(ctx, t, v.einddatum);
  const gesprekken = await ctx.tx.contactmoment.count({
    where: { clientId: t.clientId, status: 'gevoerd', verkeerdOp: null, datum: { gt: naarDb(v.einddatum) } },
  });
  const inzetten = await ctx.tx.inzet.count({ where: { trajectId: t.id, status: { in: ['aangemeld', 'gestart'] } } });
  const looptDoor = v.inzetten !== 'sluiten' && (await looptElders(ctx, t, v.einddatum));
  return { afspraakIds, gesprekken, inzetten, sluitInzetten: v.einddatum <= ctx.vandaag && !looptDoor };
}

/** Loopt er na het einde nog een ander traject van deze cliënt? */
async function looptElders(ctx: Ctx, t: GevondenTraject, einddatum: Datum): Promise<boolean> {
  const anders = await ctx.tx.traject.count({
    where: {
      clientId: t.clientId,
      groep: 'pilot',
      id: { not: t.id },
      startdatum: { lte: naarDb(ctx.vandaag) },
      OR: [{ einddatum: null }, { einddatum: { gt: naarDb(einddatum > ctx.vandaag ? einddatum : ctx.vandaag) } }],
    },
  });
  return anders > 0;
}

/** Afspraken na het einde op een dag waarop de cliënt nergens anders meer loopt. */
async function afsprakenNa(ctx: Ctx, t: GevondenTraject, einddatum: Datum): Promise<string[]> {
  const anders = await ctx.tx.traject.findMany({
    where: { clientId: t.clientId, groep: 'pilot', id: { not: t.id } },
    select: { startdatum: true, einddatum: true },
  });
  const afspraken = await ctx.tx.contactmoment.findMany({
    where: { clientId: t.clientId, status: 'gepland', verkeerdOp: null, datum: { gt: naarDb(einddatum) } },
    select: { id: true, datum: true },
  });
  return afspraken
    .filter(({ datum }) => !anders.some((a) => a.startdatum <= datum && (a.einddatum === null || a.einddatum >= datum)))
    .map((a) => a.id);
}

/** Alles wat iemand moet weten voor het einde. */
export function eisEinde(ctx: Ctx, t: GevondenTraject, v: Einde, gevolg: Eindegevolg): void {
  const { gesprekken, inzetten } = gevolg;
  const afspraken = gevolg.afspraakIds.length;
  eisVoorbeeld(ctx, {
    vraag: `Het traject van ${t.naam} in ${t.aanpak.naam} eindigt op ${langeDatum(v.einddatum)}: ${UITSTROOMREDEN[v.uitstroomreden]}.`,
    regels: [
      v.huidige !== t.einddatum &&
        (t.einddatum
          ? `Intussen is het einde al gezet op ${langeDatum(t.einddatum)}.`
          : 'Intussen is het einde herroepen: het traject loopt weer door.'),
      gesprekken > 0 &&
        `Na deze dag ${gesprekken === 1 ? 'is nog 1 contact' : `zijn nog ${gesprekken} contacten`} vastgelegd; voor dit traject telt dat niet mee.`,
      afspraken > 0 &&
        `Na deze dag ${afspraken === 1 ? 'staat' : 'staan'} nog ${aantal(afspraken, 'afspraak', 'afspraken')} gepland; die ${afspraken === 1 ? 'wordt' : 'worden'} afgezegd.`,
      inzetten > 0 &&
        (gevolg.sluitInzetten
          ? `${aantal(inzetten, 'instrument stopt', 'instrumenten stoppen')} met dit traject.`
          : `${aantal(inzetten, 'instrument loopt', 'instrumenten lopen')} nog door.`),
      `Een vergissing? Tot en met ${langeDatum(heropenbaarTot(v.einddatum))} is dit ongedaan te maken: dan staat alles weer zoals het was.`,
    ],
    knop: `Beëindig het traject van ${t.naam}`,
  });
}
