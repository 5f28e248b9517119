import 'server-only';
import { z } from 'zod';
import type { Trede } from '../domain/ladder';
import type { Leefgebied } from '../domain/leefgebieden';
import { kolom } from '../server/vraag';
import { STAPWIE } from './regels';

const heel = (van: number, tot: number) => (w: unknown) => Number.isInteger(w) && Number(w) >= van && Number(w) <= tot;

export const leefgebied = z.custom<Leefgebied>(heel(1, 8));
export const trede = z.custom<Trede>(heel(1, 6));

/** Een stap zoals hij in elk plan staat. */
export const STAPKOLOMMEN = {
  reeksId: kolom.id,
  tekst: kolom.tekst,
  wie: z.enum(STAPWIE),
  wieNaam: kolom.tekst.nullable(),
  voor: kolom.datum.nullable(),
};
