import { lockTrajecten } from '../zaak/slot';
import 'server-only';
import type { z } from 'zod';
import { maakAfspraak } from '../afspraken/afspraken';
import { leesBeschikbaarheid } from '../afspraken/beschikbaarheid';
import { botsendMet } from '../afspraken/regels';
import { trajectenInBereik } from '../bereik/scope';
import { langeDatum } from '../copy/datums';
import { assessContactnorm } from '../domain/contactnorm';
import { type Datum, plusDagen, vroegste } from '../domain/datum';
import { isVoorzien } from '../domain/planning';
import { laadTrajectfeiten, type Trajectfeiten } from '../norm/feiten';
import { sluitVervolgtaken } from '../opvolging/rijen';
import { can, type Trajectrelatie } from '../policy/policy';
import { auditClienten } from '../server/audit';
import { uitDb } from '../server/datums';
import type { Antwoord, Ctx } from '../server/define-action';
import { Geweigerd, Ongeldig } from '../server/fouten';
import { recomputeUiterlijkeDatum } from '../zaak/gevolgen';
import { type Bezetting, leesBezetting } from './feiten';
import type { aanvaardSchema, Planregel } from './schema';

/** Zoveel overgeslagen cliënten worden genoemd. */
const NOEM = 20;

/**
 * Zet alle aangevinkte gesprekken in één keer in de agenda, of geen: elke regel wordt opnieuw getoetst. Wie intussen al een afspraak op tijd
 * kreeg wordt overgeslagen en genoemd.
 */
export async function aanvaardPlan(ctx: Ctx, { regels }: z.output<typeof aanvaardSchema>): Promise<Antwoord> {
  if (!can(ctx.user, 'agenda.bekijken')) throw new Geweigerd();
  // Twee vensters van dezelfde begeleider na elkaar: anders passen twee voorstellen elk voor zich en samen niet.
  await ctx.tx
    .$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`agenda:${ctx.user.id}`}::text, 0)) IS NULL AS slot`;
  const mensen = await zoekOp(ctx, regels);
  await lockTrajecten(
    ctx.tx,
    [...mensen.values()].flatMap((m) => m.alle),
  );
  const feiten = await leesFeiten(ctx, mensen);
  const over = regels.filter((r) => alVoorzien(eigenVan(r.client, feiten, mensen), r.datum, ctx.vandaag));
  const nieuw = regels.filter((r) => !over.includes(r));
  const duur = await toets(ctx, nieuw, feiten, mensen);
  for (const r of nieuw)
    await maakAfspraak(ctx.tx, {
      clientId: mensen.get(r.client)?.clientId as string,
      datum: r.datum,
      tijd: r.tijd,
      kanaal: r.kanaal,
      locatieId: r.kanaal === 'op_locatie' ? r.locatie : null,
      duurMinuten: duur,
      gehoudenDoorId: ctx.user.id,
      vastgelegdDoorId: ctx.user.id,
    });
  await sluitVervolgtaken(
    ctx.tx,
    nieuw.flatMap((r) =>
      (feiten.get(r.client) ?? [])
        .filter((t) =>
          isVoorzien(uiterlijkVan(t, ctx.vandaag), vroegste(komende(t, ctx.vandaag), r.datum), ctx.vandaag),
        )
        .map((t) => t.id),
    ),
  );
  // Met een afspraak is er minder te doen: de taken die dat zeggen gaan in dezelfde transactie dicht.
  await recomputeUiterlijkeDatum(
    ctx.tx,
    nieuw.flatMap((r) => mensen.get(r.client)?.alle ?? []),
    ctx.vandaag,
  );
  const clienten = nieuw.map((r) => mensen.get(r.client)?.clientId as string);
  await auditClienten(ctx.tx, { gebruikerId: ctx.user.id }, 'afspraken.plannen', 'client', clienten, {
    afspraken: nieuw.length,
  });
  if (over.length === 0) return { naar: `/vandaag?gelukt=gepland_${nieuw.length}` };
  const genoemd = over.slice(0, NOEM).map((r) => r.client);
  return { naar: `/agenda/plannen?gelukt=gepland_${nieuw.length}&overgeslagen=${genoemd.join(',')}` };
}

type Mens = { clientId: string; alle: string[]; open: string[]; eigen: string[] };

/** De cliënten van deze regels. Wie de gebruiker niet (meer) ziet, of niet meer begeleidt, krijgt een fout bij zijn regel. */
async function zoekOp(ctx: Ctx, regels: readonly Planregel[]): Promise<Map<string, Mens>> {
  type Rij = { clientnummer: string; clientId: string; id: string; groep: 'pilot' | 'controle'; teamId: string | null };
  const rijen = await ctx.tx.$queryRaw<(Rij & { aanpakId: string; einddatum: Datum | null; eigen: boolean })[]>`
    SELECT c.clientnummer, c.id::text AS "clientId", t.id::text, t.groep::text, t.team_id::text AS "teamId", t.aanpak_id::text AS "aanpakId",
      t.einddatum::text, t.id IN (${trajectenInBereik(ctx.user, ctx.vandaag)}) AS eigen
    FROM client c JOIN traject t ON t.client_id = c.id WHERE c.clientnummer = ANY(${regels.map((r) => r.client)}::text[])`;
  const mensen = new Map<string, Mens>();
  const fouten: Record<string, string> = {};
  for (const { client, nr } of regels) {
    const van = rijen.filter((r) => r.clientnummer === client);
    const trajecten = van
      .filter((r) => r.eigen)
      .map((r): Trajectrelatie => ({ ...r, begeleiderId: ctx.user.id, vervangerIds: [] }));
    if (!van[0] || !can(ctx.user, 'contactmoment.vastleggen', { trajecten, vandaag: ctx.vandaag })) {
      fouten[`mee_${nr}`] = 'Deze cliënt hoort niet (meer) bij u. Vink de regel uit, of herlaad de pagina.';
      continue;
    }
    const loopt = (r: (typeof van)[number]) => r.einddatum === null || r.einddatum >= ctx.vandaag;
    mensen.set(client, {
      clientId: van[0].clientId,
      alle: van.map((r) => r.id),
      open: van.filter((r) => r.groep === 'pilot' && loopt(r)).map((r) => r.id),
      eigen: van.filter((r) => r.eigen && loopt(r)).map((r) => r.id),
    });
  }
  if (Object.keys(fouten).length > 0) throw new Ongeldig(fouten);
  return mensen;
}

/** Per cliëntnummer de feiten van de lopende trajecten, gelezen nadat ze op slot zijn. */
async function leesFeiten(ctx: Ctx, mensen: ReadonlyMap<string, Mens>): Promise<Map<string, Trajectfeiten[]>> {
  const feiten = await laadTrajectfeiten(
    ctx.tx,
    [...mensen.values()].flatMap((m) => m.open),
  );
  return new Map([...mensen].map(([nummer, m]) => [nummer, feiten.filter((t) => m.open.includes(t.id))]));
}

/** De trajecten die deze begeleider zelf begeleidt of vervangt: daarvan komt het voorstel. */
const eigenVan = (
  nummer: string,
  feiten: ReadonlyMap<string, Trajectfeiten[]>,
  mensen: ReadonlyMap<string, Mens>,
): Trajectfeiten[] => (feiten.get(nummer) ?? []).filter((t) => mensen.get(nummer)?.eigen.includes(t.id));

const uiterlijkVan = (t: Trajectfeiten, vandaag: Datum) => assessContactnorm(t.norm, vandaag).uiterlijk;
const komende = (t: Trajectfeiten, vandaag: Datum) =>
  t.contacten.find((c) => c.status === 'gepland' && !c.verkeerdGeregistreerd && c.datum >= vandaag)?.datum ?? null;

/** Staat er al een gesprek dat op tijd is, of niet later dan dit? Dan voegt dit niets toe. */
function alVoorzien(trajecten: readonly Trajectfeiten[], datum: Datum, vandaag: Datum): boolean {
  const eerste = vroegste(...trajecten.map((t) => komende(t, vandaag)));
  if (eerste !== null && eerste <= datum) return true;
  return trajecten.every((t) => isVoorzien(uiterlijkVan(t, vandaag), eerste, vandaag));
}

/** Toetst elke regel en gooit alle fouten in één keer. Geeft hoe lang een gesprek van deze begeleider duurt. */
async function toets(
  ctx: Ctx,
  regels: readonly Planregel[],
  feiten: ReadonlyMap<string, Trajectfeiten[]>,
  mensen: ReadonlyMap<string, Mens>,
): Promise<number> {
  const agenda = (await leesBeschikbaarheid(ctx.tx, [ctx.user.id], ctx.vandaag, ctx.vandaag)).get(ctx.user.id);
  const duur = agenda?.gesprekMinuten ?? 45;
  const bezet = await leesBezetting(ctx.tx, ctx.user, ctx.vandaag, duur);
  const locaties = await ctx.tx.locatie.findMany({ select: { id: true, geslotenOp: true } });
  const fouten: Record<string, string> = {};
  const gezet: Bezetting[] = [];
  for (const r of regels) {
    const datumfout = toetsDatum(r.datum, eigenVan(r.client, feiten, mensen), ctx.vandaag);
    if (datumfout) fouten[`datum_${r.nr}`] = datumfout;
    const locatie = locaties.find((l) => l.id === r.locatie);
    const dicht = locatie?.geslotenOp && uitDb(locatie.geslotenOp) <= r.datum;
    if (r.kanaal === 'op_locatie' && r.locatie && (!locatie || dicht))
      fouten[`locatie_${r.nr}`] = 'Kies een locatie uit de lijst die op die dag open is.';
    if (botst(r, bezet, duur))
      fouten[`tijd_${r.nr}`] = `Om ${r.tijd} hebt u die dag al een afspraak. Kies een andere tijd.`;
    else if (botst(r, gezet, duur))
      fouten[`tijd_${r.nr}`] =
        `Om ${r.tijd} staat er die dag in dit voorstel al een ander gesprek. Kies een andere tijd.`;
    gezet.push({ datum: r.datum, tijd: r.tijd, duurMinuten: duur });
  }
  if (Object.keys(fouten).length > 0) throw new Ongeldig(fouten);
  return duur;
}

function toetsDatum(datum: Datum, trajecten: readonly Trajectfeiten[], vandaag: Datum): string | null {
  if (datum < vandaag) return 'Een afspraak kan niet in het verleden liggen.';
  if (datum > plusDagen(vandaag, 366)) return 'Deze datum is meer dan een jaar vooruit.';
  if (trajecten.some((t) => t.startdatum <= datum && (t.einddatum === null || t.einddatum >= datum))) return null;
  const start = vroegste(...trajecten.map((t) => t.startdatum));
  return start && datum < start
    ? `Het traject begint pas op ${langeDatum(start)}.`
    : 'Op deze datum is het traject al beëindigd.';
}

const botst = ({ datum, tijd }: Planregel, bezet: readonly Bezetting[], duur: number) =>
  botsendMet({ datum, tijd, duurMinuten: duur }, bezet, duur).length > 0;
