import 'server-only';
import type { z } from 'zod';
import { uitDbOfNull } from '../server/datums';
import type { Tx } from '../server/db';
import type { Antwoord, Ctx } from '../server/define-action';
import { IntussenGewijzigd, NietGevonden } from '../server/fouten';
import { eisSituatie, naarSituatie, rondAf, zoalsHetStaat } from './client';
import type { Situatiesoort } from './regels';
import { BESTAND_LABELS, LADDER_LABELS, ONTHEFFING_LABELS, UITKERING_LABELS, type weghalenSchema } from './schema';

type Welke = { id: string; clientId: string };
type Gevonden = { versie: number; dag: Date | null; nu: Record<string, unknown> };

type Opruiming = {
  onderwerp: string;
  labels: Record<string, string>;
  vind: (tx: Tx, where: Welke) => Promise<Gevonden | null>;
  verwijder: (tx: Tx, where: Welke) => Promise<unknown>;
};

const OPRUIMING: Record<Situatiesoort, Opruiming> = {
  ladder: {
    onderwerp: 'ladderstand',
    labels: LADDER_LABELS,
    vind: async (tx, where) => {
      const r = await tx.ladderstand.findFirst({ where });
      return r && { versie: r.versie, dag: r.op, nu: r };
    },
    verwijder: (tx, where) => tx.ladderstand.deleteMany({ where }),
  },
  uitkering: {
    onderwerp: 'uitkering',
    labels: UITKERING_LABELS,
    vind: async (tx, where) => {
      const r = await tx.uitkering.findFirst({ where });
      return (
        r && { versie: r.versie, dag: r.van, nu: { ...r, uitkering: r.soort, begeleiding: r.begeleidingGaatDoor } }
      );
    },
    verwijder: (tx, where) => tx.uitkering.deleteMany({ where }),
  },
  ontheffing: {
    onderwerp: 'ontheffing',
    labels: ONTHEFFING_LABELS,
    vind: async (tx, where) => {
      const r = await tx.ontheffing.findFirst({ where });
      return r && { versie: r.versie, dag: r.van ?? r.aangevraagdOp, nu: r };
    },
    verwijder: (tx, where) => tx.ontheffing.deleteMany({ where }),
  },
  bestand: {
    onderwerp: 'bestandadvies',
    labels: BESTAND_LABELS,
    vind: async (tx, where) => {
      const r = await tx.bestandadvies.findFirst({ where });
      return r && { versie: r.versie, dag: r.datum, nu: { ...r, adviessoort: r.soort } };
    },
    verwijder: (tx, where) => tx.bestandadvies.deleteMany({ where }),
  },
};

/** Haalt iets weg dat er per vergissing staat, zoals bij de verkeerde cliënt. In het auditspoor blijft staan dat het er was. */
export async function haalWeg(ctx: Ctx, v: z.output<typeof weghalenSchema>): Promise<Antwoord> {
  const client = await eisSituatie(ctx, v.clientnummer);
  const weg = OPRUIMING[v.soort];
  const where = { id: v.id, clientId: client.id };
  const oud = await weg.vind(ctx.tx, where);
  if (!oud) throw new NietGevonden();
  if (oud.versie !== v.versie) throw new IntussenGewijzigd(zoalsHetStaat(weg.labels, oud.nu), oud.versie);
  await weg.verwijder(ctx.tx, where);
  await rondAf(ctx, 'situatie.weghalen', client, weg.onderwerp, v.id, { datum: uitDbOfNull(oud.dag) });
  return naarSituatie(v.clientnummer, 'situatie_weg');
}
