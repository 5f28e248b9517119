import 'server-only';
import { vindGemeente } from '../beheer/gemeente-rijen';
import { blikOpClient } from '../bereik/blik';
import { wieIs } from '../bereik/scope';
import { leesKop } from '../clientkop/kop';
import type { Datum } from '../domain/datum';
import { isUuid } from '../formulier/velden';
import { mailIngesteld } from '../mail/mail';
import { nietTeZetten } from '../pdf/letters';
import { can, type User } from '../policy/policy';
import { dagVan } from '../server/clock';
import { uitDbOfNull } from '../server/datums';
import type { Tx } from '../server/db';
import { type Antwoord, defineInzage, leesNiets } from '../server/inzage';
import { sql } from '../server/sql';
import { leesAfspraken } from './afspraak';
import { type BriefInWerk, isAfTeDrukken, isBlijvenLiggen, leesBrieven } from './brieven';
import type { Brief } from './pdf';
import { adresregels, type Berichtfout, type Clientbericht, type Gegeven, watMist } from './regels';
import { VERTALING, vertalingVan } from './vertaling';

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
  ...VERTALING,
  gemaaktOp: true,
  verzondenOp: true,
  begrepenVragen: true,
  begrepenOp: true,
  contactmomentId: true,
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
      telefoon: true,
    },
  });

/** Alles wat er aan deze cliënt is gestuurd of klaarligt, het nieuwste eerst. */
export const getBerichten = defineInzage({
  naam: 'berichten.openen',
  recht: 'dossier.lezen',
  op: blikOpClient,
  lees: async (blik) => {
    const { tx, user, client: c, grens } = blik;
    const { adres, postcode, woonplaats, telefoon, ...mail } = await leesClient(tx, c.id);
    const wie = wieIs(c);
    const rijen = await tx.bericht.findMany({
      where: { clientId: c.id },
      orderBy: [{ gemaaktOp: 'desc' }, { id: 'desc' }],
      take: HOOGSTENS,
      select: SELECT,
    });
    const mist = await watOntbreekt(tx, rijen);
    return {
      ...wie,
      kop: await leesKop(blik),
      telefoon,
      email: mail.email,
      emailToestemmingOp: uitDbOfNull(mail.emailToestemmingOp),
      emailOnbestelbaarOp: uitDbOfNull(mail.emailOnbestelbaarOp),
      adres: adresregels(wie.naam, { adres, postcode, woonplaats }),
      mailIngesteld: mailIngesteld(),
      /** Zonder gemeente gaat er niets de deur uit, ook geen brief. */
      gemeente: (await vindGemeente(tx)) !== null,
      magWijzigen: can(user, 'contactmoment.wijzigen', c.subject),
      // Wie niet meer begeleidt leest tot het einde van wat hij begeleidde.
      berichten: rijen
        .filter((b) => grens === null || dagVan(b.gemaaktOp) <= grens)
        .map((b) => ({
          ...b,
          vertaling: vertalingVan(b),
          fout: b.fout as Berichtfout | null,
          begrepenOp: uitDbOfNull(b.begrepenOp),
          mist: mist.get(b.id) ?? [],
        })),
      nietTeZetten: await nietTeZetten(
        wie.naam,
        ...[adres, woonplaats],
        ...rijen.filter((b) => b.kanaal === 'brief').flatMap((b) => [b.tekst, b.tekstVertaald]),
      ),
    };
  },
});
export type Berichten = Antwoord<typeof getBerichten>;
export type Berichtregel = Berichten['berichten'][number];

type Rij = { id: string; soort: string; status: string; contactmomentId: string | null };

/** Per bericht dat wacht wat er nog ontbreekt. */
async function watOntbreekt(tx: Tx, rijen: readonly Rij[]): Promise<Map<string, Gegeven[]>> {
  const wachtend = rijen.filter((b) => b.status === 'onvolledig');
  if (wachtend.length === 0) return new Map();
  const afspraken = await leesAfspraken(tx, sql`m.id = ANY(${wachtend.map((b) => b.contactmomentId)}::uuid[])`);
  return new Map(
    wachtend.map((b) => {
      const a = afspraken.find((x) => x.contactmomentId === b.contactmomentId);
      return [b.id, a ? watMist(b.soort as Clientbericht, a) : []];
    }),
  );
}

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
      where: { id, clientId: c.id, kanaal: 'brief', status: { not: 'onvolledig' } },
      select: SELECT,
    });
    const gemeente = await vindGemeente(tx);
    if (!b?.contactmomentId || !gemeente || (grens !== null && dagVan(b.gemaaktOp) > grens)) return null;
    const nu = adresregels(wieIs(c).naam, await leesClient(tx, c.id));
    const [a] = await leesAfspraken(tx, sql`m.id = ${b.contactmomentId}::uuid`);
    return {
      gemeente,
      telefoon: a?.begeleiderTelefoon ?? gemeente.telefoon,
      kenmerk: c.clientnummer,
      adres: b.status === 'wacht' ? nu : (b.aan?.split('\n') ?? null),
      onderwerp: b.onderwerp,
      tekst: b.tekst,
      vertaling: vertalingVan(b),
      datum: b.verzondenOp ? dagVan(b.verzondenOp) : vandaag,
    };
  },
  spoor: (_, __, { id }) => ({ onderwerp: 'bericht', onderwerpId: id }),
});

/** De brieven en berichten van wie deze gebruiker begeleidt: wat klaarligt, wat ergens op wacht, en wat hij bij de printer heeft. */
export const getBrieven = defineInzage({
  naam: 'brieven.openen',
  recht: 'vandaag.bekijken',
  op: leesNiets,
  lees: ({ tx, user, vandaag }, _: object) => leesStapel(tx, user, vandaag),
  spoor: ({ klaar, zonderAdres, vanMij, onvolledig, teLaat }) =>
    aantalMensen([...klaar, ...zonderAdres, ...vanMij, ...onvolledig, ...teLaat]),
});

async function leesStapel(tx: Tx, user: User, vandaag: Datum) {
  const brieven = await leesBrieven(tx, user, vandaag);
  const kort = (lijst: readonly BriefInWerk[]) =>
    Promise.all(
      lijst.map(
        async ({
          id,
          contactmomentId,
          clientnummer,
          naam,
          onderwerp,
          clienttelefoon,
          mist,
          adres,
          tekst,
          tekstVertaald,
        }) => ({
          ...{ id, contactmomentId, clientnummer, naam, onderwerp, clienttelefoon, mist },
          nietTeZetten: await nietTeZetten(naam, ...(adres ?? []), tekst, tekstVertaald),
        }),
      ),
    );
  const geldig = brieven.filter((b) => b.geldig);
  const wachtend = geldig.filter((b) => b.status === 'wacht');
  const bezig = brieven.filter((b) => b.status === 'bezig');
  return {
    /** Is bekend wie er boven de brief staat? */
    gemeente: (await vindGemeente(tx)) !== null,
    klaar: await kort(wachtend.filter(isAfTeDrukken)),
    zonderAdres: await kort(wachtend.filter((b) => !b.adres && !b.teLaat)),
    /** Die vandaag op de post gaan komen niet meer op tijd. */
    teLaat: await kort(wachtend.filter((b) => b.teLaat)),
    onvolledig: await kort(geldig.filter((b) => b.status === 'onvolledig')),
    vanMij: await kort(bezig.filter((b) => b.bezigDoorId === user.id)),
    bijAnder: bezig.filter((b) => b.bezigDoorId !== user.id).length,
    blijvenLiggen: bezig.filter((b) => isBlijvenLiggen(b, user.id)).length,
  };
}
/** `bijAnder` heeft een collega bij de printer; `blijvenLiggen` daarvan al zo lang dat hij het misschien vergat. */
export type Brievenlijst = Antwoord<typeof leesStapel>;
export type Klaarbrief = Brievenlijst['klaar'][number];

/** Hoeveel brieven er klaarliggen of bij de printer zijn van deze gebruiker; van wie zij zijn staat er niet bij. */
export async function telBrieven(tx: Tx, user: User, vandaag: Datum): Promise<number> {
  const brieven = await leesBrieven(tx, user, vandaag);
  return brieven.filter((b) => (b.status === 'bezig' ? b.bezigDoorId === user.id : isAfTeDrukken(b))).length;
}

/** De brieven die deze gebruiker bij de printer heeft, in de volgorde van de lijst. Wat intussen verviel zit er niet bij. */
export const getPrintbrieven = defineInzage({
  naam: 'brieven.downloaden',
  recht: 'vandaag.bekijken',
  op: leesNiets,
  lees: async ({ tx, user, vandaag }, _: object) => {
    const gemeente = await vindGemeente(tx);
    if (!gemeente) return null;
    const brieven = (await leesBrieven(tx, user, vandaag))
      .filter((b) => b.status === 'bezig' && b.bezigDoorId === user.id && b.geldig)
      .map(({ clientnummer, telefoon, aan, onderwerp, tekst, ...b }) => ({
        ...{ clientnummer, gemeente, kenmerk: clientnummer, telefoon: telefoon ?? gemeente.telefoon },
        ...{ adres: aan?.split('\n') ?? null, onderwerp, tekst, datum: vandaag },
        vertaling: vertalingVan(b),
      }));
    return brieven.length > 0 ? brieven : null;
  },
  spoor: aantalMensen,
});
