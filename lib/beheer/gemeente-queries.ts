import 'server-only';
import type { User } from '../policy/policy';
import { alsBezoeker, alsGebruiker } from '../server/db';
import { type Gemeente, vindGemeente } from './gemeente-rijen';
import { eisBeheer } from './recht';

/** De naam boven de inlogpagina, waar nog niemand is ingelogd; zonder database is alleen de naam weg, niet de pagina. */
export const getGemeentenaam = async (): Promise<string | null> =>
  (await alsBezoeker('naam van de gemeente', vindGemeente).catch(() => null))?.naam ?? null;

export type Afzender = Pick<Gemeente, 'naam' | 'telefoon' | 'email'>;

/** Bij wie iemand terechtkan, ook zonder account; null zolang beheer het niet invulde. */
export const getAfzender = async (): Promise<Afzender | null> => {
  const g = await alsBezoeker('gemeente bij de toegankelijkheidsverklaring', vindGemeente).catch(() => null);
  return g && { naam: g.naam, telefoon: g.telefoon, email: g.email };
};

/** De gegevens om te wijzigen. */
export function getGemeente(user: User): Promise<Gemeente | null> {
  eisBeheer(user);
  return alsGebruiker(user, vindGemeente);
}
