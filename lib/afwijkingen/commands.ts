import 'server-only';
import type { Normafwijking, Prisma } from '../../generated/prisma/client';
import { gesprekkenTekst } from '../copy/norm';
import type { Spoor } from '../server/audit';
import { nu } from '../server/clock';
import { defineCommand } from '../server/command';
import { uitDb } from '../server/datums';
import { Ongeldig } from '../server/fouten';
import { opVanTraject, type Trajectzaak } from '../zaak/traject';
import { eisVersie } from '../zaak/versie';
import { type Afwijkingstatus, isTeVerantwoorden } from './regels';
import { normafwijkingBesluitenSchema, normafwijkingVerantwoordenSchema } from './schema';
import { AFWIJKING_NIET_NU, AFWIJKING_VELDEN } from './woorden';

type Welke = { afwijkingId: string; versie: number; clientnummer?: string };
type Zaak = Trajectzaak & { afwijking: Normafwijking };

/**
 * De normafwijking van een traject: zolang dat op slot staat komt er geen gesprek tussen dat haar intrekt. Ongeldig als er nu niets te doen is, en
 * IntussenGewijzigd als er intussen anders is geteld.
 */
const opNormafwijking = (past: (status: Afwijkingstatus) => boolean) =>
  opVanTraject(
    async ({ tx }, v: Welke) =>
      tx.normafwijking.findUnique({ where: { id: v.afwijkingId }, select: { trajectId: true } }),
    async ({ tx }, v) => {
      const afwijking = await tx.normafwijking.findUniqueOrThrow({ where: { id: v.afwijkingId } });
      const { status } = afwijking;
      if (!past(status)) throw new Ongeldig({}, `${AFWIJKING_NIET_NU[status]} Er is niets veranderd.`);
      eisVersie(AFWIJKING_VELDEN, { ...afwijking, gesprekken: gesprekkenTekst(afwijking) }, v.versie);
      return { afwijking };
    },
  );
const opTeVerantwoorden = opNormafwijking(isTeVerantwoorden);
const opTeBesluiten = opNormafwijking((status) => status === 'verantwoord');

type Stap = Pick<Prisma.NormafwijkingstapUncheckedCreateInput, 'soort' | 'reden' | 'tekst' | 'op'>;

/** De nieuwe stand, en de stap met de telling van nu; het spoor is zonder wat er is geschreven. */
async function zetStap(
  { tx, user, afwijking: { id, gevoerd, vereist, jaarVan } }: Zaak,
  data: Prisma.NormafwijkingUncheckedUpdateInput,
  stap: Stap,
): Promise<Spoor> {
  await tx.normafwijking.update({ where: { id }, data: { ...data, versie: { increment: 1 } }, select: { id: true } });
  await tx.normafwijkingstap.create({
    data: { normafwijkingId: id, gevoerd, vereist, doorId: user.id, ...stap },
    select: { id: true },
  });
  return {
    onderwerp: 'normafwijking',
    onderwerpId: id,
    details: { van: uitDb(jaarVan), resultaat: stap.soort, ...(stap.reden ? { reden: stap.reden } : {}) },
  };
}

/** De begeleider legt uit waarom een trajectjaar onder de norm sloot; de teamleider leest het en besluit. */
export const normafwijkingVerantwoorden = defineCommand('normafwijking.verantwoorden', normafwijkingVerantwoordenSchema)
  .op(opTeVerantwoorden, { recht: 'normafwijking.verantwoorden', raakt: 'opvolging', velden: AFWIJKING_VELDEN })
  .doet(async (zaak, { reden, tekst }) => {
    const op = nu();
    const spoor = await zetStap(
      zaak,
      {
        status: 'verantwoord',
        reden,
        tekst,
        verantwoordOp: op,
        verantwoordDoorId: zaak.user.id,
        besluitOp: null,
        besluitDoorId: null,
        besluitToelichting: null,
      },
      { soort: 'verantwoord', reden, tekst, op },
    );
    return { spoor, naar: '/afwijkingen', gelukt: 'normafwijking.verantwoorden' };
  });

const BESLOTEN = { geaccepteerd: 'normafwijking.accepteren', teruggestuurd: 'normafwijking.terugsturen' } as const;

/** De teamleider accepteert de verantwoording, of stuurt haar terug met wat er nog nodig is. */
export const normafwijkingBesluiten = defineCommand('normafwijking.besluiten', normafwijkingBesluitenSchema)
  .op(opTeBesluiten, { recht: 'normafwijking.besluiten', raakt: 'opvolging', velden: AFWIJKING_VELDEN })
  .doet(async (zaak, { besluit, toelichting }) => {
    const { user, traject } = zaak;
    const op = nu();
    const spoor = await zetStap(
      zaak,
      { status: besluit, besluitOp: op, besluitDoorId: user.id, besluitToelichting: toelichting },
      { soort: besluit, tekst: toelichting, op },
    );
    const team = user.teamIds.length > 1 && traject.teamId ? `?team=${traject.teamId}` : '';
    return { spoor, naar: `/team/afwijkingen${team}`, gelukt: BESLOTEN[besluit] };
  });
