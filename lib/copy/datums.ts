/** Datums in gewoon Nederlands. Zonder Intl: dezelfde tekst op de server en in de browser. */
import { type Datum, dagenTussen, isDatum, weekdag } from '../domain/datum';
import type { Geboortedatum } from '../domain/geboortedatum';

const MAANDEN = [
  'januari',
  'februari',
  'maart',
  'april',
  'mei',
  'juni',
  'juli',
  'augustus',
  'september',
  'oktober',
  'november',
  'december',
];
const DAGEN = ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag'];

const maand = (d: Datum) => MAANDEN[Number(d.slice(5, 7)) - 1] as string;

/** 24 december 2026 */
export const langeDatum = (d: Datum) => `${Number(d.slice(8))} ${maand(d)} ${d.slice(0, 4)}`;

/** 14 juli 1975, juli 1975 of 1975: wat niet bekend is staat er niet. */
export function geboorteTekst(geboren: Geboortedatum): string {
  if (isDatum(geboren)) return langeDatum(geboren);
  return geboren.length === 4 ? geboren : maandTekst(geboren as string as Datum);
}

/** donderdag 24 december 2026 */
export const datumMetDag = (d: Datum) => `${DAGEN[weekdag(d) - 1]} ${langeDatum(d)}`;

/** donderdag 24 december 2026 om 10:00 */
export const momentTekst = ({ datum, tijd }: { datum: Datum; tijd: string | null }) =>
  `${datumMetDag(datum)}${tijd ? ` om ${tijd}` : ''}`;

/** wo 16 december, 10:00: een moment in het komende jaar, kort genoeg voor een knop */
export const kortMoment = ({ datum, tijd }: { datum: Datum; tijd: string | null }) =>
  `${(DAGEN[weekdag(datum) - 1] as string).slice(0, 2)} ${Number(datum.slice(8))} ${maand(datum)}${tijd ? `, ${tijd}` : ''}`;

/** 24-12-2026 */
export const korteDatum = (d: Datum) => `${d.slice(8)}-${d.slice(5, 7)}-${d.slice(0, 4)}`;

/** 16 maart – 31 mei 2020; sinds 16 maart 2020 zolang er geen einde is. */
export function periodeTekst(van: Datum, tot: Datum | null): string {
  if (!tot) return `sinds ${langeDatum(van)}`;
  if (van === tot) return langeDatum(van);
  const begin = van.slice(0, 4) === tot.slice(0, 4) ? `${Number(van.slice(8))} ${maand(van)}` : langeDatum(van);
  return `${begin} – ${langeDatum(tot)}`;
}

/** september 2019 */
export const maandTekst = (d: Datum) => `${maand(d)} ${d.slice(0, 4)}`;

/** sep 2019, voor onder een grafiek */
export const korteMaand = (d: Datum) => `${maand(d) === 'maart' ? 'mrt' : maand(d).slice(0, 3)} ${d.slice(0, 4)}`;

/** Onder een as: de maand bij elk punt, het jaar waar het begint. */
export const asMaand = (d: Datum) => ({ kort: korteMaand(d).slice(0, 3), jaar: d.slice(0, 4) });

export const aantalDagen = (n: number) => (n === 1 ? '1 dag' : `${n} dagen`);

/** vandaag, morgen, over 6 dagen, gisteren, 6 dagen geleden */
export function ten(d: Datum, vandaag: Datum): string {
  const n = dagenTussen(vandaag, d);
  if (n === 0) return 'vandaag';
  if (n === 1) return 'morgen';
  if (n === -1) return 'gisteren';
  return n > 0 ? `over ${n} dagen` : `${-n} dagen geleden`;
}

/** over 6 weken, vanaf twee weken; dichterbij in dagen */
export function overWeken(d: Datum, vandaag: Datum): string {
  const n = dagenTussen(vandaag, d);
  return n < 14 ? ten(d, vandaag) : `over ${Math.round(n / 7)} weken`;
}

const AMSTERDAM = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Amsterdam',
  dateStyle: 'short',
  timeStyle: 'short',
});
const inNederland = (op: Date) => {
  const delen = AMSTERDAM.format(op);
  return { dag: delen.slice(0, 10) as Datum, uur: delen.slice(11, 16) };
};

/** Een tijdstip in Nederland: 24 december 2026 om 09:30. */
export function tijdstip(op: Date): string {
  const { dag, uur } = inNederland(op);
  return `${langeDatum(dag)} om ${uur}`;
}

/** Alleen het uur van een tijdstip: 09:30. */
export const kloktijd = (op: Date): string => inNederland(op).uur;

/** Een tijdstip van kort geleden: 10:42, gisteren 16:05, 3 november 16:05. */
export function laatstOm(op: Date, nu: Date): string {
  const { dag, uur } = inNederland(op);
  const geleden = dagenTussen(dag, inNederland(nu).dag);
  if (geleden === 0) return uur;
  return `${geleden === 1 ? 'gisteren' : `${Number(dag.slice(8))} ${maand(dag)}`} ${uur}`;
}
