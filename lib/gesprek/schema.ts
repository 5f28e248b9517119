import { z } from 'zod';
import { contactmomentSchema } from '../contactmomenten/schema';
import { optioneelId, vinkjes } from '../formulier/velden';

/**
 * Een gesprek met wat er meteen bij hoort: de intake die klaar is, stappen die lukten, wat de cliënt hoorde, en wie erbij was. `uit` is het
 * contactmoment waar het eerst bij een andere cliënt stond.
 */
export const gesprekSchema = z.intersection(
  contactmomentSchema,
  z.object({
    intakeId: optioneelId,
    uit: optioneelId,
    stappen: vinkjes,
    toezeggingIds: vinkjes,
    betrokkeneIds: vinkjes,
  }),
);
export type GesprekInvoer = z.output<typeof gesprekSchema>;
