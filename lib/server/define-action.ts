import 'server-only';
import { randomUUID } from 'node:crypto';
import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import type { z } from 'zod';
import type { Auditactie } from '../domain/auditacties';
import { bewaarbareTekst } from '../domain/tekst';
import { isGeheim } from '../formulier/concept';
import { type ActieStaat, foutenPerVeld, KIJK_HIERONDER, META, type Waarden, waardenUit } from '../formulier/formulier';
import type { User } from '../policy/policy';
import { audit } from './audit';
import { vandaag } from './clock';
import { type Antwoord, type Command, type Ctx, voerUit } from './command';
import { gooiConceptWeg } from './concepten';
import { alsGebruiker } from './db';
import { Bevestig, BevestigOpnieuw, Geweigerd, IntussenGewijzigd, NietGevonden, Ongeldig } from './fouten';
import { neemSleutel, rondAf } from './idempotentie';
import { kopieVan, verschillenMet } from './kopie';
import { log } from './log';
import { isBevestigd } from './sessies';
import { huidigeUser, inlogadres } from './session';
import { isVanNext, meldStoring } from './storing';
import { Versleutelfout } from './versleuteling';

const BEVESTIG_OPNIEUW =
  'Laat eerst opnieuw zien dat u het zelf bent. Er is nog niets opgeslagen; wat u hebt ingevuld blijft staan.';

const HERLAAD = 'Dit formulier is niet goed geladen. Herlaad de pagina en probeer het opnieuw.';

/**
 * De ene weg van elke schrijfactie: wie is het, dan pas wat is het, dan in één transactie de sleutel van het formulier, de zaak, het command, de
 * gevolgen en het spoor. Een bekende fout komt terug bij het veld met wat er was ingevuld; een onbekende krijgt een nummer in het logboek en op
 * het scherm.
 */
export function defineAction<S extends z.ZodType, Z extends Ctx>(command: Command<S, Z>) {
  const actie = async (_vorige: ActieStaat, invoer: FormData): Promise<ActieStaat> => {
    if (!(invoer instanceof FormData)) return { formError: HERLAAD };
    const metJs = invoer.get(META.js) === '1';
    const ingevuld = waardenUit(invoer);
    const values = zonderGeheim(ingevuld);
    const basis: ActieStaat = { values, antwoord: randomUUID() };
    let user: User | null = null;
    try {
      user = await huidigeUser();
      // Een gewone post kan niets ernaast openen: eerst inloggen, dan opnieuw.
      if (!user && !metJs) redirect(await inlogadres());
      if (!user)
        return {
          ...basis,
          sessieVerlopen: true,
          formError: 'U bent niet meer ingelogd. Log opnieuw in; wat u hebt ingevuld blijft staan.',
        };
      const gelezen = command.schema.safeParse(ingevuld);
      if (!gelezen.success) return { ...basis, ...meldingenVan(foutenPerVeld(gelezen.error.issues)) };
      const ja = String(invoer.get(META.bevestigd) ?? '');
      const ctx = { user, vandaag: vandaag(), bevestigd: ja !== '', gezien: ja };
      const uitkomst = await alsGebruiker(
        user,
        (tx) => eenKeer(command, { ...ctx, tx }, invoer, ingevuld, gelezen.data),
        command.hoogstens ? { timeout: command.hoogstens } : {},
      );
      if ('conflict' in uitkomst) return { ...basis, ...uitkomst };
      const { stil, ...antwoord } = uitkomst;
      if (!uitkomst.naar && !stil) refresh();
      else if (uitkomst.naar && !metJs) redirect(uitkomst.naar);
      return { gelukt: true, ...antwoord, antwoord: basis.antwoord };
    } catch (fout) {
      return { ...basis, ...(await vertaal(fout, command.naam, user, values)) };
    }
  };
  // Voor de proeven: dezelfde weg zonder sessie en formuliersleutel.
  return Object.assign(actie, {
    voerUit: (ctx: Ctx, velden: unknown) => voerUit(command, ctx, command.schema.parse(velden)),
  });
}

function meldingenVan(fieldErrors: Record<string, string>): ActieStaat {
  return { fieldErrors, formError: KIJK_HIERONDER };
}

const zonderGeheim = (waarden: Waarden): Waarden =>
  Object.fromEntries(Object.entries(waarden).filter(([naam]) => !isGeheim(naam)));

type AlOpgeslagen = Required<Pick<ActieStaat, 'conflict' | 'formError'>>;

async function eenKeer<S extends z.ZodType, Z extends Ctx>(
  command: Command<S, Z>,
  ctx: Ctx,
  invoer: FormData,
  ingevuld: Waarden,
  gelezen: z.output<S>,
): Promise<Antwoord | AlOpgeslagen> {
  const sleutel = bewaarbareTekst(String(invoer.get(META.sleutel) ?? '')).slice(0, 100);
  if (sleutel.length < 8) throw new Ongeldig({}, HERLAAD);
  const { velden = {} } = command;
  const inhoud = kopieVan(sleutel, ingevuld, velden);
  const eerder = await neemSleutel(ctx.tx, ctx.user.id, sleutel, command.naam, inhoud);
  const plek = bewaarbareTekst(String(invoer.get(META.plek) ?? ''));
  if (eerder.soort === 'zelfde') {
    // Kwam het eerste antwoord niet aan, dan is er daarna weer een concept gemaakt.
    if (plek) await gooiConceptWeg(ctx.tx, ctx.user.id, plek);
    return (eerder.resultaat ?? {}) as Antwoord;
  }
  if (eerder.soort === 'andere_inhoud') {
    return {
      formError:
        'Dit formulier is al opgeslagen, met een andere inhoud. Wat u nu hebt ingevuld staat er nog en is niet opgeslagen. Is het iets nieuws? Sla het dan nog eens op. Wilt u verbeteren wat er al staat? Doe dat dan daar.',
      conflict: { soort: 'al_opgeslagen', verschillen: verschillenMet(eerder.inhoud, inhoud, velden) },
    };
  }
  const { antwoord, sporen } = await voerUit(command, ctx, gelezen);
  // Pas als al het andere klopt; wat er net gebeurde draait hiermee terug. Zo leert niemand hieruit of iets bestaat, en vult hij niet voor niets in.
  if (command.bevestiging && !isBevestigd(ctx.user)) throw new BevestigOpnieuw();
  const { eenmalig: _, ...bewaard } = antwoord;
  await rondAf(ctx.tx, ctx.user.id, sleutel, bewaard, sporen, plek);
  return antwoord;
}

async function vertaal(fout: unknown, actie: Auditactie, user: User | null, values: Waarden): Promise<ActieStaat> {
  if (fout instanceof Ongeldig) {
    return fout.formError
      ? { fieldErrors: fout.fieldErrors, formError: fout.formError }
      : meldingenVan(fout.fieldErrors);
  }
  if (fout instanceof BevestigOpnieuw) return { bevestigOpnieuw: true, formError: BEVESTIG_OPNIEUW };
  if (fout instanceof Versleutelfout) {
    // Niets van de gebruiker: wie de server beheert leest hier om welke sleutel het gaat.
    log.error({ actie, soort: fout.name, sleutel: fout.sleutelId }, 'versleutelde gegevens gaan niet open');
    return { formError: fout.message };
  }
  if (fout instanceof Bevestig) return { bevestig: fout.vraag, voorbeeld: fout.voorbeeld };
  if (fout instanceof IntussenGewijzigd)
    return {
      formError: 'Iemand anders heeft dit intussen gewijzigd. Kijk wat er nu staat en kies.',
      conflict: { soort: 'gewijzigd', verschillen: fout.opgeslagen, versie: fout.versie },
    };
  if (user && (fout instanceof NietGevonden || fout instanceof Geweigerd)) {
    await legWeigeringVast(user, actie, values.clientnummer);
    return {
      formError: `Dit kan niet (meer): ${values.clientnummer ? 'de cliënt is niet gevonden, of hoort niet (meer) bij u' : 'het is er niet (meer), of u mag het niet (meer)'}. Er is niets opgeslagen.`,
    };
  }
  if (isVanNext(fout)) throw fout;
  return {
    formError: `Het opslaan is niet gelukt door een storing. Er is niets opgeslagen; probeer het nog eens. Blijft het misgaan? Noem dan dit nummer: ${meldStoring(actie, fout)}.`,
  };
}

/** Ook een poging laat een spoor na, met het nummer dat werd gevraagd: of het bestaat, blijft in het midden. */
function legWeigeringVast(user: User, actie: Auditactie, clientnummer: unknown): Promise<void> {
  const gevraagd =
    typeof clientnummer === 'string' && clientnummer
      ? { onderwerp: 'clientnummer', onderwerpId: clientnummer.slice(0, 30) }
      : {};
  return alsGebruiker(user, (tx) =>
    audit(tx, { gebruikerId: user.id }, { actie, resultaat: 'geweigerd', ...gevraagd }),
  );
}
