import 'server-only';
import type { z } from 'zod';
import { can } from '../policy/policy';
import { audit } from '../server/audit';
import type { Antwoord, Ctx } from '../server/define-action';
import { Geweigerd, IntussenGewijzigd, NietGevonden, Ongeldig } from '../server/fouten';
import { controleerWachtwoord, maakHash } from '../server/inloggen';
import { beeindigSessie, beeindigSessies } from '../server/sessies';
import { laatToegangslinksVervallen } from '../server/toegangslink';
import { ACCOUNT_LABELS, type naamSchema, type nieuwWachtwoordSchema, type sessieSchema } from './schema';

const terug = (gelukt: string): Antwoord => ({ naar: `/account?gelukt=account_${gelukt}` });

function eisRecht({ user }: Ctx): void {
  if (!can(user, 'account.wijzigen')) throw new Geweigerd();
}

/** Wijzigt de eigen naam. */
export async function wijzigNaam(ctx: Ctx, v: z.output<typeof naamSchema>): Promise<Antwoord> {
  eisRecht(ctx);
  const { id } = ctx.user;
  const { count } = await ctx.tx.gebruiker.updateMany({
    where: { id, versie: v.versie },
    data: { naam: v.naam, versie: { increment: 1 } },
  });
  if (count === 0) {
    const nu = await ctx.tx.gebruiker.findUniqueOrThrow({ where: { id }, select: { naam: true, versie: true } });
    throw new IntussenGewijzigd([{ veld: 'naam', label: ACCOUNT_LABELS.naam, waarde: nu.naam }], nu.versie);
  }
  await audit(ctx.tx, { gebruikerId: id }, { actie: 'account.naam', onderwerp: 'gebruiker', onderwerpId: id });
  // Geen andere pagina: alleen verversen zet de nieuwe naam ook boven aan de pagina.
  return { melding: 'Uw naam is opgeslagen.' };
}

/** Wijzigt het eigen wachtwoord. Elke andere sessie eindigt en een toegangslink die nog open stond vervalt. */
export async function wijzigWachtwoord(
  ctx: Ctx,
  v: z.output<typeof nieuwWachtwoordSchema>,
  sessieId: string | undefined,
): Promise<Antwoord> {
  eisRecht(ctx);
  const { id } = ctx.user;
  const gebruiker = await ctx.tx.gebruiker.findUniqueOrThrow({
    where: { id },
    select: { email: true, wachtwoordHash: true },
  });
  const uitkomst = await controleerWachtwoord(gebruiker, v.huidig);
  if (uitkomst === 'te_vaak')
    throw new Ongeldig({
      huidig: 'U hebt te vaak een verkeerd wachtwoord ingevuld. Wacht een kwartier en probeer het opnieuw.',
    });
  const { count } =
    uitkomst === 'klopt'
      ? await ctx.tx.gebruiker.updateMany({
          // Intussen elders gewijzigd: dan is dit niet meer het huidige.
          where: { id, wachtwoordHash: gebruiker.wachtwoordHash },
          data: { wachtwoordHash: await maakHash(v.wachtwoord) },
        })
      : { count: 0 };
  if (count === 0) throw new Ongeldig({ huidig: 'Dit is niet uw huidige wachtwoord.' });
  const uitgelogd = await beeindigSessies(ctx.tx, id, sessieId);
  await laatToegangslinksVervallen(ctx.tx, id);
  await audit(
    ctx.tx,
    { gebruikerId: id },
    { actie: 'account.wachtwoord', onderwerp: 'gebruiker', onderwerpId: id, details: { sessies: uitgelogd } },
  );
  return terug('wachtwoord');
}

/** Logt uit op één ander apparaat. Het eigen apparaat gaat met Uitloggen, want daar hoort ook de cookie weg. */
export async function beeindigEigenSessie(
  ctx: Ctx,
  v: z.output<typeof sessieSchema>,
  sessieId: string | undefined,
): Promise<Antwoord> {
  eisRecht(ctx);
  if (v.sessieId === sessieId)
    throw new Ongeldig({}, 'Op dit apparaat werkt u nu. Gebruik de knop Uitloggen bovenaan de pagina.');
  if (!(await beeindigSessie(ctx.tx, ctx.user.id, v.sessieId))) throw new NietGevonden();
  await audit(
    ctx.tx,
    { gebruikerId: ctx.user.id },
    { actie: 'sessie.beeindigen', onderwerp: 'sessie', onderwerpId: v.sessieId, details: { sessies: 1 } },
  );
  return terug('sessie');
}

/** Logt overal uit, behalve op dit apparaat. */
export async function beeindigSessiesElders(ctx: Ctx, sessieId: string | undefined): Promise<Antwoord> {
  eisRecht(ctx);
  // Zonder te weten welk apparaat dit is, zou ook dit apparaat uitloggen.
  if (!sessieId) throw new NietGevonden();
  const sessies = await beeindigSessies(ctx.tx, ctx.user.id, sessieId);
  if (sessies > 0)
    await audit(
      ctx.tx,
      { gebruikerId: ctx.user.id },
      { actie: 'sessie.beeindigen', onderwerp: 'sessie', details: { sessies } },
    );
  return terug('elders');
}
