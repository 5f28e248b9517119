import 'server-only';
import type { z } from 'zod';
import { neemOver, sluitVervangingen } from '../begeleiding/rijen';
import { aantal } from '../copy/woorden';
import { plusDagen } from '../domain/datum';
import type { Voorbeeld } from '../formulier/formulier';
import { laatLinkmailVervallen, stuurAccountmail } from '../mail/accountmail';
import { trekOverdrachtenIn } from '../overdrachten/rijen';
import type { Spoor } from '../server/audit';
import { defineCommand } from '../server/command';
import { Ongeldig } from '../server/fouten';
import { beeindigSessies } from '../server/sessies';
import { sql } from '../server/sql';
import { laatToegangslinksVervallen } from '../server/toegangslink';
import { eisVoorbeeld } from '../server/voorbeeld';
import { schrijf } from '../server/vraag';
import { clientenVan, type Geraakt, leesGeraakt, mogelijkeOpvolgers, trajectenVan } from './begeleiding';
import { eisAndereBeheerder } from './gebruiker';
import { GEEN_OPVOLGER, gebruikerBlokkerenSchema, gebruikerSchema } from './gebruiker-schema';
import { opGebruiker, opGebruikerMetWerk, type Werkzaak } from './zaak';

/**
 * Laat iemand niet meer toe: overal uitgelogd, zonder link om terug te komen, en met niemand meer om te begeleiden. Wie hij begeleidde
 * staat zonder begeleider bovenaan bij de teamleider, die hen verdeelt; weet de beheerder al wie opvolgt, dan gaan zij daarheen.
 */
export const gebruikerBlokkeren = defineCommand('gebruiker.blokkeren', gebruikerBlokkerenSchema)
  .op(opGebruikerMetWerk, { recht: 'beheer.wijzigen', raakt: 'niets', bevestiging: true })
  .doet(async (zaak, v) => {
    const { tx, user, vandaag, er, werk } = zaak;
    if (er.id === user.id) throw new Ongeldig({}, 'U kunt uzelf niet blokkeren. Vraag een andere beheerder.');
    if (er.geblokkeerd) throw new Ongeldig({}, `${er.naam} is al geblokkeerd.`);
    if (er.rol === 'beheerder') await eisAndereBeheerder(tx, er.id);
    const gekozen = await kiesOpvolger(zaak, v.opvolger);
    const raakt = await leesGeraakt(zaak);
    eisVoorbeeld(zaak, voorbeeld(zaak, raakt, gekozen));
    const opvolger = gekozen?.id ?? null;
    await tx.gebruiker.update({ where: { id: er.id }, data: { geblokkeerdOp: new Date() }, select: { id: true } });
    await beeindigSessies(tx, er.id);
    await laatToegangslinksVervallen(tx, er.id);
    await laatLinkmailVervallen(tx, er.id);
    await stuurAccountmail(tx, er.id, 'rechten_gewijzigd', 'U kunt niet meer inloggen.');
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
    return { spoor: sporen(zaak, opvolger, raakt), naar: `/beheer/gebruikers/${er.id}`, gelukt: 'gebruiker.blokkeren' };
  });

/** Laat iemand weer toe. Wat hij begeleidde is intussen van een ander en komt niet vanzelf terug. */
export const gebruikerDeblokkeren = defineCommand('gebruiker.deblokkeren', gebruikerSchema)
  .op(opGebruiker, { recht: 'beheer.wijzigen', raakt: 'niets', bevestiging: true })
  .doet(async ({ tx, er }) => {
    if (!er.geblokkeerd) throw new Ongeldig({}, `${er.naam} is niet geblokkeerd.`);
    await tx.gebruiker.update({ where: { id: er.id }, data: { geblokkeerdOp: null }, select: { id: true } });
    await stuurAccountmail(tx, er.id, 'rechten_gewijzigd', 'U kunt weer inloggen.');
    return { spoor: {}, naar: `/beheer/gebruikers/${er.id}`, gelukt: 'gebruiker.deblokkeren' };
  });

async function kiesOpvolger(
  { tx, er, werk }: Werkzaak,
  keuze: z.output<typeof gebruikerBlokkerenSchema>['opvolger'],
): Promise<{ id: string; naam: string } | null> {
  if (werk.begeleidingen.length === 0 || keuze === '' || keuze === GEEN_OPVOLGER) return null;
  // Op slot: anders kan de opvolger zelf op dit moment worden geblokkeerd.
  await schrijf(tx, 'beheer.opvolgerslot', sql`SELECT id FROM gebruiker WHERE id = ${keuze}::uuid FOR SHARE`);
  const kan = await mogelijkeOpvolgers(tx, er.id, werk);
  const gekozen = kan.find((o) => o.id === keuze);
  if (!gekozen)
    throw new Ongeldig({
      opvolger: 'Kies een actieve begeleider uit de lijst die bij elk team van deze cliënten hoort.',
    });
  return gekozen;
}

const voorbeeld = ({ er }: Werkzaak, r: Geraakt, opvolger: { naam: string } | null): Voorbeeld => {
  const trajecten = aantal(r.trajecten, 'traject', 'trajecten');
  const naar = opvolger ? `bij ${opvolger.naam}` : 'op nog niemand';
  return {
    vraag: `${er.naam} wordt overal uitgelogd en kan niet meer inloggen.`,
    regels: [
      r.trajecten > 0 &&
        `${aantal(r.trajecten, 'lopend traject komt', 'lopende trajecten komen')} ${naar} te staan${opvolger ? '' : ', bovenaan bij de teamleider, die hen verdeelt'}.`,
      r.afspraken > 0 &&
        `${aantal(r.afspraken, 'afspraak die gepland is, blijft', 'afspraken die gepland zijn, blijven')} staan, voor wie de cliënt dan begeleidt.`,
      r.overdrachten > 0 && `${aantal(r.overdrachten, 'open overdracht vervalt', 'open overdrachten vervallen')}.`,
      r.vervangingen > 0 && `${aantal(r.vervangingen, 'vervanging stopt', 'vervangingen stoppen')}.`,
      'Weer toelaten kan altijd, maar haalt dit niet vanzelf terug.',
    ],
    knop: r.trajecten > 0 ? `Blokkeer ${er.naam} en zet ${trajecten} ${naar}` : `Blokkeer ${er.naam}`,
  };
};

/** Eén regel in elk dossier dat van hand ging, en die van de blokkade zelf. */
function sporen({ er, werk }: Werkzaak, opvolger: string | null, { overdrachten }: Geraakt): Spoor[] {
  const [begeleid, vervangen] = [clientenVan(werk.begeleidingen), clientenVan(werk.vervangingen)];
  return [
    ...begeleid.map((clientId) => ({
      ...{ actie: 'begeleiding.wijzigen' as const, clientId },
      details: { van: er.id, naar: opvolger },
    })),
    ...vervangen.map((clientId) => ({
      ...{ actie: 'vervanging.beeindigen' as const, clientId },
      details: { vervanger: er.id },
    })),
    { details: { opvolger, clienten: begeleid.length, vervangingen: vervangen.length, overdrachten } },
  ];
}
