/**
 * Een inzet of gemis van iemand van wie het dossier is vernietigd en die nog meetelt in het aanbod: alleen wat er geteld wordt, per maand, en een
 * willekeurig nummer zodat iemand met twee feiten één mens blijft. Zuiver.
 */
import type { Datum } from '../domain/datum';
import type { Gemisfeit, Inzetfeit } from './aanbod-rijen';

const maand = (d: Datum | null) => (d ? (`${d.slice(0, 7)}-01` as Datum) : null);

export type Aanbodrest =
  | ({ soort: 'inzet' } & Omit<Inzetfeit, 'clientId'>)
  | ({ soort: 'gemis' } & Omit<Gemisfeit, 'clientId'>);

/** Hoe het bewaard wordt: als tekst, met vaste volgorde en zonder de dag. */
export function restTekst({
  soort,
  ...feit
}: ({ soort: 'inzet' } & Inzetfeit) | ({ soort: 'gemis' } & Gemisfeit)): string {
  const { clientId: _, ...f } = feit;
  const grof = Object.entries(f)
    .map(([k, v]) => [k, k.endsWith('Op') || k === 'op' ? maand(v as Datum | null) : v])
    .sort();
  return JSON.stringify({ soort, ...Object.fromEntries(grof) });
}

/** De feiten terug, elk met het nummer van de onbekende mens. */
export function feitenUit(rest: readonly { maat: string; mens: string }[]): {
  inzetten: Inzetfeit[];
  gemissen: Gemisfeit[];
} {
  const inzetten: Inzetfeit[] = [];
  const gemissen: Gemisfeit[] = [];
  for (const { maat, mens } of rest) {
    const { soort, ...feit } = JSON.parse(maat) as Aanbodrest;
    if (soort === 'inzet') inzetten.push({ ...(feit as Omit<Inzetfeit, 'clientId'>), clientId: mens });
    else gemissen.push({ ...(feit as Omit<Gemisfeit, 'clientId'>), clientId: mens });
  }
  return { inzetten, gemissen };
}
