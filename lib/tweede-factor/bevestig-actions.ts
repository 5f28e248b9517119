'use server';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { defineOpenActie, formulierVan, losseTekst } from '../server/define-open-actie';
import { eigenPad } from '../server/eigen-pad';
import { env } from '../server/env';
import { huidigeUser } from '../server/session';
import { type Bevestigstaat, bevestig } from './bevestig-commands';
import { leesWegen, type Wegen } from './bevestig-queries';
import { bevestigSchema } from './bevestig-schema';
import { FOUT, STORING } from './bevestig-woorden';

const GEEN: Wegen = { wachtwoord: true, stap: null, organisatie: null };

/** Hoe iemand kan inloggen, of opnieuw kan laten zien dat hij het is. Wie is uitgelogd ziet wat er voor iedereen is. */
export const wegenVragen = defineOpenActie('sessie.bevestigen', [], { onzin: GEEN, storing: GEEN }, async () => {
  const user = await huidigeUser();
  const { OIDC_UITGEVER, OIDC_NAAM, WACHTWOORDEN } = env();
  if (user) return leesWegen(user);
  return { wachtwoord: WACHTWOORDEN === 'aan', stap: null, organisatie: OIDC_UITGEVER ? OIDC_NAAM : null };
});

/** Op de pagina die erom vraagt voordat zij een bestand geeft; werkt ook als gewone formulierpost. */
export const bevestigen = defineOpenActie(
  'sessie.bevestigen',
  [z.custom<Bevestigstaat>(), formulierVan(bevestigSchema.extend({ terug: losseTekst(4000) }))],
  { onzin: { fout: FOUT }, storing: { fout: STORING } },
  async (_vorige, { terug, ...gegeven }): Promise<Bevestigstaat> => {
    const staat = await bevestig(gegeven);
    if (!staat.gelukt) return staat;
    redirect(`/bevestigen?klaar=1&terug=${encodeURIComponent(eigenPad(terug))}`);
  },
);
