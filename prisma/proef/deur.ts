// Wat een proef van de deur instuurt: een formulier zoals een browser het stuurt.
import { randomUUID } from 'node:crypto';
import { META } from '../../lib/formulier/formulier';
import { contactmomentVastleggen } from '../../lib/gesprek/actions';
import type { User } from '../../lib/policy/policy';
import type { Ctx, Op } from '../../lib/server/command';
import { eenTraject } from '../factories/traject';
import { type stand, VANDAAG } from './stand';

export const sleutel = () => `sleutel-${randomUUID()}`;

export type Velden = Record<string, string | string[]>;
/** Een ingestuurd formulier; zonder sleutel een nieuwe. */
export function post(velden: Velden, meta: { sleutel?: string; js?: boolean; bevestigd?: boolean } = {}): FormData {
  const invoer = new FormData();
  for (const [naam, waarde] of Object.entries(velden)) for (const w of [waarde].flat()) invoer.append(naam, w);
  invoer.set(META.sleutel, meta.sleutel ?? sleutel());
  if (meta.js !== false) invoer.set(META.js, '1');
  if (meta.bevestigd) invoer.set(META.bevestigd, 'ja');
  return invoer;
}

export const gesprek = (clientnummer: string, velden: Velden = {}): Velden => ({
  clientnummer,
  datum: VANDAAG,
  kanaal: 'telefonisch',
  vervolg: 'later',
  vervolgReden: 'client_wil_later',
  verslag: 'Zij vertelde over haar moeder.',
  ...velden,
});
export const legVast = (invoer: FormData) => contactmomentVastleggen({}, invoer);

export const zonder = (alles: Awaited<ReturnType<typeof stand>>, ...tabellen: string[]) =>
  Object.fromEntries(Object.entries(alles).filter(([naam]) => !tabellen.includes(naam)));

export const gesproken = () => eenTraject<User>({ start: '2026-01-05', laatsteGesprek: '2026-10-07' });

/** Een daad zonder onderwerp, die niets nalaat. */
const opVrij: Op<unknown, Ctx> = { open: async (ctx) => ctx };
export const LOS = { op: opVrij, recht: 'account.wijzigen', raakt: 'niets' } as const;
