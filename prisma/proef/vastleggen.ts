// Gesprek vastleggen in de proeven: wie, wanneer, en wat er daarna staat.
import type { Datum } from '../../lib/domain/datum';
import { contactmomentVastleggen } from '../../lib/gesprek/actions';
import type { User } from '../../lib/policy/policy';
import { eenTraject, type Trajectwens } from '../factories/traject';
import { contacten, doeActie, VANDAAG } from './stand';

export const LATER = { vervolg: 'later', vervolgReden: 'agenda_niet_bij_de_hand' };

export type Wie = { client: { id: string; clientnummer: string }; begeleider: User };
type Opties = { bevestigd?: boolean; vandaag?: Datum; door?: User };

export const leg = (
  { client, begeleider }: Wie,
  velden: Record<string, unknown> = {},
  { door, ...wanneer }: Opties = {},
) =>
  doeActie(
    door ?? begeleider,
    contactmomentVastleggen,
    { clientnummer: client.clientnummer, datum: VANDAAG, kanaal: 'telefonisch', ...velden },
    wanneer,
  );

/** Wie op 7 oktober is gesproken: uiterlijk 7 januari 2027. */
export const gesproken = (wens: Trajectwens<User> = {}) =>
  eenTraject<User>({ start: '2026-01-05', laatsteGesprek: '2026-10-07', ...wens });

export const laatste = async (clientId: string) => {
  const rij = (await contacten(clientId)).find((c) => c.datum.getTime() === new Date(VANDAAG).getTime());
  if (!rij) throw new Error('Er is vandaag niets vastgelegd');
  return rij;
};
