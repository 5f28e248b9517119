import 'server-only';
import { defineCommand } from '../server/command';
import { uitDbOfNull } from '../server/datums';
import type { Tx } from '../server/db';
import type { Situatiesoort } from './regels';
import { situatieWeghalenSchema } from './schema';
import { naarSituatie, opRegel } from './zaak';

const VERWIJDER: Record<Situatiesoort, (tx: Tx, where: { id: string }) => Promise<unknown>> = {
  ladder: (tx, where) => tx.ladderstand.deleteMany({ where }),
  uitkering: (tx, where) => tx.uitkering.deleteMany({ where }),
  ontheffing: (tx, where) => tx.ontheffing.deleteMany({ where }),
  bestand: (tx, where) => tx.bestandadvies.deleteMany({ where }),
};

/** Haalt iets weg dat er per vergissing staat, zoals bij de verkeerde cliënt. In het auditspoor blijft staan dat het er was. */
export const situatieWeghalen = defineCommand('situatie.weghalen', situatieWeghalenSchema)
  .op(opRegel('gekozen'), { recht: 'dossier.bijhouden', raakt: 'opvolging' })
  .doet(async (zaak, { soort }) => {
    const { id, dag } = zaak.oud;
    await VERWIJDER[soort](zaak.tx, { id });
    return naarSituatie(zaak, [soort, id], 'situatie.weghalen', { datum: uitDbOfNull(dag) });
  });
