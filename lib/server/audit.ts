import 'server-only';
import type { Prisma } from '../../generated/prisma/client';
import type { Auditactie } from '../domain/auditacties';
import type { Tx } from './db';

export type Auditfeit = {
  actie: Auditactie;
  clientId?: string | null;
  onderwerp?: string;
  onderwerpId?: string;
  resultaat?: 'gelukt' | 'geweigerd';
  /** Welke velden of data, nooit de tekst van een verslag of notitie. */
  details?: Prisma.InputJsonObject;
};

/** Schrijft wie wat deed, bij welke cliënt en met welk resultaat, in dezelfde transactie als het feit zelf. */
export async function audit(
  tx: Tx,
  wie: { gebruikerId: string } | { systeem: string },
  feit: Auditfeit,
): Promise<void> {
  // Rechtstreeks: elk geopend dossier schrijft er een, en dit kost de helft van een create.
  await tx.$executeRaw`
    INSERT INTO auditregel (gebruiker_id, systeem, actie, client_id, onderwerp, onderwerp_id, resultaat, details)
    VALUES (${'gebruikerId' in wie ? wie.gebruikerId : null}::uuid, ${'systeem' in wie ? wie.systeem : null}, ${feit.actie},
      ${feit.clientId ?? null}::uuid, ${feit.onderwerp ?? null}, ${feit.onderwerpId ?? null},
      ${feit.resultaat ?? 'gelukt'}::"AuditResultaat", ${feit.details ? JSON.stringify(feit.details) : null}::jsonb)`;
}

/**
 * Als audit, maar hoogstens één regel per kwartier voor dezelfde persoon, actie en hetzelfde onderwerp: een formulier dat vanzelf opslaat zou
 * anders het spoor vullen met regels die niets toevoegen.
 */
export async function auditAfEnToe(
  tx: Tx,
  wie: { gebruikerId: string },
  feit: Auditfeit & { onderwerp: string; onderwerpId: string },
): Promise<void> {
  const [net] = await tx.$queryRaw<{ is: boolean }[]>`
    SELECT EXISTS (SELECT FROM auditregel WHERE gebruiker_id = ${wie.gebruikerId}::uuid AND op > now() - interval '15 minutes'
      AND actie = ${feit.actie} AND onderwerp = ${feit.onderwerp} AND onderwerp_id = ${feit.onderwerpId}) AS is`;
  if (!net?.is) await audit(tx, wie, feit);
}

/** Eén regel per cliënt voor werk dat er veel tegelijk raakt, elk met dezelfde bijzonderheden. */
export async function auditClienten(
  tx: Tx,
  wie: { gebruikerId: string } | { systeem: string },
  actie: Auditactie,
  onderwerp: string,
  clientIds: readonly string[],
  details?: Prisma.InputJsonObject,
): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO auditregel (gebruiker_id, systeem, actie, onderwerp, client_id, resultaat, details)
    SELECT ${'gebruikerId' in wie ? wie.gebruikerId : null}::uuid, ${'systeem' in wie ? wie.systeem : null}::text, ${actie}, ${onderwerp}, id, 'gelukt', ${details ? JSON.stringify(details) : null}::jsonb FROM unnest(${[...clientIds]}::uuid[]) AS id`;
}
