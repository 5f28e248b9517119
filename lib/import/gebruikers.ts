import 'server-only';
import { voegGebruikersToe, zoekOfMaakTeams } from '../beheer/import-rijen';
import { keurAf } from './afkeuring';
import { zoekGebruikers } from './opzoeken';
import { nieuweUitslag, type Werk } from './partij';
import type { Gebruikerrij } from './schema';

/**
 * Voegt gebruikers toe, zonder wachtwoord: inloggen kan pas na een toegangslink. Een projectleider krijgt de aanpakken van deze
 * import. Wie er al is blijft zoals hij is.
 */
export const verwerkGebruikers =
  (aanpakIds: readonly string[]): Werk<Gebruikerrij> =>
  async (tx, rijen) => {
    const uitslag = nieuweUitslag();
    const bestaand = await zoekGebruikers(
      tx,
      rijen.map((r) => r.waarden.gebruikersnaam),
    );
    const teamsVan = await tx.gebruikerTeam.findMany({
      where: { gebruikerId: { in: [...bestaand.values()].map((g) => g.id) } },
      select: { gebruikerId: true, team: { select: { naam: true } } },
    });
    const bezet = await tx.gebruiker.findMany({
      where: { email: { in: rijen.map((r) => r.waarden.email) } },
      select: { email: true },
    });
    const emails = new Set(bezet.map((g) => g.email.toLowerCase()));
    const nieuw = new Map<string, Gebruikerrij>();
    for (const rij of rijen) {
      const w = rij.waarden;
      const er = bestaand.get(w.gebruikersnaam);
      const eerder = nieuw.get(w.gebruikersnaam);
      if (er) {
        const team = teamsVan.find((t) => t.gebruikerId === er.id)?.team.naam ?? null;
        uitslag.stondErAl += 1;
        const gelijk = er.naam === w.naam && er.email.toLowerCase() === w.email.toLowerCase() && er.rol === w.rol;
        if (!gelijk || (w.team ?? '').toLowerCase() !== (team ?? '').toLowerCase()) uitslag.afwijkend += 1;
      } else if (eerder) {
        uitslag.stondErAl += 1;
        if (JSON.stringify(eerder) !== JSON.stringify(w)) uitslag.afwijkend += 1;
      } else if (emails.has(w.email.toLowerCase())) {
        uitslag.afgekeurd.push(keurAf(rij, 'email', 'Dit e-mailadres is al van een andere gebruiker.'));
      } else {
        nieuw.set(w.gebruikersnaam, w);
        emails.add(w.email.toLowerCase());
      }
    }
    const teams = await zoekOfMaakTeams(
      tx,
      [...nieuw.values()].map((w) => w.team),
    );
    await voegGebruikersToe(
      tx,
      [...nieuw.values()].map(({ team, ...gebruiker }) => ({
        ...gebruiker,
        teamId: teams.get(team?.toLowerCase() ?? '') ?? null,
        aanpakIds: gebruiker.rol === 'projectleider' ? aanpakIds : [],
      })),
    );
    uitslag.nieuw = nieuw.size;
    return uitslag;
  };
