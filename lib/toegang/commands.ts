import 'server-only';
import { laatLinkmailVervallen, stuurAccountmail } from '../mail/accountmail';
import { audit } from '../server/audit';
import { alsBezoeker } from '../server/db';
import { maakHash } from '../server/inloggen';
import { neem, rem } from '../server/rem';
import { beeindigSessies } from '../server/sessies';
import { verbruikToegangslink } from '../server/toegangslink';
import { vindGeldigeLink } from './queries';
import { zetWachtwoord } from './rijen';
import { eisGoedWachtwoord } from './wachtwoord-rijen';

/**
 * Zet het gekozen wachtwoord en verbruikt de link; open sessies eindigen. Null als de link onbekend, gebruikt of verlopen is; van
 * twee tegelijk wint er één. Gooit Ongeldig bij een wachtwoord dat niet kan, en dan blijft de link bruikbaar. De tweede
 * stap blijft zoals hij is.
 */
export async function wachtwoordKiezen(
  token: string,
  wachtwoord: string,
): Promise<{ naam: string; email: string } | null> {
  const kiest = await alsBezoeker('toegangslink', async (tx) => {
    const gebruiker = await vindGeldigeLink(tx, token);
    if (gebruiker) await eisGoedWachtwoord(tx, gebruiker, wachtwoord);
    return gebruiker;
  });
  if (!kiest) return null;
  const wachtwoordHash = await maakHash(wachtwoord);
  return alsBezoeker('toegangslink', async (tx) => {
    const gebruiker = await vindGeldigeLink(tx, token);
    if (!gebruiker) return null;
    if (!(await verbruikToegangslink(tx, token))) return null;
    await zetWachtwoord(tx, gebruiker.id, wachtwoordHash);
    await beeindigSessies(tx, gebruiker.id);
    await laatLinkmailVervallen(tx, gebruiker.id);
    // Wie voor het eerst kiest weet het; wie er al een had moet het horen als een ander dit deed.
    if (gebruiker.hadWachtwoord) await stuurAccountmail(tx, gebruiker.id, 'wachtwoord_gewijzigd');
    await audit(
      tx,
      { gebruikerId: gebruiker.id },
      { actie: 'wachtwoord.kiezen', onderwerp: 'gebruiker', onderwerpId: gebruiker.id },
    );
    return { naam: gebruiker.naam, email: gebruiker.email };
  });
}

/** Zoveel keer per kwartier een link vragen: per adres, en per plek waar het vandaan komt. */
const PER_ADRES = 3;
const PER_PLEK = 20;
/** Zo lang duurt het antwoord altijd, zodat de tijd niet verraadt wie er een account heeft. */
const ANTWOORD_MS = 400;

/**
 * Stuurt een link naar wie zijn wachtwoord kwijt is. Zegt nooit of het adres bekend is: het antwoord en de tijd zijn gelijk. Ook een onbekend adres
 * telt mee voor de rem. Een gebruiker die nog nooit een wachtwoord koos krijgt zijn link van een beheerder.
 */
export async function wachtwoordVergeten(email: string, herkomst: string): Promise<void> {
  const adres = email.trim().toLowerCase();
  const stuur = async () => {
    const mag = [await neem(rem('vergeten', PER_ADRES), adres)];
    if (herkomst) mag.push(await neem(rem('vergeten-plek', PER_PLEK), herkomst));
    if (mag.includes(false)) return;
    await alsBezoeker('wachtwoord vergeten', async (tx) => {
      const gebruiker = await tx.gebruiker.findFirst({
        where: { email: adres, geblokkeerdOp: null, wachtwoordHash: { not: null } },
        select: { id: true },
      });
      if (!gebruiker) return;
      await stuurAccountmail(tx, gebruiker.id, 'herstellink');
      await audit(
        tx,
        { gebruikerId: gebruiker.id },
        { actie: 'wachtwoord.vergeten', onderwerp: 'gebruiker', onderwerpId: gebruiker.id },
      );
    });
  };
  await Promise.all([stuur(), new Promise((klaar) => setTimeout(klaar, ANTWOORD_MS))]);
}
