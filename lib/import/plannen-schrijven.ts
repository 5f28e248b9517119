import 'server-only';
import type { Datum } from '../domain/datum';
import { naarDb, naarDbOfNull } from '../server/datums';
import type { Tx } from '../server/db';
import type { Planrij } from './dossier-schema';
import { middenOp } from './dossiers';
import { nieuwId } from './nieuw-id';
import { type BekendDoel, type BekendPlan, planInhoud } from './plannen-lezen';

export type NieuwPlan = {
  plan: BekendPlan;
  clientId: string;
  trajectId: string;
  intakeId: string | null;
  hoofd: Planrij;
};

const ZONDER_INTAKE = 'Ingelezen uit een bestand; er is geen intake van voor dit plan.';

/** De doelen en stappen van deze regels; wat met dezelfde woorden in de vorige versie stond houdt zijn reeks. */
export function maakPlan(regels: readonly Planrij[], eerdere: readonly BekendPlan[]): BekendPlan {
  const hoofd = regels[0] as Planrij;
  const vorige = eerdere.find((p) => p.nummer === hoofd.nummer - 1)?.doelen ?? [];
  const op = hoofd.akkoord_op ?? hoofd.vastgesteld_op;
  const doelen: BekendDoel[] = [];
  for (const regel of regels) {
    if (!regel.doel || regel.leefgebied === null) continue;
    const was = vorige.find((d) => zelfdeDoel(d, regel));
    let doel = doelen.find((d) => zelfdeDoel(d, regel));
    if (!doel) {
      doel = { reeksId: was?.reeksId ?? nieuwId(), leefgebied: regel.leefgebied, tekst: regel.doel, stappen: [] };
      doelen.push(doel);
    }
    if (!regel.stap) continue;
    const stap = was?.stappen.find((s) => gelijk(s.tekst, regel.stap));
    doel.stappen.push({
      reeksId: stap?.reeksId ?? nieuwId(),
      tekst: regel.stap,
      ...regel.wie,
      voor: regel.voor,
      sinds: stap?.sinds ?? op,
      gedaanOp: regel.gedaan_op,
    });
  }
  return {
    nummer: hoofd.nummer,
    op: hoofd.vastgesteld_op,
    concept: false,
    ingelezen: true,
    doelen,
    inhoud: planInhoud(doelen, hoofd.afspraken),
  };
}

const gelijk = (a: string, b: string | null) => a.toLowerCase() === b?.toLowerCase();
const zelfdeDoel = (d: BekendDoel, regel: Planrij) => d.leefgebied === regel.leefgebied && gelijk(d.tekst, regel.doel);

/** Schrijft deze plannen en stelt ze vast, in ronden: van elk traject staat er hoogstens één concept. Daarna wat er van gezet is. */
export async function schrijfPlannen(tx: Tx, plannen: readonly NieuwPlan[], gezet: Set<string>): Promise<void> {
  let over = [...plannen];
  while (over.length) {
    const bezig = new Set<string>();
    const ronde = over.filter((p) => !bezig.has(p.trajectId) && bezig.add(p.trajectId));
    over = over.filter((p) => !ronde.includes(p));
    await schrijfRonde(tx, ronde);
  }
  await tx.resultaat.createMany({ data: plannen.flatMap((p) => resultatenVan(p, gezet)) });
}

async function schrijfRonde(tx: Tx, ronde: readonly NieuwPlan[]): Promise<void> {
  const plannen = ronde.map((p) => ({ ...p, id: nieuwId() }));
  await tx.plan.createMany({
    data: plannen.map(({ id, clientId, trajectId, intakeId, hoofd }) => ({
      id,
      clientId,
      trajectId,
      nummer: hoofd.nummer,
      richting: hoofd.richting,
      richtingTrede: hoofd.trede,
      intakeId,
      zonderIntakeReden: intakeId ? null : (hoofd.zonder_intake_reden ?? ZONDER_INTAKE),
      afspraken: hoofd.afspraken,
      evaluatieOp: naarDb(hoofd.evaluatie_op),
      akkoord: hoofd.akkoord ?? ('mondeling' as const),
      akkoordOp: naarDb(hoofd.akkoord_op ?? hoofd.vastgesteld_op),
      watVeranderde: hoofd.wat_veranderde,
      begonnenOp: middenOp(hoofd.vastgesteld_op),
      importSleutel: `${hoofd.clientnummer} ${trajectId} ${hoofd.nummer}`,
    })),
  });
  const doelen = plannen.flatMap(({ id, plan }) =>
    plan.doelen.map((doel, i) => ({ doel, rij: { id: nieuwId(), planId: id, volgorde: i + 1 } })),
  );
  await tx.doel.createMany({
    data: doelen.map(({ doel, rij }) => ({
      ...rij,
      reeksId: doel.reeksId,
      leefgebied: doel.leefgebied,
      tekst: doel.tekst,
    })),
  });
  await tx.stap.createMany({
    data: doelen.flatMap(({ doel, rij }) =>
      doel.stappen.map((s, i) => ({
        doelId: rij.id,
        reeksId: s.reeksId,
        tekst: s.tekst,
        wie: s.wie,
        wieNaam: s.wieNaam,
        voor: naarDbOfNull(s.voor),
        volgorde: i + 1,
      })),
    ),
  });
  await tx.$executeRaw`
    UPDATE plan SET status = 'vastgesteld', vastgesteld_op = nieuw.op
    FROM unnest(${plannen.map((p) => p.id)}::uuid[], ${plannen.map((p) => middenOp(p.hoofd.vastgesteld_op))}::timestamptz[]) AS nieuw(id, op)
    WHERE plan.id = nieuw.id`;
}

function resultatenVan({ plan, clientId, trajectId }: NieuwPlan, gezet: Set<string>) {
  return plan.doelen.flatMap(({ leefgebied, stappen }) =>
    stappen.flatMap((s) => {
      if (!s.gedaanOp || gezet.has(s.reeksId)) return [];
      gezet.add(s.reeksId);
      return [resultaat(clientId, trajectId, s.reeksId, s.tekst, leefgebied, s.gedaanOp)];
    }),
  );
}

const resultaat = (
  clientId: string,
  trajectId: string,
  stapReeksId: string,
  tekst: string,
  leefgebied: number,
  op: Datum,
) => ({ clientId, trajectId, stapReeksId, tekst, leefgebied, op: naarDb(op), gemaaktOp: middenOp(op) });
