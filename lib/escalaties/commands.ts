import 'server-only';
import { langeDatum } from '../copy/datums';
import type { Datum } from '../domain/datum';
import type { Spoor } from '../server/audit';
import { nu } from '../server/clock';
import { defineCommand } from '../server/command';
import { naarDbOfNull } from '../server/datums';
import { Ongeldig } from '../server/fouten';
import { opVanTraject, type Trajectzaak } from '../zaak/traject';
import { type Escalatiestapsoort, laatsteStilteDag } from './regels';
import { escalatieBeantwoordenSchema, escalatieUitleggenSchema, escalatieVragenSchema } from './schema';
import { ANTWOORD_VELDEN, UITLEG_VELDEN, VRAAG_VELDEN } from './woorden';

type Zaak = Trajectzaak & { escalatieId: string };

/** De escalatie die nu openstaat bij het traject. Is er intussen een gesprek geweest, dan is er niets meer te vragen. */
const opEscalatie = opVanTraject(
  async (_, v: { trajectId: string; clientnummer?: string }) => v,
  async ({ tx, traject }) => {
    const open = await tx.escalatie.findFirst({
      where: { trajectId: traject.id, geslotenOp: null },
      select: { id: true },
    });
    if (!open) throw new Ongeldig({}, 'Deze cliënt wacht niet (meer) langer dan 14 dagen. Er is niets opgeslagen.');
    return { escalatieId: open.id };
  },
);

type Stap = { soort: Escalatiestapsoort; tekst: string; stilTot?: Datum };

async function zetStap({ tx, user, escalatieId }: Zaak, { soort, tekst, ...stap }: Stap): Promise<Spoor> {
  const stilTot = naarDbOfNull(stap.stilTot ?? null);
  await tx.escalatiestap.create({
    data: { escalatieId, soort, tekst, stilTot, doorId: user.id, op: nu() },
    select: { id: true },
  });
  await tx.escalatie.update({
    where: { id: escalatieId },
    // Een uitleg van de begeleider laat staan wat de teamleider afsprak.
    data: { versie: { increment: 1 }, ...(soort === 'uitleg' ? {} : { stilTot }) },
    select: { id: true },
  });
  return { onderwerp: 'escalatie', onderwerpId: escalatieId, details: stap };
}

const opTeam = ({ traject }: Zaak) => `/team/clienten/${traject.clientnummer}/wachten`;

/** De teamleider vraagt de begeleider waarom iemand zo lang wacht; de vraag staat bij de begeleider tot er een uitleg is. */
export const escalatieVragen = defineCommand('escalatie.vragen', escalatieVragenSchema)
  .op(opEscalatie, { recht: 'escalatie.behandelen', raakt: 'opvolging', velden: VRAAG_VELDEN })
  .doet(async (zaak, v) => {
    if (!zaak.traject.begeleiderId)
      throw new Ongeldig({}, 'Deze cliënt heeft geen begeleider om het aan te vragen. Kies eerst een begeleider.');
    const spoor = await zetStap(zaak, { soort: 'vraag', tekst: v.tekst });
    return { spoor, naar: opTeam(zaak), gelukt: 'escalatie.vragen' };
  });

/** De teamleider neemt genoegen met hoe het is, tot een dag; tot dan vraagt niets er nog om. */
export const escalatieBeantwoorden = defineCommand('escalatie.beantwoorden', escalatieBeantwoordenSchema)
  .op(opEscalatie, { recht: 'escalatie.behandelen', raakt: 'opvolging', velden: ANTWOORD_VELDEN })
  .doet(async (zaak, { stilTot, tekst }) => {
    const laatste = laatsteStilteDag(zaak.vandaag);
    if (stilTot <= zaak.vandaag) throw new Ongeldig({ stilTot: 'Kies een dag die nog komt.' });
    if (stilTot > laatste)
      throw new Ongeldig({
        stilTot: `Kies een dag op of voor ${langeDatum(laatste)}. Duurt het langer? Schort het traject dan op, met een reden.`,
      });
    const spoor = await zetStap(zaak, { soort: 'antwoord', tekst, stilTot });
    return { spoor, naar: opTeam(zaak), gelukt: 'escalatie.beantwoorden' };
  });

/** De begeleider legt uit waarom er nog geen gesprek was; de teamleider leest dit. */
export const escalatieUitleggen = defineCommand('escalatie.uitleggen', escalatieUitleggenSchema)
  .op(opEscalatie, { recht: 'contactmoment.vastleggen', raakt: 'opvolging', velden: UITLEG_VELDEN })
  .doet(async (zaak, v) => {
    const spoor = await zetStap(zaak, { soort: 'uitleg', tekst: v.uitleg });
    return { spoor, naar: `/clienten/${v.clientnummer}`, gelukt: 'escalatie.uitleggen' };
  });
