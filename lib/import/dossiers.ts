import 'server-only';
import type { Datum } from '../domain/datum';
import { middernacht } from '../domain/middernacht';
import { nu } from '../server/clock';
import { uitDb, uitDbOfNull } from '../server/datums';
import type { Tx } from '../server/db';
import { sql } from '../server/sql';
import { type Afkeuring, keurAf } from './afkeuring';
import { sluit } from './opzoeken';

const UUR = 3_600_000;

export type Dossier = Awaited<ReturnType<typeof leesDossiers>> extends Map<string, infer D> ? D : never;
export type Dossiertraject = { id: string; groep: string; start: Datum; einddatum: Datum | null };

/** De cliënten van deze nummers met hun trajecten, afgesloten voor een import die tegelijk loopt. */
export async function leesDossiers(tx: Tx, nummers: readonly string[]) {
  const gezocht = [...new Set(nummers)];
  await sluit(tx, sql`client r WHERE r.clientnummer = ANY(${gezocht}::text[])`);
  const clienten = await tx.client.findMany({
    where: { clientnummer: { in: gezocht } },
    select: {
      id: true,
      clientnummer: true,
      versie: true,
      talen: true,
      niveauNederlands: true,
      laaggeletterd: true,
      tolkNodig: true,
      bereikbaarheid: true,
      trajecten: {
        orderBy: { startdatum: 'desc' },
        select: { id: true, groep: true, startdatum: true, einddatum: true },
      },
    },
  });
  return new Map(
    clienten.map(({ trajecten, ...client }) => [
      client.clientnummer,
      {
        ...client,
        trajecten: trajecten.map(
          (t): Dossiertraject => ({
            id: t.id,
            groep: t.groep,
            start: uitDb(t.startdatum),
            einddatum: uitDbOfNull(t.einddatum),
          }),
        ),
      },
    ]),
  );
}

/** Het traject waarin deze dag valt (lopen er twee, dan het laatst begonnene), of waarom de rij daar niet bij kan. */
export function vindTraject(
  rij: Parameters<typeof keurAf>[0],
  kolom: string,
  dossier: Dossier | undefined,
  dag: Datum,
  vandaag: Datum,
): Dossiertraject | Afkeuring {
  if (!dossier) return keurAf(rij, 'clientnummer', 'Deze cliënt bestaat niet.');
  if (dag > vandaag) return keurAf(rij, kolom, 'Deze dag moet nog komen; hier staat wat al gebeurd is.');
  const begeleid = dossier.trajecten.filter((t) => t.groep !== 'controle');
  if (begeleid.length === 0)
    return keurAf(rij, 'clientnummer', 'Deze cliënt wordt niet begeleid (controlegroep, of er is geen traject).');
  const traject = begeleid.find((t) => t.start <= dag && (t.einddatum === null || t.einddatum >= dag));
  return traject ?? keurAf(rij, kolom, 'Op deze dag liep er geen traject van deze cliënt.');
}

/** Het tijdstip bij een dag waarvan het uur niet bekend is: midden op de dag, maar nooit in de toekomst. */
export function middenOp(dag: Datum): Date {
  return new Date(Math.min(middernacht(dag).getTime() + 12 * UUR, nu().getTime()));
}
