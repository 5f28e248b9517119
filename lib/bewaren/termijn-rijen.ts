import 'server-only';
import { z } from 'zod';
import { langeDatum } from '../copy/datums';
import type { Datum } from '../domain/datum';
import { veldInWoorden } from '../formulier/concept';
import type { Tx } from '../server/db';
import { type Sql, sql } from '../server/sql';
import { kolom, kolommen, type Rij, rijvorm, vraag } from '../server/vraag';
import { beschrijving, TABELLEN, type Tabelnaam } from './register-regels';
import { GEGEVENSSOORTEN, type Gegevenssoort, VOORSTEL } from './soorten-woorden';

const TERMIJN = rijvorm('bewaren.termijnen', {
  id: kolom.id,
  aanpakId: kolom.id,
  aanpak: kolom.tekst,
  soort: z.enum(GEGEVENSSOORTEN),
  maanden: kolom.getal,
  doel: kolom.tekst,
  grondslag: kolom.tekst,
  resultaatcode: kolom.tekst.nullable(),
  onderzoekEindigt: kolom.datum.nullable(),
  op: kolom.tijdstip,
  door: kolom.tekst,
});
export type Termijn = Rij<typeof TERMIJN>;

/** Elke bepaling die er is geweest, nieuwste eerst; de eerste van een aanpak en soort geldt. */
export const leesTermijnen = (tx: Tx, aanpakken: Sql): Promise<Termijn[]> =>
  vraag(
    tx,
    TERMIJN,
    sql`SELECT ${kolommen(TERMIJN, 't', { aanpak: 'a.naam', door: 'g.naam' })}
      FROM bewaartermijn t JOIN aanpak a ON a.id = t.aanpak_id JOIN gebruiker g ON g.id = t.door_id
      WHERE t.aanpak_id IN (${aanpakken}) ORDER BY lower(a.naam), t.soort, t.op DESC, t.id DESC`,
  );

/** Wat er nu geldt, per aanpak en soort. */
function geldend(termijnen: readonly Termijn[]): Map<string, Termijn> {
  const nu = new Map<string, Termijn>();
  for (const t of termijnen) if (!nu.has(sleutel(t.aanpakId, t.soort))) nu.set(sleutel(t.aanpakId, t.soort), t);
  return nu;
}
const sleutel = (aanpakId: string, soort: Gegevenssoort) => `${aanpakId} ${soort}`;

/** Hoelang, in een zin. */
export function termijnTekst(t: { soort: Gegevenssoort; maanden: number; onderzoekEindigt: Datum | null }): string {
  const na = t.maanden === 0 ? 'tot' : `tot ${t.maanden} maanden na`;
  if (t.soort !== 'selectie') return `${na} het einde van uw laatste traject`;
  return `${na} het einde van het onderzoek${t.onderzoekEindigt ? ` op ${langeDatum(t.onderzoekEindigt)}` : ', dat nog geen einddatum heeft'}`;
}

const AANPAK = rijvorm('bewaren.aanpakken_van', { id: kolom.id, naam: kolom.tekst });

/** Waarvoor, op welke grond en hoelang, voor elke aanpak waaraan deze cliënt meedoet of meedeed. */
export async function leesGeldend(tx: Tx, clientId: string) {
  const van = sql`SELECT t.aanpak_id FROM traject t WHERE t.client_id = ${clientId}::uuid`;
  const aanpakken = await vraag(
    tx,
    AANPAK,
    sql`SELECT ${kolommen(AANPAK, 'a')} FROM aanpak a WHERE a.id IN (${van}) ORDER BY lower(a.naam)`,
  );
  const nu = geldend(await leesTermijnen(tx, van));
  return aanpakken.flatMap(({ id, naam }) =>
    GEGEVENSSOORTEN.map((soort) => {
      const t = nu.get(sleutel(id, soort));
      return {
        aanpak: naam,
        soort,
        doel: t?.doel ?? VOORSTEL[soort].doel,
        grondslag: t?.grondslag ?? VOORSTEL[soort].grondslag,
        termijn: t ? termijnTekst(t) : 'de gemeente heeft nog geen termijn bepaald; tot die tijd blijft het bewaard',
      };
    }),
  );
}

const LOS: Record<string, string> = {
  concept: 'Getypt en niet opgeslagen',
  datalek_tekst: 'Tekst bij een melding in het dossier van een ander; de melding blijft',
  idempotentie: 'Kopieën van formulieren',
  huishouden: 'Huishouden',
};

/** Hoe een tabel heet voor wie een verklaring leest. */
export const tabelTekst = (tabel: string): string =>
  LOS[tabel] ||
  ((TABELLEN as string[]).includes(tabel) && beschrijving(tabel as Tabelnaam).kop) ||
  veldInWoorden(tabel);
