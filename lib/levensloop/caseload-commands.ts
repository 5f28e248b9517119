import 'server-only';
import { draagOver, eisBegeleider } from '../begeleiding/rijen';
import { voegVervangingenToe } from '../begeleiding/vervanging-rijen';
import { leesTeamrijen } from '../caseload/teamrijen';
import { langeDatum, periodeTekst } from '../copy/datums';
import { aantal } from '../copy/woorden';
import { laatsteTwaalfMaanden } from '../domain/contactnorm';
import type { Datum } from '../domain/datum';
import { OPEN_STATUSSEN } from '../overdrachten/regels';
import { defineCommand } from '../server/command';
import { Bevestig, Ongeldig } from '../server/fouten';
import { dag, sql } from '../server/sql';
import { kolom, type Rij, rijvorm, vraag } from '../server/vraag';
import { toetsDagen } from './commands';
import { caseloadOverdragenSchema, caseloadVervangenSchema } from './schema';
import { type Caseloadrij, type Caseloadzaak, opCaseload, opTrajecten, spoorPerClient } from './zaak';

const loopt = (r: Caseloadrij, vandaag: Datum) => r.einddatum === null || r.einddatum >= vandaag;
const ids = (rijen: readonly Caseloadrij[]) => rijen.map((r) => r.id);

/** Geeft gekozen trajecten van een begeleider voor goed aan een collega, allemaal of geen. De norm loopt overal door. */
export const caseloadOverdragen = defineCommand('caseload.overdragen', caseloadOverdragenSchema)
  .op(opTrajecten, { recht: 'begeleiding.wijzigen', raakt: 'niets' })
  .doet(async (zaak, v) => {
    const { tx, rijen, vandaag } = zaak;
    const anders = rijen.filter(
      (r) => r.begeleiderId !== v.vanId || r.teamId !== v.teamId || !loopt(r, vandaag),
    ).length;
    if (anders > 0)
      throw new Ongeldig(
        {},
        `Van ${aantal(anders, 'cliënt', 'cliënten')} is intussen iets gewijzigd: een andere begeleider, of het traject is beëindigd. Herlaad de pagina en kies opnieuw.`,
      );
    if (v.naarId === v.vanId)
      throw new Ongeldig({ naarId: 'Deze begeleider begeleidt de cliënten al. Kies een collega.' });
    const naam = await eisBegeleider(tx, v.naarId, v.teamId, 'naarId');
    if (!zaak.bevestigd) throw new Bevestig(await overdraagvraag(zaak, naam));
    await draagOver(tx, ids(rijen), v.naarId, vandaag);
    const spoor = spoorPerClient(rijen, { van: v.vanId, naar: v.naarId });
    return { spoor, naar: `/team/overdragen?team=${v.teamId}`, gelukt: 'caseload.overdragen' };
  });

async function overdraagvraag({ tx, rijen, vandaag }: Caseloadzaak, naam: string): Promise<string> {
  const { rijen: standen } = await leesTeamrijen(tx, ids(rijen), vandaag, laatsteTwaalfMaanden(vandaag), vandaag);
  const overTijd = standen.filter((r) => r.status === 'over_tijd').length;
  const lopend = await tx.overdracht.count({
    where: { trajectId: { in: ids(rijen) }, status: { in: [...OPEN_STATUSSEN] } },
  });
  return [
    `${aantal(rijen.length, 'traject gaat', 'trajecten gaan')} voor goed naar ${naam}${overTijd > 0 ? `; ${overTijd} daarvan ${overTijd === 1 ? 'is' : 'zijn'} over tijd` : ''}.`,
    'De dossiers gaan op dit moment over.',
    lopend > 0 && `${aantal(lopend, 'warme overdracht vervalt', 'warme overdrachten vervallen')} daarmee.`,
    'Doorgaan?',
  ]
    .filter(Boolean)
    .join(' ');
}

/** Laat een collega alles wat deze begeleider in dit team begeleidt van dag tot en met dag waarnemen; wie er al vervanging heeft wordt overgeslagen. */
export const caseloadVervangen = defineCommand('caseload.vervangen', caseloadVervangenSchema)
  .op(opCaseload, { recht: 'begeleiding.wijzigen', raakt: 'niets' })
  .doet(async (zaak, v) => {
    const { tx, rijen, vandaag } = zaak;
    if (v.vervangerId === v.vanId) throw new Ongeldig({ vervangerId: 'Kies een collega: dit is de begeleider zelf.' });
    const naam = await eisBegeleider(tx, v.vervangerId, v.teamId, 'vervangerId');
    toetsDagen(v, vandaag);
    if (rijen.length === 0)
      throw new Ongeldig({}, 'Deze begeleider heeft in die dagen geen lopende trajecten in dit team.');
    const bezet = await leesBezet(zaak, v);
    const vrij = rijen.filter((r) => !bezet.some((b) => b.id === r.id));
    if (vrij.length === 0) throw new Ongeldig({}, 'Bij al deze cliënten is in die dagen al een vervanging geregeld.');
    if (!zaak.bevestigd) throw new Bevestig(vervangvraag(vrij.length, bezet, naam, v));
    await voegVervangingenToe(
      tx,
      vrij.map((r) => ({
        trajectId: r.id,
        gebruikerId: v.vervangerId,
        van: v.van,
        tot: r.einddatum && r.einddatum < v.tot ? r.einddatum : v.tot,
      })),
    );
    const spoor = spoorPerClient(vrij, { door: v.vervangerId, van: v.van, tot: v.tot });
    return { spoor, naar: `/team/overdragen?team=${v.teamId}`, gelukt: 'caseload.vervangen' };
  });

const BEZET = rijvorm('levensloop.bezet', {
  id: kolom.id,
  clientnummer: kolom.tekst,
  naam: kolom.tekst,
  van: kolom.datum,
  tot: kolom.datum,
});
type Bezet = Rij<typeof BEZET>;

/** Wie in deze dagen al een vervanger heeft. */
const leesBezet = ({ tx, rijen }: Caseloadzaak, v: { van: Datum; tot: Datum }) =>
  vraag(
    tx,
    BEZET,
    sql`
    SELECT DISTINCT ON (c.clientnummer, t.id) t.id::text, c.clientnummer, g.naam, v.van::text, v.tot::text
    FROM vervanging v JOIN traject t ON t.id = v.traject_id JOIN client c ON c.id = t.client_id JOIN gebruiker g ON g.id = v.gebruiker_id
    WHERE t.id = ANY(${ids(rijen)}::uuid[]) AND v.van <= ${dag(v.tot)} AND v.tot >= ${dag(v.van)}
    ORDER BY c.clientnummer, t.id, v.van`,
  );

const NOEM = 5;

function vervangvraag(
  vrij: number,
  bezet: readonly Bezet[],
  naam: string,
  { van, tot }: { van: Datum; tot: Datum },
): string {
  const wat = `${naam} vervangt bij ${aantal(vrij, 'traject', 'trajecten')}, ${van === tot ? `op ${langeDatum(van)}` : `van ${langeDatum(van)} tot en met ${langeDatum(tot)}`}.`;
  if (bezet.length === 0) return `${wat} Doorgaan?`;
  const genoemd = bezet.slice(0, NOEM).map((b) => `${b.clientnummer} (${b.naam}, ${periodeTekst(b.van, b.tot)})`);
  const rest = bezet.length > NOEM ? ` en nog ${bezet.length - NOEM}` : '';
  return `${wat} Overgeslagen ${bezet.length === 1 ? 'wordt' : 'worden'}, want daar is al een vervanging: ${genoemd.join(', ')}${rest}. Doorgaan?`;
}
