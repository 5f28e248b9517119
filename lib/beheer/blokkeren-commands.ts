import 'server-only';
import type { z } from 'zod';
import { neemOver, sluitVervangingen } from '../begeleiding/rijen';
import { plusDagen } from '../domain/datum';
import { trekOverdrachtenIn } from '../overdrachten/rijen';
import type { Spoor } from '../server/audit';
import { defineCommand } from '../server/command';
import { Ongeldig } from '../server/fouten';
import { beeindigSessies } from '../server/sessies';
import { sql } from '../server/sql';
import { laatToegangslinksVervallen } from '../server/toegangslink';
import { schrijf } from '../server/vraag';
import { clientenVan, mogelijkeOpvolgers, trajectenVan } from './begeleiding';
import { eisAndereBeheerder } from './gebruiker';
import { GEEN_OPVOLGER, gebruikerBlokkerenSchema, gebruikerSchema } from './gebruiker-schema';
import { opGebruiker, opGebruikerMetWerk, type Werkzaak } from './zaak';

/**
 * Laat iemand niet meer toe: overal uitgelogd, zonder link om terug te komen, en met niemand meer om te begeleiden. Wie hij begeleidde
 * gaat naar de opvolger, of staat zonder begeleider bovenaan bij de teamleider.
 */
export const gebruikerBlokkeren = defineCommand('gebruiker.blokkeren', gebruikerBlokkerenSchema)
  .op(opGebruikerMetWerk, { recht: 'beheer.wijzigen', raakt: 'niets' })
  .doet(async (zaak, v) => {
    const { tx, user, vandaag, er, werk } = zaak;
    if (er.id === user.id) throw new Ongeldig({}, 'U kunt uzelf niet blokkeren. Vraag een andere beheerder.');
    if (er.geblokkeerd) throw new Ongeldig({}, `${er.naam} is al geblokkeerd.`);
    if (er.rol === 'beheerder') await eisAndereBeheerder(tx, er.id);
    const opvolger = await kiesOpvolger(zaak, v.opvolger);
    await tx.gebruiker.update({ where: { id: er.id }, data: { geblokkeerdOp: new Date() }, select: { id: true } });
    await beeindigSessies(tx, er.id);
    await laatToegangslinksVervallen(tx, er.id);
    await neemOver(
      tx,
      werk.begeleidingen.map((b) => b.id),
      opvolger,
    );
    await trekOverdrachtenIn(tx, { naarId: er.id });
    const gisteren = plusDagen(vandaag, -1);
    await sluitVervangingen(tx, { gebruikerId: er.id }, gisteren);
    // Wie iemand opvolgt is daar geen vervanger meer.
    if (opvolger)
      await sluitVervangingen(tx, { gebruikerId: opvolger, trajectIds: trajectenVan(werk.begeleidingen) }, gisteren);
    return { spoor: sporen(zaak, opvolger), naar: `/beheer/gebruikers/${er.id}`, gelukt: 'gebruiker.blokkeren' };
  });

/** Laat iemand weer toe. Wat hij begeleidde is intussen van een ander en komt niet vanzelf terug. */
export const gebruikerDeblokkeren = defineCommand('gebruiker.deblokkeren', gebruikerSchema)
  .op(opGebruiker, { recht: 'beheer.wijzigen', raakt: 'niets' })
  .doet(async ({ tx, er }) => {
    if (!er.geblokkeerd) throw new Ongeldig({}, `${er.naam} is niet geblokkeerd.`);
    await tx.gebruiker.update({ where: { id: er.id }, data: { geblokkeerdOp: null }, select: { id: true } });
    return { spoor: {}, naar: `/beheer/gebruikers/${er.id}`, gelukt: 'gebruiker.deblokkeren' };
  });

async function kiesOpvolger(
  { tx, er, werk }: Werkzaak,
  keuze: z.output<typeof gebruikerBlokkerenSchema>['opvolger'],
): Promise<string | null> {
  if (werk.begeleidingen.length === 0 || keuze === GEEN_OPVOLGER) return null;
  if (keuze === '')
    throw new Ongeldig({
      opvolger: `Kies wie de cliënten van ${er.naam} overneemt. Staat die vraag er niet? Herlaad dan de pagina.`,
    });
  // Op slot: anders kan de opvolger zelf op dit moment worden geblokkeerd.
  await schrijf(tx, 'beheer.opvolgerslot', sql`SELECT id FROM gebruiker WHERE id = ${keuze}::uuid FOR SHARE`);
  const kan = await mogelijkeOpvolgers(tx, er.id, werk);
  if (!kan.some((o) => o.id === keuze))
    throw new Ongeldig({
      opvolger: 'Kies een actieve begeleider uit de lijst die bij elk team van deze cliënten hoort.',
    });
  return keuze;
}

/** Eén regel in elk dossier dat van hand ging, en die van de blokkade zelf. */
function sporen({ werk }: Werkzaak, opvolger: string | null): Spoor[] {
  const [begeleid, vervangen] = [clientenVan(werk.begeleidingen), clientenVan(werk.vervangingen)];
  const per = (actie: 'begeleiding.wijzigen' | 'vervanging.beeindigen', clientIds: readonly string[]) =>
    clientIds.map((clientId) => ({ actie, clientId }));
  return [
    ...per('begeleiding.wijzigen', begeleid),
    ...per('vervanging.beeindigen', vervangen),
    { details: { opvolger, clienten: begeleid.length, vervangingen: vervangen.length } },
  ];
}
