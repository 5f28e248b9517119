import 'server-only';
import { periodeTekst } from '../copy/datums';
import type { Meldcode } from '../copy/meldingen';
import { aantal } from '../copy/woorden';
import type { Periode } from '../domain/contactnorm';
import { overlapt } from '../domain/on-hold';
import type { Spoor } from '../server/audit';
import { nu } from '../server/clock';
import { defineCommand, type Uitkomst } from '../server/command';
import { naarDb, naarDbOfNull, uitDb, uitDbOfNull } from '../server/datums';
import { Bevestig, Ongeldig } from '../server/fouten';
import { eisVoorbeeld } from '../server/voorbeeld';
import { toetsPeriode } from './aanpak';
import { aanpakopschortingStartenSchema, aanpakopschortingWijzigenSchema, opschortingIntrekkenSchema } from './schema';
import { OPSCHORTING_VELDEN } from './woorden';
import { type Aanpakzaak, opAanpak, opAanpakopschorting, toetsIntrekbaar } from './zaak';

/** Zo lang mag het herrekenen van een hele aanpak duren. */
const VAN_AANPAK = {
  recht: 'opschorting.aanpak',
  raakt: 'norm',
  velden: OPSCHORTING_VELDEN,
  hoogstens: 120_000,
} as const;

/** De trajecten die op een dag van deze periode lopen. */
const geraakt = ({ trajecten }: Aanpakzaak, o: Periode) =>
  trajecten.filter(
    (t) => t.groep === 'pilot' && overlapt(o, { van: uitDb(t.startdatum), tot: uitDbOfNull(t.einddatum) }),
  );

/** Is wie het raakt intussen anders dan in het voorbeeld, dan eerst opnieuw vragen. */
function toetsZelfdeGetal(zaak: Aanpakzaak, o: Periode, voorspeld: number | undefined): void {
  const trajecten = geraakt(zaak, o).length;
  if (trajecten !== voorspeld && !zaak.bevestigd)
    throw new Bevestig(
      `Dit raakt ${aantal(trajecten, 'traject', 'trajecten')}${voorspeld === undefined ? '' : `, en niet meer ${voorspeld} zoals in het voorbeeld`}. Toch opslaan?`,
    );
}

/** Een spoor van het geheel, en een bij elke cliënt van wie de datum verschuift. */
function klaar(
  zaak: Aanpakzaak,
  onderwerpId: string,
  periode: Periode,
  details: Record<string, string | null>,
  gelukt: Meldcode,
): Uitkomst {
  const { aanpak } = zaak;
  const clientIds = [...new Set(geraakt(zaak, periode).map((t) => t.clientId))];
  const spoor: Spoor[] = [
    { onderwerp: 'opschorting', onderwerpId, details: { aanpak: aanpak.naam, ...details, clienten: clientIds.length } },
    ...clientIds.map((clientId) => ({
      onderwerp: 'opschorting',
      clientId,
      details: { aanpak: aanpak.naam, ...details },
    })),
  ];
  return { spoor, naar: `/pilot/opschorting?aanpak=${aanpak.id}`, gelukt };
}

/** Laat de klok van een hele aanpak stilstaan: alle uiterlijke datums schuiven in één transactie mee, of geen enkele. */
export const aanpakopschortingStarten = defineCommand('opschorting.starten', aanpakopschortingStartenSchema)
  .op(opAanpak, VAN_AANPAK)
  .doet(async (zaak, v) => {
    const { tx, aanpak, vandaag } = zaak;
    toetsPeriode(aanpak.opschortingen, v, vandaag, 'van');
    toetsZelfdeGetal(zaak, v, v.geraakt);
    const { id } = await tx.opschorting.create({
      data: { aanpakId: aanpak.id, van: naarDb(v.van), tot: naarDbOfNull(v.tot), reden: v.reden, gemaaktOp: nu() },
      select: { id: true },
    });
    return klaar(zaak, id, v, { van: v.van, tot: v.tot }, 'opschorting.starten');
  });

/** Geeft een opschorting van de aanpak een (andere) laatste dag, ook een eerdere: dan beginnen alle klokken weer te lopen. */
export const aanpakopschortingWijzigen = defineCommand('opschorting.wijzigen', aanpakopschortingWijzigenSchema)
  .op(opAanpakopschorting, VAN_AANPAK)
  .doet(async (zaak, { tot, geraakt: voorspeld }) => {
    const { tx, opschorting, periode, anderen, vandaag } = zaak;
    const nieuw = { van: periode.van, tot };
    if (tot === periode.tot) throw new Ongeldig({ tot: 'Dit is al de laatste dag.' });
    toetsPeriode(anderen, nieuw, vandaag, 'tot');
    toetsZelfdeGetal(zaak, nieuw, voorspeld);
    await tx.opschorting.update({
      where: { id: opschorting.id },
      data: { tot: naarDbOfNull(tot), versie: { increment: 1 } },
      select: { id: true },
    });
    // Ook wie door een eerder einde niet meer stilstaat krijgt een andere datum, en dus een spoor.
    const langste = { van: periode.van, tot: periode.tot && tot && (periode.tot > tot ? periode.tot : tot) };
    return klaar(zaak, opschorting.id, langste, { was: periode.tot, tot }, 'opschorting.wijzigen');
  });

/** Trekt een opschorting van de aanpak in die nog niet begonnen is, of die vandaag is ingevoerd. */
export const aanpakopschortingIntrekken = defineCommand('opschorting.intrekken', opschortingIntrekkenSchema)
  .op(opAanpakopschorting, VAN_AANPAK)
  .doet(async (zaak) => {
    const { tx, opschorting, periode, aanpak } = zaak;
    toetsIntrekbaar(opschorting, zaak.vandaag);
    const trajecten = aantal(geraakt(zaak, periode).length, 'traject', 'trajecten');
    eisVoorbeeld(zaak, {
      vraag: `De opschorting van ${aanpak.naam} (${periodeTekst(periode.van, periode.tot)}) gaat niet door.`,
      regels: [`Dit raakt ${trajecten}: hun uiterlijke datum is weer wat zij zonder deze opschorting was.`],
      knop: `Trek de opschorting van ${trajecten} in`,
    });
    await tx.opschorting.delete({ where: { id: opschorting.id } });
    return klaar(zaak, opschorting.id, periode, { van: periode.van, tot: periode.tot }, 'opschorting.intrekken');
  });
