/** Wat de fabrieken delen: een eigen of een meegegeven transactie, en de lijsten waarnaar alles verwijst. */

import { randomBytes } from 'node:crypto';
import { datum } from '../../lib/domain/datum';
import { vandaag } from '../../lib/server/clock';
import { naarDb } from '../../lib/server/datums';
import { alsSysteem, type Tx } from '../../lib/server/db';
import { trekGevolgen } from '../../lib/zaak/gevolgen';
import { lockTrajecten } from '../../lib/zaak/slot';

/** Doet het werk in de transactie die er al is, of in een eigen. */
export function inTransactie<T>(tx: Tx | undefined, werk: (tx: Tx) => Promise<T>): Promise<T> {
  return tx ? werk(tx) : alsSysteem('fabriek', werk, { timeout: 60_000 });
}

let teller = 0;

/** Een achtervoegsel dat ook tussen gelijktijdige processen niet twee keer voorkomt. */
export function uniek(): string {
  teller += 1;
  return `${randomBytes(3).toString('hex').toUpperCase()}${teller}`;
}

/** Een datum uit een test of demo als waarde voor de database; gooit RangeError als hij niet bestaat. */
export const dag = (tekst: string) => naarDb(datum(tekst));
export const dagOfNull = (tekst: string | null | undefined) => (tekst ? dag(tekst) : null);

// Eerst kijken: na de eerste keer staat de rij er. Daarna ON CONFLICT DO NOTHING: twee proeven tegelijk maken er één, en een upsert niet.
const metNaam = { id: true, naam: true } as const;

export const deAanpak = async (tx: Tx, naam: string, gesprekkenPerJaar = 4) =>
  (await tx.aanpak.findUnique({ where: { naam }, select: metNaam })) ??
  tx.aanpak
    .createMany({ data: [{ naam, gesprekkenPerJaar }], skipDuplicates: true })
    .then(() => tx.aanpak.findUniqueOrThrow({ where: { naam }, select: metNaam }));

/** Een latere norm van deze aanpak; wie al een datum heeft wordt hier niet nagerekend. */
export const eenLatereNorm = (aanpakId: string, vanaf: string, gesprekkenPerJaar: number) =>
  alsSysteem('fabriek', (tx) => tx.aanpaknorm.create({ data: { aanpakId, vanaf: dag(vanaf), gesprekkenPerJaar } }));

export const hetTeam = async (tx: Tx, naam: string) =>
  (await tx.team.findUnique({ where: { naam }, select: metNaam })) ??
  tx.team
    .createMany({ data: [{ naam }], skipDuplicates: true })
    .then(() => tx.team.findUniqueOrThrow({ where: { naam }, select: metNaam }));

export const deOrganisatie = async (tx: Tx, naam: string) =>
  (await tx.organisatie.findUnique({ where: { naam }, select: metNaam })) ??
  tx.organisatie
    .createMany({ data: [{ naam }], skipDuplicates: true })
    .then(() => tx.organisatie.findUniqueOrThrow({ where: { naam }, select: metNaam }));

export const deLocatie = async (tx: Tx, naam: string) =>
  (await tx.locatie.findUnique({ where: { naam }, select: metNaam })) ??
  tx.locatie
    .createMany({ data: [{ naam }], skipDuplicates: true })
    .then(() => tx.locatie.findUniqueOrThrow({ where: { naam }, select: metNaam }));

export const hetOnderwerp = async (tx: Tx, naam: string) =>
  (await tx.onderwerp.findUnique({ where: { naam }, select: metNaam })) ??
  tx.onderwerp
    .createMany({ data: [{ naam }], skipDuplicates: true })
    .then(() => tx.onderwerp.findUniqueOrThrow({ where: { naam }, select: metNaam }));

export const hetInstrument = async (tx: Tx, naam: string) =>
  (await tx.instrument.findUnique({ where: { naam }, select: metNaam })) ??
  tx.instrument
    .createMany({ data: [{ naam, leefgebieden: [] }], skipDuplicates: true })
    .then(() => tx.instrument.findUniqueOrThrow({ where: { naam }, select: metNaam }));

/** Rekent de trajecten van deze cliënt opnieuw na, zoals elk commando doet dat een feit toevoegt. */
export async function rekenNa(tx: Tx, clientId: string): Promise<void> {
  const trajecten = await tx.traject.findMany({ where: { clientId }, select: { id: true } });
  const ids = trajecten.map((t) => t.id);
  await lockTrajecten(tx, ids);
  await trekGevolgen(tx, ids, 'norm', vandaag());
}
