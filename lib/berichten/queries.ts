import 'server-only';
import { leesgrens, openClient } from '../bereik/scope';
import type { Datum } from '../domain/datum';
import { isUuid } from '../formulier/velden';
import { mailIngesteld } from '../mail/mail';
import { can, type User } from '../policy/policy';
import { dagVan } from '../server/clock';
import { uitDbOfNull } from '../server/datums';
import { alsGebruiker, type Tx } from '../server/db';
import { isBlijvenLiggen, leesBrieven } from './brieven';
import type { Brief } from './pdf';
import { adresregels, type Berichtfout, type Berichtkanaal, type Berichtsoort, type Berichtstatus } from './regels';

export type Berichtregel = {
  id: string;
  soort: Berichtsoort;
  kanaal: Berichtkanaal;
  status: Berichtstatus;
  fout: Berichtfout | null;
  aan: string | null;
  onderwerp: string;
  tekst: string;
  gemaaktOp: Date;
  verzondenOp: Date | null;
  begrepenVragen: boolean;
  begrepenOp: Datum | null;
};

export type Berichten = {
  clientnummer: string;
  naam: string;
  email: string | null;
  emailToestemmingOp: Datum | null;
  emailOnbestelbaarOp: Datum | null;
  adres: string[] | null;
  mailIngesteld: boolean;
  magWijzigen: boolean;
  berichten: Berichtregel[];
};

/** Zoveel berichten leest iemand hoogstens terug; er zijn er een paar per gesprek. */
const HOOGSTENS = 100;

const SELECT = {
  id: true,
  soort: true,
  kanaal: true,
  status: true,
  fout: true,
  aan: true,
  onderwerp: true,
  tekst: true,
  gemaaktOp: true,
  verzondenOp: true,
  begrepenVragen: true,
  begrepenOp: true,
} as const;

const leesClient = (tx: Tx, id: string) =>
  tx.client.findUniqueOrThrow({
    where: { id },
    select: {
      email: true,
      emailToestemmingOp: true,
      emailOnbestelbaarOp: true,
      adres: true,
      postcode: true,
      woonplaats: true,
    },
  });

/** Alles wat er aan deze cliënt is gestuurd of klaarligt, het nieuwste eerst; null als de cliënt er voor deze gebruiker niet is. */
export function getBerichten(user: User, clientnummer: string, vandaag: Datum): Promise<Berichten | null> {
  return alsGebruiker(user, async (tx) => {
    const c = await openClient(tx, user, clientnummer, 'berichten.openen', vandaag);
    if (!c) return null;
    const { adres, postcode, woonplaats, ...mail } = await leesClient(tx, c.id);
    const naam = `${c.voornaam} ${c.achternaam}`;
    const grens = leesgrens(c.subject, user);
    const rijen = await tx.bericht.findMany({
      where: { clientId: c.id },
      orderBy: { gemaaktOp: 'desc' },
      take: HOOGSTENS,
      select: SELECT,
    });
    return {
      clientnummer: c.clientnummer,
      naam,
      email: mail.email,
      emailToestemmingOp: uitDbOfNull(mail.emailToestemmingOp),
      emailOnbestelbaarOp: uitDbOfNull(mail.emailOnbestelbaarOp),
      adres: adresregels(naam, { adres, postcode, woonplaats }),
      mailIngesteld: mailIngesteld(),
      magWijzigen: can(user, 'contactmoment.wijzigen', c.subject),
      // Wie niet meer begeleidt leest tot het einde van wat hij begeleidde.
      berichten: rijen
        .filter((b) => grens === null || dagVan(b.gemaaktOp) <= grens)
        .map((b) => ({ ...b, fout: b.fout as Berichtfout | null, begrepenOp: uitDbOfNull(b.begrepenOp) })),
    };
  });
}

/** Eén brief aan deze cliënt om te lezen of af te drukken; null als hij er voor deze gebruiker niet is. */
export function getBrief(user: User, clientnummer: string, id: string, vandaag: Datum): Promise<Brief | null> {
  if (!isUuid(id)) return Promise.resolve(null);
  return alsGebruiker(user, async (tx) => {
    let brief: Brief | null = null;
    await openClient(tx, user, clientnummer, 'berichten.openen', vandaag, {
      wat: async (c) => {
        const b = await tx.bericht.findFirst({
          where: { id, clientId: c.id, kanaal: 'brief' },
          select: {
            id: true,
            status: true,
            aan: true,
            onderwerp: true,
            tekst: true,
            gemaaktOp: true,
            verzondenOp: true,
          },
        });
        const grens = leesgrens(c.subject, user);
        if (!b || (grens !== null && dagVan(b.gemaaktOp) > grens)) return null;
        const nu = adresregels(`${c.voornaam} ${c.achternaam}`, await leesClient(tx, c.id));
        const adres = b.status === 'wacht' ? nu : (b.aan?.split('\n') ?? null);
        brief = {
          adres,
          onderwerp: b.onderwerp,
          tekst: b.tekst,
          datum: b.verzondenOp ? dagVan(b.verzondenOp) : vandaag,
        };
        return { onderwerp: 'bericht', onderwerpId: b.id };
      },
    });
    return brief;
  });
}

export type Klaarbrief = { id: string; clientnummer: string; naam: string; onderwerp: string };
/** `bijAnder` heeft een collega bij de printer; `blijvenLiggen` daarvan al zo lang dat hij het misschien vergat. */
export type Brievenlijst = {
  klaar: Klaarbrief[];
  zonderAdres: Klaarbrief[];
  vanMij: Klaarbrief[];
  bijAnder: number;
  blijvenLiggen: number;
};

/** De brieven van wie deze gebruiker begeleidt: wat klaarligt, wat nergens heen kan, en wat hij bij de printer heeft. */
export const getBrieven = (user: User, vandaag: Datum): Promise<Brievenlijst> =>
  alsGebruiker(user, (tx) => leesBrievenlijst(tx, user, vandaag));

async function leesBrievenlijst(tx: Tx, user: User, vandaag: Datum): Promise<Brievenlijst> {
  const brieven = await leesBrieven(tx, user, vandaag);
  const kort = ({ id, clientnummer, naam, onderwerp }: Klaarbrief) => ({ id, clientnummer, naam, onderwerp });
  const wachtend = brieven.filter((b) => b.status === 'wacht' && b.geldig);
  const bezig = brieven.filter((b) => b.status === 'bezig');
  return {
    klaar: wachtend.filter((b) => b.adres).map(kort),
    zonderAdres: wachtend.filter((b) => !b.adres).map(kort),
    vanMij: bezig.filter((b) => b.bezigDoorId === user.id).map(kort),
    bijAnder: bezig.filter((b) => b.bezigDoorId !== user.id).length,
    blijvenLiggen: bezig.filter((b) => isBlijvenLiggen(b, user.id)).length,
  };
}

/** Hoeveel brieven er klaarliggen of bij de printer zijn van deze gebruiker. */
export async function telBrieven(tx: Tx, user: User, vandaag: Datum): Promise<number> {
  const { klaar, vanMij } = await leesBrievenlijst(tx, user, vandaag);
  return klaar.length + vanMij.length;
}

/** De brieven die deze gebruiker bij de printer heeft, in de volgorde van de lijst. Wat intussen verviel zit er niet bij. */
export function getPrintbrieven(user: User, vandaag: Datum): Promise<Brief[]> {
  return alsGebruiker(user, async (tx) => {
    const brieven = await leesBrieven(tx, user, vandaag);
    return brieven
      .filter((b) => b.status === 'bezig' && b.bezigDoorId === user.id && b.geldig)
      .map((b) => ({ adres: b.aan?.split('\n') ?? null, onderwerp: b.onderwerp, tekst: b.tekst, datum: vandaag }));
  });
}
