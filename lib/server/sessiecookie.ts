import 'server-only';

/** Een werkdag: daarna opnieuw inloggen. */
export const SESSIE_SECONDEN = 10 * 3600;

const veilig = (process.env.NEXTAUTH_URL ?? '').startsWith('https://');
export const SESSIE_COOKIE = `${veilig ? '__Secure-' : ''}vast-contact.sessie`;
export const COOKIE_OPTIES = { httpOnly: true, sameSite: 'lax', path: '/', secure: veilig } as const;
