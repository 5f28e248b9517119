import 'server-only';
import type { PrismaClient } from '../../generated/prisma/client';
import { sql } from './sql';
import type { Wie } from './verbinding';
import { kolom, rijvorm, vraagEen } from './vraag';

/** De rol kan meer dan zij hoort te kunnen; de zin is voor wie het systeem beheert. */
export class TeSterkeRol extends Error {
  constructor(rol: string, waarom: string, wie: Wie) {
    const instelling = wie === 'app' ? 'DATABASE_URL' : 'DATABASE_URL_WERKER';
    const hoort = wie === 'app' ? 'vast_contact_app' : 'vast_contact_werker';
    super(
      `Vast Contact start niet: de databasegebruiker "${rol}" uit ${instelling} ${waarom}, en dan bewaakt de database niets meer. Log in als ${hoort}.`,
    );
    this.name = 'TeSterkeRol';
  }
}

const KAN = rijvorm('server.rolcontrole', {
  rol: kolom.tekst,
  baas: kolom.jaNee,
  voorbij: kolom.jaNee,
  rollen: kolom.jaNee,
  bezit: kolom.jaNee,
  ander: kolom.jaNee,
  lid: kolom.jaNee,
});

/** Ook wat een rol kan worden (SET ROLE) telt: van een baas lid zijn is baas zijn. */
async function leesKan(client: PrismaClient, wie: Wie) {
  const [hoort, ander] =
    wie === 'app' ? ['vast_contact_app', 'vast_contact_werker'] : ['vast_contact_werker', 'vast_contact_app'];
  const kan = await vraagEen(
    client,
    KAN,
    sql`
    WITH mijn AS (SELECT * FROM pg_roles r WHERE pg_has_role(r.oid, 'MEMBER'))
    SELECT current_user::text AS rol, bool_or(rolsuper) AS baas, bool_or(rolbypassrls) AS voorbij, bool_or(rolcreaterole) AS rollen,
      EXISTS (SELECT FROM pg_class c WHERE c.relkind IN ('r', 'p', 'v') AND c.relnamespace IN ('public'::regnamespace, to_regnamespace('graphile_worker'))
        AND c.relowner IN (SELECT oid FROM mijn)) AS bezit,
      bool_or(rolname = ${ander}) AS ander, bool_or(rolname = ${hoort}) AS lid
    FROM mijn`,
  );
  if (!kan) throw new Error('PostgreSQL zegt niet wie er is ingelogd');
  return kan;
}

/** Gooit TeSterkeRol als deze rol de bewaking van de database kan uitzetten of omzeilen, of niet de rol is die hier hoort. */
export async function eisBeperkteRol(client: PrismaClient, wie: Wie): Promise<void> {
  const kan = await leesKan(client, wie);
  const waarom = [
    kan.baas && 'mag alles (superuser)',
    kan.voorbij && 'mag langs de regels per rij (BYPASSRLS)',
    kan.rollen && 'mag rollen maken (CREATEROLE)',
    kan.bezit && 'bezit tabellen',
    kan.ander && (wie === 'app' ? 'is die van het achtergrondwerk' : 'is die van de toepassing'),
    !kan.lid && 'is niet de rol die hier hoort',
  ].find((reden) => reden !== false);
  if (waarom) throw new TeSterkeRol(kan.rol, waarom, wie);
}
