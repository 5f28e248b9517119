import 'server-only';
import { langeDatum } from '../copy/datums';
import { type Datum, plusDagen } from '../domain/datum';
import { dagVan, nu } from '../server/clock';
import { type Ctx, defineCommand, type Op, opNiets } from '../server/command';
import { naarDb } from '../server/datums';
import { NietGevonden, Ongeldig } from '../server/fouten';
import { sql } from '../server/sql';
import { kolom, kolommen, type Rij, rijvorm, vraagEen } from '../server/vraag';
import { opClient } from '../zaak/client';
import { eisVersie } from '../zaak/versie';
import {
  herinneringAfdoenSchema,
  herinneringHeropenenSchema,
  herinneringMakenSchema,
  herinneringVerwijderenSchema,
  herinneringVerzettenSchema,
  herinneringWijzigenSchema,
} from './schema';
import { HERINNERING_VELDEN } from './woorden';

/** Over een cliënt binnen bereik, of over niemand. */
const opMisschienClient: Op<{ clientnummer?: string }, Ctx & { clientId: string | null }> = {
  open: async (ctx, { clientnummer }, recht, raakt) => {
    if (!clientnummer) return { ...(await opNiets.open(ctx, {}, recht, raakt)), clientId: null };
    const zaak = await opClient.open(ctx, { clientnummer }, recht, raakt);
    return { ...ctx, clientId: zaak.client.id };
  },
};

const EIGEN = rijvorm('herinneringen.slot', {
  id: kolom.id,
  clientId: kolom.id.nullable(),
  tekst: kolom.tekst,
  datum: kolom.datum,
  gedaanOp: kolom.tijdstip.nullable(),
  versie: kolom.getal,
});
type Zaak = Ctx & { rij: Rij<typeof EIGEN> };

/** Een herinnering van wie het vraagt, op slot; die van een ander bestaat voor hem niet. */
const opHerinnering: Op<{ herinneringId: string }, Zaak> = {
  open: async (ctx, { herinneringId }, recht, raakt) => {
    await opNiets.open(ctx, {}, recht, raakt);
    const rij = await vraagEen(
      ctx.tx,
      EIGEN,
      sql`SELECT ${kolommen(EIGEN, 'h')} FROM herinnering h
        WHERE h.id = ${herinneringId}::uuid AND h.gebruiker_id = ${ctx.user.id}::uuid FOR UPDATE`,
    );
    if (!rij) throw new NietGevonden();
    return { ...ctx, rij };
  },
  over: ({ rij }) => ({ clientId: rij.clientId, onderwerp: 'herinnering', onderwerpId: rij.id }),
};

const KENMERKEN = { recht: 'herinnering.bijhouden', raakt: 'niets', velden: HERINNERING_VELDEN } as const;

const zet = ({ tx, rij }: Zaak, data: { tekst?: string; datum?: Date; gedaanOp?: Date | null }) =>
  tx.herinnering.update({ where: { id: rij.id }, data: { ...data, versie: { increment: 1 } }, select: { id: true } });

function eisDag(op: Datum, vandaag: Datum): void {
  if (op < vandaag) throw new Ongeldig({ datum: 'Deze dag is al voorbij.' });
  if (op > plusDagen(vandaag, 2 * 366)) throw new Ongeldig({ datum: 'Kies een dag in de komende twee jaar.' });
}

/** Wat al is gedaan krijgt geen nieuwe dag: het staat morgen nergens meer, dus niemand zou eraan worden herinnerd. */
function eisNietGedaan({ rij }: Zaak): void {
  if (rij.gedaanOp) throw new Ongeldig({}, 'Deze herinnering is al gedaan.');
}

export const herinneringMaken = defineCommand('herinnering.maken', herinneringMakenSchema)
  .op(opMisschienClient, KENMERKEN)
  .doet(async ({ tx, user, vandaag, clientId }, { tekst, wanneer, datum, clientnummer }) => {
    const over = { vandaag: 0, morgen: 1, week: 7, anders: null }[wanneer];
    const op = over === null ? (datum as Datum) : plusDagen(vandaag, over);
    eisDag(op, vandaag);
    const { id } = await tx.herinnering.create({
      data: { gebruikerId: user.id, clientId, tekst, datum: naarDb(op), gemaaktOp: nu() },
      select: { id: true },
    });
    return {
      spoor: { onderwerp: 'herinnering', onderwerpId: id, clientId, details: { datum: op } },
      naar: clientnummer ? `/clienten/${clientnummer}` : '/vandaag',
      gelukt: 'herinnering.maken',
    };
  });

export const herinneringWijzigen = defineCommand('herinnering.wijzigen', herinneringWijzigenSchema)
  .op(opHerinnering, KENMERKEN)
  .doet(async (zaak, { tekst, datum, versie }) => {
    const { rij, vandaag } = zaak;
    eisVersie(HERINNERING_VELDEN, rij, versie);
    eisNietGedaan(zaak);
    if (datum !== rij.datum) eisDag(datum, vandaag);
    await zet(zaak, { tekst, datum: naarDb(datum) });
    return { spoor: { details: { van: rij.datum, naar: datum } }, naar: '/vandaag', gelukt: 'herinnering.wijzigen' };
  });

/** Met één klik naar een andere dag. */
export const herinneringVerzetten = defineCommand('herinnering.verzetten', herinneringVerzettenSchema)
  .op(opHerinnering, KENMERKEN)
  .doet(async (zaak, { dagen }) => {
    eisNietGedaan(zaak);
    const datum = plusDagen(zaak.vandaag, dagen);
    await zet(zaak, { datum: naarDb(datum) });
    return { spoor: { details: { van: zaak.rij.datum, naar: datum } }, melding: `Verzet naar ${langeDatum(datum)}.` };
  });

export const herinneringAfdoen = defineCommand('herinnering.afdoen', herinneringAfdoenSchema)
  .op(opHerinnering, KENMERKEN)
  .doet(async (zaak) => {
    eisNietGedaan(zaak);
    await zet(zaak, { gedaanOp: nu() });
    return { spoor: {}, melding: 'Gedaan.' };
  });

/** Gedaan was een vergissing; dezelfde dag, want daarna staat zij nergens meer. */
export const herinneringHeropenen = defineCommand('herinnering.heropenen', herinneringHeropenenSchema)
  .op(opHerinnering, KENMERKEN)
  .doet(async (zaak) => {
    const { gedaanOp } = zaak.rij;
    if (!gedaanOp || dagVan(gedaanOp) !== zaak.vandaag)
      throw new Ongeldig({}, 'Alleen wat vandaag is gedaan kan ongedaan worden gemaakt.');
    await zet(zaak, { gedaanOp: null });
    return { spoor: {}, melding: 'De herinnering staat er weer.' };
  });

export const herinneringVerwijderen = defineCommand('herinnering.verwijderen', herinneringVerwijderenSchema)
  .op(opHerinnering, KENMERKEN)
  .doet(async ({ tx, rij }) => {
    await tx.herinnering.delete({ where: { id: rij.id }, select: { id: true } });
    return { spoor: {}, naar: '/vandaag', gelukt: 'herinnering.verwijderen' };
  });
