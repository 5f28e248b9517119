import 'server-only';
import { audit } from '../server/audit';
import { dagVan } from '../server/clock';
import { alsBezoeker } from '../server/db';
import { type Bewijs, naarUitgever, Oidcfout, vanUitgever } from '../server/inlogdienst';
import { log } from '../server/log';
import { bevestigHier, huidigeUser, startOidcSessie } from '../server/session';
import { tel } from '../server/wachttijd';
import { begin, neem, type Reis } from './onderweg';
import { vindGekoppeld, wieIs } from './wie';

type Wens = Pick<Reis, 'doel' | 'terug' | 'token'>;

const metFout = (doel: Reis['doel'] | undefined, reden: string) =>
  doel === 'bevestigen' ? `/bevestigen?fout=${reden}` : `/inloggen?fout=${reden}`;

/** Stuurt de browser naar de inlogdienst; geeft het adres, ook als dat onze eigen pagina met een fout is. */
export async function beginAanmelden({ doel, terug, token }: Wens): Promise<string> {
  try {
    const { url, ...onderweg } = await naarUitgever({ opnieuw: doel === 'bevestigen' });
    const sessieId = doel === 'bevestigen' ? (await huidigeUser())?.sessieId : undefined;
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
    const bewijs = await vanUitgever(zoek, reis, { opnieuw: reis.doel === 'bevestigen' });
    if (reis.doel === 'bevestigen') await bevestig(bewijs, reis.sessieId);
    else await startOidcSessie(await wieIs(bewijs, reis.token), bewijs.idToken);
    return reis.terug;
  } catch (fout) {
    return metFout(reis?.doel, await legVast(fout));
  }
}

async function bevestig(bewijs: Bewijs, sessieId: string | undefined): Promise<void> {
  const user = await huidigeUser();
  if (!user || user.sessieId !== sessieId) throw new Oidcfout('andere_browser');
  await alsBezoeker('bevestigen', async (tx) => {
    if ((await vindGekoppeld(tx, bewijs))?.gebruikerId !== user.id) throw new Oidcfout('iemand_anders', user.id);
    if (!(await bevestigHier(tx, user))) throw new Oidcfout('andere_browser', user.id);
  });
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
