/** Welke groep van de organisatie welke rol geeft: één regel tekst in de instellingen. */
import { ROLLEN, type Rol } from './rollen';

/** Namen van teams (begeleider, teamleider), aanpakken (projectleider) of een organisatie (partner); leeg is: zoals in Beheer staat. */
export type Toegekend = { rol: Rol; namen: readonly string[] };
export type Rolkoppeling = ReadonlyMap<string, Toegekend>;

const isRol = (tekst: string): tekst is Rol => (ROLLEN as readonly string[]).includes(tekst);

/** Leest "groep=rol/naam; groep=rol"; null als iets niet te lezen is, een rol niet bestaat of een groep er twee keer staat. */
export function leesRolkoppeling(tekst: string): Rolkoppeling | null {
  const koppeling = new Map<string, Toegekend>();
  for (const deel of tekst.split(';').map((d) => d.trim())) {
    if (!deel) continue;
    const [, groep, rol = '', naam] = /^([^=]+)=\s*([a-z_]+)(?:\/(.+))?$/.exec(deel) ?? [];
    if (!groep || !isRol(rol) || koppeling.has(groep.trim())) return null;
    koppeling.set(groep.trim(), { rol, namen: naam ? [naam.trim()] : [] });
  }
  return koppeling.size > 0 ? koppeling : null;
}

/**
 * De rol van wie in deze groepen zit; van meer groepen met dezelfde rol tellen de namen op. Geen groep die wij kennen, of twee rollen: geen toegang,
 * want kiezen zou raden zijn.
 */
export function rolUitGroepen(groepen: readonly string[], koppeling: Rolkoppeling): Toegekend | 'onbekend' | 'meer' {
  const gevonden = groepen.flatMap((groep) => koppeling.get(groep) ?? []);
  const [eerste] = gevonden;
  if (!eerste) return 'onbekend';
  if (gevonden.some((g) => g.rol !== eerste.rol)) return 'meer';
  return { rol: eerste.rol, namen: [...new Set(gevonden.flatMap((g) => g.namen))] };
}
