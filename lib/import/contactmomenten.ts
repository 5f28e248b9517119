import 'server-only';
import { createHash } from 'node:crypto';
import { zoekOfMaakLocaties, zoekOfMaakOnderwerpen } from '../beheer/import-rijen';
import { voegContactenToe } from '../contactmomenten/import-rijen';
import type { Datum } from '../domain/datum';
import { recomputeBijImport } from '../zaak/gevolgen';
import { lockTrajecten } from '../zaak/slot';
import { type Afkeuring, keurAf, type Rij } from './afkeuring';
import { nieuwId } from './nieuw-id';
import { zoekGebruikers, zoekTrajecten } from './opzoeken';
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
    const locaties = await zoekOfMaakLocaties(
      tx,
      nieuw.map((n) => n.rij.locatie),
    );
    const onderwerpen = await zoekOfMaakOnderwerpen(
      tx,
      nieuw.flatMap((n) => n.rij.onderwerpen),
    );
    await voegContactenToe(
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
