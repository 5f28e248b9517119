import 'server-only';
import type { z } from 'zod';
import { zetTeam } from '../levensloop/rijen';
import type { Uitkomst } from '../server/define-action';
import { Ongeldig } from '../server/fouten';
import { eisKeuzes } from './koppelingen';
import type { trajectPlaatsenSchema } from './plaatsing-schema';
import type { Plaatszaak } from './zaak';

/** Geeft een lopend traject dat bij geen team hoort een team: pas dan ziet een teamleider de cliënt. */
export async function trajectPlaatsen(
  { tx, vandaag, traject }: Plaatszaak,
  { teamId }: z.output<typeof trajectPlaatsenSchema>,
): Promise<Uitkomst> {
  if (traject.teamId)
    throw new Ongeldig({}, 'Dit traject is intussen in een team geplaatst. Een teamleider gaat er verder over.');
  // Dezelfde keuze als bij een gebruiker, bij het veld van dit formulier.
  await eisKeuzes(tx, { teams: [teamId], aanpakken: [] }, { teams: [], aanpakken: [] }, vandaag).catch((fout) => {
    throw fout instanceof Ongeldig ? new Ongeldig({ teamId: fout.fieldErrors.teams ?? '' }) : fout;
  });
  await zetTeam(tx, traject.id, teamId);
  return { spoor: { details: { team: teamId } }, naar: '/beheer', gelukt: 'traject.plaatsen' };
}
