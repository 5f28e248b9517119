import 'server-only';
import { randomUUID } from 'node:crypto';
import { jaarmaten } from '../afwijkingen/jaarverslag-regels';
import { leesTrajectjaren } from '../afwijkingen/jaarverslag-rijen';
import { type Datum, datum } from '../domain/datum';
import { laatsteKwartaaleinde } from '../domain/kwartaal';
import { leesTelbaar } from '../instrumenten/aanbod-rijen';
import { restTekst } from '../instrumenten/rest-regels';
import { telVanaf } from '../instrumenten/venster-regels';
import { laadTrajectfeiten } from '../norm/feiten';
import { stelKwartalenVast } from '../pilot/kwartaal-rijen';
import { restVan } from '../pilot/rest-regels';
import type { Tx } from '../server/db';
import { sql } from '../server/sql';
import { schrijf } from '../server/vraag';

type Rest = {
  cijfers: 'pilot' | 'jaarverslag' | 'aanbod';
  aanpakId: string;
  teamId: string | null;
  maat: string;
  dag: Datum;
  aantal: number;
  mens?: string;
};

const eersteVan = (d: Datum) => datum(`${d.slice(0, 7)}-01`);

/** Telt op wat er van deze cliënt meetelt in de cijfers, voordat zijn dossier weggaat. De controlegroep telt nergens mee. */
export async function bewaarTelrest(tx: Tx, clientId: string, vandaag: Datum): Promise<void> {
  const welke = sql`SELECT t.id FROM traject t WHERE t.client_id = ${clientId}::uuid AND t.groep = 'pilot'`;
  const feiten = await laadTrajectfeiten(tx, welke);
  // Waarom mensen on hold waren of stopten is per kwartaal geteld, en staat daarna vast.
  for (const aanpakId of new Set(feiten.map((t) => t.aanpak.id)))
    await stelKwartalenVast(tx, aanpakId, sql`SELECT t.id FROM traject t WHERE t.groep = 'pilot'`, vandaag);
  // Het aanbod telt twaalf maanden, de redenen daarin twaalf tot en met het laatste kwartaal.
  const vanaf = telVanaf(laatsteKwartaaleinde(vandaag, vandaag));
  const rest: Rest[] = [];
  // Eén nummer per mens, ook als hij in twee trajecten iets miste: anders telt hij dubbel.
  const mens = randomUUID();
  for (const t of feiten) {
    const van = { aanpakId: t.aanpak.id, teamId: t.teamId };
    if (t.einddatum)
      for (const v of restVan({ norm: t.norm, einddatum: t.einddatum })) rest.push({ cijfers: 'pilot', ...van, ...v });
    const jaren = await leesTrajectjaren(tx, [t], sql`SELECT ${t.id}::uuid`, vandaag);
    for (const jaar of jaren)
      for (const maat of jaarmaten(jaar, jaar.perJaar))
        rest.push({ cijfers: 'jaarverslag', ...van, maat, dag: datum(`${jaar.jaarTot.slice(0, 4)}-12-31`), aantal: 1 });
    const { inzetten, gemissen } = await leesTelbaar(tx, sql`SELECT ${t.id}::uuid`, vanaf);
    for (const f of inzetten)
      rest.push({
        cijfers: 'aanbod',
        ...van,
        maat: restTekst({ soort: 'inzet', ...f }),
        dag: eersteVan(f.aangemeldOp),
        aantal: 1,
        mens,
      });
    for (const f of gemissen)
      rest.push({
        cijfers: 'aanbod',
        ...van,
        maat: restTekst({ soort: 'gemis', ...f }),
        dag: eersteVan(f.op),
        aantal: 1,
        mens,
      });
  }
  if (rest.length > 0) await telBij(tx, rest);
}

/** Wat al dezelfde maat, aanpak, team en dag heeft wordt opgeteld: van wie welk deel is, is daarna niet meer te zien. */
const telBij = (tx: Tx, rest: readonly Rest[]): Promise<number> =>
  schrijf(
    tx,
    'telrest.optellen',
    sql`INSERT INTO telrest (id, cijfers, aanpak_id, team_id, maat, dag, aantal, mens)
    SELECT gen_random_uuid(), r.cijfers, r."aanpakId", r."teamId", r.maat, r.dag, sum(r.aantal)::int, r.mens
    FROM jsonb_to_recordset(${JSON.stringify(rest)}::jsonb)
      AS r(cijfers text, "aanpakId" uuid, "teamId" uuid, maat text, dag date, aantal int, mens uuid)
    GROUP BY r.cijfers, r."aanpakId", r."teamId", r.maat, r.dag, r.mens
    ON CONFLICT (cijfers, aanpak_id, team_id, maat, dag) WHERE mens IS NULL DO UPDATE SET aantal = telrest.aantal + excluded.aantal`,
  );
