import 'server-only';
import type { Instrument } from '../../generated/prisma/client';
import { langeDatum } from '../copy/datums';
import { LEEFGEBIED } from '../copy/leefgebieden';
import { opsomming } from '../copy/woorden';
import type { Leefgebied } from '../domain/leefgebieden';
import { VRAAGT_NEDERLANDS } from '../inzet/woorden';
import { uitDb } from '../server/datums';
import type { Tx } from '../server/db';
import { IntussenGewijzigd, NietGevonden } from '../server/fouten';
import { sql } from '../server/sql';
import { schrijf } from '../server/vraag';
import { INSTRUMENT_LABELS } from './instrument-schema';

type Wijst = { instrumentId: string; versie: number };

/** Het instrument op slot: er kan intussen niets nieuws naar verwijzen. Gooit IntussenGewijzigd bij een oudere versie. */
export async function lockInstrument(tx: Tx, { instrumentId: id, versie }: Wijst): Promise<Instrument> {
  await schrijf(tx, 'beheer.instrumentslot', sql`SELECT id FROM instrument WHERE id = ${id}::uuid FOR UPDATE`);
  const er = await tx.instrument.findUnique({ where: { id }, include: { organisatie: { select: { naam: true } } } });
  if (!er) throw new NietGevonden();
  if (er.versie !== versie) throw new IntussenGewijzigd(opgeslagen(er, er.organisatie?.naam ?? null), er.versie);
  return er;
}

function opgeslagen(er: Instrument, organisatie: string | null) {
  const waarden: Record<keyof typeof INSTRUMENT_LABELS, string | null> = {
    naam: er.naam,
    organisatie,
    omschrijving: er.omschrijving,
    leefgebieden: opsomming(er.leefgebieden.map((g) => LEEFGEBIED[g as Leefgebied])),
    voorWie: er.voorWie,
    niveauNederlands: er.niveauNederlands && VRAAGT_NEDERLANDS[er.niveauNederlands],
    tredeVan: er.tredeVan && String(er.tredeVan),
    tredeTot: er.tredeTot && String(er.tredeTot),
    kosten: er.kosten,
    vergoeding: er.vergoeding,
    contact: er.contact,
    stand: er.geslotenOp ? `gesloten sinds ${langeDatum(uitDb(er.geslotenOp))}` : 'open',
  } as Record<keyof typeof INSTRUMENT_LABELS, string | null>;
  return Object.entries(INSTRUMENT_LABELS).map(([veld, label]) => ({
    veld,
    label,
    waarde: waarden[veld as keyof typeof INSTRUMENT_LABELS] ?? '(leeg)',
  }));
}
