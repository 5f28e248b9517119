import 'server-only';
import type { User } from '../policy/policy';
import { audit } from '../server/audit';
import { dagVan } from '../server/clock';
import { alsBezoeker, alsGebruiker } from '../server/db';
import { type Bewijs, isNetIngelogd, naarUitgever, Oidcfout, vanUitgever } from '../server/inlogdienst';
import { log } from '../server/log';
import { isBevestigd } from '../server/sessies';
import { bevestigHier, huidigeUser, startOidcSessie } from '../server/session';
import { tel } from '../server/wachttijd';
import { begin, type Doel, neem, type Reis } from './onderweg';
import { koppelZelf, vindGekoppeld, wieIs } from './wie';

type Wens = Pick<Reis, 'doel' | 'terug' | 'token'>;

const PAGINA: Record<Doel, string> = { inloggen: '/inloggen', bevestigen: '/bevestigen', koppelen: '/account' };
const metFout = (doel: Doel = 'inloggen', reden: string) => `${PAGINA[doel]}?fout=${reden}`;
/** Wie al binnen is logt daar opnieuw in: ook als er nog iemand was ingelogd is het dan deze mens. */
const isOpnieuw = (doel: Doel) => doel !== 'inloggen';

/** Stuurt de browser naar de inlogdienst; geeft het adres, ook als dat onze eigen pagina met een fout is. */
export async function beginAanmelden({ doel, terug, token }: Wens): Promise<string> {
  try {
    const user = isOpnieuw(doel) ? await huidigeUser() : null;
    if (doel === 'koppelen' && !(user && isBevestigd(user)))
      return `/bevestigen?terug=${encodeURIComponent(`/inloggen/oidc?doel=koppelen&terug=${terug}`)}`;
    const { url, ...onderweg } = await naarUitgever({ opnieuw: isOpnieuw(doel) });
    const sessieId = user?.sessieId;
    await begin({ ...onderweg, doel, terug, token, sessieId });
    return url;
  } catch (fout) {
    return metFout(doel, await legVast(fout));
  }
}

/** De browser komt terug met een code: klopt alles, dan is er iemand ingelogd of is bevestigd dat hij het is. Geeft waarheen. */
export async function rondAanmeldenAf(zoek: string): Promise<string> {
  const reis = await neem();
  try {
    if (!reis) throw new Oidcfout('andere_browser');
    const bewijs = await vanUitgever(zoek, reis, { opnieuw: isOpnieuw(reis.doel) });
    if (reis.doel === 'inloggen')
      await startOidcSessie(await wieIs(bewijs, reis.token), bewijs.idToken, isNetIngelogd(bewijs));
    else await (reis.doel === 'koppelen' ? koppelHier : bevestig)(bewijs, await dezelfde(reis.sessieId));
    return reis.terug;
  } catch (fout) {
    return metFout(reis?.doel, await legVast(fout));
  }
}

/** Wie er is ingelogd, als dat nog in de sessie is waarin hij begon. */
async function dezelfde(sessieId: string | undefined): Promise<User> {
  const user = await huidigeUser();
  if (!user || user.sessieId !== sessieId) throw new Oidcfout('andere_browser');
  return user;
}

async function bevestig(bewijs: Bewijs, user: User): Promise<void> {
  await alsBezoeker('bevestigen', async (tx) => {
    if ((await vindGekoppeld(tx, bewijs))?.gebruikerId !== user.id) throw new Oidcfout('iemand_anders', user.id);
    if (!(await bevestigHier(tx, user))) throw new Oidcfout('andere_browser', user.id);
  });
}

async function koppelHier(bewijs: Bewijs, user: User): Promise<void> {
  if (!isBevestigd(user)) throw new Oidcfout('andere_browser', user.id);
  await alsGebruiker(user, (tx) => koppelZelf(tx, user.id, bewijs));
}

/** Waarom het niet lukte komt in het spoor. Van wie niemand weet wie het is alleen de eerste, tiende, honderdste … keer van een dag. */
async function legVast(fout: unknown): Promise<string> {
  if (!(fout instanceof Oidcfout))
    log.error({ soort: fout instanceof Error ? fout.name : typeof fout }, 'inloggen bij de inlogdienst is niet gelukt');
  const { reden, gebruikerId } = fout instanceof Oidcfout ? fout : new Oidcfout('storing');
  await alsBezoeker('inloggen', async (tx) => {
    const feit = { actie: 'inloggen', resultaat: 'geweigerd' } as const;
    if (gebruikerId) return audit(tx, { gebruikerId }, { ...feit, details: { reden } });
    const aantal = await tel(tx, ['oidc', reden, dagVan(new Date())], 48);
    if (/^10*$/.test(String(aantal)))
      await audit(tx, { systeem: 'inlogdienst' }, { ...feit, details: { reden, aantal } });
  }).catch((storing) => log.error({ soort: String(storing?.name) }, 'een mislukte aanmelding liet geen spoor na'));
  return reden;
}
