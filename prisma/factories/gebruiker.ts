import type { Rol } from '../../lib/domain/rollen';
import type { User } from '../../lib/policy/policy';
import type { Tx } from '../../lib/server/db';
import { maakHash } from '../../lib/server/inloggen';
import { versleutelGeheim } from '../../lib/tweede-factor/codeapp';
import { deAanpak, deOrganisatie, hetTeam, inTransactie, uniek } from './basis';

type Gebruikerwens = {
  rol?: Rol;
  naam?: string;
  email?: string;
  gebruikersnaam?: string;
  /** Naam van het team; null voor geen. Begeleiders en teamleiders horen anders bij team Noord. */
  team?: string | null;
  /** Namen van aanpakken; een projectleider hoort anders bij de VIA-pilot. */
  aanpakken?: string[];
  /** Naam van de organisatie van een partner. */
  organisatie?: string;
  wachtwoord?: string;
  talen?: string[];
  geblokkeerd?: boolean;
};

/** Met opzet duur (argon2); een proef hoeft hetzelfde wachtwoord maar één keer te husselen. */
const hashes = new Map<string, Promise<string>>();
function hashVan(wachtwoord: string): Promise<string> {
  const hash = hashes.get(wachtwoord) ?? maakHash(wachtwoord);
  hashes.set(wachtwoord, hash);
  return hash;
}

type Sessiewens = {
  apparaat?: string;
  begonnenOp?: Date;
  verlooptOp?: Date;
  beeindigdOp?: Date;
  laatstGezienOp?: Date;
  bevestigdOp?: Date;
  /** null: er wordt nog een tweede factor gevraagd. */
  tweedeFactorOp?: Date | null;
};

/** Een sessie van deze gebruiker, open als er niets anders staat; geeft haar id. */
export async function eenSessie(gebruiker: { id: string }, wens: Sessiewens = {}, tx?: Tx): Promise<string> {
  const sessie = await inTransactie(tx, (t) =>
    t.sessie.create({
      data: {
        gebruikerId: gebruiker.id,
        apparaat: 'Firefox op Windows',
        verlooptOp: new Date(Date.now() + 3_600_000),
        tweedeFactorOp: new Date(),
        ...wens,
      },
      select: { id: true },
    }),
  );
  return sessie.id;
}

export type GemaakteGebruiker = User & { email: string; gebruikersnaam: string };

/** Een gebruiker (standaard een begeleider van team Noord), zoals lib/policy hem kent. */
export function eenGebruiker(wens: Gebruikerwens = {}, tx?: Tx): Promise<GemaakteGebruiker> {
  return inTransactie(tx, async (t) => {
    const { rol = 'begeleider' } = wens;
    const gebruikersnaam = wens.gebruikersnaam ?? `g.${uniek().toLowerCase()}`;
    const organisatieId = wens.organisatie ? (await deOrganisatie(t, wens.organisatie)).id : null;
    const gebruiker = await t.gebruiker.create({
      data: {
        gebruikersnaam,
        naam: wens.naam ?? `Gebruiker ${gebruikersnaam}`,
        email: wens.email ?? `${gebruikersnaam}@voorbeeld.nl`,
        rol,
        talen: wens.talen ?? [],
        organisatieId,
        wachtwoordHash: wens.wachtwoord ? await hashVan(wens.wachtwoord) : null,
        geblokkeerdOp: wens.geblokkeerd ? new Date() : null,
      },
      select: { id: true, naam: true, email: true },
    });
    const team = wens.team === undefined && (rol === 'begeleider' || rol === 'teamleider') ? 'Noord' : wens.team;
    const teamIds = team ? [(await hetTeam(t, team)).id] : [];
    const aanpakIds: string[] = [];
    for (const naam of wens.aanpakken ?? (rol === 'projectleider' ? ['VIA-pilot'] : []))
      aanpakIds.push((await deAanpak(t, naam)).id);
    await t.gebruikerTeam.createMany({ data: teamIds.map((teamId) => ({ gebruikerId: gebruiker.id, teamId })) });
    await t.gebruikerAanpak.createMany({
      data: aanpakIds.map((aanpakId) => ({ gebruikerId: gebruiker.id, aanpakId })),
    });
    // Wie in een proef iets doet bewees net dat hij het is; waar dat de proef is, staat het er anders.
    const bevestigdOp = new Date();
    return {
      ...gebruiker,
      gebruikersnaam,
      rol,
      teamIds,
      aanpakIds,
      bevestigdOp,
      ...(organisatieId && { organisatieId }),
    };
  });
}

/** Het geheim van de app met codes in de proeven. */
export const PROEFGEHEIM = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';

/** Een app met codes die al is ingesteld; nog geen code is gebruikt. */
export async function eenCodeapp(gebruiker: { id: string }, geheim?: string, tx?: Tx): Promise<void> {
  const { cijfertekst, sleutelId } = versleutelGeheim(gebruiker.id, geheim ?? PROEFGEHEIM);
  const data = { cijfertekst, sleutelId, ingesteldOp: new Date(), laatsteStap: null };
  await inTransactie(tx, (t) =>
    t.codeapp.upsert({
      where: { gebruikerId: gebruiker.id },
      create: { gebruikerId: gebruiker.id, ...data },
      update: data,
      select: { gebruikerId: true },
    }),
  );
}
