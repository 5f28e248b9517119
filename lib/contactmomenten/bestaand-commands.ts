import 'server-only';
import type { z } from 'zod';
import type { Prisma } from '../../generated/prisma/client';
import { bezwarenBij } from '../afspraken/botsing';
import { langeDatum } from '../copy/datums';
import { KANAAL } from '../copy/woorden';
import { assessContactnorm } from '../domain/contactnorm';
import { type Datum, plusDagen } from '../domain/datum';
import type { Afspraakmelding } from '../domain/gevolg';
import type { Kanaal } from '../domain/tellend-gesprek';
import { isVervolgGeregeld, openVervolgtaak } from '../opvolging/rijen';
import { defineCommand } from '../server/command';
import { naarDb, uitDb } from '../server/datums';
import { Bevestig, IntussenGewijzigd, NietGevonden, Ongeldig } from '../server/fouten';
import { type Clientzaak, opClient, opVanClient } from '../zaak/client';
import { opTraject } from '../zaak/traject';
import { contactSchrijven, eisBinnenTraject, eisLocatie, terugNaar, vindDubbel } from './commands';
import {
  afspraakAfzeggenSchema,
  afspraakVerplaatsenSchema,
  contactmomentAfkeurenSchema,
  contactmomentSchema,
  geenGehoorVastleggenSchema,
  verslagCorrigerenSchema,
  vervolgToelichtenSchema,
} from './schema';
import { AFZEG_VELDEN, CORRIGEER_VELDEN, TOELICHTEN_VELDEN, VERKEERD_VELDEN, VERPLAATS_VELDEN } from './woorden';

type Bestaand = { clientnummer: string; contactmomentId: string; versie: number };

const VELDEN = {
  id: true,
  datum: true,
  tijd: true,
  kanaal: true,
  status: true,
  locatieId: true,
  duurMinuten: true,
  gehoudenDoorId: true,
  verslag: true,
  versie: true,
  verkeerdOp: true,
} as const;
type Moment = Prisma.ContactmomentGetPayload<{ select: typeof VELDEN }>;
type Zaak = Clientzaak & { moment: Moment };

/** Eén contactmoment van deze cliënt, zoals de gebruiker het zag. */
const opContactmoment = opVanClient(async ({ tx, client }, v: Bestaand) => {
  const moment = await tx.contactmoment.findFirst({
    where: { id: v.contactmomentId, clientId: client.id },
    select: VELDEN,
  });
  if (!moment) throw new NietGevonden();
  if (moment.versie !== v.versie)
    throw new IntussenGewijzigd(
      [
        { veld: 'datum', label: 'Datum', waarde: langeDatum(uitDb(moment.datum)) },
        { veld: 'verslag', label: 'Verslag', waarde: moment.verslag ?? '' },
      ],
      moment.versie,
    );
  if (moment.verkeerdOp)
    throw new Ongeldig({}, 'Dit contactmoment is gemarkeerd als verkeerd geregistreerd en kan niet meer veranderen.');
  return { moment };
});

const wegens = (toelichting: string) => ({ reden: null, toelichting });

const over = ({ id }: Moment, details?: Record<string, string>) => ({
  onderwerp: 'contactmoment',
  onderwerpId: id,
  details,
});

const melding = ({ id, versie }: Moment, soort: Afspraakmelding['soort']): Afspraakmelding => ({
  contactmomentId: id,
  soort,
  versie: versie + 1,
});

/** Verzet een afspraak: dag en tijd, en als het nodig is ook hoe, waar en hoe lang. Wat er eerst stond blijft bewaard. */
export const afspraakVerplaatsen = defineCommand('afspraak.verplaatsen', afspraakVerplaatsenSchema)
  .op(opContactmoment, { recht: 'contactmoment.wijzigen', raakt: 'norm', velden: VERPLAATS_VELDEN })
  .doet(async (zaak, v) => {
    const { tx, user, vandaag, moment } = zaak;
    if (moment.status !== 'gepland') throw new Ongeldig({}, 'Alleen een afspraak die nog komt kan worden verplaatst.');
    if (v.datum < vandaag) throw new Ongeldig({ datum: 'De nieuwe datum ligt in het verleden.' });
    if (v.datum > plusDagen(vandaag, 366)) throw new Ongeldig({ datum: 'Deze datum is meer dan een jaar vooruit.' });
    eisBinnenTraject(await zaak.feiten(), v.datum);
    const nieuw = nieuwePlek(moment, v);
    const anders =
      nieuw.kanaal !== moment.kanaal ||
      nieuw.locatieId !== moment.locatieId ||
      nieuw.duurMinuten !== moment.duurMinuten;
    if (v.datum === uitDb(moment.datum) && v.tijd === moment.tijd && !anders)
      throw new Ongeldig({ datum: 'Dit is al de datum en tijd van de afspraak.' });
    await eisLocatie(zaak, nieuw.locatieId, v.datum, nieuw.locatieId === moment.locatieId);
    await vraagVerplaatsen(zaak, nieuw);
    const eerder = anders ? `Eerder: ${await plekTekst(zaak)}.` : null;
    await tx.contactmomentWijziging.create({
      data: {
        contactmomentId: moment.id,
        soort: 'verplaatst',
        oudeDatum: moment.datum,
        oudeTijd: moment.tijd,
        reden: [v.reden, eerder].filter(Boolean).join(' ') || null,
        doorId: user.id,
      },
      select: { id: true },
    });
    await wijzig(zaak, { ...nieuw, datum: naarDb(v.datum) });
    return {
      spoor: over(moment, { van: uitDb(moment.datum), naar: v.datum }),
      gevolg: {
        meldingen: [melding(moment, 'verplaatst')],
        vervolg: wegens('De afspraak is verplaatst tot na de uiterlijke datum.'),
      },
      naar: terugNaar(v.terug, v.clientnummer, v.datum),
      gelukt: 'afspraak.verplaatsen',
    };
  });

const wijzig = ({ tx, moment }: Zaak, data: Prisma.ContactmomentUncheckedUpdateInput) =>
  tx.contactmoment.update({
    where: { id: moment.id },
    data: { ...data, versie: { increment: 1 } },
    select: { id: true },
  });

type Plek = { datum: Datum; tijd: string | null; kanaal: Kanaal; locatieId: string | null; duurMinuten: number | null };

/** Wat niet is genoemd blijft; alleen een gesprek op locatie heeft een locatie. */
function nieuwePlek(moment: Moment, v: z.output<typeof afspraakVerplaatsenSchema>): Plek {
  const kanaal = v.kanaal ?? moment.kanaal;
  const locatieId = v.locatieId === undefined ? moment.locatieId : v.locatieId;
  return {
    datum: v.datum,
    tijd: v.tijd,
    kanaal,
    locatieId: kanaal === 'op_locatie' ? locatieId : null,
    duurMinuten: v.duurMinuten === undefined ? moment.duurMinuten : v.duurMinuten,
  };
}

async function vraagVerplaatsen(zaak: Zaak, nieuw: Plek): Promise<void> {
  if (zaak.bevestigd) return;
  const { moment } = zaak;
  const [t] = await zaak.feiten();
  const staatEr = vindDubbel(t?.contacten ?? [], nieuw.datum, nieuw.kanaal, moment.id);
  const begeleiderId = moment.gehoudenDoorId ?? zaak.user.id;
  const bezwaren = await bezwarenBij(zaak, { ...nieuw, begeleiderId, behalveId: moment.id });
  const vragen = [...(staatEr ? [`Staat er al: ${staatEr}.`] : []), ...bezwaren];
  if (vragen.length > 0) throw new Bevestig(`${vragen.join(' ')} Toch verplaatsen?`);
}

/** Hoe, waar en hoe lang het eerst was: "op locatie, servicecentrum Noord, 45 minuten". */
async function plekTekst({ tx, moment: { kanaal, locatieId, duurMinuten } }: Zaak): Promise<string> {
  const locatie = locatieId && (await tx.locatie.findUnique({ where: { id: locatieId }, select: { naam: true } }));
  const delen = [KANAAL[kanaal].toLowerCase(), locatie ? locatie.naam : null, duurMinuten && `${duurMinuten} minuten`];
  return delen.filter(Boolean).join(', ');
}

/** Zegt een afspraak af, met wie dat deed en waarom; wie daardoor geen afspraak op tijd heeft, komt bij "vervolg plannen". */
export const afspraakAfzeggen = defineCommand('afspraak.afzeggen', afspraakAfzeggenSchema)
  .op(opContactmoment, { recht: 'contactmoment.wijzigen', raakt: 'norm', velden: AFZEG_VELDEN })
  .doet(async (zaak, v) => {
    const { moment } = zaak;
    if (moment.status !== 'gepland') throw new Ongeldig({}, 'Alleen een afspraak die nog komt kan worden afgezegd.');
    await wijzig(zaak, { status: 'afgezegd', afgezegdDoor: v.door, afgezegdReden: v.reden });
    return {
      spoor: over(moment, { door: v.door }),
      gevolg: { meldingen: [melding(moment, 'afgezegd')], vervolg: wegens('De afspraak is afgezegd.') },
      naar: terugNaar(v.terug, v.clientnummer, uitDb(moment.datum)),
      gelukt: 'afspraak.afzeggen',
    };
  });

/** Vervangt de tekst van een verslag; de oude tekst blijft leesbaar. */
export const verslagCorrigeren = defineCommand('verslag.corrigeren', verslagCorrigerenSchema)
  .op(opContactmoment, { recht: 'contactmoment.wijzigen', raakt: 'niets', velden: CORRIGEER_VELDEN })
  .doet(async (zaak, v) => {
    const { tx, user, moment } = zaak;
    if ((moment.verslag ?? null) === v.verslag) throw new Ongeldig({ verslag: 'De tekst is niet veranderd.' });
    await tx.contactmomentWijziging.create({
      data: {
        contactmomentId: moment.id,
        soort: 'verslag_gecorrigeerd',
        oudVerslag: moment.verslag,
        reden: v.reden,
        doorId: user.id,
      },
      select: { id: true },
    });
    await wijzig(zaak, { verslag: v.verslag });
    return { spoor: over(moment), naar: `/clienten/${v.clientnummer}`, gelukt: 'verslag.corrigeren' };
  });

/** Haalt een contactmoment uit de telling zonder het te verwijderen: het blijft zichtbaar, met de reden. */
export const contactmomentAfkeuren = defineCommand('contactmoment.afkeuren', contactmomentAfkeurenSchema)
  .op(opContactmoment, { recht: 'contactmoment.wijzigen', raakt: 'norm', velden: VERKEERD_VELDEN })
  .doet(async (zaak, v) => {
    const { user, moment } = zaak;
    await wijzig(zaak, { verkeerdOp: new Date(), verkeerdDoorId: user.id, verkeerdReden: v.reden });
    const afspraak = moment.status === 'gepland';
    return {
      spoor: over(moment, { datum: uitDb(moment.datum) }),
      gevolg: afspraak
        ? { meldingen: [melding(moment, 'afgezegd')], vervolg: wegens('De afspraak was verkeerd geregistreerd.') }
        : {},
      naar: `/clienten/${v.clientnummer}`,
      gelukt: 'contactmoment.afkeuren',
    };
  });

/** Eén klik: gebeld en geen gehoor, vandaag. Staat er voor vandaag een telefonische afspraak, dan krijgt die deze uitkomst. */
export const geenGehoorVastleggen = defineCommand('geen_gehoor.vastleggen', geenGehoorVastleggenSchema)
  .op(opClient, { recht: 'contactmoment.vastleggen', raakt: 'norm' })
  .doet(async (zaak, { clientnummer }) => {
    const { tx, client, vandaag } = zaak;
    const afspraak = await tx.contactmoment.findFirst({
      where: {
        clientId: client.id,
        datum: naarDb(vandaag),
        status: 'gepland',
        kanaal: 'telefonisch',
        verkeerdOp: null,
      },
      orderBy: { tijd: 'asc' },
      select: { id: true, versie: true, tijd: true, metDerde: true, derden: true, duurMinuten: true, verslag: true },
    });
    const invoer = contactmomentSchema.parse({
      clientnummer,
      datum: vandaag,
      kanaal: 'telefonisch',
      status: 'geen_gehoor',
      ...(afspraak && { ...afspraak, afspraakId: afspraak.id }),
    });
    const { spoor, gevolg } = await contactSchrijven(zaak, invoer);
    return { spoor, gevolg, melding: `Geen gehoor vastgelegd bij ${client.naam}.` };
  });

/**
 * Legt vast waarom het volgende gesprek er nog niet is. De teamleider ziet de reden en de dag, niet de tekst. Is er nog geen afspraak op
 * tijd, dan staat het plannen daarna als taak op Vandaag.
 */
export const vervolgToelichten = defineCommand('vervolg.toelichten', vervolgToelichtenSchema)
  .op(opTraject, { recht: 'contactmoment.vastleggen', raakt: 'opvolging', velden: TOELICHTEN_VELDEN })
  .doet(async (zaak, v) => {
    const { tx, vandaag, traject } = zaak;
    const feiten = await zaak.feiten();
    if (assessContactnorm(feiten.norm, vandaag).status === 'nog_niet_gestart')
      throw new Ongeldig({}, 'Dit traject is nog niet begonnen; er is nog niets toe te lichten.');
    const aanleiding = { reden: v.vervolgReden, toelichting: v.vervolgToelichting };
    await openVervolgtaak(tx, traject.id, aanleiding, vandaag, isVervolgGeregeld(feiten, vandaag));
    return {
      spoor: { details: { reden: v.vervolgReden } },
      naar: `/clienten/${traject.clientnummer}`,
      gelukt: 'vervolg.toelichten',
    };
  });
