/** De bestanden van de VIA-pilot, met hele weken verschoven zodat 31 december 2020 in de laatste zeven dagen valt. */
import { join } from 'node:path';
import { type Datum, dagenTussen, datum, plusDagen, plusMaanden } from '../../lib/domain/datum';
import { type Bron, type Bronrij, leesMap } from '../../lib/import/bron';
import type { Bestand } from '../../lib/import/kolommen';
import { maakAfspraken } from './afspraken';

const PEILDATUM = datum('2020-12-31');
const DATUMKOLOMMEN: Partial<Record<Bestand, string[]>> = {
  deelnemers: ['startdatum', 'einddatum'],
  onhold: ['van', 'tot'],
  opschortingen: ['van', 'tot'],
  contactmomenten: ['datum'],
};

/** Het aantal dagen (een veelvoud van zeven, zodat maandag maandag blijft) waarover de demo opschuift. */
export const verschuiving = (vandaag: Datum) => Math.floor(dagenTussen(PEILDATUM, vandaag) / 7) * 7;

/** De bron voor de import op deze dag. Geboortedatums blijven staan; wat na vandaag ligt wordt een afspraak of valt weg. */
export async function leesDemobron(vandaag: Datum): Promise<Bron> {
  const bron = await leesMap(join(import.meta.dirname, 'via-pilot'));
  const dagen = verschuiving(vandaag);
  const rijen: Partial<Record<Bestand, Bronrij[]>> = {};
  for (const [naam, inhoud] of Object.entries(bron.rijen)) {
    const bestand = naam as Bestand;
    const lijst: Bronrij[] = [];
    for await (const rij of inhoud) lijst.push(verschuif(rij, DATUMKOLOMMEN[bestand] ?? [], dagen));
    rijen[bestand] = lijst;
  }
  rijen.onhold = rijen.onhold?.map((rij) => metHerziendatum(rij, vandaag));
  rijen.contactmomenten = maakAfspraken(rijen.contactmomenten ?? [], rijen.deelnemers ?? [], vandaag);
  return { rijen, opmerkingen: [] };
}

function verschuif(rij: Bronrij, kolommen: readonly string[], dagen: number): Bronrij {
  const velden = { ...rij.velden };
  for (const kolom of kolommen) if (velden[kolom]) velden[kolom] = plusDagen(datum(velden[kolom]), dagen);
  return { ...rij, velden };
}

/** Wie lang on hold is, is elk half jaar opnieuw bekeken: de herziendatum ligt dus nog voor ons. */
function metHerziendatum(rij: Bronrij, vandaag: Datum): Bronrij {
  const van = datum(rij.velden.van ?? '');
  let herzienOp = plusMaanden(van, 6);
  for (let k = 2; !rij.velden.tot && herzienOp <= vandaag; k += 1) herzienOp = plusMaanden(van, 6 * k);
  return { ...rij, velden: { ...rij.velden, herzien_op: herzienOp } };
}
