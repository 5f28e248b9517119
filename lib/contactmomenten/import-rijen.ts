import 'server-only';
import type { Datum } from '../domain/datum';
import type { ContactStatus, Kanaal, Soort } from '../domain/tellend-gesprek';
import type { Tx } from '../server/db';
import { sql } from '../server/sql';
import { schrijf } from '../server/vraag';

export type IngelezenContact = {
  id: string;
  client_id: string;
  datum: Datum;
  tijd: string | null;
  soort: Soort;
  kanaal: Kanaal;
  met_derde: boolean;
  status: ContactStatus;
  locatie_id: string | null;
  duur_minuten: number | null;
  verslag: string | null;
  afgezegd_door: 'derde' | null;
  afgezegd_reden: string | null;
  gehouden_door_id: string | null;
  import_sleutel: string;
};

/** Voegt ingelezen contacten toe. Rechtstreeks naar PostgreSQL: bij honderdduizenden contacten kost createMany meer dan al het andere samen. */
export async function voegContactenToe(
  tx: Tx,
  contacten: readonly IngelezenContact[],
  onderwerpen: readonly { contactmoment_id: string; onderwerp_id: string }[],
): Promise<void> {
  await schrijf(
    tx,
    'contactmomenten.inlezen',
    sql`
    INSERT INTO contactmoment (id, client_id, datum, tijd, soort, kanaal, met_derde, status, locatie_id, duur_minuten, verslag,
      afgezegd_door, afgezegd_reden, gehouden_door_id, import_sleutel)
    SELECT * FROM jsonb_to_recordset(${JSON.stringify(contacten)}::jsonb) AS r(id uuid, client_id uuid, datum date, tijd text,
      soort "Soort", kanaal "Kanaal", met_derde boolean, status "ContactStatus", locatie_id uuid, duur_minuten int, verslag text,
      afgezegd_door "AfgezegdDoor", afgezegd_reden text, gehouden_door_id uuid, import_sleutel text)`,
  );
  await schrijf(
    tx,
    'contactmomenten.onderwerpen_inlezen',
    sql`
    INSERT INTO contactmoment_onderwerp (contactmoment_id, onderwerp_id)
    SELECT * FROM jsonb_to_recordset(${JSON.stringify(onderwerpen)}::jsonb) AS r(contactmoment_id uuid, onderwerp_id uuid)`,
  );
}
