import 'server-only';

/** Een werkdag: daarna opnieuw inloggen, wat er ook gebeurt. */
export const SESSIE_SECONDEN = 9 * 3600;
/** Zo lang mag er niets gebeuren; de server meet dat, want een browser kan stilstaan. */
export const STIL_MINUTEN = 30;
/** Zo lang heeft iemand voor zijn tweede factor. */
export const HALF_MINUTEN = 10;
/** Zo lang geldt een bewijs dat hij het zelf is, voor wie rechten geeft, gegevens meeneemt of een link maakt. */
export const BEVESTIGD_MINUTEN = 10;

const veilig = (process.env.NEXTAUTH_URL ?? '').startsWith('https://');
// Met __Host- neemt een browser haar alleen aan over https, van deze host zelf en voor elk pad: een buurdomein kan er geen onderschuiven.
const voorvoegsel = veilig ? '__Host-' : '';
export const SESSIE_COOKIE = `${voorvoegsel}vast-contact.sessie`;
/** Waaraan een apparaat te herkennen is waarop iemand eerder inlogde. */
export const TOESTEL_COOKIE = `${voorvoegsel}vast-contact.toestel`;
/** Wat er moet kloppen als iemand van de inlogdienst van zijn organisatie terugkomt. */
export const OIDC_COOKIE = `${voorvoegsel}vast-contact.oidc`;
export const COOKIE_OPTIES = { httpOnly: true, sameSite: 'lax', path: '/', secure: veilig } as const;
