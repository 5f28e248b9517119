import 'server-only';
import { opsomming, ROL } from '../copy/woorden';
import type { Rol } from '../domain/rollen';
import { accountmailIngesteld, laatLinkmailVervallen, stuurAccountmail } from '../mail/accountmail';
import { defineCommand, type Uitkomst } from '../server/command';
import type { Tx } from '../server/db';
import { Ongeldig } from '../server/fouten';
import { laatToegangslinksVervallen } from '../server/toegangslink';
import { begeleidtTekst, leesBegeleidt } from './begeleiding';
import { eisAndereBeheerder } from './gebruiker';
import { gebruikerAanmakenSchema, gebruikerSchema, gebruikerWijzigenSchema } from './gebruiker-schema';
import { bewaarKoppelingen, eisKeuzes, type Koppelingen } from './koppelingen';
import { eisOrganisatie } from './organisatie';
import { zonderDubbel } from './recht';
import { GEBRUIKER_VELDEN, GEEN_MAIL } from './woorden';
import { type Gebruikerzaak, opGebruiker, opGebruikerversie, opNieuweGebruiker } from './zaak';

const BEZET = { email: 'Dit e-mailadres is al van een andere gebruiker.' };

/** Voegt iemand toe, zonder wachtwoord: dat kiest hij zelf, met een link die alleen hij per e-mail krijgt. */
export const gebruikerAanmaken = defineCommand('gebruiker.aanmaken', gebruikerAanmakenSchema)
  .op(opNieuweGebruiker, { recht: 'beheer.wijzigen', raakt: 'niets', velden: GEBRUIKER_VELDEN, bevestiging: true })
  .doet(async (ctx, v): Promise<Uitkomst> => {
    const { tx, vandaag } = ctx;
    const gekozen = uniekeKeuzes(v);
    await eisVrijAdres(tx, v.email);
    await eisKeuzes(tx, gekozen, { teams: [], aanpakken: [] }, vandaag);
    const organisatieId = organisatieVan(v);
    await eisOrganisatie(ctx, organisatieId, null);
    const { naam, email, telefoon, talen, rol } = v;
    const data = { organisatieId, gebruikersnaam: email.toLowerCase(), naam, email, telefoon, talen, rol };
    const { id } = await zonderDubbel(tx.gebruiker.create({ data, select: { id: true } }), BEZET);
    await bewaarKoppelingen(tx, id, gekozen);
    await stuurAccountmail(tx, id, 'uitnodiging');
    return {
      spoor: [
        {
          onderwerp: 'gebruiker',
          onderwerpId: id,
          details: { rol, ...gekozen, ...(organisatieId && { organisatie: organisatieId }) },
        },
        { actie: 'toegangslink.maken', onderwerp: 'gebruiker', onderwerpId: id },
      ],
      naar: `/beheer/gebruikers/${id}`,
      gelukt: accountmailIngesteld() ? 'gebruiker.aanmaken' : 'gebruiker.aanmaken_zonder_mail',
    };
  });

/** Wijzigt wie iemand is en waar hij bij hoort. Rechten worden bij elk verzoek gelezen: dit geldt meteen. */
export const gebruikerWijzigen = defineCommand('gebruiker.wijzigen', gebruikerWijzigenSchema)
  .op(opGebruikerversie, { recht: 'beheer.wijzigen', raakt: 'niets', velden: GEBRUIKER_VELDEN, bevestiging: true })
  .doet(async (zaak, v) => {
    const { tx, er, gekoppeld } = zaak;
    const { naam, email, telefoon, talen, rol } = v;
    const gekozen = uniekeKeuzes(v);
    if (v.rol !== er.rol) await eisAndereRol(zaak);
    await eisVrijAdres(tx, v.email, er.id);
    await eisKeuzes(tx, gekozen, gekoppeld, zaak.vandaag);
    const organisatieId = organisatieVan(v);
    await eisOrganisatie(zaak, organisatieId, er.organisatieId);
    // Wie in beheer is toegevoegd heet naar zijn adres; wie uit een bestand komt houdt de naam die het bestand kent.
    const gebruikersnaam =
      er.gebruikersnaam === er.email.toLowerCase() ? { gebruikersnaam: v.email.toLowerCase() } : {};
    const ander = v.email.toLowerCase() !== er.email.toLowerCase();
    if (ander) await meldAnderAdres(tx, er.id);
    await zonderDubbel(
      tx.gebruiker.update({
        where: { id: er.id },
        data: { naam, email, telefoon, talen, rol, organisatieId, versie: { increment: 1 }, ...gebruikersnaam },
        select: { id: true },
      }),
      BEZET,
    );
    await bewaarKoppelingen(tx, er.id, gekozen);
    const details = {
      velden: gewijzigd({ ...er, ...gekoppeld }, { ...v, ...gekozen, organisatieId }),
      ...(v.rol !== er.rol ? { rolVan: er.rol, rolNaar: v.rol } : {}),
      ...verschil(gekoppeld, gekozen),
      ...(organisatieId === er.organisatieId
        ? {}
        : { organisatieVan: er.organisatieId, organisatieNaar: organisatieId }),
    };
    const rechten = rechtenTekst(details.velden, v.rol !== er.rol ? v.rol : null);
    if (rechten) await stuurAccountmail(tx, er.id, 'rechten_gewijzigd', rechten);
    return { spoor: { details }, naar: `/beheer/gebruikers/${er.id}`, gelukt: 'gebruiker.wijzigen' };
  });

/** Stuurt een nieuwe link om zelf een wachtwoord te kiezen; een oudere werkt niet meer, de tweede stap blijft zoals hij is. */
export const toegangslinkMaken = defineCommand('toegangslink.maken', gebruikerSchema)
  .op(opGebruiker, { recht: 'beheer.wijzigen', raakt: 'niets', bevestiging: true })
  .doet(async ({ tx, er }): Promise<Uitkomst> => {
    if (er.geblokkeerd) throw new Ongeldig({}, `${er.naam} is geblokkeerd. Laat deze gebruiker eerst weer toe.`);
    if (!accountmailIngesteld()) throw new Ongeldig({}, GEEN_MAIL);
    await laatToegangslinksVervallen(tx, er.id);
    await stuurAccountmail(tx, er.id, 'nieuwe_link');
    return { spoor: {}, naar: `/beheer/gebruikers/${er.id}`, gelukt: 'toegangslink.maken' };
  });

/** Wat er veranderde aan wat iemand kan, voor de e-mail aan hemzelf; null als dat niets is. */
function rechtenTekst(velden: readonly string[], rol: Rol | null): string | null {
  const delen = velden.filter((veld) => veld === 'teams' || veld === 'aanpakken' || veld === 'organisatieId');
  const zinnen = [
    rol && `Uw rol is nu: ${ROL[rol]}.`,
    delen.length > 0 && `Gewijzigd: ${opsomming(delen.map((veld) => RECHTVELD[veld] ?? veld))}.`,
  ];
  return zinnen.filter(Boolean).join(' ') || null;
}
const RECHTVELD: Record<string, string> = {
  teams: 'uw teams',
  aanpakken: 'uw aanpakken',
  organisatieId: 'uw organisatie',
};

/** Wie zijn adres kwijtraakt hoort dat op het oude; wat nog naar een van beide onderweg was werkt niet meer. */
async function meldAnderAdres(tx: Tx, id: string): Promise<void> {
  await laatToegangslinksVervallen(tx, id);
  await laatLinkmailVervallen(tx, id);
  await stuurAccountmail(tx, id, 'adres_gewijzigd');
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

async function eisAndereRol({ tx, user, er, vandaag }: Gebruikerzaak): Promise<void> {
  if (er.id === user.id) throw new Ongeldig({ rol: 'U kunt uw eigen rol niet wijzigen. Vraag een andere beheerder.' });
  if (er.rol === 'beheerder') await eisAndereBeheerder(tx, er.id, 'rol');
  const werk = begeleidtTekst(await leesBegeleidt(tx, er.id, vandaag));
  if (werk)
    throw new Ongeldig({
      rol: `${er.naam} ${werk}. Laat de teamleider eerst een ander kiezen, of blokkeer deze gebruiker met een opvolger.`,
    });
}

type Vergelijkbaar = Koppelingen &
  Pick<Gebruikerzaak['er'], 'naam' | 'email' | 'telefoon' | 'talen' | 'rol' | 'organisatieId'>;

/** Waar iemand bij kwam en waar hij niet meer bij hoort: dat zijn zijn rechten, dus met van en naar. */
function verschil(oud: Koppelingen, nieuw: Koppelingen): Record<string, string[]> {
  const zonder = (alle: readonly string[], die: readonly string[]) => alle.filter((id) => !die.includes(id));
  const delen = {
    teamsErbij: zonder(nieuw.teams, oud.teams),
    teamsEraf: zonder(oud.teams, nieuw.teams),
    aanpakkenErbij: zonder(nieuw.aanpakken, oud.aanpakken),
    aanpakkenEraf: zonder(oud.aanpakken, nieuw.aanpakken),
  };
  return Object.fromEntries(Object.entries(delen).filter(([, ids]) => ids.length > 0));
}

/** Welke velden veranderden; niet waarin, want een naam of adres hoort niet in het spoor. */
function gewijzigd(oud: Vergelijkbaar, nieuw: Vergelijkbaar): string[] {
  const waarde = (v: Vergelijkbaar, veld: keyof Vergelijkbaar) => [v[veld]].flat().sort().join();
  const velden = ['naam', 'email', 'telefoon', 'talen', 'rol', 'teams', 'aanpakken', 'organisatieId'] as const;
  return velden.filter((veld) => waarde(oud, veld) !== waarde(nieuw, veld));
}
