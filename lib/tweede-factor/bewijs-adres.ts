import 'server-only';
import { z } from 'zod';
import { defineOpenActie, losseTekst } from '../server/define-open-actie';
import { alsJson, leesTekst, zeg } from '../server/json';
import { bevestig } from './bevestig-commands';
import { bevestigSchema } from './bevestig-schema';
import { FOUT, STORING as NIET_BEVESTIGD } from './bevestig-woorden';
import { stapVan } from './inloggen';
import { INVULLEN, STORING } from './woorden';

/** Een antwoord van een passkey is het langste wat hier komt. */
const HOOGSTENS_BYTES = 40_000;

const tweedeStap = defineOpenActie(
  'tweede_stap.bewijzen',
  [losseTekst(2000), z.record(z.string(), z.unknown())],
  { onzin: { gelukt: false, fout: INVULLEN }, storing: { gelukt: false, fout: STORING } },
  (begonnen, bewijs) => stapVan(bewijs, begonnen),
);

const bevestigen = defineOpenActie(
  'sessie.bevestigen',
  [bevestigSchema],
  { onzin: { fout: FOUT }, storing: { fout: NIET_BEVESTIGD } },
  bevestig,
);

/**
 * Het bewijs van wie naast een ingevuld formulier inlogt, of opnieuw laat zien dat hij het zelf is. Geen actie: Next tekent na een actie die een cookie
 * zet de pagina opnieuw, en wat er intussen is getypt kan dan weg zijn.
 */
export async function brengBewijs(verzoek: Request): Promise<Response> {
  const tekst = await leesTekst(verzoek, HOOGSTENS_BYTES);
  const invoer = tekst === null ? null : alsJson(tekst);
  if (typeof invoer !== 'object' || invoer === null) return zeg(400);
  const { begonnen, bewijs } = invoer as { begonnen?: never; bewijs?: never };
  return zeg(
    200,
    begonnen === undefined ? await bevestigen(invoer as never) : await tweedeStap(begonnen, bewijs as never),
  );
}
