// Wat er al vernietigd is, of uit een reservekopie terugkwam.
import { createHash } from 'node:crypto';
import type { Gegevenssoort } from '../../lib/bewaren/soorten-woorden';
import { voerVernietigingUit } from '../../lib/bewaren/vernietigen';
import { datum } from '../../lib/domain/datum';
import { alsSysteem } from '../../lib/server/db';

type Mens = { id: string };

/** Vernietigt dit nu, zonder te vragen of het mag. */
export const vernietigNu = (client: Mens, soorten: Gegevenssoort[] = ['dossier']) =>
  alsSysteem(
    'proef',
    async (tx) => {
      const { id } = await tx.vernietiging.create({
        data: { clientId: client.id, soorten, grond: 'proef', goedgekeurd: true, beslotenOp: new Date() },
        select: { id: true },
      });
      await voerVernietigingUit(tx, id, datum('2032-06-01'));
      return tx.vernietiging.findUniqueOrThrow({ where: { id } });
    },
    { timeout: 60_000 },
  );

/** Zoals deze cliënt op de lijst buiten de database zou staan. */
export const kenmerkVan = (client: Mens): string =>
  createHash('sha256').update(`vast contact, vernietigd: ${client.id}`).digest('hex');
