import 'server-only';
import { alsBezoeker, type Tx } from '../server/db';
import { tokenHashVan } from '../server/toegangslink';

/** Van wie deze link is en nog gebruikt kan worden; null als hij onbekend, gebruikt of verlopen is of de gebruiker geblokkeerd. */
export function getToegangslink(token: string): Promise<{ naam: string; email: string } | null> {
  return alsBezoeker('toegangslink', async (tx) => {
    const gebruiker = await vindGeldigeLink(tx, token);
    return gebruiker && { naam: gebruiker.naam, email: gebruiker.email };
  });
}

/** De gebruiker van een link die nu werkt. */
export async function vindGeldigeLink(
  tx: Tx,
  token: string,
): Promise<{ id: string; naam: string; email: string; hadWachtwoord: boolean } | null> {
  const link = await tx.toegangslink.findFirst({
    where: {
      tokenHash: tokenHashVan(token),
      gebruiktOp: null,
      verlooptOp: { gt: new Date() },
      gebruiker: { geblokkeerdOp: null },
    },
    select: { gebruiker: { select: { id: true, naam: true, email: true, wachtwoordHash: true } } },
  });
  if (!link) return null;
  const { wachtwoordHash, ...gebruiker } = link.gebruiker;
  return { ...gebruiker, hadWachtwoord: wachtwoordHash !== null };
}
