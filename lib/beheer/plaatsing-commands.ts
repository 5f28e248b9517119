import 'server-only';
import { zetTeam } from '../levensloop/rijen';
import { defineCommand } from '../server/command';
import { Ongeldig } from '../server/fouten';
import { eisKeuzes } from './koppelingen';
import { trajectPlaatsenSchema } from './plaatsing-schema';
import { opPlaatsing } from './zaak';

/** Geeft een lopend traject dat bij geen team hoort een team: pas dan ziet een teamleider de cliënt. */
export const trajectPlaatsen = defineCommand('traject.plaatsen', trajectPlaatsenSchema)
  .op(opPlaatsing, { recht: 'beheer.wijzigen', raakt: 'niets' })
  .doet(async ({ tx, vandaag, traject }, { teamId }) => {
    if (traject.teamId)
      throw new Ongeldig({}, 'Dit traject is intussen in een team geplaatst. Een teamleider gaat er verder over.');
    // Dezelfde keuze als bij een gebruiker, bij het veld van dit formulier.
    await eisKeuzes(tx, { teams: [teamId], aanpakken: [] }, { teams: [], aanpakken: [] }, vandaag).catch((fout) => {
      throw fout instanceof Ongeldig ? new Ongeldig({ teamId: fout.fieldErrors.teams ?? '' }) : fout;
    });
    await zetTeam(tx, traject.id, teamId);
    return { spoor: { details: { team: teamId } }, naar: '/beheer', gelukt: 'traject.plaatsen' };
  });
