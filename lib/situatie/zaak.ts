import 'server-only';
import { geboorteTekst } from '../copy/datums';
import type { Meldcode } from '../copy/meldingen';
import { type Datum, plusDagen } from '../domain/datum';
import type { Velden } from '../formulier/formulier';
import type { Auditfeit } from '../server/audit';
import type { Uitkomst } from '../server/command';
import type { Tx } from '../server/db';
import { NietGevonden, Ongeldig } from '../server/fouten';
import { sql } from '../server/sql';
import { kolom, type Rij, rijvorm, vraagEen } from '../server/vraag';
import { type Clientzaak, opVanClient } from '../zaak/client';
import { eisVersie } from '../zaak/versie';
import { type Situatiesoort, VOORUIT_DAGEN } from './regels';
import { BESTAND_VELDEN, LADDER_VELDEN, ONTHEFFING_VELDEN, UITKERING_VELDEN } from './woorden';

const PERSOON = rijvorm('situatie.persoon', { geboortedatum: kolom.geboortedatum.nullable(), start: kolom.datum });

/** De cliënt wiens situatie open is, met zijn geboortedatum en de start van zijn eerste traject. */
export type Situatiezaak = Clientzaak & Rij<typeof PERSOON>;
export type Regelzaak = Situatiezaak & { oud: Gevonden };

type Welke = { id: string; clientId: string };
type Gevonden = { id: string; versie: number; dag: Date | null; herzienOp?: Date | null; nu: Record<string, unknown> };
type Soort = {
  onderwerp: string;
  velden: Velden;
  vind: (tx: Tx, where: Welke) => Promise<Omit<Gevonden, 'id'> | null>;
};

const SOORTEN: Record<Situatiesoort, Soort> = {
  ladder: {
    onderwerp: 'ladderstand',
    velden: LADDER_VELDEN,
    vind: async (tx, where) => {
      const r = await tx.ladderstand.findFirst({ where });
      return r && { versie: r.versie, dag: r.op, nu: r };
    },
  },
  uitkering: {
    onderwerp: 'uitkering',
    velden: UITKERING_VELDEN,
    vind: async (tx, where) => {
      const r = await tx.uitkering.findFirst({ where });
      const nu = r && { ...r, uitkering: r.soort, begeleiding: r.begeleidingGaatDoor };
      return nu && { versie: nu.versie, dag: nu.van, nu };
    },
  },
  ontheffing: {
    onderwerp: 'ontheffing',
    velden: ONTHEFFING_VELDEN,
    vind: async (tx, where) => {
      const r = await tx.ontheffing.findFirst({ where });
      return r && { versie: r.versie, dag: r.van ?? r.aangevraagdOp, herzienOp: r.herzienOp, nu: r };
    },
  },
  bestand: {
    onderwerp: 'bestandadvies',
    velden: BESTAND_VELDEN,
    vind: async (tx, where) => {
      const r = await tx.bestandadvies.findFirst({ where });
      return r && { versie: r.versie, dag: r.datum, nu: { ...r, adviessoort: r.soort } };
    },
  },
};

async function leesPersoon({ tx, client }: Clientzaak): Promise<Rij<typeof PERSOON>> {
  const persoon = await vraagEen(
    tx,
    PERSOON,
    sql`SELECT geboortedatum, (SELECT min(t.startdatum)::text FROM traject t WHERE t.client_id = client.id AND t.groep = 'pilot') AS start
      FROM client WHERE id = ${client.id}::uuid`,
  );
  if (!persoon) throw new NietGevonden();
  return persoon;
}

export const opSituatie = opVanClient(leesPersoon);

/** Een regel van de situatie die er al staat; wie als tweede opslaat ziet wat er staat. */
export const opRegel = (soort: Situatiesoort | 'gekozen') =>
  opVanClient(async (zaak, v: { clientnummer: string; id: string; versie: number; soort?: Situatiesoort }) => {
    const { velden, vind } = SOORTEN[soort === 'gekozen' ? (v.soort ?? 'ladder') : soort];
    const oud = await vind(zaak.tx, { id: v.id, clientId: zaak.client.id });
    if (!oud) throw new NietGevonden();
    eisVersie(velden, { ...oud.nu, versie: oud.versie }, v.versie);
    return { ...(await leesPersoon(zaak)), oud: { id: v.id, ...oud } };
  });

/** Weigert een dag die nog komt. */
export function eisNietLater(veld: string, dag: Datum, vandaag: Datum): void {
  if (dag > vandaag) throw new Ongeldig({ [veld]: 'Deze datum ligt in de toekomst. Kies vandaag of een eerdere dag.' });
}

/** Weigert een dag die zo ver vooruit ligt dat het jaar niet klopt. */
export function eisNietVeelLater(veld: string, dag: Datum, vandaag: Datum): void {
  if (dag > plusDagen(vandaag, VOORUIT_DAGEN))
    throw new Ongeldig({ [veld]: 'Deze datum is meer dan een jaar vooruit. Klopt het jaar?' });
}

/** Weigert een dag voor de geboorte. */
export function eisGeboren(veld: string, dag: Datum, { geboortedatum }: Situatiezaak): void {
  if (geboortedatum && dag < (geboortedatum as string))
    throw new Ongeldig({
      [veld]: `De cliënt is geboren ${geboortedatum.length < 10 ? 'in' : 'op'} ${geboorteTekst(geboortedatum)}. Kies een latere dag.`,
    });
}

/** Terug naar de situatie; in het spoor staan data en keuzes, nooit wat iemand schreef. */
export const naarSituatie = (
  { client }: Clientzaak,
  [soort, onderwerpId]: [Situatiesoort, string],
  gelukt: Meldcode,
  details: Auditfeit['details'],
): Uitkomst => ({
  spoor: { onderwerp: SOORTEN[soort].onderwerp, onderwerpId, details },
  naar: `/clienten/${client.clientnummer}/situatie`,
  gelukt,
});
