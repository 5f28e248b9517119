import 'server-only';
import { zetNaam } from '../beheer/gebruiker-rijen';
import { laatLinkmailVervallen, stuurAccountmail } from '../mail/accountmail';
import { type Ctx, defineCommand, type Op, opNiets } from '../server/command';
import { IntussenGewijzigd, NietGevonden, Ongeldig } from '../server/fouten';
import { controleerWachtwoord, maakHash } from '../server/inloggen';
import { beeindigSessie, beeindigSessies } from '../server/sessies';
import { huidigeSessieId, vernieuwCookie } from '../server/session';
import { laatToegangslinksVervallen } from '../server/toegangslink';
import { zetWachtwoord } from '../toegang/rijen';
import { eisGoedWachtwoord } from '../toegang/wachtwoord-rijen';
import {
  naamWijzigenSchema,
  sessieBeeindigenSchema,
  sessiesBeeindigenSchema,
  wachtwoordWijzigenSchema,
} from './schema';
import { NAAM_VELDEN } from './woorden';

type Zaak = Ctx & { sessieId: string | undefined };

/** Het eigen account, op dit apparaat. */
const opAccount: Op<unknown, Zaak> = {
  open: async (...wat) => ({ ...(await opNiets.open(...wat)), sessieId: await huidigeSessieId() }),
  over: ({ user }) => ({ onderwerp: 'gebruiker', onderwerpId: user.id }),
};

/** Wijzigt de eigen naam, en het nummer waarop cliënten bellen. */
export const naamWijzigen = defineCommand('naam.wijzigen', naamWijzigenSchema)
  .op(opAccount, { recht: 'account.wijzigen', raakt: 'niets', velden: NAAM_VELDEN })
  .doet(async ({ tx, user }, v) => {
    if (!(await zetNaam(tx, { ...v, id: user.id }))) {
      const nu = await tx.gebruiker.findUniqueOrThrow({
        where: { id: user.id },
        select: { naam: true, telefoon: true, versie: true },
      });
      throw new IntussenGewijzigd(
        (['naam', 'telefoon'] as const).map((veld) => ({
          veld,
          label: NAAM_VELDEN[veld].label,
          waarde: nu[veld] ?? '',
        })),
        nu.versie,
      );
    }
    // Geen andere pagina: alleen verversen zet de nieuwe naam ook boven aan de pagina.
    return { spoor: {}, melding: 'Uw gegevens zijn opgeslagen.' };
  });

/** Wijzigt het eigen wachtwoord. Elke andere sessie eindigt, een kopie van de cookie van deze werkt niet meer, en een toegangslink die nog open stond vervalt. */
export const wachtwoordWijzigen = defineCommand('wachtwoord.wijzigen', wachtwoordWijzigenSchema)
  .op(opAccount, { recht: 'account.wijzigen', raakt: 'niets' })
  .doet(async ({ tx, user: { id }, sessieId }, v) => {
    const gebruiker = await tx.gebruiker.findUniqueOrThrow({
      where: { id },
      select: { id: true, naam: true, email: true, wachtwoordHash: true },
    });
    await eisGoedWachtwoord(tx, gebruiker, v.wachtwoord);
    const uitkomst = await controleerWachtwoord(gebruiker, v.huidig);
    if (uitkomst === 'te_vaak')
      throw new Ongeldig({
        huidig:
          'U hebt te vaak een verkeerd wachtwoord ingevuld. Wacht even en probeer het opnieuw. Elke keer duurt dat langer, hoogstens een kwartier.',
      });
    const gezet =
      uitkomst === 'klopt' && (await zetWachtwoord(tx, id, await maakHash(v.wachtwoord), gebruiker.wachtwoordHash));
    if (!gezet) throw new Ongeldig({ huidig: 'Dit is niet uw huidige wachtwoord.' });
    const sessies = await beeindigSessies(tx, id, sessieId);
    if (sessieId) await vernieuwCookie(tx, sessieId);
    await laatToegangslinksVervallen(tx, id);
    await laatLinkmailVervallen(tx, id);
    await stuurAccountmail(tx, id, 'wachtwoord_gewijzigd');
    return { spoor: { details: { sessies } }, naar: '/account', gelukt: 'wachtwoord.wijzigen' };
  });

/** Logt uit op één ander apparaat. Het eigen apparaat gaat met Uitloggen, want daar hoort ook de cookie weg. */
export const sessieBeeindigen = defineCommand('sessie.beeindigen', sessieBeeindigenSchema)
  .op(opAccount, { recht: 'account.wijzigen', raakt: 'niets' })
  .doet(async ({ tx, user, sessieId }, v) => {
    if (v.sessieId === sessieId)
      throw new Ongeldig({}, 'Op dit apparaat werkt u nu. Gebruik de knop Uitloggen bovenaan de pagina.');
    if (!(await beeindigSessie(tx, user.id, v.sessieId))) throw new NietGevonden();
    return {
      spoor: { onderwerp: 'sessie', onderwerpId: v.sessieId, details: { sessies: 1 } },
      naar: '/account',
      gelukt: 'sessie.beeindigen',
    };
  });

/** Logt overal uit, behalve op dit apparaat. */
export const sessiesBeeindigen = defineCommand('sessies.beeindigen', sessiesBeeindigenSchema)
  .op(opAccount, { recht: 'account.wijzigen', raakt: 'niets' })
  .doet(async ({ tx, user, sessieId }) => {
    // Zonder te weten welk apparaat dit is, zou ook dit apparaat uitloggen.
    if (!sessieId) throw new NietGevonden();
    const sessies = await beeindigSessies(tx, user.id, sessieId);
    return { spoor: sessies > 0 ? { details: { sessies } } : [], naar: '/account', gelukt: 'sessies.beeindigen' };
  });
