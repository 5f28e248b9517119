import 'server-only';
import { defineCommand, opNiets } from '../server/command';
import { Ongeldig } from '../server/fouten';
import { sql } from '../server/sql';
import { kolom, rijvorm, vraag } from '../server/vraag';
import { werkHerhalenSchema } from './werk-schema';

const WERK = rijvorm('beheer.werk_herhaald', { id: kolom.id });

/** Laat werk dat niet lukte meteen opnieuw proberen, met al zijn pogingen terug. Twee keer doen kan geen kwaad: werk gebeurt één keer. */
export const werkHerhalen = defineCommand('werk.herhalen', werkHerhalenSchema)
  .op(opNiets, { recht: 'beheer.wijzigen', raakt: 'niets' })
  .doet(async ({ tx }, { werkId }) => {
    const rijen = await vraag(tx, WERK, sql`SELECT id FROM werk_herhalen(${werkId})`);
    if (rijen.length === 0)
      throw new Ongeldig({}, 'Dit werk is er niet meer: het is intussen gelukt, of er is iemand mee bezig.');
    return {
      spoor: { onderwerp: 'werk', onderwerpId: werkId, details: { aantal: rijen.length } },
      naar: '/beheer/werk',
      gelukt: 'werk.herhalen',
    };
  });
