'use server';
import { redirect } from 'next/navigation';
import { foutenPerVeld } from '../formulier/formulier';
import { log } from '../server/log';
import { startSessie, stopSessie } from '../server/session';
import * as commands from './commands';
import { wachtwoordKiezenSchema } from './schema';

/** De enige acties zonder defineAction: er is nog niemand ingelogd. */
export type Inlogstaat = { fout?: string; email?: string };

const MISLUKT =
  'Inloggen is niet gelukt. Controleer uw e-mailadres en wachtwoord. Na een paar mislukte pogingen moet u wachten, elke keer langer: hoogstens een kwartier.';

const STORING = 'Inloggen lukt nu niet door een storing. Wacht even en probeer het opnieuw.';

/** true of false, of null als de database niet antwoordt: dat is niet de schuld van wie inlogt. */
const probeer = (email: string, wachtwoord: string) =>
  startSessie(email, wachtwoord).catch((fout) => {
    log.error({ soort: fout instanceof Error ? fout.name : typeof fout }, 'inloggen kan de database niet bereiken');
    return null;
  });

/** Alleen een pad binnen de applicatie: een link van buiten mag niet bepalen waar iemand na het inloggen uitkomt. */
const eigenPad = (pad: string) => (/^\/(?![/\\])[\w\-/?=&.%]*$/.test(pad) ? pad : '/');

export async function inloggen(_vorige: Inlogstaat, invoer: FormData): Promise<Inlogstaat> {
  if (!(invoer instanceof FormData)) return { fout: MISLUKT };
  const email = String(invoer.get('email') ?? '');
  const gelukt = await probeer(email, String(invoer.get('wachtwoord') ?? ''));
  if (gelukt !== true) return { fout: gelukt === null ? STORING : MISLUKT, email };
  redirect(eigenPad(String(invoer.get('terug') ?? '/')));
}

/** Opnieuw inloggen naast een formulier dat openstaat; de pagina blijft waar zij is. */
export async function inloggenErnaast(email: string, wachtwoord: string): Promise<Inlogstaat & { gelukt: boolean }> {
  const gelukt = await probeer(String(email), String(wachtwoord));
  return gelukt ? { gelukt } : { gelukt: false, fout: gelukt === null ? STORING : MISLUKT };
}

export async function uitloggen(): Promise<void> {
  await stopSessie();
  redirect('/inloggen?uitgelogd=1');
}

export type Wachtwoordstaat = { fouten?: Record<string, string> };

/** Kiest een wachtwoord met een eenmalige link en gaat naar inloggen. */
export async function wachtwoordKiezen(_vorige: Wachtwoordstaat, invoer: FormData): Promise<Wachtwoordstaat> {
  if (!(invoer instanceof FormData)) return {};
  const gelezen = wachtwoordKiezenSchema.safeParse(Object.fromEntries(invoer.entries()));
  if (!gelezen.success) return { fouten: foutenPerVeld(gelezen.error.issues) };
  if (!(await commands.wachtwoordKiezen(gelezen.data.token, gelezen.data.wachtwoord)))
    return { fouten: { token: 'Deze link werkt niet (meer). Vraag een nieuwe link aan uw beheerder.' } };
  redirect('/inloggen?klaar=1');
}
