import 'server-only';
import { blikOpClient } from '../bereik/blik';
import { wieIs } from '../bereik/scope';
import { leesBsnstand } from '../bsn/rijen';
import { leesKop } from '../clientkop/kop';
import type { Brieftaal } from '../domain/brieftalen';
import { normOp } from '../domain/contactnorm';
import { langsteRitme } from '../domain/planning';
import { leesAanpakreeksen } from '../norm/reeks';
import { can } from '../policy/policy';
import { geboortedatumVan, naarDb, uitDbOfNull } from '../server/datums';
import { type Antwoord, defineInzage } from '../server/inzage';

/** De gegevens van één cliënt, om te lezen en te wijzigen; legt vast dat ze zijn geopend. null als ze er voor deze gebruiker niet zijn. */
export const getGegevens = defineInzage({
  naam: 'gegevens.openen',
  recht: 'dossier.lezen',
  op: blikOpClient,
  lees: async (blik) => {
    const { tx, user, client: gevonden, nuVanEenAnder, vandaag } = blik;
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
    const aanpakken = await leesAanpakreeksen(tx);
    return {
      ...c,
      kop: await leesKop(blik),
      geboortedatum: geboortedatumVan(c),
      brieftaal: c.brieftaal as Brieftaal | null,
      emailToestemmingOp: uitDbOfNull(c.emailToestemmingOp),
      /** Sinds wanneer e-mail op dit adres niet aankomt. */
      emailOnbestelbaarOp: uitDbOfNull(c.emailOnbestelbaarOp),
      trajecten: trajecten.map(({ aanpakId, ...t }) => {
        const aanpak = aanpakken.find((a) => a.id === aanpakId);
        return {
          ...t,
          aanpak: aanpak?.naam ?? '',
          langsteRitme: langsteRitme(aanpak ? normOp(aanpak, vandaag) : 1),
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
      /** Of er een BSN is; null als de gemeente het niet vastlegt, en voor wie het niet bijhoudt. */
      bsn: can(user, 'bsn.bijhouden', gevonden.subject) ? await leesBsnstand(tx, gevonden.id) : null,
    };
  },
});
const TE_LEZEN = {
  geboortedatum: true,
  telefoon: true,
  email: true,
  adres: true,
  postcode: true,
  woonplaats: true,
  wijk: true,
  talen: true,
  niveauNederlands: true,
  laaggeletterd: true,
  tolkNodig: true,
} as const;

/**
 * De gegevens van een cliënt voor wie zijn planning bewaakt: hoe hij te bereiken is. Wat de begeleider in eigen woorden
 * schreef (de bereikbaarheid, het ritme en de wens) hoort bij het dossier en staat er niet bij.
 */
export const getTeamgegevens = defineInzage({
  naam: 'gegevens.openen',
  recht: 'gegevens.lezen',
  op: blikOpClient,
  lees: async ({ tx, client, nuVanEenAnder }) => {
    // Is de cliënt nu van een ander team, dan zijn het de gegevens van daar.
    if (nuVanEenAnder) return null;
    const c = await tx.client.findUniqueOrThrow({ where: { id: client.id }, select: TE_LEZEN });
    return { ...wieIs(client), ...c, geboortedatum: geboortedatumVan(c) };
  },
});

export type Leesgegevens = Pick<Gegevens, keyof typeof TE_LEZEN> &
  Partial<Pick<Gegevens, 'bereikbaarheid' | 'brieftaal'>>;
export type Gegevens = Antwoord<typeof getGegevens>;
