import 'server-only';
import { draagCaseloadOver, draaiDaadTerug, staatNogZo, vervangCaseload } from '../begeleiding/daad-rijen';
import { eisBegeleider, vindBegeleider } from '../begeleiding/rijen';
import { leesTeamrijen } from '../caseload/teamrijen';
import { langeDatum, periodeTekst } from '../copy/datums';
import { aantal, opsomming } from '../copy/woorden';
import { laatsteTwaalfMaanden } from '../domain/contactnorm';
import type { Datum } from '../domain/datum';
import type { Voorbeeld } from '../formulier/formulier';
import { leesOpenOverdrachten } from '../overdrachten/rijen';
import type { Spoor } from '../server/audit';
import { defineCommand } from '../server/command';
import { naarDb } from '../server/datums';
import { Ongeldig } from '../server/fouten';
import { dag, sql } from '../server/sql';
import { eisVoorbeeld } from '../server/voorbeeld';
import { kolom, type Rij, rijvorm, vraag } from '../server/vraag';
import { opTrajecten, spoorPerClient, type Trajectenzaak, type Trajectrij, wieTekst } from '../zaak/trajecten';
import { toetsDagen } from './commands';
import { caseloadOverdragenSchema, caseloadTerugdraaienSchema, caseloadVervangenSchema } from './schema';
import { opCaseload, opCaseloaddaad } from './zaak';

const loopt = (r: Trajectrij, vandaag: Datum) => r.einddatum === null || r.einddatum >= vandaag;
const ids = (rijen: readonly Trajectrij[]) => rijen.map((r) => r.id);

type Deel = { rij: Trajectrij; vanId: string | null; naarId: string };

/** Geeft gekozen trajecten voor goed aan collega's, elk aan de zijne; allemaal of geen. De norm loopt overal door. */
export const caseloadOverdragen = defineCommand('caseload.overdragen', caseloadOverdragenSchema)
  .op(opTrajecten, { recht: 'begeleiding.wijzigen', raakt: 'niets' })
  .doet(async (zaak, { teamId, verdeling }) => {
    const { tx, rijen, vandaag } = zaak;
    const delen = rijen.flatMap((rij): Deel[] => {
      const deel = verdeling.findLast((d) => d.trajectId === rij.id);
      return deel ? [{ ...deel, rij }] : [];
    });
    const anders = delen.filter(
      ({ rij, vanId }) => rij.begeleiderId !== vanId || rij.teamId !== teamId || !loopt(rij, vandaag),
    ).length;
    if (anders > 0)
      throw new Ongeldig(
        {},
        `Van ${aantal(anders, 'cliënt', 'cliënten')} is intussen iets gewijzigd: een andere begeleider, of het traject is beëindigd. Herlaad de pagina en kies opnieuw.`,
      );
    if (delen.some((d) => d.naarId === d.vanId))
      throw new Ongeldig({ verdeling: 'Deze begeleider begeleidt de cliënt al. Kies een collega.' });
    const namen = new Map<string, string>();
    for (const id of new Set(delen.map((d) => d.naarId)))
      namen.set(id, await eisBegeleider(tx, id, teamId, 'verdeling'));
    eisVoorbeeld(zaak, await overdraagvoorbeeld(zaak, delen, namen));
    const sporen: Spoor[] = [];
    for (const [vanId, naarId] of paren(delen)) {
      const gaan = delen.filter((d) => d.vanId === vanId && d.naarId === naarId).map((d) => d.rij);
      await draagCaseloadOver(tx, { teamId, vanId, naarId, doorId: zaak.user.id }, ids(gaan), vandaag);
      sporen.push(...spoorPerClient(gaan, { van: vanId, naar: naarId }));
    }
    return { spoor: sporen, naar: `/team/overdragen?team=${teamId}`, gelukt: 'caseload.overdragen' };
  });

/** Elke van en naar één keer: zo is elke overdracht apart ongedaan te maken. */
const paren = (delen: readonly Deel[]) =>
  delen
    .filter((d, i) => delen.findIndex((e) => e.vanId === d.vanId && e.naarId === d.naarId) === i)
    .map((d) => [d.vanId, d.naarId] as const);

/** "Burak Yıldız", of "collega's: 4 naar Burak Yıldız, 6 naar Nora Smit" */
function naarWie(delen: readonly Deel[], namen: ReadonlyMap<string, string>): string {
  if (namen.size === 1) return [...namen.values()].join();
  const per = [...namen].map(([id, naam]) => `${delen.filter((d) => d.naarId === id).length} naar ${naam}`);
  return `collega’s: ${opsomming(per)}`;
}

async function overdraagvoorbeeld(
  { tx, rijen, vandaag }: Trajectenzaak,
  delen: readonly Deel[],
  namen: ReadonlyMap<string, string>,
): Promise<Voorbeeld> {
  const { rijen: standen } = await leesTeamrijen(tx, ids(rijen), vandaag, laatsteTwaalfMaanden(vandaag), vandaag);
  const overTijd = standen.filter((r) => r.status === 'over_tijd').length;
  const lopend = (await leesOpenOverdrachten(tx, ids(rijen))).length;
  const afspraken = await tx.contactmoment.count({
    where: {
      clientId: { in: rijen.map((r) => r.clientId) },
      status: 'gepland',
      verkeerdOp: null,
      datum: { gte: naarDb(vandaag) },
    },
  });
  const wat = aantal(rijen.length, 'traject', 'trajecten');
  const naar = new Map(delen.map((d) => [d.rij.id, namen.get(d.naarId)]));
  return {
    vraag: `${aantal(rijen.length, 'traject gaat', 'trajecten gaan')} voor goed naar ${naarWie(delen, namen)}${overTijd > 0 ? `; ${overTijd} daarvan ${overTijd === 1 ? 'is' : 'zijn'} over tijd` : ''}.`,
    regels: [
      'De dossiers gaan op dit moment over. De norm loopt door.',
      afspraken > 0 &&
        `${aantal(afspraken, 'afspraak die gepland is, blijft', 'afspraken die gepland zijn, blijven')} staan.`,
      lopend > 0 && `${aantal(lopend, 'warme overdracht vervalt', 'warme overdrachten vervallen')} daarmee.`,
      'Vandaag kunt u het nog ongedaan maken.',
    ],
    wie: standen.map((r) => (namen.size === 1 ? wieTekst(r) : `${wieTekst(r)}, naar ${naar.get(r.trajectId)}`)),
    knop: namen.size === 1 ? `Draag ${wat} over aan ${naarWie(delen, namen)}` : `Draag ${wat} over`,
  };
}

/**
 * Maakt ongedaan wat deze teamleider vandaag met een hele caseload deed. Alleen wat nog zo staat als die daad het achterliet gaat terug; wat
 * intussen verder is gegaan, blijft.
 */
export const caseloadTerugdraaien = defineCommand('caseload.terugdraaien', caseloadTerugdraaienSchema)
  .op(opCaseloaddaad, { recht: 'begeleiding.wijzigen', raakt: 'niets' })
  .doet(async (zaak) => {
    const { tx, daad, vandaag } = zaak;
    const lopend = zaak.rijen.filter((r) => loopt(r, vandaag) && r.teamId === daad.teamId);
    const delen = (await staatNogZo(tx, daad)).filter((d) => lopend.some((r) => r.id === d.trajectId));
    const rijen = lopend.filter((r) => delen.some((d) => d.trajectId === r.id));
    if (rijen.length === 0)
      throw new Ongeldig({}, 'Er is niets meer om terug te zetten: elk traject is intussen verder gegaan.');
    const vervanging = delen.some((d) => d.vervangingId);
    if (!vervanging && daad.vanId && !(await vindBegeleider(tx, daad.vanId, daad.teamId)))
      throw new Ongeldig(
        {},
        `${daad.van?.naam} is geen begeleider van dit team meer en kan deze cliënten niet terugkrijgen. Draag ze over aan iemand anders.`,
      );
    const anders = daad.delen.length - rijen.length;
    const wat = aantal(rijen.length, 'traject', 'trajecten');
    eisVoorbeeld(zaak, {
      vraag: vervanging
        ? `De vervanging door ${daad.naar.naam} bij ${wat} gaat niet door.`
        : `${aantal(rijen.length, 'traject gaat', 'trajecten gaan')} terug naar ${daad.van?.naam ?? 'niemand'}.`,
      regels: [
        anders > 0 &&
          `${aantal(anders, 'traject is', 'trajecten zijn')} intussen verder gegaan en ${anders === 1 ? 'blijft zoals het' : 'blijven zoals ze'} nu ${anders === 1 ? 'is' : 'zijn'}.`,
      ],
      wie: rijen.map(wieTekst),
      knop: vervanging ? `Stop de vervanging bij ${wat}` : `Zet ${wat} terug`,
    });
    await draaiDaadTerug(tx, daad, delen, vandaag);
    const spoor = spoorPerClient(rijen, { van: daad.naarId, naar: daad.vanId });
    return { spoor, naar: `/team/overdragen?team=${daad.teamId}`, gelukt: 'caseload.terugdraaien' };
  });

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
    eisVoorbeeld(zaak, vervangvoorbeeld(vrij, bezet, naam, v));
    await vervangCaseload(
      tx,
      { teamId: v.teamId, vanId: v.vanId, naarId: v.vervangerId, doorId: zaak.user.id },
      vrij.map((r) => ({
        trajectId: r.id,
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
const leesBezet = ({ tx, rijen }: Trajectenzaak, v: { van: Datum; tot: Datum }) =>
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

function vervangvoorbeeld(
  vrij: readonly Trajectrij[],
  bezet: readonly Bezet[],
  naam: string,
  { van, tot }: { van: Datum; tot: Datum },
): Voorbeeld {
  const wat = aantal(vrij.length, 'traject', 'trajecten');
  const genoemd = bezet.slice(0, NOEM).map((b) => `${b.clientnummer} (${b.naam}, ${periodeTekst(b.van, b.tot)})`);
  const rest = bezet.length > NOEM ? ` en nog ${bezet.length - NOEM}` : '';
  return {
    vraag: `${naam} vervangt bij ${wat}, ${van === tot ? `op ${langeDatum(van)}` : `van ${langeDatum(van)} tot en met ${langeDatum(tot)}`}.`,
    regels: [
      bezet.length > 0 &&
        `Overgeslagen ${bezet.length === 1 ? 'wordt' : 'worden'}, want daar is al een vervanging: ${genoemd.join(', ')}${rest}.`,
      'Vandaag kunt u het nog ongedaan maken.',
    ],
    wie: vrij.map(wieTekst),
    knop: `Laat ${naam} vervangen bij ${wat}`,
  };
}
