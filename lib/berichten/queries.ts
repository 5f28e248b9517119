import 'server-only';
import { blikOpClient } from '../bereik/blik';
import { wieIs } from '../bereik/scope';
import type { Datum } from '../domain/datum';
import { isUuid } from '../formulier/velden';
import { mailIngesteld } from '../mail/mail';
import { can, type User } from '../policy/policy';
import { dagVan } from '../server/clock';
import { uitDbOfNull } from '../server/datums';
import type { Tx } from '../server/db';
import { type Antwoord, defineInzage, leesNiets } from '../server/inzage';
import { isBlijvenLiggen, leesBrieven } from './brieven';
import type { Brief } from './pdf';
import { adresregels, type Berichtfout } from './regels';

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

const aantalMensen = (brieven: readonly { clientnummer: string }[]) => ({
  details: { aantal: new Set(brieven.map((b) => b.clientnummer)).size },
});

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

/** Alles wat er aan deze cliënt is gestuurd of klaarligt, het nieuwste eerst. */
export const getBerichten = defineInzage({
  naam: 'berichten.openen',
  recht: 'dossier.lezen',
  op: blikOpClient,
  lees: async ({ tx, user, client: c, grens }) => {
    const { adres, postcode, woonplaats, ...mail } = await leesClient(tx, c.id);
    const wie = wieIs(c);
    const rijen = await tx.bericht.findMany({
      where: { clientId: c.id },
      orderBy: { gemaaktOp: 'desc' },
      take: HOOGSTENS,
      select: SELECT,
    });
    return {
      ...wie,
      email: mail.email,
      emailToestemmingOp: uitDbOfNull(mail.emailToestemmingOp),
      emailOnbestelbaarOp: uitDbOfNull(mail.emailOnbestelbaarOp),
      adres: adresregels(wie.naam, { adres, postcode, woonplaats }),
      mailIngesteld: mailIngesteld(),
      magWijzigen: can(user, 'contactmoment.wijzigen', c.subject),
      // Wie niet meer begeleidt leest tot het einde van wat hij begeleidde.
      berichten: rijen
        .filter((b) => grens === null || dagVan(b.gemaaktOp) <= grens)
        .map((b) => ({ ...b, fout: b.fout as Berichtfout | null, begrepenOp: uitDbOfNull(b.begrepenOp) })),
    };
  },
});
export type Berichten = Antwoord<typeof getBerichten>;
export type Berichtregel = Berichten['berichten'][number];

/** Eén brief aan deze cliënt om te lezen of af te drukken. */
export const getBrief = defineInzage({
  naam: 'berichten.openen',
  recht: 'dossier.lezen',
  op: blikOpClient,
  lees: async (
    { tx, client: c, grens, vandaag },
    { id }: { clientnummer: string; id: string },
  ): Promise<Brief | null> => {
    if (!isUuid(id)) return null;
    const b = await tx.bericht.findFirst({
      where: { id, clientId: c.id, kanaal: 'brief' },
      select: { status: true, aan: true, onderwerp: true, tekst: true, gemaaktOp: true, verzondenOp: true },
    });
    if (!b || (grens !== null && dagVan(b.gemaaktOp) > grens)) return null;
    const nu = adresregels(wieIs(c).naam, await leesClient(tx, c.id));
    return {
      adres: b.status === 'wacht' ? nu : (b.aan?.split('\n') ?? null),
      onderwerp: b.onderwerp,
      tekst: b.tekst,
      datum: b.verzondenOp ? dagVan(b.verzondenOp) : vandaag,
    };
  },
  spoor: (_, __, { id }) => ({ onderwerp: 'bericht', onderwerpId: id }),
});

export type Klaarbrief = { id: string; clientnummer: string; naam: string; onderwerp: string };
/** De brieven van wie deze gebruiker begeleidt: wat klaarligt, wat nergens heen kan, en wat hij bij de printer heeft. */
export const getBrieven = defineInzage({
  naam: 'brieven.openen',
  recht: 'vandaag.bekijken',
  op: leesNiets,
  lees: ({ tx, user, vandaag }, _: object) => leesStapel(tx, user, vandaag),
  spoor: ({ klaar, zonderAdres, vanMij }) => aantalMensen([...klaar, ...zonderAdres, ...vanMij]),
});

async function leesStapel(tx: Tx, user: User, vandaag: Datum) {
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
/** `bijAnder` heeft een collega bij de printer; `blijvenLiggen` daarvan al zo lang dat hij het misschien vergat. */
export type Brievenlijst = Antwoord<typeof leesStapel>;

/** Hoeveel brieven er klaarliggen of bij de printer zijn van deze gebruiker; van wie zij zijn staat er niet bij. */
export async function telBrieven(tx: Tx, user: User, vandaag: Datum): Promise<number> {
  const { klaar, vanMij } = await leesStapel(tx, user, vandaag);
  return klaar.length + vanMij.length;
}

/** De brieven die deze gebruiker bij de printer heeft, in de volgorde van de lijst. Wat intussen verviel zit er niet bij. */
export const getPrintbrieven = defineInzage({
  naam: 'brieven.downloaden',
  recht: 'vandaag.bekijken',
  op: leesNiets,
  lees: async ({ tx, user, vandaag }, _: object) => {
    const brieven = (await leesBrieven(tx, user, vandaag))
      .filter((b) => b.status === 'bezig' && b.bezigDoorId === user.id && b.geldig)
      .map(({ clientnummer, aan, onderwerp, tekst }) => ({
        clientnummer,
        ...{ adres: aan?.split('\n') ?? null, onderwerp, tekst, datum: vandaag },
      }));
    return brieven.length > 0 ? brieven : null;
  },
  spoor: aantalMensen,
});
