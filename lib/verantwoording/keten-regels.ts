/**
 * De keten van het auditspoor, nagerekend zonder de database te geloven: dezelfde afdruk als auditregel_afdruk in de migraties, hier nog eens.
 * Wie de database beheert kan een regel wijzigen, en ook de functie die de keten maakt; niet wat deze code ervan vindt, en niet een kop die
 * elders is bewaard.
 */
import { createHash } from 'node:crypto';

/** Eén schakel met de regel waar zij bij hoort; `velden` is null als die regel er niet meer is. */
export type Schakel = {
  nr: bigint;
  regelId: bigint;
  schakel: string;
  /** Alles wat er in de regel staat, als tekst, in de volgorde van de afdruk. */
  velden: readonly (string | null)[] | null;
};

/** Waar de keten op een moment was: het nummer van de laatste schakel en haar afdruk. */
export type Kop = { nr: bigint; schakel: string };

/** Waar het narekenen gebleven is; wat er voor de eerste schakel is, is leeg. */
export const BEGIN: Kop = { nr: 0n, schakel: '' };

const veld = (v: string | null) => (v === null ? '-' : `${Buffer.byteLength(v)}:${v}`);

/** De afdruk van een regel na de afdruk van de vorige. */
export const afdrukVan = (vorige: string, nr: bigint, velden: readonly (string | null)[]): string =>
  createHash('sha256')
    .update(Buffer.from(vorige, 'hex'))
    .update([String(nr), ...velden].map(veld).join(','))
    .digest('hex');

/** Rekent een reeks schakels na die op de vorige volgt. Verder gaat het met wat er staat: één gewijzigde regel is één fout, en niet alles erna. */
export function rekenNa(vorige: Kop, schakels: readonly Schakel[]): { kop: Kop; fouten: string[] } {
  let kop = vorige;
  const fouten: string[] = [];
  for (const s of schakels) {
    if (s.nr !== kop.nr + 1n) fouten.push(gat(kop.nr + 1n, s.nr - 1n));
    else if (!s.velden) fouten.push(`Schakel ${s.nr}: regel ${s.regelId} is verwijderd.`);
    else if (afdrukVan(kop.schakel, s.nr, s.velden) !== s.schakel)
      fouten.push(`Schakel ${s.nr}: regel ${s.regelId} is gewijzigd, verwisseld of ertussen gezet.`);
    kop = { nr: s.nr, schakel: s.schakel };
  }
  return { kop, fouten };
}

const gat = (van: bigint, tot: bigint) =>
  van === tot ? `Schakel ${van} is verwijderd.` : `De schakels ${van} tot en met ${tot} zijn verwijderd.`;

const KOPREGEL = /^spoor (\d{1,18}) ([0-9a-f]{64})$/;

/** De kop als regel om elders te bewaren. */
export const kopregel = ({ nr, schakel }: Kop): string => `spoor ${nr} ${schakel}`;

/** De koppen in een bestand, een per regel; lege regels en regels met # ervoor doen niet mee. null als er iets anders staat. */
export function leesKoppen(tekst: string): Kop[] | null {
  const regels = tekst.split(/\r?\n/).map((r) => r.trim());
  const koppen = regels
    .filter((r) => r && !r.startsWith('#'))
    .map((r) => {
      const [, nr, schakel] = KOPREGEL.exec(r) ?? [];
      return nr && schakel ? { nr: BigInt(nr), schakel } : null;
    });
  return koppen.length > 0 && koppen.every((k) => k !== null) ? koppen : null;
}

/** Staat een bewaarde kop nog zo in de keten? `er` is de afdruk die daar nu staat, of null als de keten niet zo ver meer komt. */
export function vergelijkKop(kop: Kop, er: string | null): string | null {
  if (er === kop.schakel) return null;
  return er === null
    ? `De bewaarde kop ${kop.nr} staat er niet meer: het einde van het spoor is verwijderd.`
    : `De bewaarde kop ${kop.nr} is nu een andere: het spoor tot daar is herschreven.`;
}
