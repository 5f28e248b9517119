import 'server-only';
import { ROL } from '../copy/woorden';
import type { User } from '../policy/policy';
import type { Tx } from '../server/db';
import { rauw, samen, sql } from '../server/sql';
import { kolom, rijvorm, vraag } from '../server/vraag';
import { detailsInWoorden } from './details';
import type { Spoorrij } from './lezen';
import { AUDITACTIE, AUDITACTIE_VROEGER } from './woorden';

export type Gebruiker = { id: string; naam: string; email: string; rol: User['rol'] };
const NAAM = rijvorm('verantwoording.namen', { id: kolom.id, naam: kolom.tekst });

type Namen = ReadonlyMap<string, string>;

/** Hoe heet wat het spoor met een id noemt: collega's, en wat er in de lijsten van Beheer staat. Nooit een cliënt. */
export async function leesNamen(tx: Tx, gebruikers: readonly Gebruiker[]): Promise<Namen> {
  const lijsten = await vraag(
    tx,
    NAAM,
    sql`${samen(
      ['team', 'aanpak', 'organisatie', 'locatie', 'instrument', 'aanbod'].map(
        (tabel) => sql`SELECT id::text, naam FROM ${rauw(tabel)}`,
      ),
      ' UNION ALL ',
    )}`,
  );
  return new Map([...gebruikers, ...lijsten].map(({ id, naam }) => [id, naam]));
}

/** Eén regel van het spoor in woorden. */
export function naarRegel(r: Spoorrij, gebruikers: ReadonlyMap<string, Gebruiker>, namen: Namen) {
  const wie = r.gebruiker_id ? gebruikers.get(r.gebruiker_id) : null;
  const over = r.onderwerp === 'gebruiker' && r.onderwerp_id !== r.gebruiker_id && namen.get(r.onderwerp_id ?? '');
  const onder = WAAROVER[r.onderwerp ?? ''] && namen.get(r.onderwerp_id ?? '');
  return {
    id: String(r.id),
    op: r.op,
    /** De naam en rol, of "systeem: import". */
    wie: wie ? `${wie.naam}, ${ROL[wie.rol]}` : r.systeem ? `systeem: ${r.systeem}` : 'onbekende gebruiker',
    wat: AUDITACTIE[r.actie] ?? AUDITACTIE_VROEGER[r.actie] ?? r.actie,
    geweigerd: r.resultaat === 'geweigerd',
    clientnummer: r.clientnummer,
    /** Het nummer waar om werd gevraagd toen het werd geweigerd. */
    gevraagd: r.onderwerp === 'clientnummer' ? r.onderwerp_id : null,
    details: [
      ...(over ? [`gebruiker: ${over}`] : []),
      ...(onder ? [`${WAAROVER[r.onderwerp ?? '']}: ${onder}`] : []),
      ...detailsInWoorden(r.actie, r.details, namen),
    ],
    /** Wat het systeem zelf doet heeft geen sessie, apparaat of adres. */
    sessie: r.sessie_id,
    apparaat: r.apparaat ?? (r.systeem ? 'systeem' : null),
    adres: r.adres,
  };
}
export type Spoorregel = ReturnType<typeof naarRegel>;

/** Waar een regel over gaat, als dat een naam heeft die iedereen mag lezen. */
const WAAROVER: Readonly<Record<string, string | undefined>> = {
  team: 'team',
  aanpak: 'aanpak',
  instrument: 'instrument',
};
