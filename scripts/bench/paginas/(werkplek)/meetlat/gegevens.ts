import { readFileSync } from 'node:fs';
import type { Datum } from '@/lib/domain/datum';
import type { Dossier } from '@/lib/dossier/queries';
import type { Team } from '@/lib/overzicht/queries';
import type { VandaagGegevens } from '@/lib/vandaag/queries';

type Constanten = { vandaag: Datum; overzicht: VandaagGegevens; dossier: Dossier; team: Team };

/** Wat de echte pagina's uit de database halen, één keer opgeslagen en bij het starten gelezen. */
export const constanten: Constanten = JSON.parse(
  readFileSync(/*turbopackIgnore: true*/ process.env.MEETLAT_GEGEVENS ?? '', 'utf8'),
);
