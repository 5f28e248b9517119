import 'server-only';
import { createHash } from 'node:crypto';

/**
 * Waaraan te zien is dat het wachtwoord nog hetzelfde is. Wat bij een oud wachtwoord hoort (een bekend apparaat, het adres van een agenda) geldt na een
 * nieuw niet meer: wie het oude had, had dat misschien ook.
 */
export const wachtwoordafdruk = ({ id, wachtwoordHash }: { id: string; wachtwoordHash: string | null }): string =>
  createHash('sha256')
    .update(`${id} ${wachtwoordHash ?? ''}`)
    .digest('base64url')
    .slice(0, 16);
