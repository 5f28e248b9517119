import type { Prisma } from '../../generated/prisma/client';
import type { Tx } from '../../lib/server/db';
import { dag, inTransactie, uniek } from './basis';

type Wie = { id: string };

export type Berichtwens = Partial<Omit<Prisma.BerichtUncheckedCreateInput, 'afspraakDatum'>> & {
  client: Wie;
  afspraak: Wie;
  afspraakDatum?: string;
};

/** Een bericht over een afspraak: standaard de brief met de uitnodiging, die klaarligt. */
export function eenBericht(
  { client, afspraak, afspraakDatum = '2026-11-25', ...wens }: Berichtwens,
  tx?: Tx,
): Promise<Wie> {
  const klaar = wens.status === 'afgedrukt' || wens.status === 'verzonden';
  return inTransactie(tx, (t) =>
    t.bericht.create({
      data: {
        soort: 'uitnodiging',
        kanaal: 'brief',
        clientId: client.id,
        contactmomentId: afspraak.id,
        afspraakDatum: dag(afspraakDatum),
        afspraakTijd: '10:00',
        sleutel: `proef:${uniek()}`,
        aan: 'Noor Voorbeeld\nDorpsstraat 1\n7511 AA  Enschede',
        onderwerp: 'Onze afspraak op woensdag 25 november 2026',
        tekst: 'Beste Noor Voorbeeld,\n\nIk spreek u graag.',
        ...(klaar && { verzondenOp: new Date('2026-11-10T09:00:00Z') }),
        ...wens,
      },
      select: { id: true },
    }),
  );
}
