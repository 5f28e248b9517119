import 'server-only';
import type { z } from 'zod';
import type { Rol } from '../domain/rollen';
import { audit } from '../server/audit';
import type { Tx } from '../server/db';
import type { Antwoord, Ctx } from '../server/define-action';
import { env } from '../server/env';
import { Ongeldig } from '../server/fouten';
import { GELDIG_UREN, maakToegangslink } from '../server/toegangslink';
import { begeleidtTekst, leesBegeleidt } from './begeleiding';
import { eisAndereBeheerder, type Gebruikerrij, intussenGewijzigd, lockGebruiker } from './gebruiker';
import type { gebruikerSchema, nieuweGebruikerSchema, Toegang, wijzigGebruikerSchema } from './gebruiker-schema';
import { bewaarKoppelingen, eisKeuzes, type Koppelingen, leesKoppelingen } from './koppelingen';
import { eisOrganisatie } from './organisatie';
import { eisBeheer, omBeurten, zonderDubbel } from './recht';

const BEZET = { email: 'Dit e-mailadres is al van een andere gebruiker.' };

/** Voegt iemand toe, zonder wachtwoord: dat kiest hij zelf met de link die de beheerder één keer ziet. */
export async function maakGebruiker(ctx: Ctx, v: z.output<typeof nieuweGebruikerSchema>): Promise<Antwoord> {
  eisBeheer(ctx.user);
  await omBeurten(ctx.tx, 'gebruikers');
  const gekozen = uniekeKeuzes(v);
  await eisVrijAdres(ctx.tx, v.email);
  await eisKeuzes(ctx.tx, gekozen, { teams: [], aanpakken: [] }, ctx.vandaag);
  const organisatieId = organisatieVan(v);
  await eisOrganisatie(ctx, organisatieId, null);
  const data = { organisatieId, gebruikersnaam: v.email.toLowerCase(), naam: v.naam, email: v.email, rol: v.rol };
  const { id } = await zonderDubbel(ctx.tx.gebruiker.create({ data, select: { id: true } }), BEZET);
  await bewaarKoppelingen(ctx.tx, id, gekozen);
  await spoor(ctx, 'gebruiker.aanmaken', id, { rol: v.rol });
  return {
    eenmalig: await eenmaligeLink(ctx, { id, naam: v.naam }),
    melding: 'De gebruiker is toegevoegd. Is de link weg? Maak dan bij de gebruiker een nieuwe.',
  };
}

/** Wijzigt wie iemand is en waar hij bij hoort. Rechten worden bij elk verzoek gelezen: dit geldt meteen. */
export async function wijzigGebruiker(ctx: Ctx, v: z.output<typeof wijzigGebruikerSchema>): Promise<Antwoord> {
  eisBeheer(ctx.user);
  await omBeurten(ctx.tx, 'gebruikers');
  const er = await lockGebruiker(ctx.tx, v.gebruikerId);
  const gekoppeld = await leesKoppelingen(ctx.tx, er.id);
  if (er.versie !== v.versie) throw await intussenGewijzigd(ctx.tx, er, gekoppeld);
  const gekozen = uniekeKeuzes(v);
  if (v.rol !== er.rol) await eisAndereRol(ctx, er);
  await eisVrijAdres(ctx.tx, v.email, er.id);
  await eisKeuzes(ctx.tx, gekozen, gekoppeld, ctx.vandaag);
  const organisatieId = organisatieVan(v);
  await eisOrganisatie(ctx, organisatieId, er.organisatieId);
  // Wie in beheer is toegevoegd heet naar zijn adres; wie uit een bestand komt houdt de naam die het bestand kent.
  const gebruikersnaam = er.gebruikersnaam === er.email.toLowerCase() ? { gebruikersnaam: v.email.toLowerCase() } : {};
  await zonderDubbel(
    ctx.tx.gebruiker.update({
      where: { id: er.id },
      data: { naam: v.naam, email: v.email, rol: v.rol, organisatieId, versie: { increment: 1 }, ...gebruikersnaam },
      select: { id: true },
    }),
    BEZET,
  );
  await bewaarKoppelingen(ctx.tx, er.id, gekozen);
  await spoor(ctx, 'gebruiker.wijzigen', er.id, {
    velden: gewijzigd({ ...er, ...gekoppeld }, { ...v, ...gekozen, organisatieId }),
    ...(v.rol !== er.rol ? { rolVan: er.rol, rolNaar: v.rol } : {}),
  });
  return { naar: `/beheer/gebruikers/${er.id}?gelukt=gebruiker` };
}

/** Een nieuwe link om zelf een wachtwoord te kiezen; een oudere werkt niet meer. */
export async function nieuweToegangslink(ctx: Ctx, v: z.output<typeof gebruikerSchema>): Promise<Antwoord> {
  eisBeheer(ctx.user);
  const er = await lockGebruiker(ctx.tx, v.gebruikerId);
  if (er.geblokkeerd) throw new Ongeldig({}, `${er.naam} is geblokkeerd. Laat deze gebruiker eerst weer toe.`);
  return {
    eenmalig: await eenmaligeLink(ctx, er),
    melding: 'De link is gemaakt. Is hij weg? Herlaad de pagina en maak een nieuwe.',
  };
}

async function eenmaligeLink(ctx: Ctx, wie: { id: string; naam: string }): Promise<string> {
  const token = await maakToegangslink(ctx.tx, wie.id, { gebruikerId: ctx.user.id });
  const link = `${env().NEXTAUTH_URL.replace(/\/+$/, '')}/toegang/${token}`;
  return JSON.stringify({ link, naam: wie.naam, gebruikerId: wie.id, uren: GELDIG_UREN } satisfies Toegang);
}

/** Alleen een partner werkt voor een organisatie. */
const organisatieVan = (v: { rol: Rol; organisatieId: string | null }) =>
  v.rol === 'partner' ? v.organisatieId : null;

const uniekeKeuzes = (v: Koppelingen): Koppelingen => ({
  teams: [...new Set(v.teams)],
  aanpakken: [...new Set(v.aanpakken)],
});

async function eisVrijAdres(tx: Tx, email: string, behalveId?: string): Promise<void> {
  const ander = await tx.gebruiker.findFirst({
    where: { id: { not: behalveId }, OR: [{ email }, { gebruikersnaam: email.toLowerCase() }] },
    select: { id: true },
  });
  if (ander) throw new Ongeldig(BEZET);
}

async function eisAndereRol(ctx: Ctx, er: Gebruikerrij): Promise<void> {
  if (er.id === ctx.user.id)
    throw new Ongeldig({ rol: 'U kunt uw eigen rol niet wijzigen. Vraag een andere beheerder.' });
  if (er.rol === 'beheerder') await eisAndereBeheerder(ctx.tx, er.id, 'rol');
  const werk = begeleidtTekst(await leesBegeleidt(ctx.tx, er.id, ctx.vandaag));
  if (werk)
    throw new Ongeldig({
      rol: `${er.naam} ${werk}. Laat de teamleider eerst een ander kiezen, of blokkeer deze gebruiker met een opvolger.`,
    });
}

type Vergelijkbaar = Koppelingen & { naam: string; email: string; rol: Rol; organisatieId: string | null };

/** Welke velden veranderden; niet waarin, want een naam of adres hoort niet in het spoor. */
function gewijzigd(oud: Vergelijkbaar, nieuw: Vergelijkbaar): string[] {
  const waarde = (v: Vergelijkbaar, veld: keyof Vergelijkbaar) => [v[veld]].flat().sort().join();
  const velden = ['naam', 'email', 'rol', 'teams', 'aanpakken', 'organisatieId'] as const;
  return velden.filter((veld) => waarde(oud, veld) !== waarde(nieuw, veld));
}

type Gebruikersactie = 'gebruiker.aanmaken' | 'gebruiker.wijzigen';
const spoor = (ctx: Ctx, actie: Gebruikersactie, id: string, details: Parameters<typeof audit>[2]['details']) =>
  audit(ctx.tx, { gebruikerId: ctx.user.id }, { actie, onderwerp: 'gebruiker', onderwerpId: id, details });
