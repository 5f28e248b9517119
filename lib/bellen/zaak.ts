import 'server-only';
import { Ongeldig } from '../server/fouten';
import { opVanClient } from '../zaak/client';
import { omEigenBeurt, opEigen } from '../zaak/eigen';
import { leesRonde } from './ronde';

/** De belronde van wie dit vraagt; null als er geen is. */
export const opRonde = opEigen('belronde', async (ctx) => ({ ronde: await leesRonde(ctx) }));

/** De beurt van deze cliënt in de eigen belronde. */
export const opBelbeurt = opVanClient(async (zaak) => {
  await omEigenBeurt(zaak, 'belronde');
  const ronde = await leesRonde(zaak);
  const beurt = ronde?.alle.find((b) => b.clientId === zaak.client.id);
  if (!ronde || !beurt)
    throw new Ongeldig({}, 'Deze cliënt staat niet (meer) in uw belronde. Leg het gesprek vast in het dossier.');
  return { ronde, beurt };
});
