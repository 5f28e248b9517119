import 'server-only';
import { z } from 'zod';
import { zetTaal } from '../clienten/rijen';
import { langeDatum } from '../copy/datums';
import { opsomming } from '../copy/woorden';
import type { Datum } from '../domain/datum';
import { HUIDIGE_LIJST, leefgebiedenVan } from '../domain/leefgebieden';
import { CONTACTSTATUSSEN, isTellend, KANALEN, SOORTEN } from '../domain/tellend-gesprek';
import type { Spoor } from '../server/audit';
import { defineCommand } from '../server/command';
import { Bevestig, NietGevonden, Ongeldig } from '../server/fouten';
import { sql } from '../server/sql';
import { kolom, rijvorm, vraag, vraagEen } from '../server/vraag';
import { zetTrede } from '../situatie/rijen';
import type { Intakegebied } from './lezen';
import { intakeBeginnenSchema, intakeSchema, intakeVaststellenSchema } from './schema';
import { taalVerschillen, waaromNiet } from './vaststellen';
import { type Intakezaak, leefgebiedenpagina, opIntake, opLopend } from './zaak';

const TAALVELDEN = {
  talen: true,
  niveauNederlands: true,
  laaggeletterd: true,
  tolkNodig: true,
  bereikbaarheid: true,
} as const;

/**
 * Begint een intake op dit traject, met taal en bereikbaarheid zoals ze nu bij de cliënt staan. Is er al een die nog niet is vastgesteld, dan
 * gaat die open.
 */
export const intakeBeginnen = defineCommand('intake.beginnen', intakeBeginnenSchema)
  .op(opLopend, { recht: 'dossier.bijhouden', raakt: 'niets' })
  .doet(async ({ tx, user, client }, { trajectId }) => {
    const naar = (id: string) => `/clienten/${client.clientnummer}/intake/${id}/persoon`;
    const bestaand = await tx.intake.findFirst({ where: { trajectId, status: 'concept' }, select: { id: true } });
    // Er begint niets; dat zij wordt geopend legt de pagina vast waar het heen gaat.
    if (bestaand) return { spoor: [], naar: naar(bestaand.id) };
    const { versie, ...taal } = await tx.client.findUniqueOrThrow({
      where: { id: client.id },
      select: { ...TAALVELDEN, versie: true },
    });
    const { id } = await tx.intake.create({
      data: {
        clientId: client.id,
        trajectId,
        lijstversie: HUIDIGE_LIJST,
        ...taal,
        clientVersie: versie,
        begonnenDoorId: user.id,
        leefgebieden: { create: leefgebiedenVan(HUIDIGE_LIJST).map((gebied) => ({ gebied })) },
      },
      select: { id: true },
    });
    return { spoor: { onderwerp: 'intake', onderwerpId: id }, naar: naar(id) };
  });

const SCHRIJVER = rijvorm('intakes.schrijvers', { naam: kolom.tekst });

/** Wie er behalve deze gebruiker aan de intake schreven; het auditspoor weet het. */
async function andereSchrijvers({ tx, user, client, intake }: Intakezaak): Promise<string[]> {
  const rijen = await vraag(
    tx,
    SCHRIJVER,
    sql`SELECT naam FROM schrijvers_van_intake(${client.id}::uuid, ${intake.id}) WHERE id <> ${user.id}::uuid ORDER BY naam`,
  );
  return rijen.map((r) => r.naam);
}

/** Wist een intake die niet is vastgesteld, na een vraag die zegt wie er nog meer aan schreef. */
export const intakeWissen = defineCommand('intake.wissen', intakeSchema)
  .op(opIntake, { recht: 'dossier.bijhouden', raakt: 'niets' })
  .doet(async (zaak) => {
    const { tx, intake } = zaak;
    if ((await tx.plan.count({ where: { intakeId: intake.id } })) > 0)
      throw new Ongeldig({}, 'Er is een plan van aanpak dat op deze intake steunt. Zij kan daarom niet worden gewist.');
    if (!zaak.bevestigd) {
      const anderen = await andereSchrijvers(zaak);
      const ook = anderen.length > 0 ? ` Ook ${opsomming(anderen)} schreef hieraan; overleg eerst.` : '';
      throw new Bevestig(`Alles wat in deze intake staat gaat weg en komt niet terug.${ook} Toch wissen?`);
    }
    await tx.intakeLeefgebied.deleteMany({ where: { intakeId: intake.id } });
    await tx.intake.delete({ where: { id: intake.id }, select: { id: true } });
    return { spoor: {}, naar: leefgebiedenpagina(zaak), gelukt: 'intake.wissen' };
  });

/**
 * Stelt een intake vast bij een gevoerd gesprek: daarna verandert zij niet meer. Taal en bereikbaarheid gaan naar de gegevens van de cliënt,
 * de trede (als die er is) naar de ladder op de dag van het gesprek. Gooit Ongeldig als er nog leefgebieden leeg zijn of het gesprek niet
 * past, en Bevestig als de taalgegevens intussen elders zijn gewijzigd. Ook voor een zaak die voor een gesprek open is: elk spoor noemt zelf
 * zijn actie en onderwerp.
 */
export const intakeVaststellen = defineCommand('intake.vaststellen', intakeVaststellenSchema)
  .op(opIntake, { recht: 'dossier.bijhouden', raakt: 'niets' })
  .doet(async (zaak, { contactmomentId }) => {
    const { tx, user, client, intake } = zaak;
    const leefgebieden = await tx.intakeLeefgebied.findMany({
      where: { intakeId: intake.id },
      orderBy: { gebied: 'asc' },
    });
    const reden = waaromNiet(null, leefgebieden as unknown as Intakegebied[]);
    if (reden) throw new Ongeldig({}, reden);
    const datum = await eisGesprek(zaak, contactmomentId);
    const taal = await neemTaalOver(zaak);
    if (intake.trede !== null) await zetTrede(tx, client.id, datum, { trede: intake.trede, doorId: user.id });
    await tx.intake.update({
      where: { id: intake.id },
      data: { status: 'vastgesteld', vastgesteldOp: new Date(), vastgesteldDoorId: user.id, contactmomentId },
      select: { id: true },
    });
    const vast = { onderwerp: 'intake', onderwerpId: intake.id, details: { datum } };
    return {
      spoor: [...taal, { actie: 'intake.vaststellen', ...vast }],
      naar: leefgebiedenpagina(zaak),
      gelukt: 'intake.vaststellen',
    };
  });

const GESPREK = rijvorm('intakes.gesprek', {
  datum: kolom.datum,
  soort: z.enum(SOORTEN),
  kanaal: z.enum(KANALEN),
  status: z.enum(CONTACTSTATUSSEN),
  metDerde: kolom.jaNee,
  verkeerdGeregistreerd: kolom.jaNee,
  bezet: kolom.jaNee,
  start: kolom.datum,
});

/** De dag van het gesprek waar de intake bij hoort. */
async function eisGesprek({ tx, client, intake }: Intakezaak, contactmomentId: string): Promise<Datum> {
  const gesprek = await vraagEen(
    tx,
    GESPREK,
    sql`SELECT m.datum::text, m.soort::text, m.kanaal::text, m.status::text, m.met_derde AS "metDerde",
      m.verkeerd_op IS NOT NULL AS "verkeerdGeregistreerd", EXISTS (SELECT FROM intake i WHERE i.contactmoment_id = m.id) AS bezet,
      t.startdatum::text AS start
    FROM contactmoment m JOIN traject t ON t.id = ${intake.trajectId}::uuid
    WHERE m.id = ${contactmomentId}::uuid AND m.client_id = ${client.id}::uuid`,
  );
  if (!gesprek) throw new NietGevonden();
  const { datum, start } = gesprek;
  const fout = (zin: string) => new Ongeldig({ contactmomentId: zin });
  if (!isTellend(gesprek))
    throw fout(
      'Een intake hoort bij een gesprek dat er is geweest: op locatie, op huisbezoek, telefonisch of via beeldbellen.',
    );
  if (gesprek.bezet) throw fout('Bij dit gesprek hoort al een andere intake. Kies een ander gesprek.');
  if (datum < start)
    throw fout(`Dit gesprek was voor het traject begon (${langeDatum(start)}). Kies een later gesprek.`);
  return datum;
}

/** Zet taal en bereikbaarheid uit de intake bij de cliënt, als ze daar anders staan. */
async function neemTaalOver({ tx, client, intake, bevestigd }: Intakezaak): Promise<Spoor[]> {
  const anders = taalVerschillen(client, intake);
  if (anders.length === 0) return [];
  const { versie } = await tx.client.findUniqueOrThrow({ where: { id: client.id }, select: { versie: true } });
  if (versie !== intake.clientVersie && !bevestigd) {
    const wat = anders.map((v) => `${v.label}: nu “${v.nu}”, in de intake “${v.straks}”`).join('; ');
    throw new Bevestig(
      `De gegevens van de cliënt zijn gewijzigd nadat deze intake begon. ${wat}. Als u doorgaat, geldt wat in de intake staat.`,
    );
  }
  const { talen, niveauNederlands, laaggeletterd, tolkNodig, bereikbaarheid } = intake;
  await zetTaal(tx, client.id, { talen, niveauNederlands, laaggeletterd, tolkNodig, bereikbaarheid });
  const velden = anders.map((v) => v.veld);
  return [{ actie: 'taal.wijzigen', onderwerp: 'client', onderwerpId: client.id, details: { velden } }];
}
