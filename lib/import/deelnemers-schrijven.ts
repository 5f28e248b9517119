import 'server-only';
import { voegBegeleidingenToe } from '../begeleiding/import-rijen';
import { voegBsnToe } from '../bsn/import-rijen';
import { voegClientenToe } from '../clienten/import-rijen';
import type { Datum } from '../domain/datum';
import { middernacht } from '../domain/middernacht';
import { voegTrajectenToe } from '../levensloop/import-rijen';
import { audit } from '../server/audit';
import { naarDb, naarDbOfNull } from '../server/datums';
import type { Tx } from '../server/db';
import { sql } from '../server/sql';
import { voegAdviezenToe } from '../situatie/import-rijen';
import { recomputeBijImport } from '../zaak/gevolgen';
import { sluit } from './opzoeken';
import type { Deelnemerrij } from './schema';

export type NieuweClient = { id: string; rij: Deelnemerrij };
export type NieuwTraject = {
  id: string;
  clientId: string;
  aanpakId: string;
  teamId: string | null;
  begeleiderId: string | null;
  rij: Deelnemerrij;
};

export type Persoon = ReturnType<typeof persoonUit>;

/** Wat het bestand over de persoon zegt. */
export function persoonUit(w: Deelnemerrij) {
  return {
    voornaam: w.voornaam,
    achternaam: w.achternaam,
    geboortedatum: w.geboortedatum,
    telefoon: w.telefoon,
    email: w.email,
    postcode: w.postcode,
    wijk: w.wijk,
    bestand: w.bestand,
  };
}

/** Schrijft nieuwe cliënten en trajecten met alles wat erbij hoort, en de uiterlijke datums; geeft van wie het BSN niet kon, en waarom. */
export async function schrijfDeelnemers(
  tx: Tx,
  clienten: readonly NieuweClient[],
  trajecten: readonly NieuwTraject[],
  vandaag: Datum,
): Promise<Map<string, string>> {
  if (trajecten.length === 0) return new Map();
  await voegClientenToe(
    tx,
    clienten.map(({ id, rij }) => {
      const { bestand: _, ...persoon } = persoonUit(rij);
      return {
        id,
        clientnummer: rij.clientnummer,
        ...persoon,
        talen: rij.voorkeurstaal ? [rij.voorkeurstaal] : [],
      };
    }),
  );
  // Het bestand is het eerste advies in de geschiedenis; van wanneer het is en waarop het rust, zegt deze lijst niet.
  await voegAdviezenToe(
    tx,
    clienten.flatMap(({ id, rij }) => (rij.bestand ? [{ clientId: id, bestand: rij.bestand }] : [])),
  );
  await tx.selectiegegevens.createMany({
    data: clienten.map(({ id, rij }) => ({
      clientId: id,
      geslacht: rij.geslacht,
      geboorteland: rij.geboorteland,
      generatie: rij.generatie,
      opleidingNl: rij.opleiding_nl,
      eerderBetaaldWerkNl: rij.eerder_betaald_werk_nl,
      vorigeBegeleiding: rij.vorige_begeleiding,
    })),
  });
  await voegTrajectenToe(
    tx,
    trajecten.map((t) => ({
      id: t.id,
      clientId: t.clientId,
      aanpakId: t.aanpakId,
      teamId: t.teamId,
      groep: t.rij.groep,
      startdatum: naarDb(t.rij.startdatum),
      einddatum: naarDbOfNull(t.rij.einddatum),
      uitstroomreden: t.rij.uitstroomreden,
    })),
  );
  await voegBegeleidingenToe(
    tx,
    trajecten.flatMap((t) => {
      if (!t.begeleiderId) return [];
      // Wie morgen start moet zijn begeleider vandaag al zien staan.
      const van = middernacht(t.rij.startdatum < vandaag ? t.rij.startdatum : vandaag);
      return [{ trajectId: t.id, gebruikerId: t.begeleiderId, van }];
    }),
  );
  // Wie op dit moment een contact bij een bestaande cliënt schrijft gaat voor: zijn gesprek telt hier mee.
  const clientIds = trajecten.map((t) => t.clientId);
  await sluit(tx, sql`client r WHERE r.id = ANY(${clientIds}::uuid[])`);
  await recomputeBijImport(
    tx,
    trajecten.map((t) => t.id),
    vandaag,
  );
  await audit(
    tx,
    { systeem: 'import' },
    ...clienten.map(({ id }) => ({ actie: 'client.importeren' as const, clientId: id })),
  );
  return voegBsnToe(
    tx,
    clienten.flatMap(({ id, rij: { bsn } }) => (bsn ? [{ clientId: id, bsn }] : [])),
  );
}
