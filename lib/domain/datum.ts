/**
 * Een burgerlijke datum in Europe/Amsterdam, zonder tijd: `JJJJ-MM-DD`. Als tekst, want die vergelijkt juist, gaat ongewijzigd
 * over de draad en kan niet verschuiven met een tijdzone.
 */
export type Datum = string & { readonly __datum: unique symbol };

const DAG_MS = 86_400_000;

/** Bestaat deze tekst als datum (ook 29 februari klopt) tussen 1900 en 2199? */
export function isDatum(tekst: string): tekst is Datum {
  const delen = /^(\d{4})-(\d{2})-(\d{2})$/.exec(tekst);
  if (!delen) return false;
  const [jaar, maand, dag] = [Number(delen[1]), Number(delen[2]), Number(delen[3])];
  return jaar >= 1900 && jaar < 2200 && maand >= 1 && maand <= 12 && dag >= 1 && dag <= dagenInMaand(jaar, maand);
}

/** De datum in deze tekst; gooit RangeError als het geen datum is. */
export function datum(tekst: string): Datum {
  if (!isDatum(tekst)) throw new RangeError(`Geen datum: ${tekst}`);
  return tekst;
}

function dagenInMaand(jaar: number, maand: number): number {
  if (maand === 2) return jaar % 4 === 0 && (jaar % 100 !== 0 || jaar % 400 === 0) ? 29 : 28;
  return maand === 4 || maand === 6 || maand === 9 || maand === 11 ? 30 : 31;
}

// Een overzicht rekent met dezelfde paar honderd dagen duizenden keren; alle datums die er kunnen zijn passen hierin.
const nummers = new Map<Datum, number>();
const datums = new Map<number, Datum>();

/** Aantal dagen sinds 1-1-1970; met hele getallen telt een jaar vlugger dan met datumobjecten. */
export function dagnummer(d: Datum): number {
  const bekend = nummers.get(d);
  if (bekend !== undefined) return bekend;
  const nummer = Date.UTC(Number(d.slice(0, 4)), Number(d.slice(5, 7)) - 1, Number(d.slice(8, 10))) / DAG_MS;
  nummers.set(d, nummer);
  return nummer;
}

/** De datum die bij dit dagnummer hoort. */
export function vanDagnummer(nummer: number): Datum {
  const bekend = datums.get(nummer);
  if (bekend) return bekend;
  const d = new Date(nummer * DAG_MS).toISOString().slice(0, 10) as Datum;
  datums.set(nummer, d);
  return d;
}

/** d plus zoveel dagen (ook negatief). */
export function plusDagen(d: Datum, dagen: number): Datum {
  return vanDagnummer(dagnummer(d) + dagen);
}

/** d plus zoveel kalendermaanden, afgekapt op het einde van de maand (30 november + 3 = 28 of 29 februari). */
export function plusMaanden(d: Datum, maanden: number): Datum {
  const teller = Number(d.slice(0, 4)) * 12 + Number(d.slice(5, 7)) - 1 + maanden;
  const jaar = Math.floor(teller / 12);
  const maand = (teller % 12) + 1;
  const dag = Math.min(Number(d.slice(8, 10)), dagenInMaand(jaar, maand));
  return `${jaar}-${String(maand).padStart(2, '0')}-${String(dag).padStart(2, '0')}` as Datum;
}

/** Dagen van `van` naar `tot`: positief als tot later is, 0 op dezelfde dag. */
export function dagenTussen(van: Datum, tot: Datum): number {
  return dagnummer(tot) - dagnummer(van);
}

/** 1 = maandag … 7 = zondag. */
export function weekdag(d: Datum): number {
  return ((((dagnummer(d) + 3) % 7) + 7) % 7) + 1;
}

/** De maandag van de week waarin d valt. */
export function maandagVan(d: Datum): Datum {
  return plusDagen(d, 1 - weekdag(d));
}

/** ISO-weeknummer: week 1 is de week met de eerste donderdag van het jaar. */
export function weeknummer(d: Datum): number {
  const donderdag = plusDagen(maandagVan(d), 3);
  return Math.floor(dagenTussen(datum(`${donderdag.slice(0, 4)}-01-01`), donderdag) / 7) + 1;
}

/** De vroegste van de datums die er zijn; null als er geen is. */
export function vroegste(...datums: (Datum | null | undefined)[]): Datum | null {
  return datums.reduce<Datum | null>((beste, d) => (d && (!beste || d < beste) ? d : beste), null);
}
