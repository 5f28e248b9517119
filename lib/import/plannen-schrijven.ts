import 'server-only';
import { type IngelezenPlan, voegPlannenToe, voegResultatenToe } from '../plannen/import-rijen';
import { naarDb, naarDbOfNull } from '../server/datums';
import type { Tx } from '../server/db';
import type { Planrij } from './dossier-schema';
import { middenOp } from './dossiers';
import { nieuwId } from './nieuw-id';
import { type BekendDoel, type BekendPlan, planInhoud } from './plannen-lezen';
import { inRonden } from './ronden';

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

/** Schrijft deze plannen en stelt ze vast. Daarna wat er van gezet is. */
export async function schrijfPlannen(tx: Tx, plannen: readonly NieuwPlan[], gezet: Set<string>): Promise<void> {
  for (const ronde of inRonden(plannen)) await voegPlannenToe(tx, ronde.map(uitgewerkt));
  await voegResultatenToe(
    tx,
    plannen.flatMap((p) => resultatenVan(p, gezet)),
  );
}

function uitgewerkt({ plan, clientId, trajectId, intakeId, hoofd }: NieuwPlan): IngelezenPlan {
  const id = nieuwId();
  const doelen = plan.doelen.map((doel) => ({ ...doel, id: nieuwId() }));
  return {
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
    akkoord: hoofd.akkoord ?? 'mondeling',
    akkoordOp: naarDb(hoofd.akkoord_op ?? hoofd.vastgesteld_op),
    watVeranderde: hoofd.wat_veranderde,
    begonnenOp: middenOp(hoofd.vastgesteld_op),
    importSleutel: `${hoofd.clientnummer} ${trajectId} ${hoofd.nummer}`,
    vastgesteldOp: middenOp(hoofd.vastgesteld_op),
    doelen: doelen.map(({ stappen: _, ...doel }, i) => ({ ...doel, planId: id, volgorde: i + 1 })),
    stappen: doelen.flatMap((doel) =>
      doel.stappen.map(({ reeksId, tekst, wie, wieNaam, voor }, i) => ({
        doelId: doel.id,
        reeksId,
        tekst,
        wie,
        wieNaam,
        voor: naarDbOfNull(voor),
        volgorde: i + 1,
      })),
    ),
  };
}

const resultatenVan = ({ plan, clientId, trajectId }: NieuwPlan, gezet: Set<string>) =>
  plan.doelen.flatMap(({ leefgebied, stappen }) =>
    stappen.flatMap(({ reeksId: stapReeksId, tekst, gedaanOp: op }) => {
      if (!op || gezet.has(stapReeksId)) return [];
      gezet.add(stapReeksId);
      return [{ clientId, trajectId, stapReeksId, tekst, leefgebied, op: naarDb(op), gemaaktOp: middenOp(op) }];
    }),
  );
