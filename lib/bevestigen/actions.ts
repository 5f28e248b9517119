'use server';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { defineOpenActie, formulierVan, losseTekst } from '../server/define-open-actie';
import { eigenPad } from '../server/eigen-pad';
import { env } from '../server/env';
import { huidigeUser } from '../server/session';
import { Versleutelfout } from '../server/versleuteling';
import { bevestigHetZelf } from './commands';
import { leesWegen, type Wegen } from './queries';
import { type Bevestiging, bevestigSchema } from './schema';
import { FOUT, STORING, UITGELOGD } from './woorden';

export type Bevestigstaat = { fout?: string; gelukt?: boolean };

const GEEN: Wegen = { wachtwoord: true, stap: null, organisatie: null };

/** Hoe iemand kan inloggen, of opnieuw kan laten zien dat hij het is. Wie is uitgelogd ziet wat er voor iedereen is. */
export const wegenVragen = defineOpenActie('sessie.bevestigen', [], { onzin: GEEN, storing: GEEN }, async () => {
  const user = await huidigeUser();
  const { OIDC_UITGEVER, OIDC_NAAM, WACHTWOORDEN } = env();
  if (user) return leesWegen(user);
  return { wachtwoord: WACHTWOORDEN === 'aan', stap: null, organisatie: OIDC_UITGEVER ? OIDC_NAAM : null };
});

/** Een sleutel die op de server ontbreekt is geen storing die vanzelf overgaat: dan staat er wat te doen is. */
function sleutelzin(fout: unknown): string {
  if (fout instanceof Versleutelfout) return fout.message;
  throw fout;
}

async function bevestig(gegeven: Bevestiging): Promise<Bevestigstaat> {
  const user = await huidigeUser();
  if (!user) return { fout: UITGELOGD };
  const fout = await bevestigHetZelf(user, gegeven).catch(sleutelzin);
  return fout ? { fout } : { gelukt: true };
}

/** Naast een formulier dat openstaat; de pagina blijft waar zij is. */
export const bevestigenErnaast = defineOpenActie(
  'sessie.bevestigen',
  [formulierVan(bevestigSchema)],
  { onzin: { fout: FOUT }, storing: { fout: STORING } },
  bevestig,
);

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
