import type { Rol } from '../domain/rollen';

const STARTPAGINA: Record<Rol, string> = {
  begeleider: '/vandaag',
  teamleider: '/team',
  projectleider: '/pilot',
  partner: '/signalen',
  beheerder: '/beheer',
  privacy_officer: '/verantwoording',
};

/** De pagina waarop een rol na het inloggen uitkomt. */
export const startpagina = (rol: Rol): string => STARTPAGINA[rol];
