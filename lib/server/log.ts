import 'server-only';
import pino from 'pino';

/** Het logboek. Wie iets logt geeft geen namen, nummers of teksten mee; gaat dat toch mis, dan vallen deze velden weg. */
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
