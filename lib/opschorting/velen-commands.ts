import 'server-only';
import { periodeTekst } from '../copy/datums';
import { bijVelen } from '../zaak/velen';
import { opschortingStarten } from './commands';
import { opschortingenStartenSchema } from './schema';

/** Laat de klok bij meer mensen tegelijk stilstaan, om dezelfde reden. */
export const opschortingenStarten = bijVelen(
  opschortingStarten,
  opschortingenStartenSchema,
  ({ van, tot, herzienOp, reden }) => ({ van, tot, herzienOp, reden }),
  {
    vraag: (wie, { van, tot }) => `De klok van de norm staat bij ${wie} stil: ${periodeTekst(van, tot)}.`,
    regel: 'Die dagen tellen niet mee; de uiterlijke datum schuift op. Het contact mag gewoon doorgaan.',
    knop: (wie) => `Schort op bij ${wie}`,
  },
);
