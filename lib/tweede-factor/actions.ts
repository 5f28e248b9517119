'use server';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { defineAction } from '../server/define-action';
import { defineOpenActie, formulierVan, losseTekst } from '../server/define-open-actie';
import { eigenPad } from '../server/eigen-pad';
import { halveSessie, huidigeBeurt, huidigeSessieId, huidigeUser } from '../server/session';
import * as commands from './commands';
import * as herstel from './herstel-commands';
import { metSleutel, stapVan, stelEersteIn } from './inloggen';
import { getPasskeyvraag, getTweedeStap, type Passkeyvraag, type TweedeStap } from './queries';
import { instellenSchema } from './schema';
import { INVULLEN, STORING, TE_LANG } from './woorden';

export const codeappInstellen = defineAction(commands.codeappInstellen);
export const codeappVerwijderen = defineAction(commands.codeappVerwijderen);
export const passkeyToevoegen = defineAction(commands.passkeyToevoegen);
export const passkeyHernoemen = defineAction(commands.passkeyHernoemen);
export const passkeyVerwijderen = defineAction(commands.passkeyVerwijderen);
export const herstelcodesMaken = defineAction(commands.herstelcodesMaken);
export const herstelVragen = defineAction(herstel.herstelVragen);
export const herstelGoedkeuren = defineAction(herstel.herstelGoedkeuren);
export const herstelAfwijzen = defineAction(herstel.herstelAfwijzen);

/** De acties hieronder zijn zonder defineAction: wie zijn tweede stap nog moet doen is nog niet ingelogd. */
export type Stapstaat = { fout?: string; codes?: string[] };

const NIETS: { onzin: Stapstaat; storing: Stapstaat } = { onzin: { fout: INVULLEN }, storing: { fout: STORING } };

/** De tweede stap van het inloggen, met een code, een herstelcode of een passkey; daarna naar waar iemand heen wilde. */
export const tweedeStapDoen = defineOpenActie(
  'tweede_stap.bewijzen',
  [z.custom<Stapstaat>(), formulierVan(z.looseObject({ terug: losseTekst(4000) }))],
  NIETS,
  async (_vorige, invoer): Promise<Stapstaat> => {
    const uitslag = await stapVan(invoer);
    if (!uitslag.gelukt) return { fout: uitslag.fout };
    redirect(eigenPad(invoer.terug));
  },
);

/** Wat er naast een formulier te kiezen is; null als er niemand met een tweede stap bezig is met inloggen. */
export const tweedeStapKiezen = defineOpenActie(
  'tweede_stap.bewijzen',
  [losseTekst(2000)],
  { onzin: null, storing: null },
  async (begonnen): Promise<Pick<TweedeStap, 'app' | 'passkeys' | 'demo'> | null> => {
    const wie = await halveSessie(begonnen);
    const stap = wie && (await getTweedeStap(wie));
    return stap?.ingesteld ? { app: stap.app, passkeys: stap.passkeys, demo: stap.demo } : null;
  },
);

/** Stelt bij het eerste inloggen de tweede stap in. Met de herstelcodes erbij, want die zijn hierna niet meer te lezen. */
export const tweedeStapInstellen = defineOpenActie(
  'codeapp.instellen',
  [z.custom<Stapstaat>(), formulierVan(z.unknown())],
  NIETS,
  async (_vorige, invoer): Promise<Stapstaat> => {
    const wie = await halveSessie();
    if (!wie) return { fout: TE_LANG };
    const gelezen = instellenSchema.safeParse(invoer);
    if (!gelezen.success) return { fout: INVULLEN };
    const uitslag = await metSleutel(stelEersteIn(wie, gelezen.data));
    return uitslag.gelukt ? { codes: uitslag.codes } : { fout: uitslag.fout };
  },
);

/** Wat de browser aan een passkey vraagt. Null als er niemand bezig is met inloggen of ingelogd is. */
export const passkeyVragen = defineOpenActie(
  'passkey.toevoegen',
  [z.enum(['registreren', 'inloggen']), losseTekst(2000)],
  { onzin: null, storing: null },
  async (soort, begonnen): Promise<Passkeyvraag | null> => {
    const half = await halveSessie(begonnen);
    const user = half ? null : await huidigeUser();
    const wie =
      half ??
      (user && { gebruikerId: user.id, sessieId: (await huidigeSessieId()) ?? '', beurt: await huidigeBeurt() });
    return wie && getPasskeyvraag(soort, wie);
  },
);
