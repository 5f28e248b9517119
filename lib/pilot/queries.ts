import 'server-only';
import { vindBeeld } from '../beeld/beeld';
import { kiesAanpak } from '../bereik/aanpakken';
import { trajectenInBereik } from '../bereik/scope';
import { normVerloop } from '../copy/norm';
import { assessContactnorm, normOp, telGesprekken } from '../domain/contactnorm';
import type { Datum } from '../domain/datum';
import { vensterVan } from '../domain/venster';
import { laadTrajectfeiten, type Trajectfeiten } from '../norm/feiten';
import type { Tx } from '../server/db';
import { type Antwoord, defineInzage, type Leesctx, leesNiets } from '../server/inzage';
import { dag, sql } from '../server/sql';
import { kolom, type Rij, rijvorm, vraag, vraagJson } from '../server/vraag';
import { pilotbeelden } from './beelden-woorden';
import { maakCijfers, type Pilotcijfers } from './cijfers';
import type { Kwartaal } from './kwartaal-regels';
import { leesKwartaal } from './kwartaal-rijen';
import { leesRest } from './rest';
import type { Pilotfilter } from './schema';

/** `kwartaal`: waarom mensen on hold zijn of eindigden, zoals het aan het eind van een kwartaal te zien mag zijn. */
export type Pilot = Keuze & Pilotcijfers & { kwartaal: Kwartaal | null };

type Vraag = Pick<Pilotfilter, 'aanpak' | 'periode'> & { peildatum: Datum };

/** Een grote aanpak in groepen, zodat niet alles tegelijk in het geheugen staat. */
const PARTIJ = 2000;
const LANG = 120_000;

/** Waarnaar gekeken wordt; null als de aanpak er voor deze projectleider niet is. */
async function leesKeuze({ tx, user, vandaag }: Leesctx, v: Vraag) {
  const { aanpakken, gekozen } = await kiesAanpak(tx, user, v.aanpak);
  if (!gekozen) return null;
  return {
    aanpak: {
      id: gekozen.id,
      naam: gekozen.naam,
      vraagt: normVerloop(gekozen, v.peildatum),
      perJaar: normOp(gekozen, v.peildatum),
    },
    aanpakken: aanpakken.map(({ id, naam }) => ({ id, naam })),
    peildatum: v.peildatum,
    nu: v.peildatum === vandaag,
    periode: v.periode,
    venster: vensterVan(v.periode, v.peildatum),
  };
}
export type Keuze = Antwoord<typeof leesKeuze>;

const TRAJECT = rijvorm('pilot.trajecten', { id: kolom.id });
const BIJ = rijvorm('pilot.bij', {
  id: kolom.id,
  clientnummer: kolom.tekst,
  team: kolom.tekst.nullable(),
});
type Bij = Rij<typeof BIJ>;

/**
 * Elk traject van de aanpak binnen bereik, op cliëntnummer, met zijn feiten; op een eerdere peildatum alleen wie toen begonnen was. Nooit een naam.
 */
async function* leesFeiten({ tx, user, vandaag }: Leesctx, k: Keuze): AsyncGenerator<{ t: Trajectfeiten; b: Bij }> {
  const trajecten = await vraag(
    tx,
    TRAJECT,
    sql`SELECT t.id::text FROM traject t JOIN client c ON c.id = t.client_id
    WHERE t.aanpak_id = ${k.aanpak.id}::uuid AND t.id IN (${trajectenInBereik(user, vandaag)})
      AND (${k.nu}::boolean OR t.startdatum <= ${dag(k.peildatum)})
    ORDER BY c.clientnummer, t.startdatum`,
  );
  for (let i = 0; i < trajecten.length; i += PARTIJ) {
    const ids = trajecten.slice(i, i + PARTIJ).map((t) => t.id);
    const feiten = new Map((await laadTrajectfeiten(tx, ids)).map((t) => [t.id, t]));
    const bij = new Map((await leesBij(tx, ids)).map((b) => [b.id, b]));
    for (const id of ids) {
      const [t, b] = [feiten.get(id), bij.get(id)];
      if (t && b) yield { t, b };
    }
  }
}

const leesBij = (tx: Tx, ids: readonly string[]): Promise<Bij[]> =>
  vraagJson(
    tx,
    BIJ,
    sql`SELECT json_agg(r)::text AS alles FROM (
      SELECT t.id::text, c.clientnummer, m.naam AS team
      FROM traject t JOIN client c ON c.id = t.client_id LEFT JOIN team m ON m.id = t.team_id
      WHERE t.id = ANY(${[...ids]}::uuid[])) r`,
  );

function maakDeelnemer(t: Trajectfeiten, b: Bij, k: Keuze) {
  const { status, uiterlijk, laatsteGesprek } = assessContactnorm(t.norm, k.peildatum);
  return {
    clientnummer: b.clientnummer,
    start: t.startdatum,
    einddatum: t.einddatum,
    status,
    uiterlijk: status === 'beeindigd' ? null : uiterlijk,
    laatsteGesprek,
    telling: telGesprekken(t.norm, k.venster, k.peildatum),
  };
}
/** Eén deelnemer zonder iets waaraan hij te herkennen is: een nummer, datums en aantallen. Nooit of hij on hold is, of waarom hij stopte. */
export type Deelnemer = ReturnType<typeof maakDeelnemer>;

const opPilot = {
  naam: 'pilot.openen',
  recht: 'pilot.bekijken',
  op: leesNiets,
  hoogstens: LANG,
} as const;

async function leesPilot(ctx: Leesctx, v: Vraag): Promise<Pilot | null> {
  const k = await leesKeuze(ctx, v);
  if (!k) return null;
  const cijfers = maakCijfers(k.peildatum);
  for await (const { t, b } of leesFeiten(ctx, k)) cijfers.tel(maakDeelnemer(t, b, k), t, b.team);
  cijfers.telRest(await leesRest(ctx.tx, k));
  return { ...k, ...cijfers.klaar(), kwartaal: await leesKwartaal(ctx, k.aanpak.id, k.peildatum) };
}

/** Wat er werd gevraagd hoort bij het spoor: wie veel dagen na elkaar vraagt, valt op. */
const spoorVan = ({ aanpak, ...k }: Keuze, aantal: number, verder: Record<string, string | number | null>) => ({
  onderwerp: 'aanpak',
  onderwerpId: aanpak.id,
  details: { aantal, peildatum: k.peildatum, periode: k.periode, ...verder },
});

/** De caseload van een aanpak op de peildatum in cijfers. */
export const getPilot = defineInzage({
  ...opPilot,
  lees: leesPilot,
  spoor: (p) => spoorVan(p, p.begonnen, { kwartaal: p.kwartaal?.kwartaaleinde ?? null }),
});

/** De cijfers onder een plaatje, om mee te nemen als bestand. */
export const getPilotbestand = defineInzage({
  ...opPilot,
  naam: 'beeld.exporteren',
  lees: async (ctx, v: Vraag & { beeld: string }) => {
    const p = await leesPilot(ctx, v);
    const beeld = p && vindBeeld(pilotbeelden(p), v.beeld);
    return beeld && { p, aanpak: p.aanpak, beeld };
  },
  spoor: ({ p, beeld }) => spoorVan(p, p.begonnen, { beeld: beeld.naam, kwartaal: p.kwartaal?.kwartaaleinde ?? null }),
});

const PER_PAGINA = 100;
export type Deelnemerlijst = Keuze & { rijen: Deelnemer[]; totaal: number; pagina: number; paginas: number };

/** De deelnemers op cliëntnummer, een pagina tegelijk. Zonder filter op status iedereen die niet beëindigd is. */
export const getDeelnemers = defineInzage({
  ...opPilot,
  lees: async (ctx, v: Vraag & Pilotfilter & { pagina: number }): Promise<Deelnemerlijst | null> => {
    const k = await leesKeuze(ctx, v);
    if (!k) return null;
    const rijen: Deelnemer[] = [];
    for await (const { t, b } of leesFeiten(ctx, k)) {
      const d = maakDeelnemer(t, b, k);
      const past = v.status === null ? d.status !== 'beeindigd' : d.status === v.status;
      if (past) rijen.push(d);
    }
    const paginas = Math.max(1, Math.ceil(rijen.length / PER_PAGINA));
    const pagina = Math.min(Math.max(1, v.pagina), paginas);
    const hier = rijen.slice((pagina - 1) * PER_PAGINA, pagina * PER_PAGINA);
    return { ...k, rijen: hier, totaal: rijen.length, pagina, paginas };
  },
  spoor: (lijst, _, { status }) =>
    spoorVan(lijst, new Set(lijst.rijen.map((d) => d.clientnummer)).size, { status, pagina: lijst.pagina }),
});
