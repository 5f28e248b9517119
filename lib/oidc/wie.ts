import 'server-only';
import { maakUitGroepen, volgGroepen } from '../beheer/groepen-rijen';
import { ROL } from '../copy/woorden';
import { rolUitGroepen, type Toegekend } from '../domain/rolkoppeling';
import type { Rol } from '../domain/rollen';
import { stuurAccountmail } from '../mail/accountmail';
import { audit } from '../server/audit';
import { alsBezoeker, type Tx } from '../server/db';
import { env } from '../server/env';
import { type Bewijs, Oidcfout } from '../server/inlogdienst';
import { tokenHashVan, verbruikToegangslink } from '../server/toegangslink';
import { isIngesteld, leesMiddelen } from '../tweede-factor/rijen';

const tekst = (waarde: unknown): string => (typeof waarde === 'string' ? waarde.trim() : '');

/** Wat de organisatie iemand geeft. Zonder dat gegeven, of met alleen groepen die wij niet kennen, komt hij er niet in. */
function toegekendAan({ claims }: Bewijs, gebruikerId?: string): Toegekend {
  const waarde = claims[env().OIDC_ROL_CLAIM];
  if (waarde === undefined || waarde === null) throw new Oidcfout('rol_ontbreekt', gebruikerId);
  const uitkomst = rolUitGroepen([waarde].flat().map(tekst), env().OIDC_ROLLEN ?? new Map());
  if (typeof uitkomst === 'string') throw new Oidcfout(`rol_${uitkomst}`, gebruikerId);
  return uitkomst;
}

/** Van wie dit account van de organisatie is; null als wij het niet kennen. Nooit aan het e-mailadres: dat kan een ander later krijgen. */
export const vindGekoppeld = (tx: Tx, { claims: { iss, sub } }: Bewijs): Promise<{ gebruikerId: string } | null> =>
  tx.inlogkoppeling.findUnique({
    where: { uitgever_onderwerp: { uitgever: iss, onderwerp: sub } },
    select: { gebruikerId: true },
  });

/** Voor wie deze uitnodiging is, als zij nu werkt. */
async function vindGenodigde(tx: Tx, token: string): Promise<string | undefined> {
  const link = await tx.toegangslink.findFirst({
    where: { tokenHash: tokenHashVan(token), gebruiktOp: null, verlooptOp: { gt: new Date() } },
    select: { gebruikerId: true },
  });
  return link?.gebruikerId;
}

/** Wie er inlogt, met de rol die zijn organisatie hem nu geeft. Gooit Oidcfout, en dan is er niets veranderd. */
export async function wieIs(bewijs: Bewijs, token: string | undefined): Promise<string> {
  const { bekend, genodigd, magKoppelen } = await alsBezoeker('inloggen', async (tx) => {
    const genodigd = token ? await vindGenodigde(tx, token) : undefined;
    const magKoppelen = genodigd && (await kanKoppelenMetLink(tx, genodigd));
    return { bekend: (await vindGekoppeld(tx, bewijs))?.gebruikerId, genodigd, magKoppelen };
  });
  if (token && !genodigd) throw new Oidcfout('uitnodiging', bekend);
  if (bekend && genodigd && bekend !== genodigd) throw new Oidcfout('al_gekoppeld', bekend);
  if (!bekend && genodigd && !magKoppelen) throw new Oidcfout('koppel_bij_account', genodigd);
  const id = bekend ?? genodigd;
  if (!id) return maakNieuw(bewijs);
  const toegekend = toegekendAan(bewijs, id);
  await alsBezoeker('inloggen', async (tx) => {
    if (token && !(await verbruikToegangslink(tx, token))) throw new Oidcfout('uitnodiging', id);
    if (!bekend) await koppel(tx, id, bewijs);
    await zetRol(tx, id, toegekend);
  });
  return id;
}

/** Wie wij nog niet kennen komt er alleen meteen in als dat zo is ingesteld, en nooit in het account van een ander. */
async function maakNieuw(bewijs: Bewijs): Promise<string> {
  if (env().OIDC_NIEUW !== 'meteen') throw new Oidcfout('niet_uitgenodigd');
  const [naam, email] = [tekst(bewijs.claims.name).slice(0, 100), tekst(bewijs.claims.email).slice(0, 200)];
  if (!naam || !email.includes('@')) throw new Oidcfout('claim_ontbreekt');
  const toegekend = toegekendAan(bewijs);
  return alsBezoeker('inloggen', async (tx) => {
    const id = await maakUitGroepen(tx, { naam, email, rol: toegekend.rol });
    if (!id) throw new Oidcfout('adres_bezet');
    await audit(
      tx,
      { systeem: 'inlogdienst' },
      { actie: 'gebruiker.aanmaken', onderwerp: 'gebruiker', onderwerpId: id, details: { rol: toegekend.rol } },
    );
    await koppel(tx, id, bewijs);
    await zetRol(tx, id, toegekend);
    return id;
  });
}

/**
 * Een link uit de mail vervangt een wachtwoord, geen tweede stap: wie die al heeft koppelt bij Account, waar hij haar laat zien. Zonder wachtwoorden is
 * er geen andere weg dan de uitnodiging.
 */
const kanKoppelenMetLink = async (tx: Tx, gebruikerId: string): Promise<boolean> =>
  env().WACHTWOORDEN === 'uit' || !isIngesteld(await leesMiddelen(tx, gebruikerId));

/** Kan wie deze uitnodiging heeft er zijn account mee koppelen? */
export const isKoppelbaar = (token: string): Promise<boolean> =>
  alsBezoeker('toegangslink', async (tx) => {
    const id = await vindGenodigde(tx, token);
    return id !== undefined && kanKoppelenMetLink(tx, id);
  });

/** Koppelt het account van wie is ingelogd, en net liet zien dat hij het is. Gooit Oidcfout als een van beide al gekoppeld is. */
export async function koppelZelf(tx: Tx, gebruikerId: string, bewijs: Bewijs): Promise<void> {
  toegekendAan(bewijs, gebruikerId);
  await koppel(tx, gebruikerId, bewijs);
}

async function koppel(tx: Tx, gebruikerId: string, { claims: { iss, sub } }: Bewijs): Promise<void> {
  // Van twee keer tegelijk wint er een; wie al aan een ander account van deze organisatie hangt blijft daar.
  const { count } = await tx.inlogkoppeling.createMany({
    data: [{ uitgever: iss, onderwerp: sub, gebruikerId }],
    skipDuplicates: true,
  });
  if (count === 0) throw new Oidcfout('al_gekoppeld', gebruikerId);
  await audit(tx, { gebruikerId }, { actie: 'organisatie.koppelen', onderwerp: 'gebruiker', onderwerpId: gebruikerId });
  await stuurAccountmail(tx, gebruikerId, 'organisatie_gekoppeld', env().OIDC_NAAM);
}

async function zetRol(tx: Tx, id: string, toegekend: Toegekend): Promise<void> {
  const uitkomst = await volgGroepen(tx, id, toegekend);
  if (typeof uitkomst === 'string') throw new Oidcfout(uitkomst, id);
  if (Object.keys(uitkomst).length === 0) return;
  await audit(
    tx,
    { systeem: 'inlogdienst' },
    { actie: 'gebruiker.wijzigen', onderwerp: 'gebruiker', onderwerpId: id, details: uitkomst },
  );
  if (uitkomst.rolNaar)
    await stuurAccountmail(tx, id, 'rechten_gewijzigd', `U bent nu ${ROL[uitkomst.rolNaar as Rol].toLowerCase()}.`);
}
