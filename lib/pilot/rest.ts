import 'server-only';
import type { Datum } from '../domain/datum';
import type { PeriodeKeuze } from '../domain/venster';
import type { Tx } from '../server/db';
import { dag, sql } from '../server/sql';
import { kolom, rijvorm, vraag } from '../server/vraag';
import { meetdagen, type Rest } from './cijfers';
import { MAAT } from './rest-regels';

const REST = rijvorm('pilot.rest', {
  dag: kolom.datum,
  maat: kolom.tekst,
  team: kolom.tekst.nullable(),
  aantal: kolom.getal,
});
const BEGONNEN = rijvorm('pilot.rest_begonnen', { dag: kolom.datum, aantal: kolom.getal });

type Keuze = { aanpak: { id: string }; peildatum: Datum; periode: PeriodeKeuze };

/** Wat er van vernietigde dossiers van deze aanpak meetelt op de peildatum en de meetdagen. */
export async function leesRest(tx: Tx, { aanpak, peildatum, periode }: Keuze): Promise<Rest> {
  const regels = await vraag(
    tx,
    REST,
    sql`SELECT d.dag::text AS dag, r.maat, m.naam AS team, sum(r.aantal)::int AS aantal
      FROM unnest(${meetdagen(peildatum)}::text[]::date[]) d(dag) JOIN telrest r ON r.dag <= d.dag LEFT JOIN team m ON m.id = r.team_id
      WHERE r.cijfers = 'pilot' AND r.aanpak_id = ${aanpak.id}::uuid AND r.maat <> ${MAAT.begonnen}
      GROUP BY 1, 2, 3 HAVING sum(r.aantal) <> 0`,
  );
  const begonnen = await vraag(
    tx,
    BEGONNEN,
    sql`SELECT date_trunc('month', r.dag)::date::text AS dag, sum(r.aantal)::int AS aantal FROM telrest r
      WHERE r.cijfers = 'pilot' AND r.aanpak_id = ${aanpak.id}::uuid AND r.maat = ${MAAT.begonnen} AND r.dag <= ${dag(peildatum)} GROUP BY 1`,
  );
  return {
    periode,
    nu: regels.filter((r) => r.dag === peildatum),
    begonnen,
    verloop: new Map(meetdagen(peildatum).map((d) => [d, regels.filter((r) => r.dag === d)])),
  };
}
