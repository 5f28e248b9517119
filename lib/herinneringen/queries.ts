import 'server-only';
import { defineInzage, leesNiets } from '../server/inzage';
import { vindHerinnering } from './rijen';

export const getHerinnering = defineInzage({
  naam: 'herinnering.openen',
  recht: 'herinnering.bijhouden',
  op: leesNiets,
  lees: ({ tx, user, vandaag }, { id }: { id: string }) => vindHerinnering(tx, user, vandaag, id),
  spoor: ({ id, clientId }) => ({ clientId, onderwerp: 'herinnering', onderwerpId: id }),
});
