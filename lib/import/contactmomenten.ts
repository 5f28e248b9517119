import { lockTrajecten } from '../zaak/slot';
import 'server-only';
import { createHash } from 'node:crypto';
import type { Datum } from '../domain/datum';
import type { Tx } from '../server/db';
import { recomputeBijImport } from '../zaak/gevolgen';
import { type Afkeuring, keurAf, type Rij } from './afkeuring';
import { nieuwId } from './nieuw-id';
import { zoekGebruikers, zoekOfMaak, zoekTrajecten } from './opzoeken';
import { nieuweUitslag, type Werk } from './partij';
import { type Contactrij, contactSchema } from './schema';

/**
 * Het schema van een contactmoment met zijn importsleutel: een afdruk van de inhoud plus een volgnummer onder gelijke rijen van het
 * bestand. Zo herkent een tweede import elke rij, in welke volgorde ook, en ook als het verslag hier intussen is gecorrigeerd.
 */
export function maakContactSchema() {
  const gezien = new Map<string, number>();
  return contactSchema.transform((rij) => {
    const inhoud = [
      rij.clientnummer,
      rij.datum,
      rij.tijd,
      ...Object.values(rij.vorm),
      rij.status,
      rij.locatie,
      rij.duur_minuten,
      rij.begeleider,
      rij.onderwerpen,
      rij.verslag,
    ];
    const afdruk = createHash('sha256').update(JSON.stringify(inhoud)).digest('base64url').slice(0, 32);
    const volgnummer = (gezien.get(afdruk) ?? 0) + 1;
    gezien.set(afdruk, volgnummer);
    return { ...rij, sleutel: `${afdruk}-${volgnummer}` };
  });
}

type Contactmetsleutel = Contactrij & { sleutel: string };

/** Voegt contactmomenten toe, ook van voor of na een traject (geschiedenis). Wat er al staat blijft zoals het is. */
export const verwerkContactmomenten =
  (vandaag: Datum): Werk<Contactmetsleutel> =>
  async (tx, rijen) => {
    const uitslag = nieuweUitslag();
    const clienten = await zoekTrajecten(
      tx,
      rijen.map((r) => r.waarden.clientnummer),
    );
    const gebruikers = await zoekGebruikers(
      tx,
      rijen.map((r) => r.waarden.begeleider),
    );
    const bestaand = await tx.contactmoment.findMany({
      where: { importSleutel: { in: rijen.map((r) => r.waarden.sleutel) } },
      select: { importSleutel: true },
    });
    const stonden = new Set(bestaand.map((b) => b.importSleutel));
    const nieuw: { id: string; clientId: string; rij: Contactmetsleutel }[] = [];
    const trajectIds = new Set<string>();
    for (const rij of rijen) {
      const client = clienten.get(rij.waarden.clientnummer);
      const fout = controleer(rij, client !== undefined, (naam) => gebruikers.has(naam), vandaag);
      if (fout) uitslag.afgekeurd.push(fout);
      else if (stonden.has(rij.waarden.sleutel)) uitslag.stondErAl += 1;
      else if (client) {
        nieuw.push({ id: nieuwId(), clientId: client.id, rij: rij.waarden });
        for (const t of client.trajecten) trajectIds.add(t.id);
      }
    }
    if (nieuw.length === 0) return uitslag;
    await lockTrajecten(tx, [...trajectIds]);
    const locaties = await zoekOfMaak(
      tx.locatie,
      nieuw.map((n) => n.rij.locatie),
    );
    const onderwerpen = await zoekOfMaak(
      tx.onderwerp,
      nieuw.flatMap((n) => n.rij.onderwerpen),
    );
    await schrijfContacten(
      tx,
      nieuw.map(({ id, clientId, rij }) => ({
        id,
        client_id: clientId,
        datum: rij.datum,
        tijd: rij.tijd,
        soort: rij.vorm.soort,
        kanaal: rij.vorm.kanaal,
        met_derde: rij.vorm.metDerde,
        status: rij.status,
        locatie_id: locaties.get(rij.locatie?.toLowerCase() ?? '') ?? null,
        duur_minuten: rij.duur_minuten,
        verslag: rij.verslag,
        // Het bestand zegt niet wie afzegde; de database wil het weten, de tekst is eerlijk.
        afgezegd_door: rij.status === 'afgezegd' ? 'derde' : null,
        afgezegd_reden: rij.status === 'afgezegd' ? 'Ingelezen: wie afzegde is niet bekend.' : null,
        gehouden_door_id: gebruikers.get(rij.begeleider ?? '')?.id ?? null,
        import_sleutel: rij.sleutel,
      })),
      nieuw.flatMap(({ id, rij }) => {
        const ids = new Set(rij.onderwerpen.map((o) => onderwerpen.get(o.toLowerCase()) ?? ''));
        return [...ids].map((onderwerpId) => ({ contactmoment_id: id, onderwerp_id: onderwerpId }));
      }),
    );
    // Wie intussen een traject toevoegde wachtte niet op ons slot: kijk opnieuw welke er zijn.
    const geraakt = await tx.traject.findMany({
      where: { clientId: { in: [...new Set(nieuw.map((n) => n.clientId))] } },
      select: { id: true },
    });
    const ids = geraakt.map((t) => t.id);
    await lockTrajecten(tx, ids);
    await recomputeBijImport(tx, ids, vandaag);
    uitslag.nieuw = nieuw.length;
    for (const n of nieuw) uitslag.geraakt.add(n.clientId);
    return uitslag;
  };

const KAN_LATER = ['gepland', 'afgezegd'];

function controleer(
  rij: Rij<Contactmetsleutel>,
  kentClient: boolean,
  kent: (naam: string) => boolean,
  vandaag: Datum,
): Afkeuring | null {
  const { datum, status, begeleider } = rij.waarden;
  if (!kentClient) return keurAf(rij, 'clientnummer', 'Deze cliënt bestaat niet.');
  if (begeleider !== null && !kent(begeleider)) return keurAf(rij, 'begeleider', 'Deze begeleider bestaat niet.');
  if (datum > vandaag && !KAN_LATER.includes(status))
    return keurAf(rij, 'datum', 'Deze datum ligt in de toekomst; dan kan het nog niet gebeurd zijn.');
  return null;
}

type Rijwaarden = Record<string, string | number | boolean | null>;

/** Rechtstreeks naar PostgreSQL: bij honderdduizenden contacten kost createMany meer dan al het andere samen. */
async function schrijfContacten(
  tx: Tx,
  contacten: readonly Rijwaarden[],
  onderwerpen: readonly Rijwaarden[],
): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO contactmoment (id, client_id, datum, tijd, soort, kanaal, met_derde, status, locatie_id, duur_minuten, verslag,
      afgezegd_door, afgezegd_reden, gehouden_door_id, import_sleutel)
    SELECT id, client_id, datum, tijd, soort, kanaal, met_derde, status, locatie_id, duur_minuten, verslag,
      afgezegd_door, afgezegd_reden, gehouden_door_id, import_sleutel
    FROM jsonb_to_recordset(${JSON.stringify(contacten)}::jsonb) AS r(id uuid, client_id uuid, datum date, tijd text, soort "Soort",
      kanaal "Kanaal", met_derde boolean, status "ContactStatus", locatie_id uuid, duur_minuten int, verslag text,
      afgezegd_door "AfgezegdDoor", afgezegd_reden text, gehouden_door_id uuid, import_sleutel text)`;
  await tx.$executeRaw`
    INSERT INTO contactmoment_onderwerp (contactmoment_id, onderwerp_id)
    SELECT contactmoment_id, onderwerp_id
    FROM jsonb_to_recordset(${JSON.stringify(onderwerpen)}::jsonb) AS r(contactmoment_id uuid, onderwerp_id uuid)`;
}
