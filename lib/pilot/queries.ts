import 'server-only';
import { kiesAanpak } from '../bereik/aanpakken';
import { trajectenInBereik } from '../bereik/scope';
import { assessContactnorm, type Normstatus, type Telling, telGesprekken, type Venster } from '../domain/contactnorm';
import type { Datum } from '../domain/datum';
import type { Uitstroomreden } from '../domain/einde';
import type { OnHoldReden } from '../domain/on-hold';
import { type PeriodeKeuze, vensterVan } from '../domain/venster';
import { laadTrajectfeiten, type Trajectfeiten } from '../norm/feiten';
import type { User } from '../policy/policy';
import type { Tx } from '../server/db';
import { defineInzage, leesNiets } from '../server/inzage';
import { maakCijfers, type Pilotcijfers } from './cijfers';
import type { Pilotfilter } from './schema';

type Naam = { id: string; naam: string };

/** Eén deelnemer zonder iets waaraan hij te herkennen is: een nummer, datums en aantallen. */
export type Deelnemer = {
  clientnummer: string;
  start: Datum;
  einddatum: Datum | null;
  status: Normstatus;
  uiterlijk: Datum | null;
  laatsteGesprek: Datum | null;
  telling: Telling;
  onHold: OnHoldReden | null;
  uitstroomreden: Uitstroomreden | null;
};

export type Keuze = {
  aanpak: Naam & { perJaar: number };
  aanpakken: Naam[];
  peildatum: Datum;
  nu: boolean;
  periode: PeriodeKeuze;
  venster: Venster;
};
export type Pilot = Keuze & Pilotcijfers;

type Vraag = Pick<Pilotfilter, 'aanpak' | 'periode'> & { peildatum: Datum };

/** Een grote aanpak in groepen, zodat niet alles tegelijk in het geheugen staat. */
const PARTIJ = 2000;
const LANG = 120_000;

/** Waarnaar gekeken wordt; null als de gevraagde aanpak niet van deze projectleider is. */
async function leesKeuze(tx: Tx, user: User, v: Vraag, vandaag: Datum): Promise<Keuze | null> {
  const { aanpakken, gekozen } = await kiesAanpak(tx, user, v.aanpak);
  if (!gekozen) return null;
  return {
    aanpak: { id: gekozen.id, naam: gekozen.naam, perJaar: gekozen.gesprekkenPerJaar },
    aanpakken: aanpakken.map(({ id, naam }) => ({ id, naam })),
    peildatum: v.peildatum,
    nu: v.peildatum === vandaag,
    periode: v.periode,
    venster: vensterVan(v.periode, v.peildatum),
  };
}

type Bij = { id: string; clientnummer: string; uitstroomreden: Uitstroomreden | null; onHold: OnHoldReden | null };

/** Elk traject van de aanpak binnen bereik, op cliëntnummer, met zijn feiten. Nooit een naam. */
async function* leesFeiten(tx: Tx, user: User, k: Keuze, vandaag: Datum): AsyncGenerator<{ t: Trajectfeiten; b: Bij }> {
  const trajecten = await tx.$queryRaw<{ id: string }[]>`
    SELECT t.id::text FROM traject t JOIN client c ON c.id = t.client_id
    WHERE t.aanpak_id = ${k.aanpak.id}::uuid AND t.id IN (${trajectenInBereik(user, vandaag)})
    ORDER BY c.clientnummer, t.startdatum`;
  for (let i = 0; i < trajecten.length; i += PARTIJ) {
    const ids = trajecten.slice(i, i + PARTIJ).map((t) => t.id);
    const feiten = new Map((await laadTrajectfeiten(tx, ids)).map((t) => [t.id, t]));
    const bij = new Map((await leesBij(tx, ids, k.peildatum)).map((b) => [b.id, b]));
    for (const id of ids) {
      const [t, b] = [feiten.get(id), bij.get(id)];
      if (t && b) yield { t, b };
    }
  }
}

async function leesBij(tx: Tx, ids: readonly string[], peildatum: Datum): Promise<Bij[]> {
  const [antwoord] = await tx.$queryRaw<{ alles: string | null }[]>`
    SELECT json_agg(r)::text AS alles FROM (
      SELECT t.id::text, c.clientnummer, t.uitstroomreden,
        (SELECT o.reden FROM on_hold o WHERE o.traject_id = t.id AND o.van <= ${peildatum}::text::date
          AND (o.tot IS NULL OR o.tot >= ${peildatum}::text::date)) AS "onHold"
      FROM traject t JOIN client c ON c.id = t.client_id WHERE t.id = ANY(${[...ids]}::uuid[])) r`;
  return JSON.parse(antwoord?.alles ?? '[]');
}

function maakDeelnemer(t: Trajectfeiten, b: Bij, k: Keuze): Deelnemer {
  const { status, uiterlijk, laatsteGesprek } = assessContactnorm(t.norm, k.peildatum);
  return {
    clientnummer: b.clientnummer,
    start: t.startdatum,
    einddatum: t.einddatum,
    status,
    uiterlijk: status === 'beeindigd' ? null : uiterlijk,
    laatsteGesprek,
    telling: telGesprekken(t.norm, k.venster, k.peildatum),
    onHold: b.onHold,
    uitstroomreden: b.uitstroomreden,
  };
}

/** De caseload van een aanpak op de peildatum in cijfers; null als de aanpak er voor deze projectleider niet is. */
export const getPilot = defineInzage({
  naam: 'pilot.openen',
  recht: 'pilot.bekijken',
  op: leesNiets,
  hoogstens: LANG,
  lees: async ({ tx, user, vandaag }, v: Vraag): Promise<Pilot | null> => {
    const k = await leesKeuze(tx, user, v, vandaag);
    if (!k) return null;
    const cijfers = maakCijfers(k.peildatum);
    for await (const { t, b } of leesFeiten(tx, user, k, vandaag)) cijfers.tel(maakDeelnemer(t, b, k), t.norm);
    return { ...k, ...cijfers.klaar() };
  },
  spoor: ({ aanpak }) => ({ onderwerp: 'aanpak', onderwerpId: aanpak.id }),
});

const PER_PAGINA = 100;
export type Deelnemerlijst = Keuze & { rijen: Deelnemer[]; totaal: number; pagina: number; paginas: number };

/** De deelnemers op cliëntnummer, een pagina tegelijk. Zonder filter op status iedereen die niet beëindigd is. */
export const getDeelnemers = defineInzage({
  naam: 'deelnemers.openen',
  recht: 'pilot.bekijken',
  op: leesNiets,
  hoogstens: LANG,
  lees: async ({ tx, user, vandaag }, v: Vraag & Pilotfilter & { pagina: number }): Promise<Deelnemerlijst | null> => {
    const k = await leesKeuze(tx, user, v, vandaag);
    if (!k) return null;
    const rijen: Deelnemer[] = [];
    for await (const { t, b } of leesFeiten(tx, user, k, vandaag)) {
      const d = maakDeelnemer(t, b, k);
      const past = v.status === null ? d.status !== 'beeindigd' : d.status === v.status;
      if (past && (v.onhold === null || (d.onHold !== null) === (v.onhold === 'ja'))) rijen.push(d);
    }
    const paginas = Math.max(1, Math.ceil(rijen.length / PER_PAGINA));
    const pagina = Math.min(Math.max(1, v.pagina), paginas);
    return {
      ...k,
      rijen: rijen.slice((pagina - 1) * PER_PAGINA, pagina * PER_PAGINA),
      totaal: rijen.length,
      pagina,
      paginas,
    };
  },
  spoor: ({ aanpak, rijen }) => ({
    onderwerp: 'aanpak',
    onderwerpId: aanpak.id,
    details: { aantal: new Set(rijen.map((r) => r.clientnummer)).size },
  }),
});
