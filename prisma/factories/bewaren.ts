import { GEGEVENSSOORTEN, type Gegevenssoort, VOORSTEL } from '../../lib/bewaren/soorten-woorden';
import { nu } from '../../lib/server/clock';
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

type Verzoekwens = { client: { id: string }; door: { id: string } };

/** Een uur lang open, zoals een privacy officer het opent. */
export const eenInzageverzoek = (w: Verzoekwens, tx?: Tx) =>
  inTransactie(tx, (t) =>
    t.inzageverzoek.create({
      data: {
        ...{ clientId: w.client.id, doorId: w.door.id, gevraagdOp: dag('2026-11-16'), identiteit: 'balie', op: nu() },
        verlooptOp: new Date(nu().getTime() + 3_600_000),
      },
      select: { id: true },
    }),
  );

export const eenCorrectieverzoek = (w: Verzoekwens & { verklaring?: string }, tx?: Tx) =>
  inTransactie(tx, (t) =>
    t.correctieverzoek.create({
      data: {
        ...{ clientId: w.client.id, doorId: w.door.id, gevraagdOp: dag('2026-11-02'), verklaring: w.verklaring },
        verzoek: 'In het verslag van 7 oktober staat dat ik niet wilde fietsen. Dat heb ik niet gezegd.',
      },
      select: { id: true, versie: true },
    }),
  );

/** Wat het nachtwerk voorstelde. */
export const eenVoorstel = (w: { client: { id: string } }, tx?: Tx) =>
  inTransactie(tx, (t) =>
    t.vernietiging.create({
      data: {
        clientId: w.client.id,
        soorten: ['berichten'],
        grond: 'Bewaartermijn van berichten voorbij (VIA-pilot, 24 maanden)',
      },
      select: { id: true },
    }),
  );
