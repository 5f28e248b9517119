import 'server-only';
import { langeDatum } from '../copy/datums';
import { bijVelen } from '../zaak/velen';
import { escalatieAccepteren, escalatieVragen } from './commands';
import { escalatiesAccepterenSchema, escalatiesVragenSchema } from './schema';

/** Vraagt bij meer mensen tegelijk door. */
export const escalatiesVragen = bijVelen(escalatieVragen, escalatiesVragenSchema, ({ tekst }) => ({ tekst }), {
  vraag: (wie) => `U vraagt door bij ${wie}.`,
  regel: 'De vraag staat bij de begeleider op Vandaag, tot er een uitleg is.',
  knop: (wie) => `Vraag door bij ${wie}`,
});

/** Is bij meer mensen tegelijk akkoord tot een dag. */
export const escalatiesAccepteren = bijVelen(
  escalatieAccepteren,
  escalatiesAccepterenSchema,
  ({ stilTot, tekst }) => ({ stilTot, tekst }),
  {
    vraag: (wie, { stilTot }) => `U bent bij ${wie} akkoord tot ${langeDatum(stilTot)}.`,
    regel: 'De norm loopt door. Op die dag staan zij weer bij wie wacht.',
    knop: (wie) => `Geef akkoord bij ${wie}`,
  },
);
