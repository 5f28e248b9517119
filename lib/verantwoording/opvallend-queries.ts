import 'server-only';
import { ROL } from '../copy/woorden';
import { type Datum, plusDagen } from '../domain/datum';
import { foutenPerVeld } from '../formulier/formulier';
import { naarDb, uitDb } from '../server/datums';
import type { Tx } from '../server/db';
import { type Antwoord, defineInzage, leesNiets } from '../server/inzage';
import { snelleDagen } from './dagen-regels';
import { leesOpvallend, vindSignaal } from './opvallend-lezen';
import { type Signaal, sleutelVan } from './opvallend-regels';
import { opvallendSchema, type Signaalvraag } from './opvallend-schema';

const LANG = 60_000;
const OORDEEL = {
  ...{ id: true, regel: true, wie: true, dag: true, aantal: true, oordeel: true, notitie: true, beoordeeldOp: true },
  ...{ beoordeeldDoor: { select: { naam: true } }, datalek: { select: { id: true } } },
} as const;

/** Wie het is, en wat er al van is gevonden; is het sinds het oordeel meer geworden, dan is dat weer open. */
async function metOordeel(tx: Tx, signalen: readonly Signaal[]) {
  const [eerste] = signalen;
  if (!eerste) return [];
  const gebruikers = await tx.gebruiker.findMany({ select: { id: true, naam: true, email: true, rol: true } });
  const dagen = [...new Set(signalen.map((s) => s.dag))].map(naarDb);
  const oordelen = await tx.opvallend.findMany({ where: { dag: { in: dagen } }, select: OORDEEL });
  const perSleutel = new Map(oordelen.map((o) => [`${o.regel} ${uitDb(o.dag)} ${o.wie}`, o]));
  return signalen.map((s) => {
    const wie = gebruikers.find((g) => g.id === s.wie);
    const oordeel = perSleutel.get(sleutelVan(s)) ?? null;
    return {
      ...s,
      /** Naam en rol; bij een onbekend account alleen het netwerkadres. */
      naam: wie ? `${wie.naam}, ${ROL[wie.rol]}` : `onbekend account, netwerkadres ${s.wie}`,
      email: wie?.email ?? null,
      oordeel,
      open: !oordeel || oordeel.aantal < s.aantal,
    };
  });
}

const leesPeriode = (zoek: Record<string, unknown>, vandaag: Datum) => {
  const gelezen = opvallendSchema.safeParse(zoek);
  if (!gelezen.success) return { van: null, tot: null, fouten: foutenPerVeld(gelezen.error.issues) };
  const tot = gelezen.data.tot ?? vandaag;
  return { van: gelezen.data.van ?? plusDagen(tot, -6), tot, fouten: {} };
};

/** Wat er in een periode opvalt in het spoor; wat nog geen oordeel heeft eerst. */
export const getOpvallend = defineInzage({
  naam: 'opvallend.openen',
  recht: 'verantwoording.lezen',
  op: leesNiets,
  hoogstens: LANG,
  lees: async ({ tx, vandaag }, zoek: Record<string, unknown>) => {
    const periode = leesPeriode(zoek, vandaag);
    const signalen = periode.van ? await metOordeel(tx, await leesOpvallend(tx, periode.van, periode.tot)) : [];
    return {
      ...periode,
      dagen: snelleDagen(vandaag),
      open: signalen.filter((s) => s.open),
      beoordeeld: signalen.filter((s) => !s.open),
    };
  },
  spoor: ({ van, tot, open, beoordeeld }) =>
    van ? { details: { van, tot, aantal: open.length + beoordeeld.length } } : null,
});
export type Opvallend = Antwoord<typeof getOpvallend>;

/** Eén ding dat opviel, om te beoordelen. */
export const getSignaal = defineInzage({
  naam: 'opvallend.openen',
  recht: 'verantwoording.lezen',
  op: leesNiets,
  hoogstens: LANG,
  lees: async ({ tx }, v: Signaalvraag) => {
    const gevonden = await vindSignaal(tx, v);
    const [signaal] = gevonden ? await metOordeel(tx, [gevonden]) : [];
    return signaal ?? null;
  },
  spoor: ({ regel, wie, dag, aantal }) => ({
    ...{ onderwerp: 'gebruiker', onderwerpId: wie },
    details: { soort: regel, datum: dag, aantal },
  }),
});
export type Opvallendsignaal = Antwoord<typeof getSignaal>;
