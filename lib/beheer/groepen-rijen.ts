import 'server-only';
import type { Toegekend } from '../domain/rolkoppeling';
import { vandaag } from '../server/clock';
import type { Tx } from '../server/db';
import { sql } from '../server/sql';
import { kolom, rijvorm, vraagEen } from '../server/vraag';
import { lockGebruiker } from './gebruiker';
import { bewaarKoppelingen, leesKoppelingen, open } from './koppelingen';

export type Groepenfout = 'rol_met_clienten' | 'plek_onbekend' | 'plek_ontbreekt' | 'geblokkeerd';
/** Wat er bij deze gebruiker veranderde, voor het spoor; leeg is: niets. */
export type Groepenspoor = { rolVan?: string; rolNaar?: string; velden?: string[] };

type Plek = { teams: string[]; aanpakken: string[]; organisatieId: string | null };

/** De teams, aanpakken of organisatie met deze namen; null als er een niet (meer) bestaat. */
async function zoekPlek(tx: Tx, { rol, namen }: Toegekend, er: Plek): Promise<Plek | null> {
  const leeg: Plek = { teams: [], aanpakken: [], organisatieId: null };
  const [inTeam, opAanpak] = [rol === 'begeleider' || rol === 'teamleider', rol === 'projectleider'];
  // Zonder naam telt wat er in Beheer staat, voor zover het bij de rol hoort.
  if (namen.length === 0)
    return {
      teams: inTeam ? er.teams : [],
      aanpakken: opAanpak ? er.aanpakken : [],
      organisatieId: rol === 'partner' ? er.organisatieId : null,
    };
  const waar = { where: { naam: { in: [...namen] }, ...open(vandaag()) }, select: { id: true } };
  if (inTeam) {
    const teams = await tx.team.findMany(waar);
    return teams.length === namen.length ? { ...leeg, teams: teams.map((t) => t.id) } : null;
  }
  if (opAanpak) {
    const aanpakken = await tx.aanpak.findMany(waar);
    return aanpakken.length === namen.length ? { ...leeg, aanpakken: aanpakken.map((a) => a.id) } : null;
  }
  if (rol !== 'partner') return leeg;
  const [organisatie, meer] = await tx.organisatie.findMany({
    where: { naam: { in: [...namen] } },
    select: { id: true },
  });
  return organisatie && !meer ? { ...leeg, organisatieId: organisatie.id } : null;
}

const mist = ({ rol }: Toegekend, { teams, aanpakken, organisatieId }: Plek): boolean =>
  ((rol === 'begeleider' || rol === 'teamleider') && teams.length === 0) ||
  (rol === 'projectleider' && aanpakken.length === 0) ||
  (rol === 'partner' && !organisatieId);

const gelijk = (a: Plek, b: Plek) =>
  JSON.stringify([[...a.teams].sort(), [...a.aanpakken].sort(), a.organisatieId]) ===
  JSON.stringify([[...b.teams].sort(), [...b.aanpakken].sort(), b.organisatieId]);

const BEGELEIDT = rijvorm('beheer.begeleidt_nog', { ja: kolom.jaNee });

/** Wie inlogt is nog niet binnen en ziet geen trajecten; de database zegt alleen of er nog iemand is. */
const begeleidtNog = async (tx: Tx, id: string): Promise<boolean> =>
  (await vraagEen(tx, BEGELEIDT, sql`SELECT begeleidt_nog(${id}::uuid) AS ja`))?.ja ?? false;

/**
 * De organisatie bepaalt wat iemand mag, bij elke keer inloggen opnieuw. Wie nog cliënten begeleidt houdt zijn rol tot zij zijn overgedragen, en komt
 * er zolang niet in: zijn groep zegt immers iets anders.
 */
export async function volgGroepen(
  tx: Tx,
  gebruikerId: string,
  toegekend: Toegekend,
): Promise<Groepenspoor | Groepenfout> {
  const er = await lockGebruiker(tx, gebruikerId);
  if (er.geblokkeerd) return 'geblokkeerd';
  const was: Plek = { ...(await leesKoppelingen(tx, gebruikerId)), organisatieId: er.organisatieId };
  const wordt = await zoekPlek(tx, toegekend, was);
  if (!wordt) return 'plek_onbekend';
  if (mist(toegekend, wordt)) return 'plek_ontbreekt';
  const andereRol = er.rol !== toegekend.rol;
  if (!andereRol && gelijk(was, wordt)) return {};
  if (andereRol && (await begeleidtNog(tx, gebruikerId))) return 'rol_met_clienten';
  await tx.gebruiker.update({
    where: { id: gebruikerId },
    data: { rol: toegekend.rol, organisatieId: wordt.organisatieId, versie: { increment: 1 } },
    select: { id: true },
  });
  await bewaarKoppelingen(tx, gebruikerId, wordt);
  return {
    ...(andereRol && { rolVan: er.rol, rolNaar: toegekend.rol }),
    velden: (['teams', 'aanpakken'] as const).filter((v) => [...was[v]].sort().join() !== [...wordt[v]].sort().join()),
  };
}

/** Iemand die de organisatie kent en wij nog niet; null als het e-mailadres al van een ander is. Zijn plek zet volgGroepen. */
export async function maakUitGroepen(
  tx: Tx,
  { naam, email, rol }: { naam: string; email: string; rol: Toegekend['rol'] },
): Promise<string | null> {
  const gebruikersnaam = email.toLowerCase();
  const bezet = await tx.gebruiker.findFirst({ where: { OR: [{ email }, { gebruikersnaam }] }, select: { id: true } });
  if (bezet) return null;
  return (await tx.gebruiker.create({ data: { gebruikersnaam, naam, email, rol }, select: { id: true } })).id;
}
