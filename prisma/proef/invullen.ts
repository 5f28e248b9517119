// Vult een schema in zoals een formulier dat doet, zonder het te kennen: wat het schema aanwijst krijgt een volgende waarde, tot er niets meer op aan te merken is.
import type { z } from 'zod';

/** Een waarde die vaak past; een keuzelijst noemt haar waarden zelf. */
const GANGBAAR: readonly unknown[] = [
  ...[
    '1',
    'een tekst van een paar woorden',
    '2026-11-18',
    '2026-11-25',
    '2026-12-16',
    'telefonisch',
    'ja',
    '09:30',
    '06-00001111',
  ],
  ...['naam@voorbeeld.nl', 'een goed te onthouden zin', '30', '#', 'x', ['1'], 'nl'],
];

export type Kandidaten = (veld: string) => readonly unknown[] | undefined;

/** De ingevulde velden, of wat er na alle pogingen nog aan te merken was. */
export function vulIn(
  schema: z.ZodType,
  kandidaten: Kandidaten,
  vooraf: Record<string, unknown> = {},
): Record<string, unknown> | string {
  const velden = { ...vooraf };
  const beurt = new Map<string, number>();
  for (let poging = 0; poging < 300; poging++) {
    const uitkomst = schema.safeParse(velden);
    if (uitkomst.success) return velden;
    for (const issue of uitkomst.error.issues) {
      const veld = String(issue.path[0] ?? '');
      const keuzes = 'values' in issue ? (issue.values as unknown[]) : [];
      const rij = kandidaten(veld) ?? [...keuzes, ...GANGBAAR];
      const nr = beurt.get(veld) ?? 0;
      if (!veld || nr >= rij.length) return `${veld}: ${issue.message}`;
      velden[veld] = rij[nr];
      beurt.set(veld, nr + 1);
    }
  }
  return 'komt er niet uit';
}
