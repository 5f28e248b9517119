import 'server-only';
import { tijdstip } from '../copy/datums';
import { leesUitlegErbij, schermUitlegAf } from '../escalaties/rijen';
import { labelsVan } from '../formulier/formulier';
import { haalAanwezigenWeg } from '../netwerk/rijen';
import { schermSamenvattingAf } from '../overdrachten/rijen';
import { nu } from '../server/clock';
import { defineCommand } from '../server/command';
import { gooiVanAnderenWeg, vervangBijAnderen } from '../server/concepten';
import { naarDb, uitDb } from '../server/datums';
import { Ongeldig } from '../server/fouten';
import { isAfgeschermd, meldDatalek } from '../verantwoording/datalek-rijen';
import { AFGESCHERMD } from '../verantwoording/datalek-woorden';
import { opClient, opVanClient } from '../zaak/client';
import { contactmomentAfkeurenSchema, pogingIntrekkenSchema } from './schema';
import { CORRIGEER_VELDEN, VERGISSING, VERKEERD_VELDEN } from './woorden';
import { laadMoment, type Momentzaak, melding, over, wegens, wijzig } from './zaak';

type Afkeuring = { clientnummer: string; contactmomentId: string; versie: number; wat: 'andere_client' | 'anders' };

/** Wat al gemarkeerd was kan alleen nog worden afgeschermd: vroeger kon dat niet, of het bleek later. */
const opAfTeKeuren = opVanClient(async (zaak, v: Afkeuring) => {
  const { moment } = await laadMoment(zaak, v);
  const afgeschermd = moment.verkeerdOp && (await isAfgeschermd(zaak.tx, moment.id));
  if (afgeschermd || (moment.verkeerdOp && v.wat === 'anders'))
    throw new Ongeldig({}, 'Dit contactmoment is al gemarkeerd als verkeerd geregistreerd.');
  return { moment };
});

/**
 * Haalt een contactmoment uit de telling zonder het te verwijderen: het blijft zichtbaar, met de reden. Hoorde het bij een andere cliënt, dan verhuist
 * wat er geschreven was naar een melding van een mogelijk datalek, en is het voor ieder ander afgeschermd.
 */
export const contactmomentAfkeuren = defineCommand('contactmoment.afkeuren', contactmomentAfkeurenSchema)
  .op(opAfTeKeuren, { recht: 'contactmoment.wijzigen', raakt: 'norm', velden: VERKEERD_VELDEN })
  .doet(async (zaak, { clientnummer, wat, reden }) => {
    const { user, moment } = zaak;
    const spoor = over(moment, { datum: uitDb(moment.datum) });
    const dossier = `/clienten/${clientnummer}`;
    const gevolg =
      moment.status === 'gepland' && !moment.verkeerdOp
        ? { meldingen: [melding(moment, 'afgezegd')], vervolg: wegens('De afspraak was verkeerd geregistreerd.') }
        : {};
    if (wat === 'anders') {
      await wijzig(zaak, { verkeerdOp: nu(), verkeerdDoorId: user.id, verkeerdReden: reden });
      return { spoor, gevolg, naar: dossier, gelukt: 'contactmoment.afkeuren' };
    }
    const datalekId = await schermAf(zaak, reden);
    return {
      spoor: [{ actie: 'datalek.melden', onderwerp: 'datalek', onderwerpId: datalekId }, spoor],
      gevolg,
      naar: `${dossier}/contactmomenten/${moment.id}`,
      gelukt: 'contactmoment.afschermen',
    };
  });

/** Verhuist elke tekst die met dit contact is opgeschreven; daarna is er in het dossier niets meer om te lezen. */
async function schermAf(zaak: Momentzaak, toelichting: string | null): Promise<string> {
  const { tx, user, client, moment } = zaak;
  const contactmomentId = moment.id;
  const wijzigingen = await tx.contactmomentWijziging.findMany({
    where: { contactmomentId },
    orderBy: { op: 'asc' },
    select: { op: true, oudVerslag: true, oud: true, reden: true, door: { select: { naam: true } } },
  });
  const onderwerpen = await tx.onderwerp.findMany({
    where: { contactmomenten: { some: { contactmomentId } } },
    orderBy: { naam: 'asc' },
    select: { naam: true },
  });
  const aanwezig = await haalAanwezigenWeg(tx, contactmomentId);
  const vervolg = await leesUitlegErbij(tx, contactmomentId);
  const eerder = wijzigingen.flatMap((w) =>
    [w.oudVerslag, ...w.oud, w.reden].filter(Boolean).map((tekst) => `${tijdstip(w.op)}, ${w.door.naam}: ${tekst}`),
  );
  // Uit een bestand is niet bekend wie het schreef; dan is het wie het gesprek voerde.
  const auteurId = moment.vastgelegdDoorId ?? moment.gehoudenDoorId;
  const datalekId = await meldDatalek(tx, {
    contactmomentId,
    auteurId,
    verslag: moment.verslag,
    derden: [...aanwezig, ...(moment.derden ? [moment.derden] : [])].join(', ') || null,
    onderwerpen: onderwerpen.map((o) => o.naam),
    eerder: [...eerder, ...[moment.afgezegdReden, moment.verkeerdReden].flatMap((t) => t ?? []), ...vervolg],
    toelichting,
    geschrevenOp: moment.vastgelegdOp,
    gevondenOp: nu(),
    gevondenDoorId: user.id,
  });
  await schermUitlegAf(tx, { clientId: client.id, contactmomentId, sinds: moment.vastgelegdOp }, vervolg, AFGESCHERMD);
  await tx.contactmomentWijziging.updateMany({
    where: { contactmomentId },
    data: { oudVerslag: null, oud: [], reden: null },
  });
  await tx.contactmomentOnderwerp.deleteMany({ where: { contactmomentId } });
  await schermKopieenAf(zaak, { auteurId, eerder: wijzigingen }, vervolg);
  await wijzig(zaak, {
    ...{ verslag: null, derden: null, afgezegdReden: null, verkeerdReden: AFGESCHERMD },
    verkeerdOp: moment.verkeerdOp ?? nu(),
    verkeerdDoorId: moment.verkeerdOp ? moment.verkeerdDoorId : user.id,
  });
  return datalekId;
}

type Geschreven = { auteurId: string | null; eerder: readonly { oudVerslag: string | null; oud: readonly string[] }[] };

/** Wat er letterlijk van is overgenomen, ook van hoe het er eerst stond: in een overdracht, en in wat een ander nog openstaan heeft. */
async function schermKopieenAf(
  { tx, client, moment }: Momentzaak,
  { auteurId, eerder }: Geschreven,
  uitleg: readonly string[],
): Promise<void> {
  const dossier = `/clienten/${client.clientnummer}`;
  const bij = `${labelsVan(CORRIGEER_VELDEN).derden}: `;
  const derden = eerder.flatMap((w) => w.oud.filter((t) => t.startsWith(bij)).map((t) => t.slice(bij.length)));
  const overgenomen = {
    verslagen: [moment.verslag, ...eerder.map((w) => w.oudVerslag)].flatMap((t) => t ?? []),
    derden: [...derden, ...(moment.derden ? [moment.derden] : [])],
  };
  for (const tekst of await schermSamenvattingAf(tx, client.id, overgenomen, AFGESCHERMD))
    await vervangBijAnderen(tx, auteurId, `${dossier}/overdracht`, tekst);
  for (const van of uitleg) await vervangBijAnderen(tx, auteurId, `${dossier}/uitleg`, { van, naar: AFGESCHERMD });
  await gooiVanAnderenWeg(tx, auteurId, `${dossier}/contactmomenten/${moment.id}`);
}

/**
 * Maakt "geen gehoor", "niet gekomen" of een ingesproken voicemail van vandaag ongedaan: een vergissing van wie het net zelf vastlegde. Was het
 * een afspraak, dan staat die er weer; anders blijft de poging zichtbaar als verkeerd geregistreerd.
 */
export const pogingIntrekken = defineCommand('poging.intrekken', pogingIntrekkenSchema)
  .op(opClient, { recht: 'contactmoment.vastleggen', raakt: 'norm' })
  .doet(async ({ tx, user, client, vandaag }, { clientnummer, contactmomentId, terug }) => {
    const geenGehoor = { status: 'geen_gehoor', kanaal: 'telefonisch' } as const;
    const nietGekomen = { status: 'niet_verschenen', versie: { gt: 1 } } as const;
    const voicemail = { status: 'gevoerd', kanaal: 'voicemail' } as const;
    const poging = await tx.contactmoment.findFirst({
      where: {
        ...{ clientId: client.id, datum: naarDb(vandaag), vastgelegdDoorId: user.id, verkeerdOp: null },
        wijzigingen: { none: { soort: 'gecorrigeerd' } },
        ...(contactmomentId
          ? { id: contactmomentId, OR: [geenGehoor, nietGekomen, voicemail] }
          : { OR: [geenGehoor, nietGekomen] }),
      },
      orderBy: [{ vastgelegdOp: 'desc' }, { id: 'desc' }],
      select: { id: true, versie: true },
    });
    if (!poging) throw new Ongeldig({}, 'Er is vandaag geen poging van u die ongedaan kan worden gemaakt.');
    // Een nieuwe poging begint bij versie 1; een hogere was een afspraak die zo haar uitkomst kreeg.
    const wasAfspraak = poging.versie > 1;
    await tx.contactmoment.update({
      where: { id: poging.id },
      data: {
        versie: { increment: 1 },
        ...(wasAfspraak
          ? { status: 'gepland' }
          : { verkeerdOp: nu(), verkeerdDoorId: user.id, verkeerdReden: VERGISSING }),
      },
      select: { id: true },
    });
    const spoor = over(poging, { datum: vandaag });
    // In een belronde is dezelfde cliënt dan weer aan de beurt.
    if (terug === 'bellen') return { spoor, naar: `/bellen/${clientnummer}` };
    return { spoor, stil: true, melding: 'ongedaan gemaakt' };
  });
