import 'server-only';
import type { GevondenTraject } from '../bereik/scope';
import { langeDatum, periodeTekst } from '../copy/datums';
import type { Meldcode } from '../copy/meldingen';
import { type Datum, plusMaanden } from '../domain/datum';
import { nu } from '../server/clock';
import { defineCommand, type Uitkomst } from '../server/command';
import { naarDb, naarDbOfNull, uitDb, uitDbOfNull } from '../server/datums';
import { Ongeldig } from '../server/fouten';
import { opTraject, type Trajectzaak } from '../zaak/traject';
import { laatsteHerziening } from './regels';
import { opschortingIntrekkenSchema, opschortingStartenSchema, opschortingWijzigenSchema } from './schema';
import { OPSCHORTING_VELDEN } from './woorden';
import { opOpschorting, toetsIntrekbaar, toetsLopend } from './zaak';

type Periode = { van: Datum; tot: Datum | null };
type Wat = Periode & { herzienOp: Datum | null };

/** Wat voor elke opschorting van een traject geldt, bij het begin en bij elke wijziging. */
function toets(t: GevondenTraject, o: Wat, vandaag: Datum, oud?: Wat): void {
  if (o.tot && o.tot < o.van)
    throw new Ongeldig({ tot: `De opschorting begint op ${langeDatum(o.van)}. De laatste dag kan niet eerder zijn.` });
  if (o.van < t.start)
    throw new Ongeldig({ van: `Het traject begon op ${langeDatum(t.start)}. Kies die dag of later.` });
  if (t.einddatum && o.van > t.einddatum)
    throw new Ongeldig({ van: `Het traject eindigt op ${langeDatum(t.einddatum)}. Kies die dag of eerder.` });
  if (t.einddatum && o.tot && o.tot > t.einddatum)
    throw new Ongeldig({ tot: `Het traject eindigt op ${langeDatum(t.einddatum)}. Kies die dag of eerder.` });
  if (o.van > plusMaanden(vandaag, 12)) throw new Ongeldig({ van: 'Deze datum is meer dan een jaar vooruit.' });
  toetsHerziening(o, vandaag, oud);
}

/** Een opschorting zonder einde binnen drie maanden wordt binnen drie maanden opnieuw bekeken. */
function toetsHerziening(o: Wat, vandaag: Datum, oud?: Wat): void {
  const laatste = laatsteHerziening(o.van, vandaag);
  const lang = !o.tot || o.tot > laatste;
  if (!o.herzienOp && !o.tot)
    throw new Ongeldig({
      herzienOp: 'Vul een laatste dag in, of wanneer u opnieuw bekijkt of de opschorting nog nodig is.',
    });
  if (!o.herzienOp && lang)
    throw new Ongeldig({
      herzienOp: `De laatste dag is meer dan drie maanden vooruit. Vul in wanneer u opnieuw bekijkt of de opschorting nog nodig is: op of voor ${langeDatum(laatste)}.`,
    });
  // Een herziening die al voorbij is mag blijven staan (Team noemt haar), maar niet als de opschorting daarna nog lang gaat duren.
  const verlengd = lang && o.tot !== oud?.tot;
  if (!o.herzienOp || (o.herzienOp === oud?.herzienOp && !verlengd)) return;
  if (o.herzienOp < vandaag || o.herzienOp < o.van)
    throw new Ongeldig({ herzienOp: 'Kies een dag die nog komt, na het begin van de opschorting.' });
  if (o.tot && o.herzienOp > o.tot)
    throw new Ongeldig({
      herzienOp: `De opschorting is dan al voorbij: zij eindigt op ${langeDatum(o.tot)}. Kies een eerdere dag, of maak dit leeg.`,
    });
  if (o.herzienOp > laatste)
    throw new Ongeldig({
      herzienOp: `Bekijk een opschorting binnen drie maanden opnieuw: op of voor ${langeDatum(laatste)}.`,
    });
}

/** De herziening die al was afgesproken vervalt als de opschorting daarvoor eindigt: dan is er niets meer opnieuw te bekijken. */
const zonderVervallen = <O extends Wat>(o: O, oud: Wat): O =>
  o.tot && o.herzienOp && o.herzienOp > o.tot && o.herzienOp === oud.herzienOp ? { ...o, herzienOp: null } : o;

async function toetsVrij({ tx, traject }: Trajectzaak, o: Periode, behalveId?: string): Promise<void> {
  const botsing = await tx.opschorting.findFirst({
    where: {
      trajectId: traject.id,
      id: behalveId && { not: behalveId },
      ...(o.tot && { van: { lte: naarDb(o.tot) } }),
      OR: [{ tot: null }, { tot: { gte: naarDb(o.van) } }],
    },
    select: { van: true, tot: true },
  });
  if (botsing)
    throw new Ongeldig({
      [behalveId ? 'tot' : 'van']:
        `De norm staat al stil ${periodeTekst(uitDb(botsing.van), uitDbOfNull(botsing.tot))}. Perioden mogen niet overlappen.`,
    });
}

const klaar = (
  { traject }: Trajectzaak,
  onderwerpId: string,
  details: Record<string, string | null>,
  gelukt: Meldcode,
): Uitkomst => ({
  spoor: { onderwerp: 'opschorting', onderwerpId, details },
  naar: `/team/clienten/${traject.clientnummer}/opschorting`,
  gelukt,
});

/** Laat de klok van de norm stilstaan voor dit traject. De uiterlijke datum schuift in dezelfde transactie mee. */
export const opschortingStarten = defineCommand('opschorting.starten', opschortingStartenSchema)
  .op(opTraject, { recht: 'opschorting.traject', raakt: 'norm', velden: OPSCHORTING_VELDEN })
  .doet(async (zaak, { van, tot, herzienOp, reden, trajectId }) => {
    toetsLopend(zaak);
    toets(zaak.traject, { van, tot, herzienOp }, zaak.vandaag);
    await toetsVrij(zaak, { van, tot });
    const { id } = await zaak.tx.opschorting.create({
      data: {
        trajectId,
        van: naarDb(van),
        tot: naarDbOfNull(tot),
        herzienOp: naarDbOfNull(herzienOp),
        reden,
        gemaaktOp: nu(),
      },
      select: { id: true },
    });
    return klaar(zaak, id, { van, tot, herzienOp }, 'opschorting.starten');
  });

/** Wijzigt de laatste dag, de herziening of de reden; een laatste dag in het verleden beëindigt de opschorting. */
export const opschortingWijzigen = defineCommand('opschorting.wijzigen', opschortingWijzigenSchema)
  .op(opOpschorting, { recht: 'opschorting.traject', raakt: 'norm', velden: OPSCHORTING_VELDEN })
  .doet(async (zaak, invoer) => {
    const { tx, traject, vandaag, opschorting: o } = zaak;
    const van = uitDb(o.van);
    const oud = { van, tot: uitDbOfNull(o.tot), herzienOp: uitDbOfNull(o.herzienOp) };
    const v = zonderVervallen({ ...invoer, van }, oud);
    toets(traject, v, vandaag, oud);
    await toetsVrij(zaak, v, o.id);
    await tx.opschorting.update({
      where: { id: o.id },
      data: {
        tot: naarDbOfNull(v.tot),
        herzienOp: naarDbOfNull(v.herzienOp),
        reden: v.reden,
        versie: { increment: 1 },
      },
      select: { id: true },
    });
    return klaar(zaak, o.id, { tot: v.tot, herzienOp: v.herzienOp }, 'opschorting.wijzigen');
  });

/** Trekt een opschorting in die nog niet begonnen is, of die vandaag is ingevoerd; anders hoort zij een laatste dag te krijgen. */
export const opschortingIntrekken = defineCommand('opschorting.intrekken', opschortingIntrekkenSchema)
  .op(opOpschorting, { recht: 'opschorting.traject', raakt: 'norm', velden: OPSCHORTING_VELDEN })
  .doet(async (zaak) => {
    const { tx, vandaag, opschorting: o } = zaak;
    toetsIntrekbaar(o, vandaag);
    await tx.opschorting.delete({ where: { id: o.id } });
    return klaar(zaak, o.id, { van: uitDb(o.van), tot: uitDbOfNull(o.tot) }, 'opschorting.intrekken');
  });
