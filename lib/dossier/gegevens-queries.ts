import 'server-only';
import { blikOpClient } from '../bereik/blik';
import type { GesprekkenPerJaar } from '../domain/contactnorm';
import type { Datum } from '../domain/datum';
import { langsteRitme } from '../domain/planning';
import type { Kanaal } from '../domain/tellend-gesprek';
import { can, type User } from '../policy/policy';
import { naarDb, uitDbOfNull } from '../server/datums';
import { defineInzage } from '../server/inzage';

export type Gegevens = {
  clientnummer: string;
  naam: string;
  versie: number;
  voornaam: string;
  achternaam: string;
  geboortedatum: Datum | null;
  telefoon: string | null;
  email: string | null;
  emailToestemmingOp: Datum | null;
  /** Sinds wanneer e-mail op dit adres niet aankomt. */
  emailOnbestelbaarOp: Datum | null;
  adres: string | null;
  postcode: string | null;
  woonplaats: string | null;
  wijk: string | null;
  talen: string[];
  niveauNederlands: 'geen' | 'beginner' | 'redelijk' | 'goed' | null;
  laaggeletterd: 'ja' | 'nee' | 'onbekend';
  tolkNodig: boolean;
  bereikbaarheid: string | null;
  trajecten: {
    id: string;
    aanpak: string;
    versie: number;
    langsteRitme: number;
    ritmeWeken: number | null;
    ritmeKanaal: Kanaal | null;
    ritmeLocatieId: string | null;
    ritmeMomenten: string | null;
    ritmeWens: string | null;
  }[];
  locaties: { id: string; naam: string }[];
  magWijzigen: boolean;
};

/** De gegevens van één cliënt, om te lezen en te wijzigen; legt vast dat ze zijn geopend. null als ze er voor deze gebruiker niet zijn. */
export const getGegevens = (user: User, clientnummer: string, vandaag: Datum): Promise<Gegevens | null> =>
  openGegevens(user, { clientnummer }, vandaag);

const openGegevens = defineInzage({
  naam: 'gegevens.openen',
  recht: 'dossier.lezen',
  op: blikOpClient,
  lees: async (
    { tx, user, client: gevonden, nuVanEenAnder, vandaag },
    _: { clientnummer: string },
  ): Promise<Gegevens | null> => {
    // Na de leesgrens zijn het de gegevens van wie er nu begeleidt.
    if (nuVanEenAnder) return null;
    const { id: _id, ...c } = await tx.client.findUniqueOrThrow({ where: { id: gevonden.id } });
    const trajecten = await tx.traject.findMany({
      where: {
        clientId: gevonden.id,
        groep: 'pilot',
        OR: [{ einddatum: null }, { einddatum: { gte: naarDb(vandaag) } }],
      },
      orderBy: { startdatum: 'desc' },
      select: {
        id: true,
        aanpakId: true,
        versie: true,
        ritmeWeken: true,
        ritmeKanaal: true,
        ritmeLocatieId: true,
        ritmeMomenten: true,
        ritmeWens: true,
      },
    });
    const aanpakken = await tx.aanpak.findMany({ select: { id: true, naam: true, gesprekkenPerJaar: true } });
    return {
      ...c,
      naam: `${c.voornaam} ${c.achternaam}`,
      geboortedatum: uitDbOfNull(c.geboortedatum),
      emailToestemmingOp: uitDbOfNull(c.emailToestemmingOp),
      emailOnbestelbaarOp: uitDbOfNull(c.emailOnbestelbaarOp),
      trajecten: trajecten.map(({ aanpakId, ...t }) => {
        const aanpak = aanpakken.find((a) => a.id === aanpakId);
        return {
          ...t,
          aanpak: aanpak?.naam ?? '',
          langsteRitme: langsteRitme((aanpak?.gesprekkenPerJaar ?? 1) as GesprekkenPerJaar),
        };
      }),
      locaties: await tx.locatie.findMany({
        where: {
          OR: [{ geslotenOp: null }, { id: { in: trajecten.flatMap((t) => t.ritmeLocatieId ?? []) } }],
        },
        orderBy: { naam: 'asc' },
        select: { id: true, naam: true },
      }),
      magWijzigen: can(user, 'gegevens.wijzigen', gevonden.subject),
    };
  },
});
