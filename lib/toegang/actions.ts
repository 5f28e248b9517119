'use server';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { foutenPerVeld } from '../formulier/formulier';
import { defineOpenActie, formulierVan, losseTekst } from '../server/define-open-actie';
import { eigenPad } from '../server/eigen-pad';
import { Ongeldig } from '../server/fouten';
import { uitloggenBijUitgever } from '../server/inlogdienst';
import { log } from '../server/log';
import { beginSessie, huidigAdres, startSessie, stopSessie } from '../server/session';
import * as commands from './commands';
import { wachtwoordKiezenSchema, wachtwoordVergetenSchema } from './schema';

/** De enige acties zonder defineAction: er is nog niemand ingelogd. */
export type Inlogstaat = { fout?: string; email?: string };

const MISLUKT =
  'Inloggen is niet gelukt. Controleer uw e-mailadres en wachtwoord. Na een paar mislukte pogingen moet u wachten, elke keer langer: hoogstens een kwartier.';

const STORING = 'Inloggen lukt nu niet door een storing. Wacht even en probeer het opnieuw.';

/** null als de database niet antwoordt: dat is niet de schuld van wie inlogt. */
function meldWeg(fout: unknown): null {
  log.error({ soort: fout instanceof Error ? fout.name : typeof fout }, 'inloggen kan de database niet bereiken');
  return null;
}

const inlogformulier = formulierVan(
  z.object({ email: losseTekst(300), wachtwoord: losseTekst(1000), terug: losseTekst(4000) }),
);

export const inloggen = defineOpenActie(
  'inloggen',
  [z.custom<Inlogstaat>(), inlogformulier],
  { onzin: { fout: MISLUKT }, storing: { fout: STORING } },
  async (_vorige, { email, wachtwoord, terug }): Promise<Inlogstaat> => {
    const gelukt = await startSessie(email, wachtwoord).catch(meldWeg);
    if (gelukt !== true) return { fout: gelukt === null ? STORING : MISLUKT, email };
    redirect(`/inloggen/tweede?terug=${encodeURIComponent(eigenPad(terug))}`);
  },
);

/** Opnieuw inloggen naast een formulier dat openstaat; de pagina blijft waar zij is. Daarna komt de tweede stap, voor wat er in `begonnen` staat. */
export const inloggenErnaast = defineOpenActie(
  'inloggen',
  [losseTekst(300), losseTekst(1000)],
  { onzin: { gelukt: false, fout: MISLUKT }, storing: { gelukt: false, fout: STORING } },
  async (email, wachtwoord): Promise<{ gelukt: true; begonnen: string } | { gelukt: false; fout: string }> => {
    const begonnen = await beginSessie(email, wachtwoord).catch((fout) => {
      meldWeg(fout);
      return undefined;
    });
    if (begonnen) return { gelukt: true, begonnen };
    return { gelukt: false, fout: begonnen === null ? MISLUKT : STORING };
  },
);

export const uitloggen = defineOpenActie('uitloggen', [], { onzin: undefined, storing: undefined }, async () => {
  const idToken = await stopSessie();
  // Anders logt wie daarna op Inloggen drukt zonder iets te vragen weer in.
  redirect((idToken && (await uitloggenBijUitgever(idToken))) || '/inloggen?uitgelogd=1');
});

export type Wachtwoordstaat = { fouten?: Record<string, string> };

/** Kiest een wachtwoord met een eenmalige link en gaat naar inloggen. */
export const wachtwoordKiezen = defineOpenActie(
  'wachtwoord.kiezen',
  [z.custom<Wachtwoordstaat>(), formulierVan(z.unknown())],
  {
    onzin: {},
    storing: { fouten: { token: 'Het opslaan is niet gelukt door een storing. Probeer het zo nog eens.' } },
  },
  async (_vorige, invoer): Promise<Wachtwoordstaat> => {
    const gelezen = wachtwoordKiezenSchema.safeParse(invoer);
    if (!gelezen.success) return { fouten: foutenPerVeld(gelezen.error.issues) };
    const { token, wachtwoord } = gelezen.data;
    const uitkomst = await commands.wachtwoordKiezen(token, wachtwoord).catch((fout: unknown) => {
      if (fout instanceof Ongeldig) return fout;
      throw fout;
    });
    if (uitkomst instanceof Ongeldig) return { fouten: uitkomst.fieldErrors };
    if (!uitkomst) return { fouten: { token: 'Deze link werkt niet (meer). Vraag bij Inloggen een nieuwe.' } };
    redirect('/inloggen?klaar=1');
  },
);

export type Vergetenstaat = { fout?: string; verstuurd?: boolean; email?: string };

/** Vraagt een link per e-mail. Het antwoord is voor elk adres hetzelfde. */
export const wachtwoordVergeten = defineOpenActie(
  'wachtwoord.vergeten',
  [z.custom<Vergetenstaat>(), formulierVan(z.object({ email: losseTekst(300) }))],
  { onzin: {}, storing: { fout: 'Dit lukt nu niet door een storing. Wacht even en probeer het opnieuw.' } },
  async (_vorige, { email }): Promise<Vergetenstaat> => {
    const gelezen = wachtwoordVergetenSchema.safeParse({ email });
    if (!gelezen.success) return { fout: gelezen.error.issues[0]?.message ?? '', email };
    await commands.wachtwoordVergeten(gelezen.data.email, await huidigAdres());
    return { verstuurd: true };
  },
);
