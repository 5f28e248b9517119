import type { Datum } from '../../lib/domain/datum';
import { alsSysteem } from '../../lib/server/db';
import { werkOpvolgingBij } from '../../lib/zaak/gevolgen';
import { VANDAAG } from './stand';

/** Brengt taken en escalaties bij met wat een factory neerzette, zoals de dagelijkse taak dat doet. */
export const werkAllesBij = (vandaag: Datum = VANDAAG) =>
  alsSysteem('proef', async (tx) => {
    const trajecten = await tx.traject.findMany({ select: { id: true } });
    await werkOpvolgingBij(
      tx,
      trajecten.map((t) => t.id),
      vandaag,
    );
  });
