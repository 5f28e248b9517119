import 'server-only';
import pino from 'pino';

/** Logboek zonder persoonsgegevens: namen, nummers, verslagen en wachtwoorden worden weggelaten, waar ze ook zitten. */
export const log = pino({
  level: process.env.LOG_LEVEL ?? 'info',
  redact: {
    paths: [
      '*.verslag',
      '*.wachtwoord',
      '*.email',
      '*.naam',
      '*.voornaam',
      '*.achternaam',
      '*.telefoon',
      '*.toelichting',
      '*.bsn',
    ],
    remove: true,
  },
});
