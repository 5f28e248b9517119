import 'server-only';
import { langeDatum } from '../copy/datums';
import { assessContactnorm } from '../domain/contactnorm';
import type { Datum } from '../domain/datum';
import { isVervolgGeregeld } from '../opvolging/rijen';
import type { Spoor } from '../server/audit';
import { nu } from '../server/clock';
import { defineCommand } from '../server/command';
import { naarDbOfNull } from '../server/datums';
import { Ongeldig } from '../server/fouten';
import { opTraject, opVanTraject, type Trajectzaak } from '../zaak/traject';
import { type Gezegd, isUitTeLeggen, laatsteStilteDag } from './regels';
import { schrijfUitleg } from './rijen';
import { escalatieAccepterenSchema, escalatieVragenSchema, uitlegGevenSchema } from './schema';
import { AKKOORD_VELDEN, UITLEG_VELDEN, VRAAG_VELDEN } from './woorden';

type Zaak = Trajectzaak & { escalatieId: string; uiterlijk: Date };

/** De escalatie die nu openstaat bij het traject. Is er intussen een gesprek geweest, dan is er niets meer te vragen. */
const opEscalatie = opVanTraject(
  async (_, v: { trajectId: string; clientnummer?: string }) => v,
  async ({ tx, traject }) => {
    const open = await tx.escalatie.findFirst({
      where: { trajectId: traject.id, geslotenOp: null },
      select: { id: true, uiterlijk: true },
    });
    if (!open) throw new Ongeldig({}, 'Deze cliënt wacht niet (meer) langer dan 14 dagen. Er is niets opgeslagen.');
    return { escalatieId: open.id, uiterlijk: open.uiterlijk };
  },
);

/** Een uitleg of akkoord geldt tot een dag die nog komt, en niet te ver weg: wat langer duurt is een opschorting. */
function eisStilteDag(veld: 'tot' | 'stilTot', tot: Datum, vandaag: Datum): void {
  const laatste = laatsteStilteDag(vandaag);
  if (tot <= vandaag) throw new Ongeldig({ [veld]: 'Kies een dag die nog komt.' });
  if (tot > laatste)
    throw new Ongeldig({
      [veld]: `Kies een dag op of voor ${langeDatum(laatste)}. Duurt het langer? Dan hoort er een opschorting bij, van de teamleider.`,
    });
}

/** De begeleider legt uit waarom er nog geen gesprek is, en tot wanneer dat geldt; de teamleider leest het. Tot die dag vraagt Vandaag er niet om. */
export const uitlegGeven = defineCommand('uitleg.geven', uitlegGevenSchema)
  .op(opTraject, { recht: 'contactmoment.vastleggen', raakt: 'opvolging', velden: UITLEG_VELDEN })
  .doet(async (zaak, { reden, tekst, tot }) => {
    const { tx, user, traject, vandaag } = zaak;
    const feiten = await zaak.feiten();
    const { status, uiterlijk } = assessContactnorm(feiten.norm, vandaag);
    if (!isUitTeLeggen(status, isVervolgGeregeld(feiten, vandaag)))
      throw new Ongeldig({}, 'Hier is nu niets uit te leggen: er staat een afspraak op tijd, of de klok staat stil.');
    eisStilteDag('tot', tot, vandaag);
    await schrijfUitleg(tx, { trajectId: traject.id, uiterlijk, reden, tekst, tot, doorId: user.id });
    return {
      spoor: { details: { reden, stilTot: tot } },
      naar: `/clienten/${traject.clientnummer}`,
      gelukt: 'uitleg.geven',
    };
  });

type Stap = { soort: Exclude<Gezegd, 'uitleg'>; tekst: string | null; stilTot?: Datum };

/** Een akkoord maakt stil tot zijn dag; een nieuwe vraag haalt die stilte weg. */
async function zetStap({ tx, user, escalatieId }: Zaak, { soort, tekst, ...stap }: Stap): Promise<Spoor> {
  const stilTot = naarDbOfNull(stap.stilTot ?? null);
  await tx.escalatiestap.create({
    data: { escalatieId, soort, tekst, stilTot, doorId: user.id, op: nu() },
    select: { id: true },
  });
  await tx.escalatie.update({
    where: { id: escalatieId },
    data: { versie: { increment: 1 }, stilTot },
    select: { id: true },
  });
  return { onderwerp: 'escalatie', onderwerpId: escalatieId, details: stap };
}

const opTeam = ({ traject }: Zaak) => `/team/clienten/${traject.clientnummer}/wachten`;

/** De teamleider vraagt door; de vraag staat bij de begeleider tot er een uitleg is. */
export const escalatieVragen = defineCommand('escalatie.vragen', escalatieVragenSchema)
  .op(opEscalatie, { recht: 'escalatie.behandelen', raakt: 'opvolging', velden: VRAAG_VELDEN })
  .doet(async (zaak, v) => {
    if (!zaak.traject.begeleiderId)
      throw new Ongeldig({}, 'Deze cliënt heeft geen begeleider om het aan te vragen. Kies eerst een begeleider.');
    const spoor = await zetStap(zaak, { soort: 'vraag', tekst: v.tekst });
    return { spoor, naar: opTeam(zaak), gelukt: 'escalatie.vragen' };
  });

/** De teamleider is akkoord tot een dag; tot dan vraagt niets er nog om. Zonder uitleg schrijft hij zelf waarom. */
export const escalatieAccepteren = defineCommand('escalatie.accepteren', escalatieAccepterenSchema)
  .op(opEscalatie, { recht: 'escalatie.behandelen', raakt: 'opvolging', velden: AKKOORD_VELDEN })
  .doet(async (zaak, { stilTot, tekst }) => {
    eisStilteDag('stilTot', stilTot, zaak.vandaag);
    const { tx, traject, uiterlijk } = zaak;
    if (tekst === null && (await tx.uitleg.count({ where: { trajectId: traject.id, uiterlijk } })) === 0)
      throw new Ongeldig({ tekst: 'Er is nog geen uitleg. Schrijf kort op waarom dit voorlopig zo kan.' });
    const spoor = await zetStap(zaak, { soort: 'akkoord', tekst, stilTot });
    return { spoor, naar: opTeam(zaak), gelukt: 'escalatie.accepteren' };
  });
