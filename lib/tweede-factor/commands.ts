import 'server-only';
import { stuurAccountmail } from '../mail/accountmail';
import { type Ctx, defineCommand, type Op, opNiets, type Uitkomst } from '../server/command';
import type { Tx } from '../server/db';
import { NietGevonden, Ongeldig } from '../server/fouten';
import { huidigeSessieId } from '../server/session';
import { neemCodeappInGebruik } from './codeapp';
import { maakHerstelcodes } from './herstelcodes';
import { bewaarPasskey, type Wie } from './passkeys';
import { leesMiddelen, type Middelen, omBeurt } from './rijen';
import {
  type Codes,
  codeappInstellenSchema,
  codeappVerwijderenSchema,
  herstelcodesMakenSchema,
  passkeyHernoemenSchema,
  passkeyToevoegenSchema,
  passkeyVerwijderenSchema,
} from './schema';
import { CODE_FOUT, DUBBELE_PASSKEY, LAATSTE, PASSKEY_FOUT, TWEEDE_STAP_VELDEN } from './woorden';

type Zaak = Ctx & { wie: Wie; middelen: Middelen };

/** De eigen tweede stap; twee vensters wachten op elkaar. */
const opEigen: Op<unknown, Zaak> = {
  open: async (...wat) => {
    const ctx = await opNiets.open(...wat);
    await omBeurt(ctx.tx, ctx.user.id);
    const wie = { gebruikerId: ctx.user.id, sessieId: (await huidigeSessieId()) ?? '' };
    return { ...ctx, wie, middelen: await leesMiddelen(ctx.tx, ctx.user.id) };
  },
  over: ({ user }) => ({ onderwerp: 'gebruiker', onderwerpId: user.id }),
};
const kenmerken = { recht: 'account.wijzigen', raakt: 'niets', velden: TWEEDE_STAP_VELDEN } as const;
/** Wie hier iets aan verandert moet net hebben laten zien dat hij het zelf is. */
const bewezen = { ...kenmerken, bevestiging: true } as const;

async function klaar(tx: Tx, gebruikerId: string, wat: string): Promise<void> {
  await stuurAccountmail(tx, gebruikerId, 'tweede_stap_gewijzigd', wat);
}
const naarAccount = { naar: '/account#tweede-stap' } as const;

/** Neemt een (andere) app met codes in gebruik; de vorige werkt dan niet meer. */
export const codeappInstellen = defineCommand('codeapp.instellen', codeappInstellenSchema)
  .op(opEigen, bewezen)
  .doet(async ({ tx, user }, v): Promise<Uitkomst> => {
    const oordeel = await neemCodeappInGebruik(tx, user.id, v.telefooncode);
    if (oordeel !== 'klopt') throw new Ongeldig({ telefooncode: CODE_FOUT[oordeel] });
    await klaar(tx, user.id, 'Er is een app met codes ingesteld. Een app van daarvoor werkt niet meer.');
    return { spoor: {}, ...naarAccount, gelukt: 'codeapp.instellen' };
  });

export const codeappVerwijderen = defineCommand('codeapp.verwijderen', codeappVerwijderenSchema)
  .op(opEigen, bewezen)
  .doet(async ({ tx, user, middelen }): Promise<Uitkomst> => {
    if (!middelen.app) throw new NietGevonden();
    if (middelen.passkeys.length === 0) throw new Ongeldig({}, LAATSTE);
    await tx.codeapp.delete({ where: { gebruikerId: user.id }, select: { gebruikerId: true } });
    await klaar(tx, user.id, 'De app met codes is weggehaald.');
    return { spoor: {}, ...naarAccount, gelukt: 'codeapp.verwijderen' };
  });

export const passkeyToevoegen = defineCommand('passkey.toevoegen', passkeyToevoegenSchema)
  .op(opEigen, bewezen)
  .doet(async ({ tx, user, wie }, v): Promise<Uitkomst> => {
    const bewaard = await bewaarPasskey(tx, wie, v.passkeyantwoord, v.naam);
    if (bewaard !== true) throw new Ongeldig({}, bewaard === 'dubbel' ? DUBBELE_PASSKEY : PASSKEY_FOUT);
    await klaar(tx, user.id, `De passkey "${v.naam}" is toegevoegd.`);
    return { spoor: {}, ...naarAccount, gelukt: 'passkey.toevoegen' };
  });

export const passkeyHernoemen = defineCommand('passkey.hernoemen', passkeyHernoemenSchema)
  .op(opEigen, kenmerken)
  .doet(async ({ tx, middelen }, v): Promise<Uitkomst> => {
    const passkey = eigenPasskey(middelen, v.passkeyId);
    await tx.passkey.update({ where: { id: passkey.id }, data: { naam: v.naam }, select: { id: true } });
    return { spoor: {}, melding: 'De naam is opgeslagen.' };
  });

export const passkeyVerwijderen = defineCommand('passkey.verwijderen', passkeyVerwijderenSchema)
  .op(opEigen, bewezen)
  .doet(async ({ tx, user, middelen }, v): Promise<Uitkomst> => {
    const passkey = eigenPasskey(middelen, v.passkeyId);
    if (!middelen.app && middelen.passkeys.length === 1) throw new Ongeldig({}, LAATSTE);
    await tx.passkey.delete({ where: { id: passkey.id }, select: { id: true } });
    await klaar(tx, user.id, `De passkey "${passkey.naam}" is weggehaald.`);
    return { spoor: {}, ...naarAccount, gelukt: 'passkey.verwijderen' };
  });

/** Tien nieuwe codes, één keer te zien; de vorige werken niet meer. */
export const herstelcodesMaken = defineCommand('herstelcodes.maken', herstelcodesMakenSchema)
  .op(opEigen, bewezen)
  .doet(async ({ tx, user }): Promise<Uitkomst> => {
    const codes = await maakHerstelcodes(tx, user.id);
    await klaar(tx, user.id, 'Er zijn nieuwe herstelcodes gemaakt. De vorige werken niet meer.');
    return { spoor: {}, eenmalig: JSON.stringify({ codes } satisfies Codes), melding: 'De codes zijn gemaakt.' };
  });

function eigenPasskey({ passkeys }: Middelen, id: string): Middelen['passkeys'][number] {
  const passkey = passkeys.find((p) => p.id === id);
  if (!passkey) throw new NietGevonden();
  return passkey;
}
