import 'server-only';
import type { z } from 'zod';
import { langeDatum } from '../copy/datums';
import { plusDagen } from '../domain/datum';
import { isUitstelbaar } from '../opvolging/regels';
import { houdTaakStil } from '../opvolging/rijen';
import { defineCommand } from '../server/command';
import { Ongeldig } from '../server/fouten';
import { opVanTraject } from '../zaak/traject';
import { taakUitstellenSchema } from './schema';

type Invoer = z.output<typeof taakUitstellenSchema>;

/** De taak uit het formulier, met het traject waar zij bij hoort. */
const opTaak = opVanTraject(
  async ({ tx }, { keuze }: Invoer & { clientnummer?: string }) =>
    tx.taak.findUnique({ where: { id: keuze.taakId }, select: { trajectId: true } }),
  async ({ tx }, { keuze }) => ({ taak: await tx.taak.findUniqueOrThrow({ where: { id: keuze.taakId } }) }),
);

/**
 * Houdt een taak stil tot een dag. De aanleiding blijft: op die dag staat zij er weer, tenzij het dan al klaar is. Waar een ander op wacht, of
 * wat over de norm gaat, is niet uit te stellen.
 */
export const taakUitstellen = defineCommand('taak.uitstellen', taakUitstellenSchema)
  .op(opTaak, { recht: 'dossier.bijhouden', raakt: 'niets' })
  .doet(async ({ tx, traject, vandaag, taak }, { keuze }) => {
    if (!isUitstelbaar(taak.soort))
      throw new Ongeldig({}, 'Deze taak is niet uit te stellen. Open hem en handel hem af.');
    if (taak.afgedaanOp) throw new Ongeldig({}, 'Deze taak is intussen al gedaan.');
    const tot = plusDagen(vandaag, keuze.dagen);
    await houdTaakStil(tx, taak.id, tot);
    return {
      spoor: { onderwerp: 'taak', onderwerpId: taak.id, details: { soort: taak.soort, tot } },
      melding: `Uitgesteld tot ${langeDatum(tot)}: ${traject.naam}.`,
    };
  });
