import type { Brieftaal } from '../domain/brieftalen';

/** De kolommen van een bericht met hetzelfde in de taal van de cliënt. */
export const VERTALING = { taal: true, onderwerpVertaald: true, tekstVertaald: true } as const;

type Rij = { taal: string | null; onderwerpVertaald: string | null; tekstVertaald: string | null };
export type Vertaling = { taal: Brieftaal; onderwerp: string; tekst: string };

/** Wat er in de taal van de cliënt bij staat; de database houdt de drie kolommen bij elkaar. */
export const vertalingVan = (b: Rij): Vertaling | null =>
  b.taal && b.onderwerpVertaald && b.tekstVertaald
    ? { taal: b.taal as Brieftaal, onderwerp: b.onderwerpVertaald, tekst: b.tekstVertaald }
    : null;
