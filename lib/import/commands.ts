import 'server-only';
import type { Datum } from '../domain/datum';
import { naarIso } from '../formulier/velden';
import { alsSysteem } from '../server/db';
import { werkAlleNormafwijkingenBij } from '../zaak/normafwijkingen-alle';
import { verwerkAanpakken } from './aanpakken';
import type { Bron, Bronrij } from './bron';
import { maakContactSchema, verwerkContactmomenten } from './contactmomenten';
import { verwerkDeelnemers } from './deelnemers';
import { intakeSchema, inzetSchema, planSchema } from './dossier-schema';
import { verwerkGebruikers } from './gebruikers';
import { verwerkGroepen } from './groepen';
import { verwerkIntakes } from './intakes';
import { verwerkInzet } from './inzet';
import type { Bestand } from './kolommen';
import { verwerkOnHold } from './onhold';
import { verwerkOpschortingen } from './opschortingen';
import { zoekAanpakken } from './opzoeken';
import { nieuweUitslag, type Uitslag, verwerk } from './partij';
import { verwerkPlannen } from './plannen';
import { aanpakSchema, deelnemerSchema, gebruikerSchema, onHoldSchema, opschortingSchema } from './schema';

export type Importverslag = { perBestand: Partial<Record<Bestand, Uitslag>>; onderbroken: boolean };

type Opties = { vandaag: Datum; signaal?: AbortSignal; meld?: (bestand: Bestand, uitslag: Uitslag) => void };

/**
 * Leest de bestanden in, in de volgorde waarin ze naar elkaar verwijzen. Elke groep rijen is één transactie, met de uiterlijke
 * datums die erdoor veranderen. Wat er al staat verandert nooit; een rij die niet kan wordt afgekeurd, de rest gaat door.
 */
export async function importeer(bron: Bron, { vandaag, signaal, meld }: Opties): Promise<Importverslag> {
  const perBestand: Importverslag['perBestand'] = {};
  const doe = async (
    bestand: Bestand,
    werk: (rijen: AsyncIterable<Bronrij> | Iterable<Bronrij>) => Promise<Uitslag>,
  ) => {
    const rijen = bron.rijen[bestand];
    if (!rijen || signaal?.aborted) return;
    perBestand[bestand] = await werk(rijen);
    meld?.(bestand, perBestand[bestand]);
  };
  // De eerste norm van een aanpak voor de latere, in welke volgorde zij ook staan.
  const aanpakken = bron.rijen.aanpakken ? (await bewaar(bron.rijen.aanpakken)).sort(opVanaf) : [];
  await doe('aanpakken', () =>
    verwerk({ bestand: 'aanpakken', rijen: aanpakken, schema: aanpakSchema, werk: verwerkAanpakken(vandaag), signaal }),
  );
  const aanpakIds = await zoekIds(aanpakken);
  await doe('begeleiders', (rijen) =>
    verwerk({ bestand: 'begeleiders', rijen, schema: gebruikerSchema, werk: verwerkGebruikers(aanpakIds), signaal }),
  );
  // Stilstand van een hele aanpak gaat voor: dan hoeft er nog bijna niets te worden nagerekend.
  const opschortingen = bron.rijen.opschortingen ? (await bewaar(bron.rijen.opschortingen)).sort(opDoel) : [];
  const schort = (rijen: Bronrij[]) =>
    verwerk({
      bestand: 'opschortingen',
      rijen,
      schema: opschortingSchema,
      werk: verwerkOpschortingen(vandaag),
      signaal,
    });
  const vanAanpak = signaal?.aborted
    ? nieuweUitslag()
    : await schort(opschortingen.filter((r) => !r.velden.clientnummer));
  await doe('deelnemers', (rijen) =>
    verwerk({ bestand: 'deelnemers', rijen, schema: deelnemerSchema, werk: verwerkDeelnemers(vandaag), signaal }),
  );
  await doe('opschortingen', async () =>
    samen(vanAanpak, await schort(opschortingen.filter((r) => r.velden.clientnummer))),
  );
  await doe('onhold', (rijen) =>
    verwerk({ bestand: 'onhold', rijen, schema: onHoldSchema, werk: verwerkOnHold, signaal }),
  );
  await doe('contactmomenten', (rijen) =>
    verwerk({
      bestand: 'contactmomenten',
      rijen,
      schema: maakContactSchema(),
      werk: verwerkContactmomenten(vandaag),
      signaal,
    }),
  );
  // Een intake hoort bij het gesprek van die dag, een plan bij een intake: daarom in deze volgorde.
  await doe('intakes', (rijen) =>
    verwerkGroepen({
      bestand: 'intakes',
      rijen,
      schema: intakeSchema,
      sleutel: ({ clientnummer, datum }) => `${clientnummer?.toUpperCase()} ${datum}`,
      wat: 'deze intake',
      werk: verwerkIntakes(vandaag),
      signaal,
    }),
  );
  await doe('plannen', (rijen) =>
    verwerkGroepen({
      bestand: 'plannen',
      rijen,
      schema: planSchema,
      sleutel: ({ clientnummer, nummer }) => `${clientnummer?.toUpperCase()} ${nummer?.padStart(4, '0')}`,
      wat: 'dit plan',
      werk: verwerkPlannen(vandaag),
      signaal,
    }),
  );
  await doe('inzet', (rijen) =>
    verwerk({ bestand: 'inzet', rijen, schema: inzetSchema, werk: verwerkInzet(vandaag), signaal }),
  );
  // Pas nu elk gesprek er staat is te zien welk trajectjaar onder de norm sloot. Na een onderbreking doet het dagelijkse werk dit.
  if (!signaal?.aborted) await werkAlleNormafwijkingenBij(vandaag);
  return { perBestand, onderbroken: signaal?.aborted ?? false };
}

async function bewaar(rijen: AsyncIterable<Bronrij> | Iterable<Bronrij>): Promise<Bronrij[]> {
  const lijst: Bronrij[] = [];
  for await (const rij of rijen) lijst.push(rij);
  return lijst;
}

/** De aanpakken die in dit bestand genoemd worden en er (nu) zijn. */
async function zoekIds(rijen: readonly Bronrij[]): Promise<string[]> {
  const bekend = await alsSysteem('import', zoekAanpakken);
  return [...new Set(rijen.flatMap((r) => bekend.get(r.velden.aanpak ?? '')?.id ?? []))];
}

const opTekst =
  (tekst: (rij: Bronrij) => string) =>
  (a: Bronrij, b: Bronrij): number => {
    const [x, y] = [tekst(a), tekst(b)];
    return x < y ? -1 : x > y ? 1 : a.regel - b.regel;
  };

/** Rijen over dezelfde periode bij elkaar, zodat ze in één groep met elkaar vergeleken worden. */
const opDoel = opTekst(({ velden: v }) => `${v.clientnummer} ${v.aanpak} ${naarIso(v.van ?? '')}`);
const opVanaf = opTekst(({ velden }) => naarIso(velden.vanaf ?? ''));

const samen = (a: Uitslag, b: Uitslag): Uitslag => ({
  nieuw: a.nieuw + b.nieuw,
  stondErAl: a.stondErAl + b.stondErAl,
  afwijkend: a.afwijkend + b.afwijkend,
  geraakt: new Set([...a.geraakt, ...b.geraakt]),
  afgekeurd: [...a.afgekeurd, ...b.afgekeurd].sort((x, y) => x.regel - y.regel),
  aandacht: [...a.aandacht, ...b.aandacht],
});
