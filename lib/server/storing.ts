import 'server-only';
import { randomBytes } from 'node:crypto';
import type { Auditactie } from '../domain/auditacties';
import { log } from './log';

/** Zo geeft Next.js een redirect of een 404 door; dat is geen fout. */
export const isVanNext = (fout: unknown): boolean =>
  fout instanceof Error && 'digest' in fout && String(fout.digest).startsWith('NEXT_');

/** Schrijft een onbekende fout in het logboek, en geeft het nummer dat ook op het scherm komt. */
export function meldStoring(actie: Auditactie | 'zoeken', fout: unknown): string {
  const nummer = randomBytes(4).toString('hex');
  log.error({ nummer, actie, ...sporenVan(fout) }, 'een actie is niet gelukt');
  return nummer;
}

/** Waar het misging, zonder de tekst van de fout: daar kan een naam of verslag in staan. */
function sporenVan(fout: unknown): { soort: string; code?: string; spoor: string[] } {
  if (!(fout instanceof Error)) return { soort: typeof fout, spoor: [] };
  const regels = (fout.stack ?? '')
    .replace(fout.message, '')
    .split('\n')
    .map((r) => r.trim());
  return { soort: fout.name, code: (fout as { code?: string }).code, spoor: regels.filter((r) => r.startsWith('at ')) };
}
