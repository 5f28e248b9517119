// Elke daad zoals zij in lib staat: het command, en de actie die ervoor staat.
import { readdirSync } from 'node:fs';
import type { z } from 'zod';
import type { FormulierActie } from '../../lib/formulier/formulier';
import type { Command, Ctx } from '../../lib/server/command';
import type { Kandidaten } from './invullen';
import type { Dossier } from './wereld';

export type Daad = Command<z.ZodType, Ctx>;
const isDaad = (w: unknown): w is Daad =>
  typeof w === 'object' && w !== null && 'naam' in w && 'op' in w && 'uitvoeren' in w;

async function laad(vorm: RegExp): Promise<[string, unknown][]> {
  const paden = readdirSync('lib', { recursive: true, encoding: 'utf8' }).filter((pad) => vorm.test(pad));
  const modules = await Promise.all(paden.map((pad) => import(/* @vite-ignore */ `../../lib/${pad}`)));
  return modules.flatMap((m) => Object.entries(m as object));
}

/** Daden en acties heten hetzelfde. */
export async function laadDaden(): Promise<Map<string, { daad: Daad; actie: FormulierActie }>> {
  const acties = new Map(await laad(/\bactions\.ts$/));
  const daden = (await laad(/commands\.ts$/)).filter((d): d is [string, Daad] => isDaad(d[1]));
  return new Map(daden.map(([naam, daad]) => [naam, { daad, actie: acties.get(naam) as FormulierActie }]));
}

/** Een veld dat naar een tabel met een andere naam wijst, of bij deze daad naar een andere rij dan de eerste. */
const TABEL: Record<string, string> = {
  afspraak: 'contactmoment',
  afwijking: 'normafwijking',
  informatie: 'voorinformatie',
  daad: 'caseloaddaad',
  filter: 'bewaard_filter',
  norm: 'aanpaknorm',
  onHold: 'on_hold',
  van: 'begeleider',
};
/** Een `id` zegt niet van wat. */
const VAN_ID: Record<string, string> = {
  ladderWijzigen: 'ladderstand',
  bestandWijzigen: 'bestandadvies',
  ontheffingWijzigen: 'ontheffing',
  uitkeringWijzigen: 'uitkering',
  situatieWeghalen: 'ladderstand',
};
const slang = (t: string) => t.replace(/[A-Z]/g, (l) => `_${l.toLowerCase()}`);

/** Velden waarin iets samengestelds hoort; de rest vindt vulIn zelf. */
const ANDERS: Record<string, (d: Dossier) => Record<string, unknown>> = {
  belbeurtVerzetten: (d) => ({ keuze: `later:${d.clientnummer}` }),
  taakUitstellen: (d) => ({ keuze: `${d.ids.taak?.[0]}:14` }),
  herinneringVerzetten: (d) => ({ keuze: `${d.ids.herinnering?.[0]}:7` }),
  nietVerschenenVastleggen: (d) => ({ afspraak: `${d.clientnummer}:${d.ids.vandaag?.[0]}` }),
  caseloadOverdragen: (d) => ({ verdeling: `${d.ids.traject?.[0]}:${d.ids.begeleider?.[0]}:${d.ids.naar?.[0]}` }),
  afsprakenPlannen: (d) => ({
    ...{ client_0: d.clientnummer, mee_0: 'ja', datum_0: '2026-12-01', kanaal_0: 'telefonisch', locatie_0: '' },
  }),
  gebruikerAanmaken: (d) => ({ teams: d.ids.team, rol: 'begeleider' }),
  gebruikerWijzigen: (d) => ({ teams: d.ids.team, rol: 'begeleider' }),
  sjabloonWijzigen: () => ({ tekst: '{{naam}} {{datum}} {{vaste_zin}}' }),
  situatieWeghalen: () => ({ soort: 'ladder' }),
  bsnVastleggen: () => ({ bsn: '111222333' }),
  lijstWijzigen: () => ({ soort: 'team' }),
  lijstSluiten: () => ({ soort: 'team' }),
  lijstHeropenen: () => ({ soort: 'team' }),
  lijstVerwijderen: () => ({ soort: 'team' }),
  werkHerhalen: () => ({ werkId: '1' }),
  wachtwoordWijzigen: () => ({
    ...{ huidig: 'wat het was', wachtwoord: 'een goed te onthouden zin', herhaling: 'een goed te onthouden zin' },
  }),
};

/** Wat er bij deze daad over dit dossier in te vullen is. */
export function kandidatenVan(naam: string, dossier: Dossier): Kandidaten {
  const anders = ANDERS[naam]?.(dossier) ?? {};
  return (veld) => {
    if (veld in anders) return [anders[veld]];
    if (veld === 'clientnummer' || veld === 'client') return [dossier.clientnummer];
    if (/^(van|tot)\d$/.test(veld)) return [veld.startsWith('van') ? '09:00' : '17:00'];
    if (!/(Id|Ids|^id)$/.test(veld)) return undefined;
    const stam = veld.replace(/Ids?$/, '');
    const tabel = veld === 'id' ? (VAN_ID[naam] ?? 'team') : (TABEL[stam] ?? slang(stam));
    const aanpak = naam.startsWith('aanpak') && veld === 'opschortingId';
    const id = dossier.ids[aanpak ? 'aanpakopschorting' : tabel]?.[0] ?? NERGENS;
    return [veld.endsWith('Ids') ? [id] : id];
  };
}
const NERGENS = '00000000-0000-7000-8000-000000000000';

/** Waarmee een daad aan iets samengestelds komt dat vulIn niet aanwijst. */
export const vooraf = (naam: string, dossier: Dossier): Record<string, unknown> => ANDERS[naam]?.(dossier) ?? {};
