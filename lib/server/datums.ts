import 'server-only';
import type { Datum } from '../domain/datum';
import type { Geboortedatum } from '../domain/geboortedatum';

/** Prisma geeft een DATE als middernacht UTC; hier, aan de deur, wordt het weer een burgerlijke datum. */
export const uitDb = (d: Date): Datum => d.toISOString().slice(0, 10) as Datum;
export const uitDbOfNull = (d: Date | null): Datum | null => (d ? uitDb(d) : null);
export const naarDb = (d: Datum): Date => new Date(`${d}T00:00:00Z`);
export const naarDbOfNull = (d: Datum | null | undefined): Date | null => (d ? naarDb(d) : null);
/** De database bewaakt de vorm; hier krijgt de tekst haar naam. */
export const geboortedatumVan = (c: { geboortedatum: string | null }) => c.geboortedatum as Geboortedatum | null;
