import 'server-only';
import type { Instrument } from '../../generated/prisma/client';
import { langeDatum } from '../copy/datums';
import { LEEFGEBIED } from '../copy/leefgebieden';
import { opsomming } from '../copy/woorden';
import type { Leefgebied } from '../domain/leefgebieden';
import { uitDb } from '../server/datums';
import type { Tx } from '../server/db';
import { NietGevonden } from '../server/fouten';
import { sql } from '../server/sql';
import { schrijf } from '../server/vraag';
import { eisVersie } from '../zaak/versie';
import { INSTRUMENT_VELDEN } from './woorden';

type Wijst = { instrumentId: string; versie: number };

/** Het instrument op slot: er kan intussen niets nieuws naar verwijzen. Gooit IntussenGewijzigd bij een oudere versie. */
export async function lockInstrument(tx: Tx, { instrumentId: id, versie }: Wijst): Promise<Instrument> {
  await schrijf(tx, 'beheer.instrumentslot', sql`SELECT id FROM instrument WHERE id = ${id}::uuid FOR UPDATE`);
  const er = await tx.instrument.findUnique({ where: { id }, include: { organisatie: { select: { naam: true } } } });
  if (!er) throw new NietGevonden();
  eisVersie(STAND_VELDEN, standVan(er, er.organisatie?.naam ?? null), versie);
  return er;
}

const STAND_VELDEN = { ...INSTRUMENT_VELDEN, organisatie: { label: 'Organisatie' }, stand: { label: 'Stand' } };

const standVan = (er: Instrument, organisatie: string | null) => ({
  ...er,
  organisatie,
  leefgebieden: opsomming(er.leefgebieden.map((g) => LEEFGEBIED[g as Leefgebied])),
  stand: er.geslotenOp ? `gesloten sinds ${langeDatum(uitDb(er.geslotenOp))}` : 'open',
});
