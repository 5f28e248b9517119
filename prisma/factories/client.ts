import type { Prisma } from '../../generated/prisma/client';
import type { Tx } from '../../lib/server/db';
import { dagOfNull, inTransactie, uniek } from './basis';

export type Clientwens = Partial<Omit<Prisma.ClientUncheckedCreateInput, 'id' | 'geboortedatum' | 'bestandDatum'>> & {
  geboortedatum?: string | null;
  bestandDatum?: string | null;
};

export type GemaakteClient = { id: string; clientnummer: string; voornaam: string; achternaam: string };

/** Een cliënt zonder traject. */
export function eenClient(
  { geboortedatum = '1980-05-17', bestandDatum, ...wens }: Clientwens = {},
  tx?: Tx,
): Promise<GemaakteClient> {
  return inTransactie(tx, (t) =>
    t.client.create({
      data: {
        clientnummer: `PRF-${uniek()}`,
        voornaam: 'Saskia',
        achternaam: 'Wolters',
        telefoon: '06-00000000',
        wijk: 'Noord-Noord',
        ...wens,
        geboortedatum: dagOfNull(geboortedatum),
        bestandDatum: dagOfNull(bestandDatum),
      },
      select: { id: true, clientnummer: true, voornaam: true, achternaam: true },
    }),
  );
}
