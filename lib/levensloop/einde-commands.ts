import 'server-only';
import type { z } from 'zod';
import { draagOver, sluitVervangingen, vindBegeleider } from '../begeleiding/rijen';
import { vervangingenNa } from '../begeleiding/vervanging-rijen';
import type { GevondenTraject } from '../bereik/scope';
import { zegAf } from '../contactmomenten/rijen';
import { langeDatum } from '../copy/datums';
import { type Datum, plusMaanden } from '../domain/datum';
import { heropenbaarTot, vraagtNaBijstand } from '../domain/einde';
import { sluitInzetten } from '../inzet/rijen';
import { sluitVervolgtaken } from '../opvolging/rijen';
import { nu } from '../server/clock';
import { type Ctx, defineCommand } from '../server/command';
import { naarDb, uitDb } from '../server/datums';
import type { Tx } from '../server/db';
import { Ongeldig } from '../server/fouten';
import { opTraject } from '../zaak/traject';
import { eisVersie } from '../zaak/versie';
import { bewaard, draaiTerug } from './einde';
import { eisEinde, leesGevolg } from './eindegevolg';
import { eindeSchema, trajectBeeindigenSchema, vervolgcontactWijzigenSchema } from './schema';
import { opLopendTraject, terug } from './zaak';

type Einde = z.output<typeof trajectBeeindigenSchema>;

/**
 * Beëindigt het traject met een laatste dag en een reden. Afspraken daarna worden afgezegd en inzetten gestopt als de cliënt geen ander
 * traject heeft, taken zijn af, een vervanging duurt niet langer, en de norm wordt opnieuw berekend. Precies wat er is gesloten wordt
 * bewaard. Ligt de laatste dag nog voor ons, dan lopen inzetten en taken tot die dag door. Een einde dat er al stond wordt eerst helemaal
 * teruggedraaid.
 */
export const trajectBeeindigen = defineCommand('traject.beeindigen', trajectBeeindigenSchema)
  .op(opLopendTraject, { recht: 'traject.beeindigen', raakt: 'norm' })
  .doet(async (zaak, v) => {
    const { tx, user, vandaag, traject: t } = zaak;
    if (v.einddatum < t.start)
      throw new Ongeldig({ einddatum: `Het traject begon op ${langeDatum(t.start)}. Kies die dag of later.` });
    if (v.einddatum > plusMaanden(vandaag, 12))
      throw new Ongeldig({ einddatum: 'Deze datum is meer dan een jaar vooruit.' });
    await toetsGeenNieuwer(tx, t, v.einddatum);
    if (t.einddatum) await draaiTerug(tx, t.id, user.id);
    const gevolg = await leesGevolg(zaak, t, v);
    eisEinde(zaak, t, v, gevolg);
    await tx.traject.update({
      where: { id: t.id },
      data: { einddatum: naarDb(v.einddatum), uitstroomreden: v.uitstroomreden, versie: { increment: 1 } },
      select: { id: true },
    });
    await zegAf(tx, gevolg.afspraakIds);
    const vervangingen = (await vervangingenNa(tx, [t.id], v.einddatum)).map(({ trajectId: _, ...rest }) => rest);
    await sluitVervangingen(tx, { trajectIds: [t.id] }, v.einddatum);
    const taakIds = v.einddatum <= vandaag ? await sluitVervolgtaken(tx, [t.id]) : [];
    const inzetIds = gevolg.sluitInzetten ? await sluitInzetten(tx, t.id, v.einddatum) : [];
    await bewaarEinde(zaak, t, v, bewaard({ afspraakIds: gevolg.afspraakIds, inzetIds, taakIds, vervangingen }));
    return {
      spoor: {
        details: {
          einddatum: v.einddatum,
          reden: v.uitstroomreden,
          afspraken: gevolg.afspraakIds.length,
          inzetten: inzetIds.length,
        },
      },
      ...terug(zaak, v.einddatum < vandaag ? 'traject.beeindigen' : 'einde.zetten', '/einde'),
    };
  });

async function bewaarEinde(
  ctx: Ctx,
  t: GevondenTraject,
  v: Einde,
  gesloten: ReturnType<typeof bewaard>,
): Promise<void> {
  await ctx.tx.trajectEinde.create({
    data: {
      trajectId: t.id,
      einddatum: naarDb(v.einddatum),
      uitstroomreden: v.uitstroomreden,
      laatsteGesprek: v.laatsteGesprek ?? 'niet_aangeboden',
      begeleidingNaBijstand: vraagtNaBijstand(v.uitstroomreden) ? false : null,
      vervolgcontact: v.vervolgcontact,
      toelichting: v.toelichting,
      doorId: ctx.user.id,
      gezetOp: nu(),
      ...gesloten,
    },
    select: { id: true },
  });
}

/** Een tweede traject in dezelfde aanpak dat later begint mag niet onder dit einde schuiven. */
async function toetsGeenNieuwer(tx: Tx, t: GevondenTraject, einddatum: Datum | null): Promise<void> {
  const nieuwer = await tx.traject.findFirst({
    where: { clientId: t.clientId, aanpakId: t.aanpak.id, id: { not: t.id }, startdatum: { gt: naarDb(t.start) } },
    orderBy: { startdatum: 'asc' },
    select: { startdatum: true },
  });
  if (!nieuwer || (einddatum !== null && einddatum < uitDb(nieuwer.startdatum))) return;
  const begint = `Op ${langeDatum(uitDb(nieuwer.startdatum))} begint een nieuw traject in ${t.aanpak.naam}.`;
  if (einddatum === null) throw new Ongeldig({}, `${begint} Dit traject moet daarvoor eindigen.`);
  throw new Ongeldig({ einddatum: `${begint} Kies een dag daarvoor.` });
}

const geldigEinde = (tx: Tx, trajectId: string) =>
  tx.trajectEinde.findFirst({ where: { trajectId, herroepenOp: null } });

/**
 * Haalt een einde weg: het traject loopt door, en afspraken, inzetten, taken en vervangingen staan weer zoals ze waren. Tot en met dertig
 * dagen na de laatste dag. De laatste begeleider heeft de cliënt terug; is die er niet meer, dan staat de cliënt zonder begeleider
 * bovenaan bij Team.
 */
export const trajectHeropenen = defineCommand('traject.heropenen', eindeSchema)
  .op(opTraject, { recht: 'traject.beeindigen', raakt: 'norm' })
  .doet(async (zaak) => {
    const { tx, user, vandaag, traject: t } = zaak;
    if (!t.einddatum) throw new Ongeldig({}, 'Dit traject heeft geen einddatum meer; het loopt gewoon door.');
    const voorbij = t.einddatum < vandaag;
    await toetsHeropenbaar(zaak, t, t.einddatum);
    await toetsGeenNieuwer(tx, t, null);
    await tx.traject.update({
      where: { id: t.id },
      data: { einddatum: null, uitstroomreden: null, versie: { increment: 1 } },
      select: { id: true },
    });
    await draaiTerug(tx, t.id, user.id);
    const begeleid = t.begeleiderId !== null && (await vindBegeleider(tx, t.begeleiderId, t.teamId)) !== null;
    if (voorbij && t.begeleiderId && !begeleid) await draagOver(tx, [t.id], null, vandaag);
    const details = { einddatum: null, was: t.einddatum };
    // Een einde dat nog moest komen is een wijziging ervan: er is niets heropend.
    if (!voorbij)
      return { spoor: { actie: 'traject.beeindigen', details }, ...terug(zaak, 'einde.weghalen', '/einde') };
    return {
      spoor: { details },
      ...terug(zaak, begeleid ? 'traject.heropenen' : 'traject.heropenen_zonder', '/einde'),
    };
  });

async function toetsHeropenbaar(ctx: Ctx, t: GevondenTraject, einddatum: Datum): Promise<void> {
  const tot = heropenbaarTot(einddatum);
  if (ctx.vandaag > tot)
    throw new Ongeldig(
      {},
      `Dit traject is beëindigd op ${langeDatum(einddatum)}. Heropenen kon tot en met ${langeDatum(tot)}. Begin een nieuw traject als de cliënt terugkomt.`,
    );
  const einde = await geldigEinde(ctx.tx, t.id);
  if (einde?.naarTrajectId)
    throw new Ongeldig(
      {},
      'Dit traject is voortgezet in een andere aanpak en kan niet worden heropend. Zet het daar terug naar deze aanpak.',
    );
}

/** Sluit wat na een einde dat vooraf was gezet nog openstaat: inzetten en taken. Ook dit komt bij heropenen terug. */
export const eindeAfronden = defineCommand('einde.afronden', eindeSchema)
  .op(opTraject, { recht: 'traject.beeindigen', raakt: 'niets' })
  .doet(async (zaak) => {
    const { tx, vandaag, traject: t } = zaak;
    const einde = await geldigEinde(tx, t.id);
    if (!t.einddatum || t.einddatum >= vandaag || !einde)
      throw new Ongeldig({}, 'Er is bij dit traject niets af te ronden.');
    const inzetIds = await sluitInzetten(tx, t.id, t.einddatum);
    const taakIds = await sluitVervolgtaken(tx, [t.id]);
    if (inzetIds.length + taakIds.length === 0) throw new Ongeldig({}, 'Er staat bij dit traject niets meer open.');
    await tx.trajectEinde.update({
      where: { id: einde.id },
      data: bewaard({ inzetIds, taakIds }),
      select: { id: true },
    });
    return {
      spoor: { details: { einddatum: t.einddatum, inzetten: inzetIds.length } },
      ...terug(zaak, 'einde.afronden', '/einde'),
    };
  });

/** Noteert bij wie de cliënt na dit traject terechtkan; leeg haalt het weer weg. Zonder zo iemand sluit een aanpak niet. */
export const vervolgcontactWijzigen = defineCommand('vervolgcontact.wijzigen', vervolgcontactWijzigenSchema)
  .op(opLopendTraject, { recht: 'traject.beeindigen', raakt: 'niets' })
  .doet(async (zaak, { vervolgcontact, versie }) => {
    const { tx, traject: t } = zaak;
    const nu = await tx.traject.findUniqueOrThrow({
      where: { id: t.id },
      select: { vervolgcontact: true, versie: true },
    });
    eisVersie({ vervolgcontact: { label: 'Vervolgcontact' } }, nu, versie);
    await tx.traject.update({
      where: { id: t.id },
      data: { vervolgcontact, versie: { increment: 1 } },
      select: { id: true },
    });
    return { spoor: {}, ...terug(zaak, vervolgcontact ? 'vervolgcontact.wijzigen' : 'vervolgcontact.weghalen') };
  });
