import 'server-only';
import type { z } from 'zod';
import type { Instrument } from '../../generated/prisma/client';
import { aantal } from '../copy/woorden';
import { type Ctx, defineCommand } from '../server/command';
import { naarDb } from '../server/datums';
import type { Tx } from '../server/db';
import { Ongeldig } from '../server/fouten';
import { sql } from '../server/sql';
import { eisVoorbeeld } from '../server/voorbeeld';
import { kolom, rijvorm, vraagEen } from '../server/vraag';
import { instrumentSchema, instrumentToevoegenSchema, instrumentWijzigenSchema } from './instrument-schema';
import { wordtVerwezen } from './lijst';
import { eisOrganisatie } from './organisatie';
import { zonderDubbel } from './recht';
import { INSTRUMENT_VELDEN, sluitvoorbeeld } from './woorden';
import { opInstrument, opNieuwInstrument } from './zaak';

const BEZET = { naam: 'Er is al een instrument met deze naam.' };
const LIJST = '/beheer/instrumenten';

type Instrumentzaak = Ctx & { er: Instrument };

/** Hoofdletters maken geen nieuwe naam. */
async function eisVrijeNaam(tx: Tx, naam: string, behalveId?: string): Promise<void> {
  const gelijk = await tx.instrument.findFirst({
    where: { naam: { equals: naam.replace(/[\\%_]/g, '\\$&'), mode: 'insensitive' }, id: { not: behalveId } },
    select: { id: true },
  });
  if (gelijk) throw new Ongeldig(BEZET);
}

type Inhoud = z.output<typeof instrumentToevoegenSchema>;

const inhoudVan = (v: Inhoud) => ({
  naam: v.naam,
  organisatieId: v.organisatieId,
  omschrijving: v.omschrijving,
  leefgebieden: v.leefgebieden,
  voorWie: v.voorWie,
  niveauNederlands: v.niveauNederlands,
  tredeVan: v.tredeVan,
  tredeTot: v.tredeTot,
  kosten: v.kosten,
  vergoeding: v.vergoeding,
  contact: v.contact,
});

/** Zet een instrument in de catalogus; begeleiders kunnen het meteen kiezen. */
export const instrumentToevoegen = defineCommand('instrument.toevoegen', instrumentToevoegenSchema)
  .op(opNieuwInstrument, { recht: 'beheer.wijzigen', raakt: 'niets', velden: INSTRUMENT_VELDEN })
  .doet(async (ctx, v) => {
    await eisVrijeNaam(ctx.tx, v.naam);
    await eisOrganisatie(ctx, v.organisatieId, null);
    const { id } = await zonderDubbel(ctx.tx.instrument.create({ data: inhoudVan(v), select: { id: true } }), BEZET);
    return { spoor: { onderwerp: 'instrument', onderwerpId: id }, naar: LIJST, gelukt: 'instrument.toevoegen' };
  });

/** Verandert wat er over een instrument te lezen is; wat er al mee gedaan is blijft eraan verbonden. */
export const instrumentWijzigen = defineCommand('instrument.wijzigen', instrumentWijzigenSchema)
  .op(opInstrument, { recht: 'beheer.wijzigen', raakt: 'niets', velden: INSTRUMENT_VELDEN })
  .doet(async (zaak, v) => {
    const { tx, er } = zaak;
    await eisVrijeNaam(tx, v.naam, er.id);
    await eisOrganisatie(zaak, v.organisatieId, er.organisatieId);
    const inhoud = inhoudVan(v);
    await zonderDubbel(
      tx.instrument.update({
        where: { id: er.id },
        data: { ...inhoud, versie: { increment: 1 } },
        select: { id: true },
      }),
      BEZET,
    );
    const velden = Object.entries(inhoud).filter(([veld, w]) => String(w) !== String(er[veld as keyof typeof inhoud]));
    return {
      spoor: { details: { velden: velden.map(([veld]) => veld) } },
      naar: `${LIJST}/${er.id}`,
      gelukt: 'instrument.wijzigen',
    };
  });

const LOPEND = rijvorm('beheer.instrument_lopend', { aantal: kolom.getal });

/** Niet meer te kiezen; wie het nu gebruikt houdt het. */
export const instrumentSluiten = defineCommand('instrument.sluiten', instrumentSchema)
  .op(opInstrument, { recht: 'beheer.wijzigen', raakt: 'niets' })
  .doet(async (zaak) => {
    const { tx, er } = zaak;
    if (er.geslotenOp) throw new Ongeldig({}, 'Dit instrument is al gesloten.');
    const telling = await vraagEen(tx, LOPEND, sql`SELECT beheer_aantal('inzet nu', ${er.id}::uuid) AS aantal`);
    const lopend = telling?.aantal ?? 0;
    eisVoorbeeld(zaak, sluitvoorbeeld(er.naam, `${aantal(lopend, 'cliënt', 'cliënten')} aangemeld of bezig`));
    return { ...(await zetGesloten(zaak, naarDb(zaak.vandaag))), gelukt: 'instrument.sluiten' };
  });

export const instrumentHeropenen = defineCommand('instrument.heropenen', instrumentSchema)
  .op(opInstrument, { recht: 'beheer.wijzigen', raakt: 'niets' })
  .doet(async (zaak) => {
    if (!zaak.er.geslotenOp) throw new Ongeldig({}, 'Dit instrument is al open.');
    return { ...(await zetGesloten(zaak, null)), gelukt: 'instrument.heropenen' };
  });

/** Haalt weg wat nergens gebruikt is, ook niet in een plan, zoals een typefout. */
export const instrumentVerwijderen = defineCommand('instrument.verwijderen', instrumentSchema)
  .op(opInstrument, { recht: 'beheer.wijzigen', raakt: 'niets' })
  .doet(async ({ tx, er }) => {
    if (await wordtVerwezen(tx, 'instrument', er.id))
      throw new Ongeldig({}, 'Dit is in gebruik en kan alleen gesloten worden.');
    await tx.instrument.delete({ where: { id: er.id }, select: { id: true } });
    return { spoor: { details: { naam: er.naam } }, naar: LIJST, gelukt: 'instrument.verwijderen' };
  });

async function zetGesloten({ tx, er: { id } }: Instrumentzaak, geslotenOp: Date | null) {
  await tx.instrument.update({ where: { id }, data: { geslotenOp, versie: { increment: 1 } }, select: { id: true } });
  return { spoor: {}, naar: `${LIJST}/${id}` };
}
