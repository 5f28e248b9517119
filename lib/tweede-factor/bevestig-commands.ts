import 'server-only';
import type { User } from '../policy/policy';
import { audit, zetHerkomst } from '../server/audit';
import { alsGebruiker } from '../server/db';
import { env } from '../server/env';
import { controleerWachtwoord } from '../server/inloggen';
import { bevestigHier, huidigeBeurt, huidigeUser } from '../server/session';
import { Versleutelfout } from '../server/versleuteling';
import { type Bevestiging, bewijsUit } from './bevestig-schema';
import { CODE_NODIG, FOUT, TE_VAAK, UITGELOGD } from './bevestig-woorden';
import { metTweedeStap } from './inloggen';
import { isIngesteld, leesMiddelen } from './rijen';

/**
 * Bewijst dat hij het zelf is: met zijn wachtwoord, en met zijn tweede stap als hij die heeft. Geeft wat er misging, of null. Een mislukte poging
 * laat een spoor na.
 */
async function bevestigHetZelf(user: User, gegeven: Bevestiging): Promise<string | null> {
  const er = await alsGebruiker(user, async (tx) => ({
    ...(await tx.gebruiker.findUniqueOrThrow({ where: { id: user.id }, select: { id: true, wachtwoordHash: true } })),
    tweede: isIngesteld(await leesMiddelen(tx, user.id)),
  }));
  const uitkomst = env().WACHTWOORDEN === 'aan' ? await controleerWachtwoord(er, gegeven.wachtwoord) : 'fout';
  if (uitkomst !== 'klopt') {
    await alsGebruiker(user, (tx) =>
      audit(tx, { gebruikerId: user.id }, { actie: 'sessie.bevestigen', resultaat: 'geweigerd' }),
    );
    return uitkomst === 'te_vaak' ? TE_VAAK : FOUT;
  }
  if (!er.tweede) return (await alsGebruiker(user, (tx) => bevestigHier(tx, user))) ? null : UITGELOGD;
  const bewijs = bewijsUit(gegeven);
  const { sessieId = '', adres = '' } = user;
  if (!bewijs) return CODE_NODIG;
  const uitslag = await metTweedeStap(
    { gebruikerId: user.id, sessieId, beurt: await huidigeBeurt() },
    bewijs,
    async (tx) => {
      await zetHerkomst(tx, { sessieId });
      await zetHerkomst(tx, { adres });
      return (await bevestigHier(tx, user)) ? null : UITGELOGD;
    },
  );
  return uitslag.gelukt ? null : uitslag.fout;
}

export type Bevestigstaat = { fout?: string; gelukt?: boolean };

/** Van wie er is ingelogd. Een sleutel die op de server ontbreekt is geen storing die vanzelf overgaat: dan staat er wat te doen is. */
export async function bevestig(gegeven: Bevestiging): Promise<Bevestigstaat> {
  const user = await huidigeUser();
  if (!user) return { fout: UITGELOGD };
  const fout = await bevestigHetZelf(user, gegeven).catch((fout: unknown) => {
    if (fout instanceof Versleutelfout) return fout.message;
    throw fout;
  });
  return fout ? { fout } : { gelukt: true };
}
