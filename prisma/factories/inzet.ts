/** Wat er voor een cliënt is ingezet, en wat er ontbrak. */
import { type Datum, datum, plusDagen } from '../../lib/domain/datum';
import type { Leefgebied } from '../../lib/domain/leefgebieden';
import type { NiveauNederlands } from '../../lib/domain/nederlands';
import type { Belemmering, InzetReden, InzetStatus, InzetUitkomst } from '../../lib/inzet/regels';
import { vandaag } from '../../lib/server/clock';
import type { Tx } from '../../lib/server/db';
import { dag, dagOfNull, deOrganisatie, hetInstrument, inTransactie, uniek } from './basis';
import { grondkolommen } from './netwerk';

type VanTraject = { id: string; client: { id: string } };

type Instrumentwens = {
  naam?: string;
  organisatie?: string;
  omschrijving?: string;
  leefgebieden?: Leefgebied[];
  voorWie?: string;
  niveauNederlands?: NiveauNederlands;
  tredeVan?: number;
  tredeTot?: number;
  kosten?: string;
  vergoeding?: string;
  contact?: string;
  geslotenOp?: string;
};

/** Een instrument in de catalogus, met zijn organisatie. */
export function eenInstrument({ organisatie, geslotenOp, ...wens }: Instrumentwens = {}, tx?: Tx) {
  return inTransactie(tx, async (t) => {
    const van = organisatie ? await deOrganisatie(t, organisatie) : null;
    return t.instrument.create({
      data: {
        naam: `Instrument ${uniek()}`,
        leefgebieden: [8],
        ...wens,
        organisatieId: van?.id,
        geslotenOp: dagOfNull(geslotenOp),
      },
      select: { id: true, naam: true, organisatieId: true },
    });
  });
}

export type Inzetwens = {
  traject: VanTraject;
  /** De naam van een instrument, of een dat er al is. */
  instrument?: string | { id: string };
  status?: InzetStatus;
  aangemeldOp?: string;
  gestartOp?: string;
  geeindigdOp?: string;
  reden?: InzetReden;
  toelichting?: string;
  trajectbegeleider?: string;
  notitie?: string;
  wensen?: (string | { tekst: string; uitkomst?: InzetUitkomst })[];
  /** Waarom de organisatie iets mag weten; een taak uit de wet als er niets anders staat. */
  grond?: Parameters<typeof grondkolommen>[0];
};

/**
 * Een inzet, gestart als er niets anders staat. Wat bij de stand hoort en niet genoemd is wordt gekozen: aangemeld acht weken geleden, begonnen
 * twee weken na aanmelden, geëindigd vier weken na het begin, "niet passend".
 */
export function eenInzet(wens: Inzetwens, tx?: Tx): Promise<{ id: string; instrumentId: string }> {
  return inTransactie(tx, async (t) => {
    const { status = 'gestart', traject } = wens;
    const instrument =
      typeof wens.instrument === 'object'
        ? wens.instrument
        : await hetInstrument(t, wens.instrument ?? 'Activeringscentrum Power');
    const aangemeldOp = wens.aangemeldOp ? datum(wens.aangemeldOp) : plusDagen(vandaag(), -56);
    const begon = status !== 'aangemeld' && status !== 'afgewezen';
    const gestartOp = begon ? later(wens.gestartOp, aangemeldOp, 14) : null;
    const klaar = status !== 'aangemeld' && status !== 'gestart';
    const { id } = await t.inzet.create({
      data: {
        clientId: traject.client.id,
        trajectId: traject.id,
        instrumentId: instrument.id,
        status,
        aangemeldOp: dag(aangemeldOp),
        gestartOp: dagOfNull(gestartOp),
        geeindigdOp: klaar ? dag(later(wens.geeindigdOp, gestartOp ?? aangemeldOp, 28)) : null,
        reden: status === 'gestopt' || status === 'afgewezen' ? (wens.reden ?? 'niet_passend') : null,
        toelichting: wens.toelichting,
        trajectbegeleider: wens.trajectbegeleider,
        notitie: wens.notitie,
        ...grondkolommen(wens.grond ?? { grond: 'taak' }),
      },
      select: { id: true },
    });
    const wensen = (wens.wensen ?? []).map((w) => (typeof w === 'string' ? { tekst: w } : w));
    await t.inzetWens.createMany({ data: wensen.map((w, i) => ({ inzetId: id, volgorde: i + 1, ...w })) });
    return { id, instrumentId: instrument.id };
  });
}

const later = (gekozen: string | undefined, na: Datum, dagen: number): Datum =>
  gekozen ? datum(gekozen) : plusDagen(na, dagen);

type Gemiswens = {
  traject: VanTraject;
  aanbod?: string;
  belemmering?: Belemmering;
  toelichting?: string;
  op?: string;
  vervuldOp?: string;
};

/** Iets dat gewenst is en er niet is. */
export function eenGemis(wens: Gemiswens, tx?: Tx): Promise<{ id: string; aanbodId: string }> {
  return inTransactie(tx, async (t) => {
    const naam = wens.aanbod ?? 'Meer uren taalles';
    await t.aanbod.createMany({ data: [{ naam }], skipDuplicates: true });
    const aanbod = await t.aanbod.findUniqueOrThrow({ where: { naam }, select: { id: true } });
    const { id } = await t.gemis.create({
      data: {
        clientId: wens.traject.client.id,
        trajectId: wens.traject.id,
        aanbodId: aanbod.id,
        belemmering: wens.belemmering,
        toelichting: wens.toelichting,
        op: dag(wens.op ?? plusDagen(vandaag(), -30)),
        vervuldOp: dagOfNull(wens.vervuldOp),
      },
      select: { id: true },
    });
    return { id, aanbodId: aanbod.id };
  });
}
