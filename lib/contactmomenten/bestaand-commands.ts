import 'server-only';
import type { z } from 'zod';
import { bezwarenBij } from '../afspraken/botsing';
import { kloktijd, langeDatum } from '../copy/datums';
import { geprobeerdTekst } from '../copy/woorden';
import { type Datum, plusDagen } from '../domain/datum';
import type { Kanaal } from '../domain/tellend-gesprek';
import { nu } from '../server/clock';
import { defineCommand } from '../server/command';
import { naarDb, uitDb } from '../server/datums';
import { Bevestig, NietGevonden, Ongeldig } from '../server/fouten';
import { opClient } from '../zaak/client';
import { contactSchrijven, eisBinnenTraject, eisLocatie, terugNaar, VAN_AFSPRAAK, vindDubbel } from './commands';
import { berekenGevolg } from './norm-gevolg';
import { isElders, verplaatsAfspraak } from './rijen';
import {
  afspraakAfzeggenSchema,
  afspraakVerplaatsenSchema,
  contactmomentSchema,
  geenGehoorVastleggenSchema,
  nietVerschenenVastleggenSchema,
} from './schema';
import { AFZEG_VELDEN, VERPLAATS_VELDEN } from './woorden';
import { feitVan, type Moment, type Momentzaak, melding, opContactmoment, over, wegens, wijzig } from './zaak';

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
    const zelfdeTijd = v.datum === uitDb(moment.datum) && v.tijd === moment.tijd;
    if (zelfdeTijd && !isElders(moment, nieuw))
      throw new Ongeldig({ datum: 'Dit is al de datum en tijd van de afspraak.' });
    await eisLocatie(zaak, nieuw.locatieId, v.datum, nieuw.locatieId === moment.locatieId);
    await vraagVerplaatsen(zaak, nieuw);
    const bericht = await verplaatsAfspraak(tx, moment, nieuw, { doorId: user.id, reden: v.reden });
    return {
      spoor: over(moment, { van: uitDb(moment.datum), naar: v.datum }),
      gevolg: {
        meldingen: [bericht],
        vervolg: wegens('De afspraak is verplaatst tot na de uiterlijke datum.'),
      },
      naar: terugNaar(v.terug, v.clientnummer, v.datum),
      gelukt: zelfdeTijd && zelfdeHoe(moment, nieuw) ? 'afspraak.verlengen' : 'afspraak.verplaatsen',
    };
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

/** Verandert er aan hoe en waar niets? */
const zelfdeHoe = (oud: Moment, nieuw: Plek) => !isElders({ ...oud, duurMinuten: nieuw.duurMinuten }, nieuw);

async function vraagVerplaatsen(zaak: Momentzaak, nieuw: Plek): Promise<void> {
  if (zaak.bevestigd) return;
  const { moment } = zaak;
  const trajecten = await zaak.feiten();
  const [t] = trajecten;
  const staatEr = vindDubbel(t?.contacten ?? [], nieuw.datum, nieuw.kanaal, moment.id);
  const begeleiderId = moment.gehoudenDoorId ?? zaak.user.id;
  const bezwaren = await bezwarenBij(zaak, { ...nieuw, begeleiderId, behalveId: moment.id });
  const feit = { ...feitVan(moment), datum: nieuw.datum, kanaal: nieuw.kanaal };
  const grens = berekenGevolg(trajecten, feit, moment.id, zaak.vandaag)?.grens;
  const teLaat = grens && nieuw.datum > grens && uitDb(moment.datum) <= grens;
  const vragen = [
    ...(staatEr ? [`Staat er al: ${staatEr}.`] : []),
    ...(teLaat ? [`Volgens de norm moet het gesprek uiterlijk ${langeDatum(grens)} zijn.`] : []),
    ...bezwaren,
  ];
  if (vragen.length > 0) throw new Bevestig(`${vragen.join(' ')} Toch verplaatsen?`);
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

/** Eén klik: gebeld en geen gehoor, vandaag. Staat er voor vandaag een telefonische afspraak, dan krijgt die deze uitkomst. */
export const geenGehoorVastleggen = defineCommand('geen_gehoor.vastleggen', geenGehoorVastleggenSchema)
  .op(opClient, { recht: 'contactmoment.vastleggen', raakt: 'norm' })
  .doet(async (zaak, { clientnummer }) => {
    const { vandaag } = zaak;
    const invoer = contactmomentSchema.parse({
      clientnummer,
      datum: vandaag,
      kanaal: 'telefonisch',
      status: 'geen_gehoor',
    });
    const { spoor, gevolg } = await contactSchrijven(zaak, invoer);
    // De lijst blijft staan zoals zij is: wie verder klikt moet niet bij een ander uitkomen.
    return { spoor, gevolg, stil: true, melding: geprobeerdTekst(kloktijd(nu())) };
  });

/** Eén klik: de afspraak van vandaag ging niet door, want de cliënt kwam niet. */
export const nietVerschenenVastleggen = defineCommand('niet_verschenen.vastleggen', nietVerschenenVastleggenSchema)
  .op(opClient, { recht: 'contactmoment.vastleggen', raakt: 'norm' })
  .doet(async (zaak, { clientnummer, afspraakId }) => {
    const { tx, client, vandaag } = zaak;
    const afspraak = await tx.contactmoment.findFirst({
      where: { id: afspraakId, clientId: client.id, datum: naarDb(vandaag), verkeerdOp: null },
      select: { ...VAN_AFSPRAAK, status: true },
    });
    if (!afspraak) throw new NietGevonden();
    if (afspraak.status !== 'gepland') throw new Ongeldig({}, 'Deze afspraak is intussen al ingevuld.');
    const { id, versie, kanaal, tijd, locatieId, metDerde, derden, duurMinuten, verslag } = afspraak;
    const { spoor, gevolg } = await contactSchrijven(zaak, {
      ...contactmomentSchema.parse({ clientnummer, datum: vandaag, kanaal, status: 'niet_verschenen' }),
      ...{ afspraakId: id, versie, tijd, locatieId, metDerde, derden, duurMinuten, verslag },
    });
    return { spoor, gevolg, stil: true, melding: `vandaag ${kloktijd(nu())} niet gekomen` };
  });
