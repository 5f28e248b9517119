// Wie er bij een gesprek waren, als daad op zichzelf: in het product hoort het altijd bij Gesprek vastleggen.
import { z } from 'zod';
import { aanwezigenVastleggen } from '../../lib/netwerk/commands';
import { defineAction } from '../../lib/server/define-action';
import { opClient } from '../../lib/zaak/client';

export const aanwezigen = defineAction({
  naam: 'contactmoment.aanwezigen',
  schema: z.object({ clientnummer: z.string(), contactmomentId: z.string(), betrokkeneIds: z.array(z.string()) }),
  op: opClient,
  recht: 'contactmoment.vastleggen',
  raakt: 'niets',
  uitvoeren: async (zaak, v) => ({ spoor: await aanwezigenVastleggen(zaak, v) }),
});
