import 'server-only';
import { stuurAccountmail } from '../mail/accountmail';
import { audit } from '../server/audit';
import { alsBezoeker, type Tx } from '../server/db';
import { CODES_VAN_DAG, neem, rem } from '../server/rem';
import { halveSessie, rondInloggenAf } from '../server/session';
import { Versleutelfout } from '../server/versleuteling';
import { controleerCode, neemCodeappInGebruik } from './codeapp';
import { gebruikHerstelcode, maakHerstelcodes } from './herstelcodes';
import { bewaarPasskey, controleerPasskey, type Wie } from './passkeys';
import { isIngesteld, leesMiddelen, omBeurt } from './rijen';
import { type Bewijs, bewijsSchema, type Instelbewijs } from './schema';
import {
  AL_INGESTELD,
  CODE_FOUT,
  DUBBELE_PASSKEY,
  HERSTELCODE_FOUT,
  INVULLEN,
  type Middel,
  overTekst,
  PASSKEY_FOUT,
  TE_LANG,
  TE_VAAK,
  TE_VAAK_VANDAAG,
} from './woorden';

/** Mislukte pogingen per kwartier en per dag; wie hier komt had het wachtwoord al goed. */
const POGINGEN = 8;
const PER_DAG = 40;
const tellers = () => ({ nu: rem('tweede', POGINGEN), vandaag: rem(CODES_VAN_DAG, PER_DAG, 86_400) });

/** Telt een poging; de zin die zegt waarom zij niet mag, of null. */
async function telMee(gebruikerId: string): Promise<string | null> {
  const { nu, vandaag } = tellers();
  if (!(await neem(nu, gebruikerId))) return TE_VAAK;
  return (await neem(vandaag, gebruikerId)) ? null : TE_VAAK_VANDAAG;
}

/** Was dit de laatste die vandaag mis mocht gaan, dan hoort wie het account heeft ervan. */
async function waarschuw(gebruikerId: string): Promise<void> {
  if ((await tellers().vandaag.get(gebruikerId))?.remainingPoints !== 0) return;
  await alsBezoeker('inloggen', (tx) => stuurAccountmail(tx, gebruikerId, 'codes_geraden'));
}

/** Het was goed: deze poging telt niet. */
async function teltNietMee(gebruikerId: string): Promise<void> {
  const { nu, vandaag } = tellers();
  await nu.delete(gebruikerId);
  await vandaag.reward(gebruikerId);
}

export type Uitslag<T = unknown> = ({ gelukt: true } & T) | { gelukt: false; fout: string };
const mis = (fout: string) => ({ gelukt: false, fout }) as const;

/** Een rollback met de zin die de gebruiker leest. */
class Mislukt extends Error {}

/** Het middel waarmee iemand laat zien dat hij het zelf is, of de zin die zegt waarom het dat niet is. */
async function toetsBewijs(tx: Tx, wie: Wie, bewijs: Bewijs): Promise<{ middel: Middel; fout: string | null }> {
  if ('telefooncode' in bewijs) {
    const oordeel = await controleerCode(tx, wie.gebruikerId, bewijs.telefooncode);
    return { middel: 'code', fout: oordeel === 'klopt' ? null : CODE_FOUT[oordeel] };
  }
  if ('passkeyantwoord' in bewijs) {
    const klopt = await controleerPasskey(tx, wie, bewijs.passkeyantwoord);
    return { middel: 'passkey', fout: klopt ? null : PASSKEY_FOUT };
  }
  const over = await gebruikHerstelcode(tx, wie.gebruikerId, bewijs.herstelcode);
  if (over !== null) {
    const waar = over === 0 ? ' Dat kan bij Account.' : '';
    await stuurAccountmail(tx, wie.gebruikerId, 'herstelcode_gebruikt', `${overTekst(over)}${waar}`);
  }
  return { middel: 'herstelcode', fout: over === null ? HERSTELCODE_FOUT : null };
}

/**
 * Toetst een tweede stap en doet daarna in dezelfde transactie waar zij voor was; `daarna` geeft een zin als dat niet kon. Elke poging telt en laat
 * een spoor na. Een code die klopt is daarmee op, ook als `daarna` niet lukt.
 */
export async function metTweedeStap(
  wie: Wie,
  bewijs: Bewijs,
  daarna: (tx: Tx) => Promise<string | null>,
): Promise<Uitslag> {
  const teVaak = await telMee(wie.gebruikerId);
  if (teVaak) return mis(teVaak);
  const fout = await alsBezoeker('inloggen', async (tx) => {
    const gebruiker = await tx.gebruiker.findUnique({
      where: { id: wie.gebruikerId },
      select: { geblokkeerdOp: true },
    });
    if (!gebruiker || gebruiker.geblokkeerdOp) return TE_LANG;
    const uitslag = await toetsBewijs(tx, wie, bewijs);
    await audit(
      tx,
      { gebruikerId: wie.gebruikerId },
      {
        actie: 'tweede_stap.bewijzen',
        resultaat: uitslag.fout ? 'geweigerd' : 'gelukt',
        onderwerp: 'gebruiker',
        onderwerpId: wie.gebruikerId,
        details: { middel: uitslag.middel },
      },
    );
    return uitslag.fout ?? daarna(tx);
  });
  if (fout) {
    await waarschuw(wie.gebruikerId);
    return mis(fout);
  }
  await teltNietMee(wie.gebruikerId);
  return { gelukt: true };
}

/** De tweede stap van het inloggen. */
export const doeTweedeStap = (wie: Wie, bewijs: Bewijs): Promise<Uitslag> =>
  metTweedeStap(wie, bewijs, async (tx) => ((await rondInloggenAf(tx, wie.sessieId)) ? null : TE_LANG));

/** Een sleutel die op de server ontbreekt is geen storing die vanzelf overgaat: dan staat er wat te doen is. */
export const metSleutel = <T>(doe: Promise<Uitslag<T>>) =>
  doe.catch((fout: unknown): Uitslag<T> => {
    if (fout instanceof Versleutelfout) return mis(fout.message);
    throw fout;
  });

/** De tweede stap van wie half is ingelogd, met wat hij invulde; `begonnen` is wat beginSessie gaf aan wie naast een formulier inlogt. */
export async function stapVan(invoer: unknown, begonnen = ''): Promise<Uitslag> {
  const wie = await halveSessie(begonnen);
  if (!wie) return mis(TE_LANG);
  const gelezen = bewijsSchema.safeParse(invoer);
  return gelezen.success ? metSleutel(doeTweedeStap(wie, gelezen.data)) : mis(INVULLEN);
}

/**
 * De eerste tweede stap, bij het inloggen zelf: pas daarna is er iemand ingelogd. Geeft tien herstelcodes, die hierna niet meer te lezen zijn. Wie
 * al een tweede stap heeft kan er hier geen bij maken: alleen zijn wachtwoord is daarvoor niet genoeg.
 */
export async function stelEersteIn(wie: Wie, bewijs: Instelbewijs): Promise<Uitslag<{ codes: string[] }>> {
  const teVaak = await telMee(wie.gebruikerId);
  if (teVaak) return mis(teVaak);
  const doe = async (tx: Tx) => {
    await omBeurt(tx, wie.gebruikerId);
    if (isIngesteld(await leesMiddelen(tx, wie.gebruikerId))) throw new Mislukt(AL_INGESTELD);
    const fout = await zetEerste(tx, wie, bewijs);
    if (fout) throw new Mislukt(fout);
    const codes = await maakHerstelcodes(tx, wie.gebruikerId);
    await audit(
      tx,
      { gebruikerId: wie.gebruikerId },
      {
        actie: 'telefooncode' in bewijs ? 'codeapp.instellen' : 'passkey.toevoegen',
        onderwerp: 'gebruiker',
        onderwerpId: wie.gebruikerId,
      },
    );
    if (!(await rondInloggenAf(tx, wie.sessieId))) throw new Mislukt(TE_LANG);
    return codes;
  };
  try {
    const codes = await alsBezoeker('inloggen', doe);
    await teltNietMee(wie.gebruikerId);
    return { gelukt: true, codes };
  } catch (fout) {
    if (fout instanceof Mislukt) return mis(fout.message);
    throw fout;
  }
}

/** De zin die zegt wat er mis is, of null als het middel er nu is. */
async function zetEerste(tx: Tx, wie: Wie, bewijs: Instelbewijs): Promise<string | null> {
  if ('telefooncode' in bewijs) {
    const oordeel = await neemCodeappInGebruik(tx, wie.gebruikerId, bewijs.telefooncode);
    return oordeel === 'klopt' ? null : CODE_FOUT[oordeel];
  }
  const bewaard = await bewaarPasskey(tx, wie, bewijs.passkeyantwoord, bewijs.naam);
  return bewaard === true ? null : bewaard === 'dubbel' ? DUBBELE_PASSKEY : PASSKEY_FOUT;
}
