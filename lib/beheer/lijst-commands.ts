import 'server-only';
import type { z } from 'zod';
import { aantal } from '../copy/woorden';
import type { Auditactie } from '../domain/auditacties';
import { audit } from '../server/audit';
import { naarDb } from '../server/datums';
import type { Antwoord, Ctx } from '../server/define-action';
import { Ongeldig } from '../server/fouten';
import { BEZET, eisVrijeNaam, isInGebruik, type Lijstrij, lockItem, tabelVan } from './lijst';
import type { itemSchema, Lijstsoort, toevoegenSchema, wijzigenSchema } from './lijst-schema';
import { wijzigNorm } from './norm';
import { eisBeheer, omBeurten, zonderDubbel } from './recht';

const PAD: Record<Lijstsoort, string> = {
  team: '/beheer/teams',
  locatie: '/beheer/locaties',
  onderwerp: '/beheer/onderwerpen',
  aanpak: '/beheer/aanpakken',
  organisatie: '/beheer/organisaties',
  aanbod: '/beheer/aanbod',
};
const terug = (soort: Lijstsoort, gelukt: string): Antwoord => ({ naar: `${PAD[soort]}?gelukt=${gelukt}` });

const spoor = (ctx: Ctx, actie: Auditactie, soort: Lijstsoort, item: { id: string; naam: string }) =>
  audit(
    ctx.tx,
    { gebruikerId: ctx.user.id },
    { actie, onderwerp: soort, onderwerpId: item.id, details: { naam: item.naam } },
  );

type Inhoud = z.output<typeof toevoegenSchema>;

/** Alleen wat bij deze lijst hoort. */
const inhoudVan = ({ soort, naam, leidraad, adres }: Inhoud) => ({
  naam,
  ...(soort === 'onderwerp' ? { leidraad } : {}),
  ...(soort === 'locatie' ? { adres } : {}),
});
const normVan = ({ soort, gesprekkenPerJaar }: Inhoud) => (soort === 'aanpak' ? gesprekkenPerJaar : null);

/** Zet iets nieuws in een lijst. */
export async function voegToe(ctx: Ctx, v: Inhoud): Promise<Antwoord> {
  eisBeheer(ctx.user);
  await omBeurten(ctx.tx, v.soort);
  await eisVrijeNaam(ctx.tx, v.soort, v.naam);
  const norm = normVan(v);
  const data = { ...inhoudVan(v), ...(norm ? { gesprekkenPerJaar: norm } : {}) };
  const { id } = await zonderDubbel(tabelVan(ctx.tx, v.soort).create({ data, select: { id: true } }), BEZET);
  await spoor(ctx, 'lijst.toevoegen', v.soort, { id, naam: v.naam });
  return terug(v.soort, 'lijst_toegevoegd');
}

/** Geeft iets een andere naam, leidraad of adres, of een aanpak een andere norm. */
export async function wijzig(ctx: Ctx, v: z.output<typeof wijzigenSchema>): Promise<Antwoord> {
  eisBeheer(ctx.user);
  await omBeurten(ctx.tx, v.soort);
  const er = await lockItem(ctx.tx, v.soort, v.id, v.versie);
  await eisVrijeNaam(ctx.tx, v.soort, v.naam, er.id);
  const norm = normVan(v);
  const andereNorm = norm !== null && er.gesprekkenPerJaar !== undefined && norm !== er.gesprekkenPerJaar;
  if (andereNorm) await wijzigNorm(ctx, { ...er, gesprekkenPerJaar: er.gesprekkenPerJaar ?? norm }, norm);
  const data = { ...inhoudVan(v), versie: { increment: 1 } as const };
  await zonderDubbel(tabelVan(ctx.tx, v.soort).update({ where: { id: er.id }, data, select: { id: true } }), BEZET);
  // Wie alleen de norm wijzigt laat één regel na: die van de norm.
  if (!andereNorm || v.naam !== er.naam) await spoor(ctx, 'lijst.wijzigen', v.soort, { id: er.id, naam: v.naam });
  return terug(v.soort, andereNorm ? 'norm_gewijzigd' : 'lijst_gewijzigd');
}

type Item = z.output<typeof itemSchema>;

/** Niet meer te kiezen voor iets nieuws; wat er al bij hoort blijft. */
export async function sluit(ctx: Ctx, v: Item): Promise<Antwoord> {
  const er = await begin(ctx, v);
  if (er.geslotenOp) throw new Ongeldig({}, 'Dit is al gesloten.');
  if (v.soort === 'aanpak') await eisVervolgcontacten(ctx, er);
  await zetGesloten(ctx, v.soort, er, naarDb(ctx.vandaag));
  await spoor(ctx, 'lijst.sluiten', v.soort, er);
  return terug(v.soort, 'lijst_gesloten');
}

/**
 * Een aanpak sluit pas als van iedereen die er nog in loopt bekend is bij wie hij daarna terechtkan (aanbeveling 7 van het eindrapport). Wie
 * ook in een ander traject loopt, blijft daar. Noemt aantallen per team, nooit wie het zijn. De aanroeper heeft de aanpak op slot: er komt
 * niemand bij.
 */
async function eisVervolgcontacten(ctx: Ctx, aanpak: Lijstrij): Promise<void> {
  const dag = ctx.vandaag;
  const teams = await ctx.tx.$queryRaw<{ team: string | null; aantal: number }[]>`
    SELECT team.naam AS team, count(*)::int AS aantal FROM traject t LEFT JOIN team ON team.id = t.team_id
    WHERE t.aanpak_id = ${aanpak.id}::uuid AND t.groep = 'pilot' AND t.vervolgcontact IS NULL
      AND (t.einddatum IS NULL OR t.einddatum >= ${dag}::text::date)
      AND NOT EXISTS (SELECT FROM traject a WHERE a.client_id = t.client_id AND a.id <> t.id AND a.groep = 'pilot'
        AND a.aanpak_id <> t.aanpak_id AND (a.einddatum IS NULL OR a.einddatum >= ${dag}::text::date))
    GROUP BY team.naam ORDER BY team.naam`;
  const totaal = teams.reduce((som, t) => som + t.aantal, 0);
  if (totaal === 0) return;
  const per = teams.map((t) => `${t.team ?? 'zonder team'}: ${t.aantal}`).join(', ');
  throw new Ongeldig(
    {},
    `Deze aanpak kan nog niet sluiten. Van ${aantal(totaal, 'cliënt', 'cliënten')} is nog niet bekend bij wie hij daarna terechtkan (${per}). De teamleider vult dat in bij de planning van de cliënt, en vindt hen bij Cliënten met "nog geen vervolgcontact".`,
  );
}

/** Weer te kiezen. */
export async function heropen(ctx: Ctx, v: Item): Promise<Antwoord> {
  const er = await begin(ctx, v);
  if (!er.geslotenOp) throw new Ongeldig({}, 'Dit is al open.');
  await zetGesloten(ctx, v.soort, er, null);
  await spoor(ctx, 'lijst.heropenen', v.soort, er);
  return terug(v.soort, 'lijst_heropend');
}

/** Haalt weg wat nergens gebruikt is, zoals een typefout. */
export async function verwijder(ctx: Ctx, v: Item): Promise<Antwoord> {
  const er = await begin(ctx, v);
  if (await isInGebruik(ctx.tx, v.soort, er.id))
    throw new Ongeldig({}, 'Dit is in gebruik en kan alleen gesloten worden.');
  await tabelVan(ctx.tx, v.soort).delete({ where: { id: er.id }, select: { id: true } });
  await spoor(ctx, 'lijst.verwijderen', v.soort, er);
  return terug(v.soort, 'lijst_verwijderd');
}

async function begin(ctx: Ctx, v: Item): Promise<Lijstrij> {
  eisBeheer(ctx.user);
  await omBeurten(ctx.tx, v.soort);
  return lockItem(ctx.tx, v.soort, v.id, v.versie);
}

const zetGesloten = (ctx: Ctx, soort: Lijstsoort, er: Lijstrij, geslotenOp: Date | null) =>
  tabelVan(ctx.tx, soort).update({
    where: { id: er.id },
    data: { geslotenOp, versie: { increment: 1 } },
    select: { id: true },
  });
