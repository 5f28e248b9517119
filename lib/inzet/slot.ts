import 'server-only';
import { eisClient, eisTraject, type GevondenTraject, trajectenInBereik } from '../bereik/scope';
import { langeDatum } from '../copy/datums';
import type { Datum } from '../domain/datum';
import type { Ctx } from '../server/define-action';
import { Geweigerd, IntussenGewijzigd, NietGevonden, Ongeldig } from '../server/fouten';
import { dagfouten, type Inzetdagen, type InzetReden, type InzetStatus, type InzetUitkomst, isOpen } from './regels';
import { INZET_LABELS } from './schema';
import { DAGFOUT, INZET_REDEN, INZET_STATUS, INZET_UITKOMST } from './woorden';

/**
 * Het lopende traject van deze cliënt dat deze gebruiker begeleidt of vervangt, en de cliënt, op slot: het traject kan intussen niet eindigen
 * en er komt intussen geen tweede inzet bij. Een ander traject van dezelfde cliënt telt niet (NietGevonden of Geweigerd).
 */
export async function eisOpSlot(ctx: Ctx, trajectId: string, clientnummer: string): Promise<GevondenTraject> {
  const gezien = await eisTraject(ctx.tx, ctx.user, trajectId, 'dossier.bijhouden', ctx.vandaag);
  if (gezien.clientnummer !== clientnummer) throw new NietGevonden();
  await ctx.tx.$queryRaw`SELECT id FROM traject WHERE id = ${gezien.id}::uuid FOR UPDATE`;
  await ctx.tx.$queryRaw`SELECT id FROM client WHERE id = ${gezien.clientId}::uuid FOR NO KEY UPDATE`;
  // Tussen het zien en het slot kan de teamleider het hebben beëindigd of aan een ander gegeven.
  return eisTraject(ctx.tx, ctx.user, trajectId, 'dossier.bijhouden', ctx.vandaag);
}

type Bijgehouden = { trajectId: string; clientId: string; open: boolean };

/**
 * Het traject waarbij dit record wordt bijgehouden, op slot. Eindigde zijn traject terwijl de cliënt elders doorloopt, dan gaat wat nog open
 * staat verder bij het lopende traject van deze gebruiker: anders zou niemand het nog kunnen afronden.
 */
export async function eisBijRecord(ctx: Ctx, er: Bijgehouden, clientnummer: string): Promise<GevondenTraject> {
  const [eigen] = await ctx.tx.$queryRaw<{ voorbij: boolean }[]>`
    SELECT coalesce(einddatum < ${ctx.vandaag}::text::date, false) AS voorbij FROM traject WHERE id = ${er.trajectId}::uuid`;
  if (!er.open || !eigen?.voorbij) return eisOpSlot(ctx, er.trajectId, clientnummer);
  const client = await eisClient(ctx.tx, ctx.user, clientnummer, 'dossier.bijhouden', ctx.vandaag);
  if (client.id !== er.clientId) throw new NietGevonden();
  const [verder] = await ctx.tx.$queryRaw<{ id: string }[]>`
    SELECT z.id::text FROM traject z WHERE z.client_id = ${client.id}::uuid AND z.id IN (${trajectenInBereik(ctx.user, ctx.vandaag)})
      AND (z.einddatum IS NULL OR z.einddatum >= ${ctx.vandaag}::text::date)
    ORDER BY z.startdatum > ${ctx.vandaag}::text::date, z.startdatum DESC LIMIT 1`;
  if (!verder) throw new Geweigerd();
  return eisOpSlot(ctx, verder.id, clientnummer);
}

export type Inzetrij = {
  id: string;
  trajectId: string;
  clientId: string;
  instrumentId: string;
  status: InzetStatus;
  aangemeldOp: Datum;
  gestartOp: Datum | null;
  geeindigdOp: Datum | null;
  reden: InzetReden | null;
  toelichting: string | null;
  trajectbegeleider: string | null;
  notitie: string | null;
  versie: number;
  wensen: { tekst: string; uitkomst: InzetUitkomst | null }[];
};

/** De inzet van deze cliënt, op slot en op de versie die de gebruiker voor zich had; anders NietGevonden of IntussenGewijzigd. */
export async function eisInzet(
  ctx: Ctx,
  v: { clientnummer: string; inzetId: string; versie: number },
): Promise<{ traject: GevondenTraject; er: Inzetrij }> {
  const gezien = await ctx.tx.inzet.findUnique({
    where: { id: v.inzetId },
    select: { trajectId: true, clientId: true, status: true },
  });
  if (!gezien) throw new NietGevonden();
  const traject = await eisBijRecord(ctx, { ...gezien, open: isOpen(gezien.status) }, v.clientnummer);
  const [er] = await ctx.tx.$queryRaw<Inzetrij[]>`
    SELECT i.id::text, i.traject_id::text AS "trajectId", i.client_id::text AS "clientId", i.instrument_id::text AS "instrumentId",
      i.status::text, i.aangemeld_op::text AS "aangemeldOp", i.gestart_op::text AS "gestartOp", i.geeindigd_op::text AS "geeindigdOp",
      i.reden::text, i.toelichting, i.trajectbegeleider, i.notitie, i.versie,
      (SELECT coalesce(json_agg(json_build_object('tekst', w.tekst, 'uitkomst', w.uitkomst) ORDER BY w.volgorde), '[]')
        FROM inzet_wens w WHERE w.inzet_id = i.id) AS wensen
    FROM inzet i WHERE i.id = ${v.inzetId}::uuid FOR UPDATE OF i`;
  if (!er) throw new NietGevonden();
  if (er.versie !== v.versie) throw new IntussenGewijzigd(opgeslagen(er), er.versie);
  return { traject, er };
}

const LEEG = '(leeg)';
const dag = (d: Datum | null) => (d ? langeDatum(d) : LEEG);

function opgeslagen(er: Inzetrij) {
  const wensen = er.wensen.map((w) => (w.uitkomst ? `${w.tekst} (${INZET_UITKOMST[w.uitkomst]})` : w.tekst));
  const waarden: [keyof typeof INZET_LABELS, string][] = [
    ['status', INZET_STATUS[er.status]],
    ['aangemeldOp', dag(er.aangemeldOp)],
    ['gestartOp', dag(er.gestartOp)],
    ['geeindigdOp', dag(er.geeindigdOp)],
    ['reden', er.reden ? INZET_REDEN[er.reden] : LEEG],
    ['toelichting', er.toelichting ?? LEEG],
    ['trajectbegeleider', er.trajectbegeleider ?? LEEG],
    ['notitie', er.notitie ?? LEEG],
    ['wensen', wensen.join(' · ') || LEEG],
  ];
  return waarden.map(([veld, waarde]) => ({ veld, label: INZET_LABELS[veld], waarde }));
}

/**
 * Gooit Ongeldig bij het veld van elke dag die niet kan. Wat met een cliënt meeging naar een ander traject kan eerder begonnen zijn dan dat
 * traject: `sinds` is de dag waarop het er al was.
 */
export function eisDagen(dagen: Inzetdagen, traject: GevondenTraject, vandaag: Datum, sinds?: Datum): void {
  const start = sinds && sinds < traject.start ? sinds : traject.start;
  const fouten = Object.entries(dagfouten(dagen, { ...traject, start }, vandaag));
  if (fouten.length > 0) throw new Ongeldig(Object.fromEntries(fouten.map(([veld, fout]) => [veld, DAGFOUT[fout]])));
}
