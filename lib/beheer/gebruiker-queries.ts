import 'server-only';
import { z } from 'zod';
import type { Prisma } from '../../generated/prisma/client';
import { metLast } from '../caseload/last';
import type { Datum } from '../domain/datum';
import { ROLLEN } from '../domain/rollen';
import { isUuid } from '../formulier/velden';
import type { User } from '../policy/policy';
import { alsGebruiker, type Tx } from '../server/db';
import { type Antwoord, defineInzage, leesNiets } from '../server/inzage';
import { type Sql, sql } from '../server/sql';
import { kolom, rijvorm, vraag } from '../server/vraag';
import { begeleidtTekst, leesBegeleidt, mogelijkeOpvolgers } from './begeleiding';
import { leesKoppelingen, open } from './koppelingen';
import { leesOrganisaties, type Organisatiekeuze } from './organisatie';
import { eisBeheer } from './recht';

const STANDEN = ['actief', 'geblokkeerd', 'geen_wachtwoord'] as const;
export type Stand = (typeof STANDEN)[number];

/** Filter zoals het in de URL staat; wat niet klopt telt niet. */
export const gebruikersfilterSchema = z.object({
  rol: z.enum(ROLLEN).nullable().catch(null),
  stand: z.enum(STANDEN).nullable().catch(null),
  pagina: z.coerce.number().int().min(1).max(100_000).catch(1),
});
export type Gebruikersfilter = z.output<typeof gebruikersfilterSchema>;

const PER_PAGINA = 50;

/** Elke gebruiker heeft precies één stand. */
export const MET_STAND: Record<Stand, Prisma.GebruikerWhereInput> = {
  actief: { geblokkeerdOp: null, wachtwoordHash: { not: null } },
  geblokkeerd: { geblokkeerdOp: { not: null } },
  geen_wachtwoord: { geblokkeerdOp: null, wachtwoordHash: null },
};

type Toegelaten = { geblokkeerdOp: Date | null; wachtwoordHash: string | null };
const standVan = (g: Toegelaten): Stand =>
  g.geblokkeerdOp ? 'geblokkeerd' : g.wachtwoordHash ? 'actief' : 'geen_wachtwoord';

/** Gebruikers op naam, een pagina tegelijk; voorbij de laatste pagina is dat de laatste. */
export const getGebruikers = defineInzage({
  naam: 'gebruikers.openen',
  recht: 'beheer.wijzigen',
  op: leesNiets,
  lees: async ({ tx }, filter: Gebruikersfilter) => {
    const where = { ...(filter.rol ? { rol: filter.rol } : {}), ...(filter.stand ? MET_STAND[filter.stand] : {}) };
    const aantal = await tx.gebruiker.count({ where });
    const paginas = Math.max(1, Math.ceil(aantal / PER_PAGINA));
    const pagina = Math.min(filter.pagina, paginas);
    const gevonden = await tx.gebruiker.findMany({
      where,
      orderBy: [{ sorteernaam: 'asc' }, { id: 'asc' }],
      skip: (pagina - 1) * PER_PAGINA,
      take: PER_PAGINA,
      select: {
        id: true,
        naam: true,
        email: true,
        rol: true,
        geblokkeerdOp: true,
        wachtwoordHash: true,
        organisatie: { select: { naam: true } },
      },
    });
    const namen = await koppelingsnamen(
      tx,
      gevonden.map((g) => g.id),
    );
    const rijen = gevonden.map(({ wachtwoordHash, organisatie, ...g }) => ({
      ...g,
      /** Voor wie een partner werkt. */
      organisatie: organisatie?.naam ?? null,
      stand: standVan({ ...g, wachtwoordHash }),
      teams: namen.teams.get(g.id) ?? [],
      aanpakken: namen.aanpakken.get(g.id) ?? [],
    }));
    return { rijen, aantal, pagina, paginas };
  },
  spoor: ({ rijen }) => ({ details: { aantal: rijen.length } }),
});
export type Gebruikerslijst = Antwoord<typeof getGebruikers>;
export type Gebruikerregel = Gebruikerslijst['rijen'][number];

const NAMEN = rijvorm('beheer.koppelingsnamen', { id: kolom.id, namen: z.array(kolom.tekst) });

async function koppelingsnamen(tx: Tx, ids: string[]) {
  const per = async (van: Sql) =>
    new Map(
      (
        await vraag(
          tx,
          NAMEN,
          sql`SELECT gebruiker_id::text AS id, array_agg(naam ORDER BY naam) AS namen FROM ${van}
            WHERE gebruiker_id = ANY(${ids}::uuid[]) GROUP BY gebruiker_id`,
        )
      ).map((r) => [r.id, r.namen]),
    );
  return {
    teams: await per(sql`gebruiker_team JOIN team ON team.id = team_id`),
    aanpakken: await per(sql`gebruiker_aanpak JOIN aanpak ON aanpak.id = aanpak_id`),
  };
}

export type Keuze = { id: string; naam: string; gesloten: boolean };
export type Keuzes = { teams: Keuze[]; aanpakken: Keuze[]; organisaties: Organisatiekeuze[] };

const GEEN = { teams: [], aanpakken: [], organisatieId: null };

type ErAl = { teams: string[]; aanpakken: string[]; organisatieId: string | null };

/** De teams, aanpakken en organisaties om uit te kiezen: wat open is, en waar deze gebruiker al bij hoort. */
async function leesKeuzes(tx: Tx, er: ErAl, vandaag: Datum): Promise<Keuzes> {
  const kiesbaar = (ids: string[]) => ({ OR: [open(vandaag), { id: { in: ids } }] });
  const hoe = { orderBy: { naam: 'asc' }, select: { id: true, naam: true, geslotenOp: true } } as const;
  const teams = await tx.team.findMany({ where: kiesbaar(er.teams), ...hoe });
  const aanpakken = await tx.aanpak.findMany({ where: kiesbaar(er.aanpakken), ...hoe });
  const dag = new Date(vandaag);
  const keuze = (r: (typeof teams)[number]) => ({
    id: r.id,
    naam: r.naam,
    gesloten: r.geslotenOp !== null && r.geslotenOp <= dag,
  });
  return {
    teams: teams.map(keuze),
    aanpakken: aanpakken.map(keuze),
    organisaties: await leesOrganisaties(tx, er.organisatieId, vandaag),
  };
}

/** Waar een nieuwe gebruiker bij kan horen. */
export function getKeuzes(user: User, vandaag: Datum): Promise<Keuzes> {
  eisBeheer(user);
  return alsGebruiker(user, (tx) => leesKeuzes(tx, GEEN, vandaag));
}

/** Eén gebruiker, met wat er gebeurt als hij wordt geblokkeerd; null als hij er niet is. */
export const getGebruiker = defineInzage({
  naam: 'gebruikers.openen',
  recht: 'beheer.wijzigen',
  op: leesNiets,
  lees: async ({ tx, vandaag }, { id }: { id: string }) => {
    if (!isUuid(id)) return null;
    const g = await tx.gebruiker.findUnique({
      where: { id },
      select: {
        id: true,
        naam: true,
        email: true,
        telefoon: true,
        talen: true,
        rol: true,
        versie: true,
        organisatieId: true,
        geblokkeerdOp: true,
        wachtwoordHash: true,
      },
    });
    if (!g) return null;
    const gekozen = await leesKoppelingen(tx, id);
    const begeleidt = await leesBegeleidt(tx, id, vandaag);
    const link = await tx.toegangslink.findFirst({
      where: { gebruikerId: id, gebruiktOp: null, verlooptOp: { gt: new Date() } },
      select: { verlooptOp: true },
    });
    const { wachtwoordHash, ...rest } = g;
    return {
      ...rest,
      stand: standVan({ ...rest, wachtwoordHash }),
      gekozen,
      keuzes: await leesKeuzes(tx, { ...gekozen, organisatieId: g.organisatieId }, vandaag),
      /** "begeleidt nu 62 cliënten en vervangt bij 1"; null als er niemand is. */
      werk: begeleidtTekst(begeleidt),
      /** Wie alles kan overnemen; null als er niets over te nemen is. */
      opvolgers:
        begeleidt.begeleidingen.length > 0
          ? await metLast(tx, await mogelijkeOpvolgers(tx, id, begeleidt), vandaag)
          : null,
      /** Tot wanneer een link openstaat waarmee deze gebruiker een wachtwoord kan kiezen. */
      linkTot: link?.verlooptOp ?? null,
    };
  },
  spoor: ({ id }) => ({ onderwerp: 'gebruiker', onderwerpId: id }),
});
export type Gebruikersdetail = Antwoord<typeof getGebruiker>;
