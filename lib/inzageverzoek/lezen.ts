import 'server-only';
import { vanClient } from '../bewaren/client-rijen';
import { beschrijving, clientkolommen, TABELLEN, type Tabelnaam } from '../bewaren/register-regels';
import type { Tx } from '../server/db';
import { rauw, type Sql, samen, sql } from '../server/sql';
import { kolom, rijvorm, vraagEen } from '../server/vraag';

export type Gegevens = Record<string, unknown>;
/** Per tabel de rijen van de cliënt, met alleen wat hij te zien krijgt. */
export type Alles = Record<Tabelnaam, Gegevens[]>;

const ALLES = rijvorm('inzage.alles', { alles: kolom.tekst });

const VOLGORDE: Partial<Record<Tabelnaam, string>> = {
  contactmoment: 'x.datum, x.tijd NULLS FIRST, x.id',
  intake_leefgebied: 'x.intake_id, x.gebied',
  doel: 'x.plan_id, x.volgorde',
  stap: 'x.doel_id, x.volgorde',
  inzet_wens: 'x.inzet_id, x.volgorde',
};

function rijenVan(tabel: Tabelnaam, clientId: string): Sql {
  const velden = clientkolommen(tabel).map(({ kolom: k, naam }) =>
    naam ? `'${k}', (SELECT n.naam FROM ${naam} n WHERE n.id = x.${k})` : `'${k}', x.${k}`,
  );
  const volgorde = VOLGORDE[tabel] ?? 'x';
  return sql`(SELECT coalesce(jsonb_agg(jsonb_build_object(${rauw(velden.join(', '))}) ORDER BY ${rauw(volgorde)}), '[]')
    FROM ${rauw(tabel)} x WHERE ${vanClient(tabel, clientId)})`;
}

/** De tabellen waarvan een cliënt iets te zien krijgt. */
export const TE_TONEN = TABELLEN.filter((tabel) => !beschrijving(tabel).buiten);

/** Alles over één cliënt, in één opdracht en dus van één moment. */
export async function leesAlles(tx: Tx, clientId: string): Promise<Alles> {
  const delen = TE_TONEN.map((tabel) => sql`${rauw(`'${tabel}'`)}, ${rijenVan(tabel, clientId)}`);
  // Zoveel waarden tegelijk neemt één functie niet aan: per stuk, en dan aan elkaar.
  const antwoord = await vraagEen(
    tx,
    ALLES,
    sql`SELECT (${samen(
      delen.map((deel) => sql`jsonb_build_object(${deel})`),
      ' || ',
    )})::text AS alles`,
  );
  return JSON.parse(antwoord?.alles ?? '{}') as Alles;
}

const AANTAL = rijvorm('inzage.buiten', { aantal: kolom.getal });

/** Van wie het schreef en van niemand anders: ook wie inzage geeft leest het niet, en hoort alleen hoeveel het er zijn. */
const VAN_MEDEWERKERS: readonly Tabelnaam[] = ['herinnering', 'belbeurt'];

/** Hoeveel rijen er niet in het overzicht staan, per reden: zo weet de cliënt dat zij er zijn. */
export async function telBuiten(tx: Tx, clientId: string): Promise<Record<string, number>> {
  const aantallen: Record<string, number> = {};
  for (const tabel of TABELLEN) {
    const { buiten } = beschrijving(tabel);
    if (!buiten) continue;
    const rij = await vraagEen(
      tx,
      AANTAL,
      VAN_MEDEWERKERS.includes(tabel)
        ? sql`SELECT aantal_van_medewerkers(${tabel}::regclass, ${clientId}::uuid) AS aantal`
        : sql`SELECT count(*)::int AS aantal FROM ${rauw(tabel)} x WHERE ${vanClient(tabel, clientId)}`,
    );
    aantallen[buiten] = (aantallen[buiten] ?? 0) + (rij?.aantal ?? 0);
  }
  return aantallen;
}
