import type { Rol } from '../domain/rollen';

/** De pagina waarop een rol na het inloggen uitkomt. */
export const startpagina = (rol: Rol): string => (rol === 'begeleider' ? '/vandaag' : '/welkom');
