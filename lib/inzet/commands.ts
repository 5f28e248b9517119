import 'server-only';
import type { z } from 'zod';
import { langeDatum } from '../copy/datums';
import type { Datum } from '../domain/datum';
import type { Spoor } from '../server/audit';
import { defineCommand } from '../server/command';
import { naarDb, naarDbOfNull, uitDb, uitDbOfNull } from '../server/datums';
import type { Tx } from '../server/db';
import { Ongeldig } from '../server/fouten';
import { dag, sql } from '../server/sql';
import { kolom, rijvorm, schrijf, vraagEen } from '../server/vraag';
import { type InzetUitkomst, looptTegelijk, magNaar, vraagtReden, vraagtUitkomst } from './regels';
import { inzetAanmeldenSchema, inzetBeeindigenSchema, inzetStartenSchema, inzetWijzigenSchema } from './schema';
import { INZET_VELDEN } from './woorden';
import { eisDagen, type Inzetrij, type Inzetzaak, opBijTraject, opInzet, terug } from './zaak';

type Periode = { aangemeldOp: Datum; geeindigdOp: Datum | null };
type Welke = { clientId: string; instrumentId: string; behalveId?: string };

/** Hetzelfde instrument loopt nooit twee keer tegelijk bij één cliënt, ook niet in twee aanpakken. */
async function eisNietTegelijk(tx: Tx, welke: Welke, periode: Periode, veld: string): Promise<void> {
  const anderen = await tx.inzet.findMany({
    where: { clientId: welke.clientId, instrumentId: welke.instrumentId, id: { not: welke.behalveId } },
    select: { aangemeldOp: true, geeindigdOp: true },
  });
  const botsing = anderen
    .map((a) => ({ aangemeldOp: uitDb(a.aangemeldOp), geeindigdOp: uitDbOfNull(a.geeindigdOp) }))
    .find((a) => looptTegelijk(a, periode));
  if (!botsing) return;
  const sinds = langeDatum(botsing.aangemeldOp);
  throw new Ongeldig({
    [veld]: botsing.geeindigdOp
      ? `De cliënt had dit instrument al van ${sinds} tot ${langeDatum(botsing.geeindigdOp)}. Twee keer tegelijk kan niet.`
      : `De cliënt heeft dit instrument al sinds ${sinds}. Twee keer tegelijk kan niet.`,
  });
}

const INSTRUMENT = rijvorm('inzet.instrument', { id: kolom.id });

/** Het instrument is er en is vandaag te kiezen; op slot, zodat het niet intussen sluit. */
async function eisOpenInstrument({ tx, vandaag }: Inzetzaak, id: string): Promise<void> {
  const open = await vraagEen(
    tx,
    INSTRUMENT,
    sql`SELECT id::text FROM instrument WHERE id = ${id}::uuid AND (gesloten_op IS NULL OR gesloten_op > ${dag(vandaag)}) FOR SHARE`,
  );
  if (!open) throw new Ongeldig({ instrumentId: 'Dit instrument is er niet (meer). Kies een ander.' });
}

type Wensvelden = { wens1: string; wens2: string | null; wens3: string | null };
type Uitkomstvelden = Record<'uitkomst1' | 'uitkomst2' | 'uitkomst3', InzetUitkomst | null>;

/** De ingevulde wensen met wat ervan terechtkwam, in de volgorde van het formulier. */
const wensenVan = (v: Wensvelden & Partial<Uitkomstvelden>) =>
  [
    { tekst: v.wens1, uitkomst: v.uitkomst1 ?? null },
    { tekst: v.wens2, uitkomst: v.uitkomst2 ?? null },
    { tekst: v.wens3, uitkomst: v.uitkomst3 ?? null },
  ].flatMap(({ tekst, uitkomst }) => (tekst ? [{ tekst, uitkomst }] : []));

const bewaarWensen = (tx: Tx, inzetId: string, wensen: { tekst: string; uitkomst: InzetUitkomst | null }[]) =>
  tx.inzetWens.createMany({ data: wensen.map((w, i) => ({ inzetId, volgorde: i + 1, ...w })) });

const spoorVan = (id: string, details: Spoor['details']): Spoor => ({ onderwerp: 'inzet', onderwerpId: id, details });

/** Meldt de cliënt aan voor een instrument uit de open catalogus, met een tot drie dingen die zij samen willen bereiken. */
export const inzetAanmelden = defineCommand('inzet.aanmelden', inzetAanmeldenSchema)
  .op(opBijTraject, { recht: 'dossier.bijhouden', raakt: 'niets', velden: INZET_VELDEN })
  .doet(async (zaak, v) => {
    const { tx, user, client, traject, vandaag } = zaak;
    const dagen = { aangemeldOp: v.aangemeldOp, gestartOp: null, geeindigdOp: null };
    eisDagen(dagen, traject, vandaag);
    await eisOpenInstrument(zaak, v.instrumentId);
    await eisNietTegelijk(tx, { clientId: client.id, instrumentId: v.instrumentId }, dagen, 'instrumentId');
    const { id } = await tx.inzet.create({
      data: {
        clientId: client.id,
        trajectId: traject.id,
        instrumentId: v.instrumentId,
        aangemeldOp: naarDb(v.aangemeldOp),
        trajectbegeleider: v.trajectbegeleider,
        notitie: v.notitie,
        doorId: user.id,
      },
      select: { id: true },
    });
    await bewaarWensen(tx, id, wensenVan(v));
    return { spoor: spoorVan(id, { datum: v.aangemeldOp }), ...terug(zaak, 'inzet.aanmelden') };
  });

const GEEN_STAP = 'Dit kan niet (meer) bij deze inzet. Herlaad de pagina en kijk hoe het ervoor staat.';

/** De inzet begint. Vanaf die dag is er een instrument: een reden waarom dat er niet was, houdt dan op. */
export const inzetStarten = defineCommand('inzet.starten', inzetStartenSchema)
  .op(opInzet, { recht: 'dossier.bijhouden', raakt: 'niets', velden: INZET_VELDEN })
  .doet(async (zaak, v) => {
    const { tx, client, traject, er, vandaag } = zaak;
    if (!magNaar(er.status, 'gestart')) throw new Ongeldig({}, GEEN_STAP);
    const dagen = { aangemeldOp: er.aangemeldOp, gestartOp: v.gestartOp, geeindigdOp: null };
    eisDagen(dagen, traject, vandaag, er.aangemeldOp);
    await tx.inzet.update({
      where: { id: er.id },
      data: { trajectId: traject.id, status: 'gestart', gestartOp: naarDb(v.gestartOp), versie: { increment: 1 } },
      select: { id: true },
    });
    await schrijf(
      tx,
      'inzet.reden-voorbij',
      sql`UPDATE geen_instrument SET tot = greatest(op, ${dag(v.gestartOp)}) WHERE client_id = ${client.id}::uuid AND tot IS NULL`,
    );
    return { spoor: spoorVan(er.id, { status: 'gestart', datum: v.gestartOp }), ...terug(zaak, 'inzet.starten') };
  });

/** Elke wens heeft aan het eind een antwoord. */
function eisUitkomsten(aantal: number, v: Uitkomstvelden): void {
  const velden = (['uitkomst1', 'uitkomst2', 'uitkomst3'] as const).slice(0, aantal).filter((veld) => !v[veld]);
  if (velden.length > 0) throw new Ongeldig(Object.fromEntries(velden.map((veld) => [veld, 'Kies hoe dit afliep.'])));
}

/** Het eind: afgerond, gestopt of niet doorgegaan, met de dag, de reden als die erbij hoort, en per wens wat ervan terechtkwam. */
export const inzetBeeindigen = defineCommand('inzet.beeindigen', inzetBeeindigenSchema)
  .op(opInzet, { recht: 'dossier.bijhouden', raakt: 'niets', velden: INZET_VELDEN })
  .doet(async (zaak, v) => {
    const { tx, traject, er, vandaag } = zaak;
    if (!magNaar(er.status, v.status)) throw new Ongeldig({}, GEEN_STAP);
    const { aangemeldOp, gestartOp } = er;
    eisDagen({ aangemeldOp, gestartOp, geeindigdOp: v.geeindigdOp }, traject, vandaag, er.aangemeldOp);
    if (vraagtUitkomst(v.status)) eisUitkomsten(er.wensen.length, v);
    const metReden = vraagtReden(v.status);
    await tx.inzet.update({
      where: { id: er.id },
      data: {
        trajectId: traject.id,
        status: v.status,
        geeindigdOp: naarDb(v.geeindigdOp),
        reden: metReden ? v.reden : null,
        toelichting: v.toelichting,
        versie: { increment: 1 },
      },
      select: { id: true },
    });
    if (vraagtUitkomst(v.status)) {
      const uitkomsten = [v.uitkomst1, v.uitkomst2, v.uitkomst3];
      await vervangWensen(
        tx,
        er.id,
        er.wensen.map((w, i) => ({ ...w, uitkomst: uitkomsten[i] ?? null })),
      );
    }
    return {
      spoor: spoorVan(er.id, { status: v.status, datum: v.geeindigdOp, ...(metReden ? { reden: v.reden } : {}) }),
      ...terug(zaak, 'inzet.beeindigen'),
    };
  });

async function vervangWensen(tx: Tx, inzetId: string, wensen: Parameters<typeof bewaarWensen>[2]): Promise<void> {
  await tx.inzetWens.deleteMany({ where: { inzetId } });
  await bewaarWensen(tx, inzetId, wensen);
}

/** Verbetert wat er staat: dagen, reden, trajectbegeleider, wensen. De stand zelf verandert niet. */
export const inzetWijzigen = defineCommand('inzet.wijzigen', inzetWijzigenSchema)
  .op(opInzet, { recht: 'dossier.bijhouden', raakt: 'niets', velden: INZET_VELDEN })
  .doet(async (zaak, v) => {
    const { tx, client, traject, er, vandaag } = zaak;
    const dagen = {
      aangemeldOp: v.aangemeldOp,
      gestartOp: er.gestartOp && v.gestartOp,
      geeindigdOp: er.geeindigdOp && v.geeindigdOp,
    };
    eisAanwezig(er, v);
    eisDagen(dagen, traject, vandaag, er.aangemeldOp);
    const veld = v.aangemeldOp !== er.aangemeldOp ? 'aangemeldOp' : 'geeindigdOp';
    await eisNietTegelijk(tx, { clientId: client.id, instrumentId: er.instrumentId, behalveId: er.id }, dagen, veld);
    const wensen = wensenVan(vraagtUitkomst(er.status) ? v : { wens1: v.wens1, wens2: v.wens2, wens3: v.wens3 });
    if (er.status === 'afgerond' && wensen.some((w) => w.uitkomst === null))
      throw new Ongeldig({}, 'Kies bij elke wens hoe die afliep.');
    await tx.inzet.update({
      where: { id: er.id },
      data: {
        trajectId: traject.id,
        aangemeldOp: naarDb(dagen.aangemeldOp),
        gestartOp: naarDbOfNull(dagen.gestartOp),
        geeindigdOp: naarDbOfNull(dagen.geeindigdOp),
        reden: vraagtReden(er.status) ? v.reden : null,
        toelichting: er.geeindigdOp ? v.toelichting : er.toelichting,
        trajectbegeleider: v.trajectbegeleider,
        notitie: v.notitie,
        versie: { increment: 1 },
      },
      select: { id: true },
    });
    await vervangWensen(tx, er.id, wensen);
    return {
      spoor: spoorVan(er.id, { velden: gewijzigd(er, { ...v, ...dagen, wensen }) }),
      ...terug(zaak, 'inzet.wijzigen'),
    };
  });

/** Wat bij deze stand hoort mag niet leeg worden. */
function eisAanwezig(er: Inzetrij, v: z.output<typeof inzetWijzigenSchema>): void {
  const fouten: Record<string, string> = {};
  if (er.gestartOp && !v.gestartOp) fouten.gestartOp = 'Vul in wanneer het begon.';
  if (er.geeindigdOp && !v.geeindigdOp) fouten.geeindigdOp = 'Vul in wanneer het eindigde.';
  if (vraagtReden(er.status) && !v.reden) fouten.reden = 'Kies waarom.';
  if (Object.keys(fouten).length > 0) throw new Ongeldig(fouten);
}

const VERGELIJK = [
  'aangemeldOp',
  'gestartOp',
  'geeindigdOp',
  'reden',
  'toelichting',
  'trajectbegeleider',
  'notitie',
  'wensen',
] as const;

/** Welke velden veranderden; nooit waarin, want in een notitie kan van alles staan. */
const gewijzigd = (oud: Inzetrij, nieuw: Pick<Inzetrij, (typeof VERGELIJK)[number]>): string[] =>
  VERGELIJK.filter((veld) => JSON.stringify(oud[veld]) !== JSON.stringify(nieuw[veld]));
