import type { Prisma } from '../../generated/prisma/client';
import type { Tx } from '../../lib/server/db';
import type { Bestand } from '../../lib/situatie/regels';
import { dagOfNull, inTransactie, uniek } from './basis';

export type Clientwens = Partial<Omit<Prisma.ClientUncheckedCreateInput, 'id' | 'geboortedatum'>> & {
  geboortedatum?: string | null;
  /** In welk bestand hij staat, zoals een import dat meldt: zonder datum en grond. */
  bestand?: Bestand;
};

export type GemaakteClient = { id: string; clientnummer: string; voornaam: string; achternaam: string };

/** Een cliënt zonder traject. */
export function eenClient(
  { geboortedatum = '1980-05-17', bestand, ...wens }: Clientwens = {},
  tx?: Tx,
): Promise<GemaakteClient> {
  return inTransactie(tx, async (t) => {
    const client = await t.client.create({
      data: {
        clientnummer: `PRF-${uniek()}`,
        voornaam: 'Saskia',
        achternaam: 'Wolters',
        telefoon: '06-00000000',
        wijk: 'Noord-Noord',
        ...wens,
        geboortedatum: dagOfNull(geboortedatum),
      },
      select: { id: true, clientnummer: true, voornaam: true, achternaam: true },
    });
    if (bestand) await t.bestandadvies.create({ data: { clientId: client.id, bestand }, select: { id: true } });
    return client;
  });
}
