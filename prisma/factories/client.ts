import type { Prisma } from '../../generated/prisma/client';
import type { Tx } from '../../lib/server/db';
import type { Bestand } from '../../lib/situatie/regels';
import { inTransactie, uniek } from './basis';

export type Clientwens = Partial<Omit<Prisma.ClientUncheckedCreateInput, 'id'>> & {
  /** In welk bestand hij staat, zoals een import dat meldt: zonder datum en grond. */
  bestand?: Bestand;
};

export type GemaakteClient = { id: string; clientnummer: string; voornaam: string; achternaam: string };

/** Een cliënt zonder traject. */
export function eenClient({ bestand, ...wens }: Clientwens = {}, tx?: Tx): Promise<GemaakteClient> {
  return inTransactie(tx, async (t) => {
    const client = await t.client.create({
      data: {
        clientnummer: `PRF-${uniek()}`,
        voornaam: 'Saskia',
        achternaam: 'Wolters',
        telefoon: '06-00000000',
        wijk: 'Noord-Noord',
        geboortedatum: '1980-05-17',
        ...wens,
      },
      select: { id: true, clientnummer: true, voornaam: true, achternaam: true },
    });
    if (bestand) await t.bestandadvies.create({ data: { clientId: client.id, bestand }, select: { id: true } });
    return { ...client, voornaam: client.voornaam ?? '' };
  });
}
