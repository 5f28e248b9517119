import { GEGEVENSSOORTEN, type Gegevenssoort, VOORSTEL } from '../../lib/bewaren/soorten';
import type { Tx } from '../../lib/server/db';
import { dag, inTransactie } from './basis';

type Termijnwens = {
  aanpak: { id: string };
  door: { id: string };
  soorten?: readonly Gegevenssoort[];
  maanden?: number;
  onderzoekEindigt?: string | null;
};

/** De gemeente stelde voor deze aanpak bewaartermijnen vast. */
export const eenBewaartermijn = (w: Termijnwens, tx?: Tx) =>
  inTransactie(tx, (t) =>
    t.bewaartermijn.createMany({
      data: (w.soorten ?? GEGEVENSSOORTEN).map((soort) => ({
        ...{ ...VOORSTEL[soort], aanpakId: w.aanpak.id, doorId: w.door.id, soort },
        ...(w.maanden !== undefined && { maanden: w.maanden }),
        onderzoekEindigt: soort === 'selectie' && w.onderzoekEindigt ? dag(w.onderzoekEindigt) : null,
      })),
    }),
  );

type Plichtwens = { client: { id: string }; door: { id: string }; van?: string; tot?: string | null };

export const eenBewaarplicht = (w: Plichtwens, tx?: Tx) =>
  inTransactie(tx, (t) =>
    t.bewaarplicht.create({
      data: {
        clientId: w.client.id,
        doorId: w.door.id,
        van: dag(w.van ?? '2026-01-05'),
        tot: w.tot ? dag(w.tot) : null,
        reden: 'Bezwaar loopt',
      },
    }),
  );
