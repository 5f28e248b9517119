// Een aanpak met van alles erin, en wie erover gaat: voor proeven van een opschorting die iedereen tegelijk raakt.
import type { Datum } from '../../lib/domain/datum';
import {
  aanpakopschortingIntrekken,
  aanpakopschortingStarten,
  aanpakopschortingWijzigen,
} from '../../lib/opschorting/actions';
import type { User } from '../../lib/policy/policy';
import { alsSysteem } from '../../lib/server/db';
import { uniek } from '../factories/basis';
import { eenGebruiker } from '../factories/gebruiker';
import { eenTraject, type Trajectwens } from '../factories/traject';
import { ruw } from './ruw';
import { doeActie } from './stand';

/** Een eigen aanpak (vier gesprekken per jaar) met zes trajecten in een eigen team, een controlegroep, en een projectleider. */
export async function eenProefaanpak() {
  const naam = `Aanpak ${uniek()}`;
  const ik = await eenGebruiker({ rol: 'projectleider', aanpakken: [naam] });
  const traject = (wens: Trajectwens<User> = {}) =>
    eenTraject<User>({ aanpak: naam, team: naam, start: '2026-01-05', ...wens });
  const trajecten = {
    // Uiterlijk 7 januari 2027, 1 november 2026, 7 maart 2027, 20 november 2026 en 27 januari 2027.
    opSchema: await traject({ laatsteGesprek: '2026-10-07' }),
    overTijd: await traject({ laatsteGesprek: '2026-08-01' }),
    straks: await traject({ start: '2026-12-07' }),
    klaar: await traject({ laatsteGesprek: '2026-08-20', eind: '2026-11-17' }),
    eigenStilstand: await traject({
      laatsteGesprek: '2026-10-07',
      opschorting: { van: '2026-11-01', tot: '2026-11-20' },
    }),
    nooitGesproken: await traject({ start: '2026-11-02' }),
    controle: await traject({ groep: 'controle' }),
  };
  return { ik, naam, aanpakId: trajecten.opSchema.aanpak.id, trajecten };
}
export type Proefaanpak = Awaited<ReturnType<typeof eenProefaanpak>>;

/** Wie er in het team van deze aanpak zitten, zonder de controlegroep. */
export const idsVan = ({ trajecten: { controle: _, ...rest } }: Proefaanpak) => Object.values(rest).map((t) => t.id);

export const schortOp = (p: Proefaanpak, velden: object = {}, bevestigd = true) =>
  doeActie(
    p.ik,
    aanpakopschortingStarten,
    { aanpakId: p.aanpakId, van: '2026-12-01', tot: '2026-12-31', reden: 'lockdown', ...velden },
    { bevestigd },
  );
export const wijzigStilstand = (p: Proefaanpak, opschortingId: string, velden: object = {}, bevestigd = true) =>
  doeActie(p.ik, aanpakopschortingWijzigen, { opschortingId, versie: 1, ...velden }, { bevestigd });
export const trekStilstandIn = (p: Proefaanpak, opschortingId: string, versie = 1) =>
  doeActie(p.ik, aanpakopschortingIntrekken, { opschortingId, versie }, { bevestigd: true });

/** Laat het lijken of de opschortingen van deze aanpak gisteren zijn ingevoerd. */
export const vanGisteren = (aanpakId: string) =>
  alsSysteem('proef', (tx) =>
    tx.opschorting.updateMany({ where: { aanpakId }, data: { gemaaktOp: new Date('2026-11-17T12:00:00Z') } }),
  );

/** De opschortingen van deze aanpak, oudste eerst. */
export const stilstand = (aanpakId: string) =>
  alsSysteem('proef', (tx) => tx.opschorting.findMany({ where: { aanpakId }, orderBy: { van: 'asc' } }));
export const eersteStilstand = async (aanpakId: string) => {
  const [eerste] = await stilstand(aanpakId);
  if (!eerste) throw new Error('De aanpak staat niet stil');
  return eerste;
};

/** De opgeslagen uiterlijke datum per cliëntnummer. */
export const uiterlijken = (aanpakId: string): Promise<Record<string, Datum | null>> =>
  alsSysteem('proef', async (tx) => {
    const rijen = await ruw(tx).$queryRaw<{ nummer: string; datum: Datum | null }[]>`
      SELECT c.clientnummer AS nummer, t.uiterlijke_datum::text AS datum
      FROM traject t JOIN client c ON c.id = t.client_id WHERE t.aanpak_id = ${aanpakId}::uuid`;
    return Object.fromEntries(rijen.map((r) => [r.nummer, r.datum]));
  });
