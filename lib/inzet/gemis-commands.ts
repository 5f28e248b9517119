import 'server-only';
import type { z } from 'zod';
import type { Gemis } from '../../generated/prisma/client';
import type { GevondenTraject } from '../bereik/scope';
import { langeDatum } from '../copy/datums';
import type { Datum } from '../domain/datum';
import { defineCommand } from '../server/command';
import { naarDb, naarDbOfNull, uitDb } from '../server/datums';
import type { Tx } from '../server/db';
import { NietGevonden, Ongeldig } from '../server/fouten';
import { dag, sql } from '../server/sql';
import { kolom, rijvorm, vraagEen } from '../server/vraag';
import { opVanClient } from '../zaak/client';
import { eisVersie } from '../zaak/versie';
import { type Dagfout, dagfouten } from './regels';
import { geenInstrumentVastleggenSchema, gemisVastleggenSchema, gemisWijzigenSchema } from './schema';
import { DAGFOUT, GEMIS_VELDEN } from './woorden';
import { eisBijRecord, opBijTraject, terug } from './zaak';

/** De dag is er geweest, tijdens het traject. */
function eisDag(op: Datum, traject: Pick<GevondenTraject, 'start' | 'einddatum'>, vandaag: Datum, veld = 'op'): void {
  const fout: Dagfout | undefined = dagfouten(
    { aangemeldOp: op, gestartOp: null, geeindigdOp: null },
    traject,
    vandaag,
  ).aangemeldOp;
  if (fout) throw new Ongeldig({ [veld]: DAGFOUT[fout] });
}

/** Waarom er nu geen instrument is. De vorige reden houdt dan op; er is er nooit meer dan een. */
export const geenInstrumentVastleggen = defineCommand('geen_instrument.vastleggen', geenInstrumentVastleggenSchema)
  .op(opBijTraject, { recht: 'dossier.bijhouden', raakt: 'niets' })
  .doet(async (zaak, v) => {
    const { tx, user, client, traject, vandaag } = zaak;
    eisDag(v.op, traject, vandaag);
    const loopt = await tx.inzet.findFirst({
      where: { clientId: client.id, status: 'gestart' },
      select: { instrument: { select: { naam: true } } },
    });
    if (loopt)
      throw new Ongeldig(
        {},
        `Er loopt nu een instrument: ${loopt.instrument.naam}. Beëindig dat eerst, of laat dit leeg.`,
      );
    const vorige = await tx.geenInstrument.findFirst({
      where: { trajectId: traject.id, tot: null },
      select: { id: true, op: true },
    });
    if (vorige && uitDb(vorige.op) > v.op)
      throw new Ongeldig({
        op: `Er staat al een reden sinds ${langeDatum(uitDb(vorige.op))}. Kies die dag of een latere.`,
      });
    if (vorige)
      await tx.geenInstrument.update({ where: { id: vorige.id }, data: { tot: naarDb(v.op) }, select: { id: true } });
    const { id } = await tx.geenInstrument.create({
      data: {
        clientId: client.id,
        trajectId: traject.id,
        reden: v.reden,
        toelichting: v.toelichting,
        op: naarDb(v.op),
        doorId: user.id,
      },
      select: { id: true },
    });
    return {
      spoor: { onderwerp: 'geen_instrument', onderwerpId: id, details: { reden: v.reden, datum: v.op } },
      ...terug(zaak, 'geen_instrument.vastleggen'),
    };
  });

const AANBOD = rijvorm('inzet.aanbod', { id: kolom.id });

/** Wat de cliënt nodig heeft en er niet is. Hetzelfde staat er hoogstens één keer open. */
export const gemisVastleggen = defineCommand('gemis.vastleggen', gemisVastleggenSchema)
  .op(opBijTraject, { recht: 'dossier.bijhouden', raakt: 'niets', velden: GEMIS_VELDEN })
  .doet(async (zaak, v) => {
    const { tx, user, client, traject, vandaag } = zaak;
    eisDag(v.op, traject, vandaag);
    const aanbod = await vraagEen(
      tx,
      AANBOD,
      sql`SELECT id::text FROM aanbod WHERE id = ${v.aanbodId}::uuid AND (gesloten_op IS NULL OR gesloten_op > ${dag(vandaag)}) FOR SHARE`,
    );
    if (!aanbod) throw new Ongeldig({ aanbodId: 'Dit staat niet (meer) in de lijst. Kies iets anders.' });
    const dubbel = await tx.gemis.findFirst({
      where: { clientId: client.id, aanbodId: v.aanbodId, vervuldOp: null },
      select: { op: true },
    });
    if (dubbel) throw new Ongeldig({ aanbodId: `Dit staat er al sinds ${langeDatum(uitDb(dubbel.op))}.` });
    const { id } = await tx.gemis.create({
      data: {
        clientId: client.id,
        trajectId: traject.id,
        aanbodId: v.aanbodId,
        belemmering: v.belemmering,
        toelichting: v.toelichting,
        op: naarDb(v.op),
        doorId: user.id,
      },
      select: { id: true },
    });
    return {
      spoor: { onderwerp: 'gemis', onderwerpId: id, details: { datum: v.op } },
      ...terug(zaak, 'gemis.vastleggen'),
    };
  });

type GemisWijzigen = z.output<typeof gemisWijzigenSchema>;

/** Wat deze cliënt mist, op de versie die de gebruiker voor zich had. */
const opGemis = opVanClient(async (zaak, v: GemisWijzigen) => {
  const er = await zaak.tx.gemis.findFirst({ where: { id: v.gemisId, clientId: zaak.client.id } });
  if (!er) throw new NietGevonden();
  const traject = await eisBijRecord(zaak, { trajectId: er.trajectId, open: er.vervuldOp === null });
  eisVersie(GEMIS_VELDEN, er, v.versie);
  return { traject, er };
});

/** Verbetert wat er gewenst was, of legt vast wanneer het er toch kwam. */
export const gemisWijzigen = defineCommand('gemis.wijzigen', gemisWijzigenSchema)
  .op(opGemis, { recht: 'dossier.bijhouden', raakt: 'niets', velden: GEMIS_VELDEN })
  .doet(async (zaak, v) => {
    const { tx, traject, er, vandaag } = zaak;
    // Wat met de cliënt meeging naar een ander traject, was al nodig voor dat begon.
    const sinds = uitDb(er.op);
    const lopend = { ...traject, start: sinds < traject.start ? sinds : traject.start };
    eisDag(v.op, lopend, vandaag);
    if (v.vervuldOp) eisDag(v.vervuldOp, lopend, vandaag, 'vervuldOp');
    if (v.vervuldOp && v.vervuldOp < v.op)
      throw new Ongeldig({ vervuldOp: `Dit was nodig sinds ${langeDatum(v.op)}. Kies die dag of een latere.` });
    if (!v.vervuldOp && er.vervuldOp) await eisNietOpnieuwOpen(tx, er);
    await tx.gemis.update({
      where: { id: er.id },
      data: {
        trajectId: traject.id,
        belemmering: v.belemmering,
        toelichting: v.toelichting,
        op: naarDb(v.op),
        vervuldOp: naarDbOfNull(v.vervuldOp),
        versie: { increment: 1 },
      },
      select: { id: true },
    });
    return {
      spoor: {
        onderwerp: 'gemis',
        onderwerpId: er.id,
        details: { datum: v.op, ...(v.vervuldOp ? { vervuldOp: v.vervuldOp } : {}) },
      },
      ...terug(zaak, v.vervuldOp && !er.vervuldOp ? 'gemis.vervullen' : 'gemis.wijzigen'),
    };
  });

async function eisNietOpnieuwOpen(tx: Tx, er: Gemis): Promise<void> {
  const dubbel = await tx.gemis.findFirst({
    where: { clientId: er.clientId, aanbodId: er.aanbodId, vervuldOp: null, id: { not: er.id } },
    select: { op: true },
  });
  if (dubbel) throw new Ongeldig({ vervuldOp: `Dit staat al opnieuw open sinds ${langeDatum(uitDb(dubbel.op))}.` });
}
