import 'server-only';
import { periodeTekst } from '../copy/datums';
import type { Meldcode } from '../copy/meldingen';
import { type Datum, dagenTussen } from '../domain/datum';
import { type Ctx, defineCommand } from '../server/command';
import { naarDb, uitDb } from '../server/datums';
import { IntussenGewijzigd, Ongeldig } from '../server/fouten';
import {
  afwezigheidToevoegenSchema,
  afwezigheidVerwijderenSchema,
  afwezigheidWijzigenSchema,
  WEEKDAGEN,
  WERKTIJDEN_VELDEN,
  type Weekdag,
  type Werktijden,
  werktijdenWijzigenSchema,
} from './schema';
import { AFWEZIG_VELDEN } from './woorden';
import { opAfwezigheid, opAgenda } from './zaak';

const NAAR = '/agenda/instellingen';

type Regel = { weekdag: Weekdag; van: string; tot: string; locatieId: string | null };

/** De dagen waarop wordt gewerkt. Het schema eist er ten minste één, elk met een begin en een einde. */
const werkdagenUit = (v: Werktijden): Regel[] =>
  WEEKDAGEN.filter((d) => v[`werkt${d}`]).map((d) => ({
    weekdag: d,
    van: v[`van${d}`] as string,
    tot: v[`tot${d}`] as string,
    locatieId: v[`locatie${d}`],
  }));

/** Vervangt de vaste werkdagen, en hoeveel gesprekken er op een dag passen en hoe lang er een duurt. */
export const werktijdenWijzigen = defineCommand('werktijden.wijzigen', werktijdenWijzigenSchema)
  .op(opAgenda, { recht: 'agenda.bekijken', raakt: 'niets', velden: WERKTIJDEN_VELDEN })
  .doet(async (zaak, v) => {
    const { tx, agenda } = zaak;
    const gebruikerId = zaak.user.id;
    const oud = await tx.werkdag.findMany({ where: { gebruikerId }, orderBy: { weekdag: 'asc' } });
    if (agenda.versie !== v.versie)
      throw new IntussenGewijzigd(
        oud.map((w) => ({ veld: `van${w.weekdag}`, label: dagLabel(w.weekdag), waarde: `${w.van} – ${w.tot}` })),
        agenda.versie,
      );
    const regels = werkdagenUit(v);
    await eisLocaties(zaak, regels, oud);
    await tx.werkdag.deleteMany({ where: { gebruikerId } });
    await tx.werkdag.createMany({ data: regels.map((r) => ({ ...r, gebruikerId })) });
    await tx.agenda.update({
      where: { gebruikerId },
      data: { gesprekkenPerDag: v.gesprekkenPerDag, gesprekMinuten: v.gesprekMinuten, versie: { increment: 1 } },
      select: { versie: true },
    });
    const dagen = regels.map((r) => `${dagLabel(r.weekdag)} ${r.van}-${r.tot}`).join(', ');
    return { spoor: { details: { dagen } }, naar: NAAR, gelukt: 'werktijden.wijzigen' };
  });

/** Een locatie die intussen dicht is mag blijven staan op de dag waar zij stond. */
async function eisLocaties(
  ctx: Ctx,
  regels: readonly Regel[],
  oud: readonly { weekdag: number; locatieId: string | null }[],
) {
  const gekozen = regels.filter((r) => r.locatieId !== null);
  const ids = gekozen.flatMap((r) => r.locatieId ?? []);
  const open = await ctx.tx.locatie.findMany({
    where: { id: { in: ids }, OR: [{ geslotenOp: null }, { geslotenOp: { gt: naarDb(ctx.vandaag) } }] },
    select: { id: true },
  });
  const fouten = gekozen
    .filter((r) => !open.some((l) => l.id === r.locatieId))
    .filter((r) => !oud.some((w) => w.weekdag === r.weekdag && w.locatieId === r.locatieId))
    .map((r) => [`locatie${r.weekdag}`, 'Kies een locatie uit de lijst.']);
  if (fouten.length > 0) throw new Ongeldig(Object.fromEntries(fouten));
}

const dagLabel = (weekdag: number) => ['ma', 'di', 'wo', 'do', 'vr'][weekdag - 1] ?? '';

const LANGSTE_AFWEZIGHEID = 366;

/** Zet dagen in de agenda waarop de begeleider er niet is. Zegt of er in die dagen nog afspraken staan. */
export const afwezigheidToevoegen = defineCommand('afwezigheid.toevoegen', afwezigheidToevoegenSchema)
  .op(opAgenda, { recht: 'agenda.bekijken', raakt: 'niets', velden: AFWEZIG_VELDEN })
  .doet(async (zaak, v) => {
    const { tx, user, vandaag } = zaak;
    if (v.tot < vandaag) throw new Ongeldig({ tot: 'Deze dagen zijn al voorbij.' });
    await eisVrijePeriode(zaak, v.van, v.tot);
    const { id } = await tx.afwezig.create({
      data: { gebruikerId: user.id, van: naarDb(v.van), tot: naarDb(v.tot), soort: v.soort },
      select: { id: true },
    });
    return {
      spoor: { onderwerp: 'afwezig', onderwerpId: id, details: { van: v.van, tot: v.tot } },
      naar: NAAR,
      gelukt: await metAfspraken(zaak, v, 'afwezigheid.toevoegen'),
    };
  });

/** Wijzigt de dagen of de soort van een afwezigheid. */
export const afwezigheidWijzigen = defineCommand('afwezigheid.wijzigen', afwezigheidWijzigenSchema)
  .op(opAfwezigheid, { recht: 'agenda.bekijken', raakt: 'niets', velden: AFWEZIG_VELDEN })
  .doet(async (zaak, v) => {
    const { tx, afwezig } = zaak;
    await eisVrijePeriode(zaak, v.van, v.tot, afwezig.id);
    await tx.afwezig.update({
      where: { id: afwezig.id },
      data: { van: naarDb(v.van), tot: naarDb(v.tot), soort: v.soort, versie: { increment: 1 } },
      select: { id: true },
    });
    return {
      spoor: { details: { van: v.van, tot: v.tot } },
      naar: NAAR,
      gelukt: await metAfspraken(zaak, v, 'afwezigheid.wijzigen'),
    };
  });

/** Haalt een afwezigheid weg. Zij hoort bij geen dossier; het spoor zegt dat zij er was. */
export const afwezigheidVerwijderen = defineCommand('afwezigheid.verwijderen', afwezigheidVerwijderenSchema)
  .op(opAfwezigheid, { recht: 'agenda.bekijken', raakt: 'niets' })
  .doet(async ({ tx, afwezig }) => {
    await tx.afwezig.delete({ where: { id: afwezig.id }, select: { id: true } });
    return {
      spoor: { details: { van: uitDb(afwezig.van), tot: uitDb(afwezig.tot) } },
      naar: NAAR,
      gelukt: 'afwezigheid.verwijderen',
    };
  });

async function eisVrijePeriode(ctx: Ctx, van: Datum, tot: Datum, behalveId?: string): Promise<void> {
  if (dagenTussen(van, tot) >= LANGSTE_AFWEZIGHEID)
    throw new Ongeldig({ tot: 'Dit is langer dan een jaar. Klopt de datum?' });
  const andere = await ctx.tx.afwezig.findFirst({
    where: {
      gebruikerId: ctx.user.id,
      van: { lte: naarDb(tot) },
      tot: { gte: naarDb(van) },
      ...(behalveId ? { id: { not: behalveId } } : {}),
    },
    orderBy: { van: 'asc' },
  });
  if (andere)
    throw new Ongeldig({
      van: `In deze dagen staat al dat u er niet bent: ${periodeTekst(uitDb(andere.van), uitDb(andere.tot))}. Wijzig die periode.`,
    });
}

/** Wat er na het opslaan te lezen is: hoeveel afspraken van deze begeleider er in deze dagen vallen. Er verandert niets aan. */
async function metAfspraken(ctx: Ctx, { van, tot }: { van: Datum; tot: Datum }, zonder: Meldcode): Promise<Meldcode> {
  const vanaf = van > ctx.vandaag ? van : ctx.vandaag;
  const aantal = await ctx.tx.contactmoment.count({
    where: {
      gehoudenDoorId: ctx.user.id,
      status: 'gepland',
      verkeerdOp: null,
      datum: { gte: naarDb(vanaf), lte: naarDb(tot) },
    },
  });
  return aantal === 0 ? zonder : `afwezigheid.met_afspraken_${aantal}`;
}
