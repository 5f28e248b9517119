/** De woorden van een overdracht. */

import { langeDatum } from '../copy/datums';
import { aantal, opsomming } from '../copy/woorden';
import { type Datum, dagenTussen } from '../domain/datum';
import type { DriegesprekStand, Overdrachtfout, Overdrachtgemis, OverdrachtStatus } from './regels';

export const OVERDRACHTSTATUS: Record<OverdrachtStatus, string> = {
  gevraagd: 'gevraagd',
  aangeboden: 'aangeboden',
  teruggestuurd: 'teruggestuurd',
  geaccepteerd: 'overgedragen',
  ingetrokken: 'ingetrokken',
};

/** Waarom iets met deze overdracht nu niet kan. */
export const OVERDRACHT_NIET_NU: Record<OverdrachtStatus, string> = {
  gevraagd: 'Deze overdracht is nog niet aangeboden.',
  aangeboden: 'Deze overdracht is intussen aangeboden; er is nu een besluit van de nieuwe begeleider nodig.',
  teruggestuurd: 'Deze overdracht is intussen teruggestuurd.',
  geaccepteerd: 'Deze overdracht is al aangenomen.',
  ingetrokken: 'Deze overdracht is intussen ingetrokken.',
};

export const DRIEGESPREK: Record<DriegesprekStand, string> = {
  gepland: 'gepland',
  gevoerd: 'gevoerd',
  niet_mogelijk: 'niet mogelijk',
};

export const OVERDRACHTFOUT: Record<Overdrachtfout, string> = {
  verteld_later: 'Deze dag moet nog komen. Vul in wanneer u het hebt verteld.',
  gevoerd_later: 'Deze dag moet nog komen. Kies "gepland", of een dag die geweest is.',
  gepland_geweest: 'Deze dag is geweest. Kies "gevoerd", of een dag die nog komt.',
};

const GEMIS: Record<Overdrachtgemis, string> = {
  samenvatting: 'schrijf een samenvatting',
  verteld: 'vul in wanneer de cliënt het heeft gehoord',
  driegesprek: 'kies hoe het met het driegesprek staat',
  driegesprek_datum: 'vul de datum van het driegesprek in',
  driegesprek_uitleg: 'leg uit waarom een driegesprek niet mogelijk is',
};

/** "Nog niet aan te bieden: schrijf een samenvatting en kies hoe het met het driegesprek staat." */
export const gemisTekst = (gemist: readonly Overdrachtgemis[]) =>
  `Nog niet aan te bieden: ${opsomming(gemist.map((g) => GEMIS[g]))}.`;

/** "gepland op 24 november 2026" */
export function driegesprekTekst(stand: DriegesprekStand, op: Datum | null): string {
  return op && stand !== 'niet_mogelijk' ? `${DRIEGESPREK[stand]} op ${langeDatum(op)}` : DRIEGESPREK[stand];
}

const DAGEN_PER_MAAND = 30.44;

/** "3e begeleider in 14 maanden", of "3 begeleiders in 14 maanden" zolang er nu niemand is; leeg voor de eerste. */
export function wisselTekst(
  { aantal: n, sinds }: { aantal: number; sinds: Datum },
  vandaag: Datum,
  heeftNu: boolean,
): string {
  if (n < 2) return '';
  const maanden = Math.max(1, Math.round(dagenTussen(sinds, vandaag) / DAGEN_PER_MAAND));
  return `${heeftNu ? `${n}e begeleider` : `${n} begeleiders`} in ${aantal(maanden, 'maand', 'maanden')}`;
}

/** Waarom een overdracht vanzelf is ingetrokken. */
export const ANDERS_GEWIJZIGD = 'De begeleider is intussen op een andere manier gewijzigd.';

export const OVERDRACHT_VELDEN = {
  samenvatting: { label: 'Samenvatting' },
  driegesprek: { label: 'Driegesprek', woorden: DRIEGESPREK },
  driegesprekOp: { label: 'Datum van het driegesprek' },
  driegesprekUitleg: { label: 'Waarom niet' },
  clientVerteldOp: { label: 'Cliënt verteld op' },
};
