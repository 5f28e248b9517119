import 'server-only';
import { defineCommand, opNiets } from '../server/command';
import { bestandVrijgevenSchema } from './bestand-schema';

/** Laat zien dat hij het zelf is: daarna staan de bestanden tien minuten klaar. Het meenemen zelf laat zijn eigen regel na. */
export const bestandVrijgeven = defineCommand('verantwoording.exporteren', bestandVrijgevenSchema)
  .op(opNiets, { recht: 'verantwoording.lezen', raakt: 'niets', bevestiging: true })
  .doet(async () => ({ spoor: [], melding: 'Kies nu het bestand.' }));
