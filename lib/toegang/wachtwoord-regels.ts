/** Welke woorden niet in een wachtwoord horen: wie iemand kent, of dit programma, probeert die het eerst. */

const VAN_HET_PROGRAMMA = [
  'vastcontact',
  'vast contact',
  'vast-contact',
  'wachtwoord',
  'welkom',
  'gemeente',
  'password',
];
/** Korter zit het toevallig in een ander woord. */
const KORTSTE = 4;

const plat = (tekst: string) => tekst.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Namen en delen van een adres als losse woorden. */
const delen = (tekst: string) => plat(tekst).split(/[^\p{L}\p{N}]+/u);
/** Delen van een e-mailadres die bij iedereen horen zeggen niets over deze gebruiker. */
const GEWOON = new Set(['mail', 'info', 'voorbeeld']);

/** Het eerste woord van deze persoon of dit programma dat in het wachtwoord staat; null als er geen is. */
export function eigenWoordIn(wachtwoord: string, eigen: readonly string[]): string | null {
  const kaal = plat(wachtwoord);
  const woorden = [...VAN_HET_PROGRAMMA, ...eigen.flatMap(delen).filter((w) => !GEWOON.has(w))];
  return woorden.find((woord) => woord.length >= KORTSTE && kaal.includes(woord)) ?? null;
}
