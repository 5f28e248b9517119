import 'server-only';
import { z } from 'zod';
import { Prisma } from '../../generated/prisma/client';
import { ROLLEN } from '../domain/rollen';
import type { User } from '../policy/policy';
import { nu, vandaag } from './clock';
import { STIL_MINUTEN } from './sessiecookie';
import { sql } from './sql';
import { nagekeken, verbinding, type Wie } from './verbinding';
import { kolom, kolommen, rijvorm, vraagEen } from './vraag';

export { sluitAf } from './verbinding';

/** Zonder kale SQL: een opdracht heeft een vorm of een naam (vraag.ts), anders compileert zij niet. */
export type Tx = Omit<Prisma.TransactionClient, '$queryRaw' | '$queryRawUnsafe' | '$executeRaw' | '$executeRawUnsafe'>;

// Een lange transactie houdt sloten vast; een gewoon scherm hoort er ruim onder te blijven.
const TIJD = { timeout: 15_000, maxWait: 10_000 };

/**
 * Een overzicht plannen kost PostgreSQL bijna zoveel als het lezen, en uit zichzelf doet het dat bij elk verzoek opnieuw. Een hergebruikt plan
 * kent de grootte van één team niet; dat een losse rij op een SSD weinig kost, houdt het bij de rijen van dat team.
 */
const PLANNEN = Prisma.sql`set_config('plan_cache_mode', 'force_generic_plan', true), set_config('random_page_cost', '1.1', true)`;

/** Wie er vraagt. Waar hij inlogde en vandaan komt, hoort bij het spoor dat hij nalaat. */
type Vrager = Pick<User, 'id'> & { sessieId?: string | undefined; adres?: string | undefined };
type Opties = { timeout?: number };

/**
 * De deur voor wie is ingelogd: één transactie waarin PostgreSQL weet wie er vraagt (app.gebruiker_id, alleen binnen deze
 * transactie) en op welk moment. De database geeft dan alleen wat hij mag zien. Gooit het werk, dan is er niets veranderd.
 */
export const alsGebruiker = <T>(user: Vrager, werk: (tx: Tx) => Promise<T>, opties: Opties = {}): Promise<T> =>
  doe('app', { gebruiker: user.id, sessie: user.sessieId, adres: user.adres }, werk, opties);

/** De deur voor wie nog niemand is: inloggen, een link, de naam boven de inlogpagina. De database toont dan alleen accounts. */
export const alsBezoeker = <T>(
  reden: string,
  werk: (tx: Tx) => Promise<T>,
  { adres, ...opties }: Opties & { adres?: string } = {},
): Promise<T> => doe('app', { bezoeker: reden, adres }, werk, opties);

/** De deur voor achtergrondwerk en scripts, met de reden in plaats van een gebruiker. De toepassing kan er niet door: zij heeft het adres niet. */
export const alsSysteem = <T>(reden: string, werk: (tx: Tx) => Promise<T>, opties: Opties = {}): Promise<T> =>
  doe('werker', { systeem: reden }, werk, opties);

type Namens = {
  gebruiker?: string;
  bezoeker?: string;
  systeem?: string;
  sessie?: string | undefined;
  adres?: string | undefined;
};

async function doe<T>(wie: Wie, namens: Namens, werk: (tx: Tx) => Promise<T>, opties: Opties): Promise<T> {
  const client = await nagekeken(wie);
  const { gebruiker = '', bezoeker = '', systeem = '', sessie = '', adres = '' } = namens;
  return client
    .$transaction(
      async (tx) => {
        await tx.$queryRaw`SELECT app_begin(${gebruiker}, ${bezoeker}, ${systeem}, ${nu()}::timestamptz, ${vandaag()}::text::date, ${sessie}, ${adres})::text,
          ${PLANNEN}`;
        return werk(tx);
      },
      { ...TIJD, ...opties },
    )
    .catch((fout) => {
      throw wie === 'app' && fout instanceof Error && fout.name.startsWith('PrismaClient')
        ? new Databasefout(fout)
        : fout;
    });
}

/**
 * Wat er van een databasefout naar buiten mag: de fout van Prisma noemt waarden (namen, een verslag), en Next schrijft elke fout van een
 * pagina in het logboek.
 */
class Databasefout extends Error {
  readonly code: string | undefined;

  constructor(fout: Error) {
    const code = (fout as { code?: string }).code;
    super(`De database weigerde een opdracht (${code ?? fout.name})`);
    this.name = 'Databasefout';
    this.code = code;
    this.stack = fout.stack?.slice(fout.stack.indexOf('\n    at '));
  }
}

/** Alleen voor de rem op inlogpogingen: die telt ook als de transactie van het inloggen niet doorgaat. */
export const tellers = () => ({ inlogpoging: verbinding('app').inlogpoging });

const GEBRUIKER = rijvorm('server.gebruiker', {
  id: kolom.id,
  naam: kolom.tekst,
  rol: z.enum(ROLLEN),
  teamIds: z.array(kolom.id),
  aanpakIds: z.array(kolom.id),
  organisatieId: kolom.id.nullable(),
  gemeente: kolom.tekst.nullable(),
  bevestigdOp: kolom.tijdstip.nullable(),
});

/** Wie er is ingelogd, en bij welke gemeente: die staat boven elke pagina. */
export type Ingelogde = User & { gemeente?: string | null };

/**
 * Wie dit is volgens de database van nu, in één opdracht; null als de gebruiker niet bestaat of geblokkeerd is, of als deze sessie
 * niet (meer) van hem is: beëindigd, verlopen, een half uur stil, nog niet af, van een ander of van een eerdere beurt. Een geldige sessie is
 * daarmee weer gezien; dat hoeft hoogstens eens per minuut te worden opgeschreven.
 */
export async function leesGebruiker(id: string, sessieId: string, beurt = 0): Promise<Ingelogde | null> {
  const geldt = sql`s.id = ${sessieId}::uuid AND s.gebruiker_id = ${id}::uuid AND s.beurt = ${beurt}::int AND s.beeindigd_op IS NULL
      AND s.tweede_factor_op IS NOT NULL AND s.verloopt_op > now() AND s.laatst_gezien_op > now() - make_interval(mins => ${STIL_MINUTEN}::int)`;
  const rij = await alsBezoeker('wie is dit', (tx) =>
    vraagEen(
      tx,
      GEBRUIKER,
      sql`
    WITH gezien AS (UPDATE sessie s SET laatst_gezien_op = now() WHERE ${geldt} AND s.laatst_gezien_op < now() - interval '1 minute')
    SELECT ${kolommen(GEBRUIKER, 'g', {
      teamIds: 'ARRAY(SELECT team_id::text FROM gebruiker_team WHERE gebruiker_id = g.id)',
      aanpakIds: 'ARRAY(SELECT aanpak_id::text FROM gebruiker_aanpak WHERE gebruiker_id = g.id)',
      gemeente: '(SELECT naam FROM gemeente)',
      bevestigdOp: 's.bevestigd_op',
    })}
    FROM sessie s JOIN gebruiker g ON g.id = s.gebruiker_id
    WHERE ${geldt} AND g.geblokkeerd_op IS NULL`,
    ),
  );
  if (!rij) return null;
  const { organisatieId, ...user } = rij;
  return { ...user, sessieId, ...(organisatieId && { organisatieId }) };
}

export async function databaseLeeft(): Promise<boolean> {
  return nagekeken('app')
    .then((client) => client.$queryRaw`SELECT 1`)
    .then(() => true)
    .catch(() => false);
}
