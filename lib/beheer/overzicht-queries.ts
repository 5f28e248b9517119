import 'server-only';
import { z } from 'zod';
import type { Datum } from '../domain/datum';
import { ROLLEN } from '../domain/rollen';
import type { Tx } from '../server/db';
import { type Antwoord, defineInzage, leesNiets } from '../server/inzage';
import { dag, looptNog, sql } from '../server/sql';
import { kolom, kolommen, type Rij, rijvorm, vraag, vraagEen } from '../server/vraag';
import { MET_STAND } from './gebruiker-queries';
import { vindGemeente } from './gemeente-rijen';
import { nietBeeindigd, open } from './koppelingen';
import { leesWerkstand } from './werk-queries';

/** Zoveel staan er hoogstens van één soort; het aantal staat erbij. */
const HOOGSTENS = 50;

const TOEGANG = rijvorm('beheer.toegang', {
  id: kolom.id,
  naam: kolom.tekst,
  rol: z.enum(ROLLEN),
  metWachtwoord: kolom.jaNee,
  linkTot: kolom.tijdstip.nullable(),
});
const ZONDER_TEAM = rijvorm('beheer.zonder_team', {
  trajectId: kolom.id,
  clientnummer: kolom.tekst,
  aanpak: kolom.tekst,
  start: kolom.datum,
});
export type ZonderTeam = Rij<typeof ZONDER_TEAM>;
export type Deel<T> = { rijen: T[]; aantal: number };

/** Wat er in beheer is, en wat er nog geregeld moet worden. Van cliënten alleen aantallen en nummers. */
export const getBeheeroverzicht = defineInzage({
  naam: 'beheer.openen',
  recht: 'beheer.wijzigen',
  op: leesNiets,
  lees: async ({ tx, vandaag }, _: object) => {
    const where = open(vandaag);
    const teams = await tx.team.findMany({ where, orderBy: { naam: 'asc' }, select: { id: true, naam: true } });
    return {
      /** Zonder gemeente gaat er geen brief of e-mail de deur uit. */
      gemeente: (await vindGemeente(tx)) !== null,
      gebruikers: {
        actief: await tx.gebruiker.count({ where: MET_STAND.actief }),
        geblokkeerd: await tx.gebruiker.count({ where: MET_STAND.geblokkeerd }),
        geen_wachtwoord: await tx.gebruiker.count({ where: MET_STAND.geen_wachtwoord }),
      },
      open: {
        teams: teams.length,
        aanpakken: await tx.aanpak.count({ where }),
        locaties: await tx.locatie.count({ where }),
        onderwerpen: await tx.onderwerp.count({ where }),
        instrumenten: await tx.instrument.count({ where }),
        organisaties: await tx.organisatie.count({ where }),
        aanbod: await tx.aanbod.count({ where }),
      },
      inrichting: await leesInrichting(tx),
      toegang: deel(await openToegang(tx)),
      zonderTeam: deel(await begeleidersZonderTeam(tx)),
      zonderTeamleider: deel(await teamsZonderTeamleider(tx, vandaag)),
      trajecten: await trajectenZonderTeam(tx, vandaag),
      werk: await leesWerkstand(tx),
      /** Waarin een traject te plaatsen is. */
      teams,
    };
  },
  spoor: ({ toegang, trajecten }) => ({ details: { aantal: toegang.rijen.length + trajecten.rijen.length } }),
});
export type Beheeroverzicht = Antwoord<typeof getBeheeroverzicht>;

const DEELNEMER = rijvorm('beheer.deelnemer', { er: kolom.jaNee });

/** Wat er naast de lijsten moet zijn voordat iemand een gesprek kan vastleggen. */
const leesInrichting = async (tx: Tx) => ({
  teamleider:
    (await tx.gebruiker.count({ where: { ...MET_STAND.actief, rol: 'teamleider', teams: { some: {} } } })) > 0,
  begeleider:
    (await tx.gebruiker.count({ where: { ...MET_STAND.actief, rol: 'begeleider', teams: { some: {} } } })) > 0,
  deelnemer: (await vraagEen(tx, DEELNEMER, sql`SELECT heeft_deelnemers() AS er`))?.er ?? false,
});

const deel = <T>(rijen: T[]): Deel<T> => ({ rijen: rijen.slice(0, HOOGSTENS), aantal: rijen.length });

/** Wie nog geen wachtwoord koos, en wie een link heeft die nog werkt. */
const openToegang = (tx: Tx) =>
  vraag(
    tx,
    TOEGANG,
    sql`SELECT ${kolommen(TOEGANG, 'g', { metWachtwoord: 'g.wachtwoord_hash IS NOT NULL', linkTot: 'max(l.verloopt_op)' })}
    FROM gebruiker g
    LEFT JOIN toegangslink l ON l.gebruiker_id = g.id AND l.gebruikt_op IS NULL AND l.verloopt_op > ${new Date()}::timestamptz
    WHERE g.geblokkeerd_op IS NULL AND (g.wachtwoord_hash IS NULL OR l.gebruiker_id IS NOT NULL)
    GROUP BY g.id ORDER BY g.sorteernaam, g.id`,
  );

const begeleidersZonderTeam = (tx: Tx) =>
  tx.gebruiker.findMany({
    where: { rol: 'begeleider', geblokkeerdOp: null, teams: { none: {} } },
    orderBy: [{ sorteernaam: 'asc' }, { id: 'asc' }],
    select: { id: true, naam: true },
  });

const TEAM = rijvorm('beheer.team_met_lopend', { id: kolom.id });

/** Een gesloten team telt mee zolang er nog trajecten in lopen. */
const teamsZonderTeamleider = async (tx: Tx, vandaag: Datum) => {
  const lopend = await vraag(tx, TEAM, sql`SELECT id::text FROM teams_met_lopend(${dag(vandaag)})`);
  return tx.team.findMany({
    where: {
      AND: [{ OR: [open(vandaag), { id: { in: lopend.map((t) => t.id) } }] }],
      gebruikers: { none: { gebruiker: { rol: 'teamleider', geblokkeerdOp: null } } },
    },
    orderBy: { naam: 'asc' },
    select: { id: true, naam: true },
  });
};

async function trajectenZonderTeam(tx: Tx, vandaag: Datum): Promise<Deel<ZonderTeam>> {
  const aantal = await tx.traject.count({ where: { teamId: null, groep: 'pilot', ...nietBeeindigd(vandaag) } });
  const rijen = await vraag(
    tx,
    ZONDER_TEAM,
    sql`SELECT t.id::text AS "trajectId", c.clientnummer, a.naam AS aanpak, t.startdatum::text AS start
    FROM traject t JOIN client c ON c.id = t.client_id JOIN aanpak a ON a.id = t.aanpak_id
    WHERE t.team_id IS NULL AND t.groep = 'pilot' AND ${looptNog('t.einddatum', vandaag)}
    ORDER BY c.clientnummer, a.naam LIMIT ${HOOGSTENS}`,
  );
  return { rijen, aantal };
}
