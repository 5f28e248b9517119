/** Met welke browser en waarop iemand inlogde, in woorden die hij herkent. */

// De volgorde telt: Edge en Opera noemen zich ook Chrome, en Chrome noemt zich ook Safari.
const BROWSERS: readonly (readonly [RegExp, string])[] = [
  [/\b(?:Edg|EdgA|EdgiOS)\//, 'Edge'],
  [/\b(?:OPR|OPT)\//, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\b(?:Firefox|FxiOS)\//, 'Firefox'],
  [/\b(?:Chrome|CriOS|Chromium|HeadlessChrome)\//, 'Chrome'],
  [/\bVersion\/[\d.]+.*\bSafari\//, 'Safari'],
];

const SYSTEMEN: readonly (readonly [RegExp, string])[] = [
  [/\biPhone\b/, 'iPhone'],
  [/\biPad\b/, 'iPad'],
  [/\bAndroid\b/, 'Android'],
  [/\bWindows\b/, 'Windows'],
  [/\bCrOS\b/, 'Chromebook'],
  [/\bMac OS X\b|\bMacintosh\b/, 'Mac'],
  [/\bLinux\b/, 'Linux'],
];

const eerste = (tekst: string, lijst: typeof BROWSERS) => lijst.find(([patroon]) => patroon.test(tekst))?.[1];

/** "Firefox op Windows"; wat niet te herkennen is valt weg, en zonder beide is het een onbekend apparaat. */
export function apparaatTekst(userAgent: string | null): string {
  const tekst = (userAgent ?? '').slice(0, 500);
  const browser = eerste(tekst, BROWSERS);
  const systeem = eerste(tekst, SYSTEMEN);
  if (browser && systeem) return `${browser} op ${systeem}`;
  return browser ?? systeem ?? 'onbekend apparaat';
}
