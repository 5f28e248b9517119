import 'server-only';
import type { z } from 'zod';
import type { Contactmoment } from '../../generated/prisma/client';
import type { Aanbod } from '../afspraken/aanbod-regels';
import { openLocaties } from '../afspraken/locaties';
import { blikOpClient, type Clientblik } from '../bereik/blik';
import { openTrajecten, wieIs } from '../bereik/scope';
import { leesKop } from '../clientkop/kop';
import { kloktijd, kortMoment, langeDatum, momentTekst, overWeken, ten } from '../copy/datums';
import { normTekst, redenTekst, tellingTekst } from '../copy/norm';
import { type Datum, plusDagen } from '../domain/datum';
import { type Contactfeit, vormVan } from '../domain/tellend-gesprek';
import { type KortContact, laadTrajectfeiten } from '../norm/feiten';
import { can } from '../policy/policy';
import { nu } from '../server/clock';
import { naarDb, uitDb, uitDbOfNull } from '../server/datums';
import type { Tx } from '../server/db';
import { type Antwoord, defineInzage } from '../server/inzage';
import { vindAfgeschermd } from '../verantwoording/datalek-rijen';
import { AFGESCHERMD } from '../verantwoording/datalek-woorden';
import { leesAanbod } from './aanbod';
import { begeleidersVoor, openOnderwerpen } from './keuzelijsten';
import { berekenGevolg, type Normgevolg } from './norm-gevolg';
import type { voorbeeldSchema } from './schema';
import { komendeAfspraken } from './vervolg-regels';
import { geenTijdigTekst } from './woorden';

/** Een moment dat in de agenda past, met de waarde die het formulier ervoor stuurt. */
export type Voorstel = {
  waarde: string;
  datum: Datum;
  tijd: string;
  locatieId: string | null;
  laat: boolean;
  tekst: string;
  /** Hetzelfde in twee korte regels, voor een knop. */
  kort: string;
  bij: string;
};
/** Wat het opslaan met de norm doet, in zinnen, met de momenten die dan kunnen en wat daarbij te zeggen is. */
export type Voorbeeld = {
  telt: boolean;
  /** In één oogopslag: of het meetelt, en wanneer het volgende moet zijn. */
  kern: string;
  erna: string | null;
  /** Alles wat erover te zeggen is, met hoe het is gerekend. */
  regels: string[];
  grens: string | null;
  voorstellen: Voorstel[];
  bijVoorstellen: string | null;
};

type Aangeboden = { aanbod: Aanbod; locaties: readonly { id: string; naam: string }[] };

function verwoordVoorstellen({ aanbod, locaties }: Aangeboden, { grens }: Normgevolg, vandaag: Datum) {
  const voorstellen = aanbod.momenten.map(({ datum, tijd, locatieId, laat, eerste }) => {
    const waar = locaties.find((l) => l.id === locatieId)?.naam;
    const bij = `${ten(datum, vandaag)}${laat ? ', later dan de norm' : ''}`;
    return {
      waarde: `${laat ? 'laat' : 'datum'}:${datum}T${tijd}`,
      datum,
      tijd,
      locatieId,
      laat,
      tekst: `${[momentTekst({ datum, tijd }), waar].filter(Boolean).join(', ')} (${bij})`,
      kort: kortMoment({ datum, tijd }),
      bij: [
        overWeken(datum, vandaag),
        waar,
        eerste && 'eerste vrije plek',
        laat ? 'later dan de norm' : grens && datum >= plusDagen(grens, -7) && 'laatste week voor de norm',
      ]
        .filter(Boolean)
        .join(', '),
    };
  });
  return { voorstellen, bijVoorstellen: aanbod.tijdig ? null : geenTijdigTekst(voorstellen.length, grens, vandaag) };
}

/** Wat dit voor de norm betekent, kort genoeg om in beeld te blijven. */
function verwoordKort({ telt, telling, oud, nieuw }: Normgevolg, feit: Contactfeit, vandaag: Datum) {
  const [voor, na] = [oud.uiterlijk, nieuw.uiterlijk];
  if (feit.status === 'gepland') {
    const laat = voor && voor >= vandaag && feit.datum > voor ? ' Deze afspraak is later.' : '';
    return { kern: 'Dit wordt een afspraak.', erna: voor && `Volgend gesprek uiterlijk ${langeDatum(voor)}.${laat}` };
  }
  const kern = telt ? `Telt mee: ${tellingTekst(telling)}.` : 'Telt niet mee.';
  if (telt && na && na !== voor) return { kern, erna: `Volgend gesprek uiterlijk ${langeDatum(na)}.` };
  return { kern, erna: na && `De uiterlijke datum blijft ${langeDatum(na)}.` };
}

function verwoord(gevolg: Normgevolg, aangeboden: Aangeboden, feit: Contactfeit, vandaag: Datum): Voorbeeld {
  const regels: string[] =
    gevolg.aanpakken > 1 ? [`Gerekend voor ${gevolg.aanpak}, waar het eerst een gesprek nodig is.`] : [];
  if (feit.status === 'gepland') {
    regels.push('Dit wordt een afspraak. Een afspraak telt pas mee als het gesprek er is geweest.');
    const { uiterlijk } = gevolg.oud;
    if (uiterlijk) regels.push(`Volgend gesprek uiterlijk ${langeDatum(uiterlijk)} (${ten(uiterlijk, vandaag)}).`);
    if (uiterlijk && uiterlijk >= vandaag && feit.datum > uiterlijk)
      regels.push('Let op: deze afspraak is later dan de uiterlijke datum.');
  } else if (gevolg.telt) {
    regels.push(
      `Dit gesprek telt mee: ${tellingTekst(gevolg.telling)} in dit trajectjaar (norm: ${normTekst(gevolg.perJaar)}).`,
    );
    if (gevolg.nieuw.uiterlijk && gevolg.nieuw.uiterlijk !== gevolg.oud.uiterlijk) {
      const oud = gevolg.oud.uiterlijk ? ` Nu is dat ${langeDatum(gevolg.oud.uiterlijk)}.` : '';
      regels.push(`Volgend gesprek uiterlijk ${langeDatum(gevolg.nieuw.uiterlijk)}.${oud}`);
    } else if (gevolg.nieuw.uiterlijk) regels.push(`De uiterlijke datum blijft ${langeDatum(gevolg.nieuw.uiterlijk)}.`);
  } else {
    regels.push('Dit contact telt niet mee voor de norm. Opschrijven is wel nuttig.');
    if (gevolg.oud.uiterlijk)
      regels.push(
        `De uiterlijke datum blijft ${langeDatum(gevolg.oud.uiterlijk)} (${ten(gevolg.oud.uiterlijk, vandaag)}).`,
      );
  }
  if (gevolg.nieuw.reden && gevolg.telt) regels.push(`Berekend uit: ${redenTekst(gevolg.nieuw.reden)}.`);
  return {
    telt: gevolg.telt,
    ...verwoordKort(gevolg, feit, vandaag),
    regels,
    grens: gevolg.grens ? langeDatum(gevolg.grens) : null,
    ...verwoordVoorstellen(aangeboden, gevolg, vandaag),
  };
}

/** Het gevolg voor de norm van een formulier dat nog niet is opgeslagen. Verandert niets. */
export const getVoorbeeld = defineInzage({
  naam: 'voorbeeld.openen',
  recht: 'contactmoment.vastleggen',
  op: blikOpClient,
  lees: async ({ tx, user, client, vandaag }, v: z.output<typeof voorbeeldSchema>): Promise<Voorbeeld | null> => {
    const feit: Contactfeit = {
      datum: v.datum,
      soort: v.soort,
      kanaal: v.kanaal ?? 'telefonisch',
      status: v.plannen || v.datum > vandaag ? 'gepland' : v.status,
      metDerde: false,
      verkeerdGeregistreerd: false,
    };
    const feiten = await laadTrajectfeiten(tx, openTrajecten(client, vandaag));
    const gevolg = berekenGevolg(feiten, feit, v.afspraakId, vandaag);
    if (!gevolg) return null;
    // Alleen uit de agenda van wie hier te kiezen is; wanneer een ander vrij is gaat niemand aan.
    const kan = v.gehoudenDoorId ? await begeleidersVoor(tx, user, client.subject) : [];
    const gehoudenDoorId = kan.find((g) => g.id === v.gehoudenDoorId)?.id ?? user.id;
    const wens = { ...v, plannen: feit.status === 'gepland', gehoudenDoorId };
    const aanbod = await leesAanbod({ tx, user, client, vandaag }, feiten, gevolg, wens);
    return verwoord(gevolg, { aanbod, locaties: await openLocaties(tx, vandaag) }, feit, vandaag);
  },
  spoor: () => ({ afEnToe: true }),
});

export type Vastleggen = {
  clientnummer: string;
  afspraakId?: string | null;
  /** Afspraak plannen in plaats van een gesprek opschrijven, op deze dag als die is aangewezen. */
  plannen?: boolean;
  op?: Datum | null;
  /** Een contactmoment dat bij een andere cliënt stond, en hier opnieuw wordt vastgelegd. */
  uit?: string | null;
  locatieId?: string | null;
  /** Er staat vandaag een afspraak, maar dit was een ander gesprek. */
  ander?: boolean;
};

/**
 * Alles wat Gesprek vastleggen of Afspraak plannen nodig heeft; null als deze gebruiker hier niets mag vastleggen of de afspraak niet (meer) open
 * is.
 */
export async function leesVastleggen(
  blik: Clientblik,
  { afspraakId: gevraagd = null, plannen = false, op = null, locatieId = null, ander = false, uit = null }: Vastleggen,
) {
  const { tx, user, client, vandaag } = blik;
  const overname = uit ? await leesOvername(tx, user.id, client.id, uit) : null;
  if (uit && !overname) return null;
  const feiten = await laadTrajectfeiten(tx, openTrajecten(client, vandaag));
  const contacten = feiten[0]?.contacten ?? [];
  const open = zonderUitkomst(contacten, vandaag);
  const vanVandaag = open.filter((a) => a.datum === vandaag);
  // Wie vandaag één afspraak heeft, heeft het over die afspraak; wat van een ander dossier komt niet.
  const hoortBij = !gevraagd && !plannen && !ander && !uit && vanVandaag.length === 1 ? (vanVandaag[0] ?? null) : null;
  const afspraakId = gevraagd ?? hoortBij?.id ?? null;
  const afspraak = afspraakId ? await leesAfspraak(tx, client.id, afspraakId) : null;
  if (afspraakId && !afspraak) return null;
  const feit: Contactfeit = {
    datum: overname?.datum ?? (afspraak && afspraak.datum < vandaag ? afspraak.datum : (op ?? vandaag)),
    soort: overname?.soort ?? 'gesprek',
    kanaal: overname?.kanaal ?? afspraak?.kanaal ?? 'telefonisch',
    status: plannen ? 'gepland' : 'gevoerd',
    metDerde: false,
    verkeerdGeregistreerd: false,
  };
  const gevolg = berekenGevolg(feiten, feit, afspraakId, vandaag);
  const gekozen = [afspraak?.locatieId, overname?.locatieId].flatMap((id) => id ?? []);
  const locaties = await openLocaties(tx, vandaag, gekozen);
  const aanbod =
    gevolg &&
    (await leesAanbod({ tx, user, client, vandaag }, feiten, gevolg, {
      plannen,
      kanaal: afspraak?.kanaal ?? (locatieId ? 'op_locatie' : null),
      vervolgKanaal: null,
      locatieId: afspraak?.locatieId ?? locatieId,
      gehoudenDoorId: user.id,
      afspraakId,
    }));
  const komende = komendeAfspraken(contacten, vandaag, afspraakId).find((k) => k.datum > feit.datum);
  return {
    ...wieIs(client),
    kop: await leesKop(blik, feiten),
    ik: user.id,
    vandaag,
    nu: kloktijd(nu()),
    begeleiders: await begeleidersVoor(tx, user, client.subject),
    locaties,
    onderwerpen: await openOnderwerpen(tx, vandaag),
    komende: komende ? { datum: komende.datum, tijd: komende.tijd, kanaal: komende.kanaal } : null,
    /** Afspraken van vandaag of eerder zonder uitkomst: die worden beter ingevuld dan ernaast opgeschreven. */
    open: gevraagd ? [] : open.filter((a) => a.id !== afspraakId),
    afspraak,
    overname,
    /** Ingevuld als de pagina zelf zag dat het om de afspraak van vandaag gaat. */
    hoortBij: hoortBij && { tijd: hoortBij.tijd },
    ander,
    voorbeeld: aanbod && verwoord(gevolg, { aanbod, locaties }, feit, vandaag),
  };
}
export type VastleggenGegevens = Antwoord<typeof leesVastleggen>;

/** Afspraken van vandaag of eerder waarvan de uitkomst nog niet is ingevuld; alleen daarvan en van wat komt is het id gelezen. */
const zonderUitkomst = (contacten: readonly KortContact[], vandaag: Datum) =>
  contacten
    .filter((c) => c.status === 'gepland' && !c.verkeerdGeregistreerd && c.datum <= vandaag)
    .map((c) => ({ id: c.id as string, datum: c.datum, tijd: c.tijd }));

/**
 * Wat er bij de andere cliënt stond, alleen voor wie het schreef en zolang het nog nergens anders staat. Niet welke cliënt dat was: dat hoort niet in
 * dit dossier.
 */
async function leesOvername(tx: Tx, gebruikerId: string, clientId: string, id: string) {
  const lek = await vindAfgeschermd(tx, gebruikerId, id);
  if (!lek || lek.overgenomenId) return null;
  const rij = await tx.contactmoment.findFirst({
    where: { id, clientId: { not: clientId } },
    select: {
      ...{ id: true, datum: true, tijd: true, soort: true, kanaal: true, status: true, locatieId: true },
      ...{ metDerde: true, duurMinuten: true },
    },
  });
  return rij && { ...rij, datum: uitDb(rij.datum), verslag: lek.verslag };
}

async function leesAfspraak(tx: Tx, clientId: string, id: string) {
  const rij = await tx.contactmoment.findFirst({
    where: { id, clientId, status: 'gepland', verkeerdOp: null },
    select: {
      id: true,
      versie: true,
      datum: true,
      tijd: true,
      kanaal: true,
      locatieId: true,
      duurMinuten: true,
      metDerde: true,
      derden: true,
    },
  });
  return rij && { ...rij, datum: uitDb(rij.datum) };
}

/** Eén contactmoment met zijn geschiedenis; null als deze gebruiker het niet mag zien. */
export const getContactmoment = defineInzage({
  naam: 'contactmoment.openen',
  recht: 'dossier.lezen',
  op: blikOpClient,
  lees: async (blik, { id }: { clientnummer: string; id: string }) => {
    const { tx, user, client, grens, vandaag } = blik;
    const tot = grens ? { datum: { lte: naarDb(grens) } } : {};
    const m = await tx.contactmoment.findFirst({ where: { id, clientId: client.id, ...tot } });
    if (!m) return null;
    const wijzigingen = await tx.contactmomentWijziging.findMany({
      where: { contactmomentId: id },
      orderBy: { op: 'desc' },
    });
    const onderwerpen = await tx.onderwerp.findMany({
      where: { contactmomenten: { some: { contactmomentId: id } } },
      orderBy: { naam: 'asc' },
      select: { naam: true },
    });
    const aanwezig = await leesAanwezig(tx, id);
    const locatie = m.locatieId
      ? await tx.locatie.findUnique({ where: { id: m.locatieId }, select: { naam: true } })
      : null;
    const ids = [m.gehoudenDoorId, m.vastgelegdDoorId, m.verkeerdDoorId, ...wijzigingen.map((w) => w.doorId)].filter(
      (x): x is string => x !== null,
    );
    const gebruikers = await tx.gebruiker.findMany({ where: { id: { in: ids } }, select: { id: true, naam: true } });
    const mag = can(user, 'contactmoment.wijzigen', client.subject);
    const magWijzigen = mag && !m.verkeerdOp;
    const afgeschermd = m.verkeerdReden === AFGESCHERMD;
    const naamVan = (wie: string | null) => gebruikers.find((g) => g.id === wie)?.naam ?? null;
    return {
      id: m.id,
      versie: m.versie,
      ...wieIs(client),
      kop: await leesKop(blik),
      datum: uitDb(m.datum),
      tijd: m.tijd,
      soort: m.soort,
      vorm: vormVan(m),
      status: m.status,
      locatie: locatie?.naam ?? null,
      derden: [...aanwezig.map((b) => b.naam), ...(m.derden ? [m.derden] : [])].join(', ') || null,
      duurMinuten: m.duurMinuten,
      onderwerpen: onderwerpen.map((o) => o.naam),
      verslag: m.verslag,
      afgezegdDoor: m.afgezegdDoor,
      afgezegdReden: m.afgezegdReden,
      gehoudenDoor: naamVan(m.gehoudenDoorId),
      vastgelegdDoor: naamVan(m.vastgelegdDoorId),
      vastgelegdOp: m.vastgelegdOp,
      verkeerd: m.verkeerdOp
        ? { op: m.verkeerdOp, door: naamVan(m.verkeerdDoorId), reden: m.verkeerdReden ?? '' }
        : null,
      wijzigingen: wijzigingen.map((w) => ({
        soort: w.soort,
        datum: uitDbOfNull(w.oudeDatum),
        tijd: w.oudeTijd,
        verslag: w.oudVerslag,
        oud: w.oud,
        reden: w.reden,
        door: naamVan(w.doorId) ?? 'onbekend',
        op: w.op,
      })),
      magWijzigen,
      /** Was het al gemarkeerd, dan kan de tekst nog worden afgeschermd. */
      magAfschermen: mag && m.verkeerdOp !== null && !afgeschermd,
      /** De tekst die voor ieder ander is afgeschermd; alleen voor wie hem schreef. */
      afgeschermd: afgeschermd ? await vindAfgeschermd(tx, user.id, m.id) : null,
      correctie: magWijzigen && m.status !== 'gepland' ? await leesCorrectie(tx, m, vandaag) : null,
      /** Hoe, waar en hoe lang, met waaruit te kiezen is; alleen bij een afspraak die nog te verplaatsen is. */
      plek:
        magWijzigen && m.status === 'gepland'
          ? {
              kanaal: m.kanaal,
              locatieId: m.locatieId,
              duurMinuten: m.duurMinuten,
              locaties: await openLocaties(tx, vandaag, m.locatieId ? [m.locatieId] : []),
            }
          : null,
    };
  },
  spoor: ({ id }) => ({ onderwerp: 'contactmoment', onderwerpId: id }),
});
const leesAanwezig = (tx: Tx, contactmomentId: string) =>
  tx.betrokkene.findMany({
    where: { contactmomenten: { some: { contactmomentId } } },
    orderBy: { naam: 'asc' },
    select: { id: true, naam: true },
  });

type Opgeslagen = Pick<
  Contactmoment,
  'id' | 'clientId' | 'datum' | 'soort' | 'kanaal' | 'status' | 'locatieId' | 'metDerde' | 'derden'
>;

/** Wat er staat zoals een formulier het invult, met waaruit te kiezen is. */
async function leesCorrectie(tx: Tx, m: Opgeslagen, vandaag: Datum) {
  const waren = (await leesAanwezig(tx, m.id)).map((b) => b.id);
  const toen = { van: { lte: m.datum }, OR: [{ tot: null }, { tot: { gte: m.datum } }] };
  return {
    ...{ soort: m.soort, kanaal: m.kanaal, status: m.status, metDerde: m.metDerde, derden: m.derden },
    locatieId: m.locatieId,
    locaties: await openLocaties(tx, vandaag, m.locatieId ? [m.locatieId] : []),
    betrokkeneIds: waren,
    betrokkenen: await tx.betrokkene.findMany({
      where: { clientId: m.clientId, OR: [toen, { id: { in: waren } }] },
      orderBy: { naam: 'asc' },
      select: { id: true, naam: true },
    }),
  };
}

export type ContactmomentDetail = Antwoord<typeof getContactmoment>;
export type Wijziging = ContactmomentDetail['wijzigingen'][number];
export type Afgeschermd = NonNullable<ContactmomentDetail['afgeschermd']>;
export type Correctiekeuze = NonNullable<ContactmomentDetail['correctie']>;
export type Plekkeuze = NonNullable<ContactmomentDetail['plek']>;
