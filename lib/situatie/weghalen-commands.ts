import 'server-only';
import type { z } from 'zod';
import { uitDbOfNull } from '../server/datums';
import type { Tx } from '../server/db';
import type { Uitkomst } from '../server/define-action';
import type { Situatiesoort } from './regels';
import type { situatieWeghalenSchema } from './schema';
import { naarSituatie, type Regelzaak } from './zaak';

const VERWIJDER: Record<Situatiesoort, (tx: Tx, where: { id: string }) => Promise<unknown>> = {
  ladder: (tx, where) => tx.ladderstand.deleteMany({ where }),
  uitkering: (tx, where) => tx.uitkering.deleteMany({ where }),
  ontheffing: (tx, where) => tx.ontheffing.deleteMany({ where }),
  bestand: (tx, where) => tx.bestandadvies.deleteMany({ where }),
};

/** Haalt iets weg dat er per vergissing staat, zoals bij de verkeerde cliënt. In het auditspoor blijft staan dat het er was. */
export async function situatieWeghalen(
  zaak: Regelzaak,
  { soort }: z.output<typeof situatieWeghalenSchema>,
): Promise<Uitkomst> {
  const { id, dag } = zaak.oud;
  await VERWIJDER[soort](zaak.tx, { id });
  return naarSituatie(zaak, [soort, id], 'situatie.weghalen', { datum: uitDbOfNull(dag) });
}
