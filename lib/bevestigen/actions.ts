'use server';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { defineOpenActie, formulierVan, losseTekst } from '../server/define-open-actie';
import { eigenPad } from '../server/eigen-pad';
import { env } from '../server/env';
import { huidigeUser } from '../server/session';
import { bevestigMetWachtwoord } from './commands';
import { leesWegen, type Wegen } from './queries';
import { FOUT, STORING, UITGELOGD } from './woorden';

export type Bevestigstaat = { fout?: string; gelukt?: boolean };

const GEEN: Wegen = { wachtwoord: true, organisatie: null };

/** Hoe iemand kan inloggen, of opnieuw kan laten zien dat hij het is. Wie is uitgelogd ziet wat er voor iedereen is. */
export const wegenVragen = defineOpenActie('sessie.bevestigen', [], { onzin: GEEN, storing: GEEN }, async () => {
  const user = await huidigeUser();
  const { OIDC_UITGEVER, OIDC_NAAM, WACHTWOORDEN } = env();
  return user ? leesWegen(user) : { wachtwoord: WACHTWOORDEN === 'aan', organisatie: OIDC_UITGEVER ? OIDC_NAAM : null };
});

async function bevestig(wachtwoord: string): Promise<Bevestigstaat> {
  const user = await huidigeUser();
  if (!user) return { fout: UITGELOGD };
  const fout = await bevestigMetWachtwoord(user, wachtwoord);
  return fout ? { fout } : { gelukt: true };
}

/** Naast een formulier dat openstaat; de pagina blijft waar zij is. */
export const bevestigenErnaast = defineOpenActie(
  'sessie.bevestigen',
  [losseTekst(1000)],
  { onzin: { fout: FOUT }, storing: { fout: STORING } },
  bevestig,
);

/** Op de pagina die erom vraagt voordat zij een bestand geeft; werkt ook als gewone formulierpost. */
export const bevestigen = defineOpenActie(
  'sessie.bevestigen',
  [z.custom<Bevestigstaat>(), formulierVan(z.object({ wachtwoord: losseTekst(1000), terug: losseTekst(4000) }))],
  { onzin: { fout: FOUT }, storing: { fout: STORING } },
  async (_vorige, { wachtwoord, terug }): Promise<Bevestigstaat> => {
    const staat = await bevestig(wachtwoord);
    if (!staat.gelukt) return staat;
    redirect(`/bevestigen?klaar=1&terug=${encodeURIComponent(eigenPad(terug))}`);
  },
);
